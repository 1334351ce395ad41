using System.Text.Json;

namespace Parley.Web.Tests.Api;

/// <summary>Checks a value by a schema of JSON, as far as the document of the API uses it (json-schema.org, draft 2020-12).</summary>
internal static class JsonSchema
{
    private static readonly HashSet<string> Known =
        ["$ref", "description", "type", "enum", "const", "anyOf", "oneOf", "properties", "required", "additionalProperties", "items", "format"];

    /// <param name="document">In which references are looked up.</param>
    /// <param name="schema">What the value should be.</param>
    /// <param name="value">The value.</param>
    /// <param name="place">Where it stands.</param>
    public static IEnumerable<string> Faults(JsonElement document, JsonElement schema, JsonElement value, string place = "$")
    {
        foreach (JsonProperty rule in schema.EnumerateObject())
        {
            Known.ShouldContain(rule.Name);
            IEnumerable<string> faults = rule.Name switch
            {
                "$ref" => Faults(document, Lookup(document, rule.Value.GetString()!), value, place),
                "type" => Types(rule.Value).Any(t => Is(t, value)) ? [] : [$"{place} is no {rule.Value}"],
                "enum" => rule.Value.EnumerateArray().Any(v => JsonElement.DeepEquals(v, value)) ? [] : [$"{place} is {value}"],
                "const" => JsonElement.DeepEquals(rule.Value, value) ? [] : [$"{place} is {value}"],
                "anyOf" => rule.Value.EnumerateArray().Any(s => !Faults(document, s, value, place).Any()) ? [] : [$"{place} is none of several"],
                "oneOf" => rule.Value.EnumerateArray().Count(s => !Faults(document, s, value, place).Any()) == 1 ? [] : [$"{place} is not one of several"],
                "required" => value.ValueKind == JsonValueKind.Object ? rule.Value.EnumerateArray().Where(n => !value.TryGetProperty(n.GetString()!, out _)).Select(n => $"{place} lacks {n}") : [],
                "properties" => value.ValueKind == JsonValueKind.Object ? value.EnumerateObject().SelectMany(p => rule.Value.TryGetProperty(p.Name, out JsonElement s) ? Faults(document, s, p.Value, $"{place}.{p.Name}") : []) : [],
                "additionalProperties" when rule.Value.ValueKind == JsonValueKind.False && value.ValueKind == JsonValueKind.Object =>
                    value.EnumerateObject().Where(p => !schema.GetProperty("properties").TryGetProperty(p.Name, out _)).Select(p => $"{place} has {p.Name}"),
                "items" => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany((v, i) => Faults(document, rule.Value, v, $"{place}[{i}]")) : [],
                _ => [],
            };
            foreach (string fault in faults)
                yield return fault;
        }
    }

    private static IEnumerable<string> Types(JsonElement type) => type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    private static JsonElement Lookup(JsonElement document, string reference) =>
        reference["#/".Length..].Split('/').Aggregate(document, (at, part) => at.GetProperty(part));

    private static bool Is(string type, JsonElement value) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "JSON has no such type."),
    };
}
