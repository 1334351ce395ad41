using System.Collections.Immutable;
using NodaTime;
using Parley.Joining;
using Parley.Views;

namespace Parley.Web.Pages.Talks;

/// <summary>What falls due in one negotiation, and how many days are left.</summary>
public sealed class DeadlinesPage(PageRequest request) : NegotiationPage(request)
{
    public override string Aspect => "Deadlines";

    public override Type View => typeof(DeadlinesSheet);

    public override ImmutableArray<string> Columns => [.. RecordView.Named("deadlines").Columns, "left"];

    public override IEnumerable<ViewRow> Rows => RecordView.Named("deadlines").Rows(Record, Filter)
        .Select(row => new ViewRow(row.Id, () => [.. row.Cells, Left((DeadlineEntry)row.Item)], row.Item));

    private string Left(DeadlineEntry entry)
    {
        if (entry.Outcome != DeadlineOutcome.Open || entry.Facts.Due is not { } due)
            return "";
        int days = Period.DaysBetween(Snapshot.AsOf.Last, due.Last);
        return days < 0 ? "past" : Labels.Count(days, "day");
    }
}
