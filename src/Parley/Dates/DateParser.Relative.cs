using Parley.Text;

namespace Parley.Dates;

/// <summary>What is counted from the day of writing or from the date told before: "last month", "that night", "the day after tomorrow".</summary>
internal sealed partial class DateParser
{
    private DateExpression? Shifted(int at)
    {
        int first = SkipWord(at, "the");
        Shift shift = Sense(first).Shift;
        if (shift == Shift.None)
            return first > at ? Bare(at, first) : null;
        if (shift == Shift.That && Word(first) == "same" && first == at)
            return null;
        int next = first + 1;
        if (shift == Shift.That && Word(first) == "that" && Word(next) == "same")
            next++;
        // "this coming Sunday", "this past spring"
        if (shift == Shift.This && Sense(next).Shift is Shift.Next or Shift.Last)
            shift = Sense(next++).Shift;
        while (Word(next) is "fiscal" or "financial" or "academic" or "calendar" or "working" or "business" or "crucial" or "full")
            next++;
        TimeWord word = Sense(next);
        var expression = new DateExpression { Form = DateForm.Shifted, First = at, End = next + 1, Shift = shift };
        // "that second question", "this Sunday Times": only what closes the phrase is a date.
        if (word.Weekday > 0 && !word.ShortWeekday && !word.Repeats)
            return Weekday(next) is { Month: not null } dated && shift is Shift.This or Shift.Next or Shift.Last ? dated with { First = at, Shift = dated.Year is null ? Shift.This : Shift.None }
                : expression with { Weekday = word.Weekday, Shift = first > at ? shift : OfNow(shift), Nearest = Word(next - 1) is "past" or "coming" or "upcoming" or "forthcoming" };
        // "next May 5", "last 6th of April", "this 5/12"
        if (shift is Shift.This or Shift.Next or Shift.Last && first == at && (MonthAndDay(next, next) ?? Slashed(next, cued: true)) is { Day: not null, LastDay: null, Year: null, Base: null } told)
            return expression with { Month = told.Month, Day = told.Day, End = told.End };
        if (word.Month > 0 && !word.ShortMonth && IsCapital(next))
            return MonthAndDay(next, next) is { Day: not null } ? null : expression with { Month = word.Month };
        // "this or next week"
        if (shift is Shift.This or Shift.Last && first == at && Word(next) is "or" or "and" && Sense(next + 1).Shift is Shift.This or Shift.Next && Sense(next + 2) is { Unit: >= Grain.Week and var either, PluralUnit: false })
            return expression with { End = next, Unit = either };
        if (word.Season is not null)
            return expression with { Season = word.Season };
        // "last Easter", "this Christmas"
        if (NamedFeast(next) is { } feast)
            return expression with { Feast = feast.Feast, Month = feast.Month, Day = feast.Day, End = feast.End };
        if (word.DayPart is not null && shift is not Shift.Latest)
            return expression with { DayPart = word.DayPart };
        // "in the latest period" of a company: the quarter that it reports.
        if (shift == Shift.Latest && first > at && Word(next) == "period")
            return expression with { Unit = Grain.Quarter };
        // "the next hour", "last minute": so long from now.
        if (_note && shift is Shift.Next or Shift.Last && word is { Unit: (Grain.Hour or Grain.Minute) and var brief, PluralUnit: false })
            return new DateExpression { Form = DateForm.Length, First = at, End = next + 1, Unit = brief, Count = 1, Shift = shift };
        if (word.Unit is not { } unit || word.PluralUnit || unit < Grain.Day)
            return null;
        if (unit == Grain.Day && shift is Shift.This or Shift.Last or Shift.Latest && Word(first) is not ("this" or "last"))
            return null;
        // "the last week of August" is no week counted from now.
        if (Word(next + 1) == "of" && first > at && shift is Shift.Last or Shift.Next or Shift.Latest)
            return new DateExpression { Form = DateForm.Length, First = at, End = next + 1, Unit = unit, Count = 1 };
        // "the last day of", "the same day", "last day"
        if (unit == Grain.Day && shift == Shift.Last)
            return null;
        // "next week on Tuesday", "this week, Monday"
        if (unit == Grain.Week && WeekdayOf(expression with { Unit = unit, Narrative = shift is Shift.Following or Shift.Previous or Shift.That }) is { } day)
            return day;
        bool narrative = shift is Shift.Following or Shift.Previous or Shift.That
            || (shift == Shift.Next && unit == Grain.Day) || (shift == Shift.Next && first > at && Word(first) == "next");
        return expression with { Unit = unit, Narrative = narrative };
    }

    /// <summary>"previous Monday" without an article is counted from now, as "last Monday" is.</summary>
    private static Shift OfNow(Shift shift) => shift switch { Shift.Previous => Shift.Last, Shift.Following => Shift.Next, _ => shift };

    /// <summary>A weekday behind its week: "next week on Tuesday", "next week, probably on Wednesday".</summary>
    private DateExpression? WeekdayOf(DateExpression week)
    {
        int at = Word(week.End) is "," or "-" ? week.End + 1 : week.End;
        while (_words.Likely.TryAt(Parts, at, _limit, out int hedged, out _))
            at = SkipWord(hedged, ",");
        at = SkipWord(at, "on");
        if (Sense(at) is not { Weekday: > 0, Repeats: false } word || (word.ShortWeekday && !IsCapital(at)) || (Word(week.End) == "," && at == week.End + 1))
            return null;
        return MonthAndDay(SkipWord(at + 1, ","), at) is null && DayOfWeek(at + 1, the: false, out _) < 0
            ? new DateExpression { Form = DateForm.Calendar, First = week.First, End = at + 1, Weekday = word.Weekday, Base = week }
            : null;
    }

    /// <summary>"the weekend", "the week before last", "the day before", "the night of May 4".</summary>
    private DateExpression? Bare(int at, int first)
    {
        if (Word(first) is "fiscal" or "full" or "financial" && Sense(first + 1).Unit is Grain.Year)
            first++;
        TimeWord word = Sense(first);
        int end = first + 1;
        if (word.DayPart is { } part && Word(end) is "of" && Base(end + 1) is { HasDay: true, HasTime: false } day)
            return day with { First = at, DayPart = part };
        if (word.Unit is not { } unit || word.PluralUnit)
        {
            return word.DayPart is not null && Word(end) is "before" or "after" && Base(end + 1) is null
                ? new DateExpression { Form = DateForm.Shifted, First = at, End = end + 1, Shift = Word(end) == "before" ? Shift.Previous : Shift.Following, DayPart = word.DayPart, Narrative = true }
                : null;
        }

        bool before = Word(end) == "before", after = Word(end) == "after";
        if (before && Word(end + 1) == "last")
            return Offset(at, end + 2, -2, unit);
        if (after && Word(end + 1) == "next")
            return Offset(at, end + 2, 2, unit);
        if (before || after)
        {
            if (Base(end + 1) is { } from && from.Form is not (DateForm.Length or DateForm.Set or DateForm.Reference))
                return new DateExpression { Form = DateForm.Offset, First = at, End = from.End, Count = 1, Unit = unit, Direction = before ? -1 : 1, Base = from };
            bool closes = end + 1 >= _limit || Pos(end + 1) is Upos.PUNCT or Upos.CCONJ or Upos.X or Upos.ADP or Upos.VERB or Upos.AUX or Upos.ADV;
            return closes
                ? new DateExpression { Form = DateForm.Offset, First = at, End = end + 1, Count = 1, Unit = unit, Direction = before ? -1 : 1, Narrative = true }
                : null;
        }

        if (unit == Grain.Day && Word(end) is "earlier" or "following")
            return new DateExpression { Form = DateForm.Offset, First = at, End = end + 1, Count = 1, Unit = unit, Direction = Word(end) == "earlier" ? -1 : 1, Narrative = true };
        if (unit == Grain.Quarter && Word(end) is not "of" && Pos(end) is not (Upos.NOUN or Upos.ADJ))
            return new DateExpression { Form = DateForm.Shifted, First = at, End = end, Unit = unit, Shift = Shift.That };
        if (unit is Grain.Year or Grain.Month or Grain.Week && StandsAlone(end))
            return new DateExpression { Form = DateForm.Shifted, First = at, End = end, Unit = unit, Shift = Shift.This };
        if (unit == Grain.Weekend && Word(end) == "of" && Feast(end + 1) is { Unit: null } of)
            return of with { First = at, Unit = Grain.Weekend };
        return unit == Grain.Weekend
            ? new DateExpression { Form = DateForm.Shifted, First = at, End = end, Unit = unit, Shift = Shift.None }
            : null;
    }

    /// <summary>"for the year", "during the week": what follows neither goes on with the phrase nor says which.</summary>
    private bool StandsAlone(int end) =>
        (end >= _limit || Pos(end) is Upos.PUNCT or Upos.CCONJ or Upos.ADP or Upos.VERB or Upos.AUX or Upos.ADV or Upos.SCONJ or Upos.PRON or Upos.X or Upos.DET)
        && Word(end) is not ("of" or "-" or "'" or "that" or "when" or "since" or "after" or "before" or "in" or "the");

    private static DateExpression Offset(int at, int end, int count, Grain unit) => new()
    {
        Form = DateForm.Offset, First = at, End = end, Count = Math.Abs(count), Direction = Math.Sign(count), Unit = unit,
    };

    private DateExpression? DayWord(int at)
    {
        int first = SkipWord(at, "the");
        if (Word(first) == "day" && first > at && Word(first + 1) is "before" or "after" && Sense(first + 2).DayWord is -1 or 1)
        {
            int sign = Word(first + 1) == "before" ? -1 : 1;
            return new DateExpression { Form = DateForm.DayWord, First = at, End = first + 3, Count = Sense(first + 2).DayWord + sign };
        }

        if (Sense(at).DayWord is not { } days)
            return null;
        bool night = Word(at) is "tonight" or "tonite" or "overnight";
        return new DateExpression { Form = DateForm.DayWord, First = at, End = at + 1, Count = days, DayPart = night ? "NI" : null };
    }

    /// <summary>"early May", "late on Sunday", "the end of next month", "earlier this year", "mid-2014", "year's end".</summary>
    private DateExpression? Edged(int at)
    {
        int first = SkipWord(at, "the");
        if (Sense(first).Unit is Grain.Year or Grain.Month or Grain.Week or Grain.Decade or Grain.Century && !Sense(first).PluralUnit)
        {
            int end = Word(first + 1) == "'" && Word(first + 2) == "s" ? first + 3 : Hyphen(first + 1);
            return Word(end) == "end"
                ? new DateExpression { Form = DateForm.Shifted, First = at, End = end + 1, Unit = Sense(first).Unit, Shift = Shift.This, Edge = Edge.End }
                : null;
        }

        if (_words.EndsOf.TryGetValue(Word(first), out Grain ending))
            return new DateExpression { Form = DateForm.Shifted, First = at, End = first + 1, Unit = ending, Shift = Shift.This, Edge = Edge.End };
        Edge edge = Sense(first).Edge;
        if (edge == Edge.None)
            return null;
        int next = Hyphen(first + 1);
        bool preposition = false;
        if (Word(next) == "part" && Word(next + 1) is "of")
            next++;
        if (Word(next) is "of" or "in" or "on")
        {
            preposition = true;
            next++;
        }

        if (edge is Edge.Start or Edge.End && !(preposition && Word(next - 1) == "of"))
            return null;
        DateExpression? inner = Calendar(next) ?? Shifted(next) ?? DayWord(next);
        int noun = SkipWord(next, "the");
        inner ??= Sense(noun) is { Unit: >= Grain.Week and var unit, PluralUnit: false } && preposition && (noun > next || (edge is Edge.Start or Edge.End && StandsAlone(noun + 1)))
            ? new DateExpression { Form = DateForm.Shifted, First = next, End = noun + 1, Unit = unit, Shift = Shift.This }
            : null;
        return inner is null || inner.Form is DateForm.Reference ? null : inner with { First = at, Edge = edge };
    }
}
