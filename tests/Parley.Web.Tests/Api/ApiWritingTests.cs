using System.Net;
using System.Text.Json;

namespace Parley.Web.Tests.Api;

public sealed class ApiWritingTests : IAsyncLifetime
{
    private readonly Visitor _visitor = new(Stories.Held);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _visitor.DisposeAsync();

    [Fact]
    public async Task A_decision_is_kept_signed_and_undone_and_stays_in_the_journal()
    {
        string id = await Meeting();
        using HttpResponseMessage made = await _visitor.Send(HttpMethod.Post, "/decisions", $$"""{ "action": "reject", "ids": ["{{id}}"], "why": "no such meeting" }""");
        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        made.Headers.Location!.ToString().ShouldBe("/api/v1/decisions/1");
        (await made.Json()).GetProperty("who").GetString().ShouldBe("tester");
        (await _visitor.Ask("/meetings")).GetProperty("total").GetInt32().ShouldBe(0);

        using HttpResponseMessage undone = await _visitor.Send(HttpMethod.Delete, "/decisions/1");
        (await undone.Json()).GetProperty("undoneBy").GetString().ShouldBe("tester");
        (await _visitor.Ask("/meetings")).GetProperty("total").GetInt32().ShouldBe(1);
        (await _visitor.Ask("/decisions")).GetArrayLength().ShouldBe(1);
        (await _visitor.Send(HttpMethod.Delete, "/decisions/1")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Who_has_an_answer_already_is_told_so_until_it_changes()
    {
        using HttpResponseMessage first = await _visitor.Client.GetAsync(ApiVisitor.Root + "/meetings");
        using var again = new HttpRequestMessage(HttpMethod.Get, ApiVisitor.Root + "/meetings");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using HttpResponseMessage same = await _visitor.Client.SendAsync(again);
        same.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await same.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();

        string id = (await first.Json()).GetProperty("items")[0].GetProperty("id").GetString()!;
        (await _visitor.Send(HttpMethod.Post, "/decisions", $$"""{ "action": "reject", "ids": ["{{id}}"] }""")).StatusCode.ShouldBe(HttpStatusCode.Created);
        using var changed = new HttpRequestMessage(HttpMethod.Get, ApiVisitor.Root + "/meetings");
        changed.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        (await _visitor.Client.SendAsync(changed)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_correction_changes_the_finding_of_which_the_client_has_the_tag_and_no_other()
    {
        string finding = (await _visitor.Ask("/meetings/" + await Meeting())).GetProperty("passages")[0].GetProperty("finding").GetString()!;
        using HttpResponseMessage seen = await _visitor.Client.GetAsync($"{ApiVisitor.Root}/findings/{finding}");
        string wish = $$"""{ "action": "correct", "ids": ["{{finding}}"], "field": "place", "value": "Basel" }""";
        (await _visitor.Send(HttpMethod.Post, "/decisions", wish, match: seen.Headers.ETag!.Tag)).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await _visitor.Ask("/findings/" + finding)).GetProperty("item").GetProperty("place").GetString().ShouldBe("Basel");
        (await _visitor.Send(HttpMethod.Post, "/decisions", wish, match: seen.Headers.ETag!.Tag)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await _visitor.Ask("/decisions")).GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_finding_is_added_at_a_place_of_an_article()
    {
        string text = (await _visitor.Ask("/articles/a.md/text")).GetProperty("text").GetString()!;
        int start = text.IndexOf("The talks lasted", StringComparison.Ordinal);
        string wish = $$"""{ "action": "add", "ids": ["a.md"], "kind": "figure", "start": {{start}}, "end": {{start + 16}}, "fields": { "value": "51", "unit": "minute", "qualifier": "about" } }""";
        using HttpResponseMessage made = await _visitor.Send(HttpMethod.Post, "/decisions", wish);
        made.StatusCode.ShouldBe(HttpStatusCode.Created, await made.Content.ReadAsStringAsync());
        string id = (await made.Json()).GetProperty("targets")[0].GetString()!;
        JsonElement finding = (await _visitor.Ask("/findings/" + id)).GetProperty("item");
        finding.GetProperty("value").GetDouble().ShouldBe(51);
        finding.GetProperty("passages")[0].GetProperty("quote").GetString().ShouldBe("The talks lasted");
        (await _visitor.Send(HttpMethod.Post, "/decisions", wish)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task The_same_key_decides_once_and_another_request_under_it_is_refused()
    {
        string wish = $$"""{ "action": "reject", "ids": ["{{await Meeting()}}"] }""";
        using HttpResponseMessage first = await _visitor.Send(HttpMethod.Post, "/decisions", wish, key: "k1");
        using HttpResponseMessage again = await _visitor.Send(HttpMethod.Post, "/decisions", wish, key: "k1");
        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await again.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        (await _visitor.Ask("/decisions")).GetArrayLength().ShouldBe(1);
        (await _visitor.Send(HttpMethod.Post, "/decisions", wish.Replace("reject", "join", StringComparison.Ordinal), key: "k1")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await _visitor.Send(HttpMethod.Post, "/decisions", wish, key: new string('k', 201))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{ "action": "reject", "ids": [] }""")]
    [InlineData("""{ "action": "reject", "ids": [null] }""")]
    [InlineData("""{ "action": "reject" }""")]
    [InlineData("""{ "action": "forget", "ids": ["x"] }""")]
    [InlineData("""{ "action": "reject", "ids": ["x"], "who": "somebody else" }""")]
    public async Task What_is_no_decision_is_refused(string body)
    {
        using HttpResponseMessage answer = await _visitor.Send(HttpMethod.Post, "/decisions", body);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Json()).GetProperty("code").GetString().ShouldBe("PLY3004");
        (await _visitor.Ask("/decisions")).GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused() =>
        (await _visitor.Send(HttpMethod.Post, "/decisions", new string(' ', 70_000))).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);

    [Fact]
    public async Task Articles_are_read_by_a_job_that_says_how_far_it_is()
    {
        using HttpResponseMessage begun = await _visitor.Send(
            HttpMethod.Post, "/readings", """{ "id": "late", "published": "2031-03-09", "text": "Norway and Chile held a third round of talks in Oslo on Saturday." }""",
            key: "r1", type: "application/x-ndjson");
        begun.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        string address = begun.Headers.Location!.ToString()[ApiVisitor.Root.Length..];
        JsonElement job = await Done(address);
        job.GetProperty("summary").GetProperty("new").GetInt32().ShouldBe(1);
        job.GetProperty("summary").GetProperty("articles")[0].GetString().ShouldBe("late");
        (await _visitor.Ask("/articles/late")).GetProperty("item").GetProperty("published").GetProperty("date").GetString().ShouldBe("2031-03-09");
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_by_the_job()
    {
        using HttpResponseMessage begun = await _visitor.Send(HttpMethod.Post, "/readings", """{ "id": "x" }""");
        JsonElement job = await Done(begun.Headers.Location!.ToString()[ApiVisitor.Root.Length..]);
        job.GetProperty("summary").GetProperty("errors")[0].GetProperty("code").GetInt32().ShouldBe(1009);
    }

    [Theory]
    [InlineData("?name=news/fjord.jsonl", """{ "id": "x" }""", "news/fjord.jsonl")]
    [InlineData("", """{ "id": "x" }""", "articles.jsonl")]
    [InlineData("?name=fjord.txt", "\0\u0001", "fjord.txt")]
    [InlineData("?name=fjord.warc", "no archive", "fjord.warc")]
    public async Task An_error_names_what_was_sent_and_no_folder_of_the_server(string query, string body, string name)
    {
        using HttpResponseMessage begun = await _visitor.Send(HttpMethod.Post, "/readings" + query, body, type: "text/plain");
        JsonElement job = await Done(begun.Headers.Location!.ToString()[ApiVisitor.Root.Length..]);
        job.GetProperty("summary").GetProperty("errors")[0].GetProperty("input").GetString()!.ShouldStartWith(name);
        job.GetRawText().ShouldNotContain("parley-add-");
        (await _visitor.Client.GetStringAsync("/add")).ShouldNotContain("parley-add-");
    }

    [Theory]
    [InlineData("/readings")]
    [InlineData("/readings?address=/etc/passwd")]
    [InlineData("/readings?address=file:///etc/passwd")]
    public async Task Nothing_but_what_is_sent_and_addresses_of_the_web_is_read(string path) =>
        (await _visitor.Send(HttpMethod.Post, path, "")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task An_address_of_this_machine_is_not_fetched()
    {
        using HttpResponseMessage begun = await _visitor.Send(HttpMethod.Post, "/readings?address=" + Uri.EscapeDataString(_visitor.Address + "talks"), "");
        JsonElement job = await Done(begun.Headers.Location!.ToString()[ApiVisitor.Root.Length..]);
        job.GetProperty("summary").GetProperty("errors")[0].GetProperty("code").GetInt32().ShouldBe(4002);
    }

    [Fact]
    public async Task Changes_come_as_they_happen_and_none_is_missed_by_who_comes_back()
    {
        using StreamReader events = await Follow(null);
        string id = await Meeting();
        await _visitor.Send(HttpMethod.Post, "/decisions", $$"""{ "action": "reject", "ids": ["{{id}}"] }""");
        (string number, string kind, JsonElement data) = await Next(events);
        kind.ShouldBe("decided");
        data.GetProperty("decision").GetString().ShouldBe("1");
        await _visitor.Send(HttpMethod.Delete, "/decisions/1");
        (await Next(events)).Kind.ShouldBe("undone");

        using StreamReader later = await Follow(number);
        (await Next(later)).Kind.ShouldBe("undone");
        using StreamReader all = await Follow("0");
        (string _, string first, JsonElement article) = await Next(all);
        first.ShouldBe("new");
        article.GetProperty("article").GetString().ShouldBe("a.md");
        article.GetProperty("entries").EnumerateArray().ShouldContain(e => e.GetProperty("id").GetString() == id);
    }

    private async Task<string> Meeting() => (await _visitor.Ask("/meetings")).GetProperty("items")[0].GetProperty("id").GetString()!;

    private async Task<JsonElement> Done(string address)
    {
        await _visitor.Jobs.Idle;
        return await _visitor.Ask(address);
    }

    private async Task<StreamReader> Follow(string? last)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, ApiVisitor.Root + "/changes");
        if (last is not null)
            request.Headers.Add("Last-Event-ID", last);
        HttpResponseMessage answer = await _visitor.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        return new StreamReader(await answer.Content.ReadAsStreamAsync());
    }

    private static async Task<(string Number, string Kind, JsonElement Data)> Next(StreamReader events)
    {
        string number = "", kind = "";
        while (await events.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
                number = line[4..];
            else if (line.StartsWith("event: ", StringComparison.Ordinal))
                kind = line[7..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
                return (number, kind, JsonElement.Parse(line[6..]));
        }

        throw new EndOfStreamException("The stream ended.");
    }
}
