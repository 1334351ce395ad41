using NodaTime;
using Parley.Record;

namespace Parley.Joining;

/// <summary>
/// Tells which articles are about which talks: by the stories that their words show, the two parties that a story shows negotiating, and
/// the field of their dispute. Articles of stories in which no two parties plainly do belong to no talks.
/// </summary>
internal sealed class NegotiationJoiner
{
    /// <summary>How like the parties of two sets of articles must be (cosine) to be about the same talks.</summary>
    private const double Alike = 0.65;

    /// <summary>What the sides of a dispute do to each other (PLOVER's categories).</summary>
    private static readonly HashSet<string> Hostile =
        ["REQUEST", "REJECT", "ACCUSE", "THREATEN", "SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST"];

    private readonly IReadOnlyList<PlacedArticle> _articles;
    private readonly DisputeIndex _disputes = new();

    private NegotiationJoiner(IReadOnlyList<PlacedArticle> articles) => _articles = articles;

    /// <summary>Gives articles their stories and talks.</summary>
    /// <param name="articles">All that are known, with their actors joined.</param>
    public static void Place(IReadOnlyList<PlacedArticle> articles)
    {
        var joiner = new NegotiationJoiner(articles);
        joiner.Gather();
        joiner.Assign();
        foreach (PlacedArticle article in articles.Where(a => !TextStories.CanTell(a.Trace.Vocabulary)))
            article.Story = PlacedArticle.NoStory;
        Dictionary<string, PlacedArticle> byId = articles.ToDictionary(a => a.Id);
        foreach (PlacedArticle reprint in articles.Where(a => a.CopyOf is not null))
            (reprint.Talks, reprint.Story) = (byId[reprint.Origin].Talks, byId[reprint.Origin].Story);
    }

    /// <summary>Whether an act is one of those that the sides of a dispute do to each other.</summary>
    public static bool IsHostile(Move move) => Hostile.Contains(MoveTypes.Plover.GetValueOrDefault(move.Type, ""));

    /// <summary>
    /// One dispute for each story, its two parties and its field; those whose parties are much the same are one, unless years lie
    /// between them.
    /// </summary>
    private void Gather()
    {
        // A reprint is about what its original is about, and weighs nothing.
        PlacedArticle[] originals = [.. _articles.Where(a => a.CopyOf is null).OrderBy(a => a.Day ?? LocalDate.MaxIsoValue).ThenBy(a => a.Id, StringComparer.Ordinal)];
        ArticleParties[] parties = [.. originals.Select(ArticleParties.Of)];
        Dictionary<(string, string), int> common = parties.SelectMany(p => p.Pairs.Keys).CountBy(p => p).ToDictionary();
        int[] stories = TextStories.Of([.. originals.Select(a => a.Trace.Vocabulary)]);
        for (int i = 0; i < originals.Length; i++)
            originals[i].Story = stories[i];
        List<StoryParties> groups =
        [
            .. originals.Zip(parties).GroupBy(a => a.First.Story)
                .SelectMany(story => StoryParties.Of([.. story], common))
                .OrderByDescending(g => g.Articles.Count)
                .ThenBy(g => g.Pair.Item1, StringComparer.Ordinal).ThenBy(g => g.Pair.Item2, StringComparer.Ordinal)
                .ThenBy(g => g.Field, StringComparer.Ordinal).ThenBy(g => g.Articles[0].Id, StringComparer.Ordinal),
        ];
        foreach (StoryParties group in groups)
        {
            var own = new Dispute(group, _disputes.CountOf(group.Pair, group.Field));
            Dispute? same = null;
            double most = Alike;
            foreach (Dispute d in _disputes.Sharing(own))
            {
                if (!d.Agrees(own.Field) || !d.IsNear(own) || !(d.Concerns(own.Pair) || own.Concerns(d.Pair)))
                    continue;
                double likeness = d.Likeness(own);
                if (likeness > most || (likeness == most && (same is null || string.CompareOrdinal(d.Id, same.Id) < 0)))
                    (same, most) = (d, likeness);
            }

            if (same is null)
                _disputes.Begin(same = own, group.Field);
            else
                _disputes.Merge(same, own);
            foreach (PlacedArticle article in group.Articles)
                article.Talks = same;
        }
    }

    /// <summary>An article in which nobody is shown meeting belongs to the only talks whose two parties it speaks of.</summary>
    private void Assign()
    {
        ILookup<string, Dispute> byParty = _disputes.All.ToLookup(d => d.Pair.Item1);
        foreach (PlacedArticle article in _articles)
        {
            if (article.CopyOf is not null || article.Talks is not null)
                continue;
            var parties = ArticleParties.Of(article);
            HashSet<string> actors = [.. article.Actors, .. parties.Weights.Keys];
            List<Dispute> about = [.. actors.SelectMany(a => byParty[a]).Where(d => actors.Contains(d.Pair.Item2) && d.Agrees(parties.Field)).Take(2)];
            if (about.Count == 1)
                article.Talks = about[0];
        }
    }
}
