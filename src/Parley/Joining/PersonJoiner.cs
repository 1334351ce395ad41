using Parley.Names;

namespace Parley.Joining;

/// <summary>
/// Puts the spellings of one person together: full names whose parts sound alike. Never two whom one article shows as different
/// people, and never two who stand on different sides.
/// </summary>
internal static class PersonJoiner
{
    /// <summary>So many clusters that share two parts of a name are compared with a new one.</summary>
    private const int Compared = 12;

    /// <summary>Joins the sightings of persons with full names.</summary>
    public static List<ActorCluster> Join(IEnumerable<ActorSighting> persons)
    {
        var clusters = new List<ActorCluster>();
        var blocks = new Dictionary<string, List<ActorCluster>>();
        var parts = new Dictionary<ActorSighting, string[]>();
        // The most frequent spelling leads, whatever order the articles came in.
        foreach (ActorSighting person in persons.OrderByDescending(p => p.Weight).ThenBy(p => p.Id, StringComparer.Ordinal))
        {
            string[] own = parts[person] = NameParts.Of(person.Name);
            var alone = new ActorCluster(person);
            List<string> keys = [.. Blocks(own)];
            (ActorCluster Cluster, double Score, string Why)? best = keys
                .SelectMany(k => blocks.TryGetValue(k, out List<ActorCluster>? there) ? there.Take(Compared) : [])
                .Distinct()
                .Select(c => (Cluster: c, Fit: Fit(alone, own, c, parts)))
                .Where(c => c.Fit.Score > 0)
                .OrderByDescending(c => c.Fit.Score)
                .ThenBy(c => c.Cluster.Sightings[0].Id, StringComparer.Ordinal)
                .Select(c => ((ActorCluster, double, string)?)(c.Cluster, c.Fit.Score, c.Fit.Why))
                .FirstOrDefault();
            ActorCluster into = alone;
            if (best is { } found)
            {
                into = found.Cluster;
                into.Absorb(alone, found.Score, found.Why);
            }
            else
            {
                clusters.Add(alone);
            }

            foreach (string key in keys)
            {
                if (!blocks.TryGetValue(key, out List<ActorCluster>? there))
                    blocks[key] = there = [];
                if (!there.Contains(into))
                    there.Add(into);
            }
        }

        return clusters;
    }

    private static (double Score, string Why) Fit(
        ActorCluster alone, string[] own, ActorCluster cluster, Dictionary<ActorSighting, string[]> parts)
    {
        (double Score, string Why) best = (0, "");
        foreach (ActorSighting other in cluster.Sightings)
        {
            string[] theirs = parts[other];
            bool same = own.AsSpan().SequenceEqual(theirs);
            // Two ids in one article for names that sound the same in every part are one person seen twice.
            if (other.Articles.Overlaps(alone.Articles) && !same)
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

    /// <summary>Every two parts of the name, in either order; and first with last but for their ends, for a slip of the pen.</summary>
    private static IEnumerable<string> Blocks(string[] parts)
    {
        for (int i = 0; i < parts.Length; i++)
        {
            for (int j = i + 1; j < Math.Min(parts.Length, 6); j++)
                yield return string.CompareOrdinal(parts[i], parts[j]) <= 0 ? $"{parts[i]} {parts[j]}" : $"{parts[j]} {parts[i]}";
        }

        yield return $"{parts[0][0]}~{parts[^1]}";
        yield return $"{parts[0]}~{parts[^1][0]}";
    }
}

/// <summary>How the parts of two names stand to each other; all parts are keys of their sound.</summary>
internal static class NameParts
{
    /// <summary>The keys of a name's parts; a hyphen joins ("Cheng-gang", "Chenggang").</summary>
    public static string[] Of(string name) => [.. NameKey.Words(name.Replace("-", "", StringComparison.Ordinal))];

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
