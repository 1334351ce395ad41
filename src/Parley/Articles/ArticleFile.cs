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
        string text = TextDecoder.Decode(bytes, origin.Input, isPage ? HtmlCharset.Of(bytes) : null);
        return isPage ? FromPage(text, origin.Name, origin.Path, origin.Input) : FromText(text, origin);
    }

    /// <summary>An article from a page's source.</summary>
    public static Article FromPage(string html, string id, string path, string input)
    {
        HtmlPage page = HtmlPage.Read(html);
        return Checked(
            new Article
            {
                Id = id, Text = page.Text, Origin = path, Title = page.Title, Outlet = page.Outlet, Author = page.Author, Url = page.Url,
                Language = page.Language,
                Published = page.Published is null ? Publication.Unknown : new Publication(page.Published, DateBasis.Given),
            },
            input,
            "The page has no text.");
    }

    /// <summary>Checks that there is a text, and not too much of it.</summary>
    public static Article Checked(Article article, string input, string emptyMessage)
    {
        if (article.Text.All(TextLines.IsBlank))
            throw new ParleyException(ErrorCode.InputEmpty, input, emptyMessage, "Give the article's text.");
        if (article.Text.Length > ArticleSource.LargestText)
            throw ArticleSource.TooLarge(input, $"The text has {article.Text.Length} characters; an article has {ArticleSource.LargestText} at most.");
        return article;
    }

    /// <summary>The date of publication as metadata give it.</summary>
    /// <exception cref="ParleyException"><see cref="ErrorCode.InputImpossibleDate"/>.</exception>
    public static Publication Date(string? written, string input)
    {
        if (string.IsNullOrWhiteSpace(written))
            return Publication.Unknown;
        return PublishedDate.TryParse(written, out Record.EdtfDate? date)
            ? new Publication(date, DateBasis.Given)
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
