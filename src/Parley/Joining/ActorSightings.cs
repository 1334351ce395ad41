using Parley.Reading;
using Parley.Record;

namespace Parley.Joining;

/// <summary>Where, under which names and on whose side articles show an actor that they give under one id.</summary>
internal sealed class ActorSighting(string id)
{
    private readonly Dictionary<ActorKind, int> _kinds = [];

    public string Id => id;

    /// <summary>Every spelling with the number of articles that use it; reprints do not count.</summary>
    public Dictionary<string, int> Names { get; } = [];

    /// <summary>The fullest spelling of each article, with the number of articles; reprints do not count.</summary>
    public Dictionary<string, int> FullNames { get; } = [];

    /// <summary>Indices of articles.</summary>
    public HashSet<int> Articles { get; } = [];

    /// <summary>Ids of the states, bodies and groups that the person is said to serve or speak for.</summary>
    public HashSet<string> Sides { get; } = [];

    public ActorKind Kind => _kinds.Count == 0 ? ActorKind.Person : _kinds.OrderByDescending(k => k.Value).ThenBy(k => k.Key).First().Key;

    /// <summary>The most frequent full spelling; of equals the longest, then the first in order.</summary>
    public string Name => FullNames
        .OrderByDescending(n => n.Value).ThenByDescending(n => n.Key.Length).ThenBy(n => n.Key, StringComparer.Ordinal).First().Key;

    /// <summary>In how many articles it is seen, reprints apart.</summary>
    public int Weight { get; private set; }

    public void See(int article, bool isReprint, string fullName, IEnumerable<string> names, ActorKind kind)
    {
        if (!Articles.Add(article))
            return;
        int weight = isReprint ? 0 : 1;
        Weight += weight;
        Count(FullNames, fullName, weight);
        Count(_kinds, kind, weight);
        foreach (string name in names.Append(fullName).Distinct())
            Count(Names, name, weight);
    }

    private static void Count<T>(Dictionary<T, int> counts, T key, int weight)
        where T : notnull => counts[key] = counts.GetValueOrDefault(key) + weight;
}

/// <summary>All actors that have an id, as the articles give them.</summary>
internal static class ActorSightings
{
    public static SortedDictionary<string, ActorSighting> Of(IReadOnlyList<ArticleNote> articles)
    {
        var all = new SortedDictionary<string, ActorSighting>(StringComparer.Ordinal);
        for (int index = 0; index < articles.Count; index++)
        {
            ArticleReading reading = articles[index].Reading;
            bool isReprint = articles[index].CopyOf is not null;
            foreach (ArticleActor actor in reading.Actors)
            {
                if (actor.Actor.Id is { } id)
                    Of(id).See(index, isReprint, actor.Actor.Name, actor.Names, actor.Kind);
            }

            foreach (Finding finding in reading.Findings)
            {
                HashSet<string> persons = [.. PersonsOf(finding).Select(p => p.Id).OfType<string>()];
                foreach (ActorReference reference in finding.Actors)
                {
                    if (reference.Id is { } id)
                        Of(id).See(index, isReprint, reference.Name, [], KindOf(id, persons));
                }

                foreach ((ActorReference person, ActorReference side) in SidesOf(finding))
                {
                    if (person.Id is { } id && side.Id is { } served)
                        Of(id).Sides.Add(served);
                }
            }
        }

        return all;

        ActorSighting Of(string id)
        {
            if (!all.TryGetValue(id, out ActorSighting? sighting))
                all.Add(id, sighting = new ActorSighting(id));
            return sighting;
        }
    }

    private static ActorKind KindOf(string id, HashSet<string> persons) =>
        persons.Contains(id) ? ActorKind.Person
        : !id.All(char.IsAsciiLetterUpper) ? ActorKind.Group
        : id.Length == 3 ? ActorKind.State : ActorKind.Body;

    private static IEnumerable<ActorReference> PersonsOf(Finding finding) => finding switch
    {
        Role role => [role.Person],
        Meeting meeting => meeting.Heads.Select(h => h.Person),
        Position { Speaker: { } speaker } => [speaker],
        _ => [],
    };

    private static IEnumerable<(ActorReference Person, ActorReference Side)> SidesOf(Finding finding) => finding switch
    {
        Role { Body: { } body } role => [(role.Person, body)],
        Meeting meeting => meeting.Heads.Select(h => (h.Person, h.Party)),
        Position { Speaker: { } speaker } position => [(speaker, position.Party)],
        _ => [],
    };
}
