using Parley.Text;

namespace Parley.Dates;

/// <summary>What repeats, and expressions that name no date: "every Monday at 4 p.m.", "daily", "recently".</summary>
internal sealed partial class DateParser
{
    private const string Daily = "XXXX-XX-XX";

    /// <summary>"every Monday", "each year", "$3 a month", "per day", "Tuesday nights".</summary>
    private DateExpression? Repeated(int at)
    {
        TimeWord word = Sense(at);
        if (word.Repeats && IsCapital(at))
            return Timed(Set(at, at + 1, $"XXXX-WXX-{word.Weekday}"));
        if (word.Weekday > 0 && Sense(at + 1) is { DayPart: { } part } && Word(at + 1)[^1] == 's')
            return Set(at, at + 2, $"XXXX-WXX-{word.Weekday}T{part}");
        if (Word(at) is "weekends" || (Word(at) == "all" && Word(at + 1) == "weekends"))
            return Word(at) == "all" || _note || Word(at - 1) == "on" ? Set(at, Word(at) == "all" ? at + 2 : at + 1, "XXXX-WXX-WE") : null;
        bool every = Word(at) is "every" or "each" || (_note && Word(at) == "any");
        bool per = Word(at) == "per" || (Word(at) is "a" or "an" && FollowsAmount(at));
        if (!every && !per)
            return null;
        int next = at + 1;
        if (every && Word(next) == "of" && Length(next + 1, out _) is { } span)
            return span with { First = at };
        double count = _numbers.Cardinal(Parts, next, out int counted);
        bool other = every && Word(next) == "other";
        if (other)
            (count, next) = (2, next + 1);
        else if (every && !double.IsNaN(count))
            next = counted;
        else if (every && Ordinal(next, out counted) is var nth and > 1 && Part(next).Kind == WordPartKind.Word)
            (count, next) = (nth, counted);
        else
            count = 1;
        word = Sense(next);
        if (word.Weekday > 0 && every)
            return Timed(Set(at, next + 1, $"XXXX-WXX-{word.Weekday}"));
        if (word.Month > 0 && every)
            return Set(at, next + 1, $"XXXX-{word.Month:00}");
        if (word.Season is not null && every)
            return Set(at, next + 1, $"XXXX-{word.Season}");
        if (word.DayPart is not null && every)
            return Timed(Set(at, next + 1, $"XXXX-XX-XXT{word.DayPart}"));
        if (word.Unit is not { } unit || (unit == Grain.Second && !word.PluralUnit))
            return null;
        if (every && unit == Grain.Weekend && count == 1)
            return Set(at, next + 1, "XXXX-WXX-WE");
        return every && unit == Grain.Day && count == 1 ? Timed(Set(at, next + 1, Daily)) : Set(at, next + 1, Lengths.Value(unit, count));
    }

    /// <summary>"every Monday at 4 p.m.", "daily at noon", "everyday 6 a.m.", "every evening at 7".</summary>
    private DateExpression Timed(DateExpression set) =>
        Clock(SkipWord(set.End, "at"), out int end) is { } clock ? set with { End = end, Value = $"{set.Value!.Split('T')[0]}T{clock.In(set.Value.Split('T')[^1]).Alone}" } : set;

    /// <summary>"3 p.m. each day", "six o'clock every Monday": what repeats behind its time.</summary>
    private DateExpression? TimedBefore(int at)
    {
        if (Clock(at, out int next) is not { } clock)
            return null;
        next = SkipWord(next, "on");
        DateExpression? set = Repeated(next) ?? Reference(next);
        return set is { Form: DateForm.Set, Value: Daily or ['X', 'X', 'X', 'X', '-', 'W', 'X', 'X', '-', _] } ? set with { First = at, Value = $"{set.Value}T{clock.Alone}" } : null;
    }

    /// <summary>"the 19th of every month"</summary>
    private DateExpression? DayOfEach(int at)
    {
        int first = SkipWord(at, "the");
        if (Ordinal(first, out int end) is not (> 0 and <= 31 and var day) || Word(end) != "of" || Word(end + 1) is not ("every" or "each") || Sense(end + 2) is not { Unit: Grain.Month, PluralUnit: false })
            return null;
        return Set(at, end + 3, $"XXXX-XX-{day:00}");
    }

    /// <summary>"$700 million a month", "three times a week".</summary>
    private bool FollowsAmount(int at)
    {
        if (Sense(at + 1) is not { Unit: not null, PluralUnit: false })
            return false;
        if (Word(at - 1) is "once" or "twice" or "times" or "percent" or "%" or "cents" or "dollars" or "euros" or "pounds")
            return true;
        double number = double.NaN;
        for (int back = 1; back <= 3 && double.IsNaN(number); back++)
        {
            if (Pos(at - back) is Upos.ADP or Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.CCONJ)
                return false;
            if (_numbers.Begins(Part(at - back)) && Word(at - back) is not "one")
                number = 1;
        }

        return !double.IsNaN(number);
    }

    private static DateExpression Set(int at, int end, string value) =>
        new() { Form = DateForm.Set, First = at, End = end, Value = value };

    private DateExpression? Reference(int at)
    {
        if (!_words.References.TryAt(Parts, at, _limit, out int end, out string value))
            return null;
        // "to date from", "to date back to": a verb; "up to date": a quality.
        if (Word(at) == "to" && (Word(end) is "from" or "back" or "the" or "it" || Word(at - 1) == "up" || Part(end).Kind == WordPartKind.Number))
            return null;
        // "the Daily Mail", "now that", "the future president": a name, a conjunction.
        if ((IsCapital(at) && at > _floor && Part(at - 1).Kind == WordPartKind.Word) || (Word(at) == "now" && Word(end) == "that"))
            return null;
        // "the quarterly dividend" names a thing, and nobody counts its quarters; "they meet quarterly" does.
        if (!_note && value[0] == 'P' && char.IsAsciiDigit(value[1]) && Pos(at) != Upos.ADV)
            return null;
        bool set = _words.Sets.Contains(value);
        return set && value == Daily ? Timed(Set(at, end, value)) : new DateExpression { Form = set ? DateForm.Set : DateForm.Reference, First = at, End = end, Value = value };
    }
}
