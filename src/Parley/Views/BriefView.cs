using System.Collections.Immutable;
using Parley.Joining;
using Parley.Record;

namespace Parley.Views;

/// <summary>Writes the brief of one set of talks.</summary>
public static class BriefView
{
    // As many lines of one kind, and as many parties with a section of their own, as two pages bear; the view of that kind lists the rest.
    private const int Most = 8, MostParties = 6;

    // A line is read at a glance; the entry has the whole.
    private const int Longest = 240;

    // So many talks are named where none was found.
    private const int Named = 20;

    /// <summary>Negotiations, the most reported first.</summary>
    public static IEnumerable<Negotiation> Order(IEnumerable<Negotiation> negotiations) =>
        negotiations.OrderByDescending(n => n.Articles.Length).ThenBy(n => n.Name, StringComparer.Ordinal);

    /// <summary>The negotiations with this id, or with this as a part of their name, in the same order; all where it is null.</summary>
    /// <exception cref="ParleyException">There is none of this name (3004).</exception>
    public static IReadOnlyList<Negotiation> Talks(IEnumerable<Negotiation> negotiations, string? talks)
    {
        List<Negotiation> found =
        [
            .. Order(negotiations).Where(n => talks is null
                || n.Id.Equals(talks, StringComparison.OrdinalIgnoreCase)
                || n.Name.Contains(talks, StringComparison.OrdinalIgnoreCase)),
        ];
        return talks is null || found.Count > 0
            ? found
            : throw new ParleyException(
                ErrorCode.WrongValue, talks, "The record has no talks of this name.",
                "It has: " + string.Join("; ", Order(negotiations).Take(Named).Select(n => n.Name)) + ".");
    }

    /// <param name="record">The record as of <paramref name="asOf"/>.</param>
    /// <param name="negotiation">The talks; null for what belongs to none.</param>
    /// <param name="asOf">The day of the view.</param>
    /// <param name="since">What to compare with, and since when: adds the section on what is new.</param>
    public static Brief Of(TalksRecord record, Negotiation? negotiation, EdtfDate asOf, (EdtfDate Date, TalksRecord Then)? since = null)
    {
        bool Mine(Entry entry) => entry.Negotiation == negotiation?.Id;
        var meetings = record.Meetings.Where(Mine).ToList();
        var outlets = record.Articles.ToDictionary(a => a.Id, a => a.Outlet ?? "unnamed outlet");
        ImmutableArray<BriefSection> sections =
        [
            new("Last meeting", [.. MeetingOrder.Last(meetings, asOf) is { } last ? Meeting(last) : []]),
            new("Next meeting", [.. MeetingOrder.Next(meetings, asOf).Take(2).SelectMany(Meeting)]),
            new("Rounds and meetings", [.. Cut(meetings.Where(m => m.Facts.Date is not null), Round, new("meetings"))]),
            .. since is { } s ? [Changes.Section(record, s.Then, s.Date, Mine)] : Array.Empty<BriefSection>(),
            .. Positions([.. record.Positions.Where(Mine)], negotiation),
            new("Deadlines", [.. Cut(record.Deadlines.Where(Mine).Where(d => d.Facts.Due is not null || d.Facts.Span is not null), Due, new("deadlines"))]),
            new("Exchanges", [.. Cut(record.Exchanges.Where(e => Mine(e) && !ExchangeJoiner.IsBare(e.Facts)), Handed, new("exchanges"))]),
            new("What was expected", [.. Cut(record.Forecasts.Where(Mine).OrderByDescending(f => f.Made), Expected, new("forecasts"))]),
            new("Where articles differ", [.. Cut(DisagreementsView.Of(record, RecordFilter.None)
                .Where(d => Mine(d.Entry) && d.Disagreement.Kind != DisagreementKind.Precision)
                .OrderBy(d => d.Disagreement.Kind), d => Differ(d, outlets), new("disagreements"))]),
        ];
        return new Brief(
            negotiation?.Name ?? "Other reports",
            asOf,
            Basis(record, negotiation),
            [.. sections.Where(s => !s.Lines.IsEmpty)],
            negotiation?.Id);
    }

    private static IEnumerable<BriefLine> Meeting(MeetingEntry entry)
    {
        Meeting meeting = entry.Facts;
        string lasted = meeting.Minutes is { } minutes ? ", " + Labels.Minutes(minutes) : "";
        yield return new(
            meeting.Date is null ? "no date" : Labels.Date(meeting.Date),
            $"{entry.Describe()}: {Labels.Code(meeting.Status)}{lasted}; {Reported(entry)}",
            entry.Id);
        if (!meeting.Heads.IsEmpty)
            yield return new("", (meeting.Status == MeetingStatus.Held ? "led by " : "to be led by ") + string.Join("; ", meeting.Heads.Select(h => $"{h.Person.Name} ({h.Party.Name})")));
        if (meeting.Outcome is not null)
            yield return new("", "outcome: " + meeting.Outcome);
    }

    private static BriefLine Round(MeetingEntry entry) => new(
        Labels.Date(entry.Facts.Date),
        entry.Describe() + ": " + Labels.Code(entry.Facts.Status)
            + (entry.Facts.Minutes is { } minutes ? ", " + Labels.Minutes(minutes) : ""),
        entry.Id);

    /// <summary>A section for each party that has positions, the negotiating parties first; those that are left share one, a line each.</summary>
    private static IEnumerable<BriefSection> Positions(List<PositionEntry> positions, Negotiation? negotiation)
    {
        List<string> order = [.. negotiation?.Parties.Select(p => p.Id ?? p.Name) ?? []];
        List<IGrouping<string, PositionEntry>> parties =
        [
            .. positions
                .GroupBy(p => p.Party.Id ?? p.Party.Name)
                .OrderBy(g => order.IndexOf(g.Key) is var at && at < 0 ? int.MaxValue : at).ThenByDescending(g => g.Count())
                .ThenBy(g => g.Key, StringComparer.Ordinal),
        ];
        // A section shared by one party alone would save nothing.
        int own = parties.Count == MostParties + 1 ? parties.Count : MostParties;
        foreach (IGrouping<string, PositionEntry> party in parties.Take(own))
            yield return new("Positions of " + party.First().Party.Name, [.. Cut(Weighed(party), Held, new("positions", party.Key))]);
        yield return new("Positions of others", [.. Cut(parties.Skip(own).Select(g => Weighed(g).First()), HeldBy, new("positions"))]);
    }

    private static IOrderedEnumerable<PositionEntry> Weighed(IEnumerable<PositionEntry> positions) =>
        positions.OrderByDescending(p => p.Articles.Length).ThenBy(p => p.Issue, StringComparer.Ordinal);

    private static BriefLine Held(PositionEntry entry)
    {
        PositionStep now = entry.History[^1];
        string condition = now.Condition is null ? "" : $" [{now.Condition}]";
        string since = entry.History[0].Date is { } first ? $"; since {Labels.Date(first)}" : "";
        string change = entry.History.Length > 1 ? $", {Labels.Code(now.Change)}{(now.Date is null ? "" : " " + Labels.Date(now.Date))}" : "";
        return new(Labels.Issue(entry.Issue), $"{Labels.Code(now.Stance)}: {Short(now.Text + condition)}{since}{change}", entry.Id);
    }

    /// <summary>The line of a position under its party's name.</summary>
    private static BriefLine HeldBy(PositionEntry entry) => new(entry.Party.Name, $"{Labels.Issue(entry.Issue)}, {Held(entry).Text}", entry.Id);

    private static BriefLine Due(DeadlineEntry entry) => new(
        entry.Facts.Due is null ? Labels.Within(entry.Facts.Span!) : Labels.Date(entry.Facts.Due),
        $"{Short(entry.Describe())}{(entry.Facts.Setter is null ? "" : $"; set by {entry.Facts.Setter.Name}")}: {Labels.Code(entry.Outcome)}",
        entry.Id);

    private static BriefLine Handed(ExchangeEntry entry) => new(
        entry.Facts.Date is null ? "no date" : Labels.Date(entry.Facts.Date), $"{entry.Describe()}: {Labels.Code(entry.Facts.Status)}", entry.Id);

    private static BriefLine Expected(ForecastEntry entry) => new(
        Labels.Code(entry.Facts.Likelihood),
        $"{Short(entry.Facts.Event)}, according to {entry.Facts.Source?.Name ?? "the article"}"
            + (entry.Outcome == ForecastOutcome.Open ? "" : $": {Labels.Code(entry.Outcome)}"),
        entry.Id);

    private static BriefLine Differ(EntryDisagreement d, Dictionary<string, string> outlets) => new(
        Labels.Code(d.Disagreement.Kind), $"{Short(d.About)}: {DisagreementsView.Field(d.Disagreement)} {DisagreementsView.Told(d.Disagreement, outlets)}", d.Entry.Id);

    private static string Short(string text) => text.Length <= Longest ? text : TextSlice.Of(text, 0, Longest).TrimEnd() + "…";

    private static string Reported(Entry entry) =>
        entry.Articles.Length == 1 ? "reported by one article" : $"reported by {entry.Articles.Length} articles of {Labels.Count(entry.Origins, "origin")}";

    private static IEnumerable<BriefLine> Cut<T>(IEnumerable<T> entries, Func<T, BriefLine> line, BriefRest rest)
    {
        List<T> all = [.. entries];
        return all.Count <= Most
            ? all.Select(line)
            : all.Take(Most - 1).Select(line).Append(new BriefLine("", $"and {all.Count - Most + 1} more", Rest: rest));
    }

    private static string Basis(TalksRecord record, Negotiation? negotiation)
    {
        HashSet<string>? own = negotiation is null ? null : [.. negotiation.Articles];
        var articles = record.Articles.Where(a => own?.Contains(a.Id) != false).ToList();
        int copies = articles.Count(a => a.CopyOf is not null);
        var outlets = articles.Select(a => a.Outlet).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var dates = articles.Select(a => a.Published.Date).OfType<EdtfDate>().Order().ToList();
        return Labels.Count(articles.Count, "article")
            + (copies > 0 ? $" ({Labels.Count(copies, "reprint")})" : "")
            + (outlets.Count > 0 ? $" of {Labels.Count(outlets.Count, "named outlet")}" : "")
            + (dates.Count > 0 ? $", {Labels.Date(dates[0])} to {Labels.Date(dates[^1])}" : "");
    }
}
