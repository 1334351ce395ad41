using NodaTime;

namespace Parley.Joining;

internal sealed partial class MeetingJoiner
{
    /// <summary>So many days later a meeting that was put off is still the one announced.</summary>
    private const int PutOffDays = 45;

    /// <summary>So many days apart an announcement and a meeting are one without a word about a change.</summary>
    private const int SlipDays = 3;

    /// <summary>
    /// Joins what was announced for one day and not held then to what was held, or announced anew, on another: by the same parties in
    /// the same place, within days, or later where a report says that it was put off.
    /// </summary>
    private void JoinMoved()
    {
        List<MeetingCluster> announced =
            [.. _clusters.Where(c => !c.IsHeld).OrderByDescending(c => c.Date).ThenBy(c => c.Group.First.Id, StringComparer.Ordinal)];
        foreach (MeetingCluster cluster in announced)
        {
            LocalDate day = cluster.Day!.Value;
            var best = Between(day.PlusDays(-SlipDays), Later(day, PutOffDays))
                .Where(c => c != cluster)
                .Select(c => (Cluster: c, Why: Moved(cluster, c)))
                .Where(c => c.Why is not null)
                .OrderBy(c => Math.Abs(Period.DaysBetween(day, c.Cluster.Day!.Value)))
                .ThenBy(c => c.Cluster.Group.First.Id, StringComparer.Ordinal)
                .FirstOrDefault();
            if (best.Cluster is null)
                continue;
            Merge(best.Cluster, cluster, 0.7, best.Why!);
        }
    }

    private string? Moved(MeetingCluster announced, MeetingCluster other)
    {
        PlaceFit place = _fit.Place(announced, other);
        // "It could not meet on Friday. When it did meet, on Saturday, …": whoever it is, one article tells of both.
        int wait = Period.DaysBetween(announced.Day!.Value, other.Day!.Value);
        if (announced.IsCalledOff && other.IsHeld && wait is > 0 and <= SlipDays && place != PlaceFit.Other && announced.Parties.Count + other.Parties.Count == 0
            && announced.Group.Items.All(i => other.Has(i.Article)))
        {
            return $"announced for {announced.Date}, called off, and held {wait} days later as the same article says";
        }

        // "The meeting, set for Monday, began on Tuesday": one sentence tells of both days.
        if (other.IsHeld && wait is > 0 and <= PutOffDays && place != PlaceFit.Other && announced.Group.Items.Any(a => other.In(a.Article).Any(o => Passages.Overlap(a.Finding, o))))
            return $"announced for {announced.Date} and held {wait} days later, as one sentence says";
        if (MeetingFit.AreOthers(announced.Parties, other.Parties) || MeetingFit.Parties(announced, other) is not { } parties || parties < (place >= PlaceFit.Inside ? 0.5 : 0.6))
            return null;
        bool rounds = announced.Rounds.Count == 0 || other.Rounds.Count == 0 || announced.Rounds.Overlaps(other.Rounds);
        if (place == PlaceFit.Other || !rounds)
            return null;
        bool inTime = wait is > 0 or -1 && (place >= PlaceFit.Inside || wait <= SlipDays);
        if (inTime && (announced.MovedWord ?? other.MovedWord) is { } words)
            return $"announced for {announced.Date}, and \"{words}\"; same parties{(place >= PlaceFit.Inside ? " and place" : "")}";
        // Without a word about it: the day passed without a report of a meeting, and soon after they met in the same place.
        bool quietly = other.IsHeld && !announced.IsCalledOff && place >= PlaceFit.Inside && Math.Abs(wait) <= SlipDays
            && !announced.Group.Items.Any(i => other.Has(i.Article));
        return quietly ? $"announced for {announced.Date}, held {Math.Abs(wait)} days {(wait > 0 ? "later" : "earlier")} by the same parties in the same place" : null;
    }

    private IEnumerable<MeetingCluster> Between(LocalDate first, LocalDate last)
    {
        var seen = new HashSet<MeetingCluster>();
        int days = Period.DaysBetween(first, last);
        for (int i = 0; i <= days; i++)
        {
            foreach (MeetingCluster cluster in _byDay.GetValueOrDefault(first.PlusDays(i), []))
            {
                if (seen.Add(cluster))
                    yield return cluster;
            }
        }
    }
}
