using System.Collections.Immutable;
using Parley.Articles;

namespace Parley.Joining;

/// <summary>
/// All articles in their places: what each reprints, whom its actors are, which talks it is about; and the parts in which they are joined.
/// The order in which they came makes no difference.
/// </summary>
internal sealed class Survey
{
    /// <param name="traces">Of the articles that are known, by id.</param>
    /// <param name="decisions">The standing decisions, in the order of the journal.</param>
    public Survey(IReadOnlyList<ArticleTrace> traces, IReadOnlyList<Decision> decisions)
    {
        IReadOnlyDictionary<string, string> copies = Copies.Find([.. traces.Select(t => t.Print)]);
        Dictionary<string, ArticleTrace> byId = traces.ToDictionary(t => t.Id);
        Articles = [.. traces.Select(t => Placed(t, copies.GetValueOrDefault(t.Id), byId))];
        Actors = new ActorMap(Articles, new Constraints(decisions));
        for (int at = 0; at < Articles.Length; at++)
        {
            int article = at;
            Articles[at].Meet(id => Actors.Of(article, id));
        }

        NegotiationJoiner.Place(Articles);
        Parts = [.. InParts(decisions)];
    }

    /// <summary>By id.</summary>
    public ImmutableArray<PlacedArticle> Articles { get; }

    public ActorMap Actors { get; }

    /// <summary>
    /// The articles that are joined with one another, each part by id: those about the same talks, and those of one story that is about
    /// none, and those too short to tell; more than one of these where a person joined what they tell.
    /// </summary>
    public ImmutableArray<ImmutableArray<PlacedArticle>> Parts { get; }

    private static PlacedArticle Placed(ArticleTrace trace, string? copyOf, Dictionary<string, ArticleTrace> byId)
    {
        Publication published = trace.Published;
        // An undated reprint appeared about when its original did.
        if (published.Date is null && copyOf is not null && byId[copyOf].Published.Date is { } date)
            published = new Publication(date.Approximately(), DateBasis.Inferred) { Clues = [$"reprints {copyOf}"] };
        return new PlacedArticle(trace, copyOf, published);
    }

    private IEnumerable<ImmutableArray<PlacedArticle>> InParts(IReadOnlyList<Decision> decisions)
    {
        List<List<PlacedArticle>> parts = [.. Articles.GroupBy(a => (a.Talks?.Id, a.Talks is null ? a.Story : 0)).Select(g => g.ToList())];
        List<Decision> joins = [.. decisions.Where(d => d.Action == DecisionAction.Join)];
        if (joins.Count > 0)
        {
            var home = new Dictionary<string, List<PlacedArticle>>();
            foreach (List<PlacedArticle> part in parts)
            {
                foreach (PlacedArticle article in part)
                    home[article.Id] = part;
            }

            ILookup<long, PlacedArticle> about = Articles.SelectMany(a => a.Trace.Decisions.Select(d => (d.Number, Article: a))).ToLookup(a => a.Number, a => a.Article);
            foreach (Decision join in joins)
            {
                List<PlacedArticle>? into = null;
                foreach (PlacedArticle article in about[join.Number])
                {
                    List<PlacedArticle> part = home[article.Id];
                    into ??= part;
                    if (part == into)
                        continue;
                    into.AddRange(part);
                    foreach (PlacedArticle moved in part)
                        home[moved.Id] = into;
                    part.Clear();
                }
            }
        }

        return parts.Where(p => p.Count > 0).Select(p => p.OrderBy(a => a.Id, StringComparer.Ordinal).ToImmutableArray());
    }
}
