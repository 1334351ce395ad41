using Parley.Text;

namespace Parley.Dates;

/// <summary>Days of the month: "16 May", "the 22nd, 23rd or 31st of March", "the 15th", "the 4th to 9th".</summary>
internal sealed partial class DateParser
{
    /// <summary>A list of days has no more than this many in front of its last two.</summary>
    private const int MostListed = 5;

    /// <summary>The day of the month that stands behind a weekday: "14th", "the eleventh", "21".</summary>
    private int DayOfWeek(int at, bool the, out int end)
    {
        bool ordinal = Ordinal(at, out end) is > 0 and <= 31 && (the || Part(at).Kind == WordPartKind.Number);
        int day = ordinal ? Ordinal(at, out end) : the ? -1 : DayNumber(at, out end);
        return day > 0 && Sense(end).Unit is null && Sense(end).Month == 0 && Word(end) is not ("-" or ":" or "/" or "%") && (Closes(end) || Clock(end, out _) is not null) ? day : -1;
    }

    /// <summary>A day of the month in words: "first", "twenty-second", "twenty nine"; -1 if it is none.</summary>
    private int SpokenDay(int at, out int end)
    {
        end = at;
        if (Part(at).Kind != WordPartKind.Word)
            return -1;
        int ordinal = Ordinal(at, out end);
        if (ordinal > 0)
            return ordinal <= 31 ? ordinal : -1;
        // "May two thousand" is a year.
        double day = _numbers.Cardinal(Parts, at, out end);
        return day is >= 1 and <= 31 && SpokenYear(at, out _) < 0 ? (int)day : -1;
    }

    /// <summary>"16 May", "the 2nd of June", "the twenty-third day of June", "16-18 May", "10 and 11 May".</summary>
    private DateExpression? DayFirst(int at, int start)
    {
        int day = AnyDay(at, out int end);
        // "for $12 December 27"
        if (day < 0 || Word(at - 1) is "$" or "€" or "£")
            return null;
        bool spoken = Part(at).Kind == WordPartKind.Word;
        if (Word(end) == "day" && Word(end + 1) == "of")
            end++;
        int last = 0, either = Word(end) is "and" or "or" ? end : 0;
        // "the 22nd, 23rd or 31st of March"
        int listed = 0, stop = end;
        while (listed < MostListed && Word(stop) == "," && AnyDay(SkipWord(stop + 1, "the"), out int following) > 0)
            (listed, stop) = (listed + 1, following);
        if (listed > 0 && Word(SkipWord(stop, ",")) is "and" or "or" && AnyDay(SkipWord(SkipWord(stop, ",") + 1, "the"), out int final) > 0 && Month(SkipWord(final, "of"), out int past, beside: true) is > 0 and var shared)
            return WithYear(Day(start, past) with { Month = shared, Day = day }, comma: true) with { End = end };
        if (Word(end) is "-" or "to" or "through" or "till" or "until" or "and" or "or" && AnyDay(SkipWord(end + 1, "the"), out int second) is var until && until > day)
            (last, end) = (until, second);
        if (spoken && Word(end) != "of" && Sense(end).Month == 0)
            return null;
        int next = SkipWord(SkipWord(end, "of"), "-");
        if (next == end && Part(end).IsSign('-'))
            return null;
        if (Month(next, out int after, beside: true) is var month and > 0)
        {
            // "12 may", "5 march": a verb, not a month.
            if (!IsCapital(next) && Word(next) is "may" or "march" && Word(next - 1) != "of" && Word(next - 1) is not ("st" or "nd" or "rd" or "th"))
                return null;
            DateExpression date = WithYear(Day(start, after) with { Month = month, Day = last > 0 && either > 0 ? last : day, LastDay = last > 0 && either == 0 ? last : null }, comma: true);
            // "18 and 19 June" are two dates, of which the first one takes its month from the second.
            return either > 0 ? date with { Day = day, End = either } : date;
        }

        // "the 15th day of next month"
        if (Word(end - 1) == "day" && Word(end) == "of" && (Shifted(end + 1) ?? OfMonth(end + 1)) is { Unit: Grain.Month } of)
            return Day(start, of.End) with { Day = day, Base = of };
        return null;
    }

    /// <summary>"the month" behind "of".</summary>
    private DateExpression? OfMonth(int at) =>
        Word(at) == "the" && Sense(at + 1) is { Unit: Grain.Month, PluralUnit: false }
            ? new DateExpression { Form = DateForm.Shifted, First = at, End = at + 2, Unit = Grain.Month, Shift = Shift.This }
            : null;

    private DateExpression WithLastDay(DateExpression date)
    {
        int at = date.End;
        if (Word(at) is not ("-" or "to" or "through" or "until" or "till"))
            return date;
        int last = AnyDay(SkipWord(at + 1, "the"), out int end);
        return last <= 31 && last > date.Day && Sense(end).Unit is null && Sense(end).Month == 0 && !Part(end).IsSign('/') ? date with { LastDay = last, End = end } : date;
    }

    /// <summary>A day of the month in figures or in words.</summary>
    private int AnyDay(int at, out int end) => DayNumber(at, out end) is > 0 and var day ? day : SpokenDay(at, out end);

    /// <summary>"the 31st", where nothing follows that it could count.</summary>
    private DateExpression? DayOfMonth(int at)
    {
        // "on 29th"
        if (Word(at - 1) == "on" && Part(at).Kind == WordPartKind.Number && Ordinal(at, out int alone) is > 0 and <= 31 && Closes(alone) && Sense(alone).Month == 0 && Word(alone) != "of")
            return Day(at, alone) with { Day = Part(at).Whole };
        if (Word(at) != "the" || Part(at + 1).Kind != WordPartKind.Number)
            return null;
        if (Ordinal(at + 1, out int end) is not (> 0 and <= 31))
        {
            // "the 17 from 2 to 4 p.m."
            end = at + 2;
            return DayNumber(at + 1, out _) > 0 && Stretch(_words.StretchCues.Contains(Word(end)) ? end + 1 : end, _words.StretchCues.Contains(Word(end)), alone: false, out _) is not null
                ? Day(at, end) with { Day = Part(at + 1).Whole }
                : null;
        }

        if (Shifted(SkipWord(end, "of")) is { Unit: Grain.Month, Shift: not Shift.None } month)
            return Day(at, month.End) with { Day = Part(at + 1).Whole, Base = month };
        // "between the 21st and the 23rd", "the 21st to 23rd"
        if ((Word(end) is "to" or "-" or "through" or "until" or "till" || (Word(end) == "and" && Word(at - 1) == "between")) && SkipWord(end + 1, "the") is var second && Ordinal(second, out int after) is var last
            && last > Part(at + 1).Whole && last <= 31 && Part(second).Kind == WordPartKind.Number && Sense(after).Month == 0 && Closes(after))
            return Day(at, after) with { Day = Part(at + 1).Whole, LastDay = last };
        if (Pos(end) is Upos.NOUN or Upos.ADJ or Upos.PROPN or Upos.NUM || Part(end).IsSign('-') || Sense(end).Unit is not null)
            return null;
        return Day(at, end) with { Day = Part(at + 1).Whole };
    }

    /// <summary>A day of the month in figures, with or without its ending; -1 if it is none.</summary>
    private int DayNumber(int at, out int end)
    {
        end = at + 1;
        if (Part(at) is not { Kind: WordPartKind.Number, Digits: 1 or 2 } number || number.Whole is < 1 or > 31)
            return -1;
        if (!Part(end).Spaced && Word(end) is "st" or "nd" or "rd" or "th")
            end++;
        else if (!Part(end).Spaced && Part(end).Kind == WordPartKind.Word)
            return -1;
        return number.Whole;
    }
}
