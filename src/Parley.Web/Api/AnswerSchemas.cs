using System.Text.Json.Nodes;
using static Parley.Web.Api.RecordSchemas;

namespace Parley.Web.Api;

/// <summary>What each question answers, as schemas of JSON: lists, things, the brief, search and text.</summary>
internal static class AnswerSchemas
{
    /// <summary>The name of the schema of a list's answer.</summary>
    public static string OfList(string list) => char.ToUpperInvariant(list[0]) + list[1..] + "Answer";

    /// <summary>The name of the schema of the answer that gives one thing.</summary>
    public static string OfThing(string resource) => OfResource[resource] + "Answer";

    /// <summary>All of them, by name.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> All()
    {
        foreach ((string list, string item) in RecordSchemas.OfList.Where(l => l.Key != "findings"))
            yield return new(OfList(list), Part("items", Item(item)));
        foreach ((string resource, string item) in OfResource)
            yield return new(OfThing(resource), Thing(item));
        yield return new(OfList("brief"), Object(
            ("asOf", Words),
            ("briefs", List(Object(
                ("negotiation", Maybe), ("title", Words), ("asOf", Words), ("basis", Words),
                ("sections", List(Object(("heading", Words), ("lines", List(Passages(("lead", Words), ("text", Words), ("id", Maybe)))))))))),
            ("otherTalks", List(Object(("id", Words), ("name", Words))))));
        yield return new(OfList("search"), Part("hits", Passages(("kind", Words), ("id", Words), ("article", Words), ("entry", Maybe), ("excerpt", Words))));
        yield return new(OfList("text"), Object(
            ("article", Words), ("title", Maybe), ("outlet", Maybe), ("url", Maybe), ("published", Maybe), ("copyOf", Maybe), ("length", Whole), ("start", Whole), ("end", Whole), ("text", Words)));
    }

    /// <summary>A part of a list.</summary>
    private static JsonObject Part(string list, JsonObject item) => Object(
        ("asOf", Words), ("total", Whole), (list, List(new JsonObject { ["anyOf"] = new JsonArray(item, Ref("TooLarge")) })),
        ("next", new JsonObject { ["type"] = new JsonArray("string", "null"), ["description"] = "The cursor for the rest" }));

    private static JsonObject Item(string schema) => Also(Passages(("id", Words), ("item", Ref(schema))), ("kind", Words), ("line", Words));

    /// <summary>A thing, with its first passages; what is too large, and later parts, come without it.</summary>
    private static JsonObject Thing(string schema) => Also(
        Part("passages", Ref("Passage")), ("item", Ref(schema)), ("kind", Words), ("line", Words), ("entry", Maybe), ("tooLarge", new JsonObject { ["type"] = "boolean" }));

    private static JsonObject Passages(params ReadOnlySpan<(string Name, JsonObject Schema)> fields) =>
        Also(Object(fields), ("passages", List(Ref("Passage"))), ("morePassages", Whole));

    /// <summary>The object with fields that need not be there.</summary>
    private static JsonObject Also(JsonObject schema, params ReadOnlySpan<(string Name, JsonObject Schema)> fields)
    {
        foreach ((string name, JsonObject field) in fields)
            schema["properties"]![name] = field;
        return schema;
    }
}
