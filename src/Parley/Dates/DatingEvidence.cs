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
        List<DatingEvidence> fixedDays = [.. evidence.Where(e => e.Days is DaySet)];
        if (Left(fixedDays, within, MostAgainst) is not { IsBounded: true } left || fixedDays.Count == evidence.Count)
            return Left(fixedDays, within, 0);
        return Left(evidence, left, 0);
    }

    /// <summary>The days that contradict the evidence least, and those that contradict it so much more; none beyond what may be contradicted.</summary>
    private static DaySet Left(IReadOnlyCollection<DatingEvidence> evidence, DaySet within, double more)
    {
        if (within.IsEmpty)
            return within;
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
        var stretches = new List<(LocalDate First, LocalDate Last, double Weight)>();
        double weight = 0, most = 0;
        LocalDate start = first;
        foreach ((LocalDate day, double change) in changes)
        {
            if (day > start)
            {
                stretches.Add((start, day.PlusDays(-1), weight));
                most = Math.Max(most, weight);
                start = day;
            }

            weight += change;
        }

        double least = Math.Max(most - more, evidence.Sum(e => e.Weight) - MostAgainst) - Same;
        return DaySet.Of(stretches.Where(s => s.Weight >= least).Select(s => (s.First, s.Last))).Intersect(within);
    }
}
