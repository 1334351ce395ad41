namespace Parley.Storage;

/// <summary>One hit of a search.</summary>
public sealed class SearchHit
{
    private readonly Lazy<string> _excerpt;

    internal SearchHit(string kind, string id, string article, Func<string> excerpt)
    {
        Kind = kind;
        Id = id;
        Article = article;
        _excerpt = new(excerpt);
    }

    /// <summary><c>article</c> or a kind of finding.</summary>
    public string Kind { get; }

    /// <summary>Id of the article or finding.</summary>
    public string Id { get; }

    /// <summary>Id of the article.</summary>
    public string Article { get; }

    /// <summary>The words around the hit on one line; each word found stands between <c>‹</c> and <c>›</c>. Cut out when it is first asked for.</summary>
    public string Excerpt => _excerpt.Value;
}
