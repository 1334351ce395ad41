using System.Globalization;
using System.Text.Json;
using Parley.Articles.Feeds;

namespace Parley.Tests.Articles.Feeds;

/// <summary>Compares a feed with what gofeed writes of it: title, link, id, dates, authors, content, where gofeed gives them.</summary>
internal static class GofeedPairs
{
    public static bool Same(JsonElement wanted, Feed feed)
    {
        JsonElement items = wanted.TryGetProperty("items", out JsonElement rss) ? rss : wanted.TryGetProperty("entries", out JsonElement atom) ? atom : default;
        if (!SamePart(wanted, feed, null))
            return false;
        if (items.ValueKind != JsonValueKind.Array)
            return true;
        return items.GetArrayLength() == feed.Items.Count
            && items.EnumerateArray().Zip(feed.Items).All(pair => SamePart(pair.First, pair.Second, pair.Second.Content.FirstOrDefault()?.Value));
    }

    private static bool SamePart(JsonElement wanted, FeedPart part, string? content) =>
        SameText(wanted, "title", part.Title?.Value) && SameText(wanted, "link", part.Link ?? part.Links.FirstOrDefault()?.Address) && SameId(wanted, part)
        && SameDate(wanted, part.Published, "publishedParsed", "pubDateParsed", "date_published") && SameDate(wanted, part.Updated, "updatedParsed", "lastBuildDateParsed", "date_modified")
        && SameAuthors(wanted, part) && SameContent(wanted, content);

    private static bool SameText(JsonElement wanted, string name, string? got) =>
        !wanted.TryGetProperty(name, out JsonElement value) || value.ValueKind != JsonValueKind.String || value.GetString()!.Trim() == (got ?? "").Trim();

    private static bool SameId(JsonElement wanted, FeedPart part)
    {
        if (part is Feed)
            return true;
        if (wanted.TryGetProperty("guid", out JsonElement guid))
            return guid.ValueKind == JsonValueKind.Object ? !guid.TryGetProperty("value", out JsonElement value) || value.GetString() == part.Id : guid.GetString() == part.Id;
        return SameText(wanted, "id", part.Id);
    }

    private static bool SameDate(JsonElement wanted, FeedDate? got, params string[] names)
    {
        foreach (string name in names)
        {
            if (wanted.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String)
                return got?.Moment is { } moment && moment.ToUniversalTime().ToUnixTimeSeconds() == DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture).ToUnixTimeSeconds();
        }

        return true;
    }

    private static bool SameAuthors(JsonElement wanted, FeedPart part)
    {
        if (wanted.TryGetProperty("authors", out JsonElement authors) && authors.ValueKind == JsonValueKind.Array)
        {
            return authors.GetArrayLength() == part.Authors.Count && authors.EnumerateArray().Zip(part.Authors).All(pair =>
                SameText(pair.First, "name", pair.Second.Name) && SameText(pair.First, "email", pair.Second.Email));
        }

        return !wanted.TryGetProperty("author", out JsonElement author) || author.ValueKind != JsonValueKind.String
            || part.Authors.Any(person => author.GetString()!.Contains(person.Name ?? person.Email ?? person.Address!, StringComparison.Ordinal));
    }

    private static bool SameContent(JsonElement wanted, string? got)
    {
        if (!wanted.TryGetProperty("content", out JsonElement content))
            return true;
        string? text = content.ValueKind == JsonValueKind.Object ? content.TryGetProperty("value", out JsonElement value) ? value.GetString() : null : content.GetString();
        return text is null || text.Trim() == (got ?? "").Trim();
    }
}
