using System.Text.Json;
using System.Text.Json.Nodes;
using Parley.Articles.Feeds;

namespace Parley.Tests.Articles.Feeds;

/// <summary>A feed under the names that feedparser's cases use, so that their checks can be run on it.</summary>
internal static class FeedparserCases
{
    public static bool Holds(JsonElement check, Feed feed)
    {
        JsonNode? value = Feedparser(feed);
        foreach (JsonElement step in check.GetProperty("path").EnumerateArray())
        {
            value = step.ValueKind == JsonValueKind.Number ? value is JsonArray list && step.GetInt32() < list.Count ? list[step.GetInt32()] : null
                : step.GetString() == "#len" ? value is JsonArray all ? JsonValue.Create(all.Count) : null
                : value is JsonObject named ? named[step.GetString()!] : null;
        }

        bool truthy = value switch
        {
            null => false,
            JsonArray list => list.Count > 0,
            JsonObject named => named.Count > 0,
            JsonValue plain when plain.TryGetValue(out bool flag) => flag,
            JsonValue plain when plain.TryGetValue(out string? text) => text.Length > 0,
            _ => true,
        };
        return check.GetProperty("op").GetString() switch
        {
            "truthy" => truthy,
            "falsy" => !truthy,
            _ => Same(JsonNode.Parse(check.GetProperty("value").GetRawText()), value),
        };
    }

    private static bool Same(JsonNode? wanted, JsonNode? got)
    {
        if (wanted is JsonObject fields)
            return got is JsonObject there && fields.All(field => Same(field.Value, there[field.Key]));
        return JsonNode.DeepEquals(wanted, got);
    }

    private static JsonObject Feedparser(Feed feed)
    {
        JsonObject channel = Part(feed);
        channel["subtitle"] = feed.Summary?.Value;
        channel["description"] = feed.Summary?.Value;
        channel["generator"] = feed.Generator;
        if (feed.Image is { } image)
            channel["image"] = new JsonObject { ["title"] = image.Title, ["url"] = image.Address, ["href"] = image.Address, ["link"] = image.Link, ["description"] = image.Description };
        return new JsonObject
        {
            ["bozo"] = feed.IsMended, ["version"] = feed.Version, ["feed"] = channel, ["channel"] = channel.DeepClone(),
            ["entries"] = new JsonArray([.. feed.Items.Select(Item)]), ["items"] = new JsonArray([.. feed.Items.Select(Item)]),
        };
    }

    private static JsonNode Item(FeedItem item)
    {
        JsonObject entry = Part(item);
        FeedText? summary = item.Summary ?? (item.Content.Count > 0 ? item.Content[0] : null);
        entry["summary"] = summary?.Value;
        entry["description"] = summary?.Value;
        entry["summary_detail"] = Text(summary);
        entry["content"] = new JsonArray([.. item.Content.Select(Text)]);
        entry["guidislink"] = item.IsIdLink != false && item.Id is not null && item.Link == item.Id;
        if (item.Source is { } source)
        {
            JsonObject from = Part(source);
            from["href"] = source.Address;
            from["subtitle"] = source.Summary?.Value;
            from["generator"] = source.Generator;
            entry["source"] = from;
        }

        return entry;
    }

    private static JsonObject Part(FeedPart part)
    {
        var fields = new JsonObject
        {
            ["title"] = part.Title?.Value, ["title_detail"] = Text(part.Title), ["link"] = part.Link, ["id"] = part.Id, ["guid"] = part.Id, ["language"] = part.Language,
            ["links"] = new JsonArray([.. part.Links.Select(Link)]), ["enclosures"] = new JsonArray([.. part.Links.Where(l => l.Rel == "enclosure").Select(Link)]),
            ["authors"] = new JsonArray([.. part.Authors.Select(Person)]), ["contributors"] = new JsonArray([.. part.Contributors.Select(Person)]),
            ["author"] = part.Authors.FirstOrDefault()?.Display, ["author_detail"] = part.Authors.Count > 0 ? Person(part.Authors[0]) : null,
            ["publisher"] = part.Publisher?.Display, ["publisher_detail"] = part.Publisher is null ? null : Person(part.Publisher),
            ["rights"] = part.Rights?.Value, ["copyright"] = part.Rights?.Value, ["rights_detail"] = Text(part.Rights),
            ["tags"] = new JsonArray([.. part.Categories.Select(c => (JsonNode)new JsonObject { ["term"] = c.Term, ["scheme"] = c.Scheme, ["label"] = c.Label })]),
            ["category"] = part.Categories.FirstOrDefault()?.Term,
        };
        foreach ((string name, FeedDate? date) in new[] { ("published", part.Published), ("updated", part.Updated), ("created", part.Created) })
        {
            fields[name] = date?.Written;
            fields[name + "_parsed"] = date?.Moment is { } moment ? Tuple(moment) : null;
        }

        return fields;
    }

    private static JsonArray Tuple(DateTimeOffset moment)
    {
        DateTime utc = moment.UtcDateTime;
        return [utc.Year, utc.Month, utc.Day, utc.Hour, utc.Minute, utc.Second, ((int)utc.DayOfWeek + 6) % 7, utc.DayOfYear, 0];
    }

    private static JsonNode? Text(FeedText? text) =>
        text is null ? null : new JsonObject { ["value"] = text.Value, ["type"] = text.Type, ["base"] = text.Base, ["language"] = text.Language };

    private static JsonNode Link(FeedLink link) => new JsonObject
    {
        ["href"] = link.Address, ["url"] = link.Address, ["rel"] = link.Rel, ["type"] = link.Type, ["title"] = link.Title, ["hreflang"] = link.Language, ["length"] = link.Length,
    };

    private static JsonNode Person(FeedPerson person) => new JsonObject { ["name"] = person.Name, ["email"] = person.Email, ["url"] = person.Address, ["href"] = person.Address };
}
