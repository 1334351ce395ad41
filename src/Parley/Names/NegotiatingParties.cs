using Parley.Record;
using Parley.Text;

namespace Parley.Names;

/// <summary>The two parties that an article shows at the table.</summary>
internal static class NegotiatingParties
{
    /// <summary>A pair named together ("between A and B", "A and B") counts as so many single mentions.</summary>
    private const double PairWeight = 3;

    /// <summary>The two parties most plainly negotiating, the one named first in front; empty if that is not plain.</summary>
    public static IReadOnlyList<ActorReference> Of(Document document, IReadOnlyList<Mention> mentions)
    {
        var counts = new Dictionary<string, (double Count, ActorReference Party, int First)>();
        var pairs = new Dictionary<(string, string), double>();
        string? before = null;
        int lastToken = -1;
        foreach (Mention mention in mentions)
        {
            if (mention.Party is not { Id: { } id } party)
                continue;
            (double count, ActorReference named, int first) = counts.GetValueOrDefault(id, (0, party, mention.First));
            counts[id] = (count + 1, named, first);
            if (before is not null && before != id && IsPair(document, lastToken, mention.First))
            {
                (string, string) pair = string.CompareOrdinal(before, id) < 0 ? (before, id) : (id, before);
                pairs[pair] = pairs.GetValueOrDefault(pair) + PairWeight;
            }

            (before, lastToken) = (id, mention.Last);
        }

        if (counts.Count < 2)
            return [];
        var ranked = pairs
            .Select(pair => (pair.Key.Item1, pair.Key.Item2, Score: pair.Value + Math.Min(counts[pair.Key.Item1].Count, counts[pair.Key.Item2].Count)))
            .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Item1, StringComparer.Ordinal).ThenBy(pair => pair.Item2, StringComparer.Ordinal).ToList();
        if (ranked.Count > 0 && (ranked.Count == 1 || ranked[0].Score > ranked[1].Score))
            return InOrder(counts[ranked[0].Item1], counts[ranked[0].Item2]);
        var top = counts.Values.OrderByDescending(c => c.Count).ThenBy(c => c.First).Take(3).ToList();
        return top[1].Count >= 2 && (top.Count < 3 || top[1].Count >= 2 * top[2].Count) ? InOrder(top[0], top[1]) : [];
    }

    private static ActorReference[] InOrder((double, ActorReference Party, int First) one, (double, ActorReference Party, int First) other) =>
        one.First < other.First ? [one.Party, other.Party] : [other.Party, one.Party];

    // "A and B", "A-B talks", "between A and the B", "A with B".
    private static bool IsPair(Document document, int last, int next)
    {
        if (next - last is < 2 or > 4 || document[last].Sentence != document[next].Sentence)
            return false;
        for (int token = last + 1; token < next; token++)
        {
            if (document[token].Lower is not ("and" or "the" or "-" or "–" or "with" or "’s" or "'s" or "government"))
                return false;
        }

        return true;
    }
}
