namespace Parley.Storage;

/// <summary>One hit of a search.</summary>
/// <param name="Kind"><c>article</c> or a kind of finding.</param>
/// <param name="Id">Id of the article or finding.</param>
/// <param name="Article">Id of the article.</param>
/// <param name="Excerpt">The words around the hit on one line; each word found stands between <c>‹</c> and <c>›</c>.</param>
public sealed record SearchHit(string Kind, string Id, string Article, string Excerpt);
