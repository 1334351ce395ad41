using Parley.Articles.Pages;
using Parley.Record;

namespace Parley.Tests.Articles.Pages;

public sealed class HtmlPageTests
{
    private const string First = "Delegates of Ruvania and Tessaly met on Monday in the old customs house of Port Orlen, and they spoke for three hours about the border.";
    private const string Second = "The foreign minister of Ruvania said that the talks had been open, and that a second round would be held before the end of the month.";
    private const string Third = "Her colleague from Tessaly said that much remained to be done, but that both sides had agreed to exchange lists of prisoners.";

    [Fact]
    public void Paragraphs_headings_and_lists_of_the_article_are_kept_in_order()
    {
        string[] pieces = Read().Text.Split("\n\n");
        pieces[0].ShouldBe("Border talks open in Port Orlen");
        pieces.ShouldContain(First);
        pieces.ShouldContain(Second);
        Array.IndexOf(pieces, First).ShouldBeLessThan(Array.IndexOf(pieces, Third));
    }

    [Fact]
    public void Navigation_related_links_cookie_notices_and_comments_are_left_out()
    {
        string text = Read().Text;
        text.ShouldNotContain("Sport");
        text.ShouldNotContain("cookies");
        text.ShouldNotContain("Ten recipes");
        text.ShouldNotContain("nonsense");
    }

    [Fact]
    public void The_headline_that_readers_see_is_the_title()
    {
        HtmlPage page = Read();
        page.Title.ShouldBe("Border talks open in Port Orlen");
        page.Outlet.ShouldBe("Border Gazette");
    }

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-05-16T08:00:00+03:00"}</script>""", PageDateSource.JsonLd, "+03:00")]
    [InlineData("""<meta property="article:published_time" content="2031-05-16T08:00:00Z">""", PageDateSource.Meta, "Z")]
    [InlineData("""<meta name="date" content="2029-01-01"><time class="entry-date" datetime="2031-05-16">today</time>""", PageDateSource.TimeTag, null)]
    [InlineData("""<p class="byline">16. Mai 2031</p>""", PageDateSource.VisibleText, null)]
    public void The_date_says_where_it_was_found_and_its_zone(string given, PageDateSource source, string? zone)
    {
        PageDate published = Read(given).Published.ShouldNotBeNull();
        published.Date.ToString().ShouldBe("2031-05-16");
        published.Source.ShouldBe(source);
        published.Zone.ShouldBe(zone);
    }

    [Fact]
    public void The_address_gives_the_day_where_nothing_else_does()
    {
        PageDate published = Read(address: "https://gazette.example/world/2031/05/16/border-talks.html").Published.ShouldNotBeNull();
        published.Date.ToString().ShouldBe("2031-05-16");
        published.Source.ShouldBe(PageDateSource.Address);
    }

    [Fact]
    public void An_address_older_than_the_data_tells_the_first_day() =>
        Read("""<meta property="article:published_time" content="2033-02-01">""", "https://gazette.example/2031/05/16/talks")
            .Published!.Date.ToString().ShouldBe("2031-05-16");

    [Fact]
    public void A_clock_in_the_page_s_head_does_not_move_a_day_that_the_article_shows() =>
        Read("""<meta property="article:published_time" content="2031-05-16T18:05:00Z"><p class="date">Saturday, 17 May 2031</p><time datetime="2031-05-16T18:05:00Z">16 May 2031</time>""")
            .Published!.Date.ShouldBe(EdtfDate.Parse("2031-05-16"));

    [Fact]
    public void A_shown_day_beside_one_in_UTC_is_that_of_the_outlet_s_zone() =>
        Read("""<meta property="article:published_time" content="2031-05-16T23:05:00Z"><p class="date">17 May 2031</p>""")
            .Published!.Date.ShouldBe(EdtfDate.Parse("2031-05-17"));

    [Theory]
    [InlineData("""<div><span class="date">1 June 2031</span><span class="date">8 June 2031</span><span class="date">15 June 2031</span></div>""")]
    [InlineData("""<div class="comments"><p>3 June 2031</p></div>""")]
    [InlineData("""<dl><dt>Founded</dt><dd>3 June 1931</dd></dl>""")]
    public void Days_of_other_things_are_not_the_article_s(string given) => Read(given).Published.ShouldBeNull();

    [Fact]
    public void The_day_of_a_change_is_not_that_of_the_first_appearance() =>
        Read("""<time itemprop="dateModified">3 June 2031</time><time itemprop="datePublished">16 May 2031</time>""")
            .Published!.Date.ShouldBe(EdtfDate.Parse("2031-05-16"));

    [Fact]
    public void A_day_and_month_that_can_be_read_in_two_ways_are_no_date() => Read("""<p class="date">05/06/2031</p>""").Published.ShouldBeNull();

    [Theory]
    [InlineData("""<meta name="author" content="By Ada Orlu and Bo Tenn">""", "Ada Orlu, Bo Tenn")]
    [InlineData("""<script type="application/ld+json">{"@graph":[{"@type":"Person","@id":"#a","name":"Ada Orlu"},{"@type":"Article","author":{"@id":"#a"},"datePublished":"2031-05-16"}]}</script>""", "Ada Orlu")]
    [InlineData("""<span class="byline">By <a rel="author" href="/ada">Ada Orlu</a></span>""", "Ada Orlu")]
    [InlineData("""<meta name="author" content="admin">""", null)]
    public void Authors_are_named_without_the_words_around_them(string given, string? author) => Read(given).Author.ShouldBe(author);

    [Fact]
    public void A_page_that_shows_nothing_gives_the_text_that_it_holds_for_machines()
    {
        HtmlPage page = HtmlPage.Read($$"""<html><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-05-16","articleBody":"{{First}}"}</script><div id="app"></div></html>""");
        page.Text.ShouldBe(First);
    }

    [Fact]
    public void Soft_hyphens_and_folded_white_space_do_not_break_words() =>
        HtmlPage.Read("<p>The dele&shy;gates \n   met.</p>").Text.ShouldNotContain("\u00AD");

    [Fact]
    public void A_hundred_thousand_nested_elements_are_read()
    {
        HtmlPage page = HtmlPage.Read(string.Concat(Enumerable.Repeat("<div><b>", 100_000)) + $"<p>{First}</p><p>{Second}</p>");
        page.Text.ShouldContain("customs house");
    }

    [Fact]
    public void An_attribute_of_ten_megabytes_is_read_over() =>
        HtmlPage.Read($"<div class=\"{new string('x', 10_000_000)}\"><p>{First}</p></div>").Text.ShouldContain("customs house");

    private static HtmlPage Read(string given = "", string? address = null) => HtmlPage.Read(
        $"""
        <!DOCTYPE html><html lang="en"><head><title>Border talks open in Port Orlen | Border Gazette</title>
        <meta property="og:site_name" content="Border Gazette"></head><body>
        <nav class="main-menu"><ul><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav>
        <div class="cookie-consent"><p>We use cookies to improve your experience on this site; read our policy and choose what you allow.</p></div>
        <main><article><h1>Border talks open in Port Orlen</h1>{given}
        <div class="article-body"><p>{First}</p><p>{Second}</p><h2>Next round</h2><p>{Third}</p></div></article></main>
        <aside class="related"><h3>Read more</h3><ul><li><a href="/1">Ten recipes for the summer that you will love to cook</a></li><li><a href="/2">Storms in the south</a></li></ul></aside>
        <section class="comments"><h3>Comments</h3><p>This is all nonsense and I do not believe a single word of what they wrote there.</p></section>
        <footer><p>© Border Gazette. All rights reserved.</p></footer></body></html>
        """,
        address);
}
