using NodaTime;
using Parley.Record;

namespace Parley.Joining;

internal sealed partial class MeetingJoiner
{
    /// <summary>A report without a date is about a meeting held so many days before its article at most.</summary>
    private const int RecentDays = 21;

    /// <summary>… or announced for so many days after it.</summary>
    private const int ComingDays = 60;

    /// <summary>Of undated meetings of the same parties the latest so many are compared.</summary>
    private const int Compared = 32;

    private readonly Dictionary<string, List<MeetingCluster>> _undated = [];
    private Dictionary<string, List<MeetingCluster>>? _byParty;

    /// <summary>A report that gives only a month, a season or a year joins the one meeting of that time that it can mean.</summary>
    private void AddCoarse(Item<Meeting> item)
    {
        EdtfDate date = item.Finding.Date!;
        List<(MeetingCluster Cluster, double Score, string Why)> fits =
        [
            .. In(date)
                .Where(c => c.Dates.Any(d => date.Contains(d) || d.Contains(date)) && StatusFits(item, c))
                .Select(c => (Cluster: c, Fit: _fit.Of(item, c, sameDay: false)))
                .Where(c => c.Fit is not null)
                .Select(c => (c.Cluster, c.Fit!.Value.Score, c.Fit.Value.Why)),
        ];
        if (Only(fits) is { } best)
        {
            best.Cluster.Add(item, best.Score, $"the meeting of {best.Cluster.Date} that {date} can mean, {best.Why}");
            return;
        }

        var cluster = new MeetingCluster(item);
        _clusters.Add(cluster);
        if (MeetingFit.Days(date) <= 366)
            Index(cluster, date);
    }

    private IEnumerable<MeetingCluster> In(EdtfDate date)
    {
        if (MeetingFit.Days(date) > 366)
            return [];
        return Months(date).SelectMany(m => _byMonth.GetValueOrDefault(m, [])).Distinct();
    }

    /// <summary>What is still to come when the article appears is not what was held before it, and the other way round.</summary>
    private static bool StatusFits(Item<Meeting> item, MeetingCluster cluster)
    {
        // An article that tells of a meeting as held announces another one.
        if (item.Finding.Status is MeetingStatus.Planned or MeetingStatus.Proposed && cluster.In(item.Article).Any(m => m.Status == MeetingStatus.Held))
            return false;
        if (item.Article.Date is not { } published || cluster.Date is not { } date)
            return true;
        return item.Finding.Status switch
        {
            MeetingStatus.Held => date.First <= published.Last,
            MeetingStatus.Planned or MeetingStatus.Proposed => date.Last >= published.First.PlusDays(-1),
            _ => true,
        };
    }

    /// <summary>The best of the meetings that fit; null where there is none or no clear best.</summary>
    private static (MeetingCluster Cluster, double Score, string Why)? Only(List<(MeetingCluster Cluster, double Score, string Why)> fits)
    {
        if (fits.Count == 0)
            return null;
        List<(MeetingCluster Cluster, double Score, string Why)> best = [.. fits.OrderByDescending(f => f.Score)];
        return best.Count == 1 || best[0].Score > best[1].Score + 0.04 ? best[0] : null;
    }

    /// <summary>
    /// A report without a date joins the meeting of those parties next to its article's day, in the same place; else an earlier report
    /// of the same undated meeting, such as a summit that is only wished for.
    /// </summary>
    private void AddUndated(Item<Meeting> item)
    {
        string key = string.Join(' ', item.Finding.Parties.Select(MeetingFit.Key).Order(StringComparer.Ordinal));
        List<(MeetingCluster Cluster, double Score, string Why)> dated =
        [
            .. Candidates(item)
                .Where(c => CanMean(item, c))
                .Where(c => _fit.Place(item.Finding.Place, c) >= PlaceFit.Inside || IsTheOneAtHand(item, c))
                .Select(c => (Cluster: c, Fit: _fit.Of(item, c, sameDay: false)))
                .Where(c => c.Fit is not null)
                .Select(c => (c.Cluster, Score: c.Fit!.Value.Score - (0.01 * Distance(item, c.Cluster)), c.Fit.Value.Why)),
        ];
        if (Only(dated) is { } best)
        {
            best.Cluster.Add(item, Math.Clamp(best.Score, 0.3, 1), $"the meeting at hand on {best.Cluster.Date}, {best.Why}");
            return;
        }

        if (!_undated.TryGetValue(key, out List<MeetingCluster>? there))
            _undated[key] = there = [];
        var same = there.TakeLast(Compared)
            .Where(c => dated.Count == 0 && (c.IsHeld == (item.Finding.Status == MeetingStatus.Held) || IsAnnounced(item, c)) && IsNear(item, c))
            .Select(c => (Cluster: c, Fit: _fit.Of(item, c, sameDay: false)))
            .Where(c => c.Fit is not null && item.Finding.Place is null == (c.Cluster.Places.Count == 0))
            .OrderByDescending(c => c.Fit!.Value.Score)
            .FirstOrDefault();
        if (same.Cluster is not null && key.Length > 0)
        {
            same.Cluster.Add(item, same.Fit!.Value.Score, "both without a date, " + same.Fit.Value.Why);
            return;
        }

        var cluster = new MeetingCluster(item);
        _clusters.Add(cluster);
        there.Add(cluster);
    }

    /// <summary>Announced in one report and held in a later one, neither of which says when: by two parties or more in one place.</summary>
    private bool IsAnnounced(Item<Meeting> item, MeetingCluster cluster)
    {
        bool held = item.Finding.Status == MeetingStatus.Held;
        return item.Finding.Parties.Length >= 2 && _fit.Place(item.Finding.Place, cluster) >= PlaceFit.Inside && cluster.Group.Items.All(other =>
            item.Article.Day is not { } day || other.Article.Day is not { } there || (held ? there < day : day < there));
    }

    /// <summary>Dated meetings of one of the parties near the article's day; of all days where the article has none.</summary>
    private IEnumerable<MeetingCluster> Candidates(Item<Meeting> item)
    {
        if (item.Article.Date is { } published)
            return Between(published.First.PlusDays(-RecentDays), published.Last.PlusDays(ComingDays)).Concat(In(published)).Distinct();
        if (_byParty is null)
        {
            _byParty = [];
            foreach (MeetingCluster cluster in _clusters.Where(c => c.Date is not null))
            {
                foreach (string party in cluster.Parties)
                {
                    if (!_byParty.TryGetValue(party, out List<MeetingCluster>? there))
                        _byParty[party] = there = [];
                    there.Add(cluster);
                }
            }
        }

        return item.Finding.Parties.SelectMany(p => _byParty.GetValueOrDefault(MeetingFit.Key(p), [])).Distinct();
    }

    private bool CanMean(Item<Meeting> item, MeetingCluster cluster)
    {
        bool own = cluster.Has(item.Article);
        Meeting meeting = item.Finding;
        // The article tells of that meeting already, with its date: only a report that adds nothing of its own is the same again.
        if (own && (meeting.Minutes is not null || meeting.Round is not null || meeting.Outcome is not null || meeting.Status == MeetingStatus.Held != cluster.IsHeld))
            return false;
        // "The president said that he would have a meeting. Negotiators are to meet before then": two that are still to come.
        if (own && meeting is { Status: not MeetingStatus.Held, Heads.IsEmpty: true } && cluster.In(item.Article).All(m => !m.Heads.IsEmpty))
            return false;
        if (item.Article.Date is { } published)
        {
            return meeting.Status == MeetingStatus.Held
                ? Begins(cluster) <= published.Last && Period.DaysBetween(cluster.Date!.Last, published.First) <= RecentDays
                : cluster.Date!.Last >= published.First.PlusDays(-1) || (cluster.IsCalledOff && meeting.Status is MeetingStatus.Cancelled or MeetingStatus.Refused);
        }

        // An undated article is later than the meetings that it reports as held.
        return own || item.Article.NotBefore is not { } after || cluster.Date!.Last > after;
    }

    /// <summary>
    /// Whether nothing else can be meant although no place says so: the article gives the meeting itself, or it is the article's
    /// own day.
    /// </summary>
    private static bool IsTheOneAtHand(Item<Meeting> item, MeetingCluster cluster)
    {
        if (item.Finding.Status == MeetingStatus.Proposed && !item.Finding.Heads.IsEmpty)
            return false;
        return cluster.Has(item.Article)
            || (item.Finding.Status is MeetingStatus.Held or MeetingStatus.Planned && item.Article.Date is { IsDay: true } published && cluster.Date!.Contains(published.First) && item.Finding.Parties.Length > 1);
    }

    /// <summary>The first day of a meeting; of one of which only the last day is told, and how many days it had lasted by then, so many before.</summary>
    private static LocalDate Begins(MeetingCluster cluster) =>
        cluster is { IsHeld: true, Date.IsDay: true } && Length(cluster) is > 1 and var days ? cluster.Date!.Last.PlusDays(1 - days) : cluster.Date!.First;

    private static int Distance(Item<Meeting> item, MeetingCluster cluster) =>
        item.Article.Date is not { } published ? 0
        : Math.Min(Math.Abs(Period.DaysBetween(published.First, cluster.Date!.First)), Math.Abs(Period.DaysBetween(published.First, cluster.Date.Last)));

    private static bool IsNear(Item<Meeting> item, MeetingCluster cluster) =>
        item.Article.Day is not { } day
        || cluster.Group.Items.Any(i => i.Article.Day is not { } other || Math.Abs(Period.DaysBetween(day, other)) <= ComingDays);
}
