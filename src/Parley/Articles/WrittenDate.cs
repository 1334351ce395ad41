using System.Globalization;
using NodaTime;
using Parley.Record;

namespace Parley.Articles;

/// <summary>
/// Finds a day in words and numbers as people write it, in many languages: <c>16 May 2025</c>, <c>16. Mai 2025</c>, <c>16 de mayo de 2025</c>,
/// <c>May 16th, 2025</c>, <c>2025-05-16</c>, <c>2025年5月16日</c>, <c>16.05.2025</c>. Day and month by numbers count where only one
/// reading is possible, or where the language settles the order.
/// </summary>
internal static class WrittenDate
{
    private const int EarliestYear = 1900, LatestYear = 2100;

    /// <summary>Words that may stand between the parts: "16 de mayo de 2025", "16th of May".</summary>
    private static readonly string[] Links = ["de", "of", "del", "di", "d", "th", "st", "nd", "rd", "er", "a", "the", "le", "den", "г"];

    /// <summary>The first day in the text; null where there is none.</summary>
    public static EdtfDate? Find(ReadOnlySpan<char> text, string? language)
    {
        Span<Part> window = stackalloc Part[3];
        int filled = 0;
        for (int at = 0; at < text.Length;)
        {
            int start = at;
            if (char.IsDigit(text[at]))
            {
                while (at < text.Length && char.IsDigit(text[at]))
                    at++;
                Push(window, ref filled, at - start <= 4 ? new Part(Number(text[start..at]), at - start, 0, Separator(text, start)) : default);
            }
            else if (char.IsLetter(text[at]))
            {
                while (at < text.Length && (char.IsLetter(text[at]) || char.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
                    at++;
                ReadOnlySpan<char> word = text[start..at];
                int month = MonthNames.Of(word, language);
                if (month > 0)
                    Push(window, ref filled, new Part(month, 0, month, ' '));
                else if (!IsLink(word) && word is not ("年" or "月" or "日" or "년" or "월" or "일"))
                    filled = 0;
            }
            else
            {
                at++;
                continue;
            }

            if (filled == 3 && Read(window, language) is { } date)
                return date;
        }

        return null;
    }

    /// <summary>A number or a month's name.</summary>
    /// <param name="Value">The number, or the month's.</param>
    /// <param name="Digits">How many digits it has; 0 for a name.</param>
    /// <param name="Month">The month that it names; 0 for a number.</param>
    /// <param name="Before">The sign before it.</param>
    private readonly record struct Part(int Value, int Digits, int Month, char Before);

    private static void Push(Span<Part> window, ref int filled, Part part)
    {
        if (part == default)
        {
            filled = 0;
            return;
        }

        if (filled == 3)
        {
            window[0] = window[1];
            window[1] = window[2];
            filled = 2;
        }

        window[filled++] = part;
    }

    private static EdtfDate? Read(ReadOnlySpan<Part> parts, string? language)
    {
        (Part a, Part b, Part c) = (parts[0], parts[1], parts[2]);
        if (b.Month > 0 && a.Digits is 1 or 2 && c.Digits == 4)
            return Day(c.Value, b.Month, a.Value);
        if (a.Month > 0 && b.Digits is 1 or 2 && c.Digits == 4)
            return Day(c.Value, a.Month, b.Value);
        if (a.Digits == 4 && b.Month > 0 && c.Digits is 1 or 2)
            return Day(a.Value, b.Month, c.Value);
        if (a.Digits == 4 && b.Digits is 1 or 2 && c.Digits is 1 or 2 && IsBreak(b.Before) && b.Before == c.Before)
            return Day(a.Value, b.Value, c.Value);
        if (a.Digits is not (1 or 2) || b.Digits is not (1 or 2) || c.Digits != 4 || b.Before != c.Before || !IsBreak(b.Before))
            return null;
        EdtfDate? dayFirst = Day(c.Value, b.Value, a.Value), monthFirst = Day(c.Value, a.Value, b.Value);
        bool settled = b.Before == '.' || (language is { Length: > 1 } && !language.StartsWith("en", StringComparison.OrdinalIgnoreCase));
        return monthFirst is null || dayFirst == monthFirst || (settled && dayFirst is not null) ? dayFirst : dayFirst is null ? monthFirst : null;
    }

    private static bool IsBreak(char sign) => sign is '-' or '/' or '.' or '年' or '년';

    private static EdtfDate? Day(int year, int month, int day) =>
        year is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? EdtfDate.Day(new LocalDate(year, month, day))
            : null;

    /// <summary>The sign that parts a number from the one before, spaces left out; the same one within a date.</summary>
    private static char Separator(ReadOnlySpan<char> text, int start)
    {
        int at = start - 1;
        while (at >= 0 && char.IsWhiteSpace(text[at]))
            at--;
        char sign = at < 0 ? ' ' : text[at];
        return sign is '年' or '月' ? '年' : sign is '년' or '월' ? '년' : sign;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        int number = 0;
        foreach (char digit in digits)
            number = (number * 10) + CharUnicodeInfo.GetDecimalDigitValue(digit);
        return number;
    }

    private static bool IsLink(ReadOnlySpan<char> word)
    {
        foreach (string link in Links)
        {
            if (word.Equals(link, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
