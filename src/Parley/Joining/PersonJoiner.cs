using System.Text;
using Parley.Names;

namespace Parley.Joining;

/// <summary>
/// Puts the spellings of one person together: full names whose parts sound alike. Never two whom one article shows as different
/// people, and never two who stand on different sides.
/// </summary>
internal static class PersonJoiner
{
    /// <summary>Joins persons with full names; work for more than a few would grow with their square.</summary>
    public static List<ActorCluster> Join(IReadOnlyList<ActorSighting> persons)
    {
        ActorSighting[] order = [.. persons];
        // The most frequent spelling leads, whatever order the articles came in.
        Array.Sort(order, static (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : string.CompareOrdinal(a.Id, b.Id));
        var clusters = new List<ActorCluster>(order.Length);
        foreach (ActorSighting person in order)
        {
            var alone = new ActorCluster(person);
            ActorCluster? best = null;
            (double Score, string Why) why = (0, "");
            foreach (ActorCluster cluster in clusters)
            {
                (double Score, string Why) fit = Fit(alone, person.Parts, cluster);
                if (fit.Score > why.Score || (fit.Score > 0 && fit.Score == why.Score && string.CompareOrdinal(cluster.First.Id, best!.First.Id) < 0))
                    (best, why) = (cluster, fit);
            }

            if (best is null)
                clusters.Add(alone);
            else
                best.Absorb(alone, why.Score, why.Why);
        }

        return clusters;
    }

    private static (double Score, string Why) Fit(ActorCluster alone, string[] own, ActorCluster cluster)
    {
        (double Score, string Why) best = (0, "");
        for (int i = 0; i < cluster.Sightings.Count; i++)
        {
            ActorSighting other = cluster.Sightings[i];
            string[] theirs = other.Parts;
            bool same = own.AsSpan().SequenceEqual(theirs);
            // Two ids in one article for names that sound the same in every part are one person seen twice.
            if (!same && other.Articles.Overlaps(alone.First.Articles))
                return default;
            (double Score, string Why) fit = same ? (0.95, "the names sound the same")
                : NameParts.Holds(own, theirs) ? (0.85, "one name is the other with more parts")
                : NameParts.Reversed(own, theirs) ? (0.8, "the same parts in the other order")
                : NameParts.Nearly(own, theirs) && alone.Sides.Overlaps(cluster.Sides)
                    ? (0.7, "the names differ in one sound, on the same side")
                    : default;
            if (fit.Score > best.Score)
                best = fit;
        }

        return best.Score is > 0 and < 0.95 && alone.StandsAgainst(cluster) ? default : best;
    }
}

/// <summary>How the parts of two names stand to each other; all parts are keys of their sound.</summary>
internal static class NameParts
{
    /// <summary>
    /// The keys of a name's parts; a hyphen joins ("Cheng-gang", "Chenggang"), but an Arabic article is no part ("al-Burhan", "Al Burhan", "Burhan").
    /// </summary>
    public static string[] Of(string name)
    {
        if (!name.AsSpan().ContainsAny(' ', '-'))
            return [.. NameKey.Words(name)];
        var parts = new StringBuilder(name.Length);
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < words.Length; i++)
        {
            string word = words[i];
            int hyphen = word.IndexOf('-', StringComparison.Ordinal);
            if (i > 0 && i + 1 < words.Length && NameWords.Shipped.Articles.Contains(word.ToLowerInvariant()))
                continue;
            if (hyphen > 0 && NameWords.Shipped.Articles.Contains(word[..hyphen].ToLowerInvariant()))
                word = word[(hyphen + 1)..];
            parts.Append(word.Replace("-", "", StringComparison.Ordinal)).Append(' ');
        }

        return [.. NameKey.Words(parts.ToString())];
    }

    /// <summary>
    /// Whether the shorter name's parts, two or more, stand in the longer one in the same order, its last among them or its first two.
    /// </summary>
    public static bool Holds(string[] one, string[] two)
    {
        (string[] few, string[] many) = one.Length < two.Length ? (one, two) : (two, one);
        if (few.Length < 2 || few.Length == many.Length)
            return false;
        int at = 0;
        foreach (string part in many)
        {
            if (at < few.Length && few[at] == part)
                at++;
        }

        return at == few.Length && (few[^1] == many[^1] || (few[0] == many[0] && few[1] == many[1]));
    }

    public static bool Reversed(string[] one, string[] two) =>
        one.Length == 2 && two.Length == 2 && one[0] == two[1] && one[1] == two[0];

    /// <summary>First and last part the same but for one letter in one of them, which has three letters or more.</summary>
    public static bool Nearly(string[] one, string[] two)
    {
        if (one.Length < 2 || two.Length < 2)
            return false;
        bool first = one[0] == two[0], last = one[^1] == two[^1];
        return (first && Off(one[^1], two[^1])) || (last && Off(one[0], two[0]));
    }

    /// <summary>Whether one letter more, less or other turns one into the other; both begin alike.</summary>
    private static bool Off(string one, string two)
    {
        if (one[0] != two[0] || Math.Min(one.Length, two.Length) < 3 || Math.Abs(one.Length - two.Length) > 1)
            return false;
        int head = 0;
        while (head < Math.Min(one.Length, two.Length) && one[head] == two[head])
            head++;
        int tail = 0;
        while (tail < Math.Min(one.Length, two.Length) - head && one[^(tail + 1)] == two[^(tail + 1)])
            tail++;
        return Math.Max(one.Length, two.Length) - head - tail <= 1;
    }
}
