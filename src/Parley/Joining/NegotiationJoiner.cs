using NodaTime;
using Parley.Record;

namespace Parley.Joining;

/// <summary>
/// Tells which articles are about which talks: by the stories that their words show, the two parties that a story shows negotiating, and
/// the field of their dispute. Articles of stories in which no two parties plainly do belong to no talks. Only stories of which an
/// article is another are looked through again. Reprints have no part in it.
/// </summary>
internal sealed class NegotiationJoiner
{
    /// <summary>How like the parties of two sets of articles must be (cosine) to be about the same talks.</summary>
    private const double Alike = 0.65;

    /// <summary>What the sides of a dispute do to each other (PLOVER's categories).</summary>
    private static readonly HashSet<string> Hostile =
        ["REQUEST", "REJECT", "ACCUSE", "THREATEN", "SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST"];

    // The greatest first; articles are in one group at most.
    private static readonly Comparer<StoryParties> Greatest = Comparer<StoryParties>.Create(static (one, two) =>
    {
        int order = two.Articles.Count.CompareTo(one.Articles.Count);
        if (order == 0)
            order = string.CompareOrdinal(one.Pair.Item1, two.Pair.Item1);
        if (order == 0)
            order = string.CompareOrdinal(one.Pair.Item2, two.Pair.Item2);
        if (order == 0)
            order = string.CompareOrdinal(one.Field, two.Field);
        return order != 0 ? order : string.CompareOrdinal(one.Articles[0].Id, two.Articles[0].Id);
    });

    private readonly Dictionary<string, Dictionary<string, PlacedArticle>> _stories = [];
    private readonly Dictionary<string, List<StoryParties>> _groupsOf = [];
    private readonly SortedSet<StoryParties> _groups = new(Greatest);
    private readonly OpenArticles _open = new();
    private readonly HashSet<string> _touched = [];
    private Dictionary<string, Talks> _talks = [];

    /// <summary>Whether an act is one of those that the sides of a dispute do to each other.</summary>
    public static bool IsHostile(Move move) => Hostile.Contains(MoveTypes.Plover.GetValueOrDefault(move.Type, ""));

    /// <summary>Adds an article to its story.</summary>
    public void Add(PlacedArticle article)
    {
        string root = Root(article);
        if (!_stories.TryGetValue(root, out Dictionary<string, PlacedArticle>? story))
            _stories[root] = story = [];
        story.Add(article.Id, article);
        _touched.Add(root);
    }

    /// <summary>Takes an article out that was added.</summary>
    public void Remove(PlacedArticle article)
    {
        string root = Root(article);
        _stories[root].Remove(article.Id);
        _open.Remove(article);
        _touched.Add(root);
    }

    /// <summary>Gives articles their talks.</summary>
    /// <returns>Those whose talks may be others, or have others in them.</returns>
    public IReadOnlyCollection<PlacedArticle> Settle()
    {
        var changed = new HashSet<PlacedArticle>();
        foreach (string story in _touched)
        {
            if (_groupsOf.Remove(story, out List<StoryParties>? before))
                _groups.ExceptWith(before);
        }

        foreach (string story in _touched)
            Regroup(story, changed);
        if (_touched.Count > 0)
            Gather(changed);
        _touched.Clear();
        return changed;
    }

    /// <summary>An article that is too short to tell its story is one of its own.</summary>
    private static string Root(PlacedArticle article) => article.Story ?? article.Id;

    /// <summary>Who negotiates in a story, and which of its articles are about others or about nobody.</summary>
    private void Regroup(string root, HashSet<PlacedArticle> changed)
    {
        Dictionary<string, PlacedArticle> story = _stories[root];
        if (story.Count == 0)
        {
            _stories.Remove(root);
            return;
        }

        (PlacedArticle Article, ArticleParties Parties)[] articles =
        [
            .. story.Values.OrderBy(a => a.Day ?? LocalDate.MaxIsoValue).ThenBy(a => a.Id, StringComparer.Ordinal).Select(a => (a, ArticleParties.Of(a))),
        ];
        List<StoryParties> groups = [.. StoryParties.Of(articles)];
        _groupsOf[root] = groups;
        _groups.UnionWith(groups);
        HashSet<PlacedArticle> grouped = [.. groups.SelectMany(g => g.Articles)];
        foreach ((PlacedArticle article, ArticleParties parties) in articles)
        {
            _open.Remove(article);
            changed.Add(article);
            if (!grouped.Contains(article))
                _open.Add(article, parties);
        }
    }

    /// <summary>
    /// One dispute for each group, its two parties and its field; those whose parties are much the same are one, unless years lie
    /// between them.
    /// </summary>
    private void Gather(HashSet<PlacedArticle> changed)
    {
        var disputes = new DisputeIndex();
        var groups = new Dictionary<Dispute, List<StoryParties>>();
        foreach (StoryParties group in _groups)
        {
            var own = new Dispute(group, disputes.CountOf(group.Pair, group.Field));
            Dispute? same = null;
            double most = Alike;
            foreach (Dispute d in disputes.Sharing(own))
            {
                if (!d.Agrees(own.Field) || !d.IsNear(own) || !(d.Concerns(own.Pair) || own.Concerns(d.Pair)))
                    continue;
                double likeness = d.Likeness(own);
                if (likeness > most || (likeness == most && (same is null || string.CompareOrdinal(d.Id, same.Id) < 0)))
                    (same, most) = (d, likeness);
            }

            if (same is null)
                disputes.Begin(same = own, group.Field);
            else
                disputes.Merge(same, own);
            if (!groups.TryGetValue(same, out List<StoryParties>? there))
                groups[same] = there = [];
            there.Add(group);
        }

        Dictionary<string, Talks> before = _talks;
        _talks = new(groups.Count);
        foreach ((Dispute dispute, List<StoryParties> there) in groups)
        {
            bool isKnown = before.Remove(dispute.Id, out Talks? known);
            if (isKnown && known!.Groups.SequenceEqual(there, ReferenceEqualityComparer.Instance))
            {
                _talks[dispute.Id] = known;
                continue;
            }

            _talks[dispute.Id] = new Talks(dispute, there);
            foreach (PlacedArticle article in there.SelectMany(g => g.Articles))
            {
                article.Talks = dispute;
                changed.Add(article);
            }

            if (isKnown)
                _open.Replace(known!.Dispute, dispute);
            else
                _open.Begin(dispute);
        }

        foreach (Talks gone in before.Values)
            _open.End(gone.Dispute);
        _open.Settle(changed);
    }

    private sealed record Talks(Dispute Dispute, List<StoryParties> Groups);
}
