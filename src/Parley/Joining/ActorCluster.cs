using Parley.Reading;
using Parley.Record;

namespace Parley.Joining;

/// <summary>Sightings held to be of one actor. One of a single sighting, as most are, shares what that holds.</summary>
internal sealed class ActorCluster
{
    private readonly List<ActorSighting> _sightings = new(1);
    private List<JoinReason>? _joins;
    private NameCounts _fullNames;
    private bool _isShared = true;

    public ActorCluster(ActorSighting first)
    {
        _sightings.Add(first);
        (_fullNames, Names, Sides) = (first.FullNames, first.Names, first.Sides);
    }

    /// <summary>What the first of them is.</summary>
    public ActorKind Kind => First.Kind;

    public IReadOnlyList<ActorSighting> Sightings => _sightings;

    public ActorSighting First => _sightings[0];

    public NameCounts Sides { get; private set; }

    /// <summary>Every spelling with the number of articles, names that are not full apart.</summary>
    public NameCounts Names { get; private set; }

    /// <summary>Its canonical name and id; null until all that belongs to it is known.</summary>
    public ActorReference? Reference { get; private set; }

    /// <summary>What the record tells of it; null until it was asked for.</summary>
    public RecordActor? Told { get; set; }

    /// <summary>Names that are not full and mean it in some articles; null where there are none.</summary>
    public Dictionary<ActorSighting, BorrowedName>? Borrowed { get; private set; }

    /// <summary>Ids of the states, bodies and groups beside which articles name it in full, and of its sides; null where nothing hung on that yet.</summary>
    public HashSet<string>? Company { get; set; }

    public IReadOnlyList<JoinReason> Joins => _joins ?? (IReadOnlyList<JoinReason>)[];

    /// <summary>Whether it is a single person who is not named in full.</summary>
    public bool IsPartial => _sightings.Count == 1 && First.IsPartial;

    /// <summary>Whether an article shows it under a full name.</summary>
    public bool IsIn(int article)
    {
        foreach (ActorSighting sighting in _sightings)
        {
            if (sighting.Articles.Contains(article))
                return true;
        }

        return false;
    }

    /// <summary>Whether an article shows members of both, and so tells them apart.</summary>
    public bool MeetsIn(ActorCluster other) => _sightings.Exists(one => other._sightings.Exists(two => one.Articles.Overlaps(two.Articles)));

    /// <summary>Whether both are known to stand on a side, and never on the same.</summary>
    public bool StandsAgainst(ActorCluster other) => Sides.Count > 0 && other.Sides.Count > 0 && !Sides.Overlaps(other.Sides);

    public void Absorb(ActorCluster other, double score, string why)
    {
        _joins ??= [];
        _joins.Add(new JoinReason(First.Id, other.First.Id, score, why));
        _joins.AddRange(other.Joins);
        if (_isShared)
            (_fullNames, Names, Sides, _isShared) = (new NameCounts(_fullNames), new NameCounts(Names), new NameCounts(Sides), false);
        foreach (ActorSighting sighting in other.Sightings)
        {
            _sightings.Add(sighting);
            _fullNames.Add(sighting.FullNames);
            Names.Add(sighting.Names);
            Sides.Add(sighting.Sides);
        }
    }

    /// <summary>Whether both are of the same sightings, in the same order.</summary>
    public bool IsOf(ActorCluster other) => _sightings.SequenceEqual(other._sightings, ReferenceEqualityComparer.Instance);

    /// <summary>Takes over what was worked out anew of the same sightings.</summary>
    public void Renew(ActorCluster same) => (_joins, _fullNames, Names, Sides, _isShared) = (same._joins, same._fullNames, same.Names, same.Sides, same._isShared);

    /// <summary>Notes that an article means it by a name that is not full.</summary>
    public void Borrow(ActorSighting partial, int article, double score, string why)
    {
        Borrowed ??= [];
        if (!Borrowed.TryGetValue(partial, out BorrowedName? name))
            Borrowed[partial] = name = new BorrowedName(score, why);
        name.Articles.Add(article);
        (partial.MeantAs ??= []).Add(this);
    }

    /// <summary>Takes that back.</summary>
    public void Return(ActorSighting partial, int article)
    {
        if (Borrowed?.GetValueOrDefault(partial) is not { } name || !name.Articles.Remove(article) || name.Articles.Count > 0)
            return;
        Borrowed.Remove(partial);
        partial.MeantAs!.Remove(this);
    }

    /// <summary>
    /// Names it by the fullest of the frequent spellings, with the id under which articles give it: of those that at least a quarter as many
    /// articles use as use the most frequent one, the one with most words.
    /// </summary>
    public void Name()
    {
        ActorReference reference = Canonical();
        if (reference != Reference)
            Reference = reference;
    }

    private ActorReference Canonical()
    {
        if (_fullNames.Count == 1 && _sightings.Count == 1)
            return new ActorReference(First.Id, _fullNames.All[0].Name);
        (string Name, int Count, int Uses)[] all = [.. _fullNames.All];
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
}

/// <summary>In which articles a name that is not full means a person, and why.</summary>
internal sealed record BorrowedName(double Score, string Why)
{
    public HashSet<int> Articles { get; } = [];
}
