using NodaTime;
using Parley.Record;

namespace Parley.Dates;

/// <summary>Parts of the calendar whose year, month or week the text leaves out.</summary>
internal sealed partial class DateResolver
{
    /// <summary>Days that lie so close are told without their year on either side, whatever the verb.</summary>
    private const int Just = 75;

    private Resolved Calendar(DateExpression e, Tense tense)
    {
        if (e.BeforeChrist && e.Year is { } bc)
            return new(DateType.Date, e.YearGrain == Grain.Century ? $"BC{bc / 100:00}" : $"BC{bc:0000}{(e.Season is { } of ? "-" + of : e.Month is { } m ? $"-{m:00}" : "")}", null, null);
        if (e is { Month: null, Day: null, Weekday: null, Season: null, Quarter: null, Half: null, Year: null, Feast: null })
            return TimeAlone(e);
        if (e is { Weekday: not null, Month: null, Day: null })
            return Weekday(e, tense);
        if (e is { Day: not null, Month: null })
            return DayOfMonth(e, tense);
        if (e is { Month: null, Season: null, Quarter: null, Half: null, Feast: null })
        {
            int only = FullYear(e);
            return only is < 1 or > 9900 ? default : At(Period.Of(e.YearGrain, new LocalDate(only, 1, 1)), e);
        }

        int? year = e.Year is not null ? FullYear(e) : OpenYear(e, tense);
        if (e is { Year: null, Month: 2, Day: 29 } && year is { } common && !CalendarSystem.Iso.IsLeapYear(common))
            year = Enumerable.Range(1, 8).Select(away => tense == Tense.Future ? common + away : common - away).First(CalendarSystem.Iso.IsLeapYear);
        if (year is not { } known || known is < 1 or > 9900)
            return new(e.HasTime ? DateType.Time : DateType.Date, Unspecified(e), null, null);
        if (PeriodIn(e, known) is not { } period)
            return new(DateType.Date, null, null, null);
        if (e.LastDay is { } last && period.Grain == Grain.Day && last <= CalendarSystem.Iso.GetDaysInMonth(known, e.Month!.Value))
        {
            LocalDate end = new(known, e.Month.Value, last);
            var whole = EdtfDate.Between(period.First, end);
            return new(DateType.Date, whole.ToString(), whole, period);
        }

        return At(period, e);
    }

    private static Period? PeriodIn(DateExpression e, int year)
    {
        if (e.Feast is { } feast)
            return feast.In(year) is { } found ? On(e, found) : null;
        if (e.Month is { } month)
        {
            if (e.Day is not { } day)
                return new Period(Grain.Month, new LocalDate(year, month, 1));
            return day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? On(e, new LocalDate(year, month, day)) : null;
        }

        if (e.Quarter is { } quarter)
            return new Period(Grain.Quarter, new LocalDate(year, (3 * quarter) - 2, 1));
        if (e.Half is { } half)
            return new Period(Grain.HalfYear, new LocalDate(year, half == 1 ? 1 : 7, 1));
        int first = e.Season switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 };
        return new Period(Grain.Season, new LocalDate(year, first, 1));
    }

    /// <summary>The day itself, or the weekend next to it: "Labor Day weekend".</summary>
    private static Period On(DateExpression e, LocalDate day) =>
        e.Unit == Grain.Weekend ? Period.Of(Grain.Weekend, day.PlusDays((int)day.DayOfWeek < 3 ? -7 : 0)) : new Period(Grain.Day, day);

    private int FullYear(DateExpression e)
    {
        int year = e.Year!.Value;
        if (!e.ShortYear)
            return year;
        // Two figures: the century in which the year lies no more than ten years ahead.
        int now = anchor.Year ?? 2000;
        int full = (now / 100 * 100) + year;
        return full > now + 10 ? full - 100 : full;
    }

    /// <summary>The year of a month or day that is told without one; null where nothing says.</summary>
    private int? OpenYear(DateExpression e, Tense tense)
    {
        if (e.Base is { } based)
            return Meaning(based, tense).Period?.First.Year;
        if (_frameYear is { } frame && _frameBlock == _block)
            return frame;
        if (_told is { } told)
        {
            // "on 26 February 2024 and again in March": a year told with its month holds for the rest of the sentence.
            bool sameSentence = _toldSentence == _sentence && _toldYear && told.Grain <= Grain.Month;
            if (narrative || (sameSentence && e.Month >= told.First.Month))
                return Following(e, told);
        }

        if (e.Shift == Shift.This && anchor.Year is { } now)
            return now;
        if (e is { Weekday: { } weekday, Month: { } m, Day: { } d })
            return YearOfWeekday(weekday, m, d) ?? OpenYear(e with { Weekday = null }, tense);
        if (anchor.Day is not { } today)
            return anchor.Month is null || e.Month is null ? anchor.Year : NearestYear(e.Month.Value, tense);
        if (PeriodIn(e, today.Year) is not { } period)
            return today.Year;
        if (e.Month is null && e.Season is null)
            return tense == Tense.Past && period.First > today ? today.Year - 1 : today.Year;
        int ahead = NodaTime.Period.DaysBetween(today, period.First), behind = NodaTime.Period.DaysBetween(period.Last, today);
        return tense switch
        {
            // An entry in a calendar, a request: no longer about what is over.
            Tense.Future or Tense.Present when note => behind > 0 ? today.Year + 1 : today.Year,
            // What lies just ahead is hardly told as almost a year ago: "stock of record Nov. 6".
            Tense.Past => period.First > today && (e.Day is null || ahead > Just) ? today.Year - 1 : today.Year,
            // What lies just behind is hardly told as almost a year ahead: the verb looks ahead, the date does not.
            Tense.Future => behind > Just ? today.Year + 1 : today.Year,
            _ => ahead > 120 ? today.Year - 1 : behind > 270 ? today.Year + 1 : today.Year,
        };
    }

    private int NearestYear(int month, Tense tense)
    {
        int away = month - anchor.Month!.Value;
        return anchor.Year!.Value + (tense switch
        {
            Tense.Past => away > 0 ? -1 : 0,
            Tense.Future => away < 0 ? 1 : 0,
            _ => away > 6 ? -1 : away < -6 ? 1 : 0,
        });
    }

    /// <summary>In a history, months follow one another: the year told last, or the next one where December is followed by January.</summary>
    private static int Following(DateExpression e, Period told)
    {
        int year = told.First.Year;
        int month = e.Month ?? (e.Season is { } season ? season switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 } : 0);
        return month > 0 && told.Grain <= Grain.Season && told.First.Month - month > 6 ? year + 1 : year;
    }

    /// <summary>The year of writing, or the one beside it, in which this day falls on this weekday; null where it does in none of them.</summary>
    private int? YearOfWeekday(int weekday, int month, int day)
    {
        if (anchor.Year is not { } now)
            return null;
        for (int away = 0; away <= 1; away++)
        {
            foreach (int year in new[] { now - away, now + away })
            {
                if (year is > 0 and < 9900 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
                    && (int)new LocalDate(year, month, day).DayOfWeek == weekday)
                    return year;
            }
        }

        return null;
    }

    private Resolved Weekday(DateExpression e, Tense tense)
    {
        int weekday = e.Weekday!.Value;
        if (e.Base is { } based)
        {
            // "Monday two weeks from now": the Monday of the week that is reached.
            if (Meaning(based, tense).Period is { Grain: Grain.Day or Grain.Week } period)
                return At(new Period(Grain.Day, Period.Of(Grain.Week, period.First).First.PlusDays(weekday - 1)), e);
            return Timed(e, $"XXXX-WXX-{weekday}", null, null);
        }

        LocalDate? from = anchor.Day;
        if (narrative)
            from = _told is { Grain: Grain.Day } told ? told.First : null;
        if (from is not { } today)
            return Timed(e, $"XXXX-WXX-{weekday}", null, null);
        int ahead = (weekday - (int)today.DayOfWeek + 7) % 7;
        bool future = narrative || tense is Tense.Future or Tense.Present;
        return At(new Period(Grain.Day, today.PlusDays(future || ahead == 0 ? ahead : ahead - 7)), e);
    }

    private Resolved DayOfMonth(DateExpression e, Tense tense)
    {
        int day = e.Day!.Value;
        if (e.Base is { } based)
        {
            return Meaning(based, tense).Period is { Grain: Grain.Month } of && day <= CalendarSystem.Iso.GetDaysInMonth(of.First.Year, of.First.Month)
                ? At(new Period(Grain.Day, of.First.PlusDays(day - 1)), e)
                : Timed(e, $"XXXX-XX-{day:00}", null, null);
        }

        if (e.LastDay is { } last)
        {
            Resolved first = DayOfMonth(e with { LastDay = null }, tense);
            return first.Period is { } from && last <= from.First.Calendar.GetDaysInMonth(from.First.Year, from.First.Month)
                && EdtfDate.Between(from.First, from.First.PlusDays(last - day)) is var whole ? first with { Value = whole.ToString(), Date = whole } : first;
        }

        if (e.Weekday is null && _told is { Grain: Grain.Day or Grain.Month } told && (narrative || _toldSentence >= _sentence - 1)
            && day <= told.First.Calendar.GetDaysInMonth(told.First.Year, told.First.Month))
            return At(new Period(Grain.Day, new LocalDate(told.First.Year, told.First.Month, day)), e);
        if (anchor.Day is not { } today)
            return Timed(e, $"XXXX-XX-{day:00}", null, null);
        LocalDate month = new(today.Year, today.Month, 1);
        // The nearest month that has the day, on the side that the tense says.
        int direction = tense is Tense.Future or Tense.Present ? 1 : tense == Tense.Past ? -1 : day >= today.Day ? 1 : -1;
        for (int step = 0; step < (e.Weekday is null ? 3 : 12); step++, month = month.PlusMonths(direction))
        {
            if (day > CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month))
                continue;
            LocalDate candidate = month.PlusDays(day - 1);
            if (e.Weekday is { } weekday && (int)candidate.DayOfWeek != weekday)
                continue;
            if (direction > 0 ? candidate >= today : candidate <= today)
                return At(new Period(Grain.Day, candidate), e);
        }

        return Timed(e, $"XXXX-XX-{day:00}", null, null);
    }

    /// <summary>A time without a day is one of the day told just before; the days meant stay open.</summary>
    private Resolved TimeAlone(DateExpression e)
    {
        Period? day = _told is { Grain: Grain.Day } told && (narrative || (_toldSentence >= _sentence - 1 && _toldBlock == _block)) ? told : null;
        string value = day?.Value ?? (narrative ? "XXXX-XX-XX" : "");
        return new(DateType.Time, TimeOfDay(e, value, day), null, narrative ? day : null);
    }

    private static string Unspecified(DateExpression e)
    {
        string value = e switch
        {
            { Month: { } month, Day: { } day } => $"XXXX-{month:00}-{day:00}",
            { Month: { } month } => $"XXXX-{month:00}",
            { Season: { } season } => $"XXXX-{season}",
            { Feast: not null } => e.HasTime ? "XXXX-XX-XX" : "XXXX",
            { Quarter: { } quarter } => $"XXXX-Q{quarter}",
            _ => $"XXXX-H{e.Half}",
        };
        return TimeOfDay(e, value, null) ?? value;
    }
}
