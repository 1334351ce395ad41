using System.Collections.Immutable;
using NodaTime;
using Parley.Joining;
using Parley.Reading;
using Parley.Record;
using Parley.Storage;

namespace Parley.Views;

/// <summary>The record that a store holds, joined. Once something is kept or decided, what it touches is joined anew. Thread-safe.</summary>
public sealed class GrowingRecord(IRecordStore store)
{
    private const int Batch = 1000;

    private readonly Lock _gate = new();
    private readonly RecordJoiner _joiner = new(store.Readings);
    private long? _mark;

    /// <summary>The record as it is now.</summary>
    /// <param name="asOf">The day of the view; null for that of the newest article.</param>
    /// <param name="today">The day of a record without any dated article.</param>
    /// <returns>The record, which has its day, and the number of the last change that shows in it.</returns>
    /// <exception cref="ParleyException">The place of the record fails (2xxx).</exception>
    public (TalksRecord Record, long Mark) At(EdtfDate? asOf, LocalDate today)
    {
        lock (_gate)
        {
            long mark = Update();
            return (_joiner.Join(asOf ?? _joiner.Newest(today) ?? EdtfDate.Day(today)), mark);
        }
    }

    /// <summary>The day of a view of the record as it is now; parameters as of <see cref="At"/>.</summary>
    public EdtfDate Day(EdtfDate? asOf, LocalDate today)
    {
        lock (_gate)
        {
            Update();
            return asOf ?? _joiner.Newest(today) ?? EdtfDate.Day(today);
        }
    }

    /// <inheritdoc cref="RecordJoiner.OfParts"/>
    public ImmutableArray<T> OfParts<T>(EdtfDate asOf, Func<TalksRecord, T> wanted)
    {
        lock (_gate)
        {
            Update();
            return _joiner.OfParts(asOf, wanted);
        }
    }

    private long Update()
    {
        // The mark is taken first: what is kept between shows in the next answer.
        long mark = store.LastChange();
        if (mark == _mark)
            return mark;
        _joiner.Take(store.Decisions());
        foreach (ArticleReading reading in _mark is { } known ? store.Readings(Changed(known)) : store.Readings())
            _joiner.Take(reading);
        _mark = mark;
        return mark;
    }

    private string[] Changed(long after)
    {
        var articles = new SortedSet<string>(StringComparer.Ordinal);
        while (true)
        {
            IReadOnlyList<RecordChange> changes = store.Changes(after, Batch);
            if (changes.Count == 0)
                return [.. articles];
            articles.UnionWith(changes.Where(c => c.IsOfArticle).Select(c => c.Subject));
            after = changes[^1].Number;
        }
    }
}
