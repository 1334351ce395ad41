using NodaTime;
using Parley.Joining;
using Parley.Record;
using Parley.Storage;
using Parley.Views;

namespace Parley.Web;

/// <summary>
/// The record behind a site: joined when it is first asked for; once anything was kept or decided, by the site or by another program,
/// what that touches is joined again. Thread-safe; whoever asks while it is being joined waits for that.
/// </summary>
public sealed class LiveRecord(IRecordStore store, TimeProvider time) : IDisposable
{
    /// <summary>Days of which a snapshot is kept: going to and fro between two costs nothing.</summary>
    private const int Days = 6;

    private readonly Lock _gate = new();
    private readonly LinkedList<(EdtfDate? Asked, Lazy<RecordSnapshot> Snapshot)> _snapshots = [];
    private readonly GrowingRecord _growing = new(store);
    private long? _mark;

    public IRecordStore Store => store;

    /// <summary>The record as it is now.</summary>
    /// <param name="asOf">The day of the view; null for that of the newest article.</param>
    /// <exception cref="ParleyException">The place of the record fails (2xxx).</exception>
    public RecordSnapshot At(EdtfDate? asOf)
    {
        try
        {
            return Known(asOf).Value;
        }
        catch
        {
            // What failed is tried again.
            lock (_gate)
                _mark = null;
            throw;
        }
    }

    public void Dispose() => store.Dispose();

    private Lazy<RecordSnapshot> Known(EdtfDate? asOf)
    {
        lock (_gate)
        {
            long mark = store.LastChange();
            if (_mark != mark)
            {
                _snapshots.Clear();
                _mark = mark;
            }

            LinkedListNode<(EdtfDate? Asked, Lazy<RecordSnapshot> Snapshot)>? known = _snapshots.First;
            while (known is not null && known.Value.Asked != asOf)
                known = known.Next;
            if (known is null)
                known = new((asOf, new(() => Snapshot(asOf))));
            else
                _snapshots.Remove(known);

            _snapshots.AddFirst(known);
            if (_snapshots.Count > Days)
                _snapshots.RemoveLast();
            return known.Value.Snapshot;
        }
    }

    private RecordSnapshot Snapshot(EdtfDate? asOf)
    {
        (TalksRecord record, long mark) = _growing.At(asOf, LocalDate.FromDateTime(time.GetUtcNow().UtcDateTime));
        return new RecordSnapshot(new RecordIndex(record), record.AsOf!, $"{mark}-{record.AsOf}");
    }
}
