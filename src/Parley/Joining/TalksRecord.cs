using System.Collections.Immutable;
using Parley.Articles;
using Parley.Reading;
using Parley.Record;

namespace Parley.Joining;

/// <summary>An article as the record knows it.</summary>
public sealed record RecordArticle(
    string Id, string? Title, string? Outlet, string? Url, Publication Published, string? CopyOf, int Words);

/// <summary>An office that articles give to somebody, with the dates between which they do.</summary>
/// <param name="Findings">Ids of the findings of kind <c>role</c>, which belong to no entry.</param>
public sealed record ActorRole(
    string Title,
    ActorReference? Body,
    bool Former,
    EdtfDate? From,
    EdtfDate? To,
    ImmutableArray<string> Articles,
    ImmutableArray<string> Findings);

/// <summary>Somebody of the record, under every spelling seen.</summary>
/// <param name="Ids">Every id under which articles give the actor; decisions name these.</param>
public sealed record RecordActor(
    string Id,
    string Name,
    ActorKind Kind,
    ImmutableArray<string> Ids,
    ImmutableArray<string> Names,
    ImmutableArray<ActorRole> Roles,
    ImmutableArray<string> Articles,
    ImmutableArray<JoinReason> Joins);

/// <summary>One set of talks between the same parties on the same dispute.</summary>
public sealed record Negotiation(
    string Id,
    string Name,
    ImmutableArray<ActorReference> Parties,
    ImmutableArray<ActorReference> Mediators,
    EdtfDate? From,
    EdtfDate? To,
    ImmutableArray<string> Articles);

/// <summary>
/// Everything that the articles say, put together: what <c>record.md</c> of the public formats describes. Computed from findings
/// and decisions alone, so the same articles give the same record in whatever order they came.
/// </summary>
public sealed record TalksRecord
{
    /// <summary>The day of the view: what was known then.</summary>
    public EdtfDate? AsOf { get; init; }

    public ImmutableArray<RecordArticle> Articles { get; init; } = [];

    public ImmutableArray<RecordActor> Actors { get; init; } = [];

    public ImmutableArray<Negotiation> Negotiations { get; init; } = [];

    public ImmutableArray<MeetingEntry> Meetings { get; init; } = [];

    public ImmutableArray<PositionEntry> Positions { get; init; } = [];

    public ImmutableArray<DeadlineEntry> Deadlines { get; init; } = [];

    public ImmutableArray<ExchangeEntry> Exchanges { get; init; } = [];

    public ImmutableArray<ForecastEntry> Forecasts { get; init; } = [];

    public ImmutableArray<FigureEntry> Figures { get; init; } = [];

    public ImmutableArray<MoveEntry> Moves { get; init; } = [];

    public ImmutableArray<StatementEntry> Statements { get; init; } = [];

    public ImmutableArray<AttendanceEntry> Attendances { get; init; } = [];

    /// <summary>Ids of the findings that a person rejected: they are in no entry and still in <see cref="Findings"/>.</summary>
    public ImmutableArray<string> Rejected { get; init; } = [];

    /// <summary>The findings with their actors as the record joined them and with people's corrections, by id.</summary>
    public IReadOnlyDictionary<string, Finding> Findings { get; init; } = new Dictionary<string, Finding>();

    /// <summary>All entries but actors and negotiations.</summary>
    public IEnumerable<Entry> Entries =>
        Enumerable.Empty<Entry>().Concat(Meetings).Concat(Positions).Concat(Deadlines).Concat(Exchanges).Concat(Forecasts)
            .Concat(Figures).Concat(Moves).Concat(Statements).Concat(Attendances);
}
