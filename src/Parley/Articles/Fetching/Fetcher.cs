using System.Collections.Concurrent;
using System.Text;
using Polly;
using Polly.Retry;

namespace Parley.Articles.Fetching;

/// <summary>
/// The only way out to the network: web pages and feeds of public servers, politely and within limits. It keeps no cookies, sends no
/// credentials, follows few redirects and checks the address that each of them leads to when it connects.
/// </summary>
public sealed class Fetcher : IDisposable
{
    /// <summary>The name by which <c>robots.txt</c> can speak of the program.</summary>
    public const string Product = "Parley";

    private static readonly TimeSpan RobotsLife = TimeSpan.FromHours(24), RobotsRetry = TimeSpan.FromMinutes(30);

    private readonly FetcherOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpExchange _exchange;
    private readonly AddressGuard _guard;
    private readonly HostQueue _hosts;
    private readonly ResiliencePipeline<FetchResult> _retries;
    private readonly ConcurrentDictionary<string, Task<(RobotsRules Rules, DateTimeOffset Until)>> _robots = new(StringComparer.Ordinal);

    public Fetcher(FetcherOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        _guard = new AddressGuard(options.Allow);
        _hosts = new HostQueue(options.Limits, time);
        _exchange = new HttpExchange(options, _guard, time);
        _retries = new ResiliencePipelineBuilder<FetchResult> { TimeProvider = time }.AddRetry(new RetryStrategyOptions<FetchResult>
        {
            // A server that names a time is asked again then, not at once.
            ShouldHandle = static args => ValueTask.FromResult(args.Outcome.Result is { MayPass: true, RetryAt: null }),
            MaxRetryAttempts = Math.Max(1, options.Limits.Retries),
            Delay = options.Limits.RetryAfter,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        }).Build();
    }

    /// <summary>Fetches one address. Whatever a server does gives a result, an error with its number where it does wrong.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellation)
    {
        using var whole = new CancellationTokenSource(_options.Limits.Whole, _time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellation, whole.Token);
        try
        {
            if (_options.Limits.Retries == 0)
                return await FollowAsync(request, linked.Token);
            return await _retries.ExecuteAsync(async token => await FollowAsync(request, token), linked.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return HttpExchange.TooSlow(request.Address, "for all it took");
        }
    }

    public void Dispose()
    {
        _exchange.Dispose();
        _hosts.Dispose();
    }

    private async Task<FetchResult> FollowAsync(FetchRequest request, CancellationToken cancellation)
    {
        string address = request.Address;
        bool isPermanent = true;
        for (int hop = 0; hop <= _options.Limits.Redirects; hop++)
        {
            HttpStep step;
            try
            {
                Uri uri = AddressGuard.Checked(address);
                RobotsRules rules = _options.AsksRobots ? await RulesAsync(uri, cancellation) : RobotsRules.AllowAll;
                if (!rules.Allows(uri.PathAndQuery))
                {
                    return new FetchResult
                    {
                        Error = new ParleyException(ErrorCode.RobotsForbid, address, "The site asks programs not to fetch this page.", "Save it by hand and read the file."),
                    };
                }

                step = await AskAsync(uri, request, rules, cancellation);
            }
            catch (ParleyException error)
            {
                return new FetchResult { Error = error };
            }

            if (step.Redirect is not { } next)
            {
                return step.Result is { Answer: { } answer } && hop > 0 && isPermanent
                    ? step.Result with { Answer = answer with { MovedTo = answer.Address } }
                    : step.Result!;
            }

            isPermanent &= step.IsPermanent;
            address = next;
        }

        return new FetchResult
        {
            Error = new ParleyException(ErrorCode.TooManyRedirects, request.Address, $"The server redirects more than {_options.Limits.Redirects} times.", "Check the address."),
        };
    }

    private Task<HttpStep> AskAsync(Uri uri, FetchRequest request, RobotsRules rules, CancellationToken cancellation)
    {
        TimeSpan pause = _guard.IsOwn(uri.IdnHost) ? TimeSpan.Zero : rules.Pause > _options.Limits.Pause ? rules.Pause.Value : _options.Limits.Pause;
        return _hosts.RunAsync(uri.Authority, pause, () => _exchange.SendAsync(uri, request, cancellation), cancellation);
    }

    /// <summary>The rules of a site, asked for once a day. A site that has none allows all; one whose rules fail to come allows nothing.</summary>
    private async Task<RobotsRules> RulesAsync(Uri uri, CancellationToken cancellation)
    {
        string site = uri.GetLeftPart(UriPartial.Authority);
        while (true)
        {
            Task<(RobotsRules Rules, DateTimeOffset Until)> known = _robots.GetOrAdd(site, s => FetchRulesAsync(new Uri(s + "/robots.txt"), cancellation));
            try
            {
                (RobotsRules rules, DateTimeOffset until) = await known.WaitAsync(cancellation);
                if (until > _time.GetUtcNow())
                    return rules;
                _robots.TryRemove(new(site, known));
            }
            catch
            {
                _robots.TryRemove(new(site, known));
                // Another caller gave up while this one waited for its question; ask again.
                if (cancellation.IsCancellationRequested || !known.IsCanceled)
                    throw;
            }
        }
    }

    private async Task<(RobotsRules Rules, DateTimeOffset Until)> FetchRulesAsync(Uri uri, CancellationToken cancellation)
    {
        var request = new FetchRequest(uri.AbsoluteUri);
        HttpStep step = default;
        string address = uri.AbsoluteUri;
        for (int hop = 0; hop <= _options.Limits.Redirects; hop++)
        {
            step = await AskAsync(AddressGuard.Checked(address), request, RobotsRules.AllowAll, cancellation);
            if (step.Redirect is not { } next)
                break;
            address = next;
        }

        DateTimeOffset now = _time.GetUtcNow();
        if (step.Result is { Answer: { } answer })
        {
            string text = Encoding.UTF8.GetString(answer.Body.AsSpan(0, Math.Min(answer.Body.Length, RobotsRules.MostBytes)));
            return (RobotsRules.Of(text, Product), now + RobotsLife);
        }

        // RFC 9309, 2.3.1: 4xx means that there are no rules; a server that fails means that nobody knows them.
        if (step.Result?.Error is { Code: ErrorCode.AddressRefused or ErrorCode.HostUnknown or ErrorCode.ConnectionFailed } unreachable)
            throw unreachable;
        return step.Result is { MayPass: true } ? (RobotsRules.DisallowAll, now + RobotsRetry) : (RobotsRules.AllowAll, now + RobotsLife);
    }
}
