namespace Parley.Articles.Feeds;

/// <summary>A text of a feed.</summary>
/// <param name="Value">Plain text or HTML, as <paramref name="Type"/> says; addresses in HTML are absolute where the feed gives a base.</param>
/// <param name="Type">The media type: <c>text/plain</c>, <c>text/html</c>, <c>application/xhtml+xml</c>, or what the feed says.</param>
/// <param name="Base">The address to which relative ones refer.</param>
/// <param name="Language">As the feed says.</param>
public sealed record FeedText(string Value, string Type, string? Base = null, string? Language = null)
{
    public bool IsHtml => Type is "text/html" or "application/xhtml+xml";
}

/// <summary>A person or body.</summary>
public sealed record FeedPerson(string? Name, string? Email, string? Address)
{
    /// <summary>"Ada Orlu (ada@example.org)", or what there is of it.</summary>
    public string? Display => Name is null ? Email ?? Address : Email is null ? Name : $"{Name} ({Email})";
}

/// <summary>A link; <c>alternate</c> leads to the page, <c>enclosure</c> to a file.</summary>
public sealed record FeedLink(string Address, string Rel, string? Type = null, string? Title = null, string? Language = null, string? Length = null);

/// <summary>A topic.</summary>
public sealed record FeedCategory(string? Term, string? Scheme = null, string? Label = null);

/// <summary>A date as it is written, and the moment that it means, if it can be read.</summary>
public sealed record FeedDate(string Written, DateTimeOffset? Moment);

/// <summary>A picture of the feed.</summary>
public sealed record FeedImage(string? Title, string? Address, string? Link, string? Description);

/// <summary>What feeds and their items have in common.</summary>
public abstract class FeedPart
{
    public string? Id { get; internal set; }

    public FeedText? Title { get; internal set; }

    /// <summary>The description of a feed, the summary of an item.</summary>
    public FeedText? Summary { get; internal set; }

    public List<FeedLink> Links { get; } = [];

    public List<FeedPerson> Authors { get; } = [];

    public List<FeedPerson> Contributors { get; } = [];

    public FeedPerson? Publisher { get; internal set; }

    public List<FeedCategory> Categories { get; } = [];

    public FeedDate? Published { get; internal set; }

    public FeedDate? Updated { get; internal set; }

    public FeedDate? Created { get; internal set; }

    public FeedText? Rights { get; internal set; }

    public string? Language { get; internal set; }

    /// <summary>The address of the page; null where there is none.</summary>
    public string? Link => Links.Find(link => link.Rel == "alternate")?.Address;
}

/// <summary>A feed of any kind: RSS 0.9x to 2.0, RDF, CDF, Atom 0.3 and 1.0, JSON Feed, a sitemap.</summary>
public sealed class Feed : FeedPart
{
    /// <summary>Its kind: <c>rss20</c>, <c>rss091u</c>, <c>rss10</c>, <c>atom03</c>, <c>atom10</c>, <c>cdf</c>, <c>json</c>, <c>sitemap</c>, <c>sitemapindex</c>; <c>rss</c> or <c>atom</c> where the version is unknown.</summary>
    public required string Version { get; init; }

    public string? Generator { get; internal set; }

    public FeedImage? Image { get; internal set; }

    /// <summary>How long it may be kept before it is asked for again, where it says so.</summary>
    public TimeSpan? TimeToLive { get; internal set; }

    public List<FeedItem> Items { get; } = [];

    /// <summary>Whether the markup had to be mended.</summary>
    public bool IsMended { get; internal set; }
}

/// <summary>An item of a feed.</summary>
public sealed class FeedItem : FeedPart
{
    /// <summary>Whether the feed says that the id is the page's address.</summary>
    public bool? IsIdLink { get; internal set; }

    /// <summary>Full texts, if the feed has any.</summary>
    public List<FeedText> Content { get; } = [];

    /// <summary>The feed from which it was taken over.</summary>
    public FeedSource? Source { get; internal set; }
}

/// <summary>The feed from which an item was taken over.</summary>
public sealed class FeedSource : FeedPart
{
    public string? Address { get; internal set; }

    public string? Generator { get; internal set; }
}
