using System.Collections.Immutable;
using NodaTime;
using Parley.Joining;
using Parley.Views;
using Parley.Web.Pages.Tables;

namespace Parley.Web.Pages.Talks;

/// <summary>What falls due in one negotiation, and how many days are left.</summary>
public sealed class DeadlinesPage(PageRequest request) : NegotiationPage(request)
{
    /// <summary>Which page of the deadlines, from 1.</summary>
    public int Number { get; } = request.Number("page") ?? 1;

    /// <summary>How many there are on all pages.</summary>
    public int Count => Record.Deadlines.Length;

    public override string Aspect => "Deadlines";

    public override Type View => typeof(DeadlinesSheet);

    public override ImmutableArray<string> Columns => [.. RecordView.Named("deadlines").Columns, "left"];

    public override IEnumerable<ViewRow> Rows => ViewPage.Part(Snapshot, RecordView.Named("deadlines"), Filter, Number)
        .Select(row => new ViewRow(row.Id, () => [.. row.Cells, Left((DeadlineEntry)row.Item)], row.Item));

    private string Left(DeadlineEntry entry)
    {
        if (entry.Outcome != DeadlineOutcome.Open || entry.Facts.Due is not { } due)
            return "";
        int days = Period.DaysBetween(Snapshot.AsOf.Last, due.Last);
        return days < 0 ? "past" : Labels.Count(days, "day");
    }
}
