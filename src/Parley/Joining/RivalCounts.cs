using System.Text.RegularExpressions;
using Parley.Record;

namespace Parley.Joining;

/// <summary>
/// Two counts of one thing side by side in a sentence, the second by somebody else: "1,200 have come home, says the ministry; 863 by the
/// count of the rebels".
/// </summary>
internal static partial class RivalCounts
{
    /// <summary>Whether two figures are such counts.</summary>
    public static bool Are(Figure one, Figure two)
    {
        if (one.Unit != two.Unit || one.Passages.FirstOrDefault(p => two.Passages.Any(q => p.Start == q.Start && p.End == q.End)) is not { } passage
            || FigureContext.At(passage.Quote, one) is not var (first, _) || FigureContext.At(passage.Quote, two) is not var (second, _))
            return false;
        (Figure later, int from, int to) = first < second ? (two, first, second) : (one, second, first);
        int parted = Parting().Matches(passage.Quote[from..to]).Select(m => m.Index).DefaultIfEmpty(-1).Last();
        if (parted < 0)
            return false;
        int end = passage.Quote.IndexOf(';', to);
        string part = passage.Quote[(from + parted)..(end < 0 ? passage.Quote.Length : end)];
        ContentWords left = ContentWords.Of(one.Of), right = ContentWords.Of(two.Of);
        return Wording.Find(part, Wording.Shipped.Counting) is not null
            && (left.Count == 0 || right.Count == 0 || left.Shared(right) > 0 || Wording.Find(later.Of!, Wording.Shipped.Counted) is not null);
    }

    // A dash inside a word or between two numbers parts nothing.
    [GeneratedRegex(@";|\s[-–—]{1,2}\s|—", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Parting();
}
