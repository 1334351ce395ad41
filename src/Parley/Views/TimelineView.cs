using Parley.Joining;
using Parley.Record;

namespace Parley.Views;

/// <summary>Something that happened or is to happen on a day.</summary>
public sealed record TimelineEvent(string Id, EdtfDate Date, string Kind, string What, int Articles);

/// <summary>Dated entries in the order of time. What has no date cannot be placed; each view of its kind lists it.</summary>
public static class TimelineView
{
    internal static RecordView View { get; } = new(
        "timeline",
        "What happened when: meetings, acts, exchanges, deadlines",
        ["date", "kind", "what", "articles"],
        (record, filter) => Events(record, filter).Select(e => new ViewRow(
            e.Id,
            () => [Labels.Date(e.Date), e.Kind, e.What, e.Articles.ToString(System.Globalization.CultureInfo.InvariantCulture)],
            e)));

    public static IEnumerable<TimelineEvent> Events(TalksRecord record, RecordFilter filter) =>
        record.Meetings.Cast<Entry>().Concat(record.Moves).Concat(record.Exchanges).Concat(record.Deadlines)
            .Where(filter.On(record))
            .Where(e => e.SortDate is not null)
            .OrderBy(e => e.SortDate).ThenBy(e => e.Id, StringComparer.Ordinal)
            .Select(e => new TimelineEvent(e.Id, e.SortDate!, e.Kind, e.Line(), e.Articles.Length));
}
