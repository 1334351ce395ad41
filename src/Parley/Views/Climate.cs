using System.Collections.Immutable;
using NodaTime;
using Parley.Joining;
using Parley.Record;

namespace Parley.Views;

/// <summary>Acts of a week or a month by PLOVER's quad classes.</summary>
/// <param name="Period">The days, an interval.</param>
/// <param name="Counts">How many acts of each class, in the order of <see cref="QuadClass"/>.</param>
public sealed record ClimatePoint(EdtfDate Period, ImmutableArray<int> Counts)
{
    public int Of(QuadClass quad) => Counts[(int)quad];
}

/// <summary>Cooperation and conflict over time, as acts that articles report.</summary>
/// <param name="Points">Periods in which something was reported, in order.</param>
/// <param name="Undated">How many acts have no day and stand nowhere.</param>
public sealed record Climate(ImmutableArray<ClimatePoint> Points, int Undated)
{
    // Up to so many days, weeks are told apart; a longer time has too many of them to see.
    private const int Weeks = 400;

    public static Climate Of(TalksRecord record, RecordFilter filter)
    {
        // A year or a longer time says nothing about when.
        List<MoveEntry> all = [.. filter.Of(record, record.Moves)];
        List<MoveEntry> dated = [.. all.Where(m => m.Facts.Date is { } date && Period.DaysBetween(date.First, date.Last) <= 31)];
        if (dated.Count == 0)
            return new Climate([], all.Count);
        LocalDate first = dated.Min(m => m.Facts.Date!.First), last = dated.Max(m => m.Facts.Date!.First);
        bool weeks = Period.DaysBetween(first, last) <= Weeks;
        return new Climate(
        [
            .. dated.GroupBy(m => Begin(m.Facts.Date!.First, weeks)).OrderBy(g => g.Key).Select(g => new ClimatePoint(
                EdtfDate.Between(g.Key, weeks ? g.Key.PlusDays(6) : g.Key.PlusMonths(1).PlusDays(-1)),
                [.. Enum.GetValues<QuadClass>().Select(quad => g.Count(m => MoveTypes.Quad(m.Facts.Type) == quad))])),
        ], all.Count - dated.Count);
    }

    private static LocalDate Begin(LocalDate day, bool weeks) =>
        weeks ? day.PlusDays(1 - (int)day.DayOfWeek) : new LocalDate(day.Year, day.Month, 1);
}
