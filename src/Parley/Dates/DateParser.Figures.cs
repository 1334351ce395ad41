using Parley.Text;

namespace Parley.Dates;

/// <summary>Dates in figures: "2025-05-16", "16.05.2025", "5/16/2025", "20250516", "16-May-2025", "on 5/16".</summary>
internal sealed partial class DateParser
{
    private DateExpression? Figured(int at) =>
        Whole(at) ?? YearAndMonth(at) ?? Named(at, Part(at + 1)) ?? Compact(at) ?? Spaced(at) ?? Slashed(at, _words.MonthCues.Contains(Word(at - 1)) || Word(at - 1) == "on" || IsNoted(at))
        ?? Dotted(at, _note && Word(at - 1) == "on");

    /// <summary>"5/16" in a note, where it is no fraction of anything.</summary>
    private bool IsNoted(int at) =>
        _note && (at == _floor || Part(at).Spaced || Part(at - 1) is { Kind: WordPartKind.Sign, Lower: not ("/" or "." or "," or "-") }) && !_numbers.Begins(Part(at - 1)) && Word(at + 3) != "of" && (Closes(at + 3) || Part(at + 3).IsSign('-'));

    /// <summary>Three numbers and the same sign between them.</summary>
    private DateExpression? Whole(int at)
    {
        string sign = Word(at + 1);
        if (Part(at).Digits == 0 || sign is not ("-" or "/" or ".") || Part(at + 1).Spaced || Part(at + 2).Spaced || Part(at + 2).Digits is not (1 or 2)
            || Word(at + 3) != sign || Part(at + 3).Spaced || Part(at + 4).Spaced)
            return null;
        if (sign == "-" && GoesOn(at))
            return null;
        int a = Part(at).Whole, b = Part(at + 2).Whole, c = Part(at + 4).Whole;
        if (Part(at).Digits == 4 && Part(at + 4).Digits is 1 or 2)
            return Valid(Day(at, at + 5) with { Year = a, Month = b, Day = c });
        if (Part(at).Digits > 2 || Part(at + 4).Digits is not (2 or 4))
            return null;
        return MonthAndDayOf(a, b, sign) is var (month, day) ? Valid(Day(at, at + 5) with { Year = c, ShortYear = Part(at + 4).Digits == 2, Month = month, Day = day }) : null;
    }

    /// <summary>Whether a hyphen joins this to a number in front that is no year: "133-03-03-2020" is a code.</summary>
    private bool GoesOn(int at) =>
        !Part(at).Spaced && Part(at - 1) is { Lower: "-", Spaced: false } && Part(at - 2) is { Kind: WordPartKind.Number, Digits: not 4 };

    /// <summary>"2015-03", "03-2015"; "2003-04" may be two years, and is none.</summary>
    private DateExpression? YearAndMonth(int at)
    {
        if (Word(at + 1) is not ("-" or "/") || (Word(at + 1) == "-" && GoesOn(at)) || !Glued(at + 1, out WordPart second) || Part(at + 3) is { Spaced: false, Lower: "-" or "/" or "." or ":" })
            return null;
        (WordPart year, WordPart month) = Part(at).Digits == 4 ? (Part(at), second) : (second, Part(at));
        return year is { Digits: 4, Whole: >= 1900 and <= 2100 } && month is { Digits: 1 or 2, Whole: >= 1 and <= 12 } && (Part(at).Digits < 4 || month.Digits == 1 || month.Whole <= year.Whole % 100)
            ? Day(at, at + 3) with { Year = year.Whole, Month = month.Whole }
            : null;
    }

    /// <summary>The month comes first in slashed dates of American print, the day in dotted ones; a number over 12 decides.</summary>
    private static (int Month, int Day) MonthAndDayOf(int a, int b, string sign) => b > 12 || (a <= 12 && sign == "/") ? (a, b) : (b, a);

    /// <summary>"16-May-2025", "May/16", "2025/May/16", "Dec-2018": a month's name among numbers.</summary>
    private DateExpression? Named(int at, in WordPart sign)
    {
        if (sign is not { Kind: WordPartKind.Sign, Spaced: false, Lower: "-" or "/" })
            return null;
        var date = new DateExpression { Form = DateForm.Calendar, First = at, End = at };
        for (int part = at, taken = 0; taken < 3; taken++, part += 2)
        {
            if (part > at && (Word(part - 1) != sign.Lower || !Glued(part - 1, out _)))
                break;
            if (Sense(part) is { Month: > 0 and var month } && date.Month is null)
                date = date with { Month = month, End = part + 1 };
            else if (Part(part).Digits == 4 && date.Year is null && IsYear(part, out int year))
                date = date with { Year = year, End = part + 1 };
            else if (Part(part).Digits is 1 or 2 && date.Day is null)
                date = date with { Day = Part(part).Whole, End = part + 1 };
            else
                break;
        }

        return date.Month is not null && date.End > at + 1 ? Valid(date) : null;
    }

    /// <summary>"20250516"</summary>
    private DateExpression? Compact(int at) =>
        Part(at) is { Digits: 8, Whole: var figures } && figures / 10000 is >= 1900 and <= 2100 && !(Part(at + 1) is { Spaced: false, Kind: not WordPartKind.Sign }) && (at == _floor || Part(at).Spaced || Word(at - 1) is "-" or "_" or "/")
            ? Valid(Day(at, at + 1) with { Year = figures / 10000, Month = figures / 100 % 100, Day = figures % 100 })
            : null;

    /// <summary>"on 5/16": two numbers are a date only behind what says so.</summary>
    private DateExpression? Slashed(int at, bool cued)
    {
        if (!cued || Part(at).Digits is not (1 or 2) || Word(at + 1) != "/" || !Glued(at + 1, out WordPart second) || second.Digits is not (1 or 2)
            || (Part(at + 3) is { Spaced: false, Lower: "/" or "-" or "%" } && !(Word(at + 3) == "-" && Part(at + 4).Digits is 1 or 2 && Word(at + 5) == "/"))
            || Sense(at + 3).Unit is not null)
            return null;
        (int month, int day) = MonthAndDayOf(Part(at).Whole, second.Whole, "/");
        return Valid(WithYear(Day(at, at + 3) with { Month = month, Day = day }, comma: true));
    }

    /// <summary>"2025 05 16"</summary>
    private DateExpression? Spaced(int at) =>
        IsYear(at, out int year) && Part(at + 1) is { Digits: 2, Spaced: true } month && Part(at + 2) is { Digits: 2, Spaced: true } day && Closes(at + 3)
            ? Valid(Day(at, at + 3) with { Year = year, Month = month.Whole, Day = day.Whole })
            : null;

    /// <summary>"on 5.16", "Friday 5.16": month and day with a dot between them, as in slashed dates.</summary>
    private DateExpression? Dotted(int at, bool cued)
    {
        if (!cued || Part(at) is not { Kind: WordPartKind.Number, Digits: 0 } number || number.Lower.Split('.') is not [{ Length: 1 or 2 } first, { Length: 1 or 2 } second] || !Closes(at + 1)
            || !int.TryParse(first, out int a) || !int.TryParse(second, out int b))
            return null;
        (int month, int day) = MonthAndDayOf(a, b, "/");
        return Valid(Day(at, at + 1) with { Month = month, Day = day });
    }

    private static DateExpression? Valid(DateExpression date) => date is { Month: >= 1 and <= 12, Day: null or (>= 1 and <= 31) } ? date : null;
}
