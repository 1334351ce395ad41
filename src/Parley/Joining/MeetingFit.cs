using System.Collections.Frozen;
using NodaTime;
using Parley.Reading.Meetings;
using Parley.Record;

namespace Parley.Joining;

/// <summary>Whether a report can be about a meeting, apart from its date.</summary>
internal sealed class MeetingFit(Places places)
{
    /// <summary>Talks longer than this are no single meeting, but a period of talks.</summary>
    public const int LongestDays = 45;

    /// <summary>How a party is compared: by id, one without an id by its words.</summary>
    public static string Key(ActorReference actor) => actor.Id ?? SideNames.Of(actor.Name);

    /// <summary>Whether a date is a day or the first and last day of a meeting.</summary>
    public static bool IsExact(EdtfDate date) =>
        !date.IsApproximate && (date.IsDay || (date.IsInterval && Days(date) <= LongestDays && date.ToString().Length == 21));

    /// <summary>Whether an article gives the days within which a meeting is to be, counted from its own: "within a week".</summary>
    public static bool IsWindow(Meeting meeting, EdtfDate? written) =>
        meeting is { Status: MeetingStatus.Planned or MeetingStatus.Proposed, Date: { IsInterval: true } days } && written is not null && days.First <= written.Last && days.Last > written.Last;

    /// <summary>How many days a date covers.</summary>
    public static int Days(EdtfDate date) => Period.DaysBetween(date.First, date.Last) + 1;

    /// <summary>
    /// How well the parties of two reports go together, from 0 to 1; null where they show two different meetings. Parties of which only
    /// one is the same do not suffice unless one report names no other; who else is in its article then tells who is meant.
    /// </summary>
    /// <param name="one">The parties of one.</param>
    /// <param name="oneContext">The states, bodies and groups in its articles.</param>
    /// <param name="two">The parties of the other.</param>
    /// <param name="twoContext">The states, bodies and groups in its articles.</param>
    public static double? Parties(IReadOnlySet<string> one, IReadOnlySet<string> oneContext, IReadOnlySet<string> two, IReadOnlySet<string> twoContext)
    {
        if (one.Count == 0 && two.Count == 0)
            return oneContext.Count(twoContext.Contains) > 1 ? 0.45 : 0.3;
        (IReadOnlySet<string> few, IReadOnlySet<string> context, IReadOnlySet<string> many) = one.Count <= two.Count ? (one, oneContext, two) : (two, twoContext, one);
        int shared = few.Count(p => many.Contains(p) || many.Any(o => SitsIn(p, o) || SitsIn(o, p)));
        if (few.Count == 0)
            return many.IsSubsetOf(context) ? 0.5 : 0.3;
        if (shared == many.Count)
            return shared > 1 ? 1 : 0.5;
        if (shared > 1)
            return shared == few.Count ? 0.8 : 0.6;
        return shared == 1 && few.Count == 1 ? (many.All(p => context.Contains(p) || context.Any(c => SitsIn(c, p))) ? 0.6 : 0.4) : null;
    }

    /// <summary>Whether each of two reports names several parties of whom the other knows nothing.</summary>
    public static bool AreOthers(IReadOnlySet<string> one, IReadOnlySet<string> two) => Unknown(one, two) > 1 && Unknown(two, one) > 1;

    private static int Unknown(IReadOnlySet<string> parties, IReadOnlySet<string> others) => parties.Count(p => !others.Contains(p) && !others.Any(o => SitsIn(p, o) || SitsIn(o, p)));

    private static bool SitsIn(string party, string format) =>
        Wording.Shipped.Formats.TryGetValue(format, out FrozenSet<string>? members) && members.Contains(party);

    public static double? Parties(MeetingCluster one, MeetingCluster two) => Parties(one.Parties, one.Context, two.Parties, two.Context);

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
    /// <param name="item">The report.</param>
    /// <param name="cluster">The meeting.</param>
    /// <param name="sameDay">Whether the dates are the same.</param>
    /// <param name="onlyOne">Whether no other meeting comes into question, so that one party in common suffices.</param>
    public (double Score, string Why)? Of(Item<Meeting> item, MeetingCluster cluster, bool sameDay, bool onlyOne = false)
    {
        Meeting meeting = item.Finding;
        // What costs least comes first: most of the meetings compared fail by place or round.
        PlaceFit place = Place(meeting.Place, cluster);
        bool round = meeting.Round is { } number && cluster.Rounds.Contains(number);
        // A round that was announced for one place and held in another on its day is one.
        bool elsewhere = place == PlaceFit.Other && sameDay && round && !(meeting.Status == MeetingStatus.Held && cluster.IsHeld);
        if ((place == PlaceFit.Other && !elsewhere) || (meeting.Round is not null && cluster.Rounds.Count > 0 && !round))
            return null;
        HashSet<string> own = [.. meeting.Parties.Select(Key)];
        if (Parties(own, item.Article.Actors, cluster.Parties, cluster.Context) is not { } parties || (elsewhere && parties < 1))
            return null;
        bool suffices = parties >= 0.5 || (sameDay && (place >= PlaceFit.Inside || (onlyOne && parties >= 0.4)));
        if (!suffices)
            return null;
        double heads = Heads(meeting, cluster);
        if ((heads < 0 && !sameDay) || ToldApart(item, cluster))
            return null;
        double score = (0.5 * parties) + (place switch { PlaceFit.Same => 0.25, PlaceFit.Inside => 0.2, _ => 0.05 }) + (round ? 0.15 : 0) + (0.1 * heads);
        string why = (parties == 1 ? "same parties" : parties >= 0.8 ? "most parties the same" : own.Overlaps(cluster.Parties) ? "a party the same" : "the parties of whom the article speaks")
            + (place switch { PlaceFit.Same => ", same place", PlaceFit.Inside => ", one place in the other", PlaceFit.Other => ", elsewhere than announced", _ => "" })
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
    /// Whether the article gives the meeting already as another one: with another length, other parties on the same day, both as held on
    /// days of their own, or one as held and the other as to come within days from then.
    /// </summary>
    private static bool ToldApart(Item<Meeting> item, MeetingCluster cluster)
    {
        Meeting own = item.Finding;
        return cluster.In(item.Article).Any(other =>
        {
            bool sameParties = own.Parties.Length == other.Parties.Length && own.Parties.All(p => other.Parties.Any(p.IsSame));
            bool sameDate = Equals(own.Date, other.Date);
            bool otherLength = own.Minutes is not null && other.Minutes is not null && own.Minutes != other.Minutes;
            bool otherDays = own.Status == MeetingStatus.Held && other.Status == MeetingStatus.Held
                && own.Date is not null && other.Date is not null && !own.Date.Overlaps(other.Date);
            bool otherParties = sameDate && own.Date is not null && !sameParties && !own.Parties.IsEmpty && !other.Parties.IsEmpty;
            bool next = !Passages.Overlap(own, other) && (IsNext(own, other) || IsNext(other, own));
            return otherDays || next || otherParties || MeetingCoreference.AreApart(own, other) || (otherLength && !(sameDate && sameParties));
        });
    }

    private static bool IsNext(Meeting held, Meeting next) =>
        held is { Status: MeetingStatus.Held, Date: { } day } && next.Status != MeetingStatus.Held && next.Date is { IsInterval: true } days && days.First >= day.First && days.Last > day.Last;
}
