using System.Collections.Immutable;
using Parley.Record;

namespace Parley.Joining;

/// <summary>Puts the record's actors in the place of an article's.</summary>
internal static class JoinedActors
{
    /// <summary>The finding with every actor in it replaced; it keeps its id. The same finding where nothing changes.</summary>
    public static Finding In(Finding finding, string id, Func<ActorReference, ActorReference> joined)
    {
        if (finding.Actors.All(a => ReferenceEquals(joined(a), a)))
            return finding;
        ActorReference? source = Of(finding.Source);
        return finding switch
        {
            Meeting meeting => meeting with
            {
                Id = id,
                Source = source,
                Parties = All(meeting.Parties),
                Host = Of(meeting.Host),
                Heads = [.. meeting.Heads.Select(h => new HeadOfDelegation(joined(h.Party), joined(h.Person))).Distinct()],
            },
            Attendance attendance => attendance with { Id = id, Source = source, Person = joined(attendance.Person) },
            Position position => position with
            {
                Id = id,
                Source = source,
                Party = joined(position.Party),
                Speaker = Of(position.Speaker),
            },
            Move move => move with { Id = id, Source = source, Actor = joined(move.Actor), Target = Of(move.Target) },
            Deadline deadline => deadline with { Id = id, Source = source, Setter = Of(deadline.Setter), On = Of(deadline.On) },
            Exchange exchange => exchange with { Id = id, Source = source, Parties = All(exchange.Parties) },
            Statement statement => statement with
            {
                Id = id,
                Source = source,
                Speaker = joined(statement.Speaker),
                Via = Of(statement.Via),
            },
            Role role => role with { Id = id, Source = source, Person = joined(role.Person), Body = Of(role.Body) },
            _ => finding with { Id = id, Source = source },
        };

        ActorReference? Of(ActorReference? actor) => actor is null ? null : joined(actor);

        ImmutableArray<ActorReference> All(ImmutableArray<ActorReference> actors) => [.. actors.Select(joined).Distinct()];
    }
}
