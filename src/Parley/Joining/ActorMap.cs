using System.Collections.Immutable;
using Parley.Reading;
using Parley.Record;

namespace Parley.Joining;

/// <summary>Whom the record takes each article's actors for.</summary>
internal sealed class ActorMap
{
    private readonly IReadOnlyList<PlacedArticle> _articles;
    private readonly List<ActorCluster> _clusters;
    private readonly Dictionary<string, ActorCluster> _byId;
    private readonly Dictionary<(int Article, string Id), ActorCluster> _inArticle = [];
    private readonly Dictionary<ActorCluster, List<string>> _partialIds = [];

    /// <param name="articles">By id.</param>
    /// <param name="constraints">What people decided about actors.</param>
    public ActorMap(IReadOnlyList<PlacedArticle> articles, Constraints constraints)
    {
        _articles = articles;
        Dictionary<string, ActorSighting> sightings = ActorSightings.Of(articles);
        ActorSighting[] all = [.. sightings.Values];
        Array.Sort(all, static (a, b) => string.CompareOrdinal(a.Id, b.Id));
        _clusters = Decided(Automatic(all), sightings, constraints);
        _byId = new(all.Length);
        foreach (ActorCluster cluster in _clusters)
        {
            foreach (ActorSighting sighting in cluster.Sightings)
                _byId[sighting.Id] = cluster;
        }

        ResolvePartialNames(all, constraints);
        foreach (ActorCluster cluster in _clusters)
            cluster.Reference = cluster.Canonical();
    }

    /// <summary>The joined actor that an article means by an id; null where no article of the record gives such an actor.</summary>
    /// <param name="article">Index of the article.</param>
    /// <param name="id">The id under which the article gives it.</param>
    public ActorReference? Of(int article, string id) =>
        _inArticle.TryGetValue((article, id), out ActorCluster? meant) || _byId.TryGetValue(id, out meant) ? meant.Reference : null;

    /// <summary>The actors of the record, by id.</summary>
    /// <param name="roles">Findings of roles, their actors joined.</param>
    public ImmutableArray<RecordActor> Actors(IEnumerable<RoleReport> roles)
    {
        ILookup<string, RoleReport> byPerson = roles.ToLookup(r => r.Role.Person.Id ?? "");
        return
        [
            .. _clusters.Select(cluster =>
            {
                ActorReference own = cluster.Reference!;
                return new RecordActor(
                    own.Id!,
                    own.Name,
                    cluster.Kind,
                    [.. cluster.Sightings.Select(s => s.Id).Concat(_partialIds.GetValueOrDefault(cluster, [])).Distinct().Order(StringComparer.Ordinal)],
                    cluster.Names.MostFrequentFirst(),
                    ActorRoles.Of(byPerson[own.Id!]),
                    [.. cluster.Articles.InOrder().Select(a => _articles[a].Id)],
                    [.. cluster.Joins.OrderBy(j => j.Left, StringComparer.Ordinal).ThenBy(j => j.Right, StringComparer.Ordinal)]);
            }).OrderBy(a => a.Id, StringComparer.Ordinal),
        ];
    }

    private static List<ActorCluster> Automatic(ActorSighting[] sightings) =>
    [
        .. PersonJoiner.Join(sightings.Where(s => s.Kind == ActorKind.Person && !s.IsPartial)),
        .. BodyJoiner.Join(sightings.Where(s => s.Kind is ActorKind.Body or ActorKind.Group)),
        .. sightings.Where(s => s.Kind == ActorKind.State || s.IsPartial)
            .Select(s => new ActorCluster(s)),
    ];

    private static List<ActorCluster> Decided(
        List<ActorCluster> clusters, Dictionary<string, ActorSighting> sightings, Constraints constraints)
    {
        if (constraints.IsEmpty)
            return clusters;
        List<JoinReason> reasons = [.. clusters.SelectMany(c => c.Joins), .. constraints.Decided()];
        var result = new List<ActorCluster>();
        foreach (List<string> part in constraints.Apply(clusters.Select(c => c.Sightings.Select(s => s.Id))))
        {
            var cluster = new ActorCluster(sightings[part[0]]);
            foreach (string id in part.Skip(1))
            {
                JoinReason reason = reasons.Find(r => (r.Right == id && part.Contains(r.Left)) || (r.Left == id && part.Contains(r.Right)))
                    ?? new JoinReason(part[0], id, 0.5, "both were joined with an actor that a person has split off");
                cluster.Absorb(new ActorCluster(sightings[id]), reason.Score, reason.Why);
            }

            result.Add(cluster);
        }

        return result;
    }

    private void ResolvePartialNames(ActorSighting[] sightings, Constraints constraints)
    {
        List<ActorSighting> partial =
        [
            .. sightings.Where(s => s.IsPartial && _byId[s.Id].Sightings.Count == 1),
        ];
        if (partial.Count == 0)
            return;
        List<string>[] parties = [.. _articles.Select(_ => new List<string>())];
        foreach (ActorSighting other in sightings.Where(s => s.Kind != ActorKind.Person))
        {
            foreach (int article in other.Articles.InOrder())
                parties[article].Add(other.Id);
        }

        HashSet<ActorSighting> alone = [.. partial];
        var names = new PartialNames(_clusters.Where(c => c.Kind == ActorKind.Person && !alone.Contains(c.First)), parties);
        HashSet<ActorCluster> gone = [];
        foreach (ActorSighting sighting in partial)
        {
            ActorCluster own = _byId[sighting.Id];
            foreach (int article in sighting.Articles.InOrder())
            {
                if (names.Resolve(sighting, article, c => !c.Sightings.Any(s => constraints.AreApart(s.Id, sighting.Id))) is not { } found)
                    continue;
                _inArticle[(article, sighting.Id)] = found.Person;
                found.Person.TakePartial(sighting, article, found.Score, found.Why);
                own.Articles.Remove(article);
                if (!_partialIds.TryGetValue(found.Person, out List<string>? ids))
                    _partialIds[found.Person] = ids = [];
                ids.Add(sighting.Id);
            }

            if (own.Articles.Count == 0)
                gone.Add(own);
        }

        _clusters.RemoveAll(gone.Contains);
    }
}
