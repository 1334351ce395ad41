using System.Collections.Immutable;
using NodaTime;
using Parley.Articles;
using Parley.Reading;
using Parley.Record;

namespace Parley.Joining;

/// <summary>
/// All findings before they are joined: in an order that does not depend on the order of the readings, with what people added and
/// corrected, without what people rejected, and with the record's actors in place of the articles'.
/// </summary>
internal sealed class Ledger
{
    private readonly Dictionary<Type, object> _items = [];
    private readonly List<(Finding Finding, string Id, ArticleNote Article)> _findings = [];

    public Ledger(IReadOnlyList<ArticleReading> readings, IReadOnlyList<Decision> decisions)
    {
        ArticleReading[] ordered = [.. AddedFindings.In(readings, decisions).OrderBy(r => r.Article.Id, StringComparer.Ordinal)];
        IReadOnlyDictionary<string, string> copies = Copies.Find([.. ordered.Select(r => r.Article)]);
        Dictionary<string, ArticleReading> byId = ordered.ToDictionary(r => r.Article.Id);
        Articles = [.. ordered.Select(r => Note(r, copies.GetValueOrDefault(r.Article.Id), byId))];
        Constraints = new Constraints(decisions);
        Actors = new ActorMap(Articles, Constraints);

        var rejected = decisions.Where(d => d.Stands && d.Action == DecisionAction.Reject)
            .SelectMany(d => d.Targets.Select(Constraints.FindingId)).ToHashSet();
        ILookup<string, Decision> corrections = decisions.Where(d => d.Stands && d.Action == DecisionAction.Correct)
            .OrderBy(d => d.Number)
            .SelectMany(d => d.Targets.Select(t => (Target: Constraints.FindingId(t), Decision: d)))
            .ToLookup(p => p.Target, p => p.Decision);
        var all = new Dictionary<string, Finding>();
        var out_ = ImmutableArray.CreateBuilder<string>();
        for (int index = 0; index < Articles.Count; index++)
        {
            ArticleNote article = Articles[index];
            int at = index;
            article.Actors.UnionWith(article.Reading.Actors.Where(a => a.Kind != ActorKind.Person).Select(a => MeetingFit.Key(Actors.Of(at, a.Actor))));
            foreach (Finding given in article.Reading.Findings)
            {
                string id = given.Id;
                Finding finding = Corrected(given, article, corrections[id]);
                finding = JoinedActors.In(finding, id, a => Actors.Of(at, a));
                if (finding is Meeting meeting)
                    article.Actors.UnionWith(meeting.Parties.Select(MeetingFit.Key));
                if (!all.TryAdd(id, finding))
                    continue;
                if (rejected.Contains(id))
                    out_.Add(id);
                else
                    _findings.Add((finding, id, article));
            }
        }

        Findings = all;
        Rejected = [.. out_.Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<ArticleNote> Articles { get; }

    public Constraints Constraints { get; }

    public ActorMap Actors { get; }

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

    private static ArticleNote Note(ArticleReading reading, string? copyOf, Dictionary<string, ArticleReading> byId)
    {
        Publication published = reading.Article.Published;
        // An undated reprint appeared about when its original did.
        if (published.Date is null && copyOf is not null && byId[copyOf].Article.Published.Date is { } date)
            published = new Publication(date.Approximately(), DateBasis.Inferred) { Clues = [$"reprints {copyOf}"] };
        return new ArticleNote(reading, copyOf, published);
    }

    private static Finding Corrected(Finding finding, ArticleNote article, IEnumerable<Decision> corrections)
    {
        foreach (Decision decision in corrections)
        {
            try
            {
                finding = Joining.Corrections.Apply(finding with { Id = finding.Id }, article.Reading.Article.Text, decision.Field ?? "", decision.Value);
            }
            catch (ParleyException)
            {
                // Decided for a finding that has since been read in another way: the decision stays in the journal, the finding as read.
            }
        }

        return finding;
    }
}
