using System.Collections.Immutable;
using Parley.Views;

namespace Parley.Web.Pages.Talks;

/// <summary>Where articles on one negotiation differ, side by side.</summary>
public sealed class DifferencesPage : NegotiationPage
{
    private const int Most = 15;

    public DifferencesPage(PageRequest request)
        : base(request)
    {
        Number = request.Number("page") ?? 1;
        // What cannot both be right comes first.
        All = Snapshot.Once((nameof(DifferencesPage), Filter), () => DisagreementsView.Of(Record, Filter).OrderBy(d => d.Disagreement.Kind).ToImmutableArray());
    }

    public ImmutableArray<EntryDisagreement> All { get; }

    public int Number { get; }

    public int Size => Most;

    public IEnumerable<EntryDisagreement> Shown => All.Skip((Number - 1) * Most).Take(Most);

    public override string Aspect => "Differences";

    public override Type View => typeof(DifferencesSheet);

    public override ImmutableArray<string> Columns => ["about", "field", "kind", "value", "articles"];

    public override IEnumerable<ViewRow> Rows =>
        from d in Shown
        from value in d.Disagreement.Values
        select new ViewRow(d.Entry.Id, () => [d.About, d.Disagreement.Field, Labels.Code(d.Disagreement.Kind), value.Value, string.Join(' ', value.Articles)], d);

    public override void WriteJson(System.Text.Json.Utf8JsonWriter json) => ViewJson.Write(json, Shown.Select(d => new ViewRow(d.Entry.Id, () => [], d)));
}
