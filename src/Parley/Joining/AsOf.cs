using Parley.Reading;
using Parley.Record;

namespace Parley.Joining;

/// <summary>What was known at a date.</summary>
public static class AsOf
{
    /// <summary>
    /// The readings of articles that had appeared by the date. An article dated less exactly than to the day counts from the first
    /// day it may have appeared on; one without any date always counts, since nothing says that it came later.
    /// </summary>
    public static IEnumerable<ArticleReading> Known(IEnumerable<ArticleReading> readings, EdtfDate date) =>
        readings.Where(r => r.Article.Published.Date is not { } published || published.First <= date.Last);

    /// <summary>
    /// The day up to which a record knows what came of things: the view's date or, where that is earlier, the day of its newest
    /// article. What falls due later is open, however long ago the record was last added to.
    /// </summary>
    public static EdtfDate Horizon(IEnumerable<ArticleReading> readings, EdtfDate date)
    {
        EdtfDate? newest = readings.Select(r => r.Article.Published.Date).Where(d => d is not null).MaxBy(d => d!.Last);
        return newest is not null && newest.Last < date.Last ? EdtfDate.Day(newest.Last) : EdtfDate.Day(date.Last);
    }
}
