
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
            for (int i = 0; i < person.Sightings.Count; i++)
            {
                string[] parts = person.Sightings[i].Parts;
                if (parts.Length < 2)
                    continue;
                Add(_byFamily, parts[^1], person);
                Add(_byGiven, parts[0], person);
            }
        }
    }

    /// <summary>Whether a name is a single word, or initials and a word.</summary>
    public static bool IsPartial(string name)
    {
        // Whether all words before the last one seen are initials, and what that one is.
        bool areInitials = true, isInitial = true;
        int words = 0;
        foreach (Range range in name.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> word = name.AsSpan(range);
            if (word.IsEmpty)
                continue;
            areInitials &= isInitial;
            isInitial = word.Contains('.') || Letters(word) <= 1;
            words++;
        }

        return words < 2 || areInitials;
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
        ActorCluster? first = null, near = null;
        int possible = 0, nearby = 0;
        foreach (ActorCluster c in there)
        {
            if (c.Articles.Contains(article)
                || !(c.Sides.Count == 0 || sighting.Sides.Count == 0 || c.Sides.Overlaps(sighting.Sides))
                || !KeepsCompany(c, article)
                || !isAllowed(c))
                continue;
            possible++;
            first ??= c;
            if (!c.Sides.Overlaps(_parties[article]))
                continue;
            nearby++;
            near ??= c;
        }

        // Of several people of one name, the one whose own side is in the article.
        return possible == 1 ? first : nearby == 1 ? near : null;
    }

    /// <summary>Whether a state or body of this article is also in an article that names the person in full.</summary>
    private bool KeepsCompany(ActorCluster person, int article)
    {
        IReadOnlyList<string> parties = _parties[article];
        if (parties.Count == 0)
            return true;
        // Of a person in few articles the company is looked through as it is: most are in one.
        if (person is { Sightings.Count: 1, First.Articles.Count: 1 })
        {
            IReadOnlyList<string> others = _parties[person.First.Articles.First];
            return (person.Sides.Count == 0 && others.Count == 0) || parties.Overlaps(person.Sides) || parties.Overlaps(others);
        }

        if (!_company.TryGetValue(person, out HashSet<string>? company))
        {
            company = [.. person.Sides];
            foreach (int own in person.Sightings.SelectMany(s => s.Articles.InOrder()))
                company.UnionWith(_parties[own]);
            _company[person] = company;
        }

        return company.Count == 0 || company.Overlaps(parties);
    }

    private static int Letters(ReadOnlySpan<char> word)
    {
        int letters = 0;
        foreach (char c in word)
            letters += char.IsLetter(c) ? 1 : 0;
        return letters;
    }

    private static bool HasInitial(ActorCluster person, char initial) =>
        person.Sightings.Any(s => char.ToLowerInvariant(s.Name[0]) == initial);

    private static void Add(Dictionary<string, List<ActorCluster>> index, string key, ActorCluster person)
    {
        if (!index.TryGetValue(key, out List<ActorCluster>? there))
            index[key] = there = [];
        // The spellings of one person come together.
        if (there.Count == 0 || there[^1] != person)
            there.Add(person);
    }
}
