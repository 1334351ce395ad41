using AngleSharp.Html.Dom;

namespace Parley.Web.Tests;

public sealed class TalksPagesTests : IAsyncLifetime
{
    private readonly Visitor _visitor = new(Stories.Held, Stories.HeldElsewhere);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _visitor.DisposeAsync();

    [Fact]
    public async Task The_timeline_draws_held_meetings_full_and_open_deadlines_hollow_and_links_both()
    {
        IHtmlDocument page = await Talks("/timeline");
        page.QuerySelectorAll("svg .meeting a circle").ShouldAllBe(c => !c.ClassList.Contains("planned"));
        page.QuerySelectorAll("svg .meeting a[href^='/entries/m']").ShouldNotBeEmpty();
        page.QuerySelectorAll("svg .deadline a rect.planned").ShouldNotBeEmpty();
        page.QuerySelectorAll("tbody tr").ShouldNotBeEmpty();
        string zoom = page.QuerySelector("svg .axis a")!.GetAttribute("href")!;
        zoom.ShouldContain("from=");
        await _visitor.See(zoom);
    }

    [Fact]
    public async Task An_open_deadline_says_how_many_days_are_left()
    {
        IHtmlDocument page = await Talks("/deadlines");
        page.QuerySelectorAll("tbody tr").ShouldContain(r => r.TextContent.Contains("29 days", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Figures_that_differ_are_plotted_and_listed_with_their_articles()
    {
        IHtmlDocument page = await Talks("/figures");
        page.QuerySelectorAll(".figures section").ShouldNotBeEmpty();
        page.QuerySelectorAll(".figures li a[href^='/article?']").ShouldNotBeEmpty();
        page.QuerySelectorAll(".figures li").ShouldAllBe(li => li.QuerySelector("a")!.PreviousSibling!.TextContent.EndsWith(' '));
    }

    [Fact]
    public async Task Whoever_met_is_joined_by_a_line_that_leads_to_the_meetings()
    {
        IHtmlDocument page = await Talks("/who-met");
        string target = page.QuerySelectorAll("svg.circle a").ShouldHaveSingleItem().GetAttribute("href")!;
        page.GetElementById(target[1..])!.TextContent.ShouldContain("1 meeting");
    }

    [Fact]
    public async Task A_bar_of_the_climate_leads_to_its_acts()
    {
        await using var visitor = new Visitor(Stories.Held, Stories.HeldElsewhere, Stories.Acts);
        IHtmlDocument list = await visitor.See("/talks");
        IHtmlDocument page = await visitor.See(list.QuerySelector("tbody th a")!.GetAttribute("href")! + "/climate");
        string link = page.QuerySelector("svg.climate a[href^='/moves?']")!.GetAttribute("href")!;
        (await visitor.See(link)).QuerySelectorAll("tbody tr").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_changed_between_two_days_names_what_is_new()
    {
        IHtmlDocument page = await _visitor.See("/changes?from=2031-03-01&asOf=2031-03-06");
        page.QuerySelector("tbody")!.TextContent.ShouldContain("new meeting");
        (await _visitor.See("/changes?from=2031-03-07")).QuerySelector(".empty").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_search_marks_the_words_and_counts_facets_that_narrow_it()
    {
        IHtmlDocument page = await _visitor.See("/search?q=fishing");
        page.QuerySelectorAll(".hits mark").ShouldAllBe(m => m.TextContent.Equals("fishing", StringComparison.OrdinalIgnoreCase));
        string facet = page.QuerySelectorAll(".found aside a").First(a => a.TextContent == "Alpine News").GetAttribute("href")!;
        IHtmlDocument narrowed = await _visitor.See(facet);
        narrowed.QuerySelectorAll(".hits li").Length.ShouldBeLessThan(page.QuerySelectorAll(".hits li").Length);
        (await _visitor.See("/search?q=fishing&asOf=2031-03-06")).Body!.TextContent.ShouldNotContain("Alpine News");
        (await _visitor.See("/search")).QuerySelector(".empty")!.TextContent.ShouldContain("Type words");
    }

    [Fact]
    public async Task Every_link_of_every_page_leads_somewhere_and_every_page_has_one_heading_and_a_language()
    {
        foreach ((string address, System.Net.HttpStatusCode status, string type, string text) in await Crawl.AllAsync(_visitor.Client))
        {
            status.ShouldBe(System.Net.HttpStatusCode.OK, address);
            if (type != "text/html")
                continue;
            IHtmlDocument page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(text);
            page.QuerySelectorAll("h1").Length.ShouldBe(1, address);
            page.DocumentElement.GetAttribute("lang").ShouldBe("en", address);
            page.QuerySelectorAll("[id]").Select(e => e.Id).ShouldBeUnique(address);
            page.QuerySelectorAll("input:not([type=hidden]), select, textarea").ShouldAllBe(i => i.Closest("label") != null || page.QuerySelector($"label[for='{i.Id}']") != null, address);
        }
    }

    private async Task<IHtmlDocument> Talks(string part)
    {
        IHtmlDocument list = await _visitor.See("/talks");
        return await _visitor.See(list.QuerySelector("tbody th a")!.GetAttribute("href")! + part);
    }
}
