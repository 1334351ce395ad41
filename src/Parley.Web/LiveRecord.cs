using NodaTime;
using Parley.Joining;
using Parley.Record;
using Parley.Storage;
using Parley.Views;

namespace Parley.Web;

/// <summary>
/// The record behind a site: joined when it is first asked for, and again once anything was kept or decided, by the site or by
/// another program. Thread-safe; whoever asks while it is being joined waits for that, but not for another day that somebody asks for.
/// </summary>
public sealed class LiveRecord(IRecordStore store, TimeProvider time) : IDisposable
{
    /// <summary>Days of which a snapshot is kept: going to and fro between two costs nothing.</summary>
    private const int Days = 6;

    private readonly Lock _gate = new();
    private readonly LinkedList<(EdtfDate? Asked, Lazy<RecordSnapshot> Snapshot)> _snapshots = [];
    private RecordSession? _session;
    private long? _mark;

    public IRecordStore Store => store;

    /// <summary>The record as it is now.</summary>
    /// <param name="asOf">The day of the view; null for that of the newest article.</param>
    /// <exception cref="ParleyException">The place of the record fails (2xxx).</exception>
    public RecordSnapshot At(EdtfDate? asOf) => Known(asOf).Value;

    public void Dispose() => store.Dispose();

    private Lazy<RecordSnapshot> Known(EdtfDate? asOf)
    {
        lock (_gate)
        {
            // The mark is taken first: what is kept between shows in the next answer.
            long mark = store.LastChange();
            if (_mark != mark)
            {
                _snapshots.Clear();
                _session = new RecordSession(store, null, EdtfDate.Day(LocalDate.FromDateTime(time.GetUtcNow().UtcDateTime)));
                _mark = mark;
            }

            LinkedListNode<(EdtfDate? Asked, Lazy<RecordSnapshot> Snapshot)>? known = _snapshots.First;
            while (known is not null && known.Value.Asked != asOf)
                known = known.Next;
            if (known is null)
            {
                RecordSession session = _session!;
                known = new((asOf, new(() => Snapshot(session, asOf, mark))));
            }
            else
            {
                _snapshots.Remove(known);
            }

            _snapshots.AddFirst(known);
            if (_snapshots.Count > Days)
                _snapshots.RemoveLast();
            return known.Value.Snapshot;
        }
    }

    private static RecordSnapshot Snapshot(RecordSession session, EdtfDate? asOf, long mark)
    {
        EdtfDate day = asOf ?? session.AsOf;
        TalksRecord record = day == session.AsOf ? session.Record : session.At(day);
        return new RecordSnapshot(new RecordIndex(record), day, $"{mark}-{day}");
    }
}
