namespace Parley.Articles.Feeds;

/// <summary>Microsoft's Channel Definition Format, in which everything stands in attributes.</summary>
internal static class ChannelDefinition
{
    public static Feed Read(MarkupElement root)
    {
        string? around = root.Attribute("base") is { } own ? Addresses.Resolve(root.Base, own) : root.Base;
        var feed = new Feed { Version = "cdf" };
        ReadPart(feed, root, around);
        foreach (MarkupElement element in root.Elements.Where(element => element.Name == "item"))
        {
            var item = new FeedItem();
            ReadPart(item, element, element.Attribute("base") is { } inner ? Addresses.Resolve(around, inner) : around);
            feed.Items.Add(item);
        }

        return feed;
    }

    private static void ReadPart(FeedPart part, MarkupElement element, string? around)
    {
        if (element.Attribute("href") is { } href)
            part.Links.Add(new FeedLink(Addresses.Resolve(around, href), "alternate", "text/html"));
        if (element.Attribute("lastmod") is { } modified)
            part.Updated = new FeedDate(modified, FeedDates.Read(modified));
        part.Title = element.Element("title") is { } title ? new FeedText(FeedMarkup.Plain(title), "text/plain", around, element.Language) : null;
        part.Summary = element.Element("abstract") is { } summary ? new FeedText(FeedMarkup.Plain(summary), "text/plain", around, element.Language) : null;
    }
}
