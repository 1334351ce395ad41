using System.Collections.Immutable;
using System.Text.Json;
using Parley.Joining;
using Parley.Storage;
using Parley.Views;
using Parley.Web.Pages.Tables;

namespace Parley.Web.Pages.Search;

/// <summary>A value by which hits can be narrowed, and how many it leaves.</summary>
/// <param name="Name">What is narrowed: <c>kind</c>, <c>outlet</c>, <c>year</c>.</param>
public sealed record Facet(string Value, string Name, int Count);

/// <summary>Full-text search over articles and findings, with facets.</summary>
public sealed class SearchPage : Page
{
    // Hits of which facets are counted; whoever has more types another word.
    private const int Deepest = 2000;

    private readonly ImmutableArray<SearchHit> _hits;

    public SearchPage(PageRequest request)
        : base(request)
    {
        Query = request.Value("q");
        Number = request.Number("page") ?? 1;
        IReadOnlyList<SearchHit> found = Query is null ? [] : Snapshot.Once((nameof(SearchPage), Query), () => request.Live.Store.Search(Query, Deepest));
        // What was not known on the day of the view is not found.
        List<(SearchHit Hit, RecordArticle Article)> all =
            [.. found.Select(h => (h, Snapshot.Index.Article(h.Article)!)).Where(h => h.Item2 is not null)];
        Kinds = Facets(all, "kind", h => h.Hit.Kind, request.Value("kind"), out Func<(SearchHit Hit, RecordArticle Article), bool> kind);
        Outlets = Facets(all, "outlet", h => h.Article.Outlet ?? "", request.Value("outlet"), out Func<(SearchHit Hit, RecordArticle Article), bool> outlet);
        Years = Facets(all, "year", h => h.Article.Published.Date?.First.Year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture) ?? "", request.Value("year"), out Func<(SearchHit Hit, RecordArticle Article), bool> year);
        _hits = [.. all.Where(h => kind(h) && outlet(h) && year(h)).Select(h => h.Hit)];
        IsCut = found.Count == Deepest;
    }

    public string? Query { get; }

    public int Number { get; }

    public int Count => _hits.Length;

    /// <summary>Whether there are more hits than were looked at.</summary>
    public bool IsCut { get; }

    public ImmutableArray<Facet> Kinds { get; }

    public ImmutableArray<Facet> Outlets { get; }

    public ImmutableArray<Facet> Years { get; }

    public IEnumerable<SearchHit> Shown => _hits.Skip((Number - 1) * ViewPage.Most).Take(ViewPage.Most);

    public override string Title => Query is null ? "Search" : $"Search: {Query}";

    public override Type View => typeof(SearchSheet);

    public override ImmutableArray<string> Columns => ["kind", "article", "excerpt"];

    public override IEnumerable<ViewRow> Rows => Shown.Select(h => new ViewRow(h.Id, () => [h.Kind, h.Article, h.Excerpt], h));

    public override void WriteJson(Utf8JsonWriter json) => ViewJson.Write(json, Shown);

    private static ImmutableArray<Facet> Facets(
        IEnumerable<(SearchHit Hit, RecordArticle Article)> hits, string name, Func<(SearchHit Hit, RecordArticle Article), string> value, string? chosen,
        out Func<(SearchHit Hit, RecordArticle Article), bool> filter)
    {
        filter = chosen is null ? _ => true : h => value(h) == chosen;
        return
        [
            .. hits.Select(value).Where(v => v.Length > 0).GroupBy(v => v).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Take(12).Select(g => new Facet(g.Key, name, g.Count())),
        ];
    }
}
