using Parley.Record;

namespace Parley.Articles;

/// <summary>A page of HTML: its main text, and what its head says of the article.</summary>
/// <param name="Text">
/// Headline and paragraphs with an empty line between them, items of lists after a hyphen, as they stand in the page.
/// </param>
public sealed record HtmlPage(string? Title, string? Outlet, string? Author, EdtfDate? Published, string? Url, string? Language, string Text)
{
    /// <summary>
    /// Reads a page in time linear in its length, however deep it is nested: it is read token by token, and no tree is built.
    /// </summary>
    public static HtmlPage Read(string html)
    {
        var outline = PageOutline.Of(html);
        var head = PageHead.Of(outline);
        return new HtmlPage(head.Title, head.Outlet, head.Author, head.Published, head.Url, head.Language, MainText.Of(outline, head.Title));
    }
}
