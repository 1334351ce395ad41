using Parley.Articles;
using Parley.Reading;

namespace Parley.Storage;

/// <summary>
/// Takes articles into a record: what is there unchanged is passed over; the rest is read by several threads and kept by one, in
/// the order of the inputs, each article in a transaction of its own. So the record is the same however many threads read, and what
/// is in memory does not grow with the number of articles.
/// </summary>
public sealed class Intake(IRecordStore store, ArticleReader reader)
{
    /// <summary>Reads inputs into the record.</summary>
    /// <param name="inputs">Articles and errors, taken one after the other.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Ends it after the articles in hand; what was done is kept.</param>
    /// <exception cref="ParleyException">The place of the record fails (2xxx); what was kept before stays.</exception>
    public IntakeSummary Read(IEnumerable<SourceResult> inputs, IntakeOptions options, CancellationToken cancellation)
    {
        var tally = new IntakeTally();
        var readers = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, options.Jobs);
        int done = 0;
        bool interrupted = false;
        // Twice as many are in hand as are read at the same time, so that no reader waits while an article is kept.
        foreach (Job job in Ahead(inputs.TakeWhile(_ => !(interrupted = cancellation.IsCancellationRequested)).Select(Begin), 2 * options.Jobs))
        {
            if (!Finish(job, tally))
            {
                interrupted = true;
                break;
            }

            done++;
            options.Progress?.Invoke(new IntakeProgress(done, options.Known, tally.Words));
        }

        return tally.Summary(interrupted);

        Job Begin(SourceResult input)
        {
            if (!input.IsArticle)
                return new Job(input.Input, Error: input.Error);
            Kept expected = store.Expect(input.Article, ArticleReader.Version);
            if (expected.Outcome == KeepOutcome.Unchanged)
                return new Job(input.Input, Unchanged: expected);
            Article article = input.Article with { Published = expected.Published };
            return new Job(
                input.Input,
                Reading: Task.Factory.StartNew(() => reader.Read(article), cancellation, TaskCreationOptions.None, readers.ConcurrentScheduler));
        }
    }

    /// <summary>Adds the job to the tally; false where it was cancelled before it began.</summary>
    private bool Finish(Job job, IntakeTally tally)
    {
        if (job.Error is not null)
        {
            tally.Add(job.Error);
            return true;
        }

        if (job.Unchanged is not null)
        {
            tally.Add(job.Unchanged);
            return true;
        }

        ArticleReading reading;
        try
        {
            reading = job.Reading!.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (Exception e)
        {
            // A fault of the program: the other articles can still be read.
            tally.Add(new ParleyException(
                ErrorCode.ReadingFailed, job.Input, $"The reader failed on this text ({e.GetType().Name}: {e.Message}).",
                "Please report it with the text; all other inputs were read.", e));
            return true;
        }

        tally.Add(store.Keep(reading, ArticleReader.Version), reading);
        return true;
    }

    // Begins so many items before the first one is asked for.
    private static IEnumerable<T> Ahead<T>(IEnumerable<T> items, int count)
    {
        var begun = new Queue<T>(count);
        foreach (T item in items)
        {
            begun.Enqueue(item);
            if (begun.Count == count)
                yield return begun.Dequeue();
        }

        while (begun.TryDequeue(out T? item))
            yield return item;
    }

    private sealed record Job(string Input, ParleyException? Error = null, Kept? Unchanged = null, Task<ArticleReading>? Reading = null);
}
