using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Parley.Web.Tests;

public sealed class DeskTests : IAsyncLifetime
{
    private readonly Visitor _visitor = new(Stories.Held, Stories.HeldElsewhere);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _visitor.DisposeAsync();

    [Fact]
    public async Task A_rejected_finding_counts_nowhere_until_the_decision_is_undone()
    {
        (string entry, string finding) = await Demand();
        using HttpResponseMessage answer = await _visitor.Send("/entries/" + entry, "/desk/reject", ("finding", finding), ("why", "misread"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _visitor.See("/entries/" + finding)).QuerySelector(".empty")!.TextContent.ShouldContain("was rejected");

        IHtmlDocument desk = await _visitor.See("/desk");
        desk.QuerySelector("tbody tr")!.TextContent.ShouldContain("tester");
        desk.QuerySelector("tbody tr")!.TextContent.ShouldContain("misread");
        using HttpResponseMessage undone = await _visitor.Send("/desk", "/desk/undo", ("number", "1"));
        undone.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _visitor.See("/entries/" + finding)).QuerySelector(".empty").ShouldBeNull();
        (await _visitor.See("/desk")).QuerySelector("tr.undone")!.TextContent.ShouldContain("undone by tester");
    }

    [Fact]
    public async Task A_corrected_field_shows_and_the_entry_tells_of_the_decision()
    {
        (string entry, string finding) = await Demand();
        using HttpResponseMessage answer = await _visitor.Send("/entries/" + entry, "/desk/correct", ("finding", finding), ("field", "issue"), ("value", "shipping"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        IHtmlDocument page = await _visitor.See("/entries/" + finding);
        page.QuerySelector("h1")!.TextContent.ShouldContain("shipping");
        page.Body!.TextContent.ShouldContain("correct issue: shipping");
    }

    [Fact]
    public async Task A_value_that_a_field_cannot_have_is_a_numbered_error_and_no_decision()
    {
        (string entry, string finding) = await Demand();
        using HttpResponseMessage answer = await _visitor.Send("/entries/" + entry, "/desk/correct", ("finding", finding), ("field", "issue"), ("value", "weather"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("PLY3004");
        _visitor.Record.Store.Decisions().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_finding_is_added_to_an_article_shown_with_who_and_why_and_undone()
    {
        const string words = "The talks lasted 50 minutes.";
        string page = $"/mark?id=a.md&kind=statement&quote={Uri.EscapeDataString(words)}";
        (await _visitor.See(page)).QuerySelector("mark")!.TextContent.ShouldBe(words);
        IHtmlDocument form = await _visitor.See(page);
        string Hidden(string name) => form.QuerySelector($"form[action='/desk/add'] input[name={name}]")!.GetAttribute("value")!;
        using HttpResponseMessage answer = await _visitor.Send(
            page, "/desk/add", ("article", "a.md"), ("kind", "statement"), ("start", Hidden("start")), ("length", Hidden("length")),
            ("field.speaker", "Norway"), ("field.text", "fifty minutes"), ("field.certainty", "attributed"), ("why", "said in the hall"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        IHtmlDocument article = await _visitor.See(answer.Headers.Location!.ToString());
        string margin = article.QuerySelector("aside li.now")!.TextContent;
        margin.ShouldContain("fifty minutes");
        margin.ShouldContain("added by tester");
        margin.ShouldContain("said in the hall");
        article.QuerySelector("mark.now")!.TextContent.ShouldBe(words);
        (await _visitor.See("/search?q=lasted+minutes&kind=statement")).QuerySelector(".hits")!.TextContent.ShouldContain("50");

        (await _visitor.Send("/desk", "/desk/undo", ("number", "1"))).Dispose();
        (await _visitor.See("/article?id=a.md")).Body!.TextContent.ShouldNotContain("added by tester");
        (await _visitor.See("/search?q=lasted+minutes&kind=statement")).QuerySelector(".hits li").ShouldBeNull();
    }

    [Theory]
    [InlineData("/mark?id=a.md&quote=Nobody+said+that")]
    [InlineData("/mark?id=a.md")]
    [InlineData("/mark?id=a.md&quote=talks&kind=rumour")]
    public async Task Words_that_do_not_stand_in_the_article_cannot_be_marked(string address)
    {
        using HttpResponseMessage answer = await _visitor.Client.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_pair_that_is_judged_different_comes_apart_and_is_not_asked_again()
    {
        string[] findings = [.. Parley.Views.RecordView.Named("meetings").Rows(_visitor.Record.At(null).Record, Parley.Views.RecordFilter.None)
            .Select(r => r.Item).OfType<Joining.MeetingEntry>().Single().Findings.Order(StringComparer.Ordinal)];
        findings.Length.ShouldBe(2);
        string token = (await _visitor.See("/settings")).QuerySelector("input[name=form]")!.GetAttribute("value")!;
        using HttpResponseMessage answer = await _visitor.Client.PostAsync("/desk/different", new FormUrlEncodedContent(
            [new("left", findings[0]), new("right", findings[1]), new("form", token)]));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        _visitor.Record.At(null).Record.Meetings.Length.ShouldBe(2);
        Parley.Views.DoubtfulPair.Of(_visitor.Record.At(null).Index, _visitor.Record.Store.Decisions())
            .ShouldNotContain(p => findings.Contains(p.Left) && findings.Contains(p.Right));
    }

    private async Task<(string Entry, string Finding)> Demand()
    {
        using JsonDocument positions = JsonDocument.Parse(await _visitor.Client.GetStringAsync("/positions.json?party=NOR"));
        JsonElement entry = positions.RootElement.EnumerateArray().First(p => p.GetProperty("findings").GetArrayLength() == 1);
        return (entry.GetProperty("id").GetString()!, entry.GetProperty("findings")[0].GetString()!);
    }
}
