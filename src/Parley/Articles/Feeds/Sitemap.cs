namespace Parley.Articles.Feeds;

/// <summary>Sitemaps (sitemaps.org) with the extension for news, and indexes of them, whose items are the sitemaps.</summary>
internal static class Sitemap
{
    public static Feed Read(MarkupElement root)
    {
        var feed = new Feed { Version = root.Name == "urlset" ? "sitemap" : "sitemapindex" };
        foreach (MarkupElement entry in root.Elements.Where(element => element.Name is "url" or "sitemap"))
        {
            if (entry.Element("loc") is not { } location || FeedMarkup.Plain(location) is not { Length: > 0 } address)
                continue;
            MarkupElement? news = entry.Element("news:news");
            var item = new FeedItem
            {
                Id = address,
                Title = Text(news, "news:title"),
                Published = Date(news, "news:publication_date"),
                Updated = Date(entry, "lastmod"),
                Language = news?.Element("news:publication")?.Element("news:language") is { } language ? FeedMarkup.Plain(language) : null,
            };
            item.Links.Add(new FeedLink(Addresses.Resolve(root.Base, address), "alternate"));
            if (news?.Element("news:publication")?.Element("news:name") is { } outlet)
                item.Publisher = new FeedPerson(FeedMarkup.Plain(outlet), null, null);
            if (news?.Element("news:keywords") is { } words)
                item.Categories.AddRange(FeedMarkup.Plain(words).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(word => new FeedCategory(word)));
            feed.Items.Add(item);
        }

        return feed;
    }

    private static FeedText? Text(MarkupElement? around, string name) =>
        around?.Element(name) is { } element && FeedMarkup.Plain(element) is { Length: > 0 } text ? new FeedText(text, "text/plain") : null;

    private static FeedDate? Date(MarkupElement? around, string name) =>
        around?.Element(name) is { } element && FeedMarkup.Plain(element) is { Length: > 0 } written ? new FeedDate(written, FeedDates.Read(written)) : null;
}
