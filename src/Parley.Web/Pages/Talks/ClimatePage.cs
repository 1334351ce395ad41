using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Parley.Record;
using Parley.Views;

namespace Parley.Web.Pages.Talks;

/// <summary>Cooperation and conflict in one negotiation over time.</summary>
public sealed class ClimatePage : NegotiationPage
{
    public ClimatePage(PageRequest request)
        : base(request)
    {
        Climate = Snapshot.Once((nameof(ClimatePage), Filter), () => Climate.Of(Record, Filter));
    }

    public Climate Climate { get; }

    public override string Aspect => "Climate";

    public override Type View => typeof(ClimateSheet);

    public override ImmutableArray<string> Columns => ["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"];

    public override IEnumerable<ViewRow> Rows => Climate.Points.Select(p => new ViewRow(
        p.Period.ToString(), () => [.. p.Counts.Select(c => c.ToString(CultureInfo.InvariantCulture))], p));

    public override void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (ClimatePoint point in Climate.Points)
        {
            json.WriteStartObject();
            json.WriteString("period", point.Period.ToString());
            foreach (QuadClass quad in Enum.GetValues<QuadClass>())
                json.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(quad.ToString()), point.Of(quad));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The acts of a period.</summary>
    public string Acts(ClimatePoint point) =>
        Request.Link("/moves", ("talks", Negotiation.Id), ("from", EdtfDate.Day(point.Period.First).ToString()), ("to", EdtfDate.Day(point.Period.Last).ToString()));
}
