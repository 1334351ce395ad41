using System.Text.Json;
using AngleSharp.Html.Dom;
using NodaTime;
using Parley.Web.Pages.Talks;

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
        json.RootElement.GetProperty("talks")[0].GetProperty("negotiation").GetProperty("articles").GetArrayLength().ShouldBe(2);
        string csv = await visitor.Client.GetStringAsync("/talks.csv");
        csv.ShouldStartWith("id,talks,parties,last meeting,next meeting,from,to,articles,new\r\n");
        csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_hundred_talks_are_on_a_page_and_the_others_on_the_next()
    {
        string[] states = ["Norway", "Chile", "Chad", "Peru", "Ghana", "Japan", "Kenya", "Nepal", "Oman", "Qatar", "Spain", "Togo", "Yemen", "Cuba", "Fiji"];
        string[] words = ["wheat", "bridges", "schools", "pilots", "rivers", "salt", "trains", "maps", "wells", "markets", "cables", "forests", "tunnels", "harbours", "pensions", "roads",
            "mines", "islands", "doctors", "students", "fences", "lakes", "timber", "customs", "sheep", "radio", "museums", "ferries", "glaciers", "vaccines"];
        var random = new Random(7);
        string[] articles =
        [
            .. states.SelectMany((one, i) => states.Skip(i + 1).Select(other =>
            {
                string about = string.Join(", ", Enumerable.Range(0, 16).Select(_ => words[random.Next(words.Length)]));
                return $"---\ntitle: {one} and {other}\noutlet: Coast Echo\npublished: 2031-03-06\n---\n{one} and {other} held talks in Geneva on Wednesday. They spoke of {about}.";
            })),
        ];
        await using var visitor = new Visitor(articles);
        IHtmlDocument first = await visitor.See("/talks"), second = await visitor.See(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        first.QuerySelectorAll("tbody tr").Length.ShouldBe(100);
        second.QuerySelectorAll("tbody tr").Length.ShouldBe(articles.Length - 100);
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
    public async Task What_came_since_the_last_look_is_listed_with_its_talks()
    {
        await using var visitor = new Visitor(Stories.Held);
        (await visitor.See("/talks")).Body!.TextContent.ShouldNotContain("Since your last look");
        (await visitor.See("/talks")).Body!.TextContent.ShouldContain("Nothing new.");
        using HttpResponseMessage added = await visitor.Send(
            "/add", "/add", ("text", "Norway and Chile held a third round of talks on fishing rights in Oslo on Sunday."), ("published", "2031-03-09"));
        await visitor.Jobs.Idle;
        // It stays when the page is loaded again.
        for (int i = 0; i < 2; i++)
        {
            IHtmlDocument page = await visitor.See("/talks");
            page.QuerySelectorAll("main li").ShouldHaveSingleItem().TextContent.ShouldContain("third round of talks");
            page.QuerySelector("tbody tr td:last-child a")!.TextContent.ShouldBe("1");
        }

        using JsonDocument json = JsonDocument.Parse(await visitor.Client.GetStringAsync("/talks.json"));
        json.RootElement.GetProperty("new").GetArrayLength().ShouldBe(1);
        (await visitor.See("/talks?asOf=2031-03-09")).Body!.TextContent.ShouldNotContain("Since your last look");
    }

    [Fact]
    public void A_look_ends_when_nothing_was_looked_at_for_half_an_hour()
    {
        Instant noon = Instant.FromUtc(2031, 3, 1, 12, 0);
        var first = LastLook.After(null, 5, noon);
        var soon = LastLook.After(first, 7, noon + Duration.FromMinutes(20));
        soon.Seen.ShouldBe(5);
        var late = LastLook.After(soon, 9, noon + Duration.FromHours(2));
        (late.Seen, late.At).ShouldBe((7, noon + Duration.FromMinutes(20)));
        LastLook.Parse(late.ToString()).ShouldBe(late);
        foreach (string none in new[] { "", "1.2.3", "1.2.3.x", "1.2.3.-4", "1.99999999999999999.3.4" })
            LastLook.Parse(none).ShouldBeNull();
    }

    [Fact]
    public async Task An_empty_record_says_what_to_type()
    {
        await using var visitor = new Visitor();
        (await visitor.See("/talks")).QuerySelector(".empty")!.TextContent.ShouldContain("parley read");
    }
}
