using System.Collections.Concurrent;

namespace Parley.Articles.Fetching;

/// <summary>One request at a time to each host, with a pause after each; and so many at a time in all.</summary>
internal sealed class HostQueue(FetchLimits limits, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _all = new(limits.Parallel);
    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Runs a request when it is its turn.</summary>
    public async Task<T> RunAsync<T>(string name, TimeSpan pause, Func<Task<T>> request, CancellationToken cancellation)
    {
        Host host = _hosts.GetOrAdd(name, _ => new Host());
        await host.Turn.WaitAsync(cancellation);
        try
        {
            TimeSpan wait = host.NextAt - time.GetUtcNow();
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, time, cancellation);
            await _all.WaitAsync(cancellation);
            try
            {
                return await request();
            }
            finally
            {
                _all.Release();
                host.NextAt = time.GetUtcNow() + pause;
            }
        }
        finally
        {
            host.Turn.Release();
        }
    }

    public void Dispose()
    {
        _all.Dispose();
        foreach (Host host in _hosts.Values)
            host.Turn.Dispose();
    }

    private sealed class Host
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public DateTimeOffset NextAt { get; set; }
    }
}
