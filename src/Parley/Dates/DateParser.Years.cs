using Parley.Text;

namespace Parley.Dates;

/// <summary>Years, alone and behind other parts of the calendar.</summary>
internal sealed partial class DateParser
{
    /// <summary>Adds the year that follows: "June 2, 2025", "June of that year", "June last year", "the summer of '91".</summary>
    private DateExpression WithYear(DateExpression date, bool comma)
    {
        int at = date.End;
        if (Word(at) == "of" || (comma && Word(at) == ",") || (Word(at) == "in" && date.Month is not null && IsYear(at + 1, out _)))
            at++;
        if (IsYear(at, out int year) && !CountsSomething(at))
            return date with { Year = year, End = BeforeChrist(at + 1, out bool bc), BeforeChrist = bc };
        if (Part(at).Digits is > 0 and < 4 && BeforeChrist(at + 1, out bool ancient) is var after && ancient)
            return date with { Year = Part(at).Whole, End = after, BeforeChrist = true };
        if (Part(at).IsSign('\'') && Part(at + 1) is { Digits: 2, Spaced: false } two)
            return date with { Year = two.Whole, ShortYear = true, End = at + 2 };
        if (Word(at - 1) == "of" && date.Month is not null && Part(at) is { Digits: 2, Whole: > 31 } && Closes(at + 1))
            return date with { Year = Part(at).Whole, ShortYear = true, End = at + 1 };
        if (SpokenYear(at, out int end) is var spoken and > 0)
            return date with { Year = spoken, End = end };
        at = SkipWord(date.End, "of");
        if (Shifted(at) is { Unit: Grain.Year, Shift: not Shift.None } relative)
            return date with { Base = relative, End = relative.End };
        return date;
    }

    private bool IsYear(int at, out int year)
    {
        year = Part(at).Whole;
        return Part(at).Digits == 4 && year is >= 1000 and < 2200 && !(Part(at + 1).IsSign('%') || Part(at - 1) is { Lower: "$" or "€" or "£" });
    }

    private DateExpression? Year(int at)
    {
        int first = at;
        bool named = false;
        if (Word(first) == "the" && Word(first + 1) is "year" or "years")
            first++;
        if (Word(first) is "year" or "years" or "fiscal" && (IsYear(first + 1, out _) || SpokenYear(first + 1, out _) > 0))
        {
            named = true;
            first++;
        }
        else if (Word(first) is "ca" or "c" or "circa")
        {
            first = SkipWord(first + 1, ".");
        }

        if (Part(first).Digits is >= 1 and <= 4)
        {
            int before = BeforeChrist(first + 1, out bool bc);
            if (before > first + 1 && Part(first).Whole > 0)
                return Day(at, before) with { Year = Part(first).Whole, BeforeChrist = bc };
        }

        // "2017 April"; "In 2017 May resigned" tells of a person.
        if (IsYear(first, out int whole) && !_words.OrdinaryMonths.Contains(Word(first + 1)) && Month(first + 1, out int behind, beside: true) is > 0 and var month && AnyDay(behind, out _) < 0)
            return Day(at, behind) with { Year = whole, Month = month };
        if (SpokenYear(first, out int spokenEnd) is var spoken and > 0 && (named || spokenEnd > first + 1))
            return Day(at, spokenEnd) with { Year = spoken };
        if (!IsYear(first, out int year) || (!named && !StandsAsYear(first, year)))
            return null;
        return Day(at, first + 1) with { Year = year };
    }

    private bool StandsAsYear(int at, int year)
    {
        WordPart next = Part(at + 1);
        if (CountsSomething(at) || (!next.Spaced && next.Kind == WordPartKind.Word))
            return false;
        // Numbers joined to others by signs: "1990:5", "12-2014", "2014/15"; a range of years has a year on both sides.
        if (next is { Spaced: false, Lower: "-" or "/" or ":" } && Part(at + 2) is { Kind: WordPartKind.Number, Spaced: false, Digits: not (2 or 4) })
            return false;
        if (!Part(at).Spaced && Part(at - 1) is { Lower: "-" or "/" or "." or "," or "#" or "+" } && Part(at - 2) is { Kind: WordPartKind.Number, Digits: not 4 })
            return false;
        if (!Part(at).Spaced && Part(at - 1).Kind == WordPartKind.Word)
            return false;
        // Three numbers in a row are a code: "138-2010-2015".
        if (Hyphenated(at, -2) + Hyphenated(at, 2) >= 2)
            return false;
        string before = Word(at - 1);
        bool preposition = before is "in" or "since" or "by" or "until" or "till" or "from" or "of" or "between" or "during" or "early" or "late"
            or "mid" or "before" or "after" or "through" or "to" or "and" or "circa" or "ca" or "for" or "around";
        if (before == "than" && Word(at - 2) is "later" or "earlier")
            return true;
        if (year is >= 1900 and < 2060)
            return before is not ("no" or "page" or "flight" or "room" or "number" or "about" or "nearly" or "over" or "under" or "than" or "some" or "roughly" or "least" or "most");
        if (year is >= 1600 and < 1900)
            return !_numbers.Begins(Part(at - 1)) && Pos(at - 1) is not (Upos.VERB or Upos.NUM or Upos.ADJ);
        return preposition && (year is >= 1400 and < 2100 || before is "in");
    }

    /// <summary>How many numbers are joined by hyphens to this one on one side, two at most.</summary>
    private int Hyphenated(int at, int step)
    {
        int count = 0;
        for (int sign = Math.Sign(step); count < 2 && Part(at + sign).IsSign('-') && Part(at + step).Kind == WordPartKind.Number
            && !Part(Math.Max(at, at + sign)).Spaced && !Part(Math.Max(at + sign, at + step)).Spaced; at += step)
            count++;
        return count;
    }

    /// <summary>Whether a number of four figures counts what follows: "killed 1950 soldiers", not "the 1950 elections".</summary>
    private bool CountsSomething(int at)
    {
        if (Sense(at + 1).Unit is not null and not (Grain.Quarter or Grain.Weekend) || Word(at + 1) is "%" or "percent" or "per" or "km" or "kilometres" or "kilometers" or "people" or "troops" or "dollars")
            return true;
        if (at + 1 >= _limit || Pos(at + 1) != Upos.NOUN || _document[_parts[at + 1].Token].Xpos != "NNS")
            return false;
        return Word(at - 1) is not ("the" or "in" or "its" or "their" or "his" or "her" or "of" or "since" or "s" or "both" or "all" or "these" or "those")
            || Part(at).Value % 500 == 0;
    }

    private int BeforeChrist(int at, out bool bc)
    {
        bc = Word(at) is "bc" or "bce" || (Word(at) is "b" && Word(at + 1) == "." && Word(at + 2) == "c");
        if (bc)
            return Word(at) is "b" ? at + 3 : at + 1;
        return Word(at) is "ad" or "ce" && IsCapital(at) ? at + 1 : at;
    }

    /// <summary>"nineteen ninety-six", "two thousand five"; -1 if it is none.</summary>
    private int SpokenYear(int at, out int end)
    {
        end = at;
        if (Part(at).Kind != WordPartKind.Word)
            return -1;
        if (Word(at) is "nineteen" or "eighteen" or "seventeen" or "twenty" && Part(at + 1).Kind == WordPartKind.Word)
        {
            int century = Word(at) switch { "nineteen" => 19, "eighteen" => 18, "seventeen" => 17, _ => 20 };
            double rest = _numbers.Cardinal(Parts, Word(at + 1) == "hundred" ? SkipWord(at + 2, "and") : at + 1, out end);
            if (rest is >= 10 and <= 99 && Sense(end).Unit is null && !(century == 20 && rest < 10))
                return (century * 100) + (int)rest;
            return -1;
        }

        if (Word(at) == "two" && Word(at + 1) == "thousand")
        {
            double year = _numbers.Cardinal(Parts, at, out end);
            if (year is >= 2000 and < 2100 && Sense(end).Unit is null && Pos(end) is not (Upos.NOUN or Upos.ADJ))
                return (int)year;
        }

        return -1;
    }
}
