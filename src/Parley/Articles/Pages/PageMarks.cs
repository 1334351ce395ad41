using System.Collections.Frozen;
using System.Numerics;
using Parley.Data;

namespace Parley.Articles.Pages;

/// <summary>What the names of a box (its class, id, role, itemprop) say that it is. The order is that of the block model's features.</summary>
[Flags]
internal enum Mark
{
    None = 0,
    Article = 1,
    Part = 1 << 1,
    Title = 1 << 2,
    Summary = 1 << 3,
    Byline = 1 << 4,
    Caption = 1 << 5,
    Comments = 1 << 6,
    Related = 1 << 7,
    Share = 1 << 8,
    Promotion = 1 << 9,
    Notice = 1 << 10,
    Navigation = 1 << 11,
    Tags = 1 << 12,
    Aside = 1 << 13,
    Date = 1 << 14,
}

/// <summary>Finds the marks in the names of boxes: <c>Data/page-marks.yaml</c>.</summary>
internal sealed class PageMarks
{
    /// <summary>How many kinds of marks there are.</summary>
    public const int Kinds = 15;

    /// <summary>Names that are longer are styles, not words.</summary>
    private const int LongestNames = 600;

    /// <summary>So many texts of names are kept for when they come again; pages for readers have fewer.</summary>
    private const int MostSeen = 20_000;

    /// <summary>The marks of what stands beside an article.</summary>
    public const Mark Besides = Mark.Byline | Mark.Caption | Mark.Comments | Mark.Related | Mark.Share | Mark.Promotion | Mark.Notice
        | Mark.Navigation | Mark.Tags | Mark.Aside | Mark.Date;

    private static readonly Lazy<FrozenDictionary<string, Mark>> Words = new(() => Load(DataFile.Read<Dictionary<string, List<string>>>("page-marks.yaml")));

    private readonly Dictionary<string, Mark> _seen = [];

    /// <summary>The marks of a box; each distinct text of names is looked through once.</summary>
    public Mark Of(string names)
    {
        if (names.Length is 0 or > LongestNames)
            return Mark.None;
        if (_seen.TryGetValue(names, out Mark marks))
            return marks;
        marks = Find(names);
        if (_seen.Count < MostSeen)
            _seen.Add(names, marks);
        return marks;
    }

    /// <summary>The place of a single mark among the kinds.</summary>
    public static int Index(Mark mark) => BitOperations.TrailingZeroCount((int)mark);

    private static Mark Find(string names)
    {
        FrozenDictionary<string, Mark>.AlternateLookup<ReadOnlySpan<char>> words = Words.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[names.Length];
        names.AsSpan().ToLowerInvariant(lower);
        Mark found = Mark.None;
        foreach (Range name in ((ReadOnlySpan<char>)lower).Split(' '))
        {
            (int start, int length) = name.GetOffsetAndLength(lower.Length);
            int end = start + length, from = start;
            found |= words.GetValueOrDefault(lower[start..end]);
            for (int at = start; at <= end; at++)
            {
                bool isBreak = at == end || lower[at] is '-' or '_' or ':' or '/';
                if (!isBreak && !(at > start && char.IsUpper(names[at]) && char.IsLower(names[at - 1])))
                    continue;
                if (at > from)
                    found |= words.GetValueOrDefault(lower[from..at]);
                from = isBreak ? at + 1 : at;
            }
        }

        return found;
    }

    private static FrozenDictionary<string, Mark> Load(Dictionary<string, List<string>> groups)
    {
        Dictionary<string, Mark> words = [];
        foreach ((string group, List<string> list) in groups)
        {
            Mark mark = Enum.Parse<Mark>(group, ignoreCase: true);
            foreach (string word in list)
                words[word] = words.GetValueOrDefault(word) | mark;
        }

        return words.ToFrozenDictionary();
    }
}

/// <summary>Looks up marks.</summary>
file static class Lookup
{
    public static Mark GetValueOrDefault(this FrozenDictionary<string, Mark>.AlternateLookup<ReadOnlySpan<char>> words, ReadOnlySpan<char> word) =>
        words.TryGetValue(word, out Mark mark) ? mark : Mark.None;
}
