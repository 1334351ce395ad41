using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Parley.Articles;
using Parley.Reading;
using Parley.Record;

namespace Parley.Bench;

/// <summary>
/// A story as it would be read without a mistake: its articles with the findings and dates of the gold. What a record made of it
/// lacks, joining lacks.
/// </summary>
internal static class GoldReadings
{
    private static readonly HashSet<string> Actors =
        ["source", "host", "party", "speaker", "actor", "target", "setter", "on", "person", "via", "body"];

    /// <param name="folder">The story's articles.</param>
    /// <param name="findings">Gold of findings: JSON Lines, a person as a bare name, acceptable values under "any".</param>
    /// <param name="story">Gold of the story, which dates its articles.</param>
    public static IReadOnlyList<ArticleReading> Of(string folder, string findings, string story)
    {
        Dictionary<string, string> days = JsonNode.Parse(File.ReadAllText(story))!["articles"]!.AsArray()
            .ToDictionary(a => a!["id"]!.GetValue<string>(), a => First(a!["date"])!.GetValue<string>());
        ILookup<string, JsonObject> byArticle = File.ReadLines(findings).Select(l => JsonNode.Parse(l)!.AsObject())
            .Where(f => f["optional"] is null).ToLookup(f => f["article"]!.GetValue<string>());
        var reader = new ArticleReader();
        return
        [
            .. ArticleSource.Read([folder], Stream.Null).Where(r => r.IsArticle).Select(r =>
            {
                ArticleReading read = reader.Read(r.Article!);
                Article article = read.Article with
                {
                    Published = new Publication(EdtfDate.Parse(days[read.Article.Id]), DateBasis.Given),
                };
                return read with { Article = article, Findings = [.. byArticle[article.Id].Select(f => Finding(f, article)).OfType<Finding>()] };
            }),
        ];
    }

    /// <summary>Null where gold's passage is not in the text as it is read.</summary>
    private static Finding? Finding(JsonObject gold, Article article)
    {
        var made = new JsonObject { ["rule"] = "gold" };
        foreach ((string field, JsonNode? value) in gold)
            made[field] = Field(field, First(value));
        var passages = new JsonArray();
        foreach (string quote in gold["passages"]!.AsArray().Select(p => First(p)!.GetValue<string>()))
        {
            int start = article.Text.IndexOf(quote, StringComparison.Ordinal);
            if (start >= 0)
                passages.Add(new JsonObject { ["start"] = start, ["end"] = start + quote.Length, ["quote"] = quote });
        }

        if (passages.Count == 0)
            return null;
        made["passages"] = passages;
        made["id"] = "f" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(gold.ToJsonString())))[..10];
        made["certainty"] ??= "stated";
        // Where gold does not cut the words out, they are the sentence's.
        foreach (string words in (string[])["text", "event", "title", "issue"])
            made[words] ??= passages[0]!["quote"]!.GetValue<string>();
        made["qualifier"] ??= "exactly";
        using var document = JsonDocument.Parse(made.ToJsonString());
        return FindingJson.Read(document.RootElement, article.Text);
    }

    private static JsonNode? Field(string field, JsonNode? value) => value switch
    {
        JsonArray list when field is "parties" => new JsonArray([.. list.Select(p => Actor(First(p)))]),
        JsonArray list when field is "heads" => new JsonArray([.. list.Select(h => Head(First(h)!.AsObject()))]),
        JsonArray list => new JsonArray([.. list.Select(i => First(i)?.DeepClone())]),
        _ when Actors.Contains(field) => Actor(value),
        JsonValue number when field is "minutes" && number.GetValueKind() == JsonValueKind.String => Minutes(number.GetValue<string>()),
        _ => value?.DeepClone(),
    };

    private static double Minutes(string duration) => System.Xml.XmlConvert.ToTimeSpan(duration).TotalMinutes;

    private static JsonObject Head(JsonObject head) => new() { ["party"] = Actor(First(head["party"])), ["person"] = Actor(First(head["person"])) };

    private static JsonObject? Actor(JsonNode? actor) => actor switch
    {
        null => null,
        JsonObject given => new JsonObject { ["id"] = First(given["id"])?.DeepClone(), ["name"] = First(given["name"])?.DeepClone() ?? "?" },
        _ => new JsonObject { ["id"] = actor.GetValue<string>(), ["name"] = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(actor.GetValue<string>()) },
    };

    /// <summary>Of acceptable values the first that is one.</summary>
    private static JsonNode? First(JsonNode? value) =>
        value is JsonObject choice && choice["any"] is JsonArray any ? any.FirstOrDefault(a => a is not null) : value;
}
