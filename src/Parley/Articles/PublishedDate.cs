using System.Globalization;
using NodaTime;
using Parley.Record;

namespace Parley.Articles;

/// <summary>
/// Reads the date of publication as metadata give it: EDTF, ISO 8601 with or without a time (the day is the one written, in its
/// own time zone), RFC 5322 (<c>Mon, 02 Jun 2025 18:40:00 GMT</c>), <c>16 May 2025</c>, <c>May 16, 2025</c>, <c>2025/05/16</c>,
/// <c>20250516</c>, and day and month by numbers where only one reading is possible.
/// </summary>
internal static class PublishedDate
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static bool TryParse(string text, out EdtfDate? date)
    {
        string trimmed = text.Trim();
        if (EdtfDate.TryParse(trimmed, out date))
            return true;
        if (trimmed.Length is < 6 or > 80)
            return false;
        // A date and a time: the date stands in front of "T" or a space.
        if (trimmed.Length > 10 && trimmed[10] is 'T' or 't' or ' ' && EdtfDate.TryParse(trimmed[..10], out date))
            return true;
        if (trimmed.Length == 8 && trimmed.All(char.IsAsciiDigit))
            return TryDay(trimmed[..4], trimmed[4..6], trimmed[6..], out date);

        string[] words = trimmed.Split([' ', ',', '/', '.', '-', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        int month = Array.FindIndex(words, word => MonthOf(word) > 0);
        return month >= 0 ? TryWorded(words, month, out date) : TryNumbers(words, out date);
    }

    /// <summary>"16 May 2025", "May 16th, 2025", "Friday, 16 May 2025 14:00".</summary>
    private static bool TryWorded(string[] words, int month, out EdtfDate? date)
    {
        date = null;
        string number = MonthOf(words[month]).ToString(CultureInfo.InvariantCulture);
        string? before = month > 0 ? Ordinal(words[month - 1]) : null;
        string? after = month + 1 < words.Length ? Ordinal(words[month + 1]) : null;
        string? later = month + 2 < words.Length ? words[month + 2] : null;
        if (before?.Length <= 2 && after?.Length == 4)
            return TryDay(after, number, before, out date);
        if (after?.Length <= 2 && later?.Length == 4)
            return TryDay(later, number, after, out date);
        return before is null && after?.Length == 4 && EdtfDate.TryParse($"{after}-{int.Parse(number, CultureInfo.InvariantCulture):00}", out date);
    }

    private static bool TryNumbers(string[] words, out EdtfDate? date)
    {
        date = null;
        if (words.Length < 3 || !words.Take(3).All(word => word.All(char.IsAsciiDigit) && word.Length is 1 or 2 or 4))
            return false;
        if (words[0].Length == 4)
            return TryDay(words[0], words[1], words[2], out date);
        bool dayFirst = TryDay(words[2], words[1], words[0], out EdtfDate? european);
        bool monthFirst = TryDay(words[2], words[0], words[1], out EdtfDate? american);
        date = dayFirst ? european : american;
        return (dayFirst || monthFirst) && (dayFirst != monthFirst || european!.Equals(american));
    }

    private static bool TryDay(string year, string month, string day, out EdtfDate? date)
    {
        date = null;
        if (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out int y)
            || !int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out int m)
            || !int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out int d)
            || y is < 1000 or > 9999 || m is < 1 or > 12 || d < 1 || d > CalendarSystem.Iso.GetDaysInMonth(y, m))
            return false;
        date = EdtfDate.Day(new LocalDate(y, m, d));
        return true;
    }

    private static int MonthOf(string word) =>
        word.Length >= 3 && word.All(char.IsAsciiLetter)
            ? Array.FindIndex(Months, month => word.StartsWith(month, StringComparison.OrdinalIgnoreCase)) + 1
            : 0;

    /// <summary>A number without the ending of an ordinal: "16th" is "16"; null where there is no number.</summary>
    private static string? Ordinal(string word)
    {
        string digits = word.TrimEnd('s', 't', 'n', 'd', 'r', 'h');
        return digits.Length > 0 && digits.All(char.IsAsciiDigit) ? digits : null;
    }
}
