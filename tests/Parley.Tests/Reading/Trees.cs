using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Tests.Reading;

/// <summary>Documents built by hand: a sentence a block of lines, a token a line: form, lemma, UPOS, XPOS, head (from 1, 0 for the root), relation.</summary>
internal static class Trees
{
    public static Document Of(string lines)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var text = new System.Text.StringBuilder();
        foreach (string block in lines.ReplaceLineEndings("\n").Trim().Split("\n\n"))
        {
            int first = tokens.Count, sentence = sentences.Count;
            foreach (string line in block.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                string[] part = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (text.Length > 0)
                    text.Append(' ');
                var span = new Span(text.Length, text.Length + part[0].Length);
                text.Append(part[0]);
                int head = int.Parse(part[4]) - 1;
                tokens.Add(new Token(
                    span, part[0], part[0].ToLowerInvariant(), part[1], Enum.Parse<Upos>(part[2]), part[3], head < 0 ? -1 : first + head, part[5], sentence));
            }

            sentences.Add(new Sentence(sentence, new Span(tokens[first].Start, tokens[^1].End), first, tokens.Count, 0));
        }

        return new Document(text.ToString(), sentences.ToImmutable(), tokens.ToImmutable());
    }

    /// <summary>The index of the first token of this form.</summary>
    public static int At(this Document document, string form) => document.Tokens.First(t => t.Form == form) is var token ? document.Tokens.IndexOf(token) : -1;

    public static string? Form(this Document document, int token) => token < 0 ? null : document[token].Form;
}
