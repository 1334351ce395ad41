using System.Collections.Immutable;
using Parley.Record;

namespace Parley.Joining;

/// <summary>Who negotiates in one article, or in the articles of a story, as far as their findings show, and in which field.</summary>
internal sealed class ArticleParties
{
    private readonly Dictionary<string, int> _issues = [];

    /// <summary>How often each party meets, exchanges people or takes a position.</summary>
    public Dictionary<string, double> Weights { get; } = [];

    /// <summary>
    /// How often each two parties meet or turn on each other; the smaller key first. A meeting of many says less of any two of them.
    /// </summary>
    public Dictionary<(string, string), double> Pairs { get; } = [];

    /// <summary>
    /// The field of the dispute where one prevails that has talks of its own: <c>trade</c> or <c>nuclear</c>; otherwise empty.
    /// </summary>
    public string Field
    {
        get
        {
            int all = _issues.Values.Sum();
            return 2.5 * _issues.GetValueOrDefault("money.trade") > all ? "trade"
                : 2.5 * _issues.GetValueOrDefault("security.nuclear") > all ? "nuclear"
                : "";
        }
    }

    /// <summary>What an article shows, its actors as the record joined them.</summary>
    public static ArticleParties Of(PlacedArticle article)
    {
        var parties = new ArticleParties();
        foreach (ImmutableArray<ActorReference> met in article.Trace.Meet)
            parties.Meet(met.Select(article.Joined));
        foreach ((ActorReference party, string issue) in article.Trace.Hold)
            parties.Hold(article.Joined(party), issue);
        foreach ((ActorReference actor, ActorReference target) in article.Trace.Turn)
            parties.Turn(article.Joined(actor), article.Joined(target));
        return parties;
    }

    /// <summary>What several articles show.</summary>
    public static ArticleParties Together(IEnumerable<ArticleParties> articles)
    {
        var all = new ArticleParties();
        foreach (ArticleParties article in articles)
        {
            foreach ((string party, double weight) in article.Weights)
                all.Weights[party] = all.Weights.GetValueOrDefault(party) + weight;
            foreach (((string, string) pair, double weight) in article.Pairs)
                all.Pairs[pair] = all.Pairs.GetValueOrDefault(pair) + weight;
            foreach ((string issue, int count) in article._issues)
                all._issues[issue] = all._issues.GetValueOrDefault(issue) + count;
        }

        return all;
    }

    private void Meet(IEnumerable<ActorReference> parties)
    {
        string[] keys = [.. parties.Select(MeetingFit.Key).Distinct().Order(StringComparer.Ordinal)];
        foreach (string key in keys)
            Weights[key] = Weights.GetValueOrDefault(key) + 1;
        for (int i = 0; i < keys.Length; i++)
        {
            for (int j = i + 1; j < keys.Length; j++)
                Pairs[(keys[i], keys[j])] = Pairs.GetValueOrDefault((keys[i], keys[j])) + (2.0 / keys.Length);
        }
    }

    /// <summary>Takes note of a demand, an accusation, an attack: what one side of a dispute does to the other.</summary>
    private void Turn(ActorReference actor, ActorReference target)
    {
        (string one, string two) = (MeetingFit.Key(actor), MeetingFit.Key(target));
        (string, string) pair = string.CompareOrdinal(one, two) < 0 ? (one, two) : (two, one);
        if (Pairs.TryGetValue(pair, out double weight))
            Pairs[pair] = weight + 0.5;
    }

    private void Hold(ActorReference party, string issue)
    {
        string key = MeetingFit.Key(party);
        Weights[key] = Weights.GetValueOrDefault(key) + 0.5;
        if (!issue.StartsWith("talks.", StringComparison.Ordinal))
            _issues[issue] = _issues.GetValueOrDefault(issue) + 1;
    }

    /// <summary>The two parties that the article shows negotiating most; of equals those that more articles show.</summary>
    /// <param name="common">In how many articles of the story each two parties meet.</param>
    public (string, string)? Principal(Dictionary<(string, string), int> common) =>
        Pairs.Count == 0 ? null
        : Pairs
            .OrderByDescending(p => (2 * p.Value) + Math.Min(Weights[p.Key.Item1], Weights[p.Key.Item2]))
            .ThenByDescending(p => common[p.Key])
            .ThenBy(p => p.Key.Item1, StringComparer.Ordinal).ThenBy(p => p.Key.Item2, StringComparer.Ordinal)
            .First().Key;
}
