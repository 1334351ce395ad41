using Parley.Text;

namespace Parley.Names;

/// <summary>A document's tokens as pieces of names, cut once.</summary>
internal sealed class PieceText
{
    private readonly List<(string Piece, Casing Casing)> _pieces;
    private readonly int[] _starts;

    public PieceText(Document document)
    {
        _pieces = new List<(string, Casing)>(document.Tokens.Length + 8);
        _starts = new int[document.Tokens.Length + 1];
        for (int token = 0; token < document.Tokens.Length; token++)
        {
            _starts[token] = _pieces.Count;
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
    public int Start(int token) => _starts[token];

    /// <summary>Index after the token's last piece.</summary>
    public int End(int token) => _starts[token + 1];

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
