using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using NodaTime;
using Parley.Record;

namespace Parley.Joining;

/// <summary>The record that parts make together. Of one that has most parts in common with the last, only what differs is put together anew.</summary>
internal sealed class JoinedRecord
{
    private static readonly Comparer<RecordArticle> ByDay = Comparer<RecordArticle>.Create(static (one, two) =>
    {
        int order = (one.Published.Date?.First ?? LocalDate.MaxIsoValue).CompareTo(two.Published.Date?.First ?? LocalDate.MaxIsoValue);
        if (order == 0)
            order = Comparer<EdtfDate>.Default.Compare(one.Published.Date, two.Published.Date);
        return order != 0 ? order : string.CompareOrdinal(one.Id, two.Id);
    });

    private readonly Dictionary<string, HashSet<JoinedPart>> _partsOf = [];
    private HashSet<JoinedPart> _parts = [];
    private TalksRecord _record = new();

    /// <summary>The articles of a part in the order of lists.</summary>
    public static ImmutableArray<RecordArticle> InOrder(IEnumerable<PlacedArticle> articles) => ImmutableArray<RecordArticle>.Empty.With([], articles.Select(Of), ByDay);

    /// <summary>The record that these parts make.</summary>
    /// <param name="parts">In an order that does not depend on that of the articles' arrival.</param>
    /// <param name="actors">Whom their articles speak of.</param>
    /// <param name="asOf">The day of the view.</param>
    public TalksRecord Of(ImmutableArray<JoinedPart> parts, ActorMap actors, EdtfDate asOf)
    {
        HashSet<JoinedPart> now = [.. parts];
        JoinedPart[] gone = [.. _parts.Where(p => !now.Contains(p))], come = [.. now.Where(p => !_parts.Contains(p))];
        _parts = now;
        HashSet<string> persons = [];
        foreach (JoinedPart part in gone)
            Roles(part, p => p.Remove(part), persons);
        foreach (JoinedPart part in come)
            Roles(part, p => p.Add(part), persons);
        return _record = new TalksRecord
        {
            AsOf = asOf,
            Articles = _record.Articles.With(gone.SelectMany(p => p.Articles.Select(Of)), come.SelectMany(p => p.Articles.Select(Of)), ByDay),
            Actors = actors.Actors(RolesOf, persons),
            Negotiations = [.. parts.SelectMany(p => p.Record.Negotiations).OrderBy(n => n.From).ThenBy(n => n.Id, StringComparer.Ordinal)],
            Meetings = Merged(r => r.Meetings),
            Positions = Merged(r => r.Positions),
            Deadlines = Merged(r => r.Deadlines),
            Exchanges = Merged(r => r.Exchanges),
            Forecasts = Merged(r => r.Forecasts),
            Figures = Merged(r => r.Figures),
            Moves = Merged(r => r.Moves),
            Statements = Merged(r => r.Statements),
            Attendances = Merged(r => r.Attendances),
            Findings = new FindingsOfParts(parts),
            Rejected = [.. parts.SelectMany(p => p.Record.Rejected).Order(StringComparer.Ordinal)],
        };

        ImmutableArray<T> Merged<T>(Func<TalksRecord, ImmutableArray<T>> list)
            where T : Entry =>
            list(_record).With(gone.SelectMany(p => list(p.Record).AsEnumerable()), come.SelectMany(p => list(p.Record).AsEnumerable()), ListOrder.Comparer);
    }

    private static RecordArticle Of(PlacedArticle article) =>
        new(article.Id, article.Trace.Title, article.Trace.Outlet, article.Trace.Url, article.Published, article.CopyOf, article.Trace.Words);

    private void Roles(JoinedPart part, Action<HashSet<JoinedPart>> change, HashSet<string> persons)
    {
        foreach (string id in part.Roles.Select(r => r.Role.Person.Id).OfType<string>().Distinct())
        {
            if (!_partsOf.TryGetValue(id, out HashSet<JoinedPart>? there))
                _partsOf[id] = there = [];
            change(there);
            if (there.Count == 0)
                _partsOf.Remove(id);
            persons.Add(id);
        }
    }

    private IEnumerable<RoleReport> RolesOf(string person) =>
        _partsOf.GetValueOrDefault(person, []).OrderBy(p => p.First, StringComparer.Ordinal).SelectMany(p => p.Roles).Where(r => r.Role.Person.Id == person);

    /// <summary>The findings of all parts; where to look for one is noted when one is first looked for.</summary>
    private sealed class FindingsOfParts(ImmutableArray<JoinedPart> parts) : IReadOnlyDictionary<string, Finding>
    {
        private readonly Lazy<Dictionary<string, Finding>> _byId = new(() => new(parts.SelectMany(p => p.Record.Findings)));

        public int Count => parts.Sum(p => p.Record.Findings.Count);

        public IEnumerable<string> Keys => parts.SelectMany(p => p.Record.Findings.Keys);

        public IEnumerable<Finding> Values => parts.SelectMany(p => p.Record.Findings.Values);

        public Finding this[string key] => _byId.Value[key];

        public bool ContainsKey(string key) => _byId.Value.ContainsKey(key);

        public bool TryGetValue(string key, [MaybeNullWhen(false)] out Finding value) => _byId.Value.TryGetValue(key, out value);

        public IEnumerator<KeyValuePair<string, Finding>> GetEnumerator() => parts.SelectMany(p => p.Record.Findings).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
