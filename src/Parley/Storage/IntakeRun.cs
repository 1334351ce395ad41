using Parley.Articles;
using Parley.Joining;
using Parley.Reading;

namespace Parley.Storage;

/// <summary>One run of <see cref="Intake"/>. All but reading itself happens on one thread.</summary>
internal sealed class IntakeRun(IRecordStore store, ArticleReader reader, IntakeOptions options, CancellationToken cancellation)
{
    // Each round settles dates that hang on those of the round before; stories that hang together longer than this do not occur.
    private const int Rounds = 4;

    private readonly TaskScheduler _readers = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, options.Jobs).ConcurrentScheduler;

    public IntakeTally Tally { get; } = new();

    /// <summary>Takes inputs in; false where it was cancelled on the way.</summary>
    public bool Take(IEnumerable<SourceResult> inputs)
    {
        int done = 0;
        return InTurn(inputs, Begin, outcome =>
        {
            if (outcome.Error is not null)
                Tally.Add(outcome.Error);
            else if (outcome.Reading is null)
                Tally.Add(outcome.Unchanged!);
            else
                Tally.Add(store.Keep(outcome.Reading, ArticleReader.Version), outcome.Reading);
            done++;
            options.Progress?.Invoke(new IntakeProgress(done, options.Known, Tally.Words));
        });
    }

    /// <summary>
    /// Works out the dates of articles without one, and reads those again whose date changes. It begins with what each text alone
    /// gives, whatever was worked out before, so that it does not matter which articles came first.
    /// </summary>
    /// <returns>False where it was cancelled.</returns>
    public bool InferDates()
    {
        var settled = new Dictionary<string, Publication>();
        for (int round = 0; round < Rounds; round++)
        {
            var undated = new List<Article>();
            IReadOnlyDictionary<string, Publication> inferred = ArticleDates.Infer(AsSettled(store.Readings(), settled, undated));
            List<Article> changed = [];
            bool isSettled = true;
            foreach (Article article in undated)
            {
                Publication published = inferred.GetValueOrDefault(article.Id, InText(article));
                isSettled &= published == settled.GetValueOrDefault(article.Id, InText(article));
                settled[article.Id] = published;
                if (published != article.Published)
                    changed.Add(article with { Published = published });
            }

            if (!Reread(changed))
                return false;
            if (isSettled)
                break;
        }

        store.AreDatesInferred = true;
        return true;
    }

    private static Publication InText(Article article) =>
        article.DateInText is { } date ? new Publication(date, DateBasis.Inferred) : Publication.Unknown;

    // The readings with the dates of the last round, or at first with those in their texts; notes the articles without a given date.
    private static IEnumerable<ArticleReading> AsSettled(
        IEnumerable<ArticleReading> readings, Dictionary<string, Publication> settled, List<Article> undated)
    {
        foreach (ArticleReading reading in readings)
        {
            Article article = reading.Article;
            if (article.Published.Basis == DateBasis.Given)
            {
                yield return reading;
                continue;
            }

            undated.Add(article with { Text = "" });
            yield return reading with { Article = article with { Published = settled.GetValueOrDefault(article.Id, InText(article)) } };
        }
    }

    private bool Reread(IEnumerable<Article> articles) => InTurn(
        articles,
        article => Begin(article.Id, store.Article(article.Id)! with { Published = article.Published }),
        outcome =>
        {
            if (outcome.Reading is null)
                Tally.Add(outcome.Error!);
            else
                Tally.AddAgain(store.Keep(outcome.Reading, ArticleReader.Version), outcome.Reading);
        });

    private Task<Outcome?> Begin(SourceResult input)
    {
        if (!input.IsArticle)
            return Task.FromResult<Outcome?>(new Outcome(Error: input.Error));
        Kept expected = store.Expect(input.Article, ArticleReader.Version);
        return expected.Outcome == KeepOutcome.Unchanged
            ? Task.FromResult<Outcome?>(new Outcome(Unchanged: expected))
            : Begin(input.Input, input.Article with { Published = expected.Published });
    }

    private Task<Outcome?> Begin(string input, Article article) =>
        Task.Factory.StartNew(() => Read(input, article), CancellationToken.None, TaskCreationOptions.None, _readers);

    // Null where it was cancelled before it began.
    private Outcome? Read(string input, Article article)
    {
        if (cancellation.IsCancellationRequested)
            return null;
        try
        {
            return new Outcome(Reading: reader.Read(article));
        }
        catch (Exception e)
        {
            // A fault of the program: the other articles can still be read.
            return new Outcome(Error: new ParleyException(
                ErrorCode.ReadingFailed, input, $"The reader failed on this text ({e.GetType().Name}: {e.Message}).",
                "Please report it with the text; all other inputs were read.", e));
        }
    }

    // Begins some items ahead and finishes each in its turn: twice as many are in hand as are read at the same time, so that no
    // reader waits while an article is kept. Once cancelled, those that are being read are finished and no other is begun.
    private bool InTurn<T>(IEnumerable<T> items, Func<T, Task<Outcome?>> begin, Action<Outcome> finish)
    {
        var begun = new Queue<Task<Outcome?>>(2 * options.Jobs);
        bool stopped = false, missed = false;
        foreach (T item in items)
        {
            stopped = cancellation.IsCancellationRequested;
            if (stopped || missed)
                break;
            begun.Enqueue(begin(item));
            if (begun.Count == 2 * options.Jobs)
                Finish();
        }

        while (begun.Count > 0)
            Finish();
        return !(stopped || missed);

        void Finish()
        {
            Outcome? outcome = begun.Dequeue().GetAwaiter().GetResult();
            missed |= outcome is null;
            if (!missed)
                finish(outcome!);
        }
    }

    private sealed record Outcome(ArticleReading? Reading = null, Kept? Unchanged = null, ParleyException? Error = null);
}
