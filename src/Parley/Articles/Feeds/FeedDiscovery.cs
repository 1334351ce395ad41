namespace Parley.Articles.Feeds;

/// <summary>Finds the feeds that a page names in its head (RSS Autodiscovery).</summary>
public static class FeedDiscovery
{
    private const int Looked = 500_000;

    /// <summary>Addresses of feeds, in the page's order; feeds of comments last.</summary>
    /// <param name="html">The page.</param>
    /// <param name="address">Where it stands.</param>
    public static IReadOnlyList<string> Find(string html, string address)
    {
        List<(string Address, bool IsOfComments)> found = [];
        ReadOnlySpan<char> rest = html.AsSpan(0, Math.Min(html.Length, Looked));
        while (rest.IndexOf("<link", StringComparison.OrdinalIgnoreCase) is var at and >= 0)
        {
            rest = rest[at..];
            int end = rest.IndexOf('>');
            if (end < 0)
                break;
            MarkupElement? link = MarkupReader.Read(rest[..(end + 1)].ToString(), address, null, out _);
            rest = rest[(end + 1)..];
            bool isFeed = link?.Attribute("type") is { } type && (type.Contains("rss", StringComparison.OrdinalIgnoreCase) || type.Contains("atom", StringComparison.OrdinalIgnoreCase)
                || type.Contains("feed+json", StringComparison.OrdinalIgnoreCase));
            if (isFeed && link!.Attribute("rel")?.Contains("alternate", StringComparison.OrdinalIgnoreCase) == true && link.Attribute("href") is { Length: > 0 } href)
                found.Add((Addresses.Resolve(address, href), href.Contains("comment", StringComparison.OrdinalIgnoreCase)));
        }

        return [.. found.OrderBy(feed => feed.IsOfComments).Select(feed => feed.Address).Distinct()];
    }
}
