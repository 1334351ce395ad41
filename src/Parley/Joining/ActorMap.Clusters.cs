namespace Parley.Joining;

/// <summary>Which sightings are of one actor.</summary>
internal sealed partial class ActorMap
{
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
        return WithDecisions(clusters);
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

    /// <summary>What people decided in place of what the program made of those about whom they did.</summary>
    private List<ActorCluster> WithDecisions(List<ActorCluster> clusters)
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
}
