using Parley.Text;

namespace Parley.Reading.Coreference;

/// <summary>
/// How a text is told, as its blocks show: in a conversation they are short, and some ask; where one person tells, "I" is the same throughout.
/// </summary>
internal sealed class Conversation
{
    private readonly Document _document;
    private readonly bool[] _asks;

    public Conversation(Document document)
    {
        _document = document;
        _asks = new bool[document.Sentences.Length == 0 ? 0 : document.Sentences[^1].Block + 1];
        foreach (Sentence sentence in document.Sentences)
            _asks[sentence.Block] = document[sentence.End - 1].Form.Contains('?', StringComparison.Ordinal);
        int length = document.Tokens.Length / Math.Max(1, _asks.Length), asking = 10 * _asks.Count(asks => asks) / Math.Max(1, _asks.Length);
        Style = (uint)(length switch { < 8 => 0, < 16 => 1, < 32 => 2, < 64 => 3, < 128 => 4, _ => 5 } << 2 | Math.Min(3, asking));
    }

    /// <summary>A number for how long the blocks are, and how many of them end with a question.</summary>
    public uint Style { get; }

    /// <summary>Whether the block in which a token stands ends with a question.</summary>
    public bool Asks(int token) => _asks[_document.SentenceOf(token).Block];
}
