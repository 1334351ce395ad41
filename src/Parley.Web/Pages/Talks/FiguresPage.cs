using System.Collections.Immutable;
using Parley.Joining;
using Parley.Views;

namespace Parley.Web.Pages.Talks;

/// <summary>Quantities of one negotiation, those that articles give differently first.</summary>
public sealed class FiguresPage : NegotiationPage
{
    // Plots on a page.
    private const int Most = 40;

    public FiguresPage(PageRequest request)
        : base(request)
    {
        Figures =
        [
            .. Record.Figures
                .OrderByDescending(f => f.Values.Length).ThenByDescending(f => f.Articles.Length).ThenBy(f => f.Of ?? f.Unit, StringComparer.Ordinal),
        ];
        Number = request.Number("page") ?? 1;
    }

    public ImmutableArray<FigureEntry> Figures { get; }

    public int Number { get; }

    public int Size => Most;

    public IEnumerable<FigureEntry> Shown => Figures.Skip((Number - 1) * Most).Take(Most);

    public override string Aspect => "Figures";

    public override Type View => typeof(FiguresSheet);

    public override ImmutableArray<string> Columns => ["of", "unit", "date", "value", "low", "high", "qualifier", "articles"];

    public override IEnumerable<ViewRow> Rows =>
        from figure in Shown
        from value in figure.Values
        select new ViewRow(figure.Id, () =>
        [
            figure.Of ?? "", figure.Unit, value.AsOf?.ToString() ?? "", Plain(value.Value), Plain(value.Low), Plain(value.High), Labels.Code(value.Qualifier),
            string.Join(' ', value.Articles),
        ], figure);

    public override void WriteJson(System.Text.Json.Utf8JsonWriter json) => ViewJson.Write(json, Shown.Select(f => new ViewRow(f.Id, () => [], f)));

    private static string Plain(double? value) => value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
