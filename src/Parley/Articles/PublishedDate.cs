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

        date = WrittenDate.Find(trimmed, language: null);
        return date is not null || TryMonth(trimmed, out date);
    }

    /// <summary>The time behind the date of ISO 8601; null where there is none. Midnight is what programs write where they know none.</summary>
    public static LocalTime? Time(string text)
    {
        string trimmed = text.Trim();
        return trimmed.Length is >= 16 and <= 80 && trimmed[10] is 'T' or 't' or ' '
            && TimeOnly.TryParseExact(trimmed.AsSpan(11, trimmed.Length >= 19 && trimmed[16] == ':' ? 8 : 5), ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time)
            && time != TimeOnly.MinValue
            ? LocalTime.FromTimeOnly(time)
            : null;
    }

    /// <summary>"May 2025".</summary>
    private static bool TryMonth(string text, out EdtfDate? date)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        date = null;
        return words is [var name, { Length: 4 } year] && MonthNames.Of(name, language: null) is > 0 and var month
            && EdtfDate.TryParse(string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}"), out date);
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
}
