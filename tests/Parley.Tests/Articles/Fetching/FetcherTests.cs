using System.IO.Compression;
using System.Net;
using System.Text;
using Parley.Articles.Fetching;

namespace Parley.Tests.Articles.Fetching;

/// <summary>The web at its worst, played on loopback: each wrong ends with its error, within its limit.</summary>
public sealed class FetcherTests
{
    /// <summary>Longer than any machine takes for its first request; only what is meant to be too slow has less.</summary>
    private static readonly FetchLimits Quick = new()
    {
        Connect = TimeSpan.FromSeconds(20), Headers = TimeSpan.FromSeconds(30), Body = TimeSpan.FromSeconds(30), Whole = TimeSpan.FromSeconds(60), Retries = 0, Pause = TimeSpan.Zero,
    };

    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(700);

    [Fact]
    public async Task A_page_comes_with_what_the_next_request_needs()
    {
        await using var server = HostileServer.Of(_ => HostileServer.Answer("<p>Talks</p>", headers: "ETag: \"7\"\r\nLast-Modified: Mon, 02 Jun 2031 18:40:00 GMT\r\n"));
        Fetched page = await Good(server, "/talks");
        Encoding.UTF8.GetString(page.Body).ShouldBe("<p>Talks</p>");
        page.ETag.ShouldBe("\"7\"");
        page.LastModified.ShouldBe("Mon, 02 Jun 2031 18:40:00 GMT");
        server.Requests.Last().ShouldContain("User-Agent: Parley/");
        server.Requests.Last().ShouldNotContain("Cookie");
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        await using var server = HostileServer.Of(_ => "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n");
        using Fetcher fetcher = New();
        FetchResult result = await fetcher.FetchAsync(new FetchRequest(server.Address, "\"7\""), CancellationToken.None);
        result.Answer.ShouldNotBeNull().IsUnchanged.ShouldBeTrue();
        server.Requests.Last().ShouldContain("If-None-Match: \"7\"");
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://localhost/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://10.1.2.3/")]
    [InlineData("http://172.16.0.1/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://224.0.0.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    [InlineData("http://[fc00::1]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[2002:7f00:1::]/")]
    [InlineData("http://[ff02::1]/")]
    public async Task Addresses_that_are_not_public_are_refused(string address) => (await Bad(address)).Code.ShouldBe(ErrorCode.AddressRefused);

    [Theory]
    [InlineData("ftp://example.org/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://name:secret@example.org/")]
    [InlineData("gopher://example.org")]
    public async Task Other_schemes_and_passwords_are_refused_and_not_repeated(string address)
    {
        ParleyException error = await Bad(address);
        error.Code.ShouldBe(ErrorCode.AddressInvalid);
        error.Message.ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_redirect_to_a_private_address_is_refused()
    {
        await using var server = HostileServer.Of(_ => Redirect("http://127.0.0.1:1/secret"));
        (await Bad(server.Address + "/page")).Code.ShouldBe(ErrorCode.AddressRefused);
    }

    [Fact]
    public async Task A_name_that_turns_private_between_two_hops_is_refused_at_the_second()
    {
        await using var server = HostileServer.Of(path => path == "/start" ? Redirect("http://rebound.example:81/private") : HostileServer.Answer("", "404 Not Found"));
        int asked = 0;
        FetcherOptions options = Options() with
        {
            AsksRobots = false,
            Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(asked++ == 0 ? "127.0.0.2" : "127.0.0.1")]),
        };
        using var fetcher = new Fetcher(options, TimeProvider.System);
        FetchResult result = await fetcher.FetchAsync(new FetchRequest($"http://rebound.example:{server.Port}/start"), CancellationToken.None);
        result.Error.ShouldNotBeNull().Code.ShouldBe(ErrorCode.AddressRefused);
        asked.ShouldBe(2);
    }

    [Fact]
    public async Task Endless_redirects_end_after_five()
    {
        await using var server = HostileServer.Of(path => path == "/robots.txt" ? HostileServer.Answer("", "404 Not Found") : Redirect(path + "x"));
        (await Bad(server.Address + "/a")).Code.ShouldBe(ErrorCode.TooManyRedirects);
        server.Requests.Count(request => request.StartsWith("/a", StringComparison.Ordinal)).ShouldBe(6);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_too_slow()
    {
        await using var server = new HostileServer((_, _, cancellation) => Task.Delay(Timeout.Infinite, cancellation));
        (await Bad(server.Address, robots: false, Quick with { Headers = Short })).Code.ShouldBe(ErrorCode.ServerTooSlow);
    }

    [Fact]
    public async Task Bytes_that_trickle_are_too_slow()
    {
        await using var server = new HostileServer(async (_, stream, cancellation) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"u8.ToArray(), cancellation);
            while (true)
            {
                await stream.WriteAsync("x"u8.ToArray(), cancellation);
                await Task.Delay(20, cancellation);
            }
        });
        (await Bad(server.Address, robots: false, Quick with { Body = Short })).Code.ShouldBe(ErrorCode.ServerTooSlow);
    }

    [Fact]
    public async Task An_endless_body_is_too_large()
    {
        await using var server = new HostileServer(async (_, stream, cancellation) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"u8.ToArray(), cancellation);
            var piece = new byte[64 * 1024];
            while (true)
                await stream.WriteAsync(piece, cancellation);
        });
        (await Bad(server.Address, robots: false, Quick with { Bytes = 1024 * 1024 })).Code.ShouldBe(ErrorCode.AnswerTooLarge);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_body_that_grows_without_measure_is_refused(string encoding)
    {
        byte[] bomb = Packed(new byte[8 * 1024 * 1024], encoding);
        await using var server = new HostileServer(async (_, stream, cancellation) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: {encoding}\r\nContent-Length: {bomb.Length}\r\nConnection: close\r\n\r\n"), cancellation);
            await stream.WriteAsync(bomb, cancellation);
        });
        (await Bad(server.Address, robots: false)).Code.ShouldBe(ErrorCode.AnswerTooLarge);
    }

    [Fact]
    public async Task A_compressed_page_is_read()
    {
        byte[] packed = Packed(Encoding.UTF8.GetBytes("<p>Talks</p>"), "br");
        await using var server = new HostileServer(async (_, stream, cancellation) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: {packed.Length}\r\nConnection: close\r\n\r\n"), cancellation);
            await stream.WriteAsync(packed, cancellation);
        });
        Encoding.UTF8.GetString((await Good(server, "/", robots: false)).Body).ShouldBe("<p>Talks</p>");
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 500\r\nConnection: close\r\n\r\nshort")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\nno size\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\nthis is no gzip")]
    [InlineData("nonsense\r\n\r\n")]
    [InlineData("")]
    public async Task An_answer_that_is_not_what_it_says_is_broken(string answer)
    {
        await using var server = HostileServer.Of(_ => answer);
        (await Bad(server.Address, robots: false)).Code.ShouldBe(ErrorCode.AnswerBroken);
    }

    [Fact]
    public async Task A_busy_server_is_asked_again_when_it_says()
    {
        await using var server = HostileServer.Of(_ => HostileServer.Answer("", "429 Too Many Requests", "Retry-After: 120\r\n"));
        using Fetcher fetcher = New(robots: false);
        FetchResult result = await fetcher.FetchAsync(new FetchRequest(server.Address), CancellationToken.None);
        result.Error.ShouldNotBeNull().Code.ShouldBe(ErrorCode.ServerRefuses);
        result.RetryAt.ShouldNotBeNull().ShouldBeGreaterThan(TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task A_failure_that_may_pass_is_tried_again()
    {
        int asked = 0;
        await using var server = HostileServer.Of(_ => ++asked < 3 ? HostileServer.Answer("", "503 Service Unavailable") : HostileServer.Answer("<p>Talks</p>"));
        await Good(server, "/", robots: false, Quick with { Retries = 3, RetryAfter = TimeSpan.FromMilliseconds(5) });
        asked.ShouldBe(3);
    }

    [Fact]
    public async Task What_robots_txt_forbids_is_not_fetched()
    {
        await using var server = HostileServer.Of(path => path == "/robots.txt" ? HostileServer.Answer("User-agent: parley\nDisallow: /private\n") : HostileServer.Answer("<p>Talks</p>"));
        (await Bad(server.Address + "/private/1")).Code.ShouldBe(ErrorCode.RobotsForbid);
        server.Requests.ShouldNotContain(request => request.StartsWith("/private", StringComparison.Ordinal));
        await Good(server, "/open");
    }

    [Fact]
    public async Task A_proxy_is_told_the_address_that_was_checked_and_no_private_one()
    {
        await using var proxy = HostileServer.Of(_ => "HTTP/1.1 200 Connection established\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nTalks");
        FetcherOptions options = Options() with
        {
            AsksRobots = false,
            Proxy = new Uri(proxy.Address),
            Resolve = (host, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(host == "inside.example" ? "10.0.0.1" : "93.184.216.34")]),
        };
        using var fetcher = new Fetcher(options, TimeProvider.System);
        (await fetcher.FetchAsync(new FetchRequest("http://inside.example/"), CancellationToken.None)).Error!.Code.ShouldBe(ErrorCode.AddressRefused);
        await fetcher.FetchAsync(new FetchRequest("http://outside.example/"), CancellationToken.None);
        proxy.Requests.ShouldHaveSingleItem().ShouldStartWith("93.184.216.34:80");
    }

    private static string Redirect(string to) => $"HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private static FetcherOptions Options(FetchLimits? limits = null) => new() { Limits = limits ?? Quick, Allow = ["127.0.0.2"] };

    private static Fetcher New(bool robots = true, FetchLimits? limits = null) => new(Options(limits) with { AsksRobots = robots }, TimeProvider.System);

    private static async Task<Fetched> Good(HostileServer server, string path, bool robots = true, FetchLimits? limits = null)
    {
        using Fetcher fetcher = New(robots, limits);
        FetchResult result = await fetcher.FetchAsync(new FetchRequest(server.Address + path), CancellationToken.None);
        result.Error.ShouldBeNull();
        return result.Answer!;
    }

    private static async Task<ParleyException> Bad(string address, bool robots = true, FetchLimits? limits = null)
    {
        using Fetcher fetcher = New(robots, limits);
        return (await fetcher.FetchAsync(new FetchRequest(address), CancellationToken.None)).Error.ShouldNotBeNull();
    }

    private static byte[] Packed(byte[] bytes, string encoding)
    {
        using var packed = new MemoryStream();
        using (Stream stream = encoding switch { "gzip" => new GZipStream(packed, CompressionLevel.Optimal, true), "br" => new BrotliStream(packed, CompressionLevel.Optimal, true), _ => new ZLibStream(packed, CompressionLevel.Optimal, true) })
            stream.Write(bytes);
        return packed.ToArray();
    }
}
