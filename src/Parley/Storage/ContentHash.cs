using Parley.Articles;
using Parley.Record;

namespace Parley.Storage;

/// <summary>Tells whether an article's content is the same.</summary>
internal static class ContentHash
{
    /// <summary>
    /// A hash of the text and the metadata: <c>c</c> and 26 digits (130 bits). The date is left out: reading can change it.
    /// </summary>
    public static string Of(Article article) => ContentId.Of(
        'c', 26, string.Join('\0', article.Text, article.Title, article.Outlet, article.Author, article.Url));
}
