using Parley.Text;

namespace Parley.Dates;

/// <summary>Lengths of time, and what is counted with them.</summary>
internal sealed partial class DateParser
{
    /// <summary>A length, or an offset where "ago", "later", … follows.</summary>
    private DateExpression? Span(int at)
    {
        int first = at;
        if (_words.Hedges.TryAt(Parts, at, _limit, out int hedged, out _) && Word(hedged) is not ("the" or "this") && Sense(hedged).Shift == Shift.None)
            first = hedged;
        if (Length(first, out Shift shift) is not { } length)
            return null;
        DateExpression plain = length with { First = at };
        length = WithRest(plain);
        int next = length.End;
        // "worked for the last three months, and two days ago …": what follows is counted by itself.
        if (shift != Shift.None && Word(next) is "ago" or "later" or "earlier")
            return plain with { Shift = shift };
        if (shift != Shift.None)
            return length with { Shift = shift };
        DateExpression offset = length with { Form = DateForm.Offset, End = next + 1 };
        switch (Word(next))
        {
            case "ago" or "hence":
                return offset with { Direction = Word(next) == "ago" ? -1 : 1 };
            case "earlier" or "previously" or "beforehand" or "prior" when Word(next + 1) != "than":
                return offset with { Direction = -1, Narrative = true };
            // "a day later than announced" is how much later.
            case "later" when Word(next + 1) != "than":
            case "afterwards" or "afterward" or "on" when Word(next) != "on" || Pos(next + 1) is Upos.PUNCT:
                return offset with { Direction = 1, Narrative = true };
            case "from" or "after" or "before" or "following":
                int sign = Word(next) == "before" ? -1 : 1;
                if (Word(next) == "from" && Word(next + 1) == "now")
                    return offset with { Direction = 1, End = next + 2 };
                // "for three days from Monday": how long, and from when.
                if (Word(next) == "from" && Word(at - 1) == "for")
                    return length;
                return Base(next + 1) is { Form: not DateForm.Reference } from && length.Unit >= Grain.Day && !(from.Form == DateForm.Calendar && from.HasTime)
                    ? offset with { Direction = sign, Base = from, End = from.End }
                    : length;
            default:
                return length;
        }
    }

    /// <summary>Adds a further length in a smaller unit: "2 years, 1 month and 21 days", "1 hour and 30 minutes".</summary>
    private DateExpression WithRest(DateExpression length)
    {
        if (length.Count is null)
            return length;
        int next = Word(length.End) == "," ? length.End + 1 : length.End;
        next = SkipWord(next, "and");
        if (!_numbers.Begins(Part(next)) || Counted(next, next, introduced: false) is not { Count: not null, Unit: { } unit } rest || unit >= length.Unit)
            return length;
        rest = WithRest(rest);
        return length with { Rest = rest, End = rest.End };
    }

    /// <summary>"the year-ago quarter", "a year-earlier": the same period a year before.</summary>
    private DateExpression? YearAgo(int at)
    {
        int first = Word(at) is "the" or "a" ? at + 1 : at;
        if (Word(first) is "comparable" or "corresponding")
            first++;
        if (Word(first) != "year" || !Part(first + 1).IsSign('-') || Word(first + 2) is not ("ago" or "earlier"))
            return null;
        int end = first + 3;
        DateExpression? quarter = Quarter(end);
        if (quarter is null && Word(end) is "quarter" or "period" or "level" or "figure" or "month")
            end = Word(end) is "quarter" or "period" ? end + 1 : end;
        return new DateExpression
        {
            Form = DateForm.Offset, First = at, End = quarter?.End ?? end, Unit = Grain.Year, Count = 1, Direction = -1, Narrative = true, Base = quarter,
        };
    }

    private DateExpression? Length(int at, out Shift shift)
    {
        shift = Shift.None;
        int first = at;
        bool article = Word(first) == "the";
        if (article)
            first++;
        // "will last three weeks" tells no last ones.
        bool verb = Word(first) == "last" && Pos(first) is Upos.VERB or Upos.AUX;
        if (!verb && Sense(first).Shift is Shift.Last or Shift.Next or Shift.Previous or Shift.Following or Shift.Latest or Shift.This
            && Word(first) is not ("that" or "current" or "present"))
        {
            shift = Sense(first).Shift;
            first++;
        }
        else if ((article && Word(first) is "first" or "final" or "opening" or "full" or "whole" or "entire") || (Word(first) == "first" && _numbers.Begins(Part(first + 1))))
        {
            first++;
        }
        else if (Word(first) is "all" or "another" && Sense(first + 1) is { Unit: { } whole and >= Grain.Hour and not Grain.Quarter, PluralUnit: false } && Closes(first + 2))
        {
            // "all day", "another week"
            return Lasting(at, first + 2, whole, 1);
        }
        else if (Word(first) is "another" or "additional" || (article && Word(first) is ("same" or "remaining")))
        {
            first++;
        }
        else if (Word(first) == "an" && Word(first + 1) == "additional" && _numbers.Begins(Part(first + 2)))
        {
            first += 2;
        }

        DateExpression? length = Counted(first, at, shift != Shift.None || article || first > at, out Shift behind);
        if (length is null || IsAge(length.End))
            return null;
        shift = shift == Shift.None ? behind : shift;
        // "the year", "the last week": one unit with an article is a period, no length.
        return length;
    }

    private bool IsAge(int at) =>
        Word(Hyphen(at)) is "old" or "olds" || (Word(at) == "of" && Word(at + 1) == "age");

    private DateExpression? Counted(int at, int start, bool introduced) => Counted(at, start, introduced, out _);

    /// <summary>A number and a unit.</summary>
    /// <param name="at">Where the number stands.</param>
    /// <param name="start">Where the expression begins.</param>
    /// <param name="introduced">Whether words in front show a unit alone for a length.</param>
    /// <param name="shift">Which of a row the word between the number and the unit says: "the two past years".</param>
    private DateExpression? Counted(int at, int start, bool introduced, out Shift shift)
    {
        shift = Shift.None;
        double? count;
        int next;
        if (Word(at) is "a" or "an" && Word(at + 1) is "few" or "couple" or "number" or "handful" or "matter")
        {
            next = SkipWord(at + 2, "of");
            count = Word(at + 1) == "couple" ? 2 : null;
        }
        else if (Word(at) == "couple" && introduced)
        {
            next = SkipWord(at + 1, "of");
            count = 2;
        }
        else if (Sense(at).VagueCount)
        {
            next = SkipWord(at + 1, "more");
            count = null;
        }
        else if (Word(at) == "half" && Word(at + 1) is "a" or "an")
        {
            next = at + 2;
            count = 0.5;
        }
        else if (Word(at) is "a" or "an" && Sense(Filled(at + 1)) is { Unit: { } single, PluralUnit: false })
        {
            int unit = Filled(at + 1);
            if (single is Grain.Second or Grain.Quarter || Part(unit + 1) is { Lower: "-", Spaced: false } && Word(unit + 2) is not ("long" or "ago" or "earlier"))
                return null;
            double more = Fraction(unit + 1, out int after);
            return Lasting(start, more > 0 ? after : unit + 1, single, 1 + more);
        }
        else
        {
            double value = _numbers.Cardinal(Parts, at, out next);
            if (double.IsNaN(value))
                return BarePlural(at, start, introduced);
            count = value;
            // "three and a half years", "two-and-a-half-year"
            if (Fraction(Hyphen(next), out int fraction) is > 0 and var part)
            {
                count += part;
                next = fraction;
            }
            else if (Word(next) is "to" or "or" or "-" && _numbers.Cardinal(Parts, next + 1, out int second) is var upper && upper > value
                && Sense(Filled(Hyphen(second))).Unit is not null)
            {
                // "two to three weeks": the length is open; TIMEX3 keeps the first.
                next = second;
            }
        }

        int at2 = Filled(Hyphen(next));
        if (Sense(at2).Shift is Shift.Next or Shift.Last or Shift.Previous or Shift.Following && Sense(at2 + 1).PluralUnit)
            shift = Sense(at2++).Shift;
        if (Abbreviated(at, next, introduced) is { } brief)
            return Lasting(start, next + 1, brief, count);
        // "two nights": a night passes with every day.
        if (count is > 0 && Word(at2) is "nights" or "night" && (Word(at2) == "nights" || Part(at).Whole == 1))
            return Lasting(start, at2 + 1, Grain.Day, count);
        if (Sense(at2).Unit is not { } grain || (grain == Grain.Quarter && (count < 2 || Word(at2 + 1) == "of" || count is null && !introduced)))
            return null;
        // "one second", "30 sec"; "the second", "two SEC officials" are none.
        if (grain == Grain.Second && !Sense(at2).PluralUnit && !Part(at2 - 1).IsSign('-') && !(Word(at2) == "sec" ? Part(at2 - 1).Kind == WordPartKind.Number && !IsCapital(at2) : Word(at2 - 1) == "one"))
            return null;
        if (count is >= 1000 and <= 2100 && Part(at).Digits == 4 && at2 == next && !Sense(at2).PluralUnit)
            return null;
        int end = at2 + 1;
        if (Fraction(end, out int behind) is > 0 and var rest)
        {
            count += rest;
            end = behind;
        }

        if (Part(end).IsSign('-') && Word(end + 1) == "long")
            end += 2;
        return Lasting(start, end, grain, count);
    }

    /// <summary>The unit written close to its figure: "72h"; days, weeks and years ("10d") only behind what takes a length.</summary>
    private Grain? Abbreviated(int at, int unit, bool introduced) =>
        Part(at).Kind == WordPartKind.Number && unit == at + 1 && !Part(unit).Spaced && Closes(unit + 1) && _words.ShortUnits.TryGetValue(Word(unit), out Grain grain)
            && (grain < Grain.Day || introduced || _words.LengthCues.Contains(Word(at - 1)))
            ? grain
            : null;

    /// <summary>"and a half", "-and-a-quarter", "and half"; 0 if it is none.</summary>
    private double Fraction(int at, out int end)
    {
        end = at;
        if (Word(at) != "and")
            return 0;
        int noun = Hyphen(at + 1);
        noun = Word(noun) == "a" ? Hyphen(noun + 1) : noun;
        end = noun + 1;
        return Word(noun) switch { "half" => 0.5, "quarter" => 0.25, _ => 0 };
    }

    private DateExpression? BarePlural(int at, int start, bool introduced)
    {
        if (Sense(at) is not { Unit: { } unit } word)
            return null;
        if (!word.PluralUnit)
        {
            // "month-long"
            return Part(at + 1).IsSign('-') && Word(at + 2) == "long" ? Lasting(start, at + 3, unit, 1) : null;
        }

        bool cue = introduced || Word(at - 1) is "for" or "in" or "within" or "over" or "after" or "took" or "lasted" or "last" or "by" or "spent" or "of" or "with"
            || Word(at + 1) is "of" or "later" or "earlier" or "ago" or "before" or "after" or "without" or "or" or "ahead";
        return cue && unit >= Grain.Hour && unit != Grain.Quarter ? Lasting(start, at + 1, unit, null) : null;
    }

    private int Filled(int at)
    {
        for (int i = 0; i < 2 && Sense(at).Filler; i++)
            at++;
        return at;
    }

    private static DateExpression Lasting(int start, int end, Grain unit, double? count) =>
        new() { Form = DateForm.Length, First = start, End = end, Unit = unit, Count = count };
}
