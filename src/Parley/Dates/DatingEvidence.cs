using NodaTime;
using Parley.Text;

namespace Parley.Dates;

/// <summary>One sign of when a text was written.</summary>
/// <param name="Days">The days on which it can have been written, by this sign alone.</param>
/// <param name="Weight">How much it counts against others that contradict it.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Span">The words of the text.</param>
internal sealed record DatingEvidence(DaySet Days, double Weight, string Reason, Span Span)
{
    /// <summary>A line that says when the text was published.</summary>
    public const double Explicit = 10;

    /// <summary>An office held, a dateline, a day word beside a date.</summary>
    public const double Strong = 3;

    /// <summary>A year told as past, the age of a war, what other articles tell.</summary>
    public const double Firm = 2;

    /// <summary>What hangs on a verb's tense.</summary>
    public const double Weak = 1;

    /// <summary>The days that most of the evidence leaves, and the weight of what contradicts them.</summary>
    public static (DaySet Days, double Against) Weigh(IReadOnlyCollection<DatingEvidence> evidence)
    {
        var changes = new List<(LocalDate Day, double Weight)>();
        foreach (DatingEvidence sign in evidence)
        {
            foreach ((LocalDate first, LocalDate last) in sign.Days.Stretches)
            {
                changes.Add((first, sign.Weight));
                if (last < DaySet.Latest)
                    changes.Add((last.PlusDays(1), -sign.Weight));
            }
        }

        double most = 0, now = 0;
        var best = new List<(LocalDate, LocalDate)>();
        LocalDate from = DaySet.Earliest;
        foreach (IGrouping<LocalDate, double> change in changes.GroupBy(c => c.Day, c => c.Weight).OrderBy(g => g.Key))
        {
            Stretch(best, from, change.Key.PlusDays(-1), now, ref most);
            now += change.Sum();
            from = change.Key;
        }

        Stretch(best, from, DaySet.Latest, now, ref most);
        return (DaySet.Of(best), evidence.Sum(e => e.Weight) - most);
    }

    private static void Stretch(List<(LocalDate, LocalDate)> best, LocalDate first, LocalDate last, double weight, ref double most)
    {
        const double Same = 1e-6;
        if (first > last || weight < most - Same)
            return;
        if (weight > most + Same)
            best.Clear();
        most = Math.Max(most, weight);
        best.Add((first, last));
    }
}
