namespace Parley.Joining;

/// <summary>The two parties that the articles of a story show negotiating.</summary>
/// <param name="Pair">The smaller key first.</param>
/// <param name="Field">As of <see cref="ArticleParties.Field"/>.</param>
/// <param name="Weights">How often each party meets, exchanges people or takes a position.</param>
/// <param name="Articles">The articles, in order.</param>
internal sealed record StoryParties(
    (string, string) Pair, string Field, IReadOnlyDictionary<string, double> Weights, IReadOnlyList<PlacedArticle> Articles)
{
    /// <summary>
    /// The parties of a story, and apart from it those of each of its articles that is plainly about others: about two parties of whom
    /// neither is of the story's, or about another field. None where no two parties plainly negotiate.
    /// </summary>
    /// <param name="story">Articles whose words show that they are of one story.</param>
    /// <param name="parties">What each of them shows.</param>
    /// <param name="common">In how many articles each two parties meet.</param>
    public static IEnumerable<StoryParties> Of(
        IReadOnlyList<PlacedArticle> story, Func<PlacedArticle, ArticleParties> parties, Dictionary<(string, string), int> common)
    {
        if (Together(story, parties).Principal(common) is not { } pair)
            yield break;
        string field = Together(story, parties).Field;
        ILookup<bool, PlacedArticle> fits = story.ToLookup(a => !IsApart(a, parties(a)));
        yield return Made([.. fits[true]], pair);
        foreach (PlacedArticle article in fits[false])
            yield return Made([article], parties(article).Principal(common)!.Value);

        bool IsApart(PlacedArticle article, ArticleParties own)
        {
            if (own.Principal(common) is not { } other)
                return false;
            bool speaksOfBoth = article.Actors.Contains(pair.Item1) && article.Actors.Contains(pair.Item2);
            bool sharesParty = other.Item1 == pair.Item1 || other.Item1 == pair.Item2 || other.Item2 == pair.Item1 || other.Item2 == pair.Item2;
            return !(speaksOfBoth || sharesParty) || (own.Field.Length > 0 && field.Length > 0 && own.Field != field);
        }

        StoryParties Made(IReadOnlyList<PlacedArticle> articles, (string, string) two)
        {
            ArticleParties all = Together(articles, parties);
            return new StoryParties(two, all.Field, all.Weights, articles);
        }
    }

    private static ArticleParties Together(IReadOnlyList<PlacedArticle> articles, Func<PlacedArticle, ArticleParties> parties)
    {
        var all = new ArticleParties();
        foreach (PlacedArticle article in articles)
            all.Take(parties(article));
        return all;
    }
}
