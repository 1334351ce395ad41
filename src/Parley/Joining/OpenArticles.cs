namespace Parley.Joining;

/// <summary>
/// The articles in which nobody is shown negotiating: each belongs to the only talks whose two parties it speaks of, and to none where
/// there are several.
/// </summary>
internal sealed class OpenArticles
{
    private readonly Dictionary<PlacedArticle, (string[] Actors, string Field)> _articles = [];
    private readonly Dictionary<string, HashSet<PlacedArticle>> _byActor = [];
    private readonly Dictionary<string, HashSet<Dispute>> _byParty = [];
    private readonly HashSet<PlacedArticle> _touched = [];

    /// <summary>Adds an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="parties">What it shows.</param>
    public void Add(PlacedArticle article, ArticleParties parties)
    {
        string[] actors = [.. article.Actors.Union(parties.Weights.Keys)];
        _articles[article] = (actors, parties.Field);
        foreach (string actor in actors)
        {
            if (!_byActor.TryGetValue(actor, out HashSet<PlacedArticle>? there))
                _byActor[actor] = there = [];
            there.Add(article);
        }

        _touched.Add(article);
    }

    /// <summary>Takes an article out, if it is there.</summary>
    public void Remove(PlacedArticle article)
    {
        if (!_articles.Remove(article, out (string[] Actors, string Field) open))
            return;
        foreach (string actor in open.Actors)
        {
            HashSet<PlacedArticle> there = _byActor[actor];
            there.Remove(article);
            if (there.Count == 0)
                _byActor.Remove(actor);
        }

        _touched.Remove(article);
    }

    /// <summary>New talks begin.</summary>
    public void Begin(Dispute dispute)
    {
        if (!_byParty.TryGetValue(dispute.Pair.Item1, out HashSet<Dispute>? there))
            _byParty[dispute.Pair.Item1] = there = [];
        there.Add(dispute);
        Touch(dispute);
    }

    /// <summary>Talks that are no longer there.</summary>
    public void End(Dispute dispute)
    {
        _byParty[dispute.Pair.Item1].Remove(dispute);
        Touch(dispute);
    }

    /// <summary>The same talks, with other articles in them.</summary>
    public void Replace(Dispute before, Dispute now)
    {
        End(before);
        Begin(now);
    }

    /// <summary>Gives the articles that may be about other talks than before those that they are about, and notes which are about others.</summary>
    public void Settle(HashSet<PlacedArticle> changed)
    {
        foreach (PlacedArticle article in _touched)
        {
            (string[] actors, string field) = _articles[article];
            Dispute? only = null;
            int about = 0;
            foreach (Dispute dispute in actors.SelectMany(a => _byParty.GetValueOrDefault(a, [])))
            {
                if (!dispute.Agrees(field) || !actors.Contains(dispute.Pair.Item2))
                    continue;
                only = dispute;
                about++;
            }

            Dispute? talks = about == 1 ? only : null;
            if (talks == article.Talks)
                continue;
            article.Talks = talks;
            changed.Add(article);
        }

        _touched.Clear();
    }

    private void Touch(Dispute dispute)
    {
        HashSet<PlacedArticle> one = _byActor.GetValueOrDefault(dispute.Pair.Item1, []), other = _byActor.GetValueOrDefault(dispute.Pair.Item2, []);
        (HashSet<PlacedArticle> few, HashSet<PlacedArticle> many) = one.Count <= other.Count ? (one, other) : (other, one);
        _touched.UnionWith(few.Where(many.Contains));
    }
}
