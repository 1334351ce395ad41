namespace Parley.Record;

/// <summary>How an article presents a fact.</summary>
public enum Certainty
{
    /// <summary>The article says so itself.</summary>
    Stated,

    /// <summary>Someone in the article says so.</summary>
    Attributed,

    /// <summary>Still to happen.</summary>
    Planned,

    /// <summary>Hedged; a forecast in the article's own voice.</summary>
    Possible,

    /// <summary>Said not to be so.</summary>
    Denied,
}
