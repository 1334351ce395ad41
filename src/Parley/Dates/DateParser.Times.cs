using Parley.Text;

namespace Parley.Dates;

/// <summary>Times of the clock and parts of the day: "2:30 a.m.", "midnight on Saturday", "Monday evening", "1400 GMT".</summary>
internal sealed partial class DateParser
{
    private DateExpression? Time(int at)
    {
        int first = at;
        if (Word(first) is "around" or "about" or "shortly" or "just" && Clock(first + 1, out _) is not null)
            first++;
        if (Clock(first, out int end) is not { } clock)
            return null;
        end = Zone(end);
        clock = clock with { First = at, End = end };
        int next = end;
        if (Word(next) is "on" or "," or "of" or "this")
            next = Word(next) == "this" ? next : next + 1;
        if (Base(next) is { } day && (day.HasDay || day.DayPart is not null) && day.Hour is null && day.Form is DateForm.Calendar or DateForm.Shifted or DateForm.DayWord)
            return Joined(day, clock) with { First = at, End = day.End };
        return clock;
    }

    /// <summary>Adds the time that follows a day: "Friday at 3 p.m.", "yesterday evening", "14 May, 10.30".</summary>
    private DateExpression WithTime(DateExpression day)
    {
        if (!day.HasDay || day.Hour is not null || day.LastDay is not null)
            return day;
        int next = day.End;
        if (Sense(next).DayPart is { } part && !Sense(next).PluralUnit && Word(next)[^1] != 's' && day.DayPart is null)
            return WithTime(day with { DayPart = part, End = next + 1 });
        if (Word(next) is "early" or "late" or "mid" && Sense(Hyphen(next + 1)).DayPart is { } later && day.DayPart is null)
            return day with { DayPart = later, End = Hyphen(next + 1) + 1 };
        int at = Word(next) is "at" or "," ? next + 1 : next;
        at = Word(at) is "around" or "about" ? at + 1 : at;
        if (Clock(at, out int end) is { } clock && (at > next || Part(at).Kind == WordPartKind.Word))
            return Joined(day, clock) with { First = day.First, End = Zone(end) };
        return day;
    }

    private static DateExpression Joined(DateExpression day, DateExpression clock) =>
        day with { Hour = clock.Hour, Minute = clock.Minute, DayPart = null };

    private DateExpression? Clock(int at, out int end)
    {
        end = at + 1;
        if (Sense(at).Clock is { } named)
            return At(at, named, null);
        WordPart part = Part(at);
        if (part.Kind == WordPartKind.Word)
        {
            // "eight o'clock"
            double spoken = _numbers.Cardinal(Parts, at, out end);
            return spoken is >= 1 and <= 12 && OClock(ref end) ? At(at, (int)spoken, null) : null;
        }

        if (part.Kind != WordPartKind.Number)
            return null;
        if (part.Digits == 4 && part.Whole is var clock && clock % 100 < 60 && clock / 100 < 25
            && (Sense(end).Zone || Word(end) is "hours" or "hrs" or "h") && Word(end) is not "et")
        {
            if (!Sense(end).Zone)
                end++;
            return At(at, clock / 100, clock % 100);
        }

        int hour, minute = -1;
        if (part.Digits is 1 or 2)
        {
            hour = part.Whole;
            if (Word(end) == ":" && !Part(end).Spaced && Part(end + 1) is { Digits: 2, Spaced: false } minutes)
            {
                minute = minutes.Whole;
                end += 2;
                if (Word(end) == ":" && !Part(end).Spaced && Part(end + 1) is { Digits: 2, Spaced: false })
                    end += 2;
            }
        }
        else if (part.Lower.Length is 4 or 5 && part.Lower[^3] == '.')
        {
            hour = (int)part.Value;
            minute = int.Parse(part.Lower[^2..]);
        }
        else
        {
            return null;
        }

        bool half = Word(end) is "am" or "pm" || (Word(end) is "a" or "p" && Word(end + 1) == "." && !Part(end + 1).Spaced && Word(end + 2) == "m");
        if (half)
        {
            if (hour is < 1 or > 12)
                return null;
            bool evening = Word(end)[0] == 'p';
            end += Word(end).Length == 1 ? 3 : 1;
            if (Word(end) == "." && !Part(end).Spaced && Part(end - 1).Span.End == Part(end).Span.Start && end + 1 < _limit)
                end++;
            return OnClock(At(at, (hour % 12) + (evening ? 12 : 0), minute < 0 ? null : minute));
        }

        if (OClock(ref end))
            return OnClock(At(at, hour, null));
        // A bare "10.30" or "10:30" is a time only where its context says so: a score or an amount otherwise.
        bool at2 = Word(at - 1) is "at" or "by" or "until" or "till" or "around" or "from" or "before" or "after";
        return minute >= 0 && (part.Digits > 0 ? Part(at).Digits == 2 || at2 : at2 && !Sense(end).Filler && Word(end) is not ("%" or "percent" or "per" or "million" or "billion"))
            ? OnClock(At(at, hour, minute))
            : null;
    }

    private bool OClock(ref int end)
    {
        if (Word(end) != "o" || Word(end + 1) != "'" || Word(end + 2) != "clock")
            return false;
        end += 3;
        return true;
    }

    private int Zone(int at)
    {
        if (Sense(at).Zone && IsCapital(at))
            return at + 1;
        if (Word(at) == "(" && Sense(at + 1).Zone && Word(at + 2) == ")")
            return at + 3;
        return Word(at) == "local" && Word(at + 1) == "time" ? at + 2 : at;
    }

    private static DateExpression? OnClock(DateExpression time) => time is { Hour: >= 0 and <= 24, Minute: null or (>= 0 and < 60) } ? time : null;

    private static DateExpression At(int at, int hour, int? minute) =>
        new() { Form = DateForm.Calendar, First = at, Hour = hour, Minute = minute };
}
