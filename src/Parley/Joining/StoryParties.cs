using NodaTime;

namespace Parley.Joining;

/// <summary>The two parties that the articles of a story show negotiating.</summary>
/// <param name="Pair">The smaller key first.</param>
/// <param name="Field">As of <see cref="ArticleParties.Field"/>.</param>
/// <param name="Weights">How often each party meets, exchanges people or takes a position.</param>
/// <param name="Articles">The articles, in order.</param>
internal sealed record StoryParties(
    (string, string) Pair, string Field, IReadOnlyDictionary<string, double> Weights, IReadOnlyList<PlacedArticle> Articles)
{
    /// <summary>The day of the first of the articles whose day is known.</summary>
    public LocalDate? From { get; } = Articles.Min(a => a.Day);

    /// <summary>The day of the last of them.</summary>
    public LocalDate? To { get; } = Articles.Max(a => a.Day);

    /// <summary>
    /// The parties of a story, and apart from it those of each of its articles that is plainly about others: about two parties of whom
    /// neither is of the story's, or about another field. None where no two parties plainly negotiate.
    /// </summary>
    /// <param name="story">Articles whose words show that they are of one story, with what each of them shows.</param>
    public static IEnumerable<StoryParties> Of(IReadOnlyList<(PlacedArticle Article, ArticleParties Parties)> story)
    {
        Dictionary<(string, string), int> common = story.SelectMany(a => a.Parties.Pairs.Keys).CountBy(p => p).ToDictionary();
        var all = ArticleParties.Together(story.Select(a => a.Parties));
        if (all.Principal(common) is not { } pair)
            yield break;
        ILookup<bool, (PlacedArticle Article, ArticleParties Parties)> fits = story.ToLookup(a => !IsApart(a.Article, a.Parties));
        yield return Made([.. fits[true]], pair);
        foreach ((PlacedArticle Article, ArticleParties Parties) apart in fits[false])
            yield return Made([apart], apart.Parties.Principal(common)!.Value);

        bool IsApart(PlacedArticle article, ArticleParties own)
        {
            if (own.Principal(common) is not { } other)
                return false;
            bool speaksOfBoth = Speaks(article, own, pair.Item1) && Speaks(article, own, pair.Item2);
            bool sharesParty = other.Item1 == pair.Item1 || other.Item1 == pair.Item2 || other.Item2 == pair.Item1 || other.Item2 == pair.Item2;
            return !(speaksOfBoth || sharesParty) || (own.Field.Length > 0 && all.Field.Length > 0 && own.Field != all.Field);
        }

        // Rebels without a name are in no article's list of whom it speaks of: that one leaves them out says nothing.
        bool Speaks(PlacedArticle article, ArticleParties own, string party) =>
            article.SpeaksOf(party) || own.Weights.ContainsKey(party) || !story.Any(a => a.Article.SpeaksOf(party));
    }

    private static StoryParties Made(IReadOnlyList<(PlacedArticle Article, ArticleParties Parties)> articles, (string, string) two)
    {
        var all = ArticleParties.Together(articles.Select(a => a.Parties));
        return new StoryParties(two, all.Field, all.Weights, [.. articles.Select(a => a.Article)]);
    }
}
