using Parley.Text;

namespace Parley.Names;

/// <summary>A document's tokens as pieces of names, cut once.</summary>
internal sealed class PieceText
{
    private readonly List<(string Piece, Casing Casing)> _pieces;
    private readonly int[] _starts;
    private readonly int _from;

    public PieceText(Document document)
        : this(document, 0, document.Tokens.Length)
    {
    }

    /// <summary>The tokens from one up to, and without, another.</summary>
    public PieceText(Document document, int from, int end)
    {
        _from = from;
        _pieces = new List<(string, Casing)>(end - from + 8);
        _starts = new int[end - from + 1];
        for (int token = from; token < end; token++)
        {
            _starts[token - from] = _pieces.Count;
            string form = document[token].Form, lower = document[token].Lower;
            if (lower.Length == form.Length && IsPlainWord(form))
                _pieces.Add((lower, NamePieces.CasingOf(form)));
            else
                NamePieces.Cut(form, _pieces);
        }

        _starts[^1] = _pieces.Count;
    }

    public IReadOnlyList<(string Piece, Casing Casing)> Pieces => _pieces;

    /// <summary>Index of the token's first piece.</summary>
    public int Start(int token) => _starts[token - _from];

    /// <summary>Index after the token's last piece.</summary>
    public int End(int token) => _starts[token - _from + 1];

    private static bool IsPlainWord(string form)
    {
        foreach (char c in form)
        {
            if (!char.IsAsciiLetter(c))
                return false;
        }

        return true;
    }
}
