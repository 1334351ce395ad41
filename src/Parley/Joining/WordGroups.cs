using Parley.Record;

namespace Parley.Joining;

/// <summary>
/// Groups findings by the words they share. Only findings of one block that share a rare word are compared, and only with a group's
/// first finding, so that the work grows with the number of findings and not with its square.
/// </summary>
internal static class WordGroups
{
    /// <summary>Of a text's words so many at most, the rarest first, lead to others (prefix filtering; Chaudhuri et al., ICDE 2006).</summary>
    private const int Keys = 8;

    /// <summary>Under one word the latest so many groups are compared.</summary>
    private const int Compared = 24;

    /// <param name="items">In an order that does not depend on that of the articles.</param>
    /// <param name="block">What must be the same for two findings to be compared at all.</param>
    /// <param name="text">The words by which they are compared.</param>
    /// <param name="fit">Whether a finding joins a group, given the group's first finding and the words of both; null where it does not.</param>
    public static List<Group<T>> Join<T>(
        IReadOnlyList<Item<T>> items,
        Func<Item<T>, string> block,
        Func<Item<T>, string?> text,
        Func<Item<T>, Item<T>, ContentWords, ContentWords, (double Score, string Why)?> fit)
        where T : Finding
    {
        ContentWords[] words = [.. items.Select(i => ContentWords.Of(text(i)))];
        var frequency = new Dictionary<ulong, int>();
        foreach (ContentWords each in words)
        {
            foreach (ulong word in each.Words)
                frequency[word] = frequency.GetValueOrDefault(word) + 1;
        }

        var groups = new List<(Group<T> Group, ContentWords Words)>();
        var index = new Dictionary<(string Block, ulong Word), List<int>>();
        var candidates = new HashSet<int>();
        for (int at = 0; at < items.Count; at++)
        {
            Item<T> item = items[at];
            string key = block(item);
            int take = Math.Min(Keys, (words[at].Count / 2) + 1);
            List<ulong> rare = words[at].Count == 0 ? [0] : [.. words[at].Words.OrderBy(w => frequency[w]).ThenBy(w => w).Take(take)];
            candidates.Clear();
            foreach (ulong word in rare)
            {
                if (index.TryGetValue((key, word), out List<int>? there))
                    candidates.UnionWith(there.TakeLast(Compared));
            }

            int best = -1;
            (double Score, string Why) why = (0, "");
            foreach (int candidate in candidates.Order())
            {
                if (fit(item, groups[candidate].Group.First, words[at], groups[candidate].Words) is { } found && (best < 0 || found.Score > why.Score))
                    (best, why) = (candidate, found);
            }

            if (best >= 0)
            {
                groups[best].Group.Add(item, Math.Round(Math.Min(why.Score, 1), 2), why.Why);
                continue;
            }

            foreach (ulong word in rare)
            {
                if (!index.TryGetValue((key, word), out List<int>? there))
                    index[(key, word)] = there = [];
                there.Add(groups.Count);
            }

            groups.Add((new Group<T>(item), words[at]));
        }

        return [.. groups.Select(g => g.Group)];
    }
}
