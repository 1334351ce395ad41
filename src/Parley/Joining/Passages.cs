using Parley.Record;

namespace Parley.Joining;

/// <summary>Whether findings rest on the same words.</summary>
internal static class Passages
{
    /// <summary>Whether a passage of one overlaps a passage of the other; both are of one article.</summary>
    public static bool Overlap(Finding one, Finding two) =>
        one.Article == two.Article && one.Passages.Any(p => two.Passages.Any(q => p.Start < q.End && q.Start < p.End));
}
