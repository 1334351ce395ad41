using System.Text;
using System.Text.Json;

namespace Parley.Articles;

/// <summary>
/// Articles as JSON objects <c>{ "id", "title", "outlet", "author", "published", "url", "text" }</c>, one a line. Only the text is
/// needed; <c>html</c>, the source of a page, can stand in its place.
/// </summary>
internal static class JsonLines
{
    /// <summary>Reads line by line; a bad line is an error that names it, and the others are read.</summary>
    public static IEnumerable<SourceResult> Read(ByteLines lines, InputOrigin origin)
    {
        bool any = false;
        while (true)
        {
            // Standard input and files can fail in the middle; then the rest is lost.
            string place = Place(origin, lines.Number + 1);
            bool there = ArticleSource.Attempt(place, () => Next(lines, origin, out Article? article) ? (article, true) : (null, false),
                out (Article? Article, bool More) read, out SourceResult? failed);
            if (there && !read.More)
                break;
            if (there && read.Article is null)
                continue;
            any = true;
            yield return there ? SourceResult.Of(place, read.Article!) : failed!;
            if (!there && failed!.Error!.Code == ErrorCode.InputUnreadable)
                yield break;
        }

        if (!any)
            yield return SourceResult.Of(new ParleyException(ErrorCode.InputEmpty, origin.Input, "The file has no line.", "Give an article a line."));
    }

    /// <summary>Reads a file of JSON: one object, a list of them, or one after the other.</summary>
    public static IEnumerable<SourceResult> ReadValues(byte[] bytes, InputOrigin origin)
    {
        if (!ArticleSource.Attempt(origin.Input, () => Values(bytes, origin), out List<JsonElement>? values, out SourceResult? failed))
        {
            yield return failed!;
            yield break;
        }

        for (int i = 0; i < values!.Count; i++)
        {
            int number = i + 1;
            string place = values.Count == 1 ? origin.Input : $"{origin.Input}: object {number}";
            yield return ArticleSource.Attempt(place, () => FromObject(values[number - 1], place, origin, number), out Article? article, out failed)
                ? SourceResult.Of(place, article!)
                : failed!;
        }

        if (values.Count == 0)
            yield return SourceResult.Of(new ParleyException(ErrorCode.InputEmpty, origin.Input, "The file has no article.", "Give an object for each."));
    }

    private static string Place(InputOrigin origin, int line) => $"{origin.Input}: line {line}";

    /// <summary>Reads the next line; the article is null where the line is blank.</summary>
    private static bool Next(ByteLines lines, InputOrigin origin, out Article? article)
    {
        article = null;
        if (!lines.TryRead(out ReadOnlySpan<byte> line, out bool isTooLong))
            return false;
        string place = Place(origin, lines.Number);
        if (isTooLong)
            throw ArticleSource.TooLarge(place, $"The line is longer than {ArticleSource.LargestInput / (1024 * 1024)} MiB.");
        string json = TextDecoder.Decode(line, place);
        if (string.IsNullOrWhiteSpace(json))
            return true;
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            article = FromObject(document.RootElement, place, origin, lines.Number);
            return true;
        }
        catch (JsonException broken)
        {
            throw Broken(place, $"The line is no JSON: {Reason(broken)}", broken);
        }
    }

    private static List<JsonElement> Values(byte[] bytes, InputOrigin origin)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(TextDecoder.Decode(bytes, origin.Input));
        List<JsonElement> values = [];
        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { AllowMultipleValues = true });
            while (reader.Read())
            {
                JsonElement value = JsonElement.ParseValue(ref reader);
                if (value.ValueKind == JsonValueKind.Array)
                    values.AddRange(value.EnumerateArray());
                else
                    values.Add(value);
            }
        }
        catch (JsonException broken)
        {
            throw Broken(origin.Input, $"The file is no JSON: {Reason(broken)}", broken);
        }

        return values;
    }

    private static Article FromObject(JsonElement value, string place, InputOrigin origin, int number)
    {
        if (value.ValueKind != JsonValueKind.Object)
            throw Broken(place, "It is no JSON object.");
        string id = String(value, "id", place) ?? $"{origin.Name}#{number}";
        string path = $"{origin.Path}#{id}";
        string? text = String(value, "text", place);
        string? html = text is null ? String(value, "html", place) : null;
        if (text is null && html is null)
            throw Broken(place, "The object has no field \"text\".");
        Article article = html is null
            ? new Article { Id = id, Text = text!, Origin = path }
            : ArticleFile.FromPage(html, id, path, place, String(value, "url", place));
        Publication published = ArticleFile.Date(String(value, "published", place), place);
        return ArticleFile.Checked(
            article with
            {
                Title = String(value, "title", place) ?? article.Title,
                Outlet = String(value, "outlet", place) ?? article.Outlet,
                Author = String(value, "author", place) ?? article.Author,
                Url = String(value, "url", place) ?? article.Url,
                Published = published.Date is null ? article.Published : published,
            },
            place,
            "The text is empty.");
    }

    /// <summary>A field as text; numbers as they are written; null where it is missing, null or blank.</summary>
    private static string? String(JsonElement value, string name, string place)
    {
        if (!value.TryGetProperty(name, out JsonElement field) || field.ValueKind == JsonValueKind.Null)
            return null;
        if (field.ValueKind == JsonValueKind.Number)
            return field.GetRawText();
        if (field.ValueKind != JsonValueKind.String)
            throw Broken(place, $"The field \"{name}\" is no text.");
        try
        {
            string text = field.GetString()!;
            return name == "text" || !string.IsNullOrWhiteSpace(text) ? text : null;
        }
        catch (InvalidOperationException broken)
        {
            throw Broken(place, $"The field \"{name}\" holds half of a surrogate pair.", broken);
        }
    }

    private static string Reason(JsonException broken) => broken.Message.Split(" LineNumber", 2)[0].Split(" Path", 2)[0];

    private static ParleyException Broken(string place, string what, Exception? inner = null) =>
        new(ErrorCode.InputBrokenJson, place, what, "Write each article as { \"id\": …, \"published\": …, \"text\": … } on a line of its own.", inner);
}
