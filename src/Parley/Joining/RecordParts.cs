using System.Collections.Immutable;

namespace Parley.Joining;

/// <summary>The parts of a record: articles that are joined with one another. Only parts to which something came or from which something went are made anew.</summary>
internal sealed class RecordParts
{
    private static readonly Comparer<ImmutableArray<PlacedArticle>> ByFirst =
        Comparer<ImmutableArray<PlacedArticle>>.Create(static (one, two) => string.CompareOrdinal(one[0].Id, two[0].Id));

    private readonly Dictionary<(string? Talks, string? Story), Part> _parts = [];
    private readonly Dictionary<string, Part> _partOf = [];
    private readonly HashSet<Part> _touched = [];

    // Those about which people decided something.
    private readonly Dictionary<string, PlacedArticle> _decided = [];
    private ImmutableArray<ImmutableArray<PlacedArticle>> _all = [];

    /// <summary>Puts an article, or what it is now, where it belongs by its talks or else by its story.</summary>
    public void Put(PlacedArticle article)
    {
        (string? Talks, string? Story) key = article.Talks is { } talks ? (talks.Id, null) : (null, article.Story);
        if (!_parts.TryGetValue(key, out Part? part))
            _parts[key] = part = new Part(key);
        if (_partOf.TryGetValue(article.Id, out Part? before) && before != part)
            Remove(article);
        _partOf[article.Id] = part;
        part.Articles[article.Id] = article;
        _touched.Add(part);
        if (article.Trace.Decisions.Length > 0)
            _decided[article.Id] = article;
    }

    /// <summary>Takes an article out, if it is there.</summary>
    public void Remove(PlacedArticle article)
    {
        _decided.Remove(article.Id);
        if (!_partOf.Remove(article.Id, out Part? part))
            return;
        part.Articles.Remove(article.Id);
        _touched.Add(part);
    }

    /// <summary>The parts, in the order of their first articles, each by id; those that a person's joins put together are one.</summary>
    /// <param name="decisions">The standing decisions.</param>
    public ImmutableArray<ImmutableArray<PlacedArticle>> Joined(IEnumerable<Decision> decisions)
    {
        List<ImmutableArray<PlacedArticle>> gone = [], come = [];
        foreach (Part part in _touched)
        {
            if (!part.Array.IsEmpty)
                gone.Add(part.Array);
            part.Array = [.. part.Articles.Values.OrderBy(a => a.Id, StringComparer.Ordinal)];
            if (part.Array.IsEmpty)
                _parts.Remove(part.Key);
            else
                come.Add(part.Array);
        }

        _touched.Clear();
        _all = _all.With(gone, come, ByFirst);
        List<Decision> joins = _decided.Count == 0 ? [] : [.. decisions.Where(d => d.Action == DecisionAction.Join)];
        return joins.Count == 0 ? _all : Together(joins);
    }

    private ImmutableArray<ImmutableArray<PlacedArticle>> Together(List<Decision> joins)
    {
        ILookup<long, Part> about = _decided.Keys.SelectMany(id => _decided[id].Trace.Decisions.Select(d => (d.Number, Part: _partOf[id]))).ToLookup(a => a.Number, a => a.Part);
        var groups = new Dictionary<Part, HashSet<Part>>();
        foreach (Decision join in joins)
        {
            HashSet<Part> all = [.. about[join.Number].SelectMany(part => groups.GetValueOrDefault(part, [part]))];
            foreach (Part part in all)
                groups[part] = all;
        }

        HashSet<Part>[] several = [.. groups.Values.Distinct().Where(g => g.Count > 1)];
        return _all.With(
            several.SelectMany(g => g.Select(p => p.Array)),
            several.Select(g => g.SelectMany(p => p.Array).OrderBy(a => a.Id, StringComparer.Ordinal).ToImmutableArray()),
            ByFirst);
    }

    private sealed class Part((string? Talks, string? Story) key)
    {
        public (string? Talks, string? Story) Key => key;

        public Dictionary<string, PlacedArticle> Articles { get; } = [];

        /// <summary>The articles by id, as they were when the parts were last asked for.</summary>
        public ImmutableArray<PlacedArticle> Array { get; set; } = [];
    }
}
