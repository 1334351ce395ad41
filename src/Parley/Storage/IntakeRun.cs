using Parley.Articles;
using Parley.Joining;
using Parley.Reading;
using Parley.Text.Network;

namespace Parley.Storage;

/// <summary>One run of <see cref="Intake"/>. All but reading itself happens on one thread.</summary>
internal sealed class IntakeRun(IRecordStore store, ArticleReader reader, IntakeOptions options, CancellationToken cancellation)
{
    // Each round settles dates that hang on those of the round before; stories that hang together longer than this do not occur.
    private const int Rounds = 8;

    /// <summary>Of so many words without a given date, what the network said is kept for when they are read again: some 4 MB.</summary>
    private const int WordsKept = 500_000;

    private readonly ArticleDates _dates = new();
    private readonly Dictionary<string, Undated?> _noted = [];
    private int _wordsKept;
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
                Tally.Add(Keep(outcome.Reading), outcome.Reading);
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
        foreach (ArticleReading reading in store.Readings(id => !_noted.ContainsKey(id)))
            Note(reading);
        Undated[] undated = [.. _noted.Values.OfType<Undated>().OrderBy(u => u.Id, StringComparer.Ordinal)];
        bool isSettled = undated.Length == 0;
        for (int round = 0; round < Rounds && !isSettled; round++)
        {
            IReadOnlyDictionary<string, Publication> inferred = _dates.Infer();
            List<Undated> changed = [];
            Dictionary<string, Publication> explained = [];
            isSettled = true;
            foreach (Undated article in undated)
            {
                Publication published = inferred.GetValueOrDefault(article.Id, article.InText);
                if (published != article.Settled)
                {
                    isSettled = false;
                    article.Settled = published;
                    _dates.Redate(article.Id, published);
                }

                if (!published.IsSameDate(article.Read))
                    changed.Add(article);
                else if (published != article.Read)
                    explained.Add(article.Id, published);
                article.Read = published;
            }

            if (explained.Count > 0)
                store.Explain(explained);
            if (!Reread(changed))
                return false;
        }

        store.AreDatesInferred = true;
        return true;
    }

    private Kept Keep(ArticleReading reading)
    {
        Kept kept = store.Keep(reading, ArticleReader.Version);
        Note(reading with { Article = reading.Article with { Id = kept.Id } });
        return kept;
    }

    private void Note(ArticleReading reading)
    {
        Article article = reading.Article;
        bool isGiven = article.Published.Basis == DateBasis.Given;
        // An input that came twice with different texts counts as it came last.
        if (_noted.ContainsKey(article.Id))
            _dates.Remove(article.Id);
        _noted[article.Id] = isGiven ? null : new Undated(article.Id, article.DatedByText, article.DatedByText, article.Published) { Analysis = Remembered(reading.Analysis) };
        _dates.Add(isGiven ? reading : reading with { Article = article with { Published = article.DatedByText } });
    }

    private Analysis? Remembered(Analysis? analysis)
    {
        if (analysis is null || _wordsKept + analysis.Tags.Length > WordsKept)
            return null;
        _wordsKept += analysis.Tags.Length;
        return analysis;
    }

    private bool Reread(List<Undated> articles) => InTurn(
        articles,
        article => Begin(article.Id, store.Article(article.Id)! with { Published = article.Read }, article.Analysis),
        outcome =>
        {
            if (outcome.Reading is null)
            {
                Tally.Add(outcome.Error!);
                return;
            }

            Tally.AddAgain(store.Keep(outcome.Reading, ArticleReader.Version), outcome.Reading);
            _dates.Add(outcome.Reading);
        });

    private Task<Outcome?> Begin(SourceResult input)
    {
        if (!input.IsArticle)
            return Task.FromResult<Outcome?>(new Outcome(Error: input.Error));
        Kept expected = store.Expect(input.Article, ArticleReader.Version);
        return expected.Outcome == KeepOutcome.Unchanged
            ? Task.FromResult<Outcome?>(new Outcome(Unchanged: expected))
            : Begin(input.Input, input.Article with { Published = expected.Published }, null);
    }

    // One reader alone reads on this thread: on one processor, two threads that wait for each other cost more than they win.
    private Task<Outcome?> Begin(string input, Article article, Analysis? known) => options.Jobs == 1
        ? Task.FromResult(Read(input, article, known))
        : Task.Factory.StartNew(() => Read(input, article, known), CancellationToken.None, TaskCreationOptions.None, _readers);

    // Null where it was cancelled before it began.
    private Outcome? Read(string input, Article article, Analysis? known)
    {
        if (cancellation.IsCancellationRequested)
            return null;
        try
        {
            return new Outcome(Reading: reader.Read(article, known));
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

        // A source that is cancelled ends early without a word, so that its items may look complete.
        stopped |= cancellation.IsCancellationRequested;
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

    /// <summary>An article without a given date: what its text says, the date of the last round, and the one with which it was read.</summary>
    private sealed class Undated(string id, Publication inText, Publication settled, Publication read)
    {
        public string Id => id;

        public Publication InText => inText;

        /// <summary>What the network said of its text; null where that was not kept.</summary>
        public Analysis? Analysis { get; init; }

        public Publication Settled { get; set; } = settled;

        public Publication Read { get; set; } = read;
    }

    private sealed record Outcome(ArticleReading? Reading = null, Kept? Unchanged = null, ParleyException? Error = null);
}
