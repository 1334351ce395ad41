using System.Collections.Immutable;
using Parley.Joining;

namespace Parley.Views;

/// <summary>The views that list entries of one kind.</summary>
internal static class TalksViews
{
    public static RecordView Meetings { get; } = Of(
        "meetings",
        "Meetings and rounds of talks, with who led, how long, and what came of it",
        ["date", "meeting", "status", "led by", "lasted", "outcome", "articles"],
        record => record.Meetings,
        e =>
        [
            Labels.Date(e.Facts.Date),
            e.Describe(),
            Labels.Code(e.Facts.Status),
            string.Join("; ", e.Facts.Heads.Select(h => $"{h.Party.Name}: {h.Person.Name}")),
            e.Facts.Minutes is { } minutes ? Labels.Minutes(minutes) : "",
            e.Facts.Outcome ?? "",
        ]);

    public static RecordView Positions { get; } = Of(
        "positions",
        "What each party demands, offers, refuses and accepts, and how that changed",
        ["party", "issue", "stance", "in the articles' words", "since", "change", "articles"],
        record => record.Positions.OrderBy(p => p.Party.Name, StringComparer.Ordinal).ThenBy(p => p.Issue, StringComparer.Ordinal),
        e =>
        [
            e.Party.Name,
            Labels.Issue(e.Issue),
            Labels.Code(e.History[^1].Stance),
            e.History[^1].Text + (e.History[^1].Condition is { } condition ? $" [{condition}]" : ""),
            Labels.Date(e.History[0].Date),
            string.Join(" → ", e.History.Select(h => Labels.Code(h.Change))),
        ]);

    public static RecordView Deadlines { get; } = Of(
        "deadlines",
        "What falls due, for whom, and what came of it",
        ["due", "what", "set by", "set on", "outcome", "articles"],
        record => record.Deadlines,
        e =>
        [
            e.Facts.Due is null ? e.Facts.Span is null ? "" : Labels.Within(e.Facts.Span) : Labels.Date(e.Facts.Due),
            e.Describe(),
            e.Facts.Setter?.Name ?? "",
            Labels.Date(e.Facts.Set),
            Labels.Code(e.Outcome),
        ]);

    public static RecordView Exchanges { get; } = Of(
        "exchanges",
        "People and remains handed over",
        ["date", "who", "status", "articles"],
        record => record.Exchanges,
        e => [Labels.Date(e.Facts.Date), e.Describe(), Labels.Code(e.Facts.Status)]);

    public static RecordView Forecasts { get; } = Of(
        "forecasts",
        "What was thought likely, by whom, and what came of it",
        ["made", "likelihood", "event", "by", "outcome", "articles"],
        record => record.Forecasts,
        e =>
        [
            Labels.Date(e.Made),
            Labels.Code(e.Facts.Likelihood),
            e.Facts.Event,
            e.Facts.Source?.Name ?? "the article",
            Labels.Code(e.Outcome),
        ]);

    public static RecordView Figures { get; } = Of(
        "figures",
        "Quantities, as different articles and days give them",
        ["of", "values", "articles"],
        record => record.Figures.OrderBy(f => f.Of ?? f.Unit, StringComparer.Ordinal),
        e =>
        [
            e.Of ?? e.Unit,
            string.Join(" · ", e.Values.Select(v =>
                Labels.Quantity(v.Value, v.Low, v.High, v.Qualifier, e.Unit) + (v.AsOf is null ? "" : $" ({Labels.Date(v.AsOf)})"))),
        ]);

    public static RecordView Statements { get; } = Of(
        "statements",
        "Who said what, to whom or through whom",
        ["date", "speaker", "via", "words", "articles"],
        record => record.Statements,
        e => [Labels.Date(e.Facts.Date), e.Facts.Speaker.Name, e.Facts.Via?.Name ?? "", e.Facts.Text]);

    public static RecordView Moves { get; } = Of(
        "moves",
        "Diplomatic acts: who did what to whom",
        ["date", "act", "certainty", "reported as said by", "articles"],
        record => record.Moves,
        e => [Labels.Date(e.Facts.Date), e.Describe(), Labels.Code(e.Facts.Certainty), e.Facts.Source?.Name ?? ""]);

    public static RecordView Attendances { get; } = Of(
        "attendances",
        "Who comes to meetings and who stays away",
        ["date", "who", "comes", "place", "articles"],
        record => record.Attendances,
        e => [Labels.Date(e.Facts.Date), e.Facts.Person.Name, Labels.Code(e.Facts.Status), e.Facts.Place ?? ""]);

    private static RecordView Of<T>(
        string name,
        string summary,
        ImmutableArray<string> columns,
        Func<TalksRecord, IEnumerable<T>> entries,
        Func<T, ImmutableArray<string>> cells)
        where T : Entry =>
        RecordView.Of(name, summary, columns, (record, filter) => filter.Of(record, entries(record)), e => e.Id, e => cells(e).Add(Sightings(e)));

    private static string Sightings(Entry entry) =>
        entry.Articles.Length == 1 ? entry.Articles[0] : $"{entry.Articles.Length} ({entry.Origins} independent)";
}
