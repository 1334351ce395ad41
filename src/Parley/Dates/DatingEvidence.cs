using NodaTime;
using Parley.Text;

namespace Parley.Dates;

/// <summary>One sign of when a text was written.</summary>
/// <param name="Days">The days on which it can have been written, by this sign alone.</param>
/// <param name="Weight">How much it counts against others that contradict it.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Span">The words of the text.</param>
internal sealed record DatingEvidence(DayRule Days, double Weight, string Reason, Span Span)
{
    /// <summary>The reason, and for a day of the year with its weekday the years around in which it falls on that.</summary>
    public string Explain(DaySet around)
    {
        if (Days is not YearlyDay { Year: null, Weekday: not null } day)
            return Reason;
        IEnumerable<int> years = Enumerable.Range(around.First.Year - Cycle, around.Last.Year - around.First.Year + 1 + (2 * Cycle)).Where(y => day.In(y) is not null);
        return $"{Reason} falls in {string.Join(", ", years)}";
    }

    /// <summary>A day of the year comes back to a weekday after eleven years at the latest, but for leap days.</summary>
    private const int Cycle = 11;

    /// <summary>A line that says when the text was published.</summary>
    public const double Explicit = 10;

    /// <summary>An office held, a dateline, a day word beside a date.</summary>
    public const double Strong = 3;

    /// <summary>A year told as past, the age of a war, what other articles tell.</summary>
    public const double Firm = 2;

    /// <summary>What hangs on a verb's tense.</summary>
    public const double Weak = 1;

    /// <summary>More contradiction than one uncertain sign means that something is read wrongly.</summary>
    private const double MostAgainst = Weak;

    private const double Same = 1e-6;

    /// <summary>
    /// The days that most of the evidence leaves; none where that contradicts more than one uncertain sign. What recurs every year or
    /// week is laid out only between the days that all else leaves, so the work grows with the evidence; where these have no end,
    /// nothing is.
    /// </summary>
    public static DaySet Weigh(IReadOnlyCollection<DatingEvidence> evidence, DaySet within)
    {
        List<(LocalDate First, LocalDate Last, double Against)> left = Against(evidence, within);
        double least = left.Select(s => s.Against).DefaultIfEmpty().Min();
        return DaySet.Of(left.Where(s => s.Against <= least + Same).Select(s => (s.First, s.Last)));
    }

    /// <summary>The days that contradict no more of the evidence than one uncertain sign, in order, with the weight of what contradicts them.</summary>
    public static List<(LocalDate First, LocalDate Last, double Against)> Against(IReadOnlyCollection<DatingEvidence> evidence, DaySet within)
    {
        List<DatingEvidence> fixedDays = [.. evidence.Where(e => e.Days is DaySet)];
        List<(LocalDate First, LocalDate Last, double Against)> left = Left(fixedDays, within);
        var hull = DaySet.Of(left.Select(s => (s.First, s.Last)));
        return hull.IsBounded && fixedDays.Count < evidence.Count ? Left(evidence, hull) : left;
    }

    private static List<(LocalDate First, LocalDate Last, double Against)> Left(IReadOnlyCollection<DatingEvidence> evidence, DaySet within)
    {
        if (within.IsEmpty)
            return [];
        LocalDate first = within.First, last = within.Last;
        var changes = new List<(LocalDate Day, double Weight)> { (last.PlusDays(1), 0) };
        foreach (DatingEvidence sign in evidence)
        {
            foreach ((LocalDate from, LocalDate to) in sign.Days.Within(first, last))
            {
                if (from > last || to < first)
                    continue;
                changes.Add((LocalDate.Max(first, from), sign.Weight));
                if (to < last)
                    changes.Add((to.PlusDays(1), -sign.Weight));
            }
        }

        changes.Sort((a, b) => a.Day.CompareTo(b.Day));
        var stretches = new List<(LocalDate First, LocalDate Last, double Against)>();
        double against = evidence.Sum(e => e.Weight);
        LocalDate start = first;
        foreach ((LocalDate day, double weight) in changes)
        {
            if (day > start)
            {
                if (against <= MostAgainst + Same)
                    stretches.AddRange(within.Within(start, day.PlusDays(-1)).Select(s => (LocalDate.Max(s.First, start), LocalDate.Min(s.Last, day.PlusDays(-1)), against)));
                start = day;
            }

            against -= weight;
        }

        return stretches;
    }
}
