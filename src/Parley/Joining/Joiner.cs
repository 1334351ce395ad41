using Parley.Reading;
using Parley.Record;

namespace Parley.Joining;

/// <summary>The door to joining: from readings and people's decisions to the record.</summary>
public static class Joiner
{
    /// <summary>
    /// Puts readings together. The order of the readings makes no difference.
    /// </summary>
    /// <param name="readings">Those that were known at the date of the view.</param>
    /// <param name="decisions">People's decisions that stand (none that was undone).</param>
    /// <param name="asOf">The date of the view; what falls due after it is open.</param>
    public static TalksRecord Join(IReadOnlyList<ArticleReading> readings, IReadOnlyList<Decision> decisions, EdtfDate asOf) =>
        throw new NotSupportedException();
}
