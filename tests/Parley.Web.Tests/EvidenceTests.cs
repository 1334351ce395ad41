using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Parley.Web.Tests;

/// <summary>From what the record says to the words in an article.</summary>
public sealed class EvidenceTests : IAsyncLifetime
{
    private readonly Visitor _visitor = new(Stories.Held, Stories.HeldElsewhere, Stories.Held.Replace("Harbour Post", "Coast Echo", StringComparison.Ordinal));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _visitor.DisposeAsync();

    [Fact]
    public async Task From_a_cell_of_the_matrix_one_link_leads_to_the_sentence_in_the_article()
    {
        IHtmlDocument matrix = await Talks("/matrix");
        IElement[] cells = [.. matrix.QuerySelectorAll("td").Where(c => c.TextContent.Contains("withdraw its ships from the disputed waters", StringComparison.Ordinal))];
        cells.Select(c => c.QuerySelector("summary .tag")!.TextContent).ShouldBe(["refuses", "demands"], ignoreOrder: true);
        IElement cell = cells.Single(c => c.QuerySelector("summary .tag")!.TextContent == "demands");
        string link = cell.QuerySelector(".history a")!.GetAttribute("href")!;

        IHtmlDocument article = await _visitor.See(link);
        article.GetElementById(link.Split('#')[1]).ShouldNotBeNull();
        string.Concat(article.QuerySelectorAll("mark.now").Select(m => m.TextContent)).ShouldContain("Norway demanded that Chile withdraw its ships");
        article.QuerySelector("aside li.now .kind")!.TextContent.ShouldBe("position");
    }

    [Fact]
    public async Task The_margin_of_an_article_says_what_it_tells_and_not_what_the_latest_one_does()
    {
        await using var visitor = new Visitor(
            "---\ntitle: An offer\noutlet: Harbour Post\npublished: 2031-03-01\n---\nNorway offered a ceasefire on Monday. Chile said nothing of it.",
            "---\ntitle: A night at sea\noutlet: Coast Echo\npublished: 2031-04-01\n---\nAfter a night at sea, Norway refused a ceasefire on Tuesday.");
        IHtmlDocument entry = await visitor.See((await visitor.See("/positions?party=NOR")).QuerySelector("tbody th a")!.GetAttribute("href")!);
        List<string> margins = [];
        foreach (IElement link in entry.QuerySelectorAll(".evidence a[href*='#']"))
        {
            IHtmlDocument article = await visitor.See(link.GetAttribute("href")!);
            margins.AddRange(article.QuerySelectorAll("aside li.now").Select(now => now.TextContent));
        }

        margins.ShouldContain(margin => margin.Contains("Norway offers", StringComparison.Ordinal));
        margins.ShouldContain(margin => margin.Contains("Norway refuses", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_entry_shows_every_article_with_reprints_under_their_original_and_counts_origins()
    {
        IHtmlDocument meetings = await _visitor.See("/meetings");
        IHtmlDocument entry = await _visitor.See(meetings.QuerySelector("tbody th a")!.GetAttribute("href")!);
        entry.QuerySelector(".lead")!.TextContent.ShouldBe("Reported by 3 articles, 3 outlets, 2 origins.");
        entry.QuerySelectorAll(".evidence").Length.ShouldBe(2);
        entry.QuerySelector(".copies a")!.TextContent.ShouldBeOneOf("Coast Echo", "Harbour Post");
        entry.QuerySelectorAll("blockquote mark").ShouldNotBeEmpty();
        entry.Body!.TextContent.ShouldContain("rule: ");
    }

    [Fact]
    public async Task A_headline_that_an_article_has_in_its_data_and_above_its_text_is_quoted_once_and_without_marks()
    {
        const string headline = "Norway demands that Chile withdraw its ships";
        await using var visitor = new Visitor($"""
            ---
            title: {headline}
            outlet: Harbour Post
            published: 2031-03-06
            ---
            # {headline}

            Norway demanded that Chile withdraw its ships from the disputed waters.
            """);
        IHtmlDocument positions = await visitor.See("/positions?party=NOR");
        positions.QuerySelector("tbody td:last-child a")!.TextContent.ShouldBe("Harbour Post");
        IHtmlDocument entry = await visitor.See(positions.QuerySelector("tbody th a")!.GetAttribute("href")!);
        string[] quotes = [.. entry.QuerySelectorAll("blockquote").Select(q => q.TextContent)];
        quotes.Length.ShouldBe(2);
        quotes[0].ShouldBe(headline);

        (await visitor.See("/actors/NOR")).QuerySelector(".lead a")!.TextContent.ShouldBe("Harbour Post");
    }

    [Fact]
    public async Task An_entry_that_many_articles_report_has_further_pages_and_its_twins_show_the_same()
    {
        string[] places = ["harbour", "market", "ferry", "school", "bridge", "theatre", "orchard", "library", "station", "bakery", "mill", "garden", "museum", "quarry", "chapel", "stadium", "lighthouse"];
        string[] articles =
        [
            .. places.Select((place, i) => $"""
                ---
                title: News from the {place}
                outlet: The {place} paper
                published: 2031-03-{i + 1:00}
                ---
                Norway demanded that Chile withdraw its ships from the disputed waters.

                People at the {place} waited for the {place} to open, and the keeper of the {place} told number {i} of the {place} guests a tale of another {place}.
                """),
        ];
        await using var visitor = new Visitor(articles);
        string entry = (await visitor.See("/positions?party=NOR")).QuerySelector("tbody th a")!.GetAttribute("href")!;
        IHtmlDocument first = await visitor.See(entry);
        IHtmlDocument second = await visitor.See(first.QuerySelector(".pager a[rel=next]").ShouldNotBeNull().GetAttribute("href")!);
        string[] shown = Links(first), further = Links(second);
        shown.Union(further).Count().ShouldBe(places.Length);
        shown.Intersect(further).ShouldBeEmpty();
        string table = await visitor.Client.GetStringAsync(entry + ".csv?page=2");
        table.Trim().Split('\n').Length.ShouldBe(1 + further.Length);

        static string[] Links(IHtmlDocument page) => [.. page.QuerySelectorAll(".evidence .mark").Select(m => m.GetAttribute("href")!)];
    }

    [Fact]
    public async Task A_brief_links_each_line_to_what_it_rests_on()
    {
        IHtmlDocument brief = await Talks("");
        brief.QuerySelectorAll("h2").Select(h => h.TextContent).ShouldContain("Last meeting");
        await _visitor.See(brief.QuerySelector(".brief dd a")!.GetAttribute("href")!);
    }

    [Theory]
    [InlineData("/entries/m000")]
    [InlineData("/talks/n000")]
    [InlineData("/actors/nobody-at-all")]
    [InlineData("/article?id=none.txt")]
    public async Task An_id_that_leads_nowhere_is_a_numbered_error(string path)
    {
        using HttpResponseMessage answer = await _visitor.Client.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("PLY3001");
    }

    private async Task<IHtmlDocument> Talks(string part)
    {
        IHtmlDocument list = await _visitor.See("/talks");
        return await _visitor.See(list.QuerySelector("tbody th a")!.GetAttribute("href")! + part);
    }
}
