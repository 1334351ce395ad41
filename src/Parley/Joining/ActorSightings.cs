using Parley.Reading;

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

    public void See(int article, bool isReprint, TracedActor actor)
    {
        Articles.Add(article);
        int weight = isReprint ? 0 : 1;
        Weight += weight;
        Count(FullNames, actor.Actor.Name, weight);
        Count(_kinds, actor.Kind, weight);
        foreach (string name in actor.Names)
            Count(Names, name, weight);
        Sides.UnionWith(actor.Sides);
    }

    private static void Count<T>(Dictionary<T, int> counts, T key, int weight)
        where T : notnull => counts[key] = counts.GetValueOrDefault(key) + weight;
}

/// <summary>All actors that have an id, as the articles give them.</summary>
internal static class ActorSightings
{
    public static SortedDictionary<string, ActorSighting> Of(IReadOnlyList<PlacedArticle> articles)
    {
        var all = new Dictionary<string, ActorSighting>(StringComparer.Ordinal);
        for (int index = 0; index < articles.Count; index++)
        {
            bool isReprint = articles[index].CopyOf is not null;
            foreach (TracedActor actor in articles[index].Trace.Actors)
            {
                if (!actor.IsSeen)
                    continue;
                string id = actor.Actor.Id!;
                if (!all.TryGetValue(id, out ActorSighting? sighting))
                    all.Add(id, sighting = new ActorSighting(id));
                sighting.See(index, isReprint, actor);
            }
        }

        return new(all, StringComparer.Ordinal);
    }
}
