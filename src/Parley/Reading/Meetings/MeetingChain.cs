using Parley.Record;

namespace Parley.Reading.Meetings;

/// <summary>The mentions of one meeting in one article, with what they say of it together.</summary>
internal sealed class MeetingChain
{
    public List<MeetingMention> Mentions { get; } = [];

    /// <summary>Who is said to lead a side of it, or to lead or mediate the meeting itself.</summary>
    public List<DelegationLeader> Leaders { get; } = [];

    public EdtfDate? Date { get; set; }

    public List<ActorReference> Parties { get; } = [];

    public EdtfDate? PlannedEnd => Mentions.Find(m => m.PlannedEnd is not null)?.PlannedEnd;

    public List<(ActorReference? Party, ActorReference Person)> Persons { get; } = [];

    public List<string> Places { get; } = [];

    public int? Round { get; private set; }

    public MeetingTime Time { get; private set; }

    public int Last => Mentions[^1].Trigger;

    /// <summary>Whether all that is said of its place is what it is near to.</summary>
    public bool IsNearby => Places.Count > 0 && Mentions.TrueForAll(m => m.Places.Count == 0 || m.IsNearby);

    public void Add(MeetingMention mention, EdtfDate? date, IReadOnlyList<string> places)
    {
        // "near X" says less than a place of its own.
        if (places.Count > 0 && !mention.IsNearby && IsNearby)
            Places.Clear();
        else if (mention.IsNearby && Places.Count > 0)
            places = [];
        Mentions.Add(mention);
        if (Date is null || (date is not null && (Date.Contains(date) || MeetingCoreference.EndsOn(date, Date))))
            Date = date ?? Date;
        foreach (ActorReference party in mention.Parties)
        {
            if (!Parties.Exists(p => MeetingCoreference.IsSameSide(p, party)))
                Parties.Add(party);
        }

        foreach ((ActorReference? party, ActorReference person) in mention.Persons)
        {
            if (!Persons.Exists(p => p.Person.IsSame(person)))
                Persons.Add((party, person));
        }

        foreach (string place in places)
        {
            if (!Places.Contains(place))
                Places.Add(place);
        }

        Round ??= mention.Round;
        if (Time == MeetingTime.Unknown)
            Time = mention.Time;
    }
}
