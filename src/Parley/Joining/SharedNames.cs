using System.Collections.Immutable;
using Parley.Record;

namespace Parley.Joining;

/// <summary>Keeps one copy of each name, id and actor that many articles give.</summary>
internal sealed class SharedNames
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<ActorReference> _actors = [];

    public string Of(string word)
    {
        if (_words.TryGetValue(word, out string? same))
            return same;
        _words.Add(word);
        return word;
    }

    public ActorReference Of(ActorReference actor)
    {
        if (_actors.TryGetValue(actor, out ActorReference? same))
            return same;
        actor = new ActorReference(actor.Id is null ? null : Of(actor.Id), Of(actor.Name));
        _actors.Add(actor);
        return actor;
    }

    public ImmutableArray<ActorReference> Of(ImmutableArray<ActorReference> actors) => [.. actors.Select(Of)];
}
