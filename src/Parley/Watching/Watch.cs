using System.Collections.Concurrent;
using System.Threading.Channels;
using Parley.Articles;
using Parley.Articles.Fetching;
using Parley.Reading;
using Parley.Storage;

namespace Parley.Watching;

/// <summary>
/// Follows sources: asks those whose time has come, reads what is new into the record, and remembers how far it is. A source is marked as
/// followed after its items are in the record, an item after its article is: a run that is killed loses nothing and reads nothing twice.
/// </summary>
public sealed class Watch(IRecordStore store, ArticleReader reader, Fetcher fetcher, TimeProvider time)
{
    /// <summary>Articles that wait to be read: fetching stops until they are.</summary>
    private const int Waiting = 64;

    private const int AtOnce = 16;

    /// <summary>A source that fails is asked less often, but once a day at least.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(24);

    /// <summary>One round over sources.</summary>
    /// <param name="list">The sources.</param>
    /// <param name="all">Whether those are asked too whose time has not come; one that failed, or named a time, is left in peace until then.</param>
    /// <param name="options">How articles are read.</param>
    /// <param name="cancellation">Ends it after the articles in hand.</param>
    /// <exception cref="ParleyException">The place of the record fails (2xxx).</exception>
    public RoundSummary Round(SourceList list, bool all, IntakeOptions options, CancellationToken cancellation)
    {
        DateTimeOffset at = time.GetUtcNow();
        WatchedSource[] due = [.. list.Sources.Where(source => IsDue(store.Source(source.Address), all, at))];
        var run = new Run(store, fetcher, time, due);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Channel<Found> channel = Channel.CreateBounded<Found>(Waiting);
        Task producing = Task.Run(() => run.ProduceAsync(channel.Writer, end.Token), CancellationToken.None);
        IntakeSummary intake;
        try
        {
            intake = new Intake(store, reader).Read(run.Taken(channel.Reader), options, cancellation);
        }
        finally
        {
            end.Cancel();
            // Whoever waits to hand over an article may go.
            while (channel.Reader.TryRead(out _))
            {
            }

            producing.GetAwaiter().GetResult();
        }

        run.Finish(intake.Interrupted);
        return new RoundSummary
        {
            At = at, Sources = due.Length, Unchanged = run.Unchanged, Failed = [.. run.Failed.OrderBy(s => s.Address, StringComparer.Ordinal)],
            NotRead = [.. run.NotRead], Intake = intake,
        };
    }

    /// <summary>When the next source's time comes.</summary>
    public DateTimeOffset NextAt(SourceList list) => list.Sources.Min(source => store.Source(source.Address)?.NextAt ?? DateTimeOffset.MinValue);

    private static bool IsDue(SourceState? state, bool all, DateTimeOffset now) => state?.NextAt is not { } next || next <= now || (all && state.Failures == 0);

    /// <summary>An article that was found, or why an item has none.</summary>
    private sealed record Found(SourceItem Item, SourceResult Result);

    /// <summary>One round's work.</summary>
    private sealed class Run(IRecordStore store, Fetcher fetcher, TimeProvider time, WatchedSource[] due)
    {
        private readonly ConcurrentDictionary<string, bool> _taken = new(StringComparer.Ordinal);
        private readonly ConcurrentBag<(WatchedSource Source, SourceState State)> _followed = [];
        private readonly List<Found> _read = [];
        private int _unchanged;

        public int Unchanged => _unchanged;

        public ConcurrentBag<SourceState> Failed { get; } = [];

        public ConcurrentQueue<ItemState> NotRead { get; } = [];

        public async Task ProduceAsync(ChannelWriter<Found> writer, CancellationToken cancellation)
        {
            try
            {
                var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
                await Parallel.ForEachAsync(due, options, async (source, token) => await FollowAsync(source, writer, token));
                writer.Complete();
            }
            catch (OperationCanceledException)
            {
                writer.Complete();
            }
            catch (Exception failed)
            {
                writer.Complete(failed);
            }
        }

        /// <summary>The articles, as they come; what has none is put down.</summary>
        public IEnumerable<SourceResult> Taken(ChannelReader<Found> reader)
        {
            foreach (Found found in reader.ReadAllAsync().ToBlockingEnumerable())
            {
                _read.Add(found);
                yield return found.Result;
            }
        }

        /// <summary>Puts down what is in the record now; the sources too, where nothing of them was left undone.</summary>
        public void Finish(bool isInterrupted)
        {
            foreach (Found found in _read)
            {
                if (store.Item(found.Result.Article!.Origin) is { Outcome: ItemOutcome.Read })
                    store.Keep(new ItemState(found.Item.Address, found.Item.Source.Address, found.Item.Title, ItemOutcome.Read));
            }

            foreach ((_, SourceState state) in _followed.Where(_ => !isInterrupted))
                store.Keep(state);
        }

        private async Task FollowAsync(WatchedSource source, ChannelWriter<Found> writer, CancellationToken cancellation)
        {
            SourceState before = store.Source(source.Address) ?? new SourceState(source.Address);
            SourceAnswer answer = await SourceAnswer.AskAsync(source, before, fetcher, cancellation);
            DateTimeOffset now = time.GetUtcNow();
            if (answer.Error is { } error)
            {
                int failures = before.Failures + 1;
                TimeSpan pause = TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, source.Every.Ticks << Math.Min(failures - 1, 10)));
                SourceState failed = before with { CheckedAt = now, Failures = failures, Error = error.Message, NextAt = answer.RetryAt > now ? answer.RetryAt : now + pause };
                store.Keep(failed);
                Failed.Add(failed);
                return;
            }

            if (answer.IsUnchanged)
                Interlocked.Increment(ref _unchanged);
            var filter = new ArticleFilter(source);
            foreach (SourceItem item in answer.Items)
                await TakeAsync(item, filter, writer, cancellation);
            TimeSpan every = answer.TimeToLive > source.Every ? answer.TimeToLive.Value : source.Every;
            _followed.Add((source, new SourceState(source.Address, answer.ETag, answer.LastModified, now, now + every)));
        }

        private async Task TakeAsync(SourceItem item, ArticleFilter filter, ChannelWriter<Found> writer, CancellationToken cancellation)
        {
            // Two feeds may name one page.
            if (!_taken.TryAdd(item.Address, true))
                return;
            ItemState? known = store.Item(item.Address);
            if (known is { Outcome: ItemOutcome.Read or ItemOutcome.LeftOut } && item.Source.Kind == SourceKind.Feed)
                return;
            SourceResult result = await item.ArticleAsync(fetcher, (known?.Failures ?? 0) + 1 >= SourceItem.MostFailures, cancellation);
            if (!result.IsArticle)
            {
                int failures = (known?.Failures ?? 0) + 1;
                bool isLast = failures >= SourceItem.MostFailures;
                Put(new ItemState(item.Address, item.Source.Address, item.Title, isLast ? ItemOutcome.LeftOut : ItemOutcome.Failed, result.Error.Message, failures));
            }
            else if (filter.WhyNot(result.Article) is { } why)
            {
                Put(new ItemState(item.Address, item.Source.Address, result.Article.Title ?? item.Title, ItemOutcome.LeftOut, why));
            }
            else
            {
                await writer.WriteAsync(new Found(item, result), cancellation);
            }
        }

        private void Put(ItemState state)
        {
            store.Keep(state);
            NotRead.Enqueue(state);
        }
    }
}
