using Parley.Text;

namespace Parley.Dates;

/// <summary>Times of the clock: "2:30 a.m.", "1400 GMT", "noon", "half past seven", "eight o'clock", "7 in the evening".</summary>
internal sealed partial class DateParser
{
    /// <summary>A time that its own words tell for one, with its half of the day and its zone.</summary>
    private ClockTime? Clock(int at, out int end)
    {
        if (Sense(at).Clock is { } named)
        {
            end = at + 1;
            return new ClockTime(named, null);
        }

        if (Part(at).Whole == 12 && Sense(at + 1).Clock is { } twelve)
        {
            end = at + 2;
            return new ClockTime(twelve, null);
        }

        if ((Past(at, out end) ?? Military(at, out end) ?? Figures(at, out end)) is { } clock)
        {
            end = Zone(end);
            return clock;
        }

        // "nine a.m.", "seven p.m.", "eight o'clock", "one in the morning"
        if (SpokenHour(at, out end) is { } spoken && (Half(spoken, ref end) ?? (OClock(ref end) ? spoken : null)) is { } said)
        {
            end = Zone(end);
            return said;
        }

        return null;
    }

    /// <summary>An hour with or without minutes, whose words alone do not show that it is a time: "7", "9:30", "six", "seven twenty-seven".</summary>
    private ClockTime? Hour(int at, out int end)
    {
        if (Part(at).Kind == WordPartKind.Number)
            return Written(at, out end, out _);
        return SpokenHour(at, out end);
    }

    private ClockTime? Figures(int at, out int end)
    {
        if (Written(at, out end, out bool minutes) is not { } clock)
        {
            // "830am"
            if (Part(at) is not { Digits: 3 or 4 } digits || digits.Whole % 100 > 59)
                return null;
            end = at + 1;
            return Half(new ClockTime(digits.Whole / 100, digits.Whole % 100, null, true), ref end);
        }

        if (Half(clock, ref end) is { } half)
            return half;
        if (OClock(ref end))
            return clock;
        // A bare "10.30" or "10:30" is a time only where its context says so: a score or an amount otherwise.
        bool introduced = _words.ClockCues.Contains(Word(at - 1));
        bool colon = Part(at).Digits > 0;
        return minutes && (colon ? Part(at).Digits == 2 || introduced || (_note && Closes(end)) || _words.StretchCues.Contains(Word(at - 1)) : introduced && !Sense(end).Filler && Word(end) is not ("%" or "percent" or "per" or "million" or "billion"))
            ? clock
            : null;
    }

    /// <summary>"9", "9:30", "9.30", "7:56:30".</summary>
    private ClockTime? Written(int at, out int end, out bool minutes)
    {
        end = at + 1;
        minutes = false;
        WordPart part = Part(at);
        ClockTime clock;
        if (part.Digits is 1 or 2)
        {
            clock = new ClockTime(part.Whole, null);
            minutes = Word(end) == ":" && Glued(end, out WordPart minute) && minute.Digits == 2;
            if (minutes)
            {
                clock = clock with { Minute = Part(end + 1).Whole };
                end += 2;
                if (Word(end) == ":" && Glued(end, out WordPart second) && second.Digits == 2)
                {
                    clock = clock with { Second = second.Whole };
                    end += 2;
                }
            }
        }
        else if (part.Kind == WordPartKind.Number && part.Lower.Length is 4 or 5 && part.Lower[^3] == '.')
        {
            minutes = true;
            clock = new ClockTime((int)part.Value, int.Parse(part.Lower[^2..]));
        }
        else
        {
            return null;
        }

        return clock is { Hour: <= 24, Minute: null or < 60, Second: null or < 60 } ? clock with { Open = clock.Hour is > 0 and <= 12 } : null;
    }

    /// <summary>"1400 GMT", "0930 hours".</summary>
    private ClockTime? Military(int at, out int end)
    {
        end = at + 1;
        if (Part(at) is not { Digits: 4, Whole: var clock } || clock % 100 > 59 || clock / 100 > 24)
            return null;
        if (Word(end) is "hours" or "hrs" || (Word(end) == "h" && !(Part(end + 1) is { Spaced: false, Kind: WordPartKind.Number })))
            end++;
        else if (!Sense(end).Zone || !IsCapital(end) || Word(end) == "et")
            return null;
        return new ClockTime(clock / 100, clock % 100);
    }

    /// <summary>"half past seven", "a quarter to nine", "twenty minutes past eight", "ten past 9 in the evening".</summary>
    private ClockTime? Past(int at, out int end)
    {
        end = Word(at) == "a" && Word(at + 1) == "quarter" ? at + 1 : at;
        double minutes = Word(end) switch { "half" => 30, "quarter" => 15, _ => _numbers.Cardinal(Parts, end, out _) };
        if (minutes is not (> 0 and < 60))
            return null;
        if (Word(end) is "half" or "quarter")
            end++;
        else
            _numbers.Cardinal(Parts, end, out end);
        bool unit = Sense(end).Unit == Grain.Minute;
        end = unit ? end + 1 : end;
        bool before = Word(end) == "to" && (unit || minutes == 15);
        if (Word(end) != "past" && !before)
            return null;
        if (Hour(end + 1, out end) is not { Minute: null, Hour: > 0 and <= 12 } hour)
            return null;
        ClockTime clock = before
            ? new ClockTime(hour.Hour == 1 ? 12 : hour.Hour - 1, 60 - (int)minutes, null, true)
            : new ClockTime(hour.Hour, (int)minutes, null, true);
        OClock(ref end);
        return Half(clock, ref end) ?? clock;
    }

    /// <summary>"seven", "seven thirty", "five-thirty", "seven twenty-seven".</summary>
    private ClockTime? SpokenHour(int at, out int end)
    {
        end = at + 1;
        if (Part(at).Kind != WordPartKind.Word || _numbers.Cardinal(Parts[..Math.Min(at + 1, _limit)], at, out _) is not (>= 1 and <= 12 and var hour))
            return null;
        int next = Hyphen(end);
        if (Part(next).Kind == WordPartKind.Word && _numbers.Cardinal(Parts, next, out int after) is >= 10 and < 60 and var minute && Sense(after).Unit is null or Grain.Minute)
        {
            end = Sense(after).Unit is Grain.Minute ? after + 1 : after;
            return new ClockTime((int)hour, (int)minute, null, true);
        }

        return new ClockTime((int)hour, null, null, true);
    }

    /// <summary>The half of the day told behind a time: "p.m.", "in the evening"; null where none is.</summary>
    private ClockTime? Half(ClockTime clock, ref int end)
    {
        if (!clock.Open)
            return null;
        if (Word(end) == "ish" && !Part(end).Spaced)
        {
            end++;
            return clock;
        }

        int next = Word(end) == "." && Glued(end, out _) ? end + 1 : end;
        string half = Word(next);
        if (half is "am" or "pm" && !(Part(next + 1) is { Spaced: false, Kind: WordPartKind.Number }))
        {
            end = next + 1;
        }
        else if (half is "a" or "p" && Word(next + 1) == "." && Word(next + 2) == "m")
        {
            // "3 p . m ."
            end = Part(next + 1).Spaced && Word(next + 3) == "." ? next + 4 : next + 3;
        }
        else if (half is "a" or "p" && Word(next + 1) == "m")
        {
            end = next + 2;
        }
        else if (half is "a" or "p" && !Part(next).Spaced && (clock.Minute is not null || _words.ClockCues.Contains(Word(next - 2))))
        {
            end = next + 1;
        }
        else
        {
            return DayPartBehind(end, out int after) is { } part ? Take(after, clock.In(part), ref end) : null;
        }

        if (Word(end) == "." && !Part(end).Spaced && Part(end - 1).Span.End == Part(end).Span.Start && end + 1 < _limit)
            end++;
        return clock.Half(evening: half[0] == 'p');
    }

    private static ClockTime Take(int after, ClockTime clock, ref int end)
    {
        end = after;
        return clock;
    }

    /// <summary>"in the morning", "early in the evening", "at night": the part of the day behind a time.</summary>
    private string? DayPartBehind(int at, out int end)
    {
        int next = Sense(at).Edge is Edge.Early or Edge.Late ? at + 1 : at;
        end = next + 1;
        if (next > at && Sense(next) is { DayPart: { } bare } && Word(next)[^1] != 's')
            return bare;
        end = next + 3;
        if (Word(next) == "in" && Word(next + 1) == "the" && Sense(next + 2) is { DayPart: { } part, PluralUnit: false } && Word(next + 2)[^1] != 's')
            return part;
        end = next + 2;
        return Word(next) == "at" && Word(next + 1) == "night" ? "NI" : null;
    }

    private bool OClock(ref int end)
    {
        int after = Word(end) == "oclock" ? end + 1 : Word(end) == "o" && Word(end + 1) == "'" && Word(end + 2) == "clock" ? end + 3 : end;
        bool told = after > end;
        end = after;
        return told;
    }

    /// <summary>A sign and what follows it, written together.</summary>
    private bool Glued(int at, out WordPart next)
    {
        next = Part(at + 1);
        return !Part(at).Spaced && !next.Spaced;
    }

    /// <summary>Steps over a zone of the clock: "GMT", "(CET)", "UTC+3", "local time", "Pacific time", "Velden time".</summary>
    private int Zone(int at)
    {
        int open = Word(at) == "(" ? at + 1 : at, first = open;
        int end = first;
        if (Sense(first).Zone && (IsCapital(first) || Word(first).Length == 3))
        {
            end = first + 1;
            if (Word(end) is "+" or "-" && Part(end + 1).Kind == WordPartKind.Number && !Part(end + 1).Spaced)
                end = Word(end + 2) == "h" ? end + 3 : end + 2;
        }
        else
        {
            int name = first;
            while (name < first + 3 && (IsCapital(name) || Word(name) == "local" || _words.ZoneNames.Contains(Word(name))) && Word(name) is not ("time" or "timezone"))
                name++;
            if (name > first && Word(name) is "time" or "timezone")
                end = Word(name) == "time" && Word(name + 1) == "zone" ? name + 2 : name + 1;
            else if (_words.ZoneNames.Contains(Word(first)) && (IsCapital(first) || Closes(first + 1) || Sense(first + 1) is { Weekday: > 0 } or { DayWord: not null }))
                end = first + 1;
        }

        return open == at ? end : end > first && Word(end) == ")" ? end + 1 : at;
    }
}
