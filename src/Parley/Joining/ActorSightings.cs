using Parley.Reading;

namespace Parley.Joining;

/// <summary>Where, under which names and on whose side articles show an actor that they give under one id.</summary>
internal sealed class ActorSighting(string id)
{
    private readonly int[] _kinds = new int[Enum.GetValues<ActorKind>().Length];
    private string? _name;
    private string[]? _parts;
    private bool? _isPartial;

    public string Id => id;

    /// <summary>Every spelling with the number of articles that use it; reprints do not count.</summary>
    public NameCounts Names { get; } = new();

    /// <summary>The fullest spelling of each article, with the number of articles; reprints do not count.</summary>
    public NameCounts FullNames { get; } = new();

    /// <summary>Indices of articles.</summary>
    public ArticleSet Articles { get; } = new();

    /// <summary>Ids of the states, bodies and groups that the person is said to serve or speak for, each once.</summary>
    public IReadOnlyList<string> Sides { get; private set; } = [];

    /// <summary>What most articles take it for; of equals the first.</summary>
    public ActorKind Kind { get; private set; }

    /// <summary>The most frequent full spelling; of equals the longest, then the first in order. Asked for once all articles were seen.</summary>
    public string Name => _name ??= MostFrequent();

    /// <summary>Whether it is a person who is not named in full.</summary>
    public bool IsPartial => Kind == ActorKind.Person && (_isPartial ??= PartialNames.IsPartial(Name));

    /// <summary>The keys of the parts of the name.</summary>
    public string[] Parts => _parts ??= NameParts.Of(Name);

    /// <summary>In how many articles it is seen, reprints apart.</summary>
    public int Weight { get; private set; }

    /// <summary>Notes what an article shows; each article once, in the order of their indices.</summary>
    public void See(int article, bool isReprint, TracedActor actor)
    {
        Articles.Append(article);
        int weight = isReprint ? 0 : 1;
        Weight += weight;
        FullNames.Add(actor.Actor.Name, weight);
        Count(actor.Kind, weight);
        foreach (string name in actor.Names)
            Names.Add(name, weight);
        if (!actor.Sides.IsEmpty)
            Sides = SideSet.Union(Sides, actor.Sides);
    }

    private void Count(ActorKind kind, int weight)
    {
        bool isFirst = Articles.Count == 1;
        _kinds[(int)kind] += weight;
        if (isFirst || _kinds[(int)kind] > _kinds[(int)Kind] || (_kinds[(int)kind] == _kinds[(int)Kind] && kind < Kind))
            Kind = kind;
    }

    private string MostFrequent()
    {
        (string best, int most) = FullNames.All[0];
        foreach ((string name, int count) in FullNames.All[1..])
        {
            int order = count != most ? count - most : name.Length != best.Length ? name.Length - best.Length : string.CompareOrdinal(best, name);
            if (order > 0)
                (best, most) = (name, count);
        }

        return best;
    }
}

/// <summary>All actors that have an id, as the articles give them.</summary>
internal static class ActorSightings
{
    /// <summary>The actors, by id.</summary>
    public static Dictionary<string, ActorSighting> Of(IReadOnlyList<PlacedArticle> articles)
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

        return all;
    }
}
