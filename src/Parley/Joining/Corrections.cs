using System.Text.Json;
using System.Text.Json.Nodes;
using Parley.Record;

namespace Parley.Joining;

/// <summary>A person's corrections of single fields of a finding, named and written as in the public format.</summary>
public static class Corrections
{
    private static readonly HashSet<string> Fixed = ["id", "kind", "article", "passages", "rule"];

    /// <summary>The fields of a finding that can be corrected, each with its value as the public format writes it.</summary>
    public static IEnumerable<(string Field, string Value)> Fields(Finding finding) =>
        JsonNode.Parse(FindingJson.Line(finding))!.AsObject().Where(p => !Fixed.Contains(p.Key)).Select(p => (p.Key, p.Value is JsonValue value ? value.ToString() : p.Value?.ToJsonString() ?? ""));

    /// <summary>
    /// The finding with the field's new value; it keeps its id. A value is written as JSON or as plain text; an actor may be given by
    /// its id alone, several by ids with commas between.
    /// </summary>
    /// <param name="text">The article's text.</param>
    /// <exception cref="ParleyException">The finding has no such field, or the value is none that the field can have (3004).</exception>
    public static Finding Apply(Finding finding, string text, string field, string? value)
    {
        JsonObject json = JsonNode.Parse(FindingJson.Line(finding))!.AsObject();
        if (!json.ContainsKey(field) || Fixed.Contains(field))
        {
            throw new ParleyException(
                ErrorCode.WrongValue, finding.Id, $"A finding of kind {finding.Kind} has no field \"{field}\" that can be corrected.",
                $"Its fields are {string.Join(", ", json.Select(p => p.Key).Except(Fixed))}.");
        }

        FindingField known = FindingFields.Of[finding.Kind].Single(f => f.Name == field);
        if (known.Type != FieldType.Texts && !known.Choices.IsEmpty && value is not (null or "" or "null") && !known.Choices.Contains(value))
        {
            throw new ParleyException(
                ErrorCode.WrongValue, finding.Id, $"\"{value}\" is no value of \"{field}\".", $"It can be {string.Join(", ", known.Choices)}.");
        }

        FormatException? last = null;
        foreach (JsonNode? node in Readings(known.Type, value))
        {
            json[field] = node;
            try
            {
                return FindingJson.Read(json.ToJsonString(), text);
            }
            catch (FormatException e)
            {
                last = e;
            }
        }

        throw new ParleyException(
            ErrorCode.WrongValue, finding.Id, $"\"{value}\" is no value of \"{field}\": {last!.Message}",
            "Write it as the findings file does, for example a date as 2025-05-16.", last);
    }

    /// <summary>How the value may be meant, the likeliest first.</summary>
    private static IEnumerable<JsonNode?> Readings(FieldType type, string? value)
    {
        if (value is null or "" or "null")
        {
            yield return null;
            yield break;
        }

        bool isJson = TryParse(value, out JsonNode? node);
        if (isJson && node is JsonObject or JsonArray)
            yield return node;
        else if (type == FieldType.Actor)
            yield return Actor(value);
        else if (type == FieldType.Actors)
            yield return new JsonArray([.. value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Actor)]);
        yield return value;
        if (isJson)
            yield return node;
    }

    private static JsonObject Actor(string id) => new() { ["id"] = id, ["name"] = id };

    private static bool TryParse(string value, out JsonNode? node)
    {
        try
        {
            node = JsonNode.Parse(value);
            return true;
        }
        catch (JsonException)
        {
            node = null;
            return false;
        }
    }
}
