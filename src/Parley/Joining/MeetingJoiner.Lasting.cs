using NodaTime;
using Parley.Record;

namespace Parley.Joining;

internal sealed partial class MeetingJoiner
{
    /// <summary>Talks of so many days at most have no sessions that count for themselves.</summary>
    private const int Short = 4;

    /// <summary>
    /// Joins the days of talks that lasted several days: where a report of one day says that they lasted so long, or that it was their
    /// second, third, … day, what the same parties did in the same place on the days before is the same meeting.
    /// </summary>
    private void JoinLasting()
    {
        List<(MeetingCluster Cluster, int Days)> lasting =
        [
            .. _clusters.Where(c => c.IsHeld).Select(c => (Cluster: c, Days: Length(c))).Where(c => c.Days > 1)
                .OrderByDescending(c => c.Cluster.Date).ThenBy(c => c.Cluster.Group.First.Id, StringComparer.Ordinal),
        ];
        var gone = new HashSet<MeetingCluster>();
        foreach ((MeetingCluster cluster, int days) in lasting)
        {
            if (gone.Contains(cluster))
                continue;
            LocalDate last = cluster.Date!.Last;
            foreach (MeetingCluster earlier in Between(last.PlusDays(-days), last.PlusDays(-1)).ToList())
            {
                if (earlier == cluster || gone.Contains(earlier) || !earlier.IsHeld || earlier.Date!.First < last.PlusDays(-days)
                    || MeetingFit.Parties(cluster, earlier) is not >= 0.5 || _fit.Place(cluster, earlier) < PlaceFit.Inside
                    || (cluster.Rounds.Count > 0 && earlier.Rounds.Count > 0 && !cluster.Rounds.Overlaps(earlier.Rounds))
                    || earlier.Group.Items.Any(i => cluster.Has(i.Article)) || IsSession(earlier, last.PlusDays(1 - days), days))
                    continue;
                Merge(cluster, earlier, 0.8, $"a day of the talks that lasted {days} days until {last.ToString("uuuu-MM-dd", null)}, by the same parties in the same place");
                gone.Add(earlier);
            }
        }
    }

    /// <summary>Whether a meeting may be a session of its own: on a single day inside a long round of talks, neither at its beginning nor told as days of it.</summary>
    private static bool IsSession(MeetingCluster meeting, LocalDate first, int days) =>
        days > Short && MeetingFit.Days(meeting.Date!) == 1 && Length(meeting) <= 1 && Math.Abs(Period.DaysBetween(first, meeting.Date!.First)) > 1;

    /// <summary>How many days a report says that the meeting had lasted; 0 where it does not say.</summary>
    public static int Length(Item<Meeting> report) => report.Finding.Minutes is { } minutes
        ? minutes < 1440 ? 0 : (int)Math.Min(MeetingFit.LongestDays, Math.Ceiling(minutes / 1440))
        : DayCount.In(report.Words);

    private static int Length(MeetingCluster cluster) =>
        cluster.Group.Items.Where(i => i.Finding.Status == MeetingStatus.Held).Select(Length).DefaultIfEmpty(0).Max();

    private void Merge(MeetingCluster into, MeetingCluster cluster, double score, string why)
    {
        into.Absorb(cluster, score, why);
        _clusters.Remove(cluster);
        foreach (EdtfDate date in cluster.Dates)
        {
            foreach (LocalDate day in Days(date))
            {
                _byDay[day].Remove(cluster);
                Add(_byDay, day, into);
            }

            foreach ((int, int) month in Months(date))
            {
                _byMonth[month].Remove(cluster);
                Add(_byMonth, month, into);
            }
        }
    }
}
