using System.Collections.Immutable;
using Parley.Views;
using Parley.Web.Pages.Tables;

namespace Parley.Web.Pages.Talks;

/// <summary>What was thought likely in one negotiation, what came of it, and how each source did.</summary>
public sealed class ForecastsPage : NegotiationPage
{
    public ForecastsPage(PageRequest request)
        : base(request)
    {
        Sources = Snapshot.Once((nameof(ForecastsPage), Filter), () => ForecastRecord.Of(Record, Filter));
        Number = request.Number("page") ?? 1;
    }

    /// <summary>Which page of the forecasts, from 1.</summary>
    public int Number { get; }

    /// <summary>How many there are on all pages.</summary>
    public int Count => Record.Forecasts.Length;

    public ImmutableArray<ForecastRecord> Sources { get; }

    public override string Aspect => "Forecasts";

    public override Type View => typeof(ForecastsSheet);

    public override ImmutableArray<string> Columns => RecordView.Named("forecasts").Columns;

    public override IEnumerable<ViewRow> Rows => ViewPage.Part(Snapshot, RecordView.Named("forecasts"), Filter, Number);
}
