using System.Text;
using System.Text.Json;
using Parley.Record;

namespace Parley.Articles;

/// <summary>Title, outlet, author and date of an article as its page's metadata give them.</summary>
internal sealed record PageHead(string? Title, string? Outlet, string? Author, EdtfDate? Published, string? Url, string? Language)
{
    // Open Graph, schema.org, Dublin Core, and what publishers' systems write; the most reliable first.
    private static readonly string[] Titles = ["og:title", "headline", "twitter:title", "dc.title", "parsely-title"];
    private static readonly string[] Outlets = ["og:site_name", "application-name", "dc.publisher", "twitter:site"];
    private static readonly string[] Authors = ["author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl"];

    private static readonly string[] Dates =
    [
        "article:published_time", "og:published_time", "datepublished", "article:published", "parsely-pub-date", "sailthru.date",
        "pubdate", "publishdate", "publish-date", "publish_date", "dc.date.issued", "dc.date", "dcterms.created", "date", "time",
    ];

    public static PageHead Of(PageOutline outline)
    {
        LinkedArticle linked = LinkedArticle.Of(outline.LinkedData);
        string? outlet = First(outline, Outlets)?.TrimStart('@') ?? linked.Publisher;
        string? headline = outline.Blocks.Find(block => block.Element == "h1")?.Text;
        string? title = First(outline, Titles) ?? linked.Headline ?? Value(outline, "title") ?? headline;
        // The page's title is often the headline with the outlet's name behind it.
        title = headline?.Length > 3 && title?.StartsWith(headline, StringComparison.OrdinalIgnoreCase) == true
            ? headline
            : WithoutOutlet(title, outlet);
        string? author = linked.Author ?? Authors.Select(name => Value(outline, name)).FirstOrDefault(value => value is not null && !IsAddress(value));
        string? url = Value(outline, "canonical") ?? Value(outline, "og:url");
        return new PageHead(title, outlet, author, Date(outline, linked), url, Value(outline, "lang"));
    }

    private static EdtfDate? Date(PageOutline outline, LinkedArticle linked)
    {
        foreach (string? written in Dates.Take(3).Select(name => Value(outline, name)).Append(linked.Published)
            .Concat(Dates.Skip(3).Select(name => Value(outline, name))))
        {
            // What a page's system writes is often no date at all; then the next one counts.
            if (written is not null && PublishedDate.TryParse(written, out EdtfDate? date))
                return date;
        }

        return null;
    }

    private static string? First(PageOutline outline, string[] names) =>
        names.Select(name => Value(outline, name)).FirstOrDefault(value => value is not null);

    private static string? Value(PageOutline outline, string name) =>
        outline.Meta.TryGetValue(name, out string? value) && PageElements.Fold(new StringBuilder(value)) is { Length: > 0 } folded ? folded : null;

    private static bool IsAddress(string value) => value.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes the outlet off the end of a page's title: "Talks begin | Border Gazette".</summary>
    private static string? WithoutOutlet(string? title, string? outlet)
    {
        int at = title?.LastIndexOfAny(['|', '–', '—', '»', '·']) ?? -1;
        if (at < 0)
            at = title?.LastIndexOf(" - ", StringComparison.Ordinal) ?? -1;
        if (title is null || at <= 0)
            return title;
        string before = title[..at].Trim(), after = title[(at + 1)..].Trim(' ', '-');
        bool isOutlet = outlet is not null && after.Contains(outlet, StringComparison.OrdinalIgnoreCase);
        return isOutlet || (after.Count(' ') < 4 && before.Length > after.Length) ? before : title;
    }

    /// <summary>An article in JSON-LD of schema.org.</summary>
    private sealed record LinkedArticle(string? Headline, string? Published, string? Author, string? Publisher)
    {
        public static LinkedArticle Of(List<string> scripts)
        {
            foreach (string script in scripts)
            {
                try
                {
                    using JsonDocument document = JsonDocument.Parse(
                        script, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                    if (Find(document.RootElement) is { } found)
                        return found;
                }
                catch (Exception broken) when (broken is JsonException or InvalidOperationException)
                {
                    // Broken data of a page's system: the page is read without it.
                }
            }

            return new LinkedArticle(null, null, null, null);
        }

        /// <summary>The first object with a date of publication: at the top, in a list, or in <c>@graph</c>.</summary>
        private static LinkedArticle? Find(JsonElement value)
        {
            if (value.ValueKind == JsonValueKind.Array)
                return value.EnumerateArray().Select(Find).FirstOrDefault(found => found is not null);
            if (value.ValueKind != JsonValueKind.Object)
                return null;
            if (value.TryGetProperty("datePublished", out JsonElement published))
                return new LinkedArticle(Text(value, "headline"), Text(published), Names(value, "author"), Names(value, "publisher"));
            return value.TryGetProperty("@graph", out JsonElement graph) ? Find(graph) : null;
        }

        private static string? Names(JsonElement value, string name) =>
            value.TryGetProperty(name, out JsonElement field) ? Names(field) : null;

        private static string? Names(JsonElement field) => field.ValueKind switch
        {
            JsonValueKind.Array => string.Join(", ", field.EnumerateArray().Select(Names).OfType<string>()) is { Length: > 0 } all ? all : null,
            JsonValueKind.Object => Text(field, "name"),
            _ => Text(field),
        };

        private static string? Text(JsonElement value, string name) =>
            value.TryGetProperty(name, out JsonElement field) ? Text(field) : null;

        private static string? Text(JsonElement field) =>
            field.ValueKind == JsonValueKind.String && field.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
    }
}
