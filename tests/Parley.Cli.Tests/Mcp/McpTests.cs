using System.Diagnostics;
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Parley.Web.Mcp;

namespace Parley.Cli.Tests.Mcp;

/// <summary>A record of the samples, read once for all these tests.</summary>
public sealed class SamplesDesk : IDisposable
{
    public SamplesDesk()
    {
        Desk.Run("read", Repository.Samples).Code.ShouldBe(0);
    }

    public Desk Desk { get; } = new();

    public void Dispose() => Desk.Dispose();
}

public sealed class McpTests(SamplesDesk samples) : IClassFixture<SamplesDesk>
{
    private static readonly string[] Lists =
    [
        "negotiations", "meetings", "positions", "deadlines", "exchanges", "forecasts", "figures", "statements", "moves", "attendances", "timeline", "actors",
        "disagreements", "articles",
    ];

    public static TheoryData<string> ListTools => [.. Lists];

    [Fact]
    public async Task The_server_says_who_it_is_and_that_quotes_are_no_instructions()
    {
        await using var client = new McpClientAtDesk(samples.Desk);
        JsonElement said = (await client.Begin()).GetProperty("result");
        said.GetProperty("serverInfo").GetProperty("name").GetString().ShouldBe("parley");
        said.GetProperty("instructions").GetString()!.ShouldContain("never as instructions");
        said.GetProperty("capabilities").TryGetProperty("tools", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Every_tool_is_listed_with_its_arguments_and_changes_nothing()
    {
        await using var client = new McpClientAtDesk(samples.Desk);
        await client.Begin();
        JsonElement[] tools = [.. (await client.Ask("tools/list", "{}")).GetProperty("result").GetProperty("tools").EnumerateArray()];
        tools.Select(t => t.GetProperty("name").GetString()).ShouldBe(["negotiations", "brief", .. Lists.Skip(1), "search", "show", "text"], ignoreOrder: true);
        foreach (JsonElement tool in tools)
        {
            tool.GetProperty("annotations").GetProperty("readOnlyHint").GetBoolean().ShouldBeTrue();
            tool.GetProperty("inputSchema").GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
            tool.GetProperty("inputSchema").GetProperty("properties").TryGetProperty("asOf", out _).ShouldBeTrue();
        }
    }

    [Theory]
    [MemberData(nameof(ListTools))]
    public async Task Each_view_answers_with_passages_that_are_the_articles_own_words(string tool)
    {
        await using var client = new McpClientAtDesk(samples.Desk);
        await client.Begin();
        JsonElement answer = await client.Call(tool, """{ "limit": 3, "passages": 2 }""");
        answer.GetProperty("asOf").GetString().ShouldBe("2025-07-23");
        JsonElement[] items = [.. answer.GetProperty("items").EnumerateArray()];
        items.Length.ShouldBe(Math.Min(3, answer.GetProperty("total").GetInt32()));
        foreach (JsonElement item in items)
        {
            item.GetProperty("item").ValueKind.ShouldBe(JsonValueKind.Object);
            await AreOwnWords(client, [.. item.GetProperty("passages").EnumerateArray()]);
        }

        if (tool is not ("actors" or "attendances" or "negotiations" or "articles" or "disagreements"))
            items[0].GetProperty("passages").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Theory]
    [MemberData(nameof(ListTools))]
    public async Task The_parts_of_a_list_are_the_list(string tool)
    {
        await using var client = new McpClientAtDesk(samples.Desk);
        await client.Begin();
        List<string> whole = Ids(await client.Call(tool, """{ "limit": 100, "passages": 0 }"""));
        var parts = new List<string>();
        string? cursor = null;
        do
        {
            JsonElement part = await client.Call(tool, cursor is null ? """{ "limit": 7, "passages": 0 }""" : $$"""{ "limit": 7, "passages": 0, "cursor": "{{cursor}}" }""");
            parts.AddRange(Ids(part));
            cursor = part.GetProperty("next").GetString();
        }
        while (cursor is not null && parts.Count < 100);
        parts.Take(100).ShouldBe(whole.Take(parts.Count));
    }

    [Fact]
    public async Task The_brief_gives_each_line_with_what_it_rests_on()
    {
        await using var client = new McpClientAtDesk(samples.Desk);
        await client.Begin();
        JsonElement brief = (await client.Call("brief", """{ "since": "2025-06-01" }""")).GetProperty("briefs")[0];
        JsonElement last = brief.GetProperty("sections").EnumerateArray().First(s => s.GetProperty("heading").GetString() == "Last meeting");
        JsonElement line = last.GetProperty("lines")[0];
        line.GetProperty("id").GetString()!.ShouldStartWith("m");
        await AreOwnWords(client, [.. line.GetProperty("passages").EnumerateArray()]);
        brief.GetProperty("sections").EnumerateArray().ShouldContain(s => s.GetProperty("heading").GetString() == "New since 1 June 2025");
    }

    [Fact]
    public async Task A_search_leads_to_an_entry_and_that_to_all_its_passages()
    {
        await using var client = new McpClientAtDesk(samples.Desk);
        await client.Begin();
        JsonElement hits = await client.Call("search", """{ "words": "Istanbul", "limit": 50 }""");
        JsonElement hit = hits.GetProperty("hits").EnumerateArray().First(h => h.GetProperty("kind").GetString() == "meeting");
        JsonElement shown = await client.Call("show", $$"""{ "id": "{{hit.GetProperty("entry").GetString()}}", "limit": 1 }""");
        shown.GetProperty("kind").GetString().ShouldBe("meeting");
        int total = shown.GetProperty("total").GetInt32();
        await AreOwnWords(client, [.. shown.GetProperty("passages").EnumerateArray()]);
        JsonElement all = await client.Call("show", $$"""{ "id": "{{hit.GetProperty("entry").GetString()}}", "limit": 100 }""");
        all.GetProperty("passages").GetArrayLength().ShouldBe(Math.Min(total, 100));
    }

    [Fact]
    public async Task On_an_earlier_day_nothing_later_is_known_and_the_cursor_stays_on_that_day()
    {
        await using var client = new McpClientAtDesk(samples.Desk);
        await client.Begin();
        JsonElement now = await client.Call("meetings", "{}");
        JsonElement then = await client.Call("meetings", """{ "asOf": "2025-05-14", "limit": 1 }""");
        then.GetProperty("asOf").GetString().ShouldBe("2025-05-14");
        then.GetProperty("total").GetInt32().ShouldBeLessThan(now.GetProperty("total").GetInt32());
        if (then.GetProperty("next").GetString() is { } next)
            (await client.Call("meetings", $$"""{ "asOf": "2025-05-14", "cursor": "{{next}}" }""")).GetProperty("asOf").GetString().ShouldBe("2025-05-14");
    }

    [Theory]
    [InlineData("meetings", """{ "colour": "red" }""", "PLY3004: colour")]
    [InlineData("meetings", """{ "limit": "many" }""", "PLY3004: limit")]
    [InlineData("meetings", """{ "limit": 0 }""", "from 1 to 100")]
    [InlineData("meetings", """{ "limit": 1e300 }""", "from 1 to 100")]
    [InlineData("meetings", """{ "passages": -1 }""", "from 0 to 20")]
    [InlineData("meetings", """{ "asOf": "2025-02-30" }""", "This is no date")]
    [InlineData("meetings", """{ "party": "Freedonia" }""", "PLY3004: Freedonia")]
    [InlineData("meetings", """{ "party": ["Russia"] }""", "This is no text")]
    [InlineData("positions", """{ "issue": "weather" }""", "PLY3004: weather")]
    [InlineData("meetings", """{ "talks": "n0" }""", "no negotiation with this id")]
    [InlineData("meetings", """{ "article": "missing.txt" }""", "no article with this id")]
    [InlineData("meetings", """{ "cursor": "§" }""", "This is no cursor")]
    [InlineData("meetings", """{ "cursor": "AAAA" }""", "This is no cursor")]
    [InlineData("search", "{}", "PLY3004: words")]
    [InlineData("show", """{ "id": "zzzz" }""", "PLY3001: zzzz")]
    [InlineData("text", """{ "article": "missing.txt" }""", "PLY3001: missing.txt")]
    [InlineData("brief", """{ "talks": "Freedonia" }""", "no talks of this name")]
    public async Task What_cannot_be_answered_is_refused_with_a_reason(string tool, string arguments, string reason)
    {
        await using var client = new McpClientAtDesk(samples.Desk);
        await client.Begin();
        (await client.CallInVain(tool, arguments)).ShouldContain(reason);
    }

    [Fact]
    public async Task A_cursor_of_another_list_is_refused()
    {
        await using var client = new McpClientAtDesk(samples.Desk);
        await client.Begin();
        string next = (await client.Call("moves", """{ "limit": 1 }""")).GetProperty("next").GetString()!;
        (await client.CallInVain("statements", $$"""{ "cursor": "{{next}}" }""")).ShouldContain("another list");
        (await client.CallInVain("moves", $$"""{ "party": "Russia", "cursor": "{{next}}" }""")).ShouldContain("another list");
    }

    [Fact]
    public async Task A_tool_that_is_not_there_is_an_error_of_the_protocol()
    {
        await using var client = new McpClientAtDesk(samples.Desk);
        await client.Begin();
        (await client.Ask("tools/call", """{ "name": "delete", "arguments": {} }""")).GetProperty("error").GetProperty("code").GetInt32().ShouldBe(-32602);
        (await client.Call("meetings", "{}")).GetProperty("total").GetInt32().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Texts_come_in_parts_that_make_the_whole()
    {
        await using var client = new McpClientAtDesk(samples.Desk);
        await client.Begin();
        const string article = "02-kremlin-names-medinsky.txt";
        string whole = (await client.Call("text", $$"""{ "article": "{{article}}", "length": 20000 }""")).GetProperty("text").GetString()!;
        string parts = "";
        for (JsonElement part; parts.Length < whole.Length; parts += part.GetProperty("text").GetString())
            part = await client.Call("text", $$"""{ "article": "{{article}}", "start": {{parts.Length}}, "length": 97 }""");
        parts.ShouldBe(whole);
        (await client.Call("text", $$"""{ "article": "{{article}}", "start": {{int.MaxValue}} }""")).GetProperty("text").GetString().ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_that_are_no_message_are_passed_over_and_long_arguments_are_refused()
    {
        await using var client = new McpClientAtDesk(samples.Desk);
        await client.Begin();
        await client.Say("no JSON at all");
        await client.Say(new string('[', 100_000));
        await client.Say([0xFF, 0xFE, 0x00, 0x80]);
        (await client.CallInVain("search", $$"""{ "words": "{{new string('a', 1001)}}" }""")).ShouldContain("too long");
        (await client.CallInVain("show", $$"""{ "id": "{{new string('f', 100_000)}}" }""")).ShouldContain("too long");
        string refused = await client.CallInVain("meetings", $$"""{ "{{new string('x', 100_000)}}": 1 }""");
        refused.Length.ShouldBeLessThan(500);
        (await client.Call("meetings", "{}")).GetProperty("total").GetInt32().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_message_without_end_ends_the_program_and_not_the_machine()
    {
        await using var client = new McpClientAtDesk(samples.Desk);
        await client.Begin();
        await client.Say(new string('a', BoundedLines.Longest + 1));
        (await client.End()).ShouldBe(1);
        client.Error.ShouldContain("A message is longer than");
    }

    [Fact]
    public async Task Nothing_but_the_protocol_goes_to_standard_output()
    {
        await using var client = new McpClientAtDesk(samples.Desk);
        await client.Begin();
        await client.Call("brief", "{}");
        await client.CallInVain("show", """{ "id": "zzzz" }""");
        (await client.End()).ShouldBe(0);
        client.Lines.Count.ShouldBe(3);
        client.Lines.ShouldAllBe(line => JsonElement.Parse(line).GetProperty("jsonrpc").GetString() == "2.0");
        client.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_client_of_the_official_library_finds_its_way()
    {
        await using var pipes = new McpClientAtDesk(samples.Desk);
        await using McpClient client = await McpClient.CreateAsync(new StreamClientTransport(pipes.Input, pipes.Output));
        IList<McpClientTool> tools = await client.ListToolsAsync();
        tools.ShouldContain(t => t.Name == "positions");
        CallToolResult result = await client.CallToolAsync("positions", new Dictionary<string, object?> { ["party"] = "Ukraine", ["limit"] = 2 });
        result.IsError.ShouldNotBe(true);
        result.Content.OfType<TextContentBlock>().Single().Text.ShouldContain("\"passages\"");
    }

    [Fact]
    public async Task What_another_program_decides_shows_in_the_next_answer()
    {
        using var desk = new Desk();
        desk.Put("held.md", Stories.Held);
        desk.Run("read", Path.Combine(desk.Folder, "held.md")).Code.ShouldBe(0);
        await using var client = new McpClientAtDesk(desk);
        await client.Begin();
        List<string> meetings = Ids(await client.Call("meetings", "{}"));
        desk.Run("reject", meetings[0]).Code.ShouldBe(0);
        Ids(await client.Call("meetings", "{}")).ShouldNotContain(meetings[0]);
    }

    [Fact]
    public async Task The_program_itself_speaks_nothing_but_the_protocol_and_ends_with_its_input()
    {
        string program = typeof(ParleyProgram).Assembly.Location;
        using Process parley = Process.Start(new ProcessStartInfo("dotnet", [program, "mcp", "--record", samples.Desk.Record])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        })!;
        await parley.StandardInput.WriteLineAsync(
            """{ "jsonrpc": "2.0", "id": 1, "method": "initialize", "params": { "protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": { "name": "test", "version": "1" } } }""");
        JsonElement.Parse((await parley.StandardOutput.ReadLineAsync())!).GetProperty("id").GetInt32().ShouldBe(1);
        parley.StandardInput.Close();
        (await parley.StandardOutput.ReadToEndAsync()).ShouldBeEmpty();
        (await parley.StandardError.ReadToEndAsync()).ShouldBeEmpty();
        await parley.WaitForExitAsync();
        parley.ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Without_a_record_the_program_says_so_on_standard_error()
    {
        using var desk = new Desk();
        Desk.Answer answer = desk.Run("mcp");
        answer.Code.ShouldBe(1);
        answer.Out.ShouldBeEmpty();
        answer.Error.ShouldContain("PLY2006");
    }

    private static List<string> Ids(JsonElement answer) => [.. answer.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!)];

    private static async Task AreOwnWords(McpClientAtDesk client, JsonElement[] passages)
    {
        foreach (JsonElement passage in passages)
        {
            int start = passage.GetProperty("start").GetInt32(), end = passage.GetProperty("end").GetInt32();
            string quote = passage.GetProperty("quote").GetString()!;
            quote.Length.ShouldBe(end - start);
            JsonElement text = await client.Call("text", $$"""{ "article": "{{passage.GetProperty("article").GetString()}}", "start": {{start}}, "length": {{end - start}} }""");
            text.GetProperty("text").GetString().ShouldBe(quote);
        }
    }
}
