using NodaTime;
using Parley.Record;

namespace Parley.Joining;

/// <summary>The traces of all articles, and which of them were known at the day of a view. What is asked costs what is another since the last view.</summary>
internal sealed class KnownArticles
{
    /// <summary>An id greater than any.</summary>
    private const string Greatest = "\uffff";

    // Of equals the one with the smaller id is the greater.
    private static readonly Comparer<(LocalDate Day, string Id)> ByDay = Comparer<(LocalDate Day, string Id)>.Create(
        static (one, two) => one.Day != two.Day ? one.Day.CompareTo(two.Day) : string.CompareOrdinal(two.Id, one.Id));

    private readonly Dictionary<string, ArticleTrace> _traces = [];

    // Those with a date, by its first day and by its last.
    private readonly SortedSet<(LocalDate Day, string Id)> _byFirst = new(ByDay), _byLast = new(ByDay);
    private readonly Dictionary<string, ArticleTrace> _undated = [];
    private readonly HashSet<string> _taken = [];
    private LocalDate _day = LocalDate.MinIsoValue;

    public IEnumerable<ArticleTrace> All => _traces.Values;

    /// <summary>Adds an article, or takes it anew.</summary>
    public void Take(ArticleTrace trace)
    {
        if (_traces.GetValueOrDefault(trace.Id)?.Published.Date is { } before)
        {
            _byFirst.Remove((before.First, trace.Id));
            _byLast.Remove((before.Last, trace.Id));
        }

        _undated.Remove(trace.Id);
        if (trace.Published.Date is { } date)
        {
            _byFirst.Add((date.First, trace.Id));
            _byLast.Add((date.Last, trace.Id));
        }
        else
        {
            _undated.Add(trace.Id, trace);
        }

        _traces[trace.Id] = trace;
        _taken.Add(trace.Id);
    }

    /// <summary>The articles of which another trace is known at a day than when this was last asked, or none any longer, or one for the first time.</summary>
    public IEnumerable<(string Id, ArticleTrace? Trace)> Changed(EdtfDate asOf)
    {
        LocalDate day = asOf.Last;
        (LocalDate first, LocalDate last) = day < _day ? (day, _day) : (_day, day);
        if (first < last)
            _taken.UnionWith(_byFirst.GetViewBetween((first.PlusDays(1), Greatest), (last, "")).Select(a => a.Id));
        (string, ArticleTrace?)[] changed = [.. _taken.Select(id => (id, AsOf.IsKnown(_traces[id].Published, asOf) ? _traces[id] : null))];
        _taken.Clear();
        _day = day;
        return changed;
    }

    /// <summary>The day up to which those that are known at a day tell what came of things.</summary>
    public LocalDate Horizon(EdtfDate asOf) =>
        AsOf.Horizon(_byLast.Reverse().Select(a => _traces[a.Id].Published).Where(p => AsOf.IsKnown(p, asOf)).Take(1), asOf).Last;

    /// <summary>As of <see cref="RecordJoiner.Newest"/>.</summary>
    public EdtfDate? Newest(LocalDate today)
    {
        List<(EdtfDate Date, string Id)> held = [.. _undated.Values.SelectMany(t => t.Held.Where(d => d.First <= today).Select(d => (d, t.Id)))];
        if (_byLast.Count > 0)
            held.Add((_traces[_byLast.Max.Id].Published.Date!, _byLast.Max.Id));
        return held.Count == 0 ? null : held.MaxBy(d => (d.Date.Last, d.Id), ByDay).Date;
    }
}
