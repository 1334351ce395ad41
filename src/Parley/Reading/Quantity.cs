using Parley.Record;
using Parley.Text;

namespace Parley.Reading;

public enum QuantityKind
{
    /// <summary>People or things counted.</summary>
    Count,

    /// <summary>Length, area, weight, volume.</summary>
    Measure,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A share, in percent.</summary>
    Share,

    /// <summary>A length of time.</summary>
    Time,
}

/// <summary>A number as worded in a text, with what it counts: "nearly a million casualties", "50 to 70 kilometres", "one-fifth".</summary>
public sealed record Quantity
{
    /// <summary>From the word that hedges it to its unit.</summary>
    public required Span Span { get; init; }

    /// <summary>First and last token, both included.</summary>
    public required int First { get; init; }

    public required int Last { get; init; }

    /// <summary>The token of the number itself.</summary>
    public required int Number { get; init; }

    /// <summary>Null for a range and for an open number such as "thousands".</summary>
    public double? Value { get; init; }

    public double? Low { get; init; }

    public double? High { get; init; }

    /// <summary>A singular noun: <c>person</c>, <c>km2</c>, <c>day</c>, <c>percent</c>; null where the text names nothing that is counted.</summary>
    public string? Unit { get; init; }

    public required QuantityKind Kind { get; init; }

    /// <summary>The noun phrase that says what is counted, in the text's words.</summary>
    public string? Of { get; init; }

    /// <summary>The token that heads what is counted; -1 where it is left out.</summary>
    public int Counted { get; init; } = -1;

    /// <summary>The noun is left out and taken from what stands before: "500 of them".</summary>
    public bool Elliptic { get; init; }

    public Qualifier Qualifier { get; init; } = Qualifier.Exactly;
}
