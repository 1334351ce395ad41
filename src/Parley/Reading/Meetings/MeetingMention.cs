using Parley.Record;

namespace Parley.Reading.Meetings;

internal enum MeetingTrigger
{
    /// <summary>A noun that stands for a meeting: "talks".</summary>
    Noun,

    /// <summary>A noun that stands for one only with somebody who takes part, a place or a day: "discussion".</summary>
    WeakNoun,

    Verb,

    /// <summary>A verb that means a meeting only with sides and circumstances: "negotiate".</summary>
    WeakVerb,

    /// <summary>A text is signed.</summary>
    Signing,

    /// <summary>Sides agree at a place.</summary>
    Agreeing,

    /// <summary>Somebody calls others to a place.</summary>
    Inviting,

    /// <summary>Negotiators come back to a place.</summary>
    Returning,

    /// <summary>A meeting goes on, on another day or elsewhere.</summary>
    Sequel,
}

/// <summary>Where a meeting stands to the day of writing, as far as its own words tell.</summary>
internal enum MeetingTime
{
    Unknown,
    Past,
    Future,
}

/// <summary>A noun or verb that tells of a meeting, with what its own sentence says of it.</summary>
internal sealed class MeetingMention
{
    public required int Trigger { get; init; }

    /// <summary>The noun that stands for the trigger in its clause: "days" in "two days of talks"; else the trigger itself.</summary>
    public int Phrase { get => field < 0 ? Trigger : field; init; } = -1;

    /// <summary>The verb on which the trigger hangs, or the trigger itself.</summary>
    public required int Predicate { get; init; }

    public required MeetingTrigger Kind { get; init; }

    /// <summary>The preposition by which a noun hangs on its verb as a circumstance: "after" in "agreed after talks"; null for an argument.</summary>
    public string? Adjunct { get; init; }

    /// <summary>It was moved to its day from another one: "pushed back to Friday".</summary>
    public bool IsMoved { get; set; }

    /// <summary>It stopped to go on another day: "suspended until Friday".</summary>
    public bool IsPaused { get; set; }

    /// <summary>Its days are joined one by one, each a meeting of its own: "on the 4th and on the 9th".</summary>
    public bool IsListed { get; set; }

    /// <summary>It is to be on one of its days: "in May or June".</summary>
    public bool IsEither { get; set; }

    /// <summary>It was in several places, each a meeting of its own: "talks in X and in Y".</summary>
    public bool IsSpread { get; set; }

    /// <summary>The article tells it as its news, by how long it lasted or on which of its days something came: "after 16 hours of talks", "on the third day of the talks".</summary>
    public bool IsNews { get; set; }

    /// <summary>It is the event beside which others met: "on the sidelines of a summit".</summary>
    public bool IsBeside { get; set; }

    /// <summary>Somebody goes to its place for it: "flew to X for talks".</summary>
    public bool IsVisit { get; set; }

    /// <summary>The noun for those who meet by their office: "leader" in "the leaders of A and B met".</summary>
    public string? Rank { get; set; }

    /// <summary>The rule and its words.</summary>
    public required string Rule { get; init; }

    /// <summary>The mention whose noun is left out here: "the first round was in X, the second in Y".</summary>
    public MeetingMention? Ellipsis { get; init; }

    /// <summary>What a pronoun takes up: "The London talks failed. They were held in May".</summary>
    public MeetingMention? Antecedent { get; init; }

    /// <summary>The sides that meet.</summary>
    public List<ActorReference> Parties { get; } = [];

    /// <summary>Persons who are named as meeting, with their side where it is known.</summary>
    public List<(ActorReference? Party, ActorReference Person)> Persons { get; } = [];

    /// <summary>One date for each meeting that the mention tells of; empty where none is given.</summary>
    public List<EdtfDate> Dates { get; } = [];

    /// <summary>The day for which it was planned, where it came on another one: "set for Monday, began on Tuesday".</summary>
    public EdtfDate? Announced { get; set; }

    /// <summary>The place for which it was planned, where it came to another one.</summary>
    public string? AnnouncedPlace { get; set; }

    /// <summary>The last day that it is planned to have: "began on Tuesday and will run until Friday".</summary>
    public EdtfDate? PlannedEnd { get; set; }

    public List<string> Places { get; } = [];

    /// <summary>Its place is only near the one that is named: "at a resort near X".</summary>
    public bool IsNearby { get; set; }

    /// <summary>It was where the report comes from, which names no place: "initialled here".</summary>
    public bool IsHere { get; set; }

    public string? Venue { get; set; }

    public ActorReference? Host { get; set; }

    /// <summary>The country of a state that gives the house: "the Norland-hosted talks".</summary>
    public string? HostedIn { get; set; }

    public int? Round { get; set; }

    public double? Minutes { get; set; }

    public MeetingStatus? Status { get; set; }

    public MeetingTime Time { get; set; }

    public Certainty Certainty { get; set; }

    public ActorReference? Source { get; set; }

    public List<string> Agenda { get; } = [];

    public string? Outcome { get; set; }

    /// <summary>"the", "this", "their": a meeting that was told of before.</summary>
    public bool IsDefinite { get; set; }

    /// <summary>"a meeting": one that was not told of before.</summary>
    public bool IsIndefinite { get; init; }

    /// <summary>"next", "another", "previous": another meeting than the one told of.</summary>
    public bool IsOther { get; set; }

    /// <summary>"meet again", "reconvene": what is still to come of it is none that was held.</summary>
    public bool IsAgain { get; set; }

    public bool IsPlural { get; set; }

    /// <summary>It is called a summit, which talks of envoys and a signing are not.</summary>
    public bool IsSummit { get; init; }

    /// <summary>It is of people who meet for a living, without a name: "negotiators", "the two teams".</summary>
    public bool IsOfPeople { get; set; }

    /// <summary>It is of "both leaders": the two who negotiate.</summary>
    public bool IsOfBoth { get; set; }

    /// <summary>Whether it stands in a headline or subheading, or in a line that repeats one.</summary>
    public bool IsHeading { get; init; }

    /// <summary>Whether the mention, as a trigger of its kind, tells of a meeting at all.</summary>
    public bool IsTold
    {
        get
        {
            bool sides = Parties.Count >= 2 || Persons.Count >= 2, where = Places.Count > 0 || Venue is not null || (IsHere && Kind == MeetingTrigger.Verb), when = Dates.Count > 0;
            return Kind switch
            {
                _ when IsBeside => false,
                MeetingTrigger.Noun => true,
                MeetingTrigger.WeakNoun => sides || ((Parties.Count > 0 || IsOfPeople || IsDefinite || IsOther) && (where || when || Minutes is not null)),
                MeetingTrigger.Verb => sides || where || when || Minutes is not null || ((Parties.Count > 0 || IsOfPeople) && Status == MeetingStatus.Planned),
                MeetingTrigger.WeakVerb => sides && (where || when),
                MeetingTrigger.Sequel => where || when,
                MeetingTrigger.Inviting => where && (Parties.Count > 0 || (when && IsOfPeople)),
                MeetingTrigger.Returning => (where && when) || (where && Status == MeetingStatus.Planned),
                MeetingTrigger.Signing => ((where || IsHere) && when) || (sides && (where || when)),
                _ => sides && (where || when),
            };
        }
    }

    /// <summary>Sides agreed on a day, but nothing says that they met: it can only date the talks that are told of.</summary>
    public bool IsHint => Kind == MeetingTrigger.Agreeing && Places.Count == 0 && Venue is null;

    /// <summary>Leaders or ministers meet in person, or two persons are named.</summary>
    public bool IsOfPersons => Persons.Count >= 2;
}
