using Parley.Text;

namespace Parley.Tests.Text;

/// <summary>The shipped model on texts of tests: paragraphs are blocks.</summary>
internal static class Analysis
{
    public static Document Of(string text) => LanguageModel.Shipped.Analyse(text, Blocks(text));

    /// <summary>The stretches between blank lines.</summary>
    public static List<Span> Blocks(string text)
    {
        var blocks = new List<Span>();
        int start = 0;
        for (int gap = text.IndexOf("\n\n", StringComparison.Ordinal); gap >= 0; gap = text.IndexOf("\n\n", start, StringComparison.Ordinal))
        {
            blocks.Add(new Span(start, gap));
            start = gap + 2;
        }

        blocks.Add(new Span(start, text.Length));
        return blocks;
    }

    public static List<string> Sentences(string text) => [.. Of(text).Sentences.Select(sentence => sentence.Span.Of(text))];
}
