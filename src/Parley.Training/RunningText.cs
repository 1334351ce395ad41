using System.Text;
using Parley.Text;

namespace Parley.Training;

/// <summary>A text with the places where its sentences end, as the splitter is trained on it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Blocks">Its blocks.</param>
/// <param name="Sentences">Its sentences, in the order of the document's.</param>
internal sealed record RunningText(string Text, IReadOnlyList<Span> Blocks, IReadOnlyList<Span> Sentences)
{
    /// <summary>A document as a program that cuts by itself is to read it: a space between sentences, a blank line between paragraphs.</summary>
    public static RunningText Plain(Document document) => Of(document, new WrittenManner(), new Random(0));

    /// <summary>A document as it is, and in other manners of writing that treebanks lack.</summary>
    public static IEnumerable<RunningText> Variants(Document document, Random random)
    {
        yield return Plain(document);
        yield return Of(document, new WrittenManner { Quotes = ("\u201C", "\u201D", "\u2018", "\u2019") }, random);
        yield return Of(document, new WrittenManner { Names = 0.25, ShortEnds = 0.3, Asked = 0.5 }, random);
        WrittenManner[] others =
        [
            new() { Tight = 0.3 },
            new() { Width = 72 },
            new() { Joint = "\n", Bare = 0.5 },
            new() { Joint = " \u2022 " },
            new() { Joint = "\n\u2022 ", Bare = 0.5 },
            new() { Titles = 0.4 },
            new() { Quotes = ("``", "''", "`", "'") },
        ];
        yield return Of(document, others[random.Next(others.Length)], random);
    }

    private static RunningText Of(Document document, WrittenManner manner, Random random)
    {
        var text = new StringBuilder();
        var blocks = new List<Span>();
        var sentences = new List<Span>();
        int start = 0, block = 0;
        bool title = false;
        foreach (Sentence sentence in document.Sentences)
        {
            bool wasTitle = title;
            title = sentence.Count < 18 && random.NextDouble() < manner.Titles;
            if (sentences.Count > 0 && (sentence.Block != block || wasTitle || title))
            {
                blocks.Add(new Span(start, text.Length));
                start = text.Append("\n\n").Length;
            }
            else if (sentences.Count > 0)
            {
                Join(text, document, sentence, sentences, manner, random);
            }

            block = sentence.Block;
            int at = text.Length;
            manner.Write(text, document, sentence, title, random);
            sentences.Add(new Span(at, text.Length));
        }

        blocks.Add(new Span(start, text.Length));
        return new RunningText(Wrapped(text.ToString(), manner.Width), blocks, sentences);
    }

    /// <summary>Puts what stands between two sentences of a block.</summary>
    private static void Join(StringBuilder text, Document document, Sentence next, List<Span> sentences, WrittenManner manner, Random random)
    {
        char last = text[^1];
        if (last == '.' && random.NextDouble() < manner.Bare)
            sentences[^1] = sentences[^1] with { End = --text.Length };
        bool tight = last is '.' or '?' or '!' && char.IsUpper(document[next.First].Form[0]) && random.NextDouble() < manner.Tight;
        text.Append(tight ? "" : manner.Joint);
    }

    /// <summary>The text with some of its spaces made ends of lines.</summary>
    private static string Wrapped(string text, int width)
    {
        if (width == 0)
            return text;
        char[] wrapped = text.ToCharArray();
        int column = 0;
        for (int i = 0; i < wrapped.Length; i++)
        {
            column = wrapped[i] == '\n' ? 0 : column + 1;
            if (wrapped[i] == ' ' && column > width - 6)
                (wrapped[i], column) = ('\n', 0);
        }

        return new string(wrapped);
    }
}
