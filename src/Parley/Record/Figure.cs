using System.Globalization;

namespace Parley.Record;

public enum Qualifier
{
    Exactly,
    About,
    AtLeast,
    AtMost,
    MoreThan,
    LessThan,
    Nearly,
}

/// <summary>A quantity that matters to the conflict or the talks.</summary>
public sealed record Figure : Finding
{
    /// <summary>Null for a range.</summary>
    public double? Value { get; init; }

    public double? Low { get; init; }

    public double? High { get; init; }

    /// <summary>A singular noun: <c>person</c>, <c>km2</c>, <c>day</c>, <c>percent</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>What is counted.</summary>
    public string? Of { get; init; }

    public required Qualifier Qualifier { get; init; }

    public EdtfDate? AsOf { get; init; }

    public override string Kind => "figure";

    public override string Identity => string.Create(CultureInfo.InvariantCulture, $"{Value}|{Low}|{High}|{Unit}");

    public override IEnumerable<ActorReference> Actors => With();
}
