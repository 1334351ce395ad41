using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Parley.Web.Tests;

public class TalksListTests
{
    [Fact]
    public async Task The_list_of_talks_names_parties_and_meetings_and_has_twins()
    {
        await using var visitor = new Visitor(Stories.Held, Stories.HeldElsewhere);
        IHtmlDocument page = await visitor.See("/talks");
        string row = page.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().TextContent;
        row.ShouldContain("Norway");
        row.ShouldContain("Chile");
        row.ShouldContain("second round of talks");

        using JsonDocument json = JsonDocument.Parse(await visitor.Client.GetStringAsync("/talks.json"));
        json.RootElement[0].GetProperty("negotiation").GetProperty("articles").GetArrayLength().ShouldBe(2);
        string csv = await visitor.Client.GetStringAsync("/talks.csv");
        csv.ShouldStartWith("id,talks,parties,last meeting,next meeting,from,to,articles\r\n");
        csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_day_shows_what_was_known_then()
    {
        await using var visitor = new Visitor(Stories.Held, Stories.HeldElsewhere);
        IHtmlDocument page = await visitor.See("/talks?asOf=2031-03-06");
        page.QuerySelector("tbody .number")!.TextContent.ShouldBe("1");
        page.QuerySelector("tbody th a")!.GetAttribute("href")!.ShouldEndWith("?asOf=2031-03-06");
    }

    [Fact]
    public async Task An_empty_record_says_what_to_type()
    {
        await using var visitor = new Visitor();
        (await visitor.See("/talks")).QuerySelector(".empty")!.TextContent.ShouldContain("parley read");
    }
}
