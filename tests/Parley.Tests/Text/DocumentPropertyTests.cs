using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Parley.Text;

namespace Parley.Tests.Text;

public class DocumentPropertyTests
{
    private static readonly string[] Pieces =
    [
        "The", "envoys", "met", "U.S.", "Col.", "Berg", "no", "5", "30-day", "3.5", "$", "%", ".", ",", "?", "!", "\"", "“", "”", "'", "’s", "n't", "-",
        "–", "--", "...", "…", "(", ")", "[", "]", ":", ";", "/", "&", "@", "#", "+", "\n", "\n\n", "\t", " ", " ", " ", "•", "\u00AD", "\u200B", "\uFEFF",
        "http://", "www.", "a.m.", "é", "Ω", "中文", "🙂", "\uD83D", "\uDE42", "\0", "\u0301", "anti-", "can", "not", "ABC", "x_y", "1,000", "2025-05-16",
    ];

    private static readonly Arbitrary<string> Texts =
        Gen.Elements(Pieces).ListOf().Select(string.Concat).Or(ArbMap.Default.GeneratorFor<string>().Select(s => s ?? "")).ToArbitrary();

    [Fact]
    public void Tokens_are_slices_in_order_and_hold_every_visible_character() => Check(text =>
    {
        int at = 0;
        foreach (Token token in Analysis.Of(text).Tokens)
        {
            token.Form.ShouldBe(text[token.Start..token.End]);
            token.Span.IsEmpty.ShouldBeFalse();
            token.Start.ShouldBeGreaterThanOrEqualTo(at);
            IsBlank(text[at..token.Start]).ShouldBeTrue();
            at = token.End;
        }

        IsBlank(text[at..]).ShouldBeTrue();
    });

    [Fact]
    public void Sentences_hold_all_tokens_once_and_each_is_a_tree_with_one_root() => Check(text =>
    {
        Document document = Analysis.Of(text);
        int next = 0;
        foreach (Sentence sentence in document.Sentences)
        {
            sentence.First.ShouldBe(next);
            sentence.Count.ShouldBeGreaterThan(0);
            next = sentence.End;
            ShouldBeTree(document, sentence);
        }

        next.ShouldBe(document.Tokens.Length);
    });

    [Fact]
    public void The_same_text_gives_the_same_document() => Check(text =>
        Analysis.Of(text).Tokens.SequenceEqual(Analysis.Of(text).Tokens).ShouldBeTrue());

    [Fact]
    public void What_the_network_said_gives_the_same_document_again() => Check(text =>
    {
        Document document = Analysis.Of(text);
        document.Analysis.ShouldNotBeNull();
        Document again = LanguageModel.Shipped.Analyse(text, Analysis.Blocks(text), document.Analysis);
        again.Sentences.SequenceEqual(document.Sentences).ShouldBeTrue();
        again.Tokens.SequenceEqual(document.Tokens).ShouldBeTrue();
    });

    [Fact]
    public void What_the_network_said_of_another_text_is_not_taken()
    {
        const string Text = "The envoys met in Port Orlen.";
        Document other = Analysis.Of("The envoys met in Port Orlen, and they spoke.");
        LanguageModel.Shipped.Analyse(Text, Analysis.Blocks(Text), other.Analysis).Tokens.SequenceEqual(Analysis.Of(Text).Tokens).ShouldBeTrue();
    }

    [Fact]
    public void Tokens_that_are_given_are_kept() => Check(text =>
    {
        Document document = Analysis.Of(text);
        ImmutableArray<Token> again = LanguageModel.Shipped.Analyse(text, document.Sentences, document.Tokens).Tokens;
        again.SequenceEqual(document.Tokens).ShouldBeTrue();
    });

    [Theory]
    [InlineData("")]
    [InlineData("word ")]
    [InlineData("a.")]
    [InlineData("\"")]
    [InlineData("1-")]
    [InlineData("(")]
    [InlineData("中")]
    public void Long_runs_without_a_sentence_are_read(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 20_000));
        Document document = Analysis.Of(text);
        foreach (Sentence sentence in document.Sentences)
            ShouldBeTree(document, sentence);
    }

    private static void ShouldBeTree(Document document, Sentence sentence)
    {
        int roots = 0, reached = 0;
        var open = new Stack<int>();
        for (int i = sentence.First; i < sentence.End; i++)
        {
            document[i].Sentence.ShouldBe(sentence.Index);
            if (!document[i].IsRoot)
                continue;
            roots++;
            open.Push(i);
        }

        while (open.TryPop(out int token))
        {
            reached++;
            token.ShouldBeInRange(sentence.First, sentence.End - 1);
            foreach (int child in document.ChildrenOf(token))
                open.Push(child);
        }

        roots.ShouldBe(1);
        reached.ShouldBe(sentence.Count);
    }

    private static bool IsBlank(string text) => text.All(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF');

    private static void Check(Action<string> property) =>
        Prop.ForAll(Texts, property).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20251120, 1));
}
