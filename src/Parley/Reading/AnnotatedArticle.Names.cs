using Parley.Names;
using Parley.Record;

namespace Parley.Reading;

public sealed partial class AnnotatedArticle
{
    private readonly Dictionary<string, ActorReference> _parties = [];

    /// <summary>Proper names and words of titles, as the step that finds names leaves them.</summary>
    internal NameLayer? Names { get; set; }

    /// <summary>The persons named.</summary>
    internal PersonBook? Persons { get; set; }

    /// <summary>What the article says that people are.</summary>
    internal List<Office> Offices { get; set; } = [];

    /// <summary>
    /// The parties most plainly negotiating in this article, the one named first in front; empty if that is not plain.
    /// </summary>
    public IReadOnlyList<ActorReference> MainParties { get; internal set; } = [];

    /// <summary>The state, body or group on whose side an actor stands; null if the article does not tell.</summary>
    public ActorReference? PartyOf(ActorReference? actor) => actor?.Id is { } id ? _parties.GetValueOrDefault(id) : null;

    internal void SetParty(ActorReference actor, ActorReference party)
    {
        if (actor.Id is { } id)
            _parties.TryAdd(id, party);
    }
}
