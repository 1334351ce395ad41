using Parley.Articles;
using Parley.Record;

namespace Parley.Joining;

/// <summary>What was known at a date.</summary>
public static class AsOf
{
    /// <summary>
    /// Whether an article had appeared by a date. One dated less exactly than to the day counts from the first day it may have
    /// appeared on; one without any date always counts, since nothing says that it came later.
    /// </summary>
    public static bool IsKnown(Publication published, EdtfDate date) => published.Date is not { } day || day.First <= date.Last;

    /// <summary>
    /// The day up to which a record knows what came of things: the view's date or, where that is earlier, the day of its newest
    /// article. What falls due later is open, however long ago the record was last added to.
    /// </summary>
    /// <param name="published">When the articles appeared that are known at the date.</param>
    /// <param name="date">The date of the view.</param>
    public static EdtfDate Horizon(IEnumerable<Publication> published, EdtfDate date)
    {
        EdtfDate? newest = published.Select(p => p.Date).Where(d => d is not null).MaxBy(d => d!.Last);
        return newest is not null && newest.Last < date.Last ? EdtfDate.Day(newest.Last) : EdtfDate.Day(date.Last);
    }
}
