using Parley.Articles;
using Parley.Reading;

namespace Parley.Storage;

/// <summary>
/// Takes articles into a record: what is there unchanged is passed over; the rest is read by several threads and kept by one, in
/// the order of the inputs, each article in a transaction of its own. Then the dates of articles without one are inferred from all
/// articles, and those whose date changes are read again. So the record is the same however many threads read, and what is in
/// memory does not grow with the number of articles.
/// </summary>
public sealed class Intake(IRecordStore store, ArticleReader reader)
{
    /// <summary>Reads inputs into the record.</summary>
    /// <param name="inputs">Articles and errors, taken one after the other.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Ends it after the articles in hand; what was done is kept, and the next run does the rest.</param>
    /// <exception cref="ParleyException">The place of the record fails (2xxx); what was kept before stays.</exception>
    public IntakeSummary Read(IEnumerable<SourceResult> inputs, IntakeOptions options, CancellationToken cancellation)
    {
        var run = new IntakeRun(store, reader, options, cancellation);
        bool isWhole = run.Take(inputs) && (store.AreDatesInferred || run.InferDates());
        return run.Tally.Summary(!isWhole);
    }
}
