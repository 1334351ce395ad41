using System.Collections.Immutable;
using Parley.Joining;
using Parley.Record;
using Parley.Views;

namespace Parley.Web.Charts;

/// <summary>One mark of a timeline: an entry, or acts of one place that would lie on top of each other.</summary>
/// <param name="X">Where it stands.</param>
/// <param name="Row">How many marks lie below it in its lane.</param>
/// <param name="Event">The first of its events.</param>
/// <param name="Count">How many events it stands for.</param>
/// <param name="IsPlanned">Whether it is still to come, or only proposed.</param>
public sealed record TimelineMark(double X, int Row, TimelineEvent Event, int Count, bool IsPlanned);

/// <summary>One kind of event, in a lane of its own.</summary>
public sealed record TimelineLane(string Kind, ImmutableArray<TimelineMark> Marks)
{
    // Rows of a lane: what does not fit is counted on the mark at the top.
    private const int Rows = 3;

    // Marks nearer than this would touch.
    private const double Room = 11;

    public static ImmutableArray<TimelineLane> Of(IEnumerable<TimelineEvent> events, TimeScale scale) =>
    [
        .. new[] { "meeting", "exchange", "deadline", "move" }.GroupJoin(events, kind => kind, e => e.Kind, (kind, own) => (kind, own))
            .Where(lane => lane.own.Any())
            .Select(lane => new TimelineLane(lane.kind, Place(lane.own.Select(e => (scale.At(e.Date), e, IsPlanned(e.Entry)))))),
    ];

    private static ImmutableArray<TimelineMark> Place(IEnumerable<(double X, TimelineEvent Event, bool IsPlanned)> events)
    {
        double[] taken = [.. Enumerable.Repeat(double.MinValue, Rows)];
        List<TimelineMark> marks = [];
        foreach ((double x, TimelineEvent e, bool planned) in events.OrderBy(e => e.X).ThenBy(e => e.Event.Id, StringComparer.Ordinal))
        {
            int row = Array.FindIndex(taken, t => x - t >= Room);
            if (row < 0)
            {
                // The mark at the top of the lane is the last one that was put there.
                int last = marks.FindLastIndex(m => m.Row == Rows - 1);
                marks[last] = marks[last] with { Count = marks[last].Count + 1 };
                continue;
            }

            taken[row] = x;
            marks.Add(new TimelineMark(x, row, e, 1, planned));
        }

        return [.. marks];
    }

    private static bool IsPlanned(Entry entry) => entry switch
    {
        MeetingEntry meeting => meeting.Facts.Status is MeetingStatus.Planned or MeetingStatus.Proposed,
        ExchangeEntry exchange => exchange.Facts.Status is ExchangeStatus.Planned or ExchangeStatus.Proposed,
        DeadlineEntry deadline => deadline.Outcome == DeadlineOutcome.Open,
        MoveEntry move => move.Facts.Certainty == Certainty.Planned,
        _ => false,
    };
}
