using Parley.Articles.Languages;
using Parley.Articles.Pages;
using Parley.Text;
using YamlDotNet.Core;

namespace Parley.Articles;

/// <summary>One article in a file of its own: plain text, Markdown or a page of HTML.</summary>
internal static class ArticleFile
{
    private static readonly string[] PageExtensions = [".html", ".htm", ".xhtml"];

    /// <exception cref="ParleyException">The bytes are no article.</exception>
    public static Article Read(ReadOnlySpan<byte> bytes, InputOrigin origin)
    {
        bool isPage = PageExtensions.Contains(Path.GetExtension(origin.Name), StringComparer.OrdinalIgnoreCase) || BeginsAsPage(bytes);
        if (!isPage)
            return FromText(TextDecoder.Decode(bytes, origin.Input), origin);
        TextDecoder.CheckSignature(bytes, origin.Input);
        return FromPage(MarkupDecoder.Decode(bytes, charset: null), origin.Name, origin.Path, origin.Input, address: null);
    }

    /// <summary>An article from a page's source.</summary>
    /// <param name="html">The page.</param>
    /// <param name="id">The article's id.</param>
    /// <param name="path">Where the article came from.</param>
    /// <param name="input">What errors call it.</param>
    /// <param name="address">Where the page was found, if known.</param>
    public static Article FromPage(string html, string id, string path, string input, string? address)
    {
        HtmlPage page = HtmlPage.Read(html, address);
        return Checked(
            new Article
            {
                Id = id, Text = page.Text, Origin = path, Title = page.Title, Outlet = page.Outlet, Author = page.Author, Url = page.Url ?? address,
                Language = page.Language,
                Published = page.Published is null ? Publication.Unknown : new Publication(page.Published.Date, DateBasis.Given),
                Page = new PageSaid(page.Published, page.Modified),
            },
            input,
            "The page has no text.");
    }

    /// <summary>Checks that there is a text, and not too much of it, and tells its language.</summary>
    public static Article Checked(Article article, string input, string emptyMessage)
    {
        if (article.Text.All(TextLines.IsBlank))
            throw new ParleyException(ErrorCode.InputEmpty, input, emptyMessage, "Give the article's text.");
        if (article.Text.Length > ArticleSource.LargestText)
            throw ArticleSource.TooLarge(input, $"The text has {article.Text.Length} characters; an article has {ArticleSource.LargestText} at most.");
        // What a page declares is often its template's language.
        return article with { Language = LanguageDetector.Shipped.Detect(article.Text) ?? article.Language };
    }

    /// <summary>An article from a page as it came from the web or out of an archive.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="charset">As the server says.</param>
    /// <param name="address">Where it stands: what tells two pages apart.</param>
    /// <param name="input">What errors call it.</param>
    public static Article FromWeb(ReadOnlySpan<byte> bytes, string? charset, string address, string input)
    {
        TextDecoder.CheckSignature(bytes, input);
        return FromPage(MarkupDecoder.Decode(bytes, charset), PageAddress.ShortName(address), address, input, address);
    }

    /// <summary>The date of publication as metadata give it.</summary>
    /// <exception cref="ParleyException"><see cref="ErrorCode.InputImpossibleDate"/>.</exception>
    public static Publication Date(string? written, string input)
    {
        if (string.IsNullOrWhiteSpace(written))
            return Publication.Unknown;
        return PublishedDate.TryParse(written, out Record.EdtfDate? date)
            ? new Publication(date, DateBasis.Given) { Time = PublishedDate.Time(written) }
            : throw new ParleyException(
                ErrorCode.InputImpossibleDate, input, $"\"{written}\" is no date.",
                "Write the date of publication as 2025-05-16, or leave it out.");
    }

    private static Article FromText(string text, InputOrigin origin)
    {
        var article = new Article { Id = origin.Name, Text = text, Origin = origin.Path };
        int start = 0;
        if (FrontMatter.TryFind(text, out Span yaml, out int end))
        {
            article = WithFrontMatter(article, yaml, origin.Input);
            start = end;
        }
        else if (FrontMatter.Opens(text))
        {
            throw Broken(origin.Input, "The front matter that line 1 opens is never closed.", "Put a line of three hyphens (---) behind it.");
        }

        if (text.AsSpan(start).IndexOfAnyExcept(" \t\r\n\u00A0\uFEFF") < 0)
            throw new ParleyException(ErrorCode.InputEmpty, origin.Input, "The file has no text.", "Give the article's text.");
        return Checked(article.Title is null ? article with { Title = Headline(text, start) } : article, origin.Input, "The file has no text.");
    }

    /// <summary>The first line, where it is a headline.</summary>
    private static string? Headline(string text, int start)
    {
        for (int at = start; at < text.Length; at = TextLines.Next(text, at))
        {
            Span line = TextLines.At(text, at);
            if (line.IsEmpty)
                continue;
            string title = line.Of(text).TrimStart('#').Trim().Trim('*');
            return LineShape.IsHeadline(title) ? title : null;
        }

        return null;
    }

    private static Article WithFrontMatter(Article article, Span yaml, string input)
    {
        Dictionary<string, string> fields;
        try
        {
            fields = FrontMatterFields.Read(yaml.Of(article.Text));
        }
        catch (YamlException broken)
        {
            throw Broken(
                input, $"The front matter is no YAML (line {broken.Start.Line + 1}): {broken.InnerException?.Message ?? broken.Message}",
                "Write each field as \"name: value\"; put values with quotation marks between quotation marks.", broken);
        }

        return article with
        {
            Title = Field("title") ?? Field("headline"),
            Outlet = Field("outlet") ?? Field("source") ?? Field("publisher"),
            Author = Field("author") ?? Field("authors"),
            Url = Field("url") ?? Field("link"),
            Published = Date(Field("published") ?? Field("date"), input),
        };

        string? Field(string name) => fields.TryGetValue(name, out string? value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
    }

    private static bool BeginsAsPage(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, 256)].TrimStart(" \t\r\n\uFEFF"u8);
        return StartsWith(head, "<!doctype html") || StartsWith(head, "<html");
    }

    private static bool StartsWith(ReadOnlySpan<byte> head, string word)
    {
        if (head.Length < word.Length)
            return false;
        for (int i = 0; i < word.Length; i++)
        {
            if (char.ToLowerInvariant((char)head[i]) != word[i])
                return false;
        }

        return true;
    }

    private static ParleyException Broken(string input, string what, string remedy, Exception? inner = null) =>
        new(ErrorCode.InputBrokenFrontMatter, input, what, remedy, inner);
}
