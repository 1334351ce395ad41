using System.Collections.Immutable;
using Parley.Joining;
using Parley.Reading;
using Parley.Record;
using Parley.Storage;

namespace Parley.Views;

/// <summary>What a store holds at a moment, and the record as of a day.</summary>
public sealed class RecordSession : IDisposable
{
    private readonly ImmutableArray<ArticleReading> _readings;
    private readonly ImmutableArray<Decision> _decisions;

    /// <param name="store">The place of the record; disposed of with the session.</param>
    /// <param name="asOf">The day of the view; null for that of the newest article.</param>
    /// <param name="today">The day of a record without any dated article.</param>
    public RecordSession(IRecordStore store, EdtfDate? asOf, EdtfDate today)
    {
        Store = store;
        _readings = [.. store.Readings()];
        _decisions = [.. store.Decisions().Where(d => d.Stands)];
        AsOf = asOf ?? _readings.SelectMany(r => Days(r, today)).MaxBy(d => d.Last) ?? today;
        Record = At(AsOf);
    }

    public IRecordStore Store { get; }

    /// <summary>The day of the view: the one asked for, else that of the newest article.</summary>
    public EdtfDate AsOf { get; }

    public TalksRecord Record { get; }

    public TalksRecord At(EdtfDate asOf) => Joiner.Join([.. Joining.AsOf.Known(_readings, asOf)], _decisions, asOf);

    public void Dispose() => Store.Dispose();

    /// <summary>The day of an article; where it has none, the days of the meetings that it says were held.</summary>
    private static IEnumerable<EdtfDate> Days(ArticleReading reading, EdtfDate today) => reading.Article.Published.Date is { } published
        ? [published]
        : reading.Findings.OfType<Meeting>().Where(m => m is { Status: MeetingStatus.Held, Date.IsDay: true } && m.Date.First <= today.First).Select(m => m.Date!);
}
