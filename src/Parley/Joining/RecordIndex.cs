using System.Collections.Concurrent;
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

/// <summary>
/// Finds the things of a record by id, by article and by talks. Made once for a record, in time linear in its size; what not every
/// question needs is made when it is first asked for. Thread-safe.
/// </summary>
public sealed class RecordIndex
{
    private readonly Dictionary<string, Entry> _holders;
    private readonly Dictionary<string, RecordArticle> _articles;
    private readonly Dictionary<string, RecordActor> _actors = [];
    private readonly Dictionary<string, Negotiation> _negotiations;
    private readonly Lazy<ILookup<string, Finding>> _findingsOf;
    private readonly Lazy<ILookup<string, RecordActor>> _actorsOf;
    private readonly Lazy<ILookup<string?, Entry>> _entriesOfTalks;
    private readonly ConcurrentDictionary<string, TalksRecord> _ofTalks = [];
    private readonly Lazy<string[]> _findings;
    private readonly Lazy<string[]> _others;

    public RecordIndex(TalksRecord record)
    {
        Record = record;
        _holders = new(record.Findings.Count);
        foreach (Entry entry in record.Entries)
        {
            foreach (string finding in entry.Findings)
                _holders[finding] = entry;
        }

        _articles = record.Articles.ToDictionary(a => a.Id);
        foreach (RecordActor actor in record.Actors)
        {
            foreach (string id in actor.Ids)
                _actors.TryAdd(id, actor);
        }

        _negotiations = record.Negotiations.ToDictionary(n => n.Id);
        CopiesOf = record.Articles.Where(a => a.CopyOf is not null).ToLookup(a => a.CopyOf!);
        _findingsOf = new(() => record.Findings.Values.ToLookup(f => f.Article));
        _actorsOf = new(() => record.Actors.SelectMany(a => a.Articles.Select(id => (Article: id, Actor: a))).ToLookup(s => s.Article, s => s.Actor));
        _entriesOfTalks = new(() => record.Entries.ToLookup(e => e.Negotiation));
        _findings = new(() => Sorted(record.Findings.Keys));
        _others = new(() => Sorted(_articles.Keys.Concat(_actors.Keys).Concat(_negotiations.Keys).Distinct()));
    }

    public TalksRecord Record { get; }

    /// <summary>The findings of an article, those rejected included.</summary>
    public ILookup<string, Finding> FindingsOf => _findingsOf.Value;

    /// <summary>The actors of whom an article speaks.</summary>
    public ILookup<string, RecordActor> ActorsOf => _actorsOf.Value;

    /// <summary>The articles that reprint an article.</summary>
    public ILookup<string, RecordArticle> CopiesOf { get; }

    /// <summary>The article with this id; null if the record has none.</summary>
    public RecordArticle? Article(string id) => _articles.GetValueOrDefault(id);

    /// <summary>The entry that holds a finding; null for a role and for a finding that was rejected.</summary>
    public Entry? Holder(string finding) => _holders.GetValueOrDefault(finding);

    /// <summary>The actor whom an article gives under this id; null if there is none.</summary>
    public RecordActor? Actor(string id) => _actors.GetValueOrDefault(id);

    /// <summary>The negotiation with this id; null if the record has none.</summary>
    public Negotiation? Negotiation(string id) => _negotiations.GetValueOrDefault(id);

    /// <summary>The record with the entries of one negotiation alone, none where it has no such; all else of it is as it is.</summary>
    public TalksRecord OfTalks(string negotiation) =>
        _negotiations.ContainsKey(negotiation) ? _ofTalks.GetOrAdd(negotiation, id => With([.. _entriesOfTalks.Value[id]])) : With([]);

    /// <summary>
    /// The thing with this id, or the only one whose id begins so. An entry is also found by its letter and the digits of any of its
    /// findings; an actor by any id that an article gives.
    /// </summary>
    /// <exception cref="ParleyException">Nothing has such an id (3001), or several things have (3002).</exception>
    public RecordItem Find(string idOrPrefix)
    {
        string id = idOrPrefix.Trim();
        if (Exact(id) is { } exact)
            return exact.Item;
        // An entry is met once for each finding whose digits begin so.
        List<(string Id, RecordItem Item)> found = [.. Beginning(id).DistinctBy(m => m.Item.Thing, ReferenceEqualityComparer.Instance).Take(100)];
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

    private TalksRecord With(Entry[] entries) => Record with
    {
        Meetings = [.. entries.OfType<MeetingEntry>()],
        Positions = [.. entries.OfType<PositionEntry>()],
        Deadlines = [.. entries.OfType<DeadlineEntry>()],
        Exchanges = [.. entries.OfType<ExchangeEntry>()],
        Forecasts = [.. entries.OfType<ForecastEntry>()],
        Figures = [.. entries.OfType<FigureEntry>()],
        Moves = [.. entries.OfType<MoveEntry>()],
        Statements = [.. entries.OfType<StatementEntry>()],
        Attendances = [.. entries.OfType<AttendanceEntry>()],
    };

    /// <summary>What has this id, and the id by which it is called; the digits of a finding with the letter of its entry's kind are the entry's.</summary>
    private (string Id, RecordItem Item)? Exact(string id)
    {
        if (Record.Findings.TryGetValue(id, out Finding? finding))
            return (id, new RecordItem(Finding: finding, Entry: Holder(id)));
        if (id.Length > 1 && Holder("f" + id[1..]) is { } entry && EntryIds.Letter(entry.Kind) == id[0])
            return (entry.Id, new RecordItem(Entry: entry));
        if (_articles.TryGetValue(id, out RecordArticle? article))
            return (id, new RecordItem(Article: article));
        if (_actors.TryGetValue(id, out RecordActor? actor))
            return (actor.Id, new RecordItem(Actor: actor));
        return _negotiations.TryGetValue(id, out Negotiation? negotiation) ? (id, new RecordItem(Negotiation: negotiation)) : null;
    }

    private IEnumerable<(string Id, RecordItem Item)> Beginning(string id)
    {
        if (id.Length == 0)
            return [];
        IEnumerable<string> ids = Beginning(_findings.Value, id).Concat(Beginning(_others.Value, id));
        if (EntryIds.IsLetter(char.ToLowerInvariant(id[0])))
            ids = Beginning(_findings.Value, "f" + id[1..]).Select(f => char.ToLowerInvariant(id[0]) + f[1..]).Concat(ids);
        return ids.Select(Exact).Where(e => e is not null).Select(e => e!.Value);
    }

    private static IEnumerable<string> Beginning(string[] sorted, string id)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (StringComparer.OrdinalIgnoreCase.Compare(sorted[middle], id) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < sorted.Length && sorted[low].StartsWith(id, StringComparison.OrdinalIgnoreCase); low++)
            yield return sorted[low];
    }

    private static string[] Sorted(IEnumerable<string> ids)
    {
        string[] sorted = [.. ids];
        Array.Sort(sorted, StringComparer.OrdinalIgnoreCase);
        return sorted;
    }
}
