using System.Globalization;

namespace Parley.Text;

/// <summary>What single characters are to the tokenizer.</summary>
internal static class Characters
{
    public const char SoftHyphen = '\u00AD';

    /// <summary>White space, and the signs without width that stand for it.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF';

    /// <summary>Letters, digits, marks on letters, and what may stand inside a word unseen.</summary>
    public static bool IsWord(char c)
    {
        if (c < 128)
            return char.IsAsciiLetterOrDigit(c) || c == '_';
        if (char.IsLetterOrDigit(c))
            return true;
        return char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Surrogate;
    }

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '\u2018' or '`';

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    public static bool IsBullet(char c) => c is '\u2022' or '\u25CF' or '\u25AA' or '\u25E6' or '\u2023' or '\u25A0' or '\u25BA';

    /// <summary>The word in lower case with straight apostrophes and without soft hyphens, in as much of the buffer as it needs.</summary>
    public static ReadOnlySpan<char> Lower(ReadOnlySpan<char> word, Span<char> buffer)
    {
        int length = 0;
        foreach (char c in word)
        {
            if (c == SoftHyphen)
                continue;
            buffer[length++] = c is '\u2019' or '\u02BC' or '\u2018' ? '\'' : char.ToLowerInvariant(c);
        }

        return buffer[..length];
    }

    /// <summary>The word in lower case with straight apostrophes and without soft hyphens.</summary>
    public static string Lower(string word)
    {
        char[]? rented = word.Length > 128 ? new char[word.Length] : null;
        Span<char> buffer = rented ?? stackalloc char[128];
        ReadOnlySpan<char> lower = Lower(word, buffer);
        return lower.SequenceEqual(word) ? word : lower.ToString();
    }
}
