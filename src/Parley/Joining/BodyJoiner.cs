
namespace Parley.Joining;

/// <summary>Puts the names of one body or group together: the same words, or an acronym of them. States have codes and need none of it.</summary>
internal static class BodyJoiner
{
    /// <summary>Names of so many words may be told by their initials.</summary>
    private const int Initialled = 3;

    private static readonly string[] Small = ["the", "of", "for", "and", "on", "in", "a", "an"];

    /// <summary>What a body's name has in common with all that may be the same.</summary>
    public static string Key(string name)
    {
        if (IsAcronym(name))
            return name;
        string[] words = Words(name);
        return words.Length < Initialled ? string.Join(' ', words) : Initials(words);
    }

    /// <summary>Joins bodies and groups.</summary>
    public static List<ActorCluster> Join(IEnumerable<ActorSighting> bodies)
    {
        var clusters = new List<ActorCluster>();
        var byWords = new Dictionary<string, ActorCluster>();
        var byInitials = new Dictionary<string, List<ActorCluster>>();
        List<ActorSighting> all = [.. bodies.OrderByDescending(b => b.Weight).ThenBy(b => b.Id, StringComparer.Ordinal)];
        foreach (ActorSighting body in all.Where(b => !IsAcronym(b.Name)))
        {
            var alone = new ActorCluster(body);
            string[] words = Words(body.Name);
            string key = string.Join(' ', words);
            if (byWords.TryGetValue(key, out ActorCluster? same) && !same.MeetsIn(alone))
            {
                same.Absorb(alone, 0.95, "the same name");
                continue;
            }

            clusters.Add(alone);
            byWords.TryAdd(key, alone);
            if (words.Length < Initialled)
                continue;
            string initials = Initials(words);
            if (!byInitials.TryGetValue(initials, out List<ActorCluster>? there))
                byInitials[initials] = there = [];
            there.Add(alone);
        }

        foreach (ActorSighting body in all.Where(b => IsAcronym(b.Name)))
        {
            var alone = new ActorCluster(body);
            if (byInitials.TryGetValue(body.Name, out List<ActorCluster>? long_) && long_.Count == 1 && !long_[0].MeetsIn(alone))
                long_[0].Absorb(alone, 0.85, "its initials");
            else
                clusters.Add(alone);
        }

        return clusters;
    }

    private static bool IsAcronym(string name) => name.Length is > 1 and < 7 && name.All(char.IsUpper);

    private static string Initials(string[] words) => string.Concat(words.Select(w => char.ToUpperInvariant(w[0])));

    private static string[] Words(string name) =>
    [
        .. name.ToLowerInvariant().Replace("'s", "s", StringComparison.Ordinal).Replace("\u2019s", "s", StringComparison.Ordinal)
            .Split([' ', '-', '.', ',', '\'', '\u2019'], StringSplitOptions.RemoveEmptyEntries).Except(Small),
    ];
}
