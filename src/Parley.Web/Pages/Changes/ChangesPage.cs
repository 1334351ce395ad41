using System.Collections.Immutable;
using System.Text.Json;
using Parley.Record;
using Parley.Views;
using Parley.Web.Pages.Tables;

namespace Parley.Web.Pages.Changes;

/// <summary>What the record says on one day that it did not say on an earlier one.</summary>
public sealed class ChangesPage : Page
{
    private readonly ImmutableArray<BriefLine> _lines;

    public ChangesPage(PageRequest request)
        : base(request)
    {
        To = Snapshot.AsOf;
        // A week is what a desk asks for first.
        From = request.Date("from") ?? EdtfDate.Day(To.First.PlusDays(-7));
        if (From.Last > To.Last)
            throw new ParleyException(ErrorCode.WrongValue, $"from {From}", "It is later than the day of the view.", "Choose an earlier day.");
        var filter = new RecordFilter(Talks: request.Value("talks"));
        _lines = Snapshot.Once((nameof(ChangesPage), From, filter), () =>
            Parley.Views.Changes.Between(Snapshot.Record, request.Live.At(From).Record, filter.On(Snapshot.Record)).ToImmutableArray());
        Number = request.Number("page") ?? 1;
    }

    public EdtfDate From { get; }

    public EdtfDate To { get; }

    public int Number { get; }

    public int Count => _lines.Length;

    public IEnumerable<BriefLine> Shown => _lines.Skip((Number - 1) * ViewPage.Most).Take(ViewPage.Most);

    public override string Title => "What changed";

    public override Type View => typeof(ChangesSheet);

    public override ImmutableArray<string> Columns => ["change", "text"];

    public override IEnumerable<ViewRow> Rows => Shown.Select(l => new ViewRow(l.Id ?? "", () => [l.Lead, l.Text], l));

    public override void WriteJson(Utf8JsonWriter json) =>
        ViewJson.Write(json, [new Brief(Title, To, $"{Labels.Date(From)} to {Labels.Date(To)}", [new BriefSection("Changes", [.. Shown])])]);
}
