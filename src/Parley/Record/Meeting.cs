using System.Collections.Immutable;

namespace Parley.Record;

public enum MeetingStatus
{
    Proposed,
    Planned,
    Held,
    Refused,
    Cancelled,
}

/// <summary>Who leads a party's delegation; at a meeting of leaders, the leader.</summary>
public sealed record HeadOfDelegation(ActorReference Party, ActorReference Person);

/// <summary>A meeting or a round of talks, held or not.</summary>
public sealed record Meeting : Finding
{
    public ImmutableArray<ActorReference> Parties { get; init; } = [];

    public EdtfDate? Date { get; init; }

    /// <summary>City or country.</summary>
    public string? Place { get; init; }

    public string? Venue { get; init; }

    /// <summary>Only where the article says who hosts.</summary>
    public ActorReference? Host { get; init; }

    /// <summary>Number of the round, from 1.</summary>
    public int? Round { get; init; }

    public ImmutableArray<HeadOfDelegation> Heads { get; init; } = [];

    /// <summary>How long it lasted, in minutes.</summary>
    public double? Minutes { get; init; }

    /// <summary>Issue codes (<see cref="IssueCodes"/>).</summary>
    public ImmutableArray<string> Agenda { get; init; } = [];

    public string? Outcome { get; init; }

    public required MeetingStatus Status { get; init; }

    public override string Kind => "meeting";

    public override string Identity => $"{Status}|{Date}|{string.Join(',', Parties.Select(p => p.Id ?? p.Name))}";

    public override IEnumerable<ActorReference> Actors =>
        With([.. Parties, Host, .. Heads.SelectMany(h => new[] { h.Party, h.Person })]);
}
