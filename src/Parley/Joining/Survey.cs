using System.Collections.Immutable;
using Parley.Articles;

namespace Parley.Joining;

/// <summary>
/// Articles in their places: what each reprints, whom its actors are, which talks it is about; and the parts in which they are joined.
/// It goes with the articles that come and leave, by what they touch; the order in which they came makes no difference. Not thread-safe.
/// </summary>
internal sealed class Survey
{
    private static readonly Comparer<Surveyed> ById = Comparer<Surveyed>.Create(static (one, two) => string.CompareOrdinal(one.Id, two.Id));

    private readonly PrecedingTrees<TextPrint> _copies = Copies.Trees();
    private readonly PrecedingTrees<StoryText> _stories = TextStories.Trees();
    private readonly NegotiationJoiner _negotiations = new();
    private readonly RecordParts _parts = new();
    private readonly Dictionary<string, Surveyed> _articles = [];
    private readonly Dictionary<string, HashSet<string>> _reprints = [];
    private readonly Stack<int> _free = new();
    private readonly HashSet<string> _touched = [];
    private readonly List<ArticleTrace> _coming = [];
    private readonly List<Surveyed> _gone = [];
    private ImmutableArray<Surveyed> _byId = [];

    /// <summary>
    /// The articles that are joined with one another, each part by id: those about the same talks, and those of one story that is about
    /// none, and those too short to tell; more than one of these where a person joined what they tell. The parts are in the order of their
    /// first articles; one in which nothing is another is the same array again.
    /// </summary>
    public ImmutableArray<ImmutableArray<PlacedArticle>> Parts { get; private set; } = [];

    public ActorMap Actors { get; } = new();

    /// <summary>Takes an article that is not there; it has its place once all are placed.</summary>
    public void Take(ArticleTrace trace) => _coming.Add(trace);

    /// <summary>Lets an article go, if it is there.</summary>
    public void Leave(string id)
    {
        if (!_articles.Remove(id, out Surveyed? article))
            return;
        _touched.Add(id);
        _gone.Add(article);
        _free.Push(article.Number);
        _copies.Remove(id);
        _stories.Remove(id);
        Actors.Leave(article);
        Reprints(article, null);
        Displace(article);
    }

    /// <summary>Places all that were taken.</summary>
    /// <param name="decisions">The standing decisions, in the order of the journal.</param>
    public void Place(ImmutableArray<Decision> decisions)
    {
        Enter();
        _touched.UnionWith(_copies.Settle());
        HashSet<string> changed = [.. _touched.Where(id => _articles.TryGetValue(id, out Surveyed? article) && Settled(article))];
        foreach (string id in _stories.Settle())
        {
            changed.Add(id);
            changed.UnionWith(_reprints.GetValueOrDefault(id, []));
        }

        Actors.Decide(decisions);
        changed.UnionWith(Actors.Settle().Select(a => a.Id));
        foreach (string id in changed)
            Place(_articles[id]);
        var reprints = changed.Where(id => _articles[id].CopyOf is not null).ToHashSet();
        foreach (PlacedArticle original in _negotiations.Settle())
        {
            _parts.Put(original);
            reprints.UnionWith(_reprints.GetValueOrDefault(original.Id, []));
        }

        foreach (Surveyed reprint in reprints.Select(id => _articles[id]))
        {
            reprint.Placed!.Talks = _articles[reprint.CopyOf!].Placed!.Talks;
            _parts.Put(reprint.Placed);
        }

        Parts = _parts.Joined(decisions);
        _touched.Clear();
    }

    private void Enter()
    {
        List<Surveyed> come = [];
        foreach (ArticleTrace trace in _coming)
        {
            var article = new Surveyed(_free.TryPop(out int free) ? free : _articles.Count, trace);
            _articles.Add(trace.Id, article);
            _touched.Add(trace.Id);
            _copies.Set(trace.Id, trace.Print);
            come.Add(article);
        }

        _coming.Clear();
        _byId = _byId.With(_gone, come, ById);
        _gone.Clear();
        for (int i = 0; i < _byId.Length; i++)
            _byId[i].Rank = i;
    }

    /// <summary>Works out what an article reprints and when it appeared, and passes on what follows from it.</summary>
    /// <returns>Whether it is not as it was.</returns>
    private bool Settled(Surveyed article)
    {
        string original = _copies.RootOf(article.Id);
        string? copyOf = original == article.Id ? null : original;
        Publication published = article.Trace.Published;
        // An undated reprint appeared about when its original did.
        if (published.Date is null && copyOf is not null && _articles[copyOf].Trace.Published.Date is { } date)
            published = new Publication(date.Approximately(), DateBasis.Inferred) { Clues = [$"reprints {copyOf}"] };
        if (article.Published is { } before && before.IsSameDate(published) && article.CopyOf == copyOf)
            return false;
        if (article.Published is not null)
            Actors.Leave(article);
        Reprints(article, copyOf);
        (article.CopyOf, article.Published) = (copyOf, published);
        Actors.Enter(article);
        if (copyOf is null)
            _stories.Set(article.Id, new StoryText(article.Id, PlacedArticle.Known(published.Date)?.First, article.Trace.Vocabulary));
        else
            _stories.Remove(article.Id);
        return true;
    }

    private void Place(Surveyed article)
    {
        Displace(article);
        string original = article.CopyOf ?? article.Id;
        string? story = TextStories.CanTell(_articles[original].Trace.Vocabulary) ? _stories.RootOf(original) : null;
        article.Placed = new PlacedArticle(article.Trace, article.CopyOf, article.Published!, story, id => Actors.Of(article, id));
        if (article.CopyOf is null)
            _negotiations.Add(article.Placed);
    }

    private void Displace(Surveyed article)
    {
        if (article.Placed is not { } placed)
            return;
        if (placed.CopyOf is null)
            _negotiations.Remove(placed);
        _parts.Remove(placed);
    }

    /// <summary>Notes what an article reprints now.</summary>
    private void Reprints(Surveyed article, string? copyOf)
    {
        if (article.CopyOf is { } before && _reprints.TryGetValue(before, out HashSet<string>? others) && others.Remove(article.Id) && others.Count == 0)
            _reprints.Remove(before);
        if (copyOf is null)
            return;
        if (!_reprints.TryGetValue(copyOf, out HashSet<string>? there))
            _reprints[copyOf] = there = [];
        there.Add(article.Id);
    }
}
