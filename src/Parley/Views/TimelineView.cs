using Parley.Joining;
using Parley.Record;

namespace Parley.Views;

/// <summary>Something that happened or is to happen on a day.</summary>
/// <param name="Entry">An entry with a date.</param>
public sealed record TimelineEvent(Entry Entry)
{
    public string Id => Entry.Id;

    public EdtfDate Date => Entry.SortDate!;

    public string Kind => Entry.Kind;

    /// <summary>In a line, which is worded when it is asked for: of many events few are shown.</summary>
    public string What => Entry.Line();

    public int Articles => Entry.Articles.Length;
}

/// <summary>Dated entries in the order of time. What has no date cannot be placed; each view of its kind lists it.</summary>
public static class TimelineView
{
    internal static RecordView View { get; } = RecordView.Of(
        "timeline",
        "What happened when: meetings, acts, exchanges, deadlines",
        ["date", "kind", "what", "articles"],
        Events,
        e => e.Id,
        e => [Labels.Date(e.Date), e.Kind, e.What, e.Articles.ToString(System.Globalization.CultureInfo.InvariantCulture)]);

    public static IEnumerable<TimelineEvent> Events(TalksRecord record, RecordFilter filter) =>
        Dated(record, filter).OrderBy(e => e.SortDate).ThenBy(e => e.Id, StringComparer.Ordinal).Select(e => new TimelineEvent(e));

    /// <summary>The last events, the newest first.</summary>
    public static IEnumerable<TimelineEvent> Latest(TalksRecord record, RecordFilter filter, int most) =>
        Dated(record, filter).OrderByDescending(e => e.SortDate).ThenByDescending(e => e.Id, StringComparer.Ordinal).Take(most).Select(e => new TimelineEvent(e));

    private static IEnumerable<Entry> Dated(TalksRecord record, RecordFilter filter) =>
        record.Meetings.Cast<Entry>().Concat(record.Moves).Concat(record.Exchanges).Concat(record.Deadlines).Where(e => e.SortDate is not null).Where(filter.On(record));
}
