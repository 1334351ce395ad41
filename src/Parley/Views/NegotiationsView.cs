using Parley.Joining;

namespace Parley.Views;

/// <summary>The negotiations of a record, the most reported first.</summary>
public static class NegotiationsView
{
    internal static RecordView View { get; } = RecordView.Of(
        "talks",
        "The negotiations, with their parties and their last and next meeting",
        ["talks", "parties", "last meeting", "next meeting", "from", "to", "articles"],
        Of,
        s => s.Negotiation.Id,
        s =>
        [
            s.Negotiation.Name,
            EntryFacts.Names(s.Negotiation.Parties),
            Meeting(s.Last),
            Meeting(s.Next),
            Labels.Date(s.Negotiation.From),
            Labels.Date(s.Negotiation.To),
            Labels.Number(s.Negotiation.Articles.Length),
        ]);

    public static IEnumerable<TalksSummary> Of(TalksRecord record, RecordFilter filter)
    {
        ILookup<string?, MeetingEntry> meetings = record.Meetings.ToLookup(m => m.Negotiation);
        return BriefView.Order(record.Negotiations)
            .Where(n => filter.Talks is null || n.Id == filter.Talks)
            .Where(n => filter.Article is null || n.Articles.Contains(filter.Article))
            .Where(n => filter.Party is null || n.Parties.Concat(n.Mediators).Any(a =>
                filter.Party.Equals(a.Id, StringComparison.OrdinalIgnoreCase) || filter.Party.Equals(a.Name, StringComparison.OrdinalIgnoreCase)))
            .Where(n => (filter.From is null || n.To is null || n.To.Last >= filter.From.First) && (filter.To is null || n.From is null || n.From.First <= filter.To.Last))
            .Select(n => new TalksSummary(
                n,
                record.AsOf is null ? null : MeetingOrder.Last(meetings[n.Id], record.AsOf),
                record.AsOf is null ? null : MeetingOrder.Next(meetings[n.Id], record.AsOf).FirstOrDefault()));
    }

    private static string Meeting(MeetingEntry? meeting) =>
        meeting is null ? "" : $"{(meeting.Facts.Date is null ? "no date" : Labels.Date(meeting.Facts.Date))}: {meeting.Line()}";
}

/// <summary>A negotiation with the meeting held last and the one that is to come, as the day of the view knows them.</summary>
public sealed record TalksSummary(Negotiation Negotiation, MeetingEntry? Last, MeetingEntry? Next);
