namespace Parley.Reading.Meetings;

/// <summary>How a verb of meeting takes those who meet.</summary>
internal sealed record MeetingVerb
{
    /// <summary>The other side can be its object: "met the minister".</summary>
    public bool Object { get; set; }

    /// <summary>Its subject alone can be all who meet: "the ministers met".</summary>
    public bool Joint { get; set; }

    /// <summary>It means a meeting only where the object is a person: "received", "hosted".</summary>
    public bool Person { get; set; }

    /// <summary>It means a meeting only with a place or a day, too.</summary>
    public bool Weak { get; set; }

    /// <summary>It means one only without an object: "the two resumed on Friday".</summary>
    public bool Alone { get; set; }

    /// <summary>One of these words must follow: "sat down".</summary>
    public List<string> Particle { get; set; } = [];
}
