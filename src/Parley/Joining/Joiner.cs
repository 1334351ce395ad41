using System.Collections.Immutable;
using NodaTime;
using Parley.Reading;
using Parley.Record;

namespace Parley.Joining;

/// <summary>The door to joining: from readings and people's decisions to the record.</summary>
public static class Joiner
{
    /// <summary>
    /// Puts readings together. The order of the readings makes no difference, and the work grows with their number, not with its square.
    /// Every finding is in one entry, except those of kind <c>role</c>, which are in their person's roles, and those rejected.
    /// </summary>
    /// <param name="readings">Those that were known at the date of the view (<see cref="AsOf.Known"/>), each article once.</param>
    /// <param name="decisions">People's decisions; those undone are passed over.</param>
    /// <param name="asOf">The date of the view; what falls due after it is open.</param>
    public static TalksRecord Join(IReadOnlyList<ArticleReading> readings, IReadOnlyList<Decision> decisions, EdtfDate asOf)
    {
        var ledger = new Ledger(readings, decisions);
        LocalDate horizon = AsOf.Horizon(readings, asOf).Last;

        ImmutableArray<MeetingEntry> meetings = Entries<Meeting, MeetingEntry>(ledger, MeetingJoiner.Join, MeetingEntries.Of);
        var negotiations = new NegotiationJoiner(ledger);
        meetings = [.. meetings.Select(m => m with { Negotiation = negotiations.Of(m) })];

        ImmutableArray<AttendanceEntry> attendances = InTalks(
            Entries<Attendance, AttendanceEntry>(ledger, AttendanceJoiner.Join, AttendanceJoiner.Entry), negotiations);
        var history = new TalksHistory(ledger, meetings, negotiations.Of);
        var outcomes = new DeadlineOutcomes(ledger, history, horizon);
        ImmutableArray<DeadlineEntry> deadlines = InTalks(
            Entries<Deadline, DeadlineEntry>(ledger, i => DeadlineJoiner.Join(i, negotiations.Of), g => DeadlineJoiner.Entry(g, outcomes)), negotiations);
        var forecasts = new ForecastOutcomes(ledger, history, meetings, attendances, deadlines, horizon);
        return new TalksRecord
        {
            AsOf = asOf,
            Articles =
            [
                .. ledger.Articles.Select(a => new RecordArticle(
                    a.Id, a.Reading.Article.Title, a.Reading.Article.Outlet, a.Reading.Article.Url, a.Published, a.CopyOf, a.Reading.Words))
                    .OrderBy(a => a.Published.Date?.First ?? LocalDate.MaxIsoValue).ThenBy(a => a.Published.Date).ThenBy(a => a.Id, StringComparer.Ordinal),
            ],
            Actors = ledger.Actors.Actors(ledger.Of<Role>()),
            Negotiations = negotiations.All(meetings),
            Meetings = meetings,
            Positions = InTalks(
                Entries<Position, PositionEntry>(ledger, i => PositionJoiner.Join(i, negotiations.Of), PositionJoiner.Entry), negotiations),
            Deadlines = deadlines,
            Exchanges = InTalks(
                Entries<Exchange, ExchangeEntry>(ledger, i => ExchangeJoiner.Join(i, negotiations.Of), ExchangeJoiner.Entry), negotiations),
            Forecasts = InTalks(
                Entries<Forecast, ForecastEntry>(ledger, ForecastJoiner.Join, g => ForecastJoiner.Entry(g, forecasts)), negotiations),
            Figures = InTalks(
                Entries<Figure, FigureEntry>(ledger, i => FigureJoiner.Join(i, negotiations.Of), FigureJoiner.Entry), negotiations),
            Moves = InTalks(Entries<Move, MoveEntry>(ledger, MoveJoiner.Join, MoveJoiner.Entry), negotiations),
            Statements = InTalks(Entries<Statement, StatementEntry>(ledger, StatementJoiner.Join, StatementJoiner.Entry), negotiations),
            Attendances = attendances,
            Findings = ledger.Findings,
            Rejected = ledger.Rejected,
        };
    }

    /// <summary>
    /// Entries in the order of lists: by date, then by id; without a date last. What a reprint tells goes wherever its original's goes,
    /// so that no number of reprints moves anything; what people decided comes last and holds.
    /// </summary>
    private static ImmutableArray<TEntry> Entries<T, TEntry>(
        Ledger ledger, Func<IReadOnlyList<Item<T>>, List<Group<T>>> join, Func<Group<T>, TEntry> entry)
        where T : Finding
        where TEntry : Entry
    {
        Reprints<T> reprints = new(ledger.Of<T>());
        List<Group<T>> groups = reprints.AddTo(join(reprints.Originals));
        return
        [
            .. ledger.Constraints.Apply(groups).Select(entry)
                .OrderBy(e => e.SortDate?.First ?? LocalDate.MaxIsoValue).ThenBy(e => e.SortDate).ThenBy(e => e.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Notes the talks to which entries belong: those that all their articles are about.</summary>
    private static ImmutableArray<TEntry> InTalks<TEntry>(ImmutableArray<TEntry> entries, NegotiationJoiner negotiations)
        where TEntry : Entry =>
        [
            .. entries.Select(e =>
            {
                string? first = negotiations.Of(e.Articles[0]);
                return first is not null && e.Articles.All(a => negotiations.Of(a) == first) ? e with { Negotiation = first } : e;
            }),
        ];
}
