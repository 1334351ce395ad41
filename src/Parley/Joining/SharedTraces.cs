using Parley.Record;

namespace Parley.Joining;

/// <summary>Keeps one copy of what the traces of many articles have alike.</summary>
internal sealed class SharedTraces : SharedValues
{
    private readonly HashSet<TracedActor> _actors = [];

    public TracedActor Of(TracedActor actor)
    {
        if (_actors.TryGetValue(actor, out TracedActor? same))
            return same;
        _actors.Add(actor);
        return actor;
    }
}
