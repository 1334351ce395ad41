using System.Collections.Immutable;
using Parley.Record;

namespace Parley.Joining;

public enum DisagreementKind
{
    /// <summary>They cannot both be right.</summary>
    Conflict,

    /// <summary>One is a finer value of the other.</summary>
    Precision,

    /// <summary>They measure different things.</summary>
    Scope,

    /// <summary>It changed between the two reports.</summary>
    Change,
}

public sealed record DisagreementValue(string Value, ImmutableArray<string> Articles);

/// <summary>One field of an entry on which articles differ.</summary>
public sealed record Disagreement(string Field, DisagreementKind Kind, ImmutableArray<DisagreementValue> Values);

/// <summary>Why two findings are held to be about one thing.</summary>
/// <param name="Left">Id of a finding (or of an actor, for actors).</param>
/// <param name="Right">Id of the other.</param>
/// <param name="Score">From 0 to 1; 1 for a person's decision.</param>
/// <param name="Why">In words.</param>
public sealed record JoinReason(string Left, string Right, double Score, string Why);

/// <summary>Findings of one or more articles about one thing.</summary>
public abstract record Entry
{
    /// <summary>A letter for the kind and the digits of its first finding's id: any finding's id finds its entry again.</summary>
    public required string Id { get; init; }

    public string? Negotiation { get; init; }

    public required ImmutableArray<string> Findings { get; init; }

    public required ImmutableArray<string> Articles { get; init; }

    /// <summary>How many of the articles are no copies of one another.</summary>
    public required int Origins { get; init; }

    public ImmutableArray<Disagreement> Disagreements { get; init; } = [];

    public ImmutableArray<JoinReason> Joins { get; init; } = [];

    public abstract string Kind { get; }

    /// <summary>The date by which lists are ordered; null sorts last.</summary>
    public abstract EdtfDate? SortDate { get; }
}

/// <summary>
/// An entry whose fields are a finding's: meetings, exchanges, moves, statements, attendances. <c>Facts</c> is the first finding
/// with the fields that the others add; its passages are its own.
/// </summary>
public abstract record FactsEntry<T> : Entry
    where T : Finding
{
    public required T Facts { get; init; }

    public override string Kind => Facts.Kind;
}

public sealed record MeetingEntry : FactsEntry<Meeting>
{
    public override EdtfDate? SortDate => Facts.Date;
}

public sealed record ExchangeEntry : FactsEntry<Exchange>
{
    public override EdtfDate? SortDate => Facts.Date;
}

public sealed record MoveEntry : FactsEntry<Move>
{
    public override EdtfDate? SortDate => Facts.Date;
}

public sealed record StatementEntry : FactsEntry<Statement>
{
    public override EdtfDate? SortDate => Facts.Date;
}

public sealed record AttendanceEntry : FactsEntry<Attendance>
{
    public override EdtfDate? SortDate => Facts.Date;
}

public enum DeadlineOutcome
{
    Open,
    Met,
    Missed,
    Extended,
    Unknown,
}

public sealed record DeadlineEntry : FactsEntry<Deadline>
{
    public required DeadlineOutcome Outcome { get; init; }

    /// <summary>
    /// Id of the finding that shows the outcome; null where it is open or unknown, or where articles that appeared later tell of nothing.
    /// </summary>
    public string? ResolvedBy { get; init; }

    public override EdtfDate? SortDate => Facts.Due;
}

public enum ForecastOutcome
{
    Open,
    CameTrue,
    DidNot,
    Void,
}

public sealed record ForecastEntry : FactsEntry<Forecast>
{
    /// <summary>When it was made: the date of the first article that gives it.</summary>
    public EdtfDate? Made { get; init; }

    public required ForecastOutcome Outcome { get; init; }

    /// <summary>Id of the finding that resolved it; null while it is open, or where its day went by and later articles tell of nothing.</summary>
    public string? ResolvedBy { get; init; }

    public override EdtfDate? SortDate => Made;
}

public enum PositionChange
{
    New,
    Repeated,
    Harder,
    Softer,
    Dropped,
}

public sealed record PositionStep(
    EdtfDate? Date,
    Stance Stance,
    string Text,
    ActorReference? Speaker,
    string? Condition,
    PositionChange Change,
    string Why,
    ImmutableArray<string> Findings,
    ImmutableArray<string> Articles);

/// <summary>What one party holds on one issue, over time.</summary>
public sealed record PositionEntry : Entry
{
    public required ActorReference Party { get; init; }

    public required string Issue { get; init; }

    public required ImmutableArray<PositionStep> History { get; init; }

    public override string Kind => "position";

    public override EdtfDate? SortDate => History[0].Date;
}

public sealed record FigureValue(
    double? Value,
    double? Low,
    double? High,
    Qualifier Qualifier,
    EdtfDate? AsOf,
    ImmutableArray<string> Findings,
    ImmutableArray<string> Articles);

/// <summary>One quantity as different articles and days give it.</summary>
public sealed record FigureEntry : Entry
{
    public string? Of { get; init; }

    public required string Unit { get; init; }

    public required ImmutableArray<FigureValue> Values { get; init; }

    public override string Kind => "figure";

    public override EdtfDate? SortDate => Values[0].AsOf;
}
