using System.Collections.Immutable;
using NodaTime;
using Parley.Reading;
using Parley.Record;

namespace Parley.Joining;

/// <summary>What the articles of one part of the record say, put together. It hangs on nothing else.</summary>
internal sealed class JoinedPart
{
    private readonly ImmutableArray<string?> _talks;
    private readonly Horizon _horizon;

    /// <param name="articles">The part's, by id.</param>
    /// <param name="readings">Those of the articles, in the same order.</param>
    /// <param name="horizon">The day up to which the record knows what happened.</param>
    public JoinedPart(ImmutableArray<PlacedArticle> articles, IEnumerable<ArticleReading> readings, LocalDate horizon)
    {
        Articles = articles;
        _talks = [.. articles.Select(a => a.Talks?.Id)];
        _horizon = new Horizon(horizon);
        var ledger = new Ledger([.. articles.Zip(readings)]);
        var talks = new ArticleTalks(articles);
        ImmutableArray<MeetingEntry> meetings = Entries<Meeting, MeetingEntry>(ledger, MeetingJoiner.Join, MeetingEntries.Of);
        meetings = [.. meetings.Select(m => m with { Negotiation = talks.Of(m) })];
        ImmutableArray<AttendanceEntry> attendances = InTalks(Entries<Attendance, AttendanceEntry>(ledger, AttendanceJoiner.Join, AttendanceJoiner.Entry), talks);
        var lengths = new MeetingLengths(ledger, meetings);
        var history = new TalksHistory(ledger, meetings, talks.Of);
        var outcomes = new DeadlineOutcomes(ledger, history, _horizon);
        ImmutableArray<DeadlineEntry> deadlines = InTalks(
            Entries<Deadline, DeadlineEntry>(ledger, i => DeadlineJoiner.Join(i, talks.Of), g => DeadlineJoiner.Entry(g, outcomes)), talks);
        var forecasts = new ForecastOutcomes(ledger, history, meetings, attendances, deadlines, _horizon);
        Record = new TalksRecord
        {
            Negotiations = talks.All(meetings, ledger.Of<Move>()),
            Meetings = meetings,
            Positions = InTalks(Entries<Position, PositionEntry>(ledger, i => PositionJoiner.Join(i, talks.Of), PositionJoiner.Entry), talks),
            Deadlines = deadlines,
            Exchanges = InTalks(Entries<Exchange, ExchangeEntry>(ledger, i => ExchangeJoiner.Join(i, talks.Of), ExchangeJoiner.Entry), talks),
            Forecasts = InTalks(Entries<Forecast, ForecastEntry>(ledger, ForecastJoiner.Join, g => ForecastJoiner.Entry(g, forecasts)), talks),
            Figures = InTalks(Entries<Figure, FigureEntry>(ledger, i => FigureJoiner.Join(i, talks.Of, lengths.Of), FigureJoiner.Entry), talks),
            Moves = InTalks(Entries<Move, MoveEntry>(ledger, MoveJoiner.Join, MoveJoiner.Entry), talks),
            Statements = InTalks(Entries<Statement, StatementEntry>(ledger, StatementJoiner.Join, StatementJoiner.Entry), talks),
            Attendances = attendances,
            Findings = ledger.Findings,
            Rejected = ledger.Rejected,
        };
        Roles = [.. ledger.Of<Role>().Select(r => new RoleReport(r.Finding, r.Article.Id, r.Article.Date))];
    }

    /// <summary>By id.</summary>
    public ImmutableArray<PlacedArticle> Articles { get; }

    /// <summary>Id of its first article.</summary>
    public string First => Articles[0].Id;

    /// <summary>Number of the join that needed it last.</summary>
    public int Used { get; set; }

    /// <summary>The part's talks, entries and findings.</summary>
    public TalksRecord Record { get; }

    public ImmutableArray<RoleReport> Roles { get; }

    /// <summary>Whether joining these articles would give this part again.</summary>
    public bool IsOf(ImmutableArray<PlacedArticle> articles, LocalDate horizon) =>
        _horizon.IsAs(horizon) && (articles == Articles || (articles.Length == Articles.Length
            && articles.Zip(Articles).All(a => a.First.IsAs(a.Second)) && articles.Select(a => a.Talks?.Id).SequenceEqual(_talks)));

    /// <summary>
    /// Entries in the order of lists. What a reprint tells goes wherever its original's goes, so that no number of reprints moves
    /// anything; what people decided comes last and holds.
    /// </summary>
    private static ImmutableArray<TEntry> Entries<T, TEntry>(
        Ledger ledger, Func<IReadOnlyList<Item<T>>, List<Group<T>>> join, Func<Group<T>, TEntry> entry)
        where T : Finding
        where TEntry : Entry
    {
        Reprints<T> reprints = new(ledger.Of<T>());
        List<Group<T>> groups = reprints.AddTo(join(reprints.Originals));
        return [.. ledger.Constraints.Apply(groups).Select(entry).OrderBy(e => e, ListOrder.Comparer)];
    }

    /// <summary>Notes the talks to which entries belong: those that all their articles are about.</summary>
    private static ImmutableArray<TEntry> InTalks<TEntry>(ImmutableArray<TEntry> entries, ArticleTalks talks)
        where TEntry : Entry =>
        [
            .. entries.Select(e =>
            {
                string? first = talks.Of(e.Articles[0]);
                return first is not null && e.Articles.All(a => talks.Of(a) == first) ? e with { Negotiation = first } : e;
            }),
        ];
}
