using Parley.Text;

namespace Parley.Tests.Text;

/// <summary>Texts so long that anything but one pass over them would not come to an end.</summary>
public class LongTextTests
{
    [Fact]
    public void An_article_of_a_million_words_is_cut()
    {
        string text = string.Concat(Enumerable.Repeat("The envoys of Orvia met again, and \"nobody\" left. ", 100_000));
        (int tokens, int sentences) = Cut(text);
        tokens.ShouldBe(1_300_000);
        sentences.ShouldBe(100_000);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("a.")]
    [InlineData(")\"")]
    [InlineData("x...@")]
    [InlineData("Ж")]
    public void A_line_of_fifty_megabytes_without_a_space_is_cut(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 50 * 1024 * 1024 / piece.Length / sizeof(char)));
        (int tokens, int sentences) = Cut(text);
        tokens.ShouldBeGreaterThan(0);
        sentences.ShouldBeInRange(1, tokens);
    }

    private static (int Tokens, int Sentences) Cut(string text)
    {
        var tokens = new List<Span>();
        var ends = new List<int>();
        Tokenizer.Cut(text, new Span(0, text.Length), tokens);
        new SentenceSplitter(new LinearModel(new sbyte[2])).Split(text, tokens, 0, ends);
        int at = 0;
        foreach (Span token in tokens)
        {
            if (token.Start < at || token.IsEmpty)
                throw new InvalidOperationException($"{token} is out of order.");
            at = token.End;
        }

        ends[^1].ShouldBe(tokens.Count);
        return (tokens.Count, ends.Count);
    }
}
