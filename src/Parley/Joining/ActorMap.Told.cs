using System.Collections.Immutable;
using Parley.Record;

namespace Parley.Joining;

/// <summary>What the record tells of its actors.</summary>
internal sealed partial class ActorMap
{
    private static readonly Comparer<RecordActor> ById = Comparer<RecordActor>.Create(static (one, two) => string.CompareOrdinal(one.Id, two.Id));

    // What the record was last told, and the clusters of which it is to be told anew.
    private readonly HashSet<ActorCluster> _untold = [];
    private ImmutableArray<RecordActor> _told = [];

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
}
