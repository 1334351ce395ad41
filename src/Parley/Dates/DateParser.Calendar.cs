using Parley.Text;

namespace Parley.Dates;

/// <summary>Parts of the calendar: "Monday, June 2, 2025", "16-18 May", "the summer of 2014", "the 1990s", "2025-05-16".</summary>
internal sealed partial class DateParser
{
    /// <summary>A list of days has no more than this many in front of its last two.</summary>
    private const int Days = 5;

    private DateExpression? Calendar(int at)
    {
        DateExpression? best = null;
        Longest(ref best, Weekday(at));
        Longest(ref best, MonthAndDay(SkipWord(at, "the"), at));
        Longest(ref best, DayOfMonth(at));
        Longest(ref best, Figured(at));
        Longest(ref best, Season(at));
        Longest(ref best, Quarter(at));
        Longest(ref best, Half(at));
        Longest(ref best, DecadeOrCentury(at));
        Longest(ref best, Year(at));
        Longest(ref best, Feast(at));
        Longest(ref best, Nth(at));
        return best is null ? null : best with { First = at };
    }

    private DateExpression? Weekday(int at)
    {
        TimeWord word = Sense(at);
        if (word.Weekday == 0 || word.Repeats || _words.NamedDays.Contains(Word(at - 1)))
            return null;
        int end = at + 1;
        bool dotted = word.ShortWeekday && Word(end) == "." && !Part(end).Spaced;
        if (dotted)
            end++;
        int next = SkipWord(SkipWord(Part(end) is { Lower: "-", Spaced: false } ? end + 1 : SkipWord(end, ","), "("), "the");
        if ((MonthAndDay(next, next) ?? Whole(next) ?? Slashed(next, cued: true) ?? Named(next, Part(next + 1)) ?? Dotted(next, cued: true)) is { Day: not null } date)
            return date with { Weekday = word.Weekday, End = Word(next - 1) == "(" && Word(date.End) == ")" ? date.End + 1 : date.End };
        // "Friday the 13th", "Tuesday the eleventh", "Monday 21"
        bool the = Word(next - 1) == "the";
        if (next == end + (the ? 1 : 0) && DayOfWeek(next, the, out int after) is > 0 and var day)
            return Day(at, after) with { Weekday = word.Weekday, Day = day };
        if (word.ShortWeekday && !IsCapital(at))
            return null;
        if ((word.ShortWeekday && !dotted && !_words.WeekdayCues.Contains(Word(at - 1))) || (IsCapital(end) && _words.Publications.Contains(Word(end))))
            return null;
        DateExpression alone = Day(at, end) with { Weekday = word.Weekday };
        if (WeekBehind(end) is { } week)
            return alone with { Base = week, End = week.End };
        return WeeksBehind(end) is { } weeks ? alone with { Base = weeks, End = weeks.End } : alone;
    }

    /// <summary>"three weeks ago", "two weeks from now" behind a weekday.</summary>
    private DateExpression? WeeksBehind(int at) =>
        Span(at) is { Form: DateForm.Offset, Count: not null, Narrative: false, Unit: Grain.Week or Grain.Fortnight } weeks ? weeks : null;

    /// <summary>The day of the month that stands behind a weekday: "14th", "the eleventh", "21".</summary>
    private int DayOfWeek(int at, bool the, out int end)
    {
        bool ordinal = Ordinal(at, out end) is > 0 and <= 31 && (the || Part(at).Kind == WordPartKind.Number);
        int day = ordinal ? Ordinal(at, out end) : the ? -1 : DayNumber(at, out end);
        return day > 0 && Sense(end).Unit is null && Sense(end).Month == 0 && Word(end) is not ("-" or ":" or "/" or "%") && (Closes(end) || Clock(end, out _) is not null) ? day : -1;
    }

    /// <summary>"of last week", "next week", ", this week" behind a weekday and its part of the day.</summary>
    private DateExpression? WeekBehind(int at) =>
        Shifted(Word(at) is "of" or "," ? at + 1 : at) is { Unit: Grain.Week, Shift: not Shift.None } week ? week : null;

    private DateExpression? MonthAndDay(int at, int start)
    {
        if (Month(at, out int end) is not (> 0 and var month))
            return DayFirst(at, start);
        int first = Word(end) == "the" && Ordinal(end + 1, out _) > 0 ? end + 1 : SkipWord(end, ",");
        int day = DayNumber(first, out int after);
        if (day < 0 && Word(end) != ",")
            day = SpokenDay(first, out after);
        bool counts = Word(after) is "%" or "percent" || (Word(after) == ":" && !Part(after).Spaced && Part(after + 1) is { Kind: WordPartKind.Number, Spaced: false });
        // "October, 1st" needs the ending; "in May, 30 men" has none.
        bool ends = first == end || Word(end) == "the" || Word(after - 1) is "st" or "nd" or "rd" or "th";
        if (day > 0 && ends && !counts && Sense(after).Unit is null)
            return WithYear(WithLastDay(Day(start, after) with { Month = month, Day = day }), comma: true);
        DateExpression alone = Day(start, end) with { Month = month };
        DateExpression dated = WithYear(alone, comma: true);
        return dated.End > alone.End || MonthMayStandAlone(at, end) ? dated : null;
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
        while (listed < Days && Word(stop) == "," && AnyDay(SkipWord(stop + 1, "the"), out int following) > 0)
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

    private DateExpression? Season(int at)
    {
        int first = SkipWord(at, "the");
        if (Sense(first).Season is not { } season)
            return null;
        DateExpression alone = Day(at, first + 1) with { Season = season };
        DateExpression dated = WithYear(alone, comma: false);
        if (dated.End > alone.End)
            return dated;
        bool preposition = Word(at - 1) is "in" or "by" or "since" or "until" or "till" or "before" or "after" or "of" or "for" or "during" or "through" or "over" or "throughout";
        bool follows = Pos(first + 1) is Upos.NOUN or Upos.ADJ or Upos.PROPN || Word(first + 1) is "of";
        // "fall" and "spring" are more often something else.
        return preposition && !follows && Pos(first) is not (Upos.VERB or Upos.AUX) && (first > at || season is not "FA" || Word(first) != "fall")
            ? alone
            : null;
    }

    private DateExpression? Quarter(int at)
    {
        if (IsYear(at, out int of) && Part(Hyphen(at + 1)) is { Lower: "q" or "h" } code && Part(Hyphen(at + 1) + 1) is { Digits: 1, Spaced: false } behind)
        {
            DateExpression whole = Day(at, Hyphen(at + 1) + 2) with { Year = of };
            return code.Lower == "q" && behind.Whole is >= 1 and <= 4 ? whole with { Quarter = behind.Whole } : code.Lower == "h" && behind.Whole is 1 or 2 ? whole with { Half = behind.Whole } : null;
        }

        if (Word(at) == "q" && Part(at + 1) is { Digits: 1, Spaced: false } digit && digit.Whole is >= 1 and <= 4)
        {
            DateExpression quarterly = Day(at, at + 2) with { Quarter = digit.Whole };
            return Part(at + 2) is { Lower: "-", Spaced: false } && IsYear(at + 3, out int behindIt) ? quarterly with { Year = behindIt, End = at + 4 } : WithYear(quarterly, comma: false);
        }

        int first = SkipWord(at, "the");
        DateExpression? year = null;
        if (IsYear(first, out int told))
        {
            year = Day(first, first + 1) with { Year = told };
            first++;
        }
        else if (first == at && Shifted(at) is { Unit: Grain.Year } shifted && Word(shifted.End) == "'" && Word(shifted.End + 1) == "s")
        {
            year = shifted;
            first = shifted.End + 2;
        }

        first = Hyphen(SkipWord(first, "fiscal"));
        if (Ordinal(first, out int end) is not (>= 1 and <= 4))
            return null;
        int number = Ordinal(first, out _);
        end = Hyphen(end);
        if (Word(end) != "quarter")
            return null;
        DateExpression quarter = Day(at, end + 1) with { Quarter = number };
        return year switch
        {
            null => WithYear(quarter, comma: false),
            { Form: DateForm.Calendar } => quarter with { Year = year.Year },
            _ => quarter with { Base = year },
        };
    }

    private DateExpression? Half(int at)
    {
        int first = SkipWord(at, "the");
        int half = Word(first) switch { "first" => 1, "second" or "latter" or "last" => 2, _ => 0 };
        if (half == 0 || Word(first + 1) != "half")
            return null;
        DateExpression alone = Day(at, first + 2) with { Half = half };
        DateExpression dated = WithYear(alone, comma: false);
        if (dated.End > alone.End)
            return dated;
        return Word(first + 2) == "of" && Word(first + 3) == "the" && Word(first + 4) == "year" ? alone with { End = first + 5 } : null;
    }

    private DateExpression? DecadeOrCentury(int at)
    {
        int first = SkipWord(at, "the");
        if (Part(first) is { Digits: 4 } digits && digits.Value % 10 == 0 && digits.Value is >= 1000 and <= 2100)
        {
            int plural = first + 1;
            if (Part(plural).IsSign('\'') && !Part(plural).Spaced)
                plural++;
            if (!Part(plural).Spaced && Word(plural) == "s" && (plural == first + 1 || first > at))
                return Day(at, plural + 1) with { Year = digits.Whole, YearGrain = Grain.Decade };
        }

        if (Part(first).IsSign('\'') && Part(first + 1) is { Digits: 2, Spaced: false } two && two.Value % 10 == 0
            && !Part(first + 2).Spaced && Word(first + 2) == "s")
            return Day(at, first + 3) with { Year = 1900 + two.Whole, YearGrain = Grain.Decade };
        if (first > at && Word(first).EndsWith("ties", StringComparison.Ordinal)
            && _numbers.Cardinal([Part(first) with { Lower = Word(first)[..^3] + "y" }], 0, out _) is >= 20 and <= 90 and var ten)
            return Day(at, first + 1) with { Year = 1900 + (int)ten, YearGrain = Grain.Decade };
        if (Ordinal(first, out int end) is >= 1 and <= 21 and var nth && Word(Hyphen(end)) == "century")
        {
            bool bc = Word(Hyphen(end) + 1) is "bc" or "bce";
            return Day(at, Hyphen(end) + (bc ? 2 : 1)) with { Year = (nth - 1) * 100, YearGrain = Grain.Century, BeforeChrist = bc };
        }

        return null;
    }

    private static DateExpression Day(int first, int end) => new() { Form = DateForm.Calendar, First = first, End = end };

    private int Ordinal(int at, out int end) => _numbers.Ordinal(Parts, at, out end);

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

    /// <summary>The month that is named here; 0 if none is.</summary>
    /// <param name="at">Where.</param>
    /// <param name="end">Behind the name and its dot.</param>
    /// <param name="beside">A day stands in front, so that nothing else is needed to show it for a month.</param>
    private int Month(int at, out int end, bool beside = false)
    {
        end = at + 1;
        TimeWord word = Sense(at);
        if (word.Month == 0)
            return 0;
        if (word.ShortMonth && Word(end) == "." && !Part(end).Spaced)
            end++;
        bool shown = beside || end > at + 1 || DayNumber(end, out _) > 0 || IsYear(SkipWord(end, "of"), out _) || (Part(end).Kind == WordPartKind.Word && SpokenDay(end, out _) > 0);
        if (!IsCapital(at) && _words.OrdinaryMonths.Contains(Word(at)) && Pos(at) is Upos.AUX or Upos.VERB)
            return 0;
        if (!IsCapital(at))
            return shown || (!word.ShortMonth && _words.MonthCues.Contains(Word(at - 1)) && !_words.OrdinaryMonths.Contains(Word(at))) ? word.Month : 0;
        if (!word.ShortMonth || shown || Part(end).Kind == WordPartKind.Number)
            return word.Month;
        return _words.MonthCues.Contains(Word(at - 1)) && !IsCapital(end) && !(Word(end) == "-" && !Part(end).Spaced) ? word.Month : 0;
    }

    private bool MonthMayStandAlone(int at, int end)
    {
        if (_words.MonthCues.Contains(Word(at - 1)))
            return true;
        if (_words.OrdinaryMonths.Contains(Word(at)))
            return Pos(at) == Upos.PROPN && at > _floor && Word(at - 1) is "and" or "or" or "," or "to";
        // "April Jones", "Prime Minister May": names of people.
        return !(IsCapital(end) && Pos(end) is Upos.PROPN or Upos.X) && !(IsCapital(at - 1) && Pos(at - 1) == Upos.PROPN);
    }
}
