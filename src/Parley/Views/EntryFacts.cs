using Parley.Joining;
using Parley.Record;

namespace Parley.Views;

/// <summary>What every view asks of an entry.</summary>
public static class EntryFacts
{
    public static IEnumerable<ActorReference> ActorsOf(this Entry entry, TalksRecord record) =>
        entry.Findings.SelectMany(id => record.Findings.TryGetValue(id, out Finding? finding) ? finding.Actors : []);

    public static IEnumerable<string> IssuesOf(this Entry entry) => entry switch
    {
        PositionEntry position => [position.Issue],
        MeetingEntry meeting => meeting.Facts.Agenda,
        MoveEntry { Facts.Issue: { } issue } => [issue],
        ExchangeEntry exchange => ["people." + (exchange.Facts.What == ExchangeWhat.Civilians ? "prisoners" : exchange.Facts.What.ToString().ToLowerInvariant())],
        _ => [],
    };

    /// <summary>Names joined by commas, the last by "and".</summary>
    public static string Names(IEnumerable<ActorReference> actors) => Series(actors.Select(a => a.Name).Distinct(StringComparer.Ordinal));

    public static string Series(IEnumerable<string> parts)
    {
        List<string> list = [.. parts];
        return list.Count < 2 ? string.Concat(list) : string.Join(", ", list.SkipLast(1)) + " and " + list[^1];
    }

    /// <summary>"third round of talks, Istanbul, held": one line for a meeting.</summary>
    public static string Describe(this MeetingEntry entry)
    {
        Meeting meeting = entry.Facts;
        string what = meeting.Round is { } round ? Labels.Ordinal(round) + " round of talks" : "meeting";
        string parties = meeting.Parties.IsEmpty ? "" : " of " + Names(meeting.Parties);
        string place = string.Join(", ", new[] { meeting.Venue, meeting.Place }.OfType<string>());
        return $"{what}{parties}{(place.Length > 0 ? " in " + place : "")}";
    }

    public static string Describe(this MoveEntry entry)
    {
        Move move = entry.Facts;
        string issue = move.Issue is null or "other" ? "" : $" ({Labels.Issue(move.Issue)})";
        return $"{move.Actor.Name} {Labels.Move(move.Type, move.Target?.Name)}{issue}";
    }

    public static string Describe(this ExchangeEntry entry)
    {
        Exchange exchange = entry.Facts;
        string count = exchange.Count is { } number ? Labels.Number(number) + " " : "";
        string parties = exchange.Parties.IsEmpty ? "" : ": " + Names(exchange.Parties);
        return $"{count}{Labels.Code(exchange.What)}{parties}";
    }

    public static string Describe(this DeadlineEntry entry)
    {
        Deadline deadline = entry.Facts;
        string on = deadline.On is null ? "" : deadline.On.Name + ": ";
        string condition = deadline.Condition ?? "(what is due is not said)";
        string or = deadline.Consequence is null ? "" : $"; else {deadline.Consequence}";
        return on + condition + or;
    }

    /// <summary>One line for any entry.</summary>
    public static string Line(this Entry entry) => entry switch
    {
        MeetingEntry e => $"{e.Describe()}: {Labels.Code(e.Facts.Status)}",
        PositionEntry e => Line(e, e.History[^1]),
        DeadlineEntry e => e.Describe(),
        ExchangeEntry e => $"{e.Describe()}: {Labels.Code(e.Facts.Status)}",
        ForecastEntry e => $"{Labels.Code(e.Facts.Likelihood)}: {e.Facts.Event}",
        FigureEntry e => $"{e.Of ?? e.Unit}: {string.Join(" · ", e.Values.Select(v => Labels.Quantity(v.Value, v.Low, v.High, v.Qualifier, e.Unit)))}",
        MoveEntry e => e.Describe(),
        StatementEntry e => $"{e.Facts.Speaker.Name}: {e.Facts.Text}",
        AttendanceEntry e => $"{e.Facts.Person.Name}: {Labels.Code(e.Facts.Status)}",
        _ => entry.Id,
    };

    /// <summary>One line for what one finding gives an entry: of a position the stance at that time, not the latest.</summary>
    public static string Line(this Entry entry, string finding) =>
        entry is PositionEntry position && position.History.FirstOrDefault(step => step.Findings.Contains(finding)) is { } step ? Line(position, step) : entry.Line();

    private static string Line(PositionEntry position, PositionStep step) =>
        $"{position.Party.Name} {Labels.Code(step.Stance)} ({Labels.Issue(position.Issue)}): {step.Text}";
}
