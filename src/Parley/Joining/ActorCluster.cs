using Parley.Reading;
using Parley.Record;

namespace Parley.Joining;

/// <summary>Sightings held to be of one actor.</summary>
internal sealed class ActorCluster
{
    private readonly Dictionary<string, int> _fullNames = [];

    public ActorCluster(ActorSighting first)
    {
        Kind = first.Kind;
        Take(first);
    }

    public ActorKind Kind { get; }

    public List<ActorSighting> Sightings { get; } = [];

    /// <summary>Indices of articles that show the actor.</summary>
    public HashSet<int> Articles { get; } = [];

    public HashSet<string> Sides { get; } = [];

    public Dictionary<string, int> Names { get; } = [];

    public List<JoinReason> Joins { get; } = [];

    /// <summary>Whether an article shows members of both, and so tells them apart.</summary>
    public bool MeetsIn(ActorCluster other) => Articles.Overlaps(other.Articles);

    /// <summary>Whether both are known to stand on a side, and never on the same.</summary>
    public bool StandsAgainst(ActorCluster other) => Sides.Count > 0 && other.Sides.Count > 0 && !Sides.Overlaps(other.Sides);

    public void Absorb(ActorCluster other, double score, string why)
    {
        Joins.Add(new JoinReason(Sightings[0].Id, other.Sightings[0].Id, score, why));
        Joins.AddRange(other.Joins);
        foreach (ActorSighting sighting in other.Sightings)
            Take(sighting);
    }

    /// <summary>Notes one article's use of a name that is no full one, such as a family name alone.</summary>
    public void TakePartial(ActorSighting sighting, int article, double score, string why)
    {
        Articles.Add(article);
        foreach (string name in sighting.Names.Keys)
            Names[name] = Names.GetValueOrDefault(name) + 1;
        if (!Joins.Exists(j => j.Right == sighting.Id))
            Joins.Add(new JoinReason(Sightings[0].Id, sighting.Id, score, why));
    }

    /// <summary>
    /// The fullest of the frequent spellings, with the id under which articles give it: of those that at least a quarter as many
    /// articles use as use the most frequent one, the one with most words.
    /// </summary>
    public ActorReference Canonical()
    {
        double enough = _fullNames.Values.Max() / 4.0;
        string name = _fullNames.Where(n => n.Value >= enough)
            .OrderByDescending(n => n.Key.Count(c => c == ' '))
            .ThenByDescending(n => n.Value)
            .ThenByDescending(n => n.Key.Length)
            .ThenBy(n => n.Key, StringComparer.Ordinal)
            .First().Key;
        ActorSighting sighting = Sightings
            .OrderByDescending(s => s.FullNames.GetValueOrDefault(name))
            .ThenBy(s => s.Id, StringComparer.Ordinal)
            .First();
        return new ActorReference(sighting.Id, name);
    }

    private void Take(ActorSighting sighting)
    {
        Sightings.Add(sighting);
        Articles.UnionWith(sighting.Articles);
        Sides.UnionWith(sighting.Sides);
        foreach ((string name, int count) in sighting.FullNames)
            _fullNames[name] = _fullNames.GetValueOrDefault(name) + count;
        foreach ((string name, int count) in sighting.Names)
            Names[name] = Names.GetValueOrDefault(name) + count;
    }
}
