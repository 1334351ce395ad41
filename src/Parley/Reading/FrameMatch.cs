namespace Parley.Reading;

/// <summary>A frame found in a text: the tokens that fill its places.</summary>
internal sealed record FrameMatch(Frame Frame, int Trigger)
{
    /// <summary>Heads of the phrases that name who does it.</summary>
    public IReadOnlyList<int> Actors { get; set; } = [];

    public int Target { get; set; } = -1;

    public int Content { get; set; } = -1;

    /// <summary>The noun that the frame uses up, "deal" in "strike a deal"; -1 if there is none.</summary>
    public int ObjectNoun { get; set; } = -1;

    /// <summary>The predicate whose auxiliaries and negation are the act's: the trigger itself, or the light verb over a noun.</summary>
    public int Predicate { get; set; } = Trigger;

    /// <summary>The last of the words that the frame needs behind its first; -1 if it needs none.</summary>
    public int FixedEnd { get; set; } = -1;

    /// <summary>How much of the pattern is there; of two frames the one with more holds.</summary>
    public int Score { get; set; }
}
