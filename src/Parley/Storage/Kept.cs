using Parley.Articles;

namespace Parley.Storage;

public enum KeepOutcome
{
    /// <summary>The article was not in the record.</summary>
    New,

    /// <summary>The same content by the same reader: nothing was changed.</summary>
    Unchanged,

    /// <summary>The same content, read by another version of the reader or with another date: its findings were replaced.</summary>
    Reread,

    /// <summary>The article's content changed: text and findings were replaced.</summary>
    Changed,
}

/// <summary>What the record has of an article.</summary>
/// <param name="Outcome">What keeping it did, or would do.</param>
/// <param name="Id">The id under which it is kept, or would be if it were kept now.</param>
/// <param name="Published">
/// The date under which to read it: its own, else one that was given with the same content before. Dates that were inferred are
/// worked out anew.
/// </param>
public sealed record Kept(KeepOutcome Outcome, string Id, Publication Published);
