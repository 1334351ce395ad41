using NodaTime;

namespace Parley.Dates;

/// <summary>Parts of a period by their number.</summary>
internal sealed partial class DateResolver
{
    /// <summary>The nth week, weekday, day or month of a year or month; without one, of the year of writing.</summary>
    private Resolved Nth(DateExpression e, Tense tense)
    {
        Period? within = e.Base is { } based ? Meaning(based, tense).Period : anchor.Year is { } year ? new Period(Grain.Year, new LocalDate(year, 1, 1)) : null;
        return within is { } whole && Part(e, whole, (int)e.Count!.Value) is { } part ? At(part, e) : new(DateType.Date, null, null, null);
    }

    private static Period? Part(DateExpression e, Period whole, int nth)
    {
        if (e.Unit == Grain.Week && whole.Grain == Grain.Day)
            return Period.Of(Grain.Week, whole.First);
        if (e.Weekday is { } weekday)
            return Feast.Nth(whole, weekday, nth) is { } day ? new Period(Grain.Day, day) : null;
        switch (e.Unit)
        {
            // A week belongs to the year or month of its Thursday (ISO 8601).
            case Grain.Week:
                return Feast.Nth(whole, 4, nth) is { } thursday ? Period.Of(Grain.Week, thursday) : null;
            case Grain.Weekend:
                return Feast.Nth(whole, 6, nth) is { } saturday ? Period.Of(Grain.Weekend, saturday) : null;
            case Grain.Month:
                return whole.Grain == Grain.Year && nth <= 12 ? new Period(Grain.Month, new LocalDate(whole.First.Year, nth < 0 ? 12 : nth, 1)) : null;
            default:
                LocalDate found = nth < 0 ? whole.Last : whole.First.PlusDays(nth - 1);
                return found <= whole.Last ? new Period(Grain.Day, found) : null;
        }
    }
}
