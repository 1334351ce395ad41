using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Parley.Articles.Pages;

namespace Parley.Training.Pages;

/// <summary>A page with what people say its article is: the whole text, or snippets that are in it and others that are not.</summary>
/// <param name="Site">The site; pages of one site are never on both sides of a test.</param>
/// <param name="Given">The text that the page itself gives to machines, if any.</param>
internal sealed record TrainingPage(string Site, PageOutline Outline, string? Title, string? Body, string? Given, string[] With, string[] Without)
{
    /// <summary>Reads a gold file of <c>DATA/pages</c> and its pages.</summary>
    public static List<TrainingPage> Read(string data, string name)
    {
        Dictionary<string, JsonElement> gold = [];
        using (var lines = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(data, "pages", name + ".gold.jsonl.gz")), CompressionMode.Decompress)))
        {
            while (lines.ReadLine() is { } line)
            {
                JsonElement row = JsonDocument.Parse(line).RootElement;
                gold[Path.GetFileName(row.GetProperty("file").GetString()!)] = row;
            }
        }

        SortedDictionary<string, TrainingPage> pages = new(StringComparer.Ordinal);
        using var tar = new TarReader(File.OpenRead(Path.Combine(data, "pages", name + "-html.tar")));
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is null || !gold.TryGetValue(Path.GetFileName(entry.Name), out JsonElement row))
                continue;
            using var html = new StreamReader(new GZipStream(entry.DataStream, CompressionMode.Decompress), Encoding.UTF8);
            var outline = PageOutline.Of(html.ReadToEnd());
            var head = new PageHead(outline);
            pages[entry.Name] = new TrainingPage(
                SiteOf(row.GetProperty("url").GetString() ?? entry.Name), outline, head.Title,
                row.TryGetProperty("body", out JsonElement body) ? body.GetString() : null, head.Linked.Body, Snippets(row, "with"), Snippets(row, "without"));
        }

        return [.. pages.Values];
    }

    private static string[] Snippets(JsonElement row, string name) =>
        row.TryGetProperty(name, out JsonElement list) ? [.. list.EnumerateArray().Select(s => string.Join(' ', Words.Fold(s.GetString()!))).Where(s => s.Length > 0)] : [];

    private static string SiteOf(string url)
    {
        string rest = url[(url.LastIndexOf("::", StringComparison.Ordinal) is var mark && mark >= 0 ? mark + 2 : 0)..];
        rest = rest[(rest.IndexOf("://", StringComparison.Ordinal) is var scheme && scheme >= 0 ? scheme + 3 : 0)..];
        string host = rest.Split('/', '-')[0];
        return string.Join('.', host.Split('.').TakeLast(3).Where(part => part != "www"));
    }
}
