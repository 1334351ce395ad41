using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Training;

/// <summary>Finds the sets of features that the morphology looks up.</summary>
internal static class MorphologyTrainer
{
    private const int Least = 2;

    /// <summary>Learns from the treebanks. A view of a word is left out where the next one that sees less says the same.</summary>
    public static (ImmutableArray<string> Sets, KeyList Table) Train(IEnumerable<ConllUDocument> documents)
    {
        var counts = new Dictionary<uint, Dictionary<string, int>>();
        var views = new HashSet<(uint, uint, uint, uint, uint, uint)>();
        Span<uint> keys = stackalloc uint[Morphology.Views];
        foreach (ConllUDocument document in documents)
        {
            for (int i = 0; i < document.Document.Tokens.Length; i++)
            {
                Morphology.Describe(document.Document, i, keys);
                views.Add((keys[0], keys[1], keys[2], keys[3], keys[4], keys[5]));
                foreach (uint key in keys)
                    Count(counts, key, document.Features[i]);
            }
        }

        var sets = new List<string>();
        var table = new SortedDictionary<uint, uint>();
        foreach ((uint k0, uint k1, uint k2, uint k3, uint k4, uint k5) in views)
        {
            string? below = null;
            foreach (uint key in (uint[])[k5, k4, k3, k2, k1, k0])
            {
                if (table.TryGetValue(key, out uint known))
                {
                    below = sets[(int)known];
                    continue;
                }

                (string set, int all) = Most(counts[key]);
                if (set == below || key != k5 && all < Least)
                    continue;
                int at = sets.IndexOf(set);
                if (at < 0)
                    (at, sets) = (sets.Count, [.. sets, set]);
                table[key] = (uint)at;
                below = set;
            }
        }

        return ([.. sets], new KeyList([.. table.Keys], [.. table.Values]));
    }

    private static void Count(Dictionary<uint, Dictionary<string, int>> counts, uint key, string set)
    {
        if (!counts.TryGetValue(key, out Dictionary<string, int>? own))
            counts[key] = own = [];
        own[set] = own.GetValueOrDefault(set) + 1;
    }

    private static (string Set, int All) Most(Dictionary<string, int> counts)
    {
        KeyValuePair<string, int> most = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).First();
        return (most.Key, counts.Values.Sum());
    }
}
