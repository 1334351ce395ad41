using NodaTime;
using Parley.Record;

namespace Parley.Joining;

/// <summary>
/// Tells what came of forecasts where a finding plainly shows it: somebody was expected at a meeting and came or stayed away; a meeting,
/// an agreement, an extension was expected and came about or did not. What was expected by a day, of which articles that appeared
/// later tell nothing, did not happen then. Everything else stays open.
/// </summary>
internal sealed partial class ForecastOutcomes
{
    private readonly Horizon _horizon;
    private readonly TalksHistory _history;
    private readonly Dictionary<string, List<DeadlineEntry>> _extended;
    private readonly Dictionary<string, List<Item<Exchange>>> _handedOver;
    private readonly Dictionary<string, List<(Meeting Told, MeetingEntry Entry)>> _meetings = [];
    private readonly Dictionary<string, List<(Attendance Told, AttendanceEntry Entry)>> _attendances = [];
    private readonly IReadOnlyDictionary<string, Finding> _findings;
    private readonly Dictionary<string, LocalDate?> _days;

    public ForecastOutcomes(
        Ledger ledger,
        TalksHistory history,
        IEnumerable<MeetingEntry> meetings,
        IEnumerable<AttendanceEntry> attendances,
        IEnumerable<DeadlineEntry> deadlines,
        Horizon horizon)
    {
        _horizon = horizon;
        _history = history;
        _extended = deadlines.Where(d => d is { Outcome: DeadlineOutcome.Extended, ResolvedBy: not null, Negotiation: not null })
            .GroupBy(d => d.Negotiation!).ToDictionary(g => g.Key, g => g.ToList());
        _handedOver = ledger.Of<Exchange>().Where(e => e.Finding.Status == ExchangeStatus.Held)
            .GroupBy(e => history.Talks(e.Article)).ToDictionary(g => g.Key, g => g.ToList());
        _findings = ledger.Findings;
        _days = ledger.Articles.ToDictionary(a => a.Id, a => a.Day);
        Index(meetings, _meetings);
        Index(attendances, _attendances);
    }

    /// <summary>The outcome of a forecast and the id of the finding that shows it.</summary>
    public (ForecastOutcome Outcome, string? ResolvedBy) Of(IReadOnlyList<Item<Forecast>> items)
    {
        foreach (Item<Forecast> item in items)
        {
            // What makes a forecast an unlikely one may stand in its event: "not in the cards".
            bool isPlain = item.Finding.Likelihood is Likelihood.Unlikely or Likelihood.Excluded
                || Wording.Find(item.Finding.Event, Wording.Shipped.Negation) is null;
            // "how fast sanctions are lifted": a question other than whether comes neither true nor not.
            isPlain &= !Wording.Shipped.Questions.Contains(item.Finding.Event.Split(' ')[0].ToLowerInvariant());
            if ((Success(item) ?? (isPlain ? Attended(item) ?? Met(item) ?? InTalks(item) : null)) is { } outcome)
                return outcome;
        }

        return (ForecastOutcome.Open, null);
    }

    /// <summary>The forecast's sentence is about somebody's coming, and a later report says whether he came.</summary>
    private (ForecastOutcome, string?)? Attended(Item<Forecast> item)
    {
        foreach ((Attendance told, AttendanceEntry entry) in _attendances.GetValueOrDefault(item.Article.Id, []))
        {
            if (!Passages.Overlap(item.Finding, told) || !item.Finding.Event.Contains(FamilyName(told.Person), StringComparison.OrdinalIgnoreCase))
                continue;
            Finding? later = entry.Findings.Select(id => _findings[id])
                .FirstOrDefault(f => f is Attendance { Status: not AttendanceStatus.Unclear, Certainty: Certainty.Stated }
                    && Later(f.Article, item) && _days[f.Article] >= (told.Date ?? ((Attendance)f).Date)?.Last);
            if (later is Attendance result)
                return (result.Status == AttendanceStatus.Attends ? ForecastOutcome.CameTrue : ForecastOutcome.DidNot, later.Id);
        }

        return null;
    }

    /// <summary>The forecast's sentence is about a meeting, and later reports say whether it was held on its day.</summary>
    private (ForecastOutcome, string?)? Met(Item<Forecast> item)
    {
        if (Wording.Find(item.Finding.Event, Wording.Shipped.AboutMeeting) is null)
            return null;
        foreach ((Meeting told, MeetingEntry entry) in _meetings.GetValueOrDefault(item.Article.Id, []))
        {
            if (told.Status is not (MeetingStatus.Planned or MeetingStatus.Proposed) || !Passages.Overlap(item.Finding, told))
                continue;
            Meeting? later = entry.Findings.Select(id => _findings[id]).OfType<Meeting>()
                .Where(m => Later(m.Article, item) && m.Status is MeetingStatus.Held or MeetingStatus.Cancelled or MeetingStatus.Refused)
                .OrderBy(m => m.Status != MeetingStatus.Held).ThenBy(m => _days[m.Article]).ThenBy(m => m.Id, StringComparer.Ordinal)
                .FirstOrDefault();
            if (later is null || later.Date?.First > _horizon)
                continue;
            bool onDay = later.Status == MeetingStatus.Held
                && (told.Date is null || entry.Facts.Date is null || told.Date.Overlaps(entry.Facts.Date));
            return (onDay ? ForecastOutcome.CameTrue : ForecastOutcome.DidNot, later.Id);
        }

        return null;
    }

    private bool Later(string article, Item<Forecast> item) =>
        article != item.Article.Id && (_days[article] is not { } day || item.Article.Day is not { } made || day > made);

    private void Index<T, TEntry>(IEnumerable<TEntry> entries, Dictionary<string, List<(T, TEntry)>> byArticle)
        where T : Finding
        where TEntry : Entry
    {
        foreach (TEntry entry in entries)
        {
            foreach (T told in entry.Findings.Select(id => (T)_findings[id]))
            {
                if (!byArticle.TryGetValue(told.Article, out List<(T, TEntry)>? there))
                    byArticle[told.Article] = there = [];
                there.Add((told, entry));
            }
        }
    }

    private static string FamilyName(ActorReference person) => person.Name[(person.Name.LastIndexOf(' ') + 1)..];
}
