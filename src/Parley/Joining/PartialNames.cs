
namespace Parley.Joining;

/// <summary>
/// Resolves, article by article, names that are not full ("Sorel", "A. Sorel") to persons whom other articles name in full: only
/// where one person alone comes into question.
/// </summary>
internal sealed class PartialNames
{
    private readonly Dictionary<string, List<ActorCluster>> _byFamily = [];
    private readonly Dictionary<string, List<ActorCluster>> _byGiven = [];
    private readonly Dictionary<ActorCluster, HashSet<string>> _company = [];
    private readonly IReadOnlyList<IReadOnlyList<string>> _parties;

    /// <param name="persons">Clusters of full names.</param>
    /// <param name="parties">For each article the ids of the states, bodies and groups in it.</param>
    public PartialNames(IEnumerable<ActorCluster> persons, IReadOnlyList<IReadOnlyList<string>> parties)
    {
        _parties = parties;
        foreach (ActorCluster person in persons)
        {
            foreach (string[] parts in person.Sightings.Select(s => NameParts.Of(s.Name)).Where(p => p.Length > 1))
            {
                Add(_byFamily, parts[^1], person);
                Add(_byGiven, parts[0], person);
            }
        }
    }

    /// <summary>Whether a name is a single word, or initials and a word.</summary>
    public static bool IsPartial(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 2 || words[..^1].All(w => w.Count(char.IsLetter) <= 1 || w.Contains('.', StringComparison.Ordinal));
    }

    /// <summary>The person that an article means by a name that is not full; null where none or more than one can be meant.</summary>
    public (ActorCluster Person, double Score, string Why)? Resolve(ActorSighting sighting, int article, Func<ActorCluster, bool> isAllowed)
    {
        string[] words = sighting.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return null;
        string key = NameParts.Of(words[^1]).FirstOrDefault("");
        char? initial = words.Length > 1 ? char.ToLowerInvariant(words[0][0]) : null;
        ActorCluster? family = Only(_byFamily, key, sighting, article, c => isAllowed(c) && (initial is null || HasInitial(c, initial.Value)));
        if (family is not null)
            return (family, 0.75, initial is null ? "the only one of this family name" : "the only one of this initial and family name");
        return initial is null && !_byFamily.ContainsKey(key) && Only(_byGiven, key, sighting, article, isAllowed) is { } given
            ? (given, 0.65, "the only one whose name begins so")
            : null;
    }

    private ActorCluster? Only(
        Dictionary<string, List<ActorCluster>> index, string key, ActorSighting sighting, int article, Func<ActorCluster, bool> isAllowed)
    {
        if (!index.TryGetValue(key, out List<ActorCluster>? there))
            return null;
        List<ActorCluster> possible =
        [
            .. there.Where(c => isAllowed(c)
                && !c.Articles.Contains(article)
                && (c.Sides.Count == 0 || sighting.Sides.Count == 0 || c.Sides.Overlaps(sighting.Sides))
                && KeepsCompany(c, article)),
        ];
        if (possible.Count > 1)
        {
            // Of several people of one name, the one whose own side is in the article.
            List<ActorCluster> near = [.. possible.Where(c => c.Sides.Overlaps(_parties[article]))];
            possible = near.Count == 1 ? near : [];
        }

        return possible.Count == 1 ? possible[0] : null;
    }

    /// <summary>Whether a state or body of this article is also in an article that names the person in full.</summary>
    private bool KeepsCompany(ActorCluster person, int article)
    {
        if (_parties[article].Count == 0)
            return true;
        if (!_company.TryGetValue(person, out HashSet<string>? company))
        {
            company = [.. person.Sides];
            foreach (int own in person.Sightings.SelectMany(s => s.Articles))
                company.UnionWith(_parties[own]);
            _company[person] = company;
        }

        return company.Count == 0 || company.Overlaps(_parties[article]);
    }

    private static bool HasInitial(ActorCluster person, char initial) =>
        person.Sightings.Any(s => char.ToLowerInvariant(s.Name[0]) == initial);

    private static void Add(Dictionary<string, List<ActorCluster>> index, string key, ActorCluster person)
    {
        if (!index.TryGetValue(key, out List<ActorCluster>? there))
            index[key] = there = [];
        if (!there.Contains(person))
            there.Add(person);
    }
}
