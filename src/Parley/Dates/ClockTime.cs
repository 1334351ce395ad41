namespace Parley.Dates;

/// <summary>A time of the clock as it is told.</summary>
/// <param name="Hour">0 to 24.</param>
/// <param name="Minute">0 to 59; null where only the hour is told.</param>
/// <param name="Second">0 to 59; null where none is told.</param>
/// <param name="Open">An hour up to 12 of which it is not told whether it lies before or after noon.</param>
internal readonly record struct ClockTime(int Hour, int? Minute, int? Second = null, bool Open = false)
{
    /// <summary>As TIMEX3 has it, without the <c>T</c>: <c>14:30</c>, <c>14:30:05</c>.</summary>
    public string Value => Second is { } second ? $"{Hour:00}:{Minute ?? 0:00}:{second:00}" : $"{Hour:00}:{Minute ?? 0:00}";

    /// <summary>No finer than it is told, for a time without its day: <c>14</c>, <c>14:30</c>.</summary>
    public string Alone => Minute is null ? $"{Hour:00}" : Value;

    /// <summary>To the second, as the ends of an interval are written.</summary>
    public string Exact => $"{Hour:00}:{Minute ?? 0:00}:{Second ?? 0:00}";

    private int Minutes => (Hour * 60) + (Minute ?? 0);

    /// <summary>An open time in the half of the day that a part of the day says: seven in the evening, one at night.</summary>
    public ClockTime In(string? dayPart) => !Open || dayPart is null ? this : dayPart switch
    {
        "MO" => Half(evening: false),
        "NI" => Half(evening: Hour is > 4 and < 12),
        "AF" or "EV" => Half(evening: true),
        _ => this,
    };

    public ClockTime Half(bool evening) => this with { Hour = (Hour % 12) + (evening ? 12 : 0), Open = false };

    /// <summary>So long after it; null where that is not the same day, or where the length is not known.</summary>
    public ClockTime? Plus(DateExpression length)
    {
        double minutes = Minutes;
        for (DateExpression? part = length; part is not null; part = part.Rest)
            minutes += (part.Count ?? double.NaN) * (part.Unit == Grain.Hour ? 60 : 1);
        return minutes < 24 * 60 ? new ClockTime((int)minutes / 60, (int)minutes % 60, null, Open) : null;
    }

    /// <summary>The ends of a stretch of time: what one of them leaves open is told by the other ("from 3 to 5 p.m.", "8 a.m. to 4").</summary>
    public static (ClockTime From, ClockTime To) Stretch(ClockTime from, ClockTime to)
    {
        if (from.Open && !to.Open)
            return (from.Half(evening: to.Hour >= 12 && from.Half(evening: true).Minutes < to.Minutes), to);
        if (to.Open && to.Minutes <= from.Minutes)
            to = to.Half(evening: to.Half(evening: true).Minutes > from.Minutes);
        return (from, to with { Open = false });
    }
}
