namespace Parley.Articles;

/// <summary>What the outside of a line shows: whether it is a title or a sentence.</summary>
internal static class LineShape
{
    private const int LongestTitle = 120, MostTitleWords = 16, LongestHeadline = 220, MostHeadlineWords = 32;

    /// <summary>Whether a line stands as a heading between paragraphs: short, and no sentence with its full stop.</summary>
    public static bool IsHeading(ReadOnlySpan<char> line) =>
        line.Length <= LongestTitle && line.Count(' ') < MostTitleWords && IsUnfinished(line);

    /// <summary>Whether the first line of a text can be its headline.</summary>
    public static bool IsHeadline(ReadOnlySpan<char> line) =>
        line.Length <= LongestHeadline && line.Count(' ') < MostHeadlineWords && IsUnfinished(line);

    public static bool HasLetter(ReadOnlySpan<char> line)
    {
        foreach (char sign in line)
        {
            if (char.IsLetter(sign))
                return true;
        }

        return false;
    }

    /// <summary>No full stop, comma, colon or semicolon at the end; a question or an exclamation only outside quotation marks.</summary>
    private static bool IsUnfinished(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> bare = line.TrimEnd("\"”’'»)]*_");
        if (bare.IsEmpty || !HasLetter(bare))
            return false;
        bool quoted = bare.Length < line.Length && line[0] is '"' or '“' or '«' or '‘';
        return bare[^1] switch
        {
            ',' or ';' or ':' => false,
            '.' => bare.EndsWith("...", StringComparison.Ordinal) || IsAbbreviation(bare),
            '?' or '!' => !quoted,
            _ => true,
        };
    }

    /// <summary>"U.S." at the end of a line: single letters with dots.</summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> line) =>
        line.Length >= 4 && char.IsUpper(line[^2]) && line[^3] == '.' && char.IsUpper(line[^4]);
}
