using System.Text;
using System.Text.Json;

namespace Parley.Articles.Pages;

/// <summary>What a page says of its article in JSON-LD with the words of schema.org.</summary>
internal sealed record LinkedArticle
{
    private const int Deepest = 12;

    public static LinkedArticle None { get; } = new();

    public string? Headline { get; private init; }

    public string? Published { get; private init; }

    public string? Modified { get; private init; }

    public string[] Authors { get; private init; } = [];

    public string? Publisher { get; private init; }

    public string? Language { get; private init; }

    /// <summary>The article's text, where the page gives it so too; often without paragraphs.</summary>
    public string? Body { get; private init; }

    /// <summary>The most article-like object of all scripts: one that is an article and has a date, else an article, else any with a date.</summary>
    public static LinkedArticle Of(List<string> scripts)
    {
        LinkedArticle best = None;
        int most = 0;
        foreach (string script in scripts)
        {
            using JsonDocument? document = Parse(script);
            if (document is null)
                continue;
            var objects = new List<JsonElement>();
            Collect(document.RootElement, objects, 0);
            foreach (JsonElement candidate in objects)
            {
                int rank = Rank(candidate);
                if (rank > most)
                    (most, best) = (rank, From(candidate, objects));
            }
        }

        return best;
    }

    private static int Rank(JsonElement candidate)
    {
        string type = Types(candidate);
        bool isArticle = type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "Report" or "LiveBlogPosting" or "SocialMediaPosting";
        bool isPage = type is "WebPage" or "ItemPage" or "VideoObject" or "Recipe" or "CreativeWork" or "Review";
        bool isDated = candidate.TryGetProperty("datePublished", out _);
        return isArticle ? isDated ? 4 : 3 : !isDated ? 0 : isPage ? 1 : type.Length == 0 || type.EndsWith("Episode", StringComparison.Ordinal) ? 1 : 0;
    }

    private static string Types(JsonElement value) =>
        value.TryGetProperty("@type", out JsonElement type)
            ? type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(Text).FirstOrDefault(t => t is not null) ?? "" : Text(type) ?? ""
            : "";

    private static LinkedArticle From(JsonElement value, List<JsonElement> all) => new()
    {
        Headline = Field(value, "headline") ?? Field(value, "name"),
        Published = Field(value, "datePublished"),
        Modified = Field(value, "dateModified"),
        Authors = [.. value.TryGetProperty("author", out JsonElement author) ? Names(author, all) : []],
        Publisher = value.TryGetProperty("publisher", out JsonElement publisher) ? Names(publisher, all).FirstOrDefault() : null,
        Language = Field(value, "inLanguage"),
        Body = Field(value, "articleBody"),
    };

    /// <summary>Names of persons and bodies: as text, as objects, as lists of these, or by the number of another object.</summary>
    private static IEnumerable<string> Names(JsonElement field, List<JsonElement> all)
    {
        switch (field.ValueKind)
        {
            case JsonValueKind.Array:
                return field.EnumerateArray().Take(20).SelectMany(one => one.ValueKind == JsonValueKind.Array ? [] : Names(one, all));
            case JsonValueKind.Object when field.TryGetProperty("name", out JsonElement name):
                return name.ValueKind == JsonValueKind.Object ? [] : Names(name, all);
            case JsonValueKind.Object when Field(field, "@id") is { } id:
                JsonElement named = all.Find(one => Field(one, "@id") == id && one.TryGetProperty("name", out _));
                return named.ValueKind == JsonValueKind.Object && Field(named, "name") is { } own ? [own] : [];
            default:
                return Text(field) is { } text ? [text] : [];
        }
    }

    private static void Collect(JsonElement value, List<JsonElement> objects, int depth)
    {
        if (depth > Deepest || objects.Count > 500)
            return;
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement one in value.EnumerateArray())
                Collect(one, objects, depth + 1);
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            objects.Add(value);
            foreach (JsonProperty property in value.EnumerateObject())
            {
                if (property.Name is "@graph" or "mainEntity" or "mainEntityOfPage" or "author" or "publisher" or "itemListElement" or "hasPart")
                    Collect(property.Value, objects, depth + 1);
            }
        }
    }

    /// <summary>Reads a script; broken ones (raw line ends in texts, comments around) are mended where that is simple.</summary>
    private static JsonDocument? Parse(string script)
    {
        var options = new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
        try
        {
            return JsonDocument.Parse(script, options);
        }
        catch (JsonException)
        {
            int start = script.AsSpan().IndexOfAny('{', '['), end = script.AsSpan().LastIndexOfAny('}', ']');
            if (start < 0 || end <= start)
                return null;
            var mended = new StringBuilder(script, start, end - start + 1, end - start + 1);
            for (int i = 0; i < mended.Length; i++)
            {
                if (mended[i] < ' ')
                    mended[i] = ' ';
            }

            try
            {
                return JsonDocument.Parse(mended.ToString(), options);
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    private static string? Field(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out JsonElement field) ? Text(field) : null;

    private static string? Text(JsonElement field)
    {
        try
        {
            return field.ValueKind == JsonValueKind.String && field.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair.
            return null;
        }
    }
}
