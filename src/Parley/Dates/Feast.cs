using System.Globalization;
using NodaTime;

namespace Parley.Dates;

/// <summary>
/// A feast or day of remembrance by the rule of <c>Data/feasts.yaml</c>: a fixed day, the nth weekday of a month, so many days from Easter,
/// or a day of another calendar.
/// </summary>
internal sealed record Feast
{
    private static readonly string[] Weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    private readonly Func<int, LocalDate?> _day;

    private Feast(Func<int, LocalDate?> day) => _day = day;

    /// <summary>Month and day where these are the same every year.</summary>
    public (int Month, int Day)? Fixed { get; private init; }

    /// <summary>Its day in a year; null where the year has none or its calendar does not reach it.</summary>
    public LocalDate? In(int year) => year is < 1900 or > 2100 && Fixed is null ? null : _day(year);

    public static Feast Parse(string rule)
    {
        string[] words = rule.Split(' ', '+');
        int away = words.Length > 1 && int.TryParse(words[^1], NumberStyles.Integer, CultureInfo.InvariantCulture, out int days) ? days : 0;
        switch (words[0])
        {
            case "easter":
                return new(year => Easter(year).PlusDays(away));
            case "orthodox-easter":
                return new(year => OrthodoxEaster(year).PlusDays(away));
            case "islamic":
                return Of(CalendarSystem.UmAlQura, words[1]);
            case "hebrew":
                return Of(CalendarSystem.HebrewScriptural, words[1]);
            case "persian":
                return Of(CalendarSystem.PersianSimple, words[1]);
        }

        int month = int.Parse(words[0].AsSpan(0, 2), CultureInfo.InvariantCulture);
        if (words[0].Length == 5)
        {
            int day = int.Parse(words[0].AsSpan(3), CultureInfo.InvariantCulture);
            return new(year => year is > 0 and < 9900 ? new LocalDate(year, month, day) : null) { Fixed = (month, day) };
        }

        int weekday = Array.IndexOf(Weekdays, words[0][3..6]) + 1, nth = words[0][7..] == "last" ? -1 : words[0][7] - '0';
        return new(year => Nth(new Period(Grain.Month, new LocalDate(year, month, 1)), weekday, nth)?.PlusDays(away));
    }

    /// <summary>The nth of a weekday in a period, −1 the last; null where the period has not as many.</summary>
    public static LocalDate? Nth(Period period, int weekday, int nth)
    {
        LocalDate day = nth < 0
            ? period.Last.PlusDays(-(((int)period.Last.DayOfWeek - weekday + 7) % 7))
            : period.First.PlusDays(((weekday - (int)period.First.DayOfWeek + 7) % 7) + (7 * (nth - 1)));
        return day <= period.Last ? day : null;
    }

    /// <summary>The first of its days in a year of our calendar.</summary>
    private static Feast Of(CalendarSystem calendar, string monthAndDay)
    {
        int month = int.Parse(monthAndDay.AsSpan(0, 2), CultureInfo.InvariantCulture), day = int.Parse(monthAndDay.AsSpan(3), CultureInfo.InvariantCulture);
        LocalDate start = new LocalDate(calendar.MinYear, 1, 1, calendar).WithCalendar(CalendarSystem.Iso);
        int months = calendar.GetMonthsInYear(calendar.MaxYear);
        LocalDate end = new LocalDate(calendar.MaxYear, months, calendar.GetDaysInMonth(calendar.MaxYear, months), calendar).WithCalendar(CalendarSystem.Iso);
        return new(year =>
        {
            var newYear = new LocalDate(year, 1, 1);
            if (newYear < start || newYear > end)
                return null;
            int first = newYear.WithCalendar(calendar).Year;
            for (int own = first; own <= Math.Min(first + 1, calendar.MaxYear); own++)
            {
                LocalDate found = new LocalDate(own, month, day, calendar).WithCalendar(CalendarSystem.Iso);
                if (found.Year == year)
                    return found;
            }

            return null;
        });
    }

    /// <summary>Easter Sunday of the western churches (the anonymous Gregorian computus; Meeus, Astronomical Algorithms, chapter 8).</summary>
    private static LocalDate Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        int l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        int m = (a + (11 * h) + (22 * l)) / 451;
        int n = h + l - (7 * m) + 114;
        return new LocalDate(year, n / 31, (n % 31) + 1);
    }

    /// <summary>Easter Sunday of the eastern churches: the Julian computus (Meeus, as above), in our calendar.</summary>
    private static LocalDate OrthodoxEaster(int year)
    {
        int d = ((19 * (year % 19)) + 15) % 30, e = ((2 * (year % 4)) + (4 * (year % 7)) - d + 34) % 7, n = d + e + 114;
        return new LocalDate(year, n / 31, (n % 31) + 1, CalendarSystem.Julian).WithCalendar(CalendarSystem.Iso);
    }
}
