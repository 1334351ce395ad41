using System.Collections.Immutable;
using Parley.Joining;
using Parley.Record;

namespace Parley.Views;

/// <summary>One thing that an entry says beside its line: a name and a value, worded for readers.</summary>
public sealed record EntryField(string Name, string Value)
{
    /// <summary>The fields of an entry that are known, in the order of reading.</summary>
    public static ImmutableArray<EntryField> Of(Entry entry) => [.. All(entry).Where(f => !string.IsNullOrEmpty(f.Value)).Select(f => new EntryField(f.Name, f.Value!))];

    private static IEnumerable<(string Name, string? Value)> All(Entry entry) => entry switch
    {
        MeetingEntry { Facts: var m } =>
        [
            ("date", Labels.Date(m.Date)), ("status", Labels.Code(m.Status)), ("parties", EntryFacts.Names(m.Parties)),
            .. m.Heads.Select(h => ("led for " + h.Party.Name, (string?)h.Person.Name)),
            ("place", string.Join(", ", new[] { m.Venue, m.Place }.OfType<string>())), ("host", m.Host?.Name),
            ("lasted", m.Minutes is { } minutes ? Labels.Minutes(minutes) : null),
            ("agenda", string.Join(", ", m.Agenda.Select(Labels.Issue))), ("outcome", m.Outcome),
        ],
        PositionEntry p =>
        [
            ("party", p.Party.Name), ("issue", Labels.Issue(p.Issue)), ("stance", Labels.Code(p.History[^1].Stance)),
            ("since", Labels.Date(p.History[0].Date)), ("speaker", p.History[^1].Speaker?.Name), ("condition", p.History[^1].Condition),
        ],
        DeadlineEntry { Facts: var d } deadline =>
        [
            ("due", d.Due is null ? d.Span is null ? null : Labels.Within(d.Span) : Labels.Date(d.Due)), ("set by", d.Setter?.Name), ("set on", Labels.Date(d.Set)),
            ("who must act", d.On?.Name), ("condition", d.Condition), ("consequence", d.Consequence), ("outcome", Labels.Code(deadline.Outcome)),
        ],
        ExchangeEntry { Facts: var e } =>
        [
            ("date", Labels.Date(e.Date)), ("who", Labels.Code(e.What)), ("how many", e.Count is { } count ? Labels.Number(count) : null),
            ("parties", EntryFacts.Names(e.Parties)), ("status", Labels.Code(e.Status)),
        ],
        ForecastEntry { Facts: var f } forecast =>
        [
            ("made", Labels.Date(forecast.Made)), ("likelihood", Labels.Code(f.Likelihood)), ("according to", f.Source?.Name ?? "the article"),
            ("outcome", Labels.Code(forecast.Outcome)), ("resolved by", forecast.ResolvedBy),
        ],
        FigureEntry f =>
        [
            .. f.Values.Select(v => (v.AsOf is null ? "no date" : Labels.Date(v.AsOf),
                (string?)Labels.Quantity(v.Value, v.Low, v.High, v.Qualifier, f.Unit))),
        ],
        MoveEntry { Facts: var m } =>
        [
            ("date", Labels.Date(m.Date)), ("act", m.Type), ("category", MoveTypes.Plover[m.Type]), ("by", m.Actor.Name), ("towards", m.Target?.Name),
            ("issue", m.Issue is null ? null : Labels.Issue(m.Issue)),
        ],
        StatementEntry { Facts: var s } =>
        [
            ("date", Labels.Date(s.Date)), ("speaker", s.Speaker.Name), ("through", s.Via?.Name), ("words", s.Direct ? "in quotation marks" : "reported"), ("place", s.Place),
        ],
        AttendanceEntry { Facts: var a } =>
            [("person", a.Person.Name), ("status", Labels.Code(a.Status)), ("date", Labels.Date(a.Date)), ("place", a.Place)],
        _ => [],
    };
}
