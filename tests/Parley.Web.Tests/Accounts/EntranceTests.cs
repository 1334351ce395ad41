using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AngleSharp.Html.Parser;
using Parley.Web.Accounts;
using Parley.Web.Tests.Api;

namespace Parley.Web.Tests.Accounts;

public sealed class EntranceTests : IAsyncLifetime
{
    private const string Password = "a long enough phrase";

    private readonly string _folder = Directory.CreateTempSubdirectory("parley-entrance-").FullName;
    private readonly AccountFile _accounts;
    private readonly Visitor _visitor;

    public EntranceTests()
    {
        _accounts = new AccountFile(Path.Combine(_folder, "accounts"));
        _accounts.Put("mira", Role.Analyst, Password);
        _accounts.Put("omar", Role.Reader, Password);
        _visitor = new Visitor(options => options with { Accounts = _accounts }, Stories.Held);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _visitor.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Who_is_not_known_is_led_to_the_entrance_and_a_program_is_told_to_show_a_token()
    {
        using HttpResponseMessage page = await _visitor.Client.GetAsync("/talks");
        page.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        page.Headers.Location!.ToString().ShouldBe("/sign-in");
        foreach (string path in new[] { "/api/v1/meetings", "/talks.json", "/talks.csv", "/api/v1/changes", "/api/v1/openapi.json" })
        {
            using HttpResponseMessage answer = await _visitor.Client.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, path);
            answer.Headers.WwwAuthenticate.Single().Scheme.ShouldBe("Bearer");
        }

        (await _visitor.Client.PostAsync("/mcp", new StringContent("{}"))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await _visitor.Send(HttpMethod.Post, "/decisions", "{}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_session_begins_with_name_and_password_signs_what_it_decides_and_ends()
    {
        (await SignIn("mira", "wrong wrong wrong")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using HttpResponseMessage entered = await SignIn("mira", Password);
        entered.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        string cookie = entered.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("parley-session=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
        await _visitor.See("/talks");
        string id = (await _visitor.Ask("/meetings")).GetProperty("items")[0].GetProperty("id").GetString()!;
        using HttpResponseMessage decided = await _visitor.Send(HttpMethod.Post, "/decisions", $$"""{ "action": "reject", "ids": ["{{id}}"] }""");
        (await decided.Json()).GetProperty("who").GetString().ShouldBe("mira");

        _accounts.Remove("mira");
        (await _visitor.Client.GetAsync("/talks")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Each_page_says_who_has_signed_in_and_lets_them_sign_out()
    {
        (await SignIn("omar", Password)).Dispose();
        (await _visitor.See("/talks")).QuerySelector("form[action='/sign-out']")!.TextContent.ShouldContain("omar");
        using HttpResponseMessage left = await _visitor.Send("/talks", "/sign-out");
        left.Headers.Location!.ToString().ShouldBe("/sign-in");
        (await _visitor.Client.GetAsync("/talks")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_stream_ends_with_the_token_that_it_was_opened_with()
    {
        string key = _accounts.AddToken("omar", "follow", writes: false);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/changes?after=0");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using HttpResponseMessage answer = await _visitor.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var events = new StreamReader(await answer.Content.ReadAsStreamAsync());
        (await events.ReadLineAsync()).ShouldBe("id: 1");
        _accounts.Revoke(_accounts.Accounts.Single(a => a.Name == "omar").Tokens[0].Id);
        await events.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Roles_and_scopes_bound_what_a_token_may_do()
    {
        string reading = _accounts.AddToken("mira", "reports", writes: false), writing = _accounts.AddToken("mira", "desk", writes: true);
        string reader = _accounts.AddToken("omar", "desk", writes: true);
        foreach ((string key, HttpStatusCode look, HttpStatusCode decide) in new[]
        {
            (reading, HttpStatusCode.OK, HttpStatusCode.Forbidden), (reader, HttpStatusCode.OK, HttpStatusCode.Forbidden),
            (writing, HttpStatusCode.OK, HttpStatusCode.BadRequest), ("parley_guess", HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized),
        })
        {
            _visitor.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
            (await _visitor.Client.GetAsync("/api/v1/meetings")).StatusCode.ShouldBe(look);
            (await _visitor.Send(HttpMethod.Post, "/decisions", "{}")).StatusCode.ShouldBe(decide);
            (await _visitor.Send(HttpMethod.Delete, "/decisions/1")).StatusCode.ShouldBe(decide == HttpStatusCode.BadRequest ? HttpStatusCode.NotFound : decide);
        }
    }

    [Fact]
    public async Task Webhooks_are_for_administrators()
    {
        _accounts.Put("ines", Role.Admin, Password);
        foreach ((string key, HttpStatusCode status) in new[]
        {
            (_accounts.AddToken("mira", "desk", writes: true), HttpStatusCode.Forbidden), (_accounts.AddToken("ines", "reports", writes: false), HttpStatusCode.Forbidden),
            (_accounts.AddToken("ines", "desk", writes: true), HttpStatusCode.OK),
        })
        {
            _visitor.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
            (await _visitor.Client.GetAsync("/api/v1/webhooks")).StatusCode.ShouldBe(status);
            (await _visitor.Send(HttpMethod.Delete, "/webhooks/w0")).StatusCode.ShouldBe(status == HttpStatusCode.OK ? HttpStatusCode.NotFound : status);
        }
    }

    [Fact]
    public async Task Guessing_passwords_is_slowed_down()
    {
        HttpStatusCode last = HttpStatusCode.OK;
        for (int i = 0; i < 12 && last != HttpStatusCode.TooManyRequests; i++)
            last = (await SignIn("mira", "wrong wrong wrong")).StatusCode;
        last.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("192.0.2.1")]
    [InlineData("::")]
    public void A_site_for_others_demands_an_account_and_https_or_to_be_told_otherwise(string address)
    {
        var open = new SiteOptions { Record = "none.db", User = "tester", Address = IPAddress.Parse(address) };
        Refused(open);
        Refused(open with { Accounts = new AccountFile(Path.Combine(_folder, "nobody")), IsWithoutHttps = true });
        Refused(open with { Accounts = _accounts });
        // It gets as far as to look for the record.
        Should.Throw<ParleyException>(() => Site.Build(open with { Accounts = _accounts, IsWithoutHttps = true })).Code.ShouldBe(ErrorCode.RecordMissing);

        static void Refused(SiteOptions options) => Should.Throw<ParleyException>(() => Site.Build(options)).Code.ShouldBe(ErrorCode.UnsafeAddress);
    }

    [Fact]
    public async Task With_a_certificate_the_site_speaks_https_and_its_session_goes_no_other_way()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        await using var visitor = new Visitor(options => options with { Accounts = _accounts, Certificate = made });
        visitor.Address.Scheme.ShouldBe("https");
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        handler.SslOptions.CertificateChainPolicy.CustomTrustStore.Add(made);
        using var client = new HttpClient(handler) { BaseAddress = visitor.Address };
        using HttpResponseMessage entered = await SignIn(client, "mira", Password);
        entered.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        entered.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("parley-session=", StringComparison.Ordinal)).ShouldContain("secure");
        (await client.GetAsync("/talks")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private Task<HttpResponseMessage> SignIn(string name, string password) => SignIn(_visitor.Client, name, password);

    private static async Task<HttpResponseMessage> SignIn(HttpClient client, string name, string password)
    {
        string page = await client.GetStringAsync("/sign-in");
        string token = new HtmlParser().ParseDocument(page).QuerySelector("input[name=form]")!.GetAttribute("value")!;
        return await client.PostAsync("/sign-in", new FormUrlEncodedContent(new Dictionary<string, string> { ["form"] = token, ["name"] = name, ["password"] = password }));
    }
}
