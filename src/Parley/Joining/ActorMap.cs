using System.Collections.Immutable;
using Parley.Reading;
using Parley.Record;

namespace Parley.Joining;

/// <summary>
/// Whom the record takes each article's actors for. Only actors are compared anew that articles which come or leave show, and those
/// whom their names, or people's decisions, bring together with them.
/// </summary>
internal sealed class ActorMap
{
    private readonly Dictionary<int, Surveyed> _articles = [];
    private readonly Dictionary<string, ActorSighting> _sightings = new(StringComparer.Ordinal);
    private readonly Dictionary<ActorSighting, ActorCluster> _clusterOf = [];
    private readonly PersonNames _persons = new();
    private readonly Dictionary<string, HashSet<ActorSighting>> _bodies = [];
    private readonly PartialNames _partial;
    private readonly HashSet<ActorSighting> _touched = [];

    // Those in whose company somebody is no party any longer, or one now.
    private readonly HashSet<ActorSighting> _regrouped = [];

    // What the record was last told, and the clusters of which it is to be told anew.
    private readonly HashSet<ActorCluster> _untold = [];
    private ImmutableArray<RecordActor> _told = [];
    private ImmutableArray<Decision> _decisions = [];
    private Constraints _constraints = new([]);

    public ActorMap() => _partial = new PartialNames(s => _clusterOf[s], NamesIn);

    /// <summary>Adds an article, of which it is known whether it is a reprint.</summary>
    public void Enter(Surveyed article)
    {
        _articles.Add(article.Number, article);
        foreach (TracedActor actor in article.Trace.Actors.Where(a => a.IsSeen))
        {
            string id = actor.Actor.Id!;
            if (!_sightings.TryGetValue(id, out ActorSighting? sighting))
                _sightings.Add(id, sighting = new ActorSighting(id));
            sighting.See(article.Number, article.CopyOf is not null, actor);
            _touched.Add(sighting);
        }

        _partial.Touch(article.Number);
    }

    /// <summary>Takes an article out, which is as it was when it entered.</summary>
    public void Leave(Surveyed article)
    {
        foreach (MeantName name in _partial.Leave(article.Number))
            _untold.Add(name.Person);
        _articles.Remove(article.Number);
        foreach (TracedActor actor in article.Trace.Actors.Where(a => a.IsSeen))
        {
            ActorSighting sighting = _sightings[actor.Actor.Id!];
            sighting.Unsee(article.Number, article.CopyOf is not null, actor);
            _touched.Add(sighting);
        }
    }

    /// <summary>Takes what people decided.</summary>
    /// <param name="decisions">The standing decisions, in the order of the journal.</param>
    public void Decide(ImmutableArray<Decision> decisions)
    {
        if (decisions.SequenceEqual(_decisions))
            return;
        Touch();
        (_decisions, _constraints) = (decisions, new Constraints(decisions));
        Touch();

        void Touch()
        {
            foreach (ActorSighting decided in Decided())
            {
                _touched.Add(decided);
                _partial.TouchArticles(decided);
            }
        }
    }

    /// <summary>Tells actors together and apart.</summary>
    /// <returns>The articles that may mean others than before.</returns>
    public HashSet<Surveyed> Settle()
    {
        var changed = new HashSet<Surveyed>();
        if (_touched.Count > 0)
            _touched.UnionWith(Decided());
        Exchange(Clusters(), changed);
        _partial.Settle(_constraints, (article, name) =>
        {
            changed.Add(_articles[article]);
            _untold.Add(name.Person);
            _untold.Add(_clusterOf[name.Partial]);
        });
        return changed;
    }

    /// <summary>The joined actor that an article means by an id; null where no article of the record gives such an actor.</summary>
    /// <param name="article">The article.</param>
    /// <param name="id">The id under which the article gives it.</param>
    public ActorReference? Of(Surveyed article, string id) =>
        (_partial.Of(article.Number, id) ?? (_sightings.TryGetValue(id, out ActorSighting? sighting) ? _clusterOf[sighting] : null))?.Reference;

    /// <summary>The actors of the record, by id.</summary>
    /// <param name="roles">The roles of a person, by the joined id.</param>
    /// <param name="changed">Ids of persons whose roles are others than when this was last asked.</param>
    public ImmutableArray<RecordActor> Actors(Func<string, IEnumerable<RoleReport>> roles, IEnumerable<string> changed)
    {
        foreach (string id in changed)
        {
            if (_sightings.TryGetValue(id, out ActorSighting? person))
                _untold.Add(_clusterOf[person]);
        }

        List<RecordActor> gone = [], come = [];
        foreach (ActorCluster cluster in _untold)
        {
            if (cluster.Told is { } before)
                gone.Add(before);
            cluster.Told = _clusterOf.GetValueOrDefault(cluster.First) == cluster ? Told(cluster, roles) : null;
            if (cluster.Told is { } now)
                come.Add(now);
        }

        _untold.Clear();
        return _told = _told.With(gone, come, ById);
    }

    private static readonly Comparer<RecordActor> ById = Comparer<RecordActor>.Create(static (one, two) => string.CompareOrdinal(one.Id, two.Id));

    /// <summary>Puts the touched sightings where they belong by what they are now, and makes the clusters of all who may be the same as one of them.</summary>
    private List<ActorCluster> Clusters()
    {
        HashSet<ActorSighting> persons = [];
        HashSet<string> bodies = [];
        ActorSighting[] reshaped = [.. _touched.Where(s => s.Shape != ActorShape.Of(s))];
        // All are taken out before one is compared with others by what it is now.
        foreach (ActorSighting sighting in reshaped)
            TakeOut(sighting, persons, bodies);
        foreach (ActorSighting sighting in reshaped)
            PutIn(sighting);
        persons.UnionWith(_touched);
        persons.RemoveWhere(s => s.Shape.Class != ActorClass.Person);
        bodies.UnionWith(_touched.Where(s => s.Shape.Class == ActorClass.Body).Select(s => BodyJoiner.Key(s.Shape.Name)));
        var clusters = new List<ActorCluster>();
        HashSet<ActorSighting> seen = [];
        foreach (ActorSighting person in persons.Where(p => !seen.Contains(p)))
        {
            List<ActorSighting> all = PersonNames.Around(person);
            seen.UnionWith(all);
            clusters.AddRange(PersonJoiner.Join(all));
        }

        foreach (string key in bodies)
            clusters.AddRange(BodyJoiner.Join(_bodies.GetValueOrDefault(key, [])));
        clusters.AddRange(_touched.Where(s => s.Shape.Class is ActorClass.State or ActorClass.Partial).Select(s => new ActorCluster(s)));
        return Decided(clusters);
    }

    /// <summary>Takes a sighting out of where it belonged, and notes who is to be compared anew without it.</summary>
    private void TakeOut(ActorSighting sighting, HashSet<ActorSighting> persons, HashSet<string> bodies)
    {
        if (sighting.Shape.IsPerson)
            _partial.Remove(sighting);
        if (sighting.Shape.Class == ActorClass.Person)
        {
            persons.UnionWith(sighting.Namesakes ?? []);
            _persons.Remove(sighting);
        }
        else if (sighting.Shape.Class == ActorClass.Body)
        {
            string key = BodyJoiner.Key(sighting.Shape.Name);
            bodies.Add(key);
            _bodies[key].Remove(sighting);
            if (_bodies[key].Count == 0)
                _bodies.Remove(key);
        }
    }

    private void PutIn(ActorSighting sighting)
    {
        ActorShape before = sighting.Shape;
        sighting.Shape = ActorShape.Of(sighting);
        if (sighting.Shape.IsPerson)
            _partial.Add(sighting);
        if (sighting.Shape.Class == ActorClass.Person)
        {
            _persons.Add(sighting);
        }
        else if (sighting.Shape.Class == ActorClass.Body)
        {
            string key = BodyJoiner.Key(sighting.Shape.Name);
            if (!_bodies.TryGetValue(key, out HashSet<ActorSighting>? there))
                _bodies[key] = there = [];
            there.Add(sighting);
        }

        if (before.Class == ActorClass.None || before.IsParty == sighting.Shape.IsParty)
            return;
        // Who is in the company of whom hangs on it.
        foreach (int article in sighting.Articles.All)
        {
            _partial.Touch(article);
            _regrouped.UnionWith(NamesIn(article));
        }
    }

    /// <summary>Puts new clusters in the place of those that their sightings were in.</summary>
    private void Exchange(List<ActorCluster> clusters, HashSet<Surveyed> changed)
    {
        HashSet<ActorCluster> gone = [];
        List<(ActorSighting Sighting, ActorReference? Before)> references = [];
        foreach (ActorSighting sighting in clusters.SelectMany(c => c.Sightings).Concat(_touched.Where(s => s.Shape.Class == ActorClass.None)))
        {
            ActorCluster? before = _clusterOf.GetValueOrDefault(sighting);
            references.Add((sighting, before?.Reference));
            if (before is not null)
                gone.Add(before);
        }

        List<ActorCluster> stays = [], comes = [];
        foreach (ActorCluster cluster in clusters)
        {
            ActorCluster now = cluster;
            if (_clusterOf.TryGetValue(cluster.First, out ActorCluster? before) && before.IsOf(cluster))
            {
                gone.Remove(before);
                before.Renew(cluster);
                stays.Add(now = before);
            }
            else
            {
                comes.Add(cluster);
            }

            now.Name();
            foreach (ActorSighting sighting in now.Sightings)
                _clusterOf[sighting] = now;
        }

        foreach (ActorSighting sighting in _touched.Where(s => s.Shape.Class == ActorClass.None))
        {
            _clusterOf.Remove(sighting);
            _sightings.Remove(sighting.Id);
        }

        foreach ((ActorSighting sighting, ActorReference? before) in references)
        {
            if (_clusterOf.GetValueOrDefault(sighting)?.Reference is not { } now || now == before)
                continue;
            ActorCluster cluster = _clusterOf[sighting];
            foreach (int article in sighting.Articles.All)
                changed.Add(_articles[article]);
            // In some articles it may be meant by a name that is not full.
            foreach (int article in cluster.Borrowed?.Values.SelectMany(b => b.Articles) ?? [])
                changed.Add(_articles[article]);
        }

        foreach (ActorCluster cluster in gone.Concat(comes))
        {
            _partial.TouchNames(cluster);
            if (cluster.IsPartial)
                _partial.TouchArticles(cluster.First);
            foreach (ActorSighting lent in cluster.Borrowed?.Keys ?? Enumerable.Empty<ActorSighting>())
                _partial.TouchArticles(lent);
        }

        foreach (ActorCluster cluster in stays.Concat(_regrouped.Select(p => _clusterOf[p])))
        {
            if (!cluster.Sightings.Any(s => s.Shape.IsPerson))
                continue;
            bool isOnOtherSides = cluster.Sightings.Any(s => s.IsOnOtherSides);
            if (!cluster.IsPartial)
                _partial.TouchCompany(cluster, isOnOtherSides);
            else if (isOnOtherSides)
                _partial.TouchArticles(cluster.First);
        }

        foreach (ActorSighting sighting in _touched)
            sighting.IsOnOtherSides = false;
        _untold.UnionWith(gone);
        _untold.UnionWith(comes);
        _untold.UnionWith(stays);
        _regrouped.Clear();
        _touched.Clear();
    }

    private IEnumerable<ActorSighting> Decided() => _constraints.Ids.Select(id => _sightings.GetValueOrDefault(id)).OfType<ActorSighting>();

    /// <summary>What people decided in place of what the program made of those about whom they did.</summary>
    private List<ActorCluster> Decided(List<ActorCluster> clusters)
    {
        if (_constraints.IsEmpty)
            return clusters;
        HashSet<ActorSighting> decided = [.. Decided()];
        ILookup<bool, ActorCluster> about = clusters.ToLookup(c => c.Sightings.Any(decided.Contains));
        List<JoinReason> reasons = [.. about[true].SelectMany(c => c.Joins), .. _constraints.Decided()];
        List<ActorCluster> result = [.. about[false]];
        foreach (List<string> part in _constraints.Apply(about[true].OrderBy(c => c.First.Id, StringComparer.Ordinal).Select(c => c.Sightings.Select(s => s.Id))))
        {
            var cluster = new ActorCluster(_sightings[part[0]]);
            foreach (string id in part.Skip(1))
            {
                JoinReason reason = reasons.Find(r => (r.Right == id && part.Contains(r.Left)) || (r.Left == id && part.Contains(r.Right)))
                    ?? new JoinReason(part[0], id, 0.5, "both were joined with an actor that a person has split off");
                cluster.Absorb(new ActorCluster(_sightings[id]), reason.Score, reason.Why);
            }

            result.Add(cluster);
        }

        return result;
    }

    private RecordActor? Told(ActorCluster cluster, Func<string, IEnumerable<RoleReport>> roles)
    {
        IEnumerable<int> articles = cluster.Sightings.Count == 1 ? cluster.First.Articles.All.ToArray() : cluster.Sightings.SelectMany(s => s.Articles.All.ToArray()).Distinct();
        if (cluster.IsPartial)
            articles = articles.Where(a => _partial.Of(a, cluster.First.Id) is null);
        var names = cluster.Names;
        List<JoinReason> joins = [.. cluster.Joins];
        IEnumerable<string> ids = cluster.Sightings.Select(s => s.Id);
        if (cluster.Borrowed is { Count: > 0 } borrowed)
        {
            names = new NameCounts(names);
            foreach ((ActorSighting partial, BorrowedName name) in borrowed)
            {
                foreach ((string spelling, _, _) in partial.Names.All)
                    names.Add(spelling, name.Articles.Count);
                joins.Add(new JoinReason(cluster.First.Id, partial.Id, name.Score, name.Why));
            }

            ids = ids.Concat(borrowed.Keys.Select(s => s.Id));
            articles = articles.Concat(borrowed.Values.SelectMany(b => b.Articles)).Distinct();
        }

        Surveyed[] shown = [.. articles.Select(a => _articles[a])];
        if (shown.Length == 0)
            return null;
        Array.Sort(shown, static (one, two) => one.Rank.CompareTo(two.Rank));
        ActorReference own = cluster.Reference!;
        return new RecordActor(
            own.Id!,
            own.Name,
            cluster.Kind,
            [.. ids.Distinct().Order(StringComparer.Ordinal)],
            names.MostFrequentFirst(),
            ActorRoles.Of(roles(own.Id!)),
            [.. shown.Select(a => a.Id)],
            [.. joins.OrderBy(j => j.Left, StringComparer.Ordinal).ThenBy(j => j.Right, StringComparer.Ordinal)]);
    }

    /// <summary>Whom an article shows, by id.</summary>
    private IEnumerable<ActorSighting> NamesIn(int article) => _articles[article].Trace.Actors.Where(a => a.IsSeen).Select(a => _sightings[a.Actor.Id!]);
}
