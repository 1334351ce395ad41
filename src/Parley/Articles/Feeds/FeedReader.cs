using System.Globalization;
using System.IO.Compression;
using Parley.Articles.Archives;

namespace Parley.Articles.Feeds;

/// <summary>The door to feeds: from bytes of any kind of feed to one model.</summary>
public static class FeedReader
{
    /// <summary>Reads a feed.</summary>
    /// <param name="bytes">As they came.</param>
    /// <param name="input">What errors call it.</param>
    /// <param name="address">Where it came from; relative addresses refer to it.</param>
    /// <param name="charset">The encoding that the server names, if any.</param>
    /// <param name="language">The language that the server names, if any.</param>
    /// <exception cref="ParleyException"><see cref="ErrorCode.FeedUnreadable"/>, where it is no feed.</exception>
    public static Feed Read(ReadOnlySpan<byte> bytes, string input, string? address = null, string? charset = null, string? language = null)
    {
        // Sitemaps often lie on the server in gzip.
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            bytes = Unpacked(bytes, input);
        string text = MarkupDecoder.Decode(bytes, charset);
        int start = text.AsSpan().IndexOfAnyExcept(" \t\r\n\uFEFF\0");
        if (start >= 0 && text[start] is '{' or '[')
            return JsonFeed.Read(text[start..], input);
        MarkupElement? root = MarkupReader.Read(start <= 0 ? text : text[start..], address, language, out bool isMended);
        Feed feed = root switch
        {
            { Name: "urlset" or "sitemapindex" } => Sitemap.Read(root),
            { Name: "channel", Tag: "CHANNEL" } or { Name: "channel" } when root.Attribute("href") is not null => ChannelDefinition.Read(root),
            { Name: "rss" or "rdf:rdf" or "channel" or "feed" or "entry" or "item" or "rdf" } => new XmlFeed(root, text.AsSpan(0, Math.Min(text.Length, 1000)).Contains("rss-0.91.dtd", StringComparison.Ordinal)).Read(),
            _ => throw NoFeed(input, root?.Name),
        };
        feed.IsMended = isMended;
        return feed;
    }

    private static byte[] Unpacked(ReadOnlySpan<byte> bytes, string input)
    {
        try
        {
            return Limited.Read(new GZipStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress));
        }
        catch (InvalidDataException broken)
        {
            throw NoFeed(input, null, broken);
        }
    }

    internal static ParleyException NoFeed(string input, string? found, Exception? inner = null) => new(
        ErrorCode.FeedUnreadable, input, found is null ? "This is no feed." : string.Create(CultureInfo.InvariantCulture, $"This is no feed: it begins with <{found}>."),
        "Give the address of an RSS, Atom or JSON feed or a sitemap, or read the page as a page.", inner);
}
