using System.Collections.Immutable;
using Parley.Joining;
using Parley.Reading;
using Parley.Record;
using Parley.Storage;

namespace Parley.Cli;

/// <summary>An open record, and the record as of a day.</summary>
internal sealed class RecordSession : IDisposable
{
    private readonly ImmutableArray<ArticleReading> _readings;
    private readonly ImmutableArray<Decision> _decisions;

    private RecordSession(IRecordStore store, EdtfDate? asOf, EdtfDate today)
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

    /// <summary>The day of an article; where it has none, the days of the meetings that it says were held.</summary>
    private static IEnumerable<EdtfDate> Days(ArticleReading reading, EdtfDate today) => reading.Article.Published.Date is { } published
        ? [published]
        : reading.Findings.OfType<Meeting>().Where(m => m is { Status: MeetingStatus.Held, Date.IsDay: true } && m.Date.First <= today.First).Select(m => m.Date!);

    public static RecordSession Open(string path, EdtfDate? asOf, Terminal terminal)
    {
        SqliteStore store = SqliteStore.OpenExisting(path, terminal.Time);
        try
        {
            return new RecordSession(store, asOf, terminal.Today);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    public TalksRecord At(EdtfDate asOf) => Joiner.Join([.. Joining.AsOf.Known(_readings, asOf)], _decisions, asOf);

    public void Dispose() => Store.Dispose();
}
