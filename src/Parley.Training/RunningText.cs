using System.Text;
using Parley.Text;

namespace Parley.Training;

/// <summary>A text with the places where its sentences end, as the splitter is trained on it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Blocks">Its blocks.</param>
/// <param name="Sentences">Its sentences, in the order of the document's.</param>
internal sealed record RunningText(string Text, IReadOnlyList<Span> Blocks, IReadOnlyList<Span> Sentences)
{
    private const char Left = '\u201C', Right = '\u201D';

    /// <summary>How the sentences of a variant are put together.</summary>
    /// <param name="Joint">What stands between two sentences of a block.</param>
    /// <param name="Bare">The share of sentences that lose their full stop where a line ends behind it.</param>
    /// <param name="Curly">Whether straight quotation marks and apostrophes become curly.</param>
    /// <param name="Tight">The share of sentences behind whose full stop the space is missing.</param>
    /// <param name="Wrap">The width at which lines are broken; 0 for none.</param>
    private readonly record struct Manner(string Joint, double Bare = 0, bool Curly = false, double Tight = 0, int Wrap = 0);

    /// <summary>A document as it is, and in other manners.</summary>
    public static IEnumerable<RunningText> Variants(Document document, Random random)
    {
        yield return Plain(document);
        yield return Of(document, new Manner(" ", Curly: true), random);
        Manner[] others = [new(" ", Tight: 0.3), new(" ", Wrap: 72), new("\n", Bare: 0.5), new(" \u2022 "), new("\n\u2022 ", Bare: 0.5)];
        yield return Of(document, others[random.Next(others.Length)], random);
    }

    /// <summary>A document as a program that cuts by itself is to read it: a space between sentences, a blank line between paragraphs.</summary>
    public static RunningText Plain(Document document) => Of(document, new Manner(" "), new Random(0));

    private static RunningText Of(Document document, Manner manner, Random random)
    {
        var text = new StringBuilder();
        var blocks = new List<Span>();
        var sentences = new List<Span>();
        int start = 0, block = document.Sentences.Length == 0 ? 0 : document.Sentences[0].Block;
        foreach (Sentence sentence in document.Sentences)
        {
            if (sentence.Block != block)
            {
                blocks.Add(new Span(start, text.Length));
                block = sentence.Block;
                start = text.Append("\n\n").Length;
            }
            else if (sentences.Count > 0)
            {
                char last = text[^1];
                if (last == '.' && manner.Bare > 0 && random.NextDouble() < manner.Bare)
                    sentences[^1] = sentences[^1] with { End = --text.Length };
                if (manner.Tight == 0 || last is not ('.' or '?' or '!') || !char.IsUpper(sentence.Span.In(document.Text)[0]) || random.NextDouble() >= manner.Tight)
                    text.Append(manner.Joint);
            }

            int at = text.Length;
            Append(text, sentence.Span.In(document.Text), manner);
            sentences.Add(new Span(at, text.Length));
        }

        blocks.Add(new Span(start, text.Length));
        return new RunningText(Wrapped(text.ToString(), manner.Wrap), blocks, sentences);
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> sentence, Manner manner)
    {
        for (int i = 0; i < sentence.Length; i++)
        {
            char c = sentence[i];
            bool opens = i == 0 || sentence[i - 1] is ' ' or '(' or '[';
            text.Append(!manner.Curly ? c : c == '"' ? opens ? Left : Right : c == '\'' ? opens ? '\u2018' : '\u2019' : c);
        }
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
