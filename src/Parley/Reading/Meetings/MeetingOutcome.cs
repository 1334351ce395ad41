namespace Parley.Reading.Meetings;

/// <summary>How a verb tells what came of a meeting.</summary>
internal sealed record MeetingOutcome
{
    /// <summary>It tells it by itself: "collapsed".</summary>
    public bool Alone { get; set; }

    /// <summary>It tells it with a result as its object: "yielded an agreement".</summary>
    public bool Result { get; set; }

    /// <summary>It tells it with one of these words behind it: "ended without".</summary>
    public List<string> Behind { get; set; } = [];

    /// <summary>The meeting can be its object: "ended the talks without".</summary>
    public bool Ends { get; set; }

    /// <summary>Its subject can be the sides: "after the talks they agreed".</summary>
    public bool Sides { get; set; }
}
