using System.IO.Compression;
using Parley.Articles.Feeds;
using Parley.Record;

namespace Parley.Articles.Archives;

/// <summary>Articles out of files that hold many, or one in a wrapping: WARC, ARC, ZIP, MHTML, mail.</summary>
internal static class ArticleArchive
{
    private const int MostEntries = 200_000;

    private static readonly string[] Webs = [".warc", ".warc.gz", ".arc", ".arc.gz"], Messages = [".eml", ".mht", ".mhtml"];

    /// <summary>Endings of names of archives.</summary>
    public static IEnumerable<string> Extensions => [.. Webs, ".zip", .. Messages];

    public static bool Is(string name) => Extensions.Any(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads an archive page by page; a page that is broken is an error in its place.</summary>
    public static IEnumerable<SourceResult> Read(Stream stream, InputOrigin origin) =>
        origin.Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? FromZip(stream, origin)
        : Messages.Any(extension => origin.Name.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) ? [FromMessage(stream, origin)]
        : FromWeb(stream, origin);

    private static IEnumerable<SourceResult> FromWeb(Stream stream, InputOrigin origin)
    {
        bool any = false;
        foreach (ArchivedPage page in WebArchive.Pages(stream))
        {
            any = true;
            string place = page.Address.Length > 0 ? $"{origin.Input}: {page.Address}" : origin.Input;
            if (page.Bytes is null)
                yield return SourceResult.Of(Broken(place, page.Wrong!));
            else if (ArticleSource.Attempt(place, () => ArticleFile.FromWeb(page.Bytes, page.Charset, page.Address, place), out Article? article, out SourceResult? failed))
                yield return SourceResult.Of(place, article!);
            else
                yield return failed!;
        }

        if (!any)
            yield return SourceResult.Of(new ParleyException(ErrorCode.InputEmpty, origin.Input, "The archive holds no page.", "Give an archive with answers in HTML."));
    }

    private static IEnumerable<SourceResult> FromZip(Stream stream, InputOrigin origin)
    {
        if (!ArticleSource.Attempt(origin.Input, () => Open(stream, origin), out ZipArchive? opened, out SourceResult? failed))
        {
            yield return failed!;
            yield break;
        }

        using ZipArchive zip = opened!;
        bool any = false;
        foreach (ZipArchiveEntry entry in zip.Entries.Take(MostEntries).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            if (!ArticleSource.IsArticle(entry.Name) || entry.Name.StartsWith('.') || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal))
                continue;
            any = true;
            string place = $"{origin.Input}: {entry.FullName}";
            yield return ArticleSource.Attempt(place, () => FromEntry(entry, place, origin), out Article? article, out failed) ? SourceResult.Of(place, article!) : failed!;
        }

        if (!any)
            yield return SourceResult.Of(new ParleyException(ErrorCode.InputEmpty, origin.Input, "The archive holds no article.", "Give an archive of pages or texts."));
    }

    private static ZipArchive Open(Stream stream, InputOrigin origin)
    {
        try
        {
            return new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException broken)
        {
            throw Broken(origin.Input, "The archive is no ZIP, or damaged.", broken);
        }
    }

    private static Article FromEntry(ZipArchiveEntry entry, string place, InputOrigin origin)
    {
        try
        {
            using Stream content = entry.Open();
            return ArticleFile.Read(Limited.Read(content), new InputOrigin(place, entry.Name, $"{origin.Path}#{entry.FullName}"));
        }
        catch (InvalidDataException broken)
        {
            throw Broken(place, broken.Message, broken);
        }
    }

    private static SourceResult FromMessage(Stream stream, InputOrigin origin) =>
        ArticleSource.Attempt(origin.Input, () => Message(stream, origin), out Article? article, out SourceResult? failed) ? SourceResult.Of(origin.Input, article!) : failed!;

    private static Article Message(Stream stream, InputOrigin origin)
    {
        MimeMessage message;
        try
        {
            message = MimeMessage.Read(Limited.Read(stream));
        }
        catch (InvalidDataException tooLarge)
        {
            throw ArticleSource.TooLarge(origin.Input, tooLarge.Message);
        }

        Article article;
        if (message.Html is { } html)
            article = ArticleFile.FromPage(MarkupDecoder.Decode(html, message.HtmlCharset), origin.Name, origin.Path, origin.Input, message.Location);
        else
            article = ArticleFile.Checked(
                new Article { Id = origin.Name, Origin = origin.Path, Text = (Charsets.Named(message.PlainCharset) ?? System.Text.Encoding.UTF8).GetString(message.Plain ?? []) },
                origin.Input, "The message has no text.");
        string? sender = message.Head["From"] is { } from ? MimeText.Header(from).Split('<')[0].Trim(' ', '"') : null;
        DateTimeOffset? sent = message.Head["Date"] is { } date ? FeedDates.Read(date) : null;
        return article with
        {
            Title = message.Head["Subject"] is { Length: > 0 } subject ? MimeText.Header(subject) : article.Title,
            Outlet = article.Outlet ?? (sender is { Length: > 0 } ? sender : null),
            Published = article.Published.Date is null && sent is { } moment
                ? new Publication(EdtfDate.Day(new NodaTime.LocalDate(moment.Year, moment.Month, moment.Day)), DateBasis.Given)
                : article.Published,
        };
    }

    private static ParleyException Broken(string place, string what, Exception? inner = null) =>
        new(ErrorCode.ArchiveBroken, place, what, "The other pages were read; fetch the archive again.", inner);
}
