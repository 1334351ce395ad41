using Parley.Articles.Archives;
using Parley.Articles.Fetching;
using Parley.Record;

namespace Parley.Articles;

/// <summary>The door to articles: from what a person names (files, folders, standard input) to articles, one after the other.</summary>
public static class ArticleSource
{
    /// <summary>Bytes that an input of one article, or a line of JSON Lines, may have: 16 MiB, a very large page of HTML.</summary>
    public const int LargestInput = 16 * 1024 * 1024;

    /// <summary>Characters that an article's text may have: 4 Mi, more than "War and Peace".</summary>
    public const int LargestText = 4 * 1024 * 1024;

    private static readonly string[] Texts = [".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson", ".json"];

    /// <summary>
    /// Reads inputs in their order. Nothing is thrown for an input: each gives an article or an error with its number. Lazy, so that
    /// of many files only the one in hand is in memory.
    /// </summary>
    /// <param name="inputs">
    /// Paths of files (UTF-8, UTF-16 with a byte-order mark, Windows-1252) and folders; a folder is read with all below it, in
    /// ordinal order of names, without hidden files and links to folders. <c>-</c> is standard input: JSON Lines where it begins with a
    /// brace, else one article.
    /// </param>
    /// <param name="standardInput">What <c>-</c> stands for.</param>
    /// <param name="published">The date of articles that give none.</param>
    /// <param name="fetcher">Fetches addresses; without one they are errors.</param>
    public static IEnumerable<SourceResult> Read(IEnumerable<string> inputs, Stream standardInput, EdtfDate? published = null, Fetcher? fetcher = null)
    {
        foreach (string input in inputs)
        {
            IEnumerable<SourceResult> results = input == "-" ? ReadStandardInput(standardInput)
                : PageAddress.Is(input) ? [Fetch(input, fetcher)]
                : Directory.Exists(input) ? ReadFolder(input)
                : ReadFile(input);
            foreach (SourceResult result in results)
                yield return WithDate(result, published);
        }
    }

    /// <summary>
    /// How many articles and errors <see cref="Read"/> will give; null where that shows only on reading: of standard input and of
    /// files that hold many.
    /// </summary>
    public static int? Count(IEnumerable<string> inputs)
    {
        int count = 0;
        foreach (string input in inputs)
        {
            string[] paths = Directory.Exists(input) ? [.. InFolder(input).Select(f => f.Path)] : [input];
            if (input == "-" || paths.Any(p => ArticleArchive.Is(p) || Path.GetExtension(p).ToLowerInvariant() is ".jsonl" or ".ndjson" or ".json"))
                return null;
            // A folder without articles gives an error.
            count += Math.Max(paths.Length, 1);
        }

        return count;
    }

    private static IEnumerable<(string Path, ParleyException? Error)> InFolder(string folder) => FolderWalk.Files(folder)
        .Where(f => f.Error is not null || IsArticle(f.Path) || ArticleArchive.Is(f.Path));

    /// <summary>Whether a file's name ends as that of an article that is no archive.</summary>
    internal static bool IsArticle(string name) => Texts.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    private static SourceResult Fetch(string address, Fetcher? fetcher)
    {
        if (fetcher is null)
            return SourceResult.Of(new ParleyException(ErrorCode.InputNotFound, address, "Addresses are not fetched here.", "Save the page as a file and read that."));
        FetchResult result = fetcher.FetchAsync(new FetchRequest(address, Accept: "text/html, application/xhtml+xml, */*;q=0.5"), CancellationToken.None).GetAwaiter().GetResult();
        return result.IsAnswer ? FromAnswer(result.Answer) : SourceResult.Of(result.Error!);
    }

    /// <summary>The article of a page that was fetched.</summary>
    internal static SourceResult FromAnswer(Fetched page) =>
        Attempt(page.Address, () => ArticleFile.FromWeb(page.Body, page.Charset, page.Address, page.Address), out Article? article, out SourceResult? failed)
            ? SourceResult.Of(page.Address, article!)
            : failed!;

    private static IEnumerable<SourceResult> ReadStandardInput(Stream stream)
    {
        var origin = new InputOrigin("-", "-", "-");
        var lines = new ByteLines(stream, LargestInput);
        if (!Attempt(origin.Input, lines.Peek, out int first, out SourceResult? failed))
            return [failed!];
        return first == '{' ? JsonLines.Read(lines, origin) : [ReadWhole(lines, origin)];
    }

    private static IEnumerable<SourceResult> ReadFolder(string folder)
    {
        bool any = false;
        foreach ((string path, ParleyException? error) in InFolder(folder))
        {
            any = true;
            foreach (SourceResult result in error is null ? ReadFile(path) : [SourceResult.Of(error)])
                yield return result;
        }

        if (!any)
        {
            yield return SourceResult.Of(new ParleyException(
                ErrorCode.FolderWithoutArticles, folder, "The folder holds no article.",
                $"Articles are files whose names end in {string.Join(", ", Texts.Concat(ArticleArchive.Extensions))}."));
        }
    }

    private static IEnumerable<SourceResult> ReadFile(string path)
    {
        if (!Attempt(path, () => Open(path), out Stream? opened, out SourceResult? failed))
        {
            yield return failed!;
            yield break;
        }

        using Stream stream = opened!;
        var origin = new InputOrigin(path, Path.GetFileName(path), Path.GetFullPath(path));
        if (ArticleArchive.Is(origin.Name))
        {
            foreach (SourceResult result in ArticleArchive.Read(stream, origin))
                yield return result;
            yield break;
        }

        var lines = new ByteLines(stream, LargestInput);
        string extension = Path.GetExtension(path).ToLowerInvariant();
        if (extension is ".jsonl" or ".ndjson")
        {
            foreach (SourceResult result in JsonLines.Read(lines, origin))
                yield return result;
        }
        else if (extension is ".json")
        {
            foreach (SourceResult result in ReadJson(lines, origin))
                yield return result;
        }
        else
        {
            yield return ReadWhole(lines, origin);
        }
    }

    /// <summary>One article that fills its whole input.</summary>
    private static SourceResult ReadWhole(ByteLines lines, InputOrigin origin) =>
        Attempt(origin.Input, () => ArticleFile.Read(AllOf(lines, origin), origin), out Article? article, out SourceResult? failed)
            ? SourceResult.Of(origin.Input, article!)
            : failed!;

    private static IEnumerable<SourceResult> ReadJson(ByteLines lines, InputOrigin origin) =>
        Attempt(origin.Input, () => AllOf(lines, origin), out byte[]? bytes, out SourceResult? failed)
            ? JsonLines.ReadValues(bytes!, origin)
            : [failed!];

    private static byte[] AllOf(ByteLines lines, InputOrigin origin) =>
        lines.ReadAll() ?? throw TooLarge(origin.Input, $"The input is larger than {LargestInput / (1024 * 1024)} MiB.");

    internal static ParleyException TooLarge(string input, string what) =>
        new(ErrorCode.InputTooLarge, input, what, "Give each article as a file or line of its own.");

    private static ParleyException NotFound(string input, Exception? inner = null) =>
        new(ErrorCode.InputNotFound, input, "There is no such file or folder.", "Check the path.", inner);

    private static FileStream Open(string path)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
            throw NotFound(path);
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
    }

    /// <summary>Runs what may fail on one input and turns each failure into an error with its number.</summary>
    internal static bool Attempt<T>(string input, Func<T> read, out T? value, out SourceResult? failed)
    {
        value = default;
        failed = null;
        try
        {
            value = read();
            return true;
        }
        catch (ParleyException error)
        {
            failed = SourceResult.Of(error);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            failed = SourceResult.Of(NotFound(input, missing));
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            failed = SourceResult.Of(new ParleyException(
                ErrorCode.InputUnreadable, input, $"The file cannot be read: {closed.Message.TrimEnd('.')}.",
                "Check its permissions and that no other program holds it.", closed));
        }

        return false;
    }

    private static SourceResult WithDate(SourceResult result, EdtfDate? published) =>
        result.IsArticle && published is not null && result.Article.Published.Date is null
            ? SourceResult.Of(result.Input, result.Article with { Published = new Publication(published, DateBasis.Given) })
            : result;
}

/// <summary>How an input is called in errors, in ids and in the record.</summary>
/// <param name="Input">As the person named it.</param>
/// <param name="Name">Without folders.</param>
/// <param name="Path">The full path.</param>
internal sealed record InputOrigin(string Input, string Name, string Path);
