using System.Collections.Immutable;
using Parley.Record;

namespace Parley.Joining;

/// <summary>What an id leads to: one of the five, and for a finding also the entry that holds it (none for a role).</summary>
public sealed record RecordItem(
    Entry? Entry = null,
    Finding? Finding = null,
    RecordArticle? Article = null,
    RecordActor? Actor = null,
    Negotiation? Negotiation = null)
{
    /// <summary>The thing itself.</summary>
    public object Thing => (object?)Finding ?? (object?)Entry ?? (object?)Article ?? (object?)Actor ?? Negotiation!;
}

/// <summary>Finds the things of a record by id, by article and by talks. Made once for a record, in time linear in its size.</summary>
public sealed class RecordIndex
{
    private static readonly Comparer<(string Asked, string Id, RecordItem Item)> Order =
        Comparer<(string Asked, string Id, RecordItem Item)>.Create((a, b) => StringComparer.OrdinalIgnoreCase.Compare(a.Asked, b.Asked));

    private readonly Dictionary<string, RecordItem> _exact = [];
    private readonly (string Asked, string Id, RecordItem Item)[] _sorted;

    public RecordIndex(TalksRecord record)
    {
        Record = record;
        var all = new List<(string Asked, string Id, RecordItem Item)>(record.Findings.Count * 2);
        var holders = new Dictionary<string, Entry>(record.Findings.Count);
        foreach (Entry entry in record.Entries)
        {
            char letter = EntryIds.Letter(entry.Kind);
            var item = new RecordItem(Entry: entry);
            foreach (string finding in entry.Findings)
            {
                holders[finding] = entry;
                Add(letter + finding[1..], entry.Id, item);
            }
        }

        foreach (Finding finding in record.Findings.Values)
            Add(finding.Id, finding.Id, new RecordItem(Finding: finding, Entry: holders.GetValueOrDefault(finding.Id)));
        foreach (RecordArticle article in record.Articles)
            Add(article.Id, article.Id, new RecordItem(Article: article));
        foreach (RecordActor actor in record.Actors)
        {
            var item = new RecordItem(Actor: actor);
            foreach (string id in actor.Ids)
                Add(id, actor.Id, item);
        }

        foreach (Negotiation negotiation in record.Negotiations)
            Add(negotiation.Id, negotiation.Id, new RecordItem(Negotiation: negotiation));
        _sorted = [.. all];
        Array.Sort(_sorted, Order);
        FindingsOf = record.Findings.Values.ToLookup(f => f.Article);
        CopiesOf = record.Articles.Where(a => a.CopyOf is not null).ToLookup(a => a.CopyOf!);

        void Add(string asked, string id, RecordItem item)
        {
            all.Add((asked, id, item));
            _exact.TryAdd(asked, item);
        }
    }

    public TalksRecord Record { get; }

    /// <summary>The findings of an article, those rejected included.</summary>
    public ILookup<string, Finding> FindingsOf { get; }

    /// <summary>The articles that reprint an article.</summary>
    public ILookup<string, RecordArticle> CopiesOf { get; }

    /// <summary>The article with this id; null if the record has none.</summary>
    public RecordArticle? Article(string id) => _exact.GetValueOrDefault(id)?.Article;

    /// <summary>The entry that holds a finding; null for a role and for a finding that was rejected.</summary>
    public Entry? Holder(string finding) => _exact.GetValueOrDefault(finding)?.Entry;

    /// <summary>The actor whom an article gives under this id; null if there is none.</summary>
    public RecordActor? Actor(string id) => _exact.GetValueOrDefault(id)?.Actor;

    /// <summary>
    /// The thing with this id, or the only one whose id begins so. An entry is also found by its letter and the digits of any of its
    /// findings; an actor by any id that an article gives.
    /// </summary>
    /// <exception cref="ParleyException">Nothing has such an id (3001), or several things have (3002).</exception>
    public RecordItem Find(string idOrPrefix)
    {
        string id = idOrPrefix.Trim();
        if (_exact.TryGetValue(id, out RecordItem? exact))
            return exact;
        // An entry is met once for each finding whose digits begin so.
        List<(string Id, RecordItem Item)> found = [.. Beginning(id).DistinctBy(m => m.Item).Take(100)];
        return found.Count switch
        {
            1 => found[0].Item,
            0 => throw new ParleyException(
                ErrorCode.UnknownId, idOrPrefix, "Nothing in the record has this id.",
                "List ids with a view such as `parley meetings`, or find them with `parley search`."),
            _ => throw new ParleyException(
                ErrorCode.AmbiguousId, idOrPrefix,
                $"{found.Count} things have an id that begins so: {string.Join(", ", found.Select(m => m.Id).Order(StringComparer.Ordinal).Take(5))}.",
                "Give more of the id."),
        };
    }

    /// <summary>The entries that rest on an article, each once; none for an article that is not there.</summary>
    public IEnumerable<Entry> EntriesOf(string article) => FindingsOf[article].Select(f => Holder(f.Id)).OfType<Entry>().Distinct();

    /// <summary>
    /// What a decision about this id is about: a finding itself, an entry's findings, an actor under the id given, as far as an
    /// article gives it.
    /// </summary>
    /// <exception cref="ParleyException">As for <see cref="Find"/>, or the id leads to an article or a negotiation (3003).</exception>
    public ImmutableArray<string> Targets(string idOrPrefix)
    {
        RecordItem item = Find(idOrPrefix);
        if (item.Finding is not null)
            return [item.Finding.Id];
        if (item.Entry is not null)
            return item.Entry.Findings;
        if (item.Actor is not null)
            return [item.Actor.Ids.Contains(idOrPrefix.Trim()) ? idOrPrefix.Trim() : item.Actor.Id];
        throw new ParleyException(
            ErrorCode.ImpossibleDecision, idOrPrefix, "Decisions are about findings, entries and actors.", "Give the id of one of these.");
    }

    private IEnumerable<(string Id, RecordItem Item)> Beginning(string id)
    {
        if (id.Length == 0)
            yield break;
        int low = 0, high = _sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (StringComparer.OrdinalIgnoreCase.Compare(_sorted[middle].Asked, id) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < _sorted.Length && _sorted[low].Asked.StartsWith(id, StringComparison.OrdinalIgnoreCase); low++)
            yield return (_sorted[low].Id, _sorted[low].Item);
    }
}
