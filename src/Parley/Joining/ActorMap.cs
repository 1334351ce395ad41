using System.Collections.Immutable;
using Parley.Record;

namespace Parley.Joining;

/// <summary>
/// Whom the record takes each article's actors for. Only actors are compared anew that articles which come or leave show, and those
/// whom their names, or people's decisions, bring together with them.
/// </summary>
internal sealed partial class ActorMap
{
    private readonly Dictionary<int, Surveyed> _articles = [];
    private readonly Dictionary<string, ActorSighting> _sightings = new(StringComparer.Ordinal);
    private readonly Dictionary<ActorSighting, ActorCluster> _clusterOf = [];
    private readonly PersonNames _persons = new();
    private readonly Dictionary<string, HashSet<ActorSighting>> _bodies = [];
    private readonly PartialNames _partial;
    private readonly HashSet<ActorSighting> _touched = [];

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

    private IEnumerable<ActorSighting> Decided() => _constraints.Ids.Select(id => _sightings.GetValueOrDefault(id)).OfType<ActorSighting>();

    /// <summary>Whom an article shows, by id.</summary>
    private IEnumerable<ActorSighting> NamesIn(int article) => _articles[article].Trace.Actors.Where(a => a.IsSeen).Select(a => _sightings[a.Actor.Id!]);
}
