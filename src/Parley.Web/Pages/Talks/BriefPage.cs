using System.Collections.Immutable;
using System.Text.Json;
using Parley.Record;
using Parley.Views;

namespace Parley.Web.Pages.Talks;

/// <summary>The state of one negotiation on one page.</summary>
public sealed class BriefPage : NegotiationPage
{
    public BriefPage(PageRequest request)
        : base(request)
    {
        EdtfDate? since = request.Date("since");
        Brief = Snapshot.Once((nameof(BriefPage), Negotiation.Id, since), () =>
            BriefView.Of(Record, Negotiation, Snapshot.AsOf, since is null ? null : (since, request.Live.At(since).Record)));
    }

    public Brief Brief { get; }

    public override string Title => Negotiation.Name;

    public override string Aspect => "Brief";

    public override Type View => typeof(BriefSheet);

    public override ImmutableArray<string> Columns => ["section", "lead", "text"];

    public override IEnumerable<ViewRow> Rows =>
        Brief.Sections.SelectMany(s => s.Lines.Select(l => new ViewRow(l.Id ?? "", () => [s.Heading, l.Lead, l.Text], l)));

    public override void WriteJson(Utf8JsonWriter json) => ViewJson.Write(json, [Brief]);
}
