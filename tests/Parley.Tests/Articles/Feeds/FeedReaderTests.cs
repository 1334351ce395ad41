using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Parley.Articles.Feeds;

namespace Parley.Tests.Articles.Feeds;

public sealed class FeedReaderTests
{
    [Fact]
    public void Undeclared_entities_and_bad_nesting_are_mended()
    {
        Feed feed = Read("<rss version=2.0><channel><title>Border &Gazette&nbsp;News</title><item><title>Talks &eacute;nd<link>https://gazette.example/1</link></item></channel>");
        feed.Title!.Value.ShouldBe("Border &Gazette\u00A0News");
        feed.Items.ShouldHaveSingleItem();
        feed.IsMended.ShouldBeTrue();
    }

    [Fact]
    public void Entities_that_a_document_type_declares_are_never_expanded()
    {
        string bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]><rss><channel><title>x&b;&f;</title></channel></rss>";
        Read(bomb).Title!.Value.ShouldBe("x&b;&f;");
    }

    [Fact]
    public void A_news_sitemap_gives_title_date_and_language()
    {
        FeedItem item = Read("""
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://gazette.example/1</loc>
            <news:news><news:publication><news:name>Border Gazette</news:name><news:language>en</news:language></news:publication>
            <news:publication_date>2031-05-16T08:00:00Z</news:publication_date><news:title>Talks begin</news:title></news:news></url></urlset>
            """).Items.ShouldHaveSingleItem();
        item.Title!.Value.ShouldBe("Talks begin");
        item.Published!.Moment!.Value.Day.ShouldBe(16);
        item.Language.ShouldBe("en");
        item.Link.ShouldBe("https://gazette.example/1");
    }

    [Fact]
    public void A_JSON_feed_is_read()
    {
        Feed feed = Read("""{"version":"https://jsonfeed.org/version/1.1","title":"Border Gazette","items":[{"id":"1","url":"https://gazette.example/1","content_text":"Talks","authors":[{"name":"Ada Orlu"}],"date_published":"2031-05-16T08:00:00Z"}]}""");
        feed.Items.ShouldHaveSingleItem().Authors.ShouldHaveSingleItem().Name.ShouldBe("Ada Orlu");
    }

    [Theory]
    [InlineData("<html><body>no feed</body></html>")]
    [InlineData("plain words")]
    [InlineData("{\"a\":1}")]
    [InlineData("")]
    public void What_is_no_feed_is_an_error_of_its_own(string text) => Should.Throw<ParleyException>(() => Read(text)).Code.ShouldBe(ErrorCode.FeedUnreadable);

    [Fact]
    public void A_hundred_thousand_nested_elements_end_in_a_feed() =>
        Read("<rss><channel>" + string.Concat(Enumerable.Repeat("<a>", 100_000)) + "<title>x</title></channel></rss>").Version.ShouldBe("rss");

    [Theory]
    [InlineData("Fri, 16 May 2031 08:00:00 +0200", "2031-05-16T06:00:00Z")]
    [InlineData("16 May 31 08:00 EST", "2031-05-16T13:00:00Z")]
    [InlineData("2031-05-16T08:00:00.123+02:00", "2031-05-16T06:00:00Z")]
    [InlineData("2031-05-16", "2031-05-16T00:00:00Z")]
    [InlineData("Fri May 16 08:00:00 2031", "2031-05-16T08:00:00Z")]
    [InlineData("Freitag, 16. Mai 2031 08:00 GMT", "2031-05-16T08:00:00Z")]
    public void Dates_are_read_as_feeds_write_them(string written, string moment) =>
        FeedDates.Read(written).ShouldNotBeNull().ToUniversalTime().ShouldBe(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Feeds_of_a_page_are_found_those_of_comments_last() =>
        FeedDiscovery.Find("""<head><link rel="alternate" type="application/rss+xml" href="/comments/feed"><link href='/feed' type='application/atom+xml' rel='alternate'></head>""", "https://gazette.example/")
            .ShouldBe(["https://gazette.example/feed", "https://gazette.example/comments/feed"]);

    [Fact]
    public void Any_text_gives_a_feed_or_the_error_of_a_feed() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
    {
        try
        {
            return Read("<rss><channel><item>" + text).Items.Count <= 1 + (text ?? "").Length;
        }
        catch (ParleyException error)
        {
            return error.Code == ErrorCode.FeedUnreadable;
        }
    }).QuickCheckThrowOnFailure();

    private static Feed Read(string text) => FeedReader.Read(Encoding.UTF8.GetBytes(text), "feed");
}
