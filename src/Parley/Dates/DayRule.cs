using NodaTime;

namespace Parley.Dates;

/// <summary>Days told by a rule, "every 5 May", "a Monday": laid out only for the years that matter.</summary>
internal abstract record DayRule
{
    /// <summary>The stretches of its days that reach into the days from one to another, and perhaps some beside them, in any order.</summary>
    public abstract IEnumerable<(LocalDate First, LocalDate Last)> Within(LocalDate first, LocalDate last);

    /// <summary>Whether it leaves any of these days.</summary>
    public bool Meets(DaySet days) => !days.Intersect(DaySet.Of(Within(days.First, days.Last))).IsEmpty;
}

/// <summary>One weekday of every week; 1 is Monday.</summary>
internal sealed record WeeklyDay(int Weekday) : DayRule
{
    public override IEnumerable<(LocalDate First, LocalDate Last)> Within(LocalDate first, LocalDate last)
    {
        for (LocalDate day = first.PlusDays((Weekday - (int)first.DayOfWeek + 7) % 7); day <= last; day = day.PlusDays(7))
            yield return (day, day);
    }
}

/// <summary>
/// A day of the year, and from it the days around it on which a text that tells it can have been written.
/// </summary>
/// <param name="Year">The only year; null for each.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
internal sealed record YearlyDay(int? Year, int Month, int Day) : DayRule
{
    /// <summary>The day is counted from by so many days, and <see cref="Weekday"/> speaks of the day arrived at.</summary>
    public int Shift { get; init; }

    /// <summary>Only years count in which it is this weekday, 1 to 7.</summary>
    public int? Weekday { get; init; }

    /// <summary>First of the days around it, counted from it.</summary>
    public int From { get; init; }

    /// <summary>Last of the days around it.</summary>
    public int To { get; init; }

    /// <summary>The day in a year; null where the year lacks it or it is another weekday.</summary>
    public LocalDate? In(int year)
    {
        if ((Year is { } only && only != year) || Day > CalendarSystem.Iso.GetDaysInMonth(year, Month))
            return null;
        LocalDate day = new LocalDate(year, Month, Day).PlusDays(Shift);
        return Weekday is { } weekday && (int)day.DayOfWeek != weekday ? null : day;
    }

    public override IEnumerable<(LocalDate First, LocalDate Last)> Within(LocalDate first, LocalDate last)
    {
        for (int year = first.PlusDays(-To - Shift).Year; year <= last.PlusDays(-From - Shift).Year; year++)
        {
            if (In(year) is { } day)
                yield return (day.PlusDays(From), day.PlusDays(To));
        }
    }
}

/// <summary>Of several days of the year the latest in each year, and so many days after it.</summary>
internal sealed record LatestDay(IReadOnlyList<YearlyDay> Days, int From, int To) : DayRule
{
    public override IEnumerable<(LocalDate First, LocalDate Last)> Within(LocalDate first, LocalDate last)
    {
        for (int year = first.PlusDays(-To).Year; year <= last.PlusDays(-From).Year; year++)
        {
            if (Days.Max(d => d.In(year)) is { } latest)
                yield return (latest.PlusDays(From), latest.PlusDays(To));
        }
    }
}
