using NodaTime;

namespace Parley.Storage;

/// <summary>What became of an article or of a decision.</summary>
public enum ChangeKind
{
    /// <summary>An article came into the record.</summary>
    New,

    /// <summary>An article's content changed.</summary>
    Changed,

    /// <summary>An article was read again, by another reader or with another date.</summary>
    Reread,

    /// <summary>A person decided something.</summary>
    Decided,

    /// <summary>A decision was taken back.</summary>
    Undone,
}

/// <summary>One change of a record.</summary>
/// <param name="Number">Its place among all changes, from 1; it never changes.</param>
/// <param name="At">When it was kept.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Subject">Id of the article, or number of the decision.</param>
public sealed record RecordChange(long Number, Instant At, ChangeKind Kind, string Subject)
{
    /// <summary>Whether it is about an article; else it is about a decision.</summary>
    public bool IsOfArticle => Kind is ChangeKind.New or ChangeKind.Changed or ChangeKind.Reread;
}
