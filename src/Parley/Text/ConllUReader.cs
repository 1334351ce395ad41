using System.Collections.Immutable;
using System.Text;

namespace Parley.Text;

/// <summary>
/// Reads CoNLL-U. Each document of the file (from one <c># newdoc</c> to the next) becomes a <see cref="Document"/> with the file's own
/// tokens, sentences, tags, lemmas and trees; its text is put together from the tokens and <c>SpaceAfter=No</c>. Empty nodes are
/// left out. Where the words of a multi-word token do not spell it, each of them has the whole token's span.
/// </summary>
public static class ConllUReader
{
    /// <exception cref="InvalidDataException">A line is no CoNLL-U; the message gives its number.</exception>
    public static IEnumerable<ConllUDocument> Read(TextReader reader)
    {
        var builder = new Builder();
        var lines = new List<string[]>();
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                if (!builder.IsEmpty)
                    yield return builder.Build();
                int equals = line.IndexOf('=', StringComparison.Ordinal);
                builder = new Builder { Id = equals < 0 ? "" : line[(equals + 1)..].Trim() };
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal))
            {
                builder.Paragraph();
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                string[] cells = line.Split('\t');
                if (cells.Length != 10 || !char.IsAsciiDigit(cells[0].FirstOrDefault()))
                    throw new InvalidDataException($"Line {number} is no CoNLL-U: ten columns and a number are needed.");
                if (!cells[0].Contains('.', StringComparison.Ordinal))
                    lines.Add(cells);
            }
            else if (line.Length == 0 && lines.Count > 0)
            {
                builder.Add(lines, number);
                lines.Clear();
            }
        }

        if (lines.Count > 0)
            builder.Add(lines, number);
        if (!builder.IsEmpty)
            yield return builder.Build();
    }

    private sealed class Builder
    {
        private readonly StringBuilder _text = new();
        private readonly List<Token> _tokens = [];
        private readonly List<Sentence> _sentences = [];
        private readonly List<MultiWord> _multiWords = [];
        private readonly List<string> _features = [];
        private int _block;
        private bool _spaceBefore;

        public string Id { get; init; } = "";

        public bool IsEmpty => _sentences.Count == 0;

        public void Paragraph()
        {
            // A treebank may say it twice, of a group of paragraphs and of its first one.
            if (IsEmpty || _sentences[^1].Block != _block)
                return;
            _block++;
            _text.Append("\n\n");
            _spaceBefore = false;
        }

        public void Add(List<string[]> lines, int number)
        {
            int first = _tokens.Count;
            for (int i = 0; i < lines.Count; i++)
            {
                string[] cells = lines[i];
                if (_spaceBefore)
                    _text.Append(' ');
                var span = new Span(_text.Length, _text.Length + cells[1].Length);
                _text.Append(cells[1]);
                _spaceBefore = !cells[9].Split('|').Contains("SpaceAfter=No");
                int dash = cells[0].IndexOf('-', StringComparison.Ordinal);
                if (dash < 0)
                {
                    Add(cells, span, first, number);
                    continue;
                }

                int count = Number(cells[0][(dash + 1)..], number) - Number(cells[0][..dash], number) + 1;
                string[][] parts = [.. lines.Skip(i + 1).Take(count)];
                _multiWords.Add(new MultiWord(_tokens.Count, _tokens.Count + parts.Length, cells[1]));
                Add(parts, cells[1], span, first, number);
                i += parts.Length;
            }

            _sentences.Add(new Sentence(_sentences.Count, new Span(_tokens[first].Start, _tokens[^1].End), first, _tokens.Count, _block));
        }

        public ConllUDocument Build() =>
            new(Id, new Document(_text.ToString(), [.. _sentences], [.. _tokens]), [.. _multiWords], [.. _features]);

        private void Add(string[][] parts, string surface, Span span, int first, int number)
        {
            bool spelled = string.Concat(parts.Select(part => part[1])) == surface;
            int at = span.Start;
            foreach (string[] part in parts)
            {
                Add(part, spelled ? new Span(at, at + part[1].Length) : span, first, number);
                at += part[1].Length;
            }
        }

        private void Add(string[] cells, Span span, int first, int number)
        {
            int head = cells[6] == "_" ? 0 : Number(cells[6], number);
            _ = Enum.TryParse(cells[3], out Upos upos);
            string xpos = cells[4] == "_" ? "" : cells[4], relation = cells[7] == "_" ? "" : cells[7];
            _features.Add(cells[5]);
            _tokens.Add(new Token(
                span, cells[1], Characters.Lower(cells[1]), cells[2], upos, xpos, head == 0 ? -1 : first + head - 1, relation, _sentences.Count));
        }

        private static int Number(string digits, int line) =>
            int.TryParse(digits, out int value)
                ? value
                : throw new InvalidDataException($"The sentence before line {line} has \"{digits}\" where a number is needed.");
    }
}

/// <summary>A document of a treebank.</summary>
/// <param name="Id">Its id in the file; empty if it has none.</param>
/// <param name="Document">Text, sentences and tokens with what the file says of them.</param>
/// <param name="MultiWords">The tokens that are written as one and are several words.</param>
/// <param name="Features">The features of each token as the file has them.</param>
public sealed record ConllUDocument(string Id, Document Document, ImmutableArray<MultiWord> MultiWords, ImmutableArray<string> Features);

/// <summary>A token that is several words, such as "don't".</summary>
/// <param name="First">Index in the document of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Form">How it is written.</param>
public readonly record struct MultiWord(int First, int End, string Form);
