using System.Text;

namespace Parley.Articles.Pages;

/// <summary>What a page's metadata say of its article: Open Graph, schema.org, Dublin Core, and what publishers' systems write.</summary>
internal sealed class PageHead
{
    private static readonly string[] Titles = ["og:title", "headline", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title"];
    private static readonly string[] Outlets = ["og:site_name", "application-name", "dc.publisher", "twitter:site", "publisher", "copyright"];

    private readonly PageOutline _outline;

    public PageHead(PageOutline outline)
    {
        _outline = outline;
        Linked = LinkedArticle.Of(outline.LinkedData);
        Outlet = First(Outlets[..4])?.TrimStart('@') ?? Linked.Publisher ?? First(Outlets[4..5]);
        PageTitle = Value("title");
        Title = WithoutOutlet(First(Titles) ?? Linked.Headline ?? PageTitle, Outlet);
        Url = Address(Value("canonical")) ?? Address(Value("og:url"));
        Language = Value("lang") ?? Value("og:locale")?.Replace('_', '-') ?? Value("content-language") ?? Linked.Language;
    }

    public LinkedArticle Linked { get; }

    /// <summary>The title in the metadata, without the outlet's name behind it.</summary>
    public string? Title { get; }

    /// <summary>The page's title as it stands.</summary>
    public string? PageTitle { get; }

    public string? Outlet { get; }

    /// <summary>The canonical address.</summary>
    public string? Url { get; }

    public string? Language { get; }

    /// <summary>A value with its white space folded; null where it is missing or blank.</summary>
    public string? Value(string name) =>
        _outline.Meta.TryGetValue(name, out string? value) && PageElements.Fold(new StringBuilder(value)) is { Length: > 0 } folded ? folded : null;

    public string? First(string[] names) => names.Select(Value).FirstOrDefault(value => value is not null);

    private static string? Address(string? written) =>
        Uri.TryCreate(written, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? written : null;

    /// <summary>Takes the outlet off the end of a page's title: "Talks begin | Border Gazette".</summary>
    private static string? WithoutOutlet(string? title, string? outlet)
    {
        if (title is null)
            return null;
        (int at, int length) = LastBreak(title);
        if (at <= 0)
            return title;
        string before = title[..at].Trim(), after = title[(at + length)..].Trim();
        bool isOutlet = outlet is not null && (after.Contains(outlet, StringComparison.OrdinalIgnoreCase) || outlet.Contains(after, StringComparison.OrdinalIgnoreCase));
        bool isShort = after.Count(' ') < 4 && before.Length > after.Length;
        // A dash may be the title's own; a bar is not.
        return before.Length > 0 && (isOutlet || (isShort && (outlet is null || title[at] is '|' or '»' or '«' or '·'))) ? before : title;
    }

    private static (int At, int Length) LastBreak(string title)
    {
        int at = title.LastIndexOfAny(['|', '»', '«', '·']);
        if (at > 0)
            return (at, 1);
        foreach (string dash in (ReadOnlySpan<string>)[" - ", " – ", " — ", " :: ", " : "])
        {
            int found = title.LastIndexOf(dash, StringComparison.Ordinal);
            if (found > 0)
                return (found + 1, dash.Length - 1);
        }

        return (-1, 0);
    }
}
