namespace Parley.Storage;

/// <summary>How far a source has been followed.</summary>
/// <param name="Address">Of the source.</param>
/// <param name="ETag">The tag of its last answer.</param>
/// <param name="LastModified">The date of its last answer, as it was written.</param>
/// <param name="CheckedAt">When it was asked last.</param>
/// <param name="NextAt">When it is asked next at the earliest.</param>
/// <param name="Failures">How often in a row it could not be read.</param>
/// <param name="Error">Why, the last time.</param>
public sealed record SourceState(
    string Address, string? ETag = null, string? LastModified = null, DateTimeOffset? CheckedAt = null, DateTimeOffset? NextAt = null, int Failures = 0, string? Error = null);

/// <summary>What became of an item of a source.</summary>
public enum ItemOutcome
{
    /// <summary>Its article is in the record.</summary>
    Read,

    /// <summary>It was not what the source is followed for.</summary>
    LeftOut,

    /// <summary>Its page could not be read; it is tried again.</summary>
    Failed,
}

/// <summary>An item of a source, and what became of it.</summary>
/// <param name="Address">Of its page; its id where it has none.</param>
/// <param name="Why">Why it was left out or failed.</param>
/// <param name="Failures">How often it failed.</param>
public sealed record ItemState(string Address, string Source, string? Title, ItemOutcome Outcome, string? Why = null, int Failures = 0);
