using System.Globalization;
using System.Text;
using NodaTime;
using Parley.Joining;
using Parley.Record;

namespace Parley.Views;

/// <summary>Writes meetings and deadlines with their days as an iCalendar file (RFC 5545).</summary>
public static class CalendarText
{
    public static string Of(TalksRecord record, RecordFilter filter, Instant stamp)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Parley//Record of talks//EN");
        Func<Entry, bool> shown = filter.On(record);
        foreach (MeetingEntry meeting in record.Meetings.Where(m => shown(m) && IsDated(m.Facts.Date)))
            Event(text, meeting, meeting.Facts.Date!, $"{meeting.Describe()} ({Labels.Code(meeting.Facts.Status)})", meeting.Facts.Place, stamp);
        foreach (DeadlineEntry deadline in record.Deadlines.Where(d => shown(d) && IsDated(d.Facts.Due)))
            Event(text, deadline, deadline.Facts.Due!, "Deadline: " + deadline.Describe(), null, stamp);
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    // A month or a year is no appointment.
    private static bool IsDated(EdtfDate? date) => date is not null && Period.DaysBetween(date.First, date.Last) <= 14;

    private static void Event(StringBuilder text, Entry entry, EdtfDate date, string summary, string? place, Instant stamp)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{entry.Id}@parley");
        Line(text, "DTSTAMP:" + stamp.ToString("uuuuMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        Line(text, "DTSTART;VALUE=DATE:" + date.First.ToString("uuuuMMdd", CultureInfo.InvariantCulture));
        Line(text, "DTEND;VALUE=DATE:" + date.Last.PlusDays(1).ToString("uuuuMMdd", CultureInfo.InvariantCulture));
        Line(text, "SUMMARY:" + Escape(summary));
        if (place is not null)
            Line(text, "LOCATION:" + Escape(place));
        Line(text, "DESCRIPTION:" + Escape("Reported by " + string.Join(", ", entry.Articles)));
        Line(text, "END:VEVENT");
    }

    private static string Escape(string text) => TableText.OneLine(text)
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal);

    /// <summary>Content lines are folded after 75 octets; a character is never cut.</summary>
    private static void Line(StringBuilder text, string line)
    {
        int octets = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > 75)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
