using NodaTime;
using Parley.Articles;
using Parley.Articles.Feeds;
using Parley.Articles.Languages;
using Parley.Articles.Pages;
using Parley.Record;

namespace Parley.Watching;

/// <summary>An item of a feed as an article.</summary>
internal static class FeedArticle
{
    /// <summary>A text of so many characters is the whole article, not its summary.</summary>
    private const int Whole = 1000;

    /// <summary>A shorter text says too little to be read as an article.</summary>
    private const int Least = 120;

    /// <summary>The address by which an item is known; null where it has neither address nor id.</summary>
    public static string? AddressOf(FeedItem item) => item.Link ?? item.Id;

    /// <summary>Whether the feed itself gives the whole text.</summary>
    public static bool IsWhole(FeedItem item) => Longest(item)?.Length >= Whole;

    /// <summary>The article as the feed gives it; null where it gives too little.</summary>
    public static Article? Of(FeedItem item, Feed feed, WatchedSource source)
    {
        if (Longest(item) is not { Length: >= Least } text || AddressOf(item) is not { } address)
            return null;
        string? title = item.Title is { } given ? Plain(given) : null;
        return new Article
        {
            Id = PageAddress.ShortName(address), Origin = address, Title = title, Text = title is { Length: > 0 } ? $"{title}\n\n{text}" : text,
            Outlet = source.Name ?? (feed.Title is { } outlet ? Plain(outlet) : null), Url = item.Link,
            Author = item.Authors.Count > 0 ? string.Join(", ", item.Authors.Select(author => author.Name ?? author.Email).OfType<string>()) : null,
            Language = LanguageDetector.Shipped.Detect(text) ?? item.Language ?? feed.Language,
            Published = (item.Published ?? item.Updated ?? item.Created)?.Moment is { } moment
                ? new Publication(EdtfDate.Day(new LocalDate(moment.Year, moment.Month, moment.Day)), DateBasis.Given)
                : Publication.Unknown,
        };
    }

    private static string? Longest(FeedItem item) =>
        item.Content.Append(item.Summary).OfType<FeedText>().Select(Plain).MaxBy(text => text.Length);

    private static string Plain(FeedText text) => text.IsHtml ? HtmlPage.TextOf(text.Value) : text.Value.Trim();
}
