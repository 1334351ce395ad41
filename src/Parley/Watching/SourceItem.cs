using Parley.Articles;
using Parley.Articles.Feeds;
using Parley.Articles.Fetching;

namespace Parley.Watching;

/// <summary>An item of a source: a page, or an entry of a feed.</summary>
/// <param name="Source">Where it was found.</param>
/// <param name="Address">Of its page; the entry's id where it has none.</param>
/// <param name="Title">As the source gives it.</param>
/// <param name="Given">The article as the source itself gives it, if it does.</param>
/// <param name="IsWhole">Whether that is the whole article.</param>
internal sealed record SourceItem(WatchedSource Source, string Address, string? Title, Article? Given, bool IsWhole)
{
    /// <summary>After so many failures an item is given up.</summary>
    public const int MostFailures = 5;

    public static SourceItem? Of(FeedItem item, Feed feed, WatchedSource source) =>
        FeedArticle.AddressOf(item) is { } address
            ? new SourceItem(source, address, item.Title?.Value, FeedArticle.Of(item, feed, source), FeedArticle.IsWhole(item))
            : null;

    /// <summary>
    /// The article: as the feed gives it where that is whole, else from its page; where the page is not to be had, as far as the feed
    /// gives it.
    /// </summary>
    /// <param name="fetcher">Fetches the page.</param>
    /// <param name="isLast">Whether it is not tried again.</param>
    /// <param name="cancellation">Ends the fetching.</param>
    public async Task<SourceResult> ArticleAsync(Fetcher fetcher, bool isLast, CancellationToken cancellation)
    {
        if (IsWhole && Given is not null)
            return SourceResult.Of(Address, Given);
        if (!PageAddress.Is(Address))
            return Given is not null ? SourceResult.Of(Address, Given) : SourceResult.Of(new ParleyException(
                ErrorCode.InputEmpty, Address, "The feed gives neither a text nor the address of a page.", "Nothing can be read of it."));
        FetchResult fetched = await fetcher.FetchAsync(new FetchRequest(Address, Accept: "text/html, application/xhtml+xml, */*;q=0.5"), cancellation);
        SourceResult result = fetched.IsAnswer ? ArticleSource.FromAnswer(fetched.Answer) : SourceResult.Of(fetched.Error!);
        if (result.IsArticle)
        {
            // One page, one article, whatever address it moves to meanwhile.
            Article article = result.Article with { Origin = Address, Outlet = result.Article.Outlet ?? Source.Name };
            return SourceResult.Of(Address, article.Published.Date is null && Given is not null ? article with { Published = Given.Published } : article);
        }

        bool isFinal = isLast || (!fetched.MayPass && fetched.RetryAt is null);
        return isFinal && Given is not null ? SourceResult.Of(Address, Given) : result;
    }
}
