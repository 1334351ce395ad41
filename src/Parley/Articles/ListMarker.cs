namespace Parley.Articles;

/// <summary>What marks an item of a list: a bullet, a hyphen, or a number or letter with a dot or parenthesis.</summary>
internal static class ListMarker
{
    /// <summary>The length of the marker at the start of the line, the space behind it included; 0 where there is none.</summary>
    public static int Length(ReadOnlySpan<char> line)
    {
        if (line.Length < 2)
            return 0;
        if (line[0] is '•' or '●' or '▪' or '■' or '◦' or '‣' or '∙' or '·' or '►' or '▶' or '➤' or '✔' or '✓')
            return 1 + Spaces(line[1..]);
        if (line[0] is '-' or '*' or '+' or '–' or '—')
            return Spaces(line[1..]) is > 0 and int spaces ? 1 + spaces : 0;
        int at = line[0] == '(' ? 1 : 0, first = at;
        while (at < line.Length && at - first < 3 && char.IsAsciiDigit(line[at]))
            at++;
        if (at == first && at < line.Length && char.IsAsciiLetterLower(line[at]))
            at++;
        if (at == first || at >= line.Length || line[at] is not ('.' or ')' or ':'))
            return 0;
        // "a: " and "1: " are labels, and "i.e." is a word; a letter is a marker only with a parenthesis.
        if (line[at] == ':' || (char.IsAsciiLetter(line[at - 1]) && line[at] != ')'))
            return 0;
        return Spaces(line[(at + 1)..]) is > 0 and int behind ? at + 1 + behind : 0;
    }

    private static int Spaces(ReadOnlySpan<char> text)
    {
        int count = 0;
        while (count < text.Length && TextLines.IsBlank(text[count]))
            count++;
        return count;
    }
}
