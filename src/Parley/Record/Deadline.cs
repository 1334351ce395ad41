namespace Parley.Record;

/// <summary>Something due.</summary>
public sealed record Deadline : Finding
{
    /// <summary>Null where the text gives neither a date nor a span that can be resolved.</summary>
    public EdtfDate? Due { get; init; }

    public ActorReference? Setter { get; init; }

    /// <summary>Who must act.</summary>
    public ActorReference? On { get; init; }

    /// <summary>What must happen.</summary>
    public string? Condition { get; init; }

    public string? Consequence { get; init; }

    /// <summary>The date on which it was set.</summary>
    public EdtfDate? Set { get; init; }

    /// <summary>ISO 8601 duration such as <c>P50D</c>, where it was given as a span.</summary>
    public string? Span { get; init; }

    public override string Kind => "deadline";

    public override string Identity => $"{Due}|{Span}";

    public override IEnumerable<ActorReference> Actors => With(Setter, On);
}
