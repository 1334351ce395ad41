using System.Collections.Immutable;
using Parley.Views;

namespace Parley.Web.Pages.Talks;

/// <summary>All negotiations of the record.</summary>
public sealed class TalksListPage : Page
{
    public TalksListPage(PageRequest request)
        : base(request)
    {
        Talks = [.. NegotiationsView.Of(Snapshot.Record, RecordFilter.None)];
    }

    public ImmutableArray<TalksSummary> Talks { get; }

    public override string Title => "Talks";

    public override Type View => typeof(TalksList);

    public override ImmutableArray<string> Columns => RecordView.Named("talks").Columns;

    public override IEnumerable<ViewRow> Rows => RecordView.Named("talks").Rows(Snapshot.Record, RecordFilter.None);
}
