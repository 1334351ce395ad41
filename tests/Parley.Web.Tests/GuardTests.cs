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
}
