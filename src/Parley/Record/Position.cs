namespace Parley.Record;

public enum Stance
{
    Demands,
    Offers,
    Refuses,
    Accepts,
}

/// <summary>What a party wants or will not have.</summary>
public sealed record Position : Finding
{
    /// <summary>A state, body or group, never a person.</summary>
    public required ActorReference Party { get; init; }

    public required Stance Stance { get; init; }

    /// <summary>Issue code (<see cref="IssueCodes"/>).</summary>
    public required string Issue { get; init; }

    public ActorReference? Speaker { get; init; }

    /// <summary>The content, in the article's words.</summary>
    public required string Text { get; init; }

    public string? Condition { get; init; }

    /// <summary>When it was voiced.</summary>
    public EdtfDate? Date { get; init; }

    public override string Kind => "position";

    public override string Identity => $"{Party.Id ?? Party.Name}|{Stance}|{Issue}";

    public override IEnumerable<ActorReference> Actors => With(Party, Speaker);
}
