using System.Collections.Immutable;
using Parley.Views;

namespace Parley.Web.Pages.Talks;

/// <summary>Who met whom in one negotiation.</summary>
public sealed class WhoMetPage : NegotiationPage
{
    public WhoMetPage(PageRequest request)
        : base(request)
    {
        Graph = Snapshot.Once((nameof(WhoMetPage), Filter), () => MeetingGraph.Of(Record, Filter));
    }

    public MeetingGraph Graph { get; }

    public override string Aspect => "Who met whom";

    public override Type View => typeof(WhoMetSheet);

    public override ImmutableArray<string> Columns => ["party", "party", "date", "meeting"];

    public override IEnumerable<ViewRow> Rows =>
        from tie in Graph.Ties
        from meeting in tie.Meetings
        select new ViewRow(meeting.Id, () => [tie.A.Name, tie.B.Name, meeting.Facts.Date?.ToString() ?? "", meeting.Line()], meeting);
}
