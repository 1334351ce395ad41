using System.Collections.Immutable;
using Parley.Record;
using Parley.Views;
using Parley.Web.Charts;
using Parley.Web.Pages.Tables;

namespace Parley.Web.Pages.Talks;

/// <summary>What happened when, in one negotiation, or in a part of its time.</summary>
public sealed class TimelinePage : NegotiationPage
{
    private readonly ImmutableArray<ViewRow> _rows;

    public TimelinePage(PageRequest request)
        : base(request)
    {
        From = request.Date("from");
        To = request.Date("to");
        RecordFilter shown = Filter with { From = From, To = To };
        (Events, Scale, Lanes) = Snapshot.Once((nameof(TimelinePage), shown), () =>
        {
            ImmutableArray<TimelineEvent> events = [.. TimelineView.Events(Record, shown)];
            var scale = TimeScale.Of(events.Select(e => e.Date), 90, 1000);
            return (events, scale, scale is null ? [] : TimelineLane.Of(events, scale));
        });
        Number = request.Number("page") ?? 1;
        _rows = ViewPage.Part(Snapshot, RecordView.Named("timeline"), shown, Number);
    }

    public EdtfDate? From { get; }

    public EdtfDate? To { get; }

    public int Number { get; }

    public ImmutableArray<TimelineEvent> Events { get; }

    public TimeScale? Scale { get; }

    public ImmutableArray<TimelineLane> Lanes { get; }

    public override string Aspect => "Timeline";

    public override Type View => typeof(TimelineSheet);

    public override ImmutableArray<string> Columns => RecordView.Named("timeline").Columns;

    public override IEnumerable<ViewRow> Rows => _rows;
}
