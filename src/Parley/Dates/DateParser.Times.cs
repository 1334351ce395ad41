using Parley.Text;

namespace Parley.Dates;

/// <summary>Times with and without their day: "midnight on Saturday", "Monday evening", "tomorrow from 9 to 11 a.m.", "early in the morning".</summary>
internal sealed partial class DateParser
{
    private DateExpression? Time(int at)
    {
        int first = at;
        if (Word(first) is "around" or "about" or "shortly" or "just" && Clock(first + 1, out _) is not null)
            first++;
        bool cued = _words.StretchCues.Contains(Word(at - 1));
        DateExpression? time = Stretch(first, cued, alone: true, out int end) ?? TimeOf(first, out end);
        time = time is null ? DayPart(at) : time with { First = at, End = end };
        return time is { Form: DateForm.Calendar } ? Dated(time) : time;
    }

    private DateExpression? TimeOf(int at, out int end)
    {
        ClockTime? clock = Clock(at, out end);
        if (clock is null && SpokenHour(at, out end) is { Minute: not null } spoken && DayBehind(end))
            clock = spoken;
        // "a call at 6", "nothing before four": in a note, behind what says so and at the end of its phrase.
        if (clock is null && _note && _words.HourCues.Contains(Word(at - 1)) && Hour(at, out end) is { Minute: null } hour && Closes(end) && Word(end) is not ("of" or "%" or "-" or "/" or "than" or "to"))
            clock = hour;
        return clock is null ? null : new DateExpression { Form = DateForm.Calendar, Clock = clock };
    }

    /// <summary>Adds the day that follows a time: "on Friday", "tomorrow", "this morning", "of April 22".</summary>
    private DateExpression Dated(DateExpression time)
    {
        int next = Word(time.End) is "on" or "," or "of" ? time.End + 1 : time.End;
        return Base(next) is { } day && (day.HasDay || day.DayPart is not null) && day.Clock is null && day.Form is DateForm.Calendar or DateForm.Shifted or DateForm.DayWord
            ? Joined(day, time) with { First = time.First, End = day.End }
            : time;
    }

    /// <summary>Adds the time that follows a day: "Friday at 3 p.m.", "yesterday evening", "14 May, 10.30", "tomorrow between 7 and 9 p.m.".</summary>
    private DateExpression WithTime(DateExpression day)
    {
        if (!(day.HasDay || day is { Form: DateForm.Shifted, DayPart: not null }) || day.Clock is not null || day.LastDay is not null)
            return day;
        int next = day.End;
        if (day.DayPart is null && PartOfDay(next, out int after) is { } part)
            return WithTime(InWeek(day with { DayPart = part, End = after }));
        int at = Word(next) == "," ? next + 1 : next;
        bool told = Word(at) is "at" or "@";
        // "14 October for 8 a.m.", "the 5th for 7 hours from 9:30"
        if (Word(at) == "for" && (Stretch(at + 1, cued: false, alone: false, out int over) ?? TimeOf(at + 1, out over)) is { } slot)
            return Joined(day, slot) with { First = day.First, End = over };
        at = told ? at + 1 : at;
        bool cued = _words.StretchCues.Contains(Word(at));
        if (Stretch(cued ? at + 1 : at, cued, alone: false, out int end) is { } stretch)
            return Joined(day, stretch) with { First = day.First, End = end };
        bool hedged = Word(at) is "around" or "about";
        at = hedged ? at + 1 : at;
        if (TimeOf(at, out end) is { } time)
        {
            DateExpression timed = Joined(day, time) with { First = day.First, End = end };
            // "Wed Oct 26 15:50:06 2031"
            return day is { Month: not null, Year: null, Base: null } && time.Clock?.Second is not null && IsYear(end, out int year) && Closes(end + 1) ? timed with { Year = year, End = end + 1 } : timed;
        }

        // "yesterday at 12", "Friday around 4": an hour is one only where the phrase ends with it.
        return Hour(at, out end) is { } hour && (told || hedged || (_note && day.Form == DateForm.DayWord) || (hour.Minute is not null && (Part(at).Digits > 0 || Part(at).Kind == WordPartKind.Word))) && Closes(end)
            ? Joined(day, new DateExpression { Form = DateForm.Calendar, Clock = hour }) with { First = day.First, End = end }
            : day;
    }

    /// <summary>"Wednesday evening next week"</summary>
    private DateExpression InWeek(DateExpression day) =>
        day is { Form: DateForm.Calendar, Weekday: not null, Day: null, Base: null } && WeekBehind(day.End) is { } week ? day with { Base = week, End = week.End } : day;

    /// <summary>"morning", "early evening", "in the afternoon" behind a day.</summary>
    private string? PartOfDay(int at, out int end)
    {
        int first = Word(at) is "early" or "late" or "mid" ? Hyphen(at + 1) : at;
        end = first + 1;
        if (Word(first) is "am" or "pm")
            return Word(first) == "am" ? "MO" : "AF";
        return Sense(first) is { DayPart: { } part } && Word(first)[^1] != 's' ? part : DayPartBehind(at, out end);
    }

    /// <summary>From one time of the clock to another, where at least one of them shows that it is a time: "3 to 5 p.m.", "between 9 and 11:30".</summary>
    private DateExpression? Stretch(int at, bool cued, bool alone, out int end)
    {
        if ((Digital(at, cued, out end) ?? Lasting(at, cued, out end)) is { } known)
            return known;
        ClockTime? from = Clock(at, out int joint), told = from;

        if ((from ??= Hour(at, out joint)) is not { } start || (Word(joint) is not ("-" or "to" or "until" or "till" or "through") && !(Word(joint) == "and" && cued)))
        {
            end = at;
            return null;
        }

        ClockTime? to = Clock(joint + 1, out end);
        bool shown = (told is not null && !IsBare(at, joint)) || (to is not null && !IsBare(joint + 1, end));
        if ((to ??= Hour(joint + 1, out end)) is not { } stop)
            return null;
        bool minutes = start.Minute is not null && stop.Minute is not null && (Part(at).Digits > 0 || Part(at).Kind == WordPartKind.Word);
        int zone = Zone(end);
        shown |= minutes || zone > end;
        end = zone;
        // "Monday 10-4", "five to seven today": in a note the day shows it.
        shown |= _note && from is { Hour: <= 24 } && to is { Hour: <= 24 } && (alone ? DayBehind(end) : Closes(end));
        // "from 6 to 7" may count anything; beside a day, "between 3 and 5" tells the time.
        if (!shown && (!cued || !(Closes(end) || DayBehind(end)) || (alone && !DayBehind(end))))
            return null;
        if (told is null && !cued && Part(at).Digits > 2)
            return null;
        return new DateExpression { Form = DateForm.Calendar, Clock = start, Until = stop };
    }

    /// <summary>"from 10 a.m. for 3 hours 30 minutes", "for 3 hours from 10 a.m."</summary>
    private DateExpression? Lasting(int at, bool cued, out int end)
    {
        end = at;
        if (Time(Clock(at, out int joint) ?? (cued ? Hour(at, out joint) : null)) is { } begins && cued && Word(joint) == "for")
            return Hours(joint + 1) is { } length ? Until(begins, length, end = length.End) : null;
        if (Hours(at) is not { } first || Word(first.End) != "from")
            return null;
        int from = first.End + 1;
        return Time(Clock(from, out int told) ?? (Hour(from, out told) is { } hour && Closes(told) ? hour : null)) is { } start ? Until(start, first, end = told) : null;

        static ClockTime? Time(ClockTime? clock) => clock is { Hour: <= 24 } ? clock : null;
    }

    /// <summary>A length in hours or minutes.</summary>
    private DateExpression? Hours(int at) =>
        _numbers.Begins(Part(at)) && Counted(at, at, introduced: false) is { Unit: Grain.Hour or Grain.Minute } length ? WithRest(length) : null;

    private static DateExpression? Until(ClockTime begins, DateExpression length, int end) =>
        begins.Plus(length) is { } ends ? new DateExpression { Form = DateForm.Calendar, End = end, Clock = begins, Until = ends } : null;

    /// <summary>A number with a dot and nothing behind it, "2.30", which may be an amount.</summary>
    private bool IsBare(int at, int end) => end == at + 1 && Part(at) is { Kind: WordPartKind.Number, Digits: 0 };

    private bool DayBehind(int at) => Base(Word(at) is "on" or "," or "of" ? at + 1 : at) is { Clock: null } day && (day.HasDay || day.DayPart is not null);

    /// <summary>"between 0730 and 0930", "0730-0930": times in four figures, of which one begins with a nought.</summary>
    private DateExpression? Digital(int at, bool cued, out int end)
    {
        end = at + 3;
        bool joined = Word(at + 1) is "-" or "to" or "until" || (Word(at + 1) == "and" && cued);
        return cued && joined && FourFigures(at) is { } from && FourFigures(at + 2) is { } to && (Word(at)[0] == '0' || Word(at + 2)[0] == '0')
            ? new DateExpression { Form = DateForm.Calendar, Clock = from, Until = to }
            : null;
    }

    private ClockTime? FourFigures(int at) =>
        Part(at) is { Digits: 4, Whole: var clock } && clock / 100 < 24 && clock % 100 < 60 ? new ClockTime(clock / 100, clock % 100) : null;

    /// <summary>"the morning", "early afternoon", "late in the evening", of a day that is told elsewhere.</summary>
    private DateExpression? DayPart(int at)
    {
        int first = Sense(at).Edge is Edge.Early or Edge.Late or Edge.Middle ? Hyphen(at + 1) : at;
        bool the = Word(first) == "the" && first == at && _words.DayPartCues.Contains(Word(at - 1));
        if (first > at && Word(first) == "in" && Word(first + 1) == "the")
            (the, first) = (true, first + 1);
        int noun = the ? first + 1 : first;
        if (_note && Word(at - 1) == "in" && noun == at && Sense(at) is { DayPart: { } bare } && Word(at)[^1] != 's' && Closes(at + 1))
            return new DateExpression { Form = DateForm.Calendar, First = at, End = at + 1, DayPart = bare };
        // "in the mornings"
        if (the && Sense(noun) is { DayPart: { } often } && Word(noun)[^1] == 's' && Closes(noun + 1))
            return Set(at, noun + 1, $"XXXX-XX-XXT{often}");
        if (noun == at || Sense(noun).DayPart is not { } part || Word(noun)[^1] == 's' || !(Closes(noun + 1) || Clock(noun + 1, out _) is not null || DayBehind(noun + 1)))
            return null;
        var alone = new DateExpression { Form = DateForm.Calendar, First = at, End = noun + 1, DayPart = part };
        int next = Word(noun + 1) is "at" or "around" ? noun + 2 : noun + 1;
        ClockTime? clock = Clock(next, out int end);
        if (clock is null && next > noun + 1 && Hour(next, out end) is { } hour && Closes(end))
            clock = hour;
        return clock is null ? alone : alone with { Clock = clock, End = end };
    }

    /// <summary>Whether nothing follows that goes on with the phrase.</summary>
    private bool Closes(int at) =>
        at >= _limit || Pos(at) is Upos.PUNCT or Upos.CCONJ or Upos.ADP or Upos.VERB or Upos.AUX or Upos.ADV or Upos.SCONJ or Upos.PRON or Upos.DET or Upos.PART or Upos.INTJ or Upos.X;

    private static DateExpression Joined(DateExpression day, DateExpression time) =>
        day with { Clock = time.Clock, Until = time.Until, DayPart = day.DayPart ?? time.DayPart };
}
