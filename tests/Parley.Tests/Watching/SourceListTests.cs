using Parley.Watching;

namespace Parley.Tests.Watching;

public sealed class SourceListTests
{
    [Fact]
    public void A_list_says_what_is_followed_how_often_and_what_of_it()
    {
        SourceList list = SourceList.Read(
            """
            every: 2h
            contact: desk@gazette.example
            allow: [10.1.0.0/16]
            sources:
              - feed: https://gazette.example/feed
                every: 15m
                words: [talks, truce]
                parties: [RUS]
              - page: https://gazette.example/live
              - feed: feeds/one.xml
            """,
            "/lists/sources.yaml");
        list.Sources.Select(s => s.Address).ShouldBe(["https://gazette.example/feed", "https://gazette.example/live", "/lists/feeds/one.xml"]);
        list.Sources.Select(s => s.Every.TotalMinutes).ShouldBe([15, 120, 120]);
        list.Sources[1].Kind.ShouldBe(SourceKind.Page);
        list.Allow.ShouldBe(["10.1.0.0/16"]);
    }

    [Fact]
    public void OPML_out_and_in_is_the_same_list()
    {
        SourceList list = SourceList.Read("sources: [{feed: 'https://gazette.example/feed?a=1&b=2', name: 'Border & Gazette'}, {feed: 'https://herald.example/rss'}]", "sources.yaml");
        SourceList back = SourceList.Read(list.ToOpml(), "sources.opml");
        back.Sources.Select(s => s.Address).ShouldBe(list.Sources.Select(s => s.Address));
        back.Sources[0].Name.ShouldBe("Border & Gazette");
    }

    [Theory]
    [InlineData("sources: [")]
    [InlineData("sources: []")]
    [InlineData("sources: [{name: x}]")]
    [InlineData("sources: [{feed: 'https://a.example', every: 5s}]")]
    [InlineData("sources: [{feed: 'https://a.example', evry: 5m}]")]
    [InlineData("<rss></rss>")]
    public void A_broken_list_says_what_is_wrong(string text) => Should.Throw<ParleyException>(() => SourceList.Read(text, "sources.yaml")).Code.ShouldBe(ErrorCode.SourcesBroken);
}
