using System.Runtime.InteropServices;

namespace Parley.Joining;

/// <summary>Whom a name that is not full means in an article.</summary>
internal sealed partial class PartialNames
{
    /// <summary>The person that an article means by a name that is not full; null where none or more than one can be meant.</summary>
    private MeantName? Resolve(ActorSighting partial, int article, List<MeantName> meant, Constraints constraints)
    {
        string[] words = partial.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return null;
        string key = Key(partial.Name);
        char? initial = words.Length > 1 ? char.ToLowerInvariant(words[0][0]) : null;
        bool isFamily = false;
        ActorCluster? family = Only(_byFamily, key, c => initial is null || HasInitial(c, initial.Value));
        if (family is not null)
            return new MeantName(partial, family, 0.75, initial is null ? "the only one of this family name" : "the only one of this initial and family name");
        return initial is null && !isFamily && Only(_byGiven, key, _ => true) is { } given
            ? new MeantName(partial, given, 0.65, "the only one whose name begins so")
            : null;

        ActorCluster? Only(Dictionary<string, List<ActorSighting>> index, string name, Func<ActorCluster, bool> isCalled)
        {
            string[] parties = Parties(article);
            ActorCluster? first = null, near = null;
            int possible = 0, nearby = 0;
            foreach (ActorCluster c in Persons(index, name))
            {
                isFamily = true;
                if (c.IsIn(article)
                    || !(c.Sides.Count == 0 || partial.Sides.Count == 0 || c.Sides.Overlaps(partial.Sides))
                    || !KeepsCompany(c, parties)
                    || meant.Exists(m => m.Person == c)
                    || !(constraints.IsEmpty || c.Sightings.All(s => !constraints.AreApart(s.Id, partial.Id)))
                    || !isCalled(c))
                    continue;
                possible++;
                first ??= c;
                if (!c.Sides.Overlaps(parties))
                    continue;
                nearby++;
                near ??= c;
            }

            // Of several people of one name, the one whose own side is in the article.
            return possible == 1 ? first : nearby == 1 ? near : null;
        }
    }

    /// <summary>Those of a name, each once: the spellings of one person may be several.</summary>
    private IEnumerable<ActorCluster> Persons(Dictionary<string, List<ActorSighting>> index, string key)
    {
        if (!index.TryGetValue(key, out List<ActorSighting>? there))
            yield break;
        foreach (ActorSighting sighting in there)
        {
            ActorCluster person = clusterOf(sighting);
            if (person.IsPartial)
                continue;
            if (person.Sightings.Count == 1 || person.Sightings.First(there.Contains) == sighting)
                yield return person;
        }
    }

    /// <summary>Whether a state or body of an article is also in an article that names the person in full.</summary>
    private bool KeepsCompany(ActorCluster person, string[] parties)
    {
        if (parties.Length == 0)
            return true;
        person.Company ??= CompanyOf(person);
        return person.Company.Count == 0 || person.Company.Overlaps(parties);
    }

    private HashSet<string> CompanyOf(ActorCluster person)
    {
        HashSet<string> company = [];
        foreach ((string side, _, _) in person.Sides.All)
            company.Add(side);
        foreach (ActorSighting sighting in person.Sightings)
        {
            foreach (int article in sighting.Articles.All)
                company.UnionWith(Parties(article));
        }

        return company;
    }

    private string[] Parties(int article)
    {
        ref string[]? parties = ref CollectionsMarshal.GetValueRefOrAddDefault(_parties, article, out bool isKnown);
        if (!isKnown)
            parties = [.. namesIn(article).Where(a => a.Shape.IsParty).Select(a => a.Id)];
        return parties!;
    }

    private static bool HasInitial(ActorCluster person, char initial) =>
        person.Sightings.Any(s => char.ToLowerInvariant(s.Name[0]) == initial);
}
