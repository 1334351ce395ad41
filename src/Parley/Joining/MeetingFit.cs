using NodaTime;
using Parley.Record;

namespace Parley.Joining;

/// <summary>Whether a report can be about a meeting, apart from its date.</summary>
internal sealed class MeetingFit(Places places)
{
    /// <summary>Talks longer than this are no single meeting, but a period of talks.</summary>
    private const int LongestDays = 45;

    /// <summary>How a party is compared: by id, one without an id by its words.</summary>
    public static string Key(ActorReference actor) => actor.Id ?? actor.Name.ToLowerInvariant();

    /// <summary>Whether a date is a day or the first and last day of a meeting.</summary>
    public static bool IsExact(EdtfDate date) =>
        !date.IsApproximate && (date.IsDay || (date.IsInterval && Days(date) <= LongestDays && date.ToString().Length == 21));

    /// <summary>How many days a date covers.</summary>
    public static int Days(EdtfDate date) => Period.DaysBetween(date.First, date.Last) + 1;

    /// <summary>
    /// How well the parties go together, from 0 to 1; null where they show two different meetings. Parties of which only one is the
    /// same do not suffice unless one report names no other.
    /// </summary>
    public static double? Parties(HashSet<string> one, HashSet<string> two)
    {
        if (one.Count == 0 || two.Count == 0)
            return 0.3;
        int shared = one.Count(two.Contains);
        if (shared == one.Count && shared == two.Count)
            return shared > 1 ? 1 : 0.5;
        if (shared > 1)
            return shared == Math.Min(one.Count, two.Count) ? 0.8 : 0.6;
        return shared == 1 && Math.Min(one.Count, two.Count) == 1 ? 0.4 : null;
    }

    /// <summary>The best fit of a place with those that the reports of a meeting give.</summary>
    public PlaceFit Place(string? place, MeetingCluster cluster)
    {
        if (place is null || cluster.Places.Count == 0)
            return PlaceFit.Unknown;
        return cluster.Places.Max(p => places.Fit(place, p));
    }

    public PlaceFit Place(MeetingCluster one, MeetingCluster two) =>
        one.Places.Count == 0 ? PlaceFit.Unknown : one.Places.Max(p => Place(p, two));

    /// <summary>
    /// How well a report goes with a meeting, dates apart, and why; null where parties, place or round show another meeting, or where
    /// the same article tells the two apart.
    /// </summary>
    public (double Score, string Why)? Of(Item<Meeting> item, MeetingCluster cluster, bool sameDay)
    {
        Meeting meeting = item.Finding;
        if (Parties([.. meeting.Parties.Select(Key)], cluster.Parties) is not { } parties)
            return null;
        PlaceFit place = Place(meeting.Place, cluster);
        if (place == PlaceFit.Other || (parties < 0.5 && (place < PlaceFit.Inside || !sameDay)))
            return null;
        bool round = meeting.Round is { } number && cluster.Rounds.Count > 0 && cluster.Rounds.Contains(number);
        if (meeting.Round is not null && cluster.Rounds.Count > 0 && !round)
            return null;
        double heads = Heads(meeting, cluster);
        if ((heads < 0 && !sameDay) || ToldApart(item, cluster))
            return null;
        double score = (0.5 * parties) + (place switch { PlaceFit.Same => 0.25, PlaceFit.Inside => 0.2, _ => 0.05 }) + (round ? 0.15 : 0) + (0.1 * heads);
        string why = (parties == 1 ? "same parties" : parties >= 0.6 ? "most parties the same" : "a party the same")
            + (place switch { PlaceFit.Same => ", same place", PlaceFit.Inside => ", one place in the other", _ => "" })
            + (round ? ", same round" : "") + (heads > 0 ? ", same heads of delegation" : "");
        return (Math.Clamp(score, 0, 1), why);
    }

    /// <summary>1 where a party has the same head in both, -1 where a party's heads are all different, else 0.</summary>
    private static double Heads(Meeting meeting, MeetingCluster cluster)
    {
        bool differs = false;
        foreach (HeadOfDelegation head in meeting.Heads)
        {
            IReadOnlySet<string>? theirs = cluster.Heads(Key(head.Party));
            if (theirs?.Contains(Key(head.Person)) == true)
                return 1;
            differs |= theirs is not null;
        }

        return differs ? -1 : 0;
    }

    /// <summary>
    /// Whether the article gives the meeting already as another one: with another length, other heads, or both as held on days of
    /// their own.
    /// </summary>
    private static bool ToldApart(Item<Meeting> item, MeetingCluster cluster)
    {
        Meeting own = item.Finding;
        return cluster.In(item.Article).Any(other =>
        {
            bool sameDate = Equals(own.Date, other.Date);
            bool otherLength = own.Minutes is not null && other.Minutes is not null && own.Minutes != other.Minutes;
            bool otherDays = own.Status == MeetingStatus.Held && other.Status == MeetingStatus.Held
                && own.Date is not null && other.Date is not null && !own.Date.Overlaps(other.Date);
            return otherDays || (otherLength && !sameDate);
        });
    }
}
