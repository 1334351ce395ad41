using Parley.Text;

namespace Parley.Dates;

/// <summary>Parts of the calendar: "Monday, June 2, 2025", "16-18 May", "the summer of 2014", "the 1990s", "2025-05-16".</summary>
internal sealed partial class DateParser
{
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
