using Parley.Reading;
using Parley.Record;

namespace Parley.Joining;

/// <summary>Sightings held to be of one actor. One of a single sighting, as most are, shares what that holds.</summary>
internal sealed class ActorCluster
{
    private readonly List<ActorSighting> _sightings = new(1);
    private List<JoinReason>? _joins;
    private NameCounts _fullNames;
    private NameCounts _names;
    private bool _isShared = true;

    public ActorCluster(ActorSighting first)
    {
        Kind = first.Kind;
        _sightings.Add(first);
        Articles = first.Articles.Shared();
        Sides = first.Sides;
        (_fullNames, _names) = (first.FullNames, first.Names);
    }

    public ActorKind Kind { get; }

    public IReadOnlyList<ActorSighting> Sightings => _sightings;

    public ActorSighting First => _sightings[0];

    /// <summary>Indices of articles that show the actor.</summary>
    public ArticleSet Articles { get; }

    public IReadOnlyList<string> Sides { get; private set; }

    public NameCounts Names => _names;

    /// <summary>Its canonical name and id; null until all that belongs to it is known.</summary>
    public ActorReference? Reference { get; set; }

    public IReadOnlyList<JoinReason> Joins => _joins ?? (IReadOnlyList<JoinReason>)[];

    /// <summary>Whether an article shows members of both, and so tells them apart.</summary>
    public bool MeetsIn(ActorCluster other) => Articles.Overlaps(other.Articles);

    /// <summary>Whether both are known to stand on a side, and never on the same.</summary>
    public bool StandsAgainst(ActorCluster other) => Sides.Count > 0 && other.Sides.Count > 0 && !Sides.Overlaps(other.Sides);

    public void Absorb(ActorCluster other, double score, string why)
    {
        _joins ??= [];
        _joins.Add(new JoinReason(First.Id, other.First.Id, score, why));
        _joins.AddRange(other.Joins);
        OwnNames();
        foreach (ActorSighting sighting in other.Sightings)
        {
            _sightings.Add(sighting);
            Articles.Add(sighting.Articles);
            Sides = SideSet.Union(Sides, sighting.Sides);
            _fullNames.Add(sighting.FullNames);
            _names.Add(sighting.Names);
        }
    }

    /// <summary>Notes one article's use of a name that is no full one, such as a family name alone.</summary>
    public void TakePartial(ActorSighting sighting, int article, double score, string why)
    {
        Articles.Add(article);
        OwnNames();
        foreach ((string name, _) in sighting.Names.All)
            _names.Add(name, 1);
        _joins ??= [];
        if (!_joins.Exists(j => j.Right == sighting.Id))
            _joins.Add(new JoinReason(First.Id, sighting.Id, score, why));
    }

    /// <summary>
    /// The fullest of the frequent spellings, with the id under which articles give it: of those that at least a quarter as many
    /// articles use as use the most frequent one, the one with most words.
    /// </summary>
    public ActorReference Canonical()
    {
        if (_fullNames.Count == 1 && _sightings.Count == 1)
            return new ActorReference(First.Id, _fullNames.All[0].Name);
        (string Name, int Count)[] all = [.. _fullNames.All];
        double enough = all.Max(n => n.Count) / 4.0;
        string name = all.Where(n => n.Count >= enough)
            .OrderByDescending(n => n.Name.Count(c => c == ' '))
            .ThenByDescending(n => n.Count)
            .ThenByDescending(n => n.Name.Length)
            .ThenBy(n => n.Name, StringComparer.Ordinal)
            .First().Name;
        ActorSighting sighting = _sightings
            .OrderByDescending(s => s.FullNames.Of(name))
            .ThenBy(s => s.Id, StringComparer.Ordinal)
            .First();
        return new ActorReference(sighting.Id, name);
    }

    private void OwnNames()
    {
        if (_isShared)
            (_fullNames, _names, _isShared) = (new NameCounts(_fullNames), new NameCounts(_names), false);
    }
}
