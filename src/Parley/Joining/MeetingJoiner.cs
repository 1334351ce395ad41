using NodaTime;
using Parley.Record;

namespace Parley.Joining;

/// <summary>
/// Puts reports of meetings together, the best dated first: reports of one day; meetings announced for
/// one day and held on another; the days of talks that lasted several;
/// reports that give a month or a year; reports without a date. Different days of held meetings and different rounds stay apart.
/// </summary>
internal sealed partial class MeetingJoiner
{
    private readonly Places _places = new();
    private readonly MeetingFit _fit;
    private readonly List<MeetingCluster> _clusters = [];
    private readonly Dictionary<LocalDate, List<MeetingCluster>> _byDay = [];
    private readonly Dictionary<(int Year, int Month), List<MeetingCluster>> _byMonth = [];

    private MeetingJoiner() => _fit = new MeetingFit(_places);

    /// <summary>Groups of reports of one meeting each.</summary>
    public static List<Group<Meeting>> Join(IReadOnlyList<Item<Meeting>> meetings)
    {
        var joiner = new MeetingJoiner();
        // A meeting of several days before its single days, so that a report of one of them finds it.
        foreach (Item<Meeting> item in meetings.Where(i => i.Finding.Date is { } d && MeetingFit.IsExact(d))
            .OrderBy(i => i.Finding.Date!.IsDay).ThenBy(i => i.Finding.Date).ThenByDescending(i => Richness(i.Finding)))
            joiner.AddExact(item);
        joiner.JoinMoved();
        joiner.JoinLasting();
        foreach (Item<Meeting> item in meetings.Where(i => i.Finding.Date is { } d && !MeetingFit.IsExact(d) && !IsAbout(d))
            .OrderBy(i => MeetingFit.Days(i.Finding.Date!)).ThenBy(i => i.Finding.Date).ThenByDescending(i => Richness(i.Finding)))
            joiner.AddCoarse(item);
        foreach (Item<Meeting> item in meetings.Where(i => i.Finding.Date is null || IsAbout(i.Finding.Date)).OrderByDescending(i => Richness(i.Finding)))
            joiner.AddUndated(item);
        joiner.JoinNext();
        return [.. joiner._clusters.Select(c => c.Group)];
    }

    /// <summary>About a day, which is that of its article: told without one.</summary>
    private static bool IsAbout(EdtfDate date) => date is { IsApproximate: true, IsDay: true };

    /// <summary>How much a report says: richer ones lead, so that poorer ones find what they are about.</summary>
    private static int Richness(Meeting meeting) =>
        (meeting.Parties.Length > 1 ? 4 : 0) + (meeting.Place is null ? 0 : 3) + (meeting.Status == MeetingStatus.Held ? 2 : 0)
        + (meeting.Round is null ? 0 : 1) + (meeting.Minutes is null ? 0 : 1) + (meeting.Heads.IsEmpty ? 0 : 1);

    private void AddExact(Item<Meeting> item)
    {
        EdtfDate date = item.Finding.Date!;
        List<MeetingCluster> thatDay = [.. Days(date).SelectMany(d => _byDay.GetValueOrDefault(d, [])).Distinct().Where(c => SameMeeting(item.Finding, c))];
        List<(MeetingCluster Cluster, double Score, string Why)> fits = Fits(item, thatDay, onlyOne: false);
        // A party in common is enough for two articles on one day; one article that gives two meetings means two.
        if (fits.Count == 0 && Fits(item, thatDay, onlyOne: true) is { Count: 1 } only && !only[0].Cluster.Has(item.Article))
            fits = only;
        if (fits.Count > 0)
        {
            (MeetingCluster best, double score, string why) = fits.MaxBy(f => f.Score);
            best.Add(item, 0.3 + (0.7 * score), "same day, " + why);
            Index(best, date);
            return;
        }

        var cluster = new MeetingCluster(item);
        _clusters.Add(cluster);
        Index(cluster, date);
    }

    private List<(MeetingCluster Cluster, double Score, string Why)> Fits(Item<Meeting> item, List<MeetingCluster> clusters, bool onlyOne) =>
    [
        .. clusters.Select(c => (Cluster: c, Fit: _fit.Of(item, c, sameDay: true, onlyOne)))
            .Where(c => c.Fit is not null)
            .Select(c => (c.Cluster, c.Fit!.Value.Score, c.Fit.Value.Why)),
    ];

    /// <summary>
    /// Whether the dates let a report be about a meeting: the same; the first or last of several days; a day of a short meeting. A day
    /// inside a long round of talks may be a session of its own.
    /// </summary>
    private static bool SameMeeting(Meeting meeting, MeetingCluster cluster) => cluster.Dates.Any(other =>
    {
        EdtfDate own = meeting.Date!;
        (EdtfDate few, EdtfDate many) = MeetingFit.Days(own) <= MeetingFit.Days(other) ? (own, other) : (other, own);
        return own.Equals(other)
            || (many.Contains(few) && (MeetingFit.Days(many) <= Short || few.First == many.First || few.Last == many.Last))
            || (!few.IsDay && few.Overlaps(many));
    });

    private void Index(MeetingCluster cluster, EdtfDate date)
    {
        foreach (LocalDate day in Days(date))
            Add(_byDay, day, cluster);
        foreach ((int, int) month in Months(date))
            Add(_byMonth, month, cluster);
    }

    private static IEnumerable<(int Year, int Month)> Months(EdtfDate date)
    {
        for (int month = (12 * date.First.Year) + date.First.Month - 1; month <= (12 * date.Last.Year) + date.Last.Month - 1; month++)
            yield return (month / 12, (month % 12) + 1);
    }

    private static void Add<TKey>(Dictionary<TKey, List<MeetingCluster>> index, TKey key, MeetingCluster cluster)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out List<MeetingCluster>? there))
            index[key] = there = [];
        if (there.Count == 0 || !there.Contains(cluster))
            there.Add(cluster);
    }

    /// <summary>So many days later; the calendar's last day where it ends before.</summary>
    private static LocalDate Later(LocalDate day, int days) => day.Year >= 9999 ? day : day.PlusDays(days);

    private static IEnumerable<LocalDate> Days(EdtfDate date)
    {
        int days = MeetingFit.Days(date);
        for (int i = 0; i < days; i++)
            yield return date.First.PlusDays(i);
    }
}
