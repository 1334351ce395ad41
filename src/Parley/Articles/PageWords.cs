using System.Buffers;
using System.Collections.Frozen;
using Parley.Data;

namespace Parley.Articles;

/// <summary>The words by which a line shows itself as the page's own, a credit or a stamp: <c>Data/furniture.yaml</c>.</summary>
internal sealed class PageWords
{
    /// <summary>Longer lines are paragraphs, whatever they begin with.</summary>
    private const int MostWords = 30, MostCharacters = 320, LongestOpening = 48;

    private static readonly Lazy<PageWords> Loaded = new(() => new PageWords(DataFile.Read<Words>("furniture.yaml")));

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lines;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _labels;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _openings;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _credits;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _agencies;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _stamps;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _calendar;
    private readonly SearchValues<string> _anywhere;
    private readonly string[] _creditEndings;

    private PageWords(Words words)
    {
        _lines = Set(words.Lines);
        _labels = Set(words.Labels);
        _openings = Set(words.Openings);
        _credits = Set(words.Credits);
        _agencies = Set(words.Agencies);
        _stamps = Set(words.Stamps);
        _calendar = Set(words.Calendar);
        _anywhere = SearchValues.Create([.. words.Anywhere], StringComparison.Ordinal);
        _creditEndings = [.. words.CreditEndings];
    }

    public static PageWords Shipped => Loaded.Value;

    /// <summary>Whether the line points to other pages, sells something, credits a picture or claims a right.</summary>
    public bool IsFurniture(ReadOnlySpan<char> line)
    {
        Span<char> buffer = stackalloc char[MostCharacters];
        if (!TryFold(line, buffer, out ReadOnlySpan<char> folded))
            return false;
        if (_lines.Contains(folded.TrimEnd(":.…! ")) || OpensWith(folded, _openings, mustEnd: false)
            || OpensWith(folded, _labels, mustEnd: true))
            return true;
        int hit = folded.IndexOfAny(_anywhere);
        return hit >= 0 && (hit == 0 || !char.IsLetter(folded[hit - 1]) || !char.IsLetter(folded[hit]))
            || IsRowOfLinks(folded) || IsAddress(folded);
    }

    /// <summary>Whether the line says who wrote, reported or edited the article.</summary>
    public bool IsCredit(ReadOnlySpan<char> line)
    {
        Span<char> buffer = stackalloc char[MostCharacters];
        if (!TryFold(line, buffer, out ReadOnlySpan<char> folded) || CountWords(folded) > 20)
            return false;
        if (_agencies.Contains(folded.TrimEnd('.')) || OpensWith(folded, _credits, mustEnd: false))
            return true;
        ReadOnlySpan<char> end = folded.TrimEnd('.');
        foreach (string ending in _creditEndings)
        {
            if (end.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        // "By Jane Doe in Geneva", but no sentence that begins with "By".
        return folded.StartsWith("by ") && line.Length > 3 && line[^1] is not ('.' or '?' or '!' or ':' or ';')
            && CountWords(folded) <= 14 && !HasDate(folded);
    }

    /// <summary>Whether the line gives the time of publication, or is nothing but a date.</summary>
    public bool IsStamp(ReadOnlySpan<char> line)
    {
        Span<char> buffer = stackalloc char[MostCharacters];
        if (!TryFold(line, buffer, out ReadOnlySpan<char> folded) || folded.Length > 80 || folded.IndexOfAnyInRange('0', '9') < 0)
            return false;
        int from = OpeningLength(folded, _stamps);
        return IsAllDate(folded[from..].TrimStart(": -–"));
    }

    /// <summary>Whether any word is the name of a day or month.</summary>
    public bool HasDate(ReadOnlySpan<char> words)
    {
        Span<char> lower = stackalloc char[32];
        foreach (Range part in words.SplitAny(" ,/()"))
        {
            ReadOnlySpan<char> word = words[part].TrimEnd('.');
            if (word.Length is > 1 and < 32 && _calendar.Contains(lower[..word.ToLowerInvariant(lower)]))
                return true;
        }

        return false;
    }

    private bool IsAllDate(ReadOnlySpan<char> words)
    {
        bool any = false;
        foreach (Range part in words.SplitAny(" ,/()|-–"))
        {
            ReadOnlySpan<char> word = words[part].TrimEnd('.');
            if (word.IsEmpty)
                continue;
            if (!char.IsAsciiDigit(word[0]) && !_calendar.Contains(word) && word is not ("at" or "on"))
                return false;
            any = true;
        }

        return any;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(List<string> words) =>
        words.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    private static bool OpensWith(
        ReadOnlySpan<char> line, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> openings, bool mustEnd)
    {
        int length = OpeningLength(line, openings);
        if (length == 0 || !mustEnd)
            return length > 0;
        ReadOnlySpan<char> rest = line[length..].TrimStart();
        return rest.IsEmpty || rest[0] is ':' or '|' or '»' or '>' or '→' or '–' or '—' or '▶' or '►';
    }

    /// <summary>The length of the longest opening with which the line begins; 0 where there is none.</summary>
    private static int OpeningLength(ReadOnlySpan<char> line, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> openings)
    {
        int longest = 0;
        for (int i = 1; i <= line.Length && i <= LongestOpening; i++)
        {
            bool border = i == line.Length || !char.IsLetterOrDigit(line[i]) || !char.IsLetterOrDigit(line[i - 1]);
            if (border && openings.Contains(line[..i]))
                longest = i;
        }

        return longest;
    }

    /// <summary>"Home | World | Sport": short words between bars.</summary>
    private static bool IsRowOfLinks(ReadOnlySpan<char> line) => line.Count('|') >= 2 && line.Length < 60 * line.Count('|');

    private static bool IsAddress(ReadOnlySpan<char> line) =>
        !line.Contains(' ') && (line.StartsWith("http://") || line.StartsWith("https://") || line.StartsWith("www."));

    private static int CountWords(ReadOnlySpan<char> line) => line.Count(' ') + 1;

    /// <summary>Lower case, straight apostrophes, and no signs of emphasis, brackets or arrows around.</summary>
    private static bool TryFold(ReadOnlySpan<char> line, Span<char> buffer, out ReadOnlySpan<char> folded)
    {
        folded = default;
        line = line.Trim("*_[]<>»«→➡▶►|#~ \t\u00A0");
        if (line.Length > 2 && line[0] == '(' && line[^1] == ')')
            line = line[1..^1];
        if (line.IsEmpty || line.Length > MostCharacters || CountWords(line) > MostWords)
            return false;
        int length = line.ToLowerInvariant(buffer);
        buffer[..length].Replace('’', '\'');
        folded = buffer[..length];
        return true;
    }

    private sealed class Words
    {
        public List<string> Lines { get; set; } = [];

        public List<string> Labels { get; set; } = [];

        public List<string> Openings { get; set; } = [];

        public List<string> Anywhere { get; set; } = [];

        public List<string> Credits { get; set; } = [];

        public List<string> CreditEndings { get; set; } = [];

        public List<string> Agencies { get; set; } = [];

        public List<string> Stamps { get; set; } = [];

        public List<string> Calendar { get; set; } = [];
    }
}
