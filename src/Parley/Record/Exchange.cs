using System.Collections.Immutable;
using System.Globalization;

namespace Parley.Record;

public enum ExchangeWhat
{
    Prisoners,
    Hostages,
    Remains,
    Children,
    Civilians,
}

public enum ExchangeStatus
{
    Proposed,
    Planned,
    Held,
    Refused,
}

/// <summary>People or remains handed over.</summary>
public sealed record Exchange : Finding
{
    public required ExchangeWhat What { get; init; }

    /// <summary>The holder and the side whose people they are.</summary>
    public ImmutableArray<ActorReference> Parties { get; init; } = [];

    public EdtfDate? Date { get; init; }

    /// <summary>How many people or bodies.</summary>
    public double? Count { get; init; }

    public required ExchangeStatus Status { get; init; }

    public override string Kind => "exchange";

    public override string Identity => $"{What}|{Status}|{Count?.ToString(CultureInfo.InvariantCulture)}";

    public override IEnumerable<ActorReference> Actors => With([.. Parties]);
}
