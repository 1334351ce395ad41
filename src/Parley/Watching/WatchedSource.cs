namespace Parley.Watching;

/// <summary>What a source is.</summary>
public enum SourceKind
{
    /// <summary>A feed of any kind or a sitemap; where the address gives a page, the feed that the page names.</summary>
    Feed,

    /// <summary>One page that is read again whenever it changes.</summary>
    Page,
}

/// <summary>A source that is followed, and what of it is read.</summary>
public sealed record WatchedSource
{
    /// <summary>An address, or the full path of a file.</summary>
    public required string Address { get; init; }

    public SourceKind Kind { get; init; }

    /// <summary>How people call it: the outlet of articles that name none.</summary>
    public string? Name { get; init; }

    /// <summary>How often it is asked; a feed's own wish for more time counts too.</summary>
    public TimeSpan Every { get; init; } = SourceList.UsualPause;

    /// <summary>Words of which one must occur in an article; none for all articles.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Words of which none may occur.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Codes of states or names of parties of which one must occur; none for all articles.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>BCP 47 codes of the languages that are kept; none for all.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];
}
