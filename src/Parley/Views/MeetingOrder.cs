using Parley.Joining;
using Parley.Record;

namespace Parley.Views;

/// <summary>Which meeting was the last, and which is to be next.</summary>
public static class MeetingOrder
{
    /// <summary>The meeting held last, by a day; of several on one day the most reported.</summary>
    public static MeetingEntry? Last(IEnumerable<MeetingEntry> meetings, EdtfDate asOf) => meetings
        .Where(m => m.Facts is { Status: MeetingStatus.Held, Date: { } date } && date.First <= asOf.Last)
        .OrderByDescending(m => m.Facts.Date!.Last).ThenByDescending(m => m.Articles.Length).FirstOrDefault();

    /// <summary>Meetings still to come on a day: what is planned before what is proposed, then by date, those without one last.</summary>
    public static IEnumerable<MeetingEntry> Next(IEnumerable<MeetingEntry> meetings, EdtfDate asOf) => meetings
        .Where(m => m.Facts.Status is MeetingStatus.Planned or MeetingStatus.Proposed)
        .Where(m => m.Facts.Date is null || m.Facts.Date.Last >= asOf.First)
        .OrderBy(m => m.Facts.Status == MeetingStatus.Planned ? 0 : 1).ThenBy(m => m.Facts.Date is null).ThenBy(m => m.Facts.Date)
        .ThenByDescending(m => m.Articles.Length);
}
