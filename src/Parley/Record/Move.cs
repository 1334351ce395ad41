namespace Parley.Record;

/// <summary>A diplomatic act.</summary>
public sealed record Move : Finding
{
    /// <summary>One of <see cref="MoveTypes"/>: <c>invite</c>, <c>propose</c>, …</summary>
    public required string Type { get; init; }

    public required ActorReference Actor { get; init; }

    public ActorReference? Target { get; init; }

    /// <summary>Issue code (<see cref="IssueCodes"/>).</summary>
    public string? Issue { get; init; }

    public EdtfDate? Date { get; init; }

    public override string Kind => "move";

    public override string Identity => $"{Type}|{Actor.Id ?? Actor.Name}";

    public override IEnumerable<ActorReference> Actors => With(Actor, Target);
}
