using Parley.Record;

namespace Parley.Joining;

/// <summary>What follows where actors are put together otherwise than before.</summary>
internal sealed partial class ActorMap
{
    // Those in whose company somebody is no party any longer, or one now.
    private readonly HashSet<ActorSighting> _regrouped = [];

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

        NoteReferences(references, changed);
        TouchNames(gone.Concat(comes), stays);
        foreach (ActorSighting sighting in _touched)
        {
            sighting.IsOnOtherSides = false;
            _untold.UnionWith(sighting.MeantAs ?? []);
        }

        _untold.UnionWith(gone);
        _untold.UnionWith(comes);
        _untold.UnionWith(stays);
        _touched.Clear();
    }

    /// <summary>Notes the articles for whom somebody is called otherwise than before, or is another.</summary>
    private void NoteReferences(List<(ActorSighting Sighting, ActorReference? Before)> references, HashSet<Surveyed> changed)
    {
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
    }

    /// <summary>Has names that are not full resolved anew where other persons may come into question.</summary>
    private void TouchNames(IEnumerable<ActorCluster> others, IEnumerable<ActorCluster> stays)
    {
        foreach (ActorCluster cluster in others)
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

        _regrouped.Clear();
    }
}
