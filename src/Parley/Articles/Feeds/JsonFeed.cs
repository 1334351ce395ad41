using System.Text.Json;

namespace Parley.Articles.Feeds;

/// <summary>JSON Feed 1.0 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeed
{
    /// <exception cref="ParleyException"><see cref="ErrorCode.FeedUnreadable"/>.</exception>
    public static Feed Read(string text, string input)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !(root.TryGetProperty("items", out _) || root.TryGetProperty("version", out _)))
                throw FeedReader.NoFeed(input, null);
            return Read(root);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw FeedReader.NoFeed(input, null, broken);
        }
    }

    private static Feed Read(JsonElement root)
    {
        var feed = new Feed
        {
            Version = "json", Title = Plain(root, "title"), Summary = Plain(root, "description"), Language = Text(root, "language"), Id = Text(root, "feed_url"),
        };
        AddLink(feed, root, "home_page_url", "alternate");
        AddLink(feed, root, "feed_url", "self");
        AddLink(feed, root, "next_url", "next");
        AddAuthors(feed, root);
        if ((Text(root, "icon") ?? Text(root, "favicon")) is { } icon)
            feed.Image = new FeedImage(null, icon, null, null);
        foreach (JsonElement element in List(root, "items").Where(item => item.ValueKind == JsonValueKind.Object))
            feed.Items.Add(Item(element, feed));
        return feed;
    }

    private static FeedItem Item(JsonElement element, Feed feed)
    {
        var item = new FeedItem
        {
            Id = Text(element, "id") ?? Text(element, "url"), Title = Plain(element, "title"), Summary = Plain(element, "summary"), Language = Text(element, "language"),
            Published = Date(element, "date_published"), Updated = Date(element, "date_modified"),
        };
        AddLink(item, element, "url", "alternate");
        AddLink(item, element, item.Links.Count == 0 ? "external_url" : "", "alternate");
        if (Text(element, "content_html") is { } html)
            item.Content.Add(new FeedText(FeedMarkup.Resolved(html, item.Link ?? feed.Link), "text/html"));
        if (Text(element, "content_text") is { } plain)
            item.Content.Add(new FeedText(plain, "text/plain"));
        AddAuthors(item, element);
        item.Categories.AddRange(List(element, "tags").Select(Text).OfType<string>().Select(tag => new FeedCategory(tag)));
        foreach (JsonElement attachment in List(element, "attachments"))
        {
            if (Text(attachment, "url") is { } address)
                item.Links.Add(new FeedLink(address, "enclosure", Text(attachment, "mime_type"), Text(attachment, "title"), null, Text(attachment, "size_in_bytes")));
        }

        return item;
    }

    private static void AddAuthors(FeedPart part, JsonElement element)
    {
        IEnumerable<JsonElement> authors = List(element, "authors");
        if (element.TryGetProperty("author", out JsonElement single) && !authors.Any())
            authors = [single];
        foreach (JsonElement author in authors)
        {
            var person = new FeedPerson(author.ValueKind == JsonValueKind.String ? Text(author) : Text(author, "name"), null, Text(author, "url"));
            if (person.Display is not null)
                part.Authors.Add(person);
        }
    }

    private static void AddLink(FeedPart part, JsonElement element, string name, string rel)
    {
        if (Text(element, name) is { } address)
            part.Links.Add(new FeedLink(address, rel));
    }

    private static IEnumerable<JsonElement> List(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    private static FeedText? Plain(JsonElement element, string name) => Text(element, name) is { } text ? new FeedText(text, "text/plain") : null;

    private static FeedDate? Date(JsonElement element, string name) => Text(element, name) is { } written ? new FeedDate(written, FeedDates.Read(written)) : null;

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement field) ? Text(field) : null;

    private static string? Text(JsonElement field) => field.ValueKind switch
    {
        JsonValueKind.String => field.GetString(),
        JsonValueKind.Number => field.GetRawText(),
        _ => null,
    };
}
