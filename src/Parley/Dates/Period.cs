using System.Globalization;
using NodaTime;
using Parley.Record;

namespace Parley.Dates;

internal enum Grain : byte
{
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Season,
    HalfYear,
    Year,
    Decade,
    Century,
    Millennium,
}

/// <summary>One day, week, month, … of the calendar.</summary>
/// <param name="Grain">How long it is: a day or longer.</param>
/// <param name="First">Its first day.</param>
internal readonly record struct Period(Grain Grain, LocalDate First)
{
    /// <summary>The period of this grain in which a day lies; null at the calendar's ends.</summary>
    public static Period Of(Grain grain, LocalDate day) => grain switch
    {
        Grain.Week => new(grain, StartOfWeek(day)),
        Grain.Weekend => new(grain, StartOfWeek(day).PlusDays(5)),
        Grain.Month => new(grain, new LocalDate(day.Year, day.Month, 1)),
        Grain.Quarter => new(grain, new LocalDate(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1)),
        Grain.Season => new(grain, StartOfSeason(day)),
        Grain.HalfYear => new(grain, new LocalDate(day.Year, day.Month < 7 ? 1 : 7, 1)),
        Grain.Year => new(grain, new LocalDate(day.Year, 1, 1)),
        Grain.Decade => new(grain, new LocalDate(Math.Max(1, day.Year / 10 * 10), 1, 1)),
        Grain.Century or Grain.Millennium => new(Grain.Century, new LocalDate(Math.Max(1, day.Year / 100 * 100), 1, 1)),
        _ => new(Grain.Day, day),
    };

    public LocalDate Last => Grain switch
    {
        Grain.Day => First,
        Grain.Weekend => First.PlusDays(1),
        Grain.Week => First.PlusDays(6),
        Grain.Month => First.PlusMonths(1).PlusDays(-1),
        Grain.Quarter or Grain.Season => First.PlusMonths(3).PlusDays(-1),
        Grain.HalfYear => First.PlusMonths(6).PlusDays(-1),
        Grain.Year => new LocalDate(First.Year, 12, 31),
        Grain.Decade => new LocalDate((First.Year / 10 * 10) + 9, 12, 31),
        _ => new LocalDate(Math.Min(9999, (First.Year / 100 * 100) + 99), 12, 31),
    };

    public string Season => First.Month switch { 3 => "SP", 6 => "SU", 9 => "FA", _ => "WI" };

    /// <summary>The TIMEX3 value.</summary>
    public string Value => Grain switch
    {
        Grain.Day => First.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        Grain.Week => Week(""),
        Grain.Weekend => Week("-WE"),
        Grain.Month => Text($"{First.Year:0000}-{First.Month:00}"),
        Grain.Quarter => Text($"{First.Year:0000}-Q{((First.Month - 1) / 3) + 1}"),
        Grain.Season => Text($"{First.Year:0000}-{Season}"),
        Grain.HalfYear => Text($"{First.Year:0000}-H{(First.Month < 7 ? 1 : 2)}"),
        Grain.Year => Text($"{First.Year:0000}"),
        Grain.Decade => Text($"{First.Year / 10:000}"),
        _ => Text($"{First.Year / 100:00}"),
    };

    public EdtfDate Date => Grain switch
    {
        Grain.Day => EdtfDate.Day(First),
        Grain.Month => EdtfDate.Month(First.Year, First.Month),
        Grain.Season => EdtfDate.Parse(Text($"{First.Year:0000}-{(First.Month is 12 ? 24 : 20 + (First.Month / 3)):00}")),
        Grain.Year => EdtfDate.Year(First.Year),
        Grain.Decade when First.Year >= 10 => EdtfDate.Parse(Text($"{First.Year / 10:000}X")),
        Grain.Century when First.Year >= 100 => EdtfDate.Parse(Text($"{First.Year / 100:00}XX")),
        _ => EdtfDate.Between(First, Last),
    };

    /// <summary>The period that lies so many of its kind further on; null where the calendar ends.</summary>
    public Period? Plus(long count)
    {
        long days = count * (Grain switch
        {
            Grain.Day => 1,
            Grain.Week or Grain.Weekend => 7,
            Grain.Month => 30,
            Grain.Quarter or Grain.Season => 91,
            Grain.HalfYear => 182,
            Grain.Year => 365,
            Grain.Decade => 3652,
            _ => 36524,
        });
        if (days < -700_000 || days > 700_000 || First.Year + (days / 365) > 9900)
            return null;
        int n = (int)count;
        LocalDate moved = Grain switch
        {
            Grain.Day => First.PlusDays(n),
            Grain.Week or Grain.Weekend => First.PlusWeeks(n),
            Grain.Month => First.PlusMonths(n),
            Grain.Quarter or Grain.Season => First.PlusMonths(3 * n),
            Grain.HalfYear => First.PlusMonths(6 * n),
            Grain.Year => First.PlusYears(n),
            Grain.Decade => First.PlusYears(10 * n),
            _ => First.PlusYears(100 * n),
        };
        return moved.Year is < 1 or > 9900 ? null : Of(Grain, moved);
    }

    private static LocalDate StartOfWeek(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    private static LocalDate StartOfSeason(LocalDate day) => day.Month < 3
        ? new LocalDate(Math.Max(1, day.Year - 1), 12, 1)
        : new LocalDate(day.Year, day.Month / 3 * 3, 1);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private string Week(string suffix)
    {
        // The week belongs to the year of its Thursday (ISO 8601).
        LocalDate thursday = StartOfWeek(First).PlusDays(3);
        return Text($"{thursday.Year:0000}-W{((thursday.DayOfYear - 1) / 7) + 1:00}{suffix}");
    }
}
