using System.Collections.Immutable;
using Parley.Joining;
using Parley.Record;
using Parley.Storage;

namespace Parley.Views;

/// <summary>What a store holds, and the record as of a day.</summary>
public sealed class RecordSession : IDisposable
{
    private readonly GrowingRecord _growing;
    private readonly EdtfDate _today;
    private TalksRecord? _record;

    /// <param name="store">The place of the record; disposed of with the session.</param>
    /// <param name="asOf">The day of the view; null for that of the newest article.</param>
    /// <param name="today">The day of a record without any dated article.</param>
    public RecordSession(IRecordStore store, EdtfDate? asOf, EdtfDate today)
    {
        Store = store;
        _growing = new GrowingRecord(store);
        _today = today;
        AsOf = _growing.Day(asOf, today.First);
    }

    public IRecordStore Store { get; }

    /// <summary>The day of the view: the one asked for, else that of the newest article.</summary>
    public EdtfDate AsOf { get; }

    /// <summary>All of the record, joined when it is first asked for. What looks at one set of talks after the other asks for parts.</summary>
    public TalksRecord Record => _record ??= At(AsOf);

    public TalksRecord At(EdtfDate asOf) => _growing.At(asOf, _today.First).Record;

    /// <inheritdoc cref="RecordJoiner.OfParts"/>
    public ImmutableArray<T> OfParts<T>(Func<TalksRecord, T> wanted) => _growing.OfParts(AsOf, wanted);

    public void Dispose() => Store.Dispose();
}
