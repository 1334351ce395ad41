namespace Parley.Record;

public enum Likelihood
{
    Certain,
    Likely,
    Uncertain,
    Unlikely,
    Excluded,
}

/// <summary>How likely something is said to be.</summary>
public sealed record Forecast : Finding
{
    public required Likelihood Likelihood { get; init; }

    public required string Event { get; init; }

    public override string Kind => "forecast";

    public override string Identity => Likelihood.ToString();

    public override IEnumerable<ActorReference> Actors => With();
}
