using System.Collections.Immutable;
using Parley.Record;

namespace Parley.Joining;

/// <summary>Who negotiates in one article, as far as its findings show, and in which field.</summary>
internal sealed class ArticleParties
{
    private readonly Dictionary<string, int> _issues = [];

    /// <summary>How often each party meets, exchanges people or takes a position.</summary>
    public Dictionary<string, double> Weights { get; } = [];

    /// <summary>How often each two parties meet; the smaller key first.</summary>
    public Dictionary<(string, string), int> Pairs { get; } = [];

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

    public void Meet(ImmutableArray<ActorReference> parties)
    {
        string[] keys = [.. parties.Select(MeetingFit.Key).Distinct().Order(StringComparer.Ordinal)];
        foreach (string key in keys)
            Weights[key] = Weights.GetValueOrDefault(key) + 1;
        for (int i = 0; i < keys.Length; i++)
        {
            for (int j = i + 1; j < keys.Length; j++)
                Pairs[(keys[i], keys[j])] = Pairs.GetValueOrDefault((keys[i], keys[j])) + 1;
        }
    }

    public void Hold(ActorReference party, string issue)
    {
        string key = MeetingFit.Key(party);
        Weights[key] = Weights.GetValueOrDefault(key) + 0.5;
        if (!issue.StartsWith("talks.", StringComparison.Ordinal))
            _issues[issue] = _issues.GetValueOrDefault(issue) + 1;
    }

    /// <summary>The two parties that the article shows negotiating most; of equals those that more articles show.</summary>
    /// <param name="common">In how many articles each two parties meet.</param>
    public (string, string)? Principal(Dictionary<(string, string), int> common) =>
        Pairs.Count == 0 ? null
        : Pairs
            .OrderByDescending(p => (3 * p.Value) + Math.Min(Weights[p.Key.Item1], Weights[p.Key.Item2]))
            .ThenByDescending(p => common[p.Key])
            .ThenBy(p => p.Key.Item1, StringComparer.Ordinal).ThenBy(p => p.Key.Item2, StringComparer.Ordinal)
            .First().Key;
}
