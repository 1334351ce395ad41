using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Xml.Linq;
using Parley.Web.Api;
using Parley.Web.Queries;

namespace Parley.Web.Tests.Api;

/// <summary>A site that these tests ask and do not change.</summary>
public sealed class AskedSite : IAsyncLifetime
{
    public Visitor Visitor { get; } = new(Stories.Held, Stories.HeldElsewhere);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Visitor.DisposeAsync();
}

public sealed class ApiReadingTests(AskedSite site) : IClassFixture<AskedSite>
{
    private readonly Visitor _visitor = site.Visitor;

    public static TheoryData<string> Lists => [.. ApiRoutes.Lists.Where(q => q.Name is not ("brief" or "search")).Select(q => q.Name)];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Every_list_answers_and_each_of_its_things_has_an_address(string list)
    {
        JsonElement answer = await _visitor.Ask($"/{list}?limit=2&passages=1");
        answer.GetProperty("asOf").GetString().ShouldBe("2031-03-07");
        foreach (JsonElement item in answer.GetProperty("items").EnumerateArray())
        {
            string id = Uri.EscapeDataString(item.GetProperty("id").GetString()!);
            if (ApiRoutes.Resources.Contains(list))
                (await _visitor.Ask($"/{list}/{id}")).GetProperty("item").ValueKind.ShouldBe(JsonValueKind.Object);
        }
    }

    [Fact]
    public async Task A_thing_is_found_under_its_own_kind_alone()
    {
        string id = (await _visitor.Ask("/meetings")).GetProperty("items")[0].GetProperty("id").GetString()!;
        JsonElement thing = await _visitor.Ask("/meetings/" + id);
        thing.GetProperty("item").GetProperty("place").GetString().ShouldBe("Geneva");
        thing.GetProperty("passages").GetArrayLength().ShouldBe(thing.GetProperty("total").GetInt32());
        (await _visitor.Ask("/positions/" + id, HttpStatusCode.NotFound)).GetProperty("code").GetString().ShouldBe("PLY3001");
        string finding = thing.GetProperty("passages")[0].GetProperty("finding").GetString()!;
        (await _visitor.Ask("/findings/" + finding)).GetProperty("entry").GetString().ShouldBe(id);
    }

    [Fact]
    public async Task Filters_and_cursors_are_those_of_the_views()
    {
        JsonElement first = await _visitor.Ask("/statements?limit=1");
        string next = first.GetProperty("next").GetString()!;
        JsonElement second = await _visitor.Ask("/statements?limit=1&cursor=" + next);
        second.GetProperty("items")[0].GetProperty("id").GetString().ShouldNotBe(first.GetProperty("items")[0].GetProperty("id").GetString());
        (await _visitor.Ask("/positions?party=Chile&issue=territory")).GetProperty("items").EnumerateArray()
            .ShouldAllBe(i => i.GetProperty("item").GetProperty("party").GetProperty("name").GetString() == "Chile");
        (await _visitor.Ask("/meetings?asOf=2031-03-06")).GetProperty("items")[0].GetProperty("item").GetProperty("articles").GetArrayLength().ShouldBe(1);
        (await _visitor.Ask("/search?words=Quiroga")).GetProperty("hits").GetArrayLength().ShouldBeGreaterThan(0);
        (await _visitor.Ask("/brief?since=2031-03-06")).GetProperty("briefs").GetArrayLength().ShouldBe(1);
        (await _visitor.Ask("/articles/a.md/text?start=4&length=5")).GetProperty("text").GetString().ShouldBe("title");
    }

    [Theory]
    [InlineData("/meetings?colour=red")]
    [InlineData("/meetings?limit=0")]
    [InlineData("/meetings?limit=1&limit=2")]
    [InlineData("/meetings?asOf=soon")]
    [InlineData("/meetings?cursor=AAAA")]
    [InlineData("/search")]
    [InlineData("/changes?after=x")]
    public async Task What_cannot_be_answered_is_a_problem_with_a_number(string path)
    {
        using HttpResponseMessage answer = await _visitor.Client.GetAsync(ApiVisitor.Root + path);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await answer.Json()).GetProperty("code").GetString().ShouldBe("PLY3004");
    }

    [Fact]
    public async Task Each_negotiation_has_a_feed_and_a_calendar()
    {
        string id = (await _visitor.Ask("/negotiations")).GetProperty("items")[0].GetProperty("id").GetString()!;
        XNamespace atom = "http://www.w3.org/2005/Atom";
        XElement feed = XElement.Parse(await _visitor.Client.GetStringAsync($"{ApiVisitor.Root}/negotiations/{id}/feed.atom"));
        feed.Name.ShouldBe(atom + "feed");
        feed.Elements(atom + "entry").ShouldNotBeEmpty();
        foreach (XElement entry in feed.Elements(atom + "entry"))
        {
            foreach (string part in new[] { "id", "title", "updated", "author", "summary" })
                entry.Element(atom + part).ShouldNotBeNull();
        }

        string calendar = await _visitor.Client.GetStringAsync($"{ApiVisitor.Root}/negotiations/{id}/calendar.ics");
        calendar.ShouldStartWith("BEGIN:VCALENDAR\r\n");
        calendar.ShouldContain("DTSTART;VALUE=DATE:20310306");
        (await _visitor.Ask("/negotiations/n0/feed.atom", HttpStatusCode.NotFound)).GetProperty("code").GetString().ShouldBe("PLY3001");
    }

    [Fact]
    public async Task The_document_of_the_api_is_the_one_that_is_committed()
    {
        string served = await _visitor.Client.GetStringAsync(ApiVisitor.Root + "/openapi.json");
        string committed = await File.ReadAllTextAsync(Path.Combine(Checkout(), "docs", "reference", "openapi.json"));
        Assert.True(served == committed.TrimEnd('\n'), "docs/reference/openapi.json is to be:\n" + served);
    }

    [Fact]
    public async Task The_document_names_every_address_and_nothing_that_is_not_there()
    {
        JsonElement document = JsonElement.Parse(await _visitor.Client.GetStringAsync(ApiVisitor.Root + "/openapi.json"));
        document.GetProperty("openapi").GetString().ShouldBe("3.1.0");
        foreach (RecordQuery query in ApiRoutes.Lists)
            document.GetProperty("paths").TryGetProperty("/" + query.Name, out _).ShouldBeTrue();
        foreach (JsonProperty path in document.GetProperty("paths").EnumerateObject().Where(p => p.Value.TryGetProperty("get", out _) && p.Name != "/changes"))
        {
            string address = path.Name.Replace("{id}", "none", StringComparison.Ordinal).Replace("{number}", "0", StringComparison.Ordinal);
            using HttpResponseMessage answer = await _visitor.Client.GetAsync(ApiVisitor.Root + address);
            // A thing that is not there is a problem with a number; an address that is not there has none.
            if (answer.StatusCode == HttpStatusCode.NotFound)
                (await answer.Json()).TryGetProperty("code", out _).ShouldBeTrue(path.Name);
        }
    }

    [Fact]
    public async Task Every_answer_is_as_the_document_describes_it()
    {
        JsonElement document = JsonElement.Parse(await _visitor.Client.GetStringAsync(ApiVisitor.Root + "/openapi.json"));
        List<string> addresses = [.. ApiRoutes.Lists.Select(q => q.Name == "search" ? "/search?words=Norway" : $"/{q.Name}?passages=1")];
        foreach (string resource in ApiRoutes.Resources.Where(r => r != "findings"))
        {
            foreach (JsonElement item in (await _visitor.Ask("/" + resource)).GetProperty("items").EnumerateArray())
                addresses.Add($"/{resource}/{Uri.EscapeDataString(item.GetProperty("id").GetString()!)}");
        }

        addresses.AddRange(_visitor.Record.At(null).Record.Findings.Keys.Select(id => "/findings/" + id));
        addresses.Add("/articles/a.md/text");
        foreach (string address in addresses)
        {
            string[] parts = address.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
            JsonElement schema = Schema("/" + string.Join('/', parts.Select((part, i) => i == 1 ? "{id}" : part)));
            JsonSchema.Faults(document, schema, await _visitor.Ask(address)).ShouldBeEmpty(address);
        }

        JsonSchema.Faults(document, Schema("/positions"), await _visitor.Ask("/meetings")).ShouldNotBeEmpty();

        JsonElement Schema(string path) => document.GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("responses").GetProperty("200")
            .GetProperty("content").GetProperty("application/json").GetProperty("schema");
    }

    [Fact]
    public async Task The_same_tools_answer_over_http()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp")
        {
            Content = new StringContent(
                """{ "jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": { "name": "meetings", "arguments": { "limit": 1 } } }""",
                System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        request.Headers.Add("MCP-Protocol-Version", "2025-06-18");
        using HttpResponseMessage answer = await _visitor.Client.SendAsync(request);
        string text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        string data = text.Split('\n').First(line => line.StartsWith("data:", StringComparison.Ordinal))[5..];
        string json = JsonElement.Parse(data).GetProperty("result").GetProperty("content")[0].GetProperty("text").GetString()!;
        JsonElement.Parse(json).GetProperty("items")[0].GetProperty("passages").GetArrayLength().ShouldBeGreaterThan(0);
    }

    private static string Checkout()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Parley.slnx")))
                return at.FullName;
        }

        throw new DirectoryNotFoundException("The tests run from a checkout of Parley.");
    }
}
