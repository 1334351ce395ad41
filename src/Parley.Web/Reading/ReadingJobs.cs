using Parley.Articles;
using Parley.Articles.Fetching;
using Parley.Reading;
using Parley.Storage;

namespace Parley.Web.Reading;

/// <summary>Reads orders into the record, one after the other, while the site goes on. Thread-safe.</summary>
public sealed class ReadingJobs(LiveRecord live, SiteOptions options) : IAsyncDisposable
{
    // Orders that may wait, and orders that are remembered.
    private const int Waiting = 20, Remembered = 200;

    private readonly Lock _gate = new();
    private readonly SortedDictionary<int, ReadingJob> _jobs = [];
    private readonly CancellationTokenSource _end = new();
    private readonly Lazy<ArticleReader> _reader = new(() => new ArticleReader());
    private Task _last = Task.CompletedTask;
    private int _number;

    /// <summary>Takes an order, which is disposed of when it is done.</summary>
    /// <exception cref="ParleyException">Too many wait already (3003).</exception>
    public ReadingJob Add(ReadingOrder order)
    {
        lock (_gate)
        {
            if (_jobs.Values.Count(j => !j.IsOver) >= Waiting)
            {
                order.Dispose();
                throw new ParleyException(ErrorCode.ImpossibleDecision, "reading", $"{Waiting} orders wait already.", "Wait until some are done.");
            }

            var job = new ReadingJob(++_number, order.Names, JobState.Waiting);
            _jobs[job.Number] = job;
            if (_jobs.Count > Remembered)
                _jobs.Remove(_jobs.Keys.First());
            _last = _last.ContinueWith(_ => Read(job, order), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            return job;
        }
    }

    /// <summary>The order with this number as it stands; null for none, or for one of long ago.</summary>
    public ReadingJob? Find(int number)
    {
        lock (_gate)
            return _jobs.GetValueOrDefault(number);
    }

    public IReadOnlyList<ReadingJob> All()
    {
        lock (_gate)
            return [.. _jobs.Values];
    }

    /// <summary>Ends when all that has been ordered so far is read.</summary>
    internal Task Idle
    {
        get
        {
            lock (_gate)
                return _last;
        }
    }

    /// <summary>Finishes the article in hand; the rest is not read.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Idle;
        _end.Dispose();
    }

    private void Read(ReadingJob job, ReadingOrder order)
    {
        try
        {
            Put(job = job with { State = JobState.Running });
            // Addresses are anybody's: public ones alone are fetched.
            using var fetcher = new Fetcher(new FetcherOptions { Proxy = options.Proxy }, options.Time);
            IntakeSummary summary = new Intake(live.Store, _reader.Value).Read(
                ArticleSource.Read(order.Inputs, Stream.Null, fetcher: fetcher),
                new IntakeOptions { Jobs = Math.Max(1, Environment.ProcessorCount / 2), Progress = progress => Put(job with { Progress = progress }) },
                _end.Token);
            Put(job with { State = JobState.Done, Summary = summary with { Errors = [.. summary.Errors.Select(order.Named)] } });
        }
        catch (ParleyException e)
        {
            Put(job with { State = JobState.Failed, Error = e });
        }
        finally
        {
            order.Dispose();
        }
    }

    private void Put(ReadingJob job)
    {
        lock (_gate)
            _jobs[job.Number] = job;
    }
}
