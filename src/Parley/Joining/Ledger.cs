using System.Collections.Immutable;
using NodaTime;
using Parley.Reading;
using Parley.Record;

namespace Parley.Joining;

/// <summary>
/// All findings of a part of the record before they are joined: in an order that does not depend on the order of the readings, with what
/// people added and corrected, without what people rejected, and with the record's actors in place of the articles'.
/// </summary>
internal sealed class Ledger
{
    private readonly Dictionary<Type, object> _items = [];
    private readonly List<(Finding Finding, string Id, ArticleNote Article)> _findings = [];

    /// <param name="articles">Each with its reading, by id.</param>
    public Ledger(IReadOnlyList<(PlacedArticle Place, ArticleReading Reading)> articles)
    {
        var notes = ImmutableArray.CreateBuilder<ArticleNote>(articles.Count);
        var all = new Dictionary<string, Finding>();
        var out_ = ImmutableArray.CreateBuilder<string>();
        foreach ((PlacedArticle place, ArticleReading reading) in articles)
        {
            var decided = new DecidedFindings(reading, place.Trace.Decisions);
            var article = new ArticleNote(decided.Reading, place);
            notes.Add(article);
            foreach (Finding given in decided.All)
            {
                string id = given.Id;
                Finding finding = JoinedActors.In(given, id, place.Joined);
                if (!all.TryAdd(id, finding))
                    continue;
                if (decided.IsRejected(id))
                    out_.Add(id);
                else
                    _findings.Add((finding, id, article));
            }
        }

        Articles = notes.DrainToImmutable();
        Constraints = new Constraints(articles.SelectMany(a => a.Place.Trace.Decisions).DistinctBy(d => d.Number));
        Findings = all;
        Rejected = [.. out_.Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<ArticleNote> Articles { get; }

    public Constraints Constraints { get; }

    /// <summary>All findings, those rejected included, by id.</summary>
    public IReadOnlyDictionary<string, Finding> Findings { get; }

    public ImmutableArray<string> Rejected { get; }

    /// <summary>The findings of one kind, by the day of the article, then in the order of article and text.</summary>
    public IReadOnlyList<Item<T>> Of<T>()
        where T : Finding
    {
        if (!_items.TryGetValue(typeof(T), out object? items))
        {
            _items[typeof(T)] = items = _findings.Where(f => f.Finding is T)
                .Select(f => new Item<T>((T)f.Finding, f.Id, f.Article))
                .OrderBy(i => i.Article.Day ?? LocalDate.MaxIsoValue)
                .ThenBy(i => i.Article.Id, StringComparer.Ordinal)
                .ThenBy(i => i.Finding.Passages[0].Start)
                .ThenBy(i => i.Id, StringComparer.Ordinal)
                .ToList();
        }

        return (IReadOnlyList<Item<T>>)items;
    }
}
