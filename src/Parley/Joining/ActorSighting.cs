using Parley.Reading;

namespace Parley.Joining;

/// <summary>Where, under which names and on whose side articles show an actor that they give under one id.</summary>
internal sealed class ActorSighting(string id)
{
    private static readonly int Kinds = Enum.GetValues<ActorKind>().Length;

    // For each kind how many articles take it for that, reprints apart, and then how many with reprints.
    private readonly int[] _kinds = new int[2 * Kinds];
    private string? _name;
    private (string Name, string[] Keys) _parts = ("", []);

    public string Id => id;

    /// <summary>Every spelling with the number of articles that use it; reprints do not count.</summary>
    public NameCounts Names { get; } = new();

    /// <summary>The fullest spelling of each article, with the number of articles; reprints do not count.</summary>
    public NameCounts FullNames { get; } = new();

    public ArticleSet Articles { get; } = new();

    /// <summary>Ids of the states, bodies and groups that the person is said to serve or speak for.</summary>
    public NameCounts Sides { get; } = new();

    /// <summary>Whether a side was added or taken away since this was last set to false.</summary>
    public bool IsOnOtherSides { get; set; }

    /// <summary>What most articles take it for; of equals the first.</summary>
    public ActorKind Kind { get; private set; }

    /// <summary>The most frequent full spelling; of equals the longest, then the first in order.</summary>
    public string Name => _name ??= MostFrequent();

    /// <summary>Whether it is a person who is not named in full.</summary>
    public bool IsPartial => Shape.Class == ActorClass.Partial;

    /// <summary>The keys of the parts of the name.</summary>
    public string[] Parts => (_parts = _parts.Name == Name ? _parts : (Name, NameParts.Of(Name))).Keys;

    /// <summary>In how many articles it is seen, reprints apart.</summary>
    public int Weight { get; private set; }

    /// <summary>By what it was compared when its cluster was last worked out.</summary>
    public ActorShape Shape { get; set; }

    /// <summary>Persons with full names that may be the same by their names; null where there are none.</summary>
    public List<ActorSighting>? Namesakes { get; set; }

    /// <summary>The persons whom some article means by the name, which is not full; null where there are none.</summary>
    public HashSet<ActorCluster>? MeantAs { get; set; }

    /// <summary>Notes what an article shows.</summary>
    public void See(int article, bool isReprint, TracedActor actor)
    {
        int weight = isReprint ? 0 : 1;
        Articles.Add(article);
        Weight += weight;
        FullNames.Add(actor.Actor.Name, weight);
        foreach (string name in actor.Names)
            Names.Add(name, weight);
        foreach (string side in actor.Sides)
            IsOnOtherSides |= Sides.Add(side, weight);
        Count(actor.Kind, weight, 1);
    }

    /// <summary>Takes back what was noted.</summary>
    public void Unsee(int article, bool isReprint, TracedActor actor)
    {
        int weight = isReprint ? 0 : 1;
        Articles.Remove(article);
        Weight -= weight;
        FullNames.Remove(actor.Actor.Name, weight);
        foreach (string name in actor.Names)
            Names.Remove(name, weight);
        foreach (string side in actor.Sides)
            IsOnOtherSides |= Sides.Remove(side, weight);
        Count(actor.Kind, -weight, -1);
    }

    private void Count(ActorKind kind, int weight, int uses)
    {
        _kinds[(int)kind] += weight;
        _kinds[Kinds + (int)kind] += uses;
        int most = 0;
        for (int i = 1; i < Kinds; i++)
        {
            // Reprints tell only where nothing else does.
            if (_kinds[i] > _kinds[most] || (_kinds[i] == 0 && _kinds[most] == 0 && _kinds[Kinds + i] > _kinds[Kinds + most]))
                most = i;
        }

        Kind = (ActorKind)most;
        _name = null;
    }

    private string MostFrequent()
    {
        (string best, int most, _) = FullNames.All[0];
        foreach ((string name, int count, _) in FullNames.All[1..])
        {
            int order = count != most ? count - most : name.Length != best.Length ? name.Length - best.Length : string.CompareOrdinal(best, name);
            if (order > 0)
                (best, most) = (name, count);
        }

        return best;
    }
}
