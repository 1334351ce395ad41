using System.Net;
using System.Text.Json;

namespace Parley.Web.Tests;

public sealed class GuardTests : IAsyncLifetime
{
    private readonly Visitor _visitor = new(Stories.Held);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _visitor.DisposeAsync();

    [Fact]
    public async Task Every_answer_forbids_what_comes_from_elsewhere_and_scripts_without_its_own_nonce()
    {
        foreach (string path in new[] { "/talks", "/talks.json", "/nothing-here", "/assets/site.css" })
        {
            using HttpResponseMessage one = await _visitor.Client.GetAsync(path);
            using HttpResponseMessage other = await _visitor.Client.GetAsync(path);
            string policy = one.Headers.GetValues("Content-Security-Policy").Single();
            policy.ShouldStartWith("default-src 'none'; script-src 'nonce-");
            policy.ShouldNotContain("unsafe");
            policy.ShouldNotBe(other.Headers.GetValues("Content-Security-Policy").Single());
            one.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
            one.Headers.GetValues("X-Frame-Options").Single().ShouldBe("DENY");
            one.Headers.Contains("Server").ShouldBeFalse();
        }
    }

    [Fact]
    public async Task Another_name_for_this_machine_is_not_answered()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/talks");
        request.Headers.Host = "talks.example";
        using HttpResponseMessage answer = await _visitor.Client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://talks.example")]
    [InlineData("Origin", "null")]
    public async Task What_another_sites_page_posts_is_turned_away(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/talks") { Content = new StringContent("") };
        request.Headers.Add(header, value);
        using HttpResponseMessage answer = await _visitor.Client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_error_is_a_page_to_people_and_a_problem_to_programs()
    {
        using HttpResponseMessage page = await _visitor.Client.GetAsync("/talks?asOf=soon");
        page.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        (await page.Content.ReadAsStringAsync()).ShouldContain("PLY3004");

        using HttpResponseMessage problem = await _visitor.Client.GetAsync("/talks.json?asOf=soon");
        problem.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        problem.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using JsonDocument json = JsonDocument.Parse(await problem.Content.ReadAsStringAsync());
        json.RootElement.GetProperty("code").GetString().ShouldBe("PLY3004");
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_says_so()
    {
        using HttpResponseMessage answer = await _visitor.Client.GetAsync("/nothing-here");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("No such page");
    }

    [Fact]
    public void A_site_needs_a_record_that_is_there() =>
        Should.Throw<ParleyException>(() => Site.Build(new SiteOptions { Record = "/nowhere/talks.db", User = "tester" })).Code.ShouldBe(ErrorCode.RecordMissing);

    [Fact]
    public async Task A_request_that_is_too_large_is_turned_away()
    {
        // The length alone is sent: a server that read on would wait for the rest.
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync(_visitor.Address.Host, _visitor.Address.Port);
        await using System.Net.Sockets.NetworkStream stream = client.GetStream();
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(
            $"POST /add HTTP/1.1\r\nHost: {_visitor.Address.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {Site.LargestRequest + 1}\r\n\r\n"));
        using var reader = new StreamReader(stream);
        (await reader.ReadLineAsync()).ShouldBe("HTTP/1.1 413 Payload Too Large");
    }

    [Fact]
    public void The_site_listens_on_this_machine_alone() => IPAddress.IsLoopback(IPAddress.Parse(_visitor.Address.Host)).ShouldBeTrue();

    [Fact]
    public void Every_test_that_the_threat_model_names_exists()
    {
        string page = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "threat-model.md"));
        string[] named = [.. page.Split('`').Where((part, i) => i % 2 == 1 && part.Contains("Tests.", StringComparison.Ordinal))];
        named.Length.ShouldBeGreaterThan(8);
        foreach (string[] test in named.Select(n => n.Split('.')))
            typeof(GuardTests).Assembly.GetTypes().Where(t => t.Name == test[0]).ShouldHaveSingleItem().GetMethod(test[1]).ShouldNotBeNull(string.Join('.', test));
    }
}
