using System.Globalization;

using Parley.Text;

namespace Parley.Names;

/// <summary>
/// Cuts words into the pieces by which names are compared, so that "Al-Qaida", "al Qaida", "U.S." and "U. S." fall together however a
/// text is tokenized: runs of letters and digits, lower case, without accents. A plus sign is a piece.
/// </summary>
internal static class NamePieces
{
    /// <summary>Adds the pieces of a text to a list, each with how it is written.</summary>
    public static void Cut(ReadOnlySpan<char> text, List<(string Piece, Casing Casing)> pieces)
    {
        int at = 0;
        while (at < text.Length)
        {
            if (text[at] == '+')
            {
                pieces.Add(("+", Casing.None));
                at++;
                continue;
            }

            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            int end = at + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || char.GetUnicodeCategory(text[end]) == UnicodeCategory.NonSpacingMark))
                end++;
            ReadOnlySpan<char> piece = text[at..end];
            pieces.Add((Folding.Fold(piece), CasingOf(piece)));
            at = end;
        }
    }

    /// <summary>Which letters of a piece are capitals.</summary>
    public static Casing CasingOf(ReadOnlySpan<char> piece)
    {
        int upper = 0, lower = 0;
        foreach (char c in piece)
        {
            if (char.IsUpper(c))
                upper++;
            else if (char.IsLower(c))
                lower++;
        }

        if (upper >= 2)
            return lower == 0 ? Casing.All : Casing.Mixed;
        return piece.Length > 0 && char.IsUpper(piece[0]) ? Casing.First : Casing.None;
    }
}

/// <summary>How a piece of a name is written, or must be written to be that name.</summary>
internal enum Casing : byte
{
    None,
    First,

    /// <summary>Capitals inside, as in "LeT".</summary>
    Mixed,

    All,
}
