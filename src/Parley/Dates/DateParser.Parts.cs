using Parley.Text;

namespace Parley.Dates;

/// <summary>Parts of a period by their number, and feasts: "the first week of 2021", "the last Friday of May", "week 27", "Easter Monday", "Labor Day weekend".</summary>
internal sealed partial class DateParser
{
    private DateExpression? Nth(int at)
    {
        int first = SkipWord(at, "the");
        if (Word(first) == "week")
            return Week(at, first + 1);
        int nth = Word(first) is "last" or "final" ? -1 : Ordinal(first, out int end);
        end = nth < 0 ? first + 1 : Ordinal(first, out end) > 0 ? end : first + 1;
        if (nth is 0 or < -1 || (nth < 0 && Word(first) is not ("last" or "final")) || Sense(end) is not ({ Weekday: > 0, Repeats: false } or { Unit: Grain.Day or Grain.Week or Grain.Weekend or Grain.Month, PluralUnit: false }))
            return null;
        TimeWord word = Sense(end);
        // "the first Monday evening of next month"
        int of = end + 1;
        string? dayPart = null;
        if (word.Weekday > 0 && PartOfDay(of, out int after) is { } told)
            (dayPart, of) = (told, after);
        if (Word(of) is not ("of" or "in") || PeriodBehind(of + 1) is not { } period || (word.Unit == Grain.Month && period.Unit == Grain.Month))
            return null;
        return new DateExpression
        {
            Form = DateForm.Nth, First = at, End = period.End, Count = nth, Unit = word.Weekday > 0 ? null : word.Unit, Weekday = word.Weekday > 0 ? word.Weekday : null, DayPart = dayPart, Base = period,
        };
    }

    /// <summary>A month or a year: "May", "June 2020", "2021", "next month", "the year".</summary>
    private DateExpression? PeriodBehind(int at)
    {
        DateExpression? period = MonthAndDay(at, at) ?? Year(at) ?? Shifted(at) ?? OfMonth(at);
        if (period is null && Month(at, out int end, beside: true) is > 0 and var month && IsCapital(at))
            period = Day(at, end) with { Month = month };
        if (period is null && Word(at) == "the" && Sense(at + 1) is { Unit: Grain.Year, PluralUnit: false })
            period = new DateExpression { Form = DateForm.Shifted, First = at, End = at + 2, Unit = Grain.Year, Shift = Shift.This };
        return period is { Form: DateForm.Calendar, Day: null, Weekday: null } or { Form: DateForm.Shifted, Unit: Grain.Month or Grain.Year } or { Form: DateForm.Shifted, Month: not null } ? period : null;
    }

    /// <summary>"week 27", "week 3 of 2027", "the week of April 10", "the week beginning 5 May".</summary>
    private DateExpression? Week(int at, int next)
    {
        if (Part(next).Digits is 1 or 2 && Part(next).Whole is >= 1 and <= 53 && !(Part(next + 1) is { Spaced: false, Lower: "." or ":" or "%" } && !Closes(next + 1)))
        {
            DateExpression? year = Word(next + 1) is "of" or "in" or "," && PeriodBehind(next + 2) is { Month: null, Unit: null or Grain.Year } told ? told : null;
            return new DateExpression { Form = DateForm.Nth, First = at, End = year?.End ?? next + 1, Count = Part(next).Whole, Unit = Grain.Week, Base = year };
        }

        bool begins = Word(next) is "beginning" or "starting" or "commencing";
        if (!begins && Word(next) != "of")
            return null;
        int day = begins ? SkipWord(next + 1, "on") : next + 1;
        return Calendar(day) is { HasDay: true, LastDay: null } of
            ? new DateExpression { Form = DateForm.Nth, First = at, End = of.End, Count = 1, Unit = Grain.Week, Base = of }
            : null;
    }

    private DateExpression? Feast(int at)
    {
        if (Word(at) == "weekend" && Word(at + 1) == "of" && NamedFeast(at + 2) is { } of)
            return WithYear(of with { First = at, Unit = Grain.Weekend }, comma: true);
        if (NamedFeast(at) is not { } feast)
            return null;
        DateExpression dated = Word(feast.End) == "weekend" ? feast : WithYear(feast, comma: true);
        // "Labor Day weekend", "Thanksgiving 2023 weekend"
        if (Word(dated.End) == "weekend")
            return WithYear(dated with { End = dated.End + 1, Unit = Grain.Weekend }, comma: false);
        return dated;
    }

    private DateExpression? NamedFeast(int at)
    {
        if (!_words.Feasts.TryAt(Parts, at, _limit, out int end, out Feast feast) || _words.FeastThings.Contains(Word(end)))
            return null;
        // "Good Friday Agreement", "Easter Parade", "Christmas Island": a name that goes on.
        if (IsCapital(end) && Part(end).Kind == WordPartKind.Word && Sense(end) is { Month: 0, Weekday: 0, DayPart: null, Unit: null })
            return null;
        return feast.Fixed is { } day ? Day(at, end) with { Month = day.Month, Day = day.Day } : Day(at, end) with { Feast = feast };
    }
}
