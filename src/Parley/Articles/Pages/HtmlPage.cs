namespace Parley.Articles.Pages;

/// <summary>A page of HTML: its article, and what the page says of it.</summary>
public sealed record HtmlPage
{
    public string? Title { get; private init; }

    public string? Outlet { get; private init; }

    /// <summary>Names with commas between them.</summary>
    public string? Author { get; private init; }

    public PageDate? Published { get; private init; }

    public PageDate? Modified { get; private init; }

    /// <summary>The canonical address that the page gives, if it gives one.</summary>
    public string? Url { get; private init; }

    /// <summary>BCP 47 code, as the page declares it.</summary>
    public string? Language { get; private init; }

    /// <summary>
    /// Headline, where the page shows one, and paragraphs with an empty line between them, items of lists after a hyphen, as they stand
    /// in the page. Empty where the page has no text.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>
    /// Reads a page in time linear in its length, however deep it is nested: it is read token by token, and no tree is built.
    /// </summary>
    /// <param name="html">The page's source.</param>
    /// <param name="address">Where it was found, if known.</param>
    public static HtmlPage Read(string html, string? address = null)
    {
        var outline = PageOutline.Of(html);
        var head = new PageHead(outline);
        var main = new MainText(outline, head.Title);
        int headline = PageHeadline.Find(outline, head, main.First);
        string? shown = headline < 0 ? null : outline.Blocks[headline].Text;
        var dates = new PageDates(outline, head, main, headline, address);
        return new HtmlPage
        {
            // A kicker or a date may stand in one heading with the title.
            Title = shown is null || (head.Title is { Length: > 12 } title && shown.Length > title.Length && shown.Contains(title, StringComparison.OrdinalIgnoreCase)) ? head.Title : shown,
            Outlet = head.Outlet,
            Author = PageAuthors.Of(outline, head, main, headline),
            Published = dates.Published, Modified = dates.Modified, Url = head.Url, Language = head.Language,
            // A page that shows no text of its own may still give it to machines.
            Text = main.First >= 0 ? main.With(shown) : head.Linked.Body ?? main.With(shown),
        };
    }

    /// <summary>All text of a piece of HTML that is nothing but an article's text, paragraphs with an empty line between them.</summary>
    public static string TextOf(string fragment) =>
        string.Join("\n\n", PageOutline.Of(fragment).Blocks.Select(block => block.Element is "li" or "dd" ? "- " + block.Text : block.Text));
}
