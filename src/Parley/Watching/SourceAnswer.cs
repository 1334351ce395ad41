using Parley.Articles;
using Parley.Articles.Feeds;
using Parley.Articles.Fetching;
using Parley.Storage;

namespace Parley.Watching;

/// <summary>What a source answers: its items, nothing new, or an error.</summary>
internal sealed record SourceAnswer
{
    private const string Accept = "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

    /// <summary>Sitemaps that are followed from an index of them: the newest.</summary>
    private const int MostSitemaps = 20;

    public IReadOnlyList<SourceItem> Items { get; private init; } = [];

    public bool IsUnchanged { get; private init; }

    public string? ETag { get; private init; }

    public string? LastModified { get; private init; }

    public TimeSpan? TimeToLive { get; private init; }

    public ParleyException? Error { get; private init; }

    public DateTimeOffset? RetryAt { get; private init; }

    public static async Task<SourceAnswer> AskAsync(WatchedSource source, SourceState before, Fetcher fetcher, CancellationToken cancellation)
    {
        try
        {
            if (!PageAddress.Is(source.Address))
                return FromFile(source);
            if (source.Kind == SourceKind.Page)
                return new SourceAnswer { Items = [new SourceItem(source, source.Address, source.Name, null, IsWhole: false)] };
            FetchResult result = await fetcher.FetchAsync(new FetchRequest(source.Address, before.ETag, before.LastModified, Accept), cancellation);
            return result.IsAnswer ? await FromAnswerAsync(source, result.Answer, before, fetcher, cancellation) : new SourceAnswer { Error = result.Error, RetryAt = result.RetryAt };
        }
        catch (ParleyException error)
        {
            return new SourceAnswer { Error = error };
        }
    }

    private static SourceAnswer FromFile(WatchedSource source)
    {
        try
        {
            Feed feed = FeedReader.Read(File.ReadAllBytes(source.Address), source.Address);
            return new SourceAnswer { Items = ItemsOf(feed, source), TimeToLive = feed.TimeToLive };
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            return new SourceAnswer { Error = new ParleyException(ErrorCode.InputUnreadable, source.Address, "The feed's file cannot be read.", "Check the path and its permissions.", missing) };
        }
    }

    private static async Task<SourceAnswer> FromAnswerAsync(WatchedSource source, Fetched answer, SourceState before, Fetcher fetcher, CancellationToken cancellation)
    {
        if (answer.IsUnchanged)
            return new SourceAnswer { IsUnchanged = true, ETag = before.ETag, LastModified = before.LastModified };
        Feed feed;
        try
        {
            feed = FeedReader.Read(answer.Body, answer.Address, answer.Address, answer.Charset);
        }
        catch (ParleyException) when (FeedDiscovery.Find(MarkupDecoder.Decode(answer.Body, answer.Charset), answer.Address) is [var named, ..] && named != source.Address)
        {
            // A page where a feed was meant: the feed that it names is followed.
            SourceAnswer found = await AskAsync(source with { Address = named }, before with { ETag = null, LastModified = null }, fetcher, cancellation);
            return found with { ETag = null, LastModified = null };
        }

        List<SourceItem> items = ItemsOf(feed, source);
        if (feed.Version == "sitemapindex")
        {
            items.Clear();
            foreach (FeedItem map in feed.Items.OrderByDescending(item => item.Updated?.Moment).Take(MostSitemaps))
            {
                FetchResult inner = await fetcher.FetchAsync(new FetchRequest(map.Link!, Accept: Accept), cancellation);
                if (inner.IsAnswer && FeedReader.Read(inner.Answer.Body, map.Link!, map.Link) is { Version: "sitemap" } pages)
                    items.AddRange(ItemsOf(pages, source));
            }
        }

        return new SourceAnswer { Items = items, ETag = answer.ETag, LastModified = answer.LastModified, TimeToLive = feed.TimeToLive };
    }

    private static List<SourceItem> ItemsOf(Feed feed, WatchedSource source) =>
        [.. feed.Items.Select(item => SourceItem.Of(item, feed, source)).OfType<SourceItem>()];
}
