using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Reflection;

namespace Parley.Articles.Fetching;

/// <summary>One request and its answer: a result, or the address to ask next.</summary>
internal readonly record struct HttpStep(FetchResult? Result, string? Redirect, bool IsPermanent);

/// <summary>Sends single requests. Redirects, cookies, credentials and decompression of the platform are off.</summary>
internal sealed class HttpExchange : IDisposable
{
    /// <summary>KiB of headers.</summary>
    private const int MostHeaders = 64;

    private static readonly string Version = typeof(HttpExchange).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private readonly FetchLimits _limits;
    private readonly TimeProvider _time;
    private readonly HttpMessageInvoker _client;
    private readonly string _agent;

    public HttpExchange(FetcherOptions options, AddressGuard guard, TimeProvider time)
    {
        _limits = options.Limits;
        _time = time;
        _agent = options.Contact is { Length: > 0 } contact ? $"{Fetcher.Product}/{Version} (reads news; {contact})" : $"{Fetcher.Product}/{Version} (reads news)";
        var connection = new GuardedConnection(guard, options.Proxy, options.Resolve);
        _client = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseCookies = false, UseProxy = false, Credentials = null, PreAuthenticate = false,
            AutomaticDecompression = DecompressionMethods.None, ActivityHeadersPropagator = null,
            ConnectTimeout = _limits.Connect, MaxResponseHeadersLength = MostHeaders, MaxResponseDrainSize = 64 * 1024,
            ResponseDrainTimeout = TimeSpan.FromSeconds(1), PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            ConnectCallback = (context, cancellation) => connection.OpenAsync(context.DnsEndPoint, cancellation),
        });
    }

    /// <summary>Asks once. Only the caller's cancellation is thrown.</summary>
    public async Task<HttpStep> SendAsync(Uri uri, FetchRequest request, CancellationToken cancellation)
    {
        string address = uri.AbsoluteUri;
        using HttpRequestMessage message = Message(uri, request);
        using var headers = new CancellationTokenSource(_limits.Headers, _time);
        using var untilHeaders = CancellationTokenSource.CreateLinkedTokenSource(cancellation, headers.Token);
        string phase = "to answer";
        try
        {
            using HttpResponseMessage answer = await _client.SendAsync(message, untilHeaders.Token);
            phase = "to send its answer";
            using var body = new CancellationTokenSource(_limits.Body, _time);
            using var untilEnd = CancellationTokenSource.CreateLinkedTokenSource(cancellation, body.Token);
            return await StepAsync(uri, request, answer, untilEnd.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new HttpStep(TooSlow(address, phase), null, false);
        }
        catch (ParleyException error)
        {
            return Failed(error, mayPass: false);
        }
        catch (HttpRequestException failed) when (failed.InnerException is ParleyException guarded)
        {
            return Failed(guarded, mayPass: guarded.Code is ErrorCode.ConnectionFailed or ErrorCode.HostUnknown);
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException)
        {
            bool isConnection = failed is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError };
            bool isSecure = failed is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError };
            return Failed(
                new ParleyException(
                    isConnection || isSecure ? ErrorCode.ConnectionFailed : ErrorCode.AnswerBroken, address,
                    isSecure ? "No secure connection could be made." : $"The connection broke: {failed.Message.TrimEnd('.')}.", "Try again later.", failed),
                mayPass: !isSecure);
        }
    }

    public void Dispose() => _client.Dispose();

    public static FetchResult TooSlow(string address, string phase) => new()
    {
        Error = new ParleyException(ErrorCode.ServerTooSlow, address, $"The server takes too long {phase}.", "Try again later."),
        MayPass = true,
    };

    private async Task<HttpStep> StepAsync(Uri uri, FetchRequest request, HttpResponseMessage answer, CancellationToken cancellation)
    {
        int status = (int)answer.StatusCode;
        if (request.Content is not null && answer.IsSuccessStatusCode)
            return new HttpStep(new FetchResult { Answer = new Fetched(uri.AbsoluteUri, answer.StatusCode, [], null, null, null, null, null) }, null, false);
        if (request.Content is null && status is 301 or 302 or 303 or 307 or 308 && answer.Headers.Location is { } location)
            return new HttpStep(null, new Uri(uri, location).AbsoluteUri, status is 301 or 308);
        if (status is not (200 or 203 or 206 or 304))
        {
            bool mayPass = status is 408 or 425 or 429 or >= 500;
            return new HttpStep(
                new FetchResult
                {
                    Error = new ParleyException(
                        ErrorCode.ServerRefuses, uri.AbsoluteUri, string.Create(CultureInfo.InvariantCulture, $"The server answers {status} {answer.ReasonPhrase}.").Replace(" .", ".", StringComparison.Ordinal),
                        mayPass ? "Try again later." : "Check the address."),
                    MayPass = mayPass, RetryAt = RetryAt(answer.Headers.RetryAfter),
                },
                null, false);
        }

        byte[] body = [];
        if (status != 304)
        {
            await using Stream stream = await answer.Content.ReadAsStreamAsync(cancellation);
            body = await BodyReader.ReadAsync(stream, answer.Content.Headers, _limits, uri.AbsoluteUri, cancellation);
        }

        MediaTypeHeaderValue? type = answer.Content.Headers.ContentType;
        return new HttpStep(
            new FetchResult
            {
                Answer = new Fetched(
                    uri.AbsoluteUri, answer.StatusCode, body, type?.MediaType, type?.CharSet?.Trim('"', '\''), answer.Headers.ETag?.ToString(),
                    answer.Content.Headers.TryGetValues("Last-Modified", out IEnumerable<string>? modified) ? modified.FirstOrDefault() : null, null),
            },
            null, false);
    }

    private HttpRequestMessage Message(Uri uri, FetchRequest request)
    {
        var message = new HttpRequestMessage(request.Content is null ? HttpMethod.Get : HttpMethod.Post, uri);
        if (request.Content is not null)
            message.Content = new ByteArrayContent(request.Content) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        foreach ((string name, string value) in request.Headers)
            message.Headers.TryAddWithoutValidation(name, value);
        message.Headers.TryAddWithoutValidation("User-Agent", _agent);
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        message.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        message.Headers.TryAddWithoutValidation("Accept-Language", "en, *;q=0.5");
        if (request.ETag is { } tag)
            message.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (request.LastModified is { } modified)
            message.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        return message;
    }

    private DateTimeOffset? RetryAt(RetryConditionHeaderValue? after) =>
        after is null ? null : after.Date ?? (after.Delta is { } delta ? _time.GetUtcNow() + delta : null);

    private static HttpStep Failed(ParleyException error, bool mayPass) => new(new FetchResult { Error = error, MayPass = mayPass }, null, false);
}
