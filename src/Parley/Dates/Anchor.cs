using NodaTime;
using Parley.Record;

namespace Parley.Dates;

/// <summary>When a text was written, as far as it is known: a moment, a day, a month, a year, or nothing.</summary>
internal readonly record struct Anchor(int? Year, int? Month, LocalDate? Day, LocalTime? Time = null)
{
    public static Anchor Of(EdtfDate? date, LocalTime? time = null)
    {
        if (date is null || date.First.Year < 2 || date.Last.Year > 9900)
            return default;
        if (date.IsDay)
            return new Anchor(date.First.Year, date.First.Month, date.First, time);
        if (date.First.Year != date.Last.Year)
            return default;
        return new Anchor(date.First.Year, date.First.Month == date.Last.Month ? date.First.Month : null, null);
    }

    public LocalDateTime? Moment => Day is { } day && Time is { } time ? day + time : null;

    /// <summary>A day to count months and years from; the unit counted must not be finer than what is known.</summary>
    public LocalDate? For(Grain unit) =>
        Day ?? (unit is Grain.Month && Month is { } month ? new LocalDate(Year!.Value, month, 1)
            : unit >= Grain.Year && Year is { } year ? new LocalDate(year, 1, 1) : null);
}
