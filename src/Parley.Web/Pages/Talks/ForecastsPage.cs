using System.Collections.Immutable;
using Parley.Views;

namespace Parley.Web.Pages.Talks;

/// <summary>What was thought likely in one negotiation, what came of it, and how each source did.</summary>
public sealed class ForecastsPage : NegotiationPage
{
    public ForecastsPage(PageRequest request)
        : base(request)
    {
        Sources = ForecastRecord.Of(Record, Filter);
    }

    public ImmutableArray<ForecastRecord> Sources { get; }

    public override string Aspect => "Forecasts";

    public override Type View => typeof(ForecastsSheet);

    public override ImmutableArray<string> Columns => RecordView.Named("forecasts").Columns;

    public override IEnumerable<ViewRow> Rows => RecordView.Named("forecasts").Rows(Record, Filter);
}
