using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Parley.Reading;
using Parley.Record;

namespace Parley.Joining;

/// <summary>Findings that a person adds to an article, where reading saw none. They are kept as decisions, in the public format.</summary>
public static class AddedFindings
{
    /// <summary>What such a finding names as its rule.</summary>
    public const string Rule = "added by a person";

    /// <summary>The finding that a person means; its id is made from its content.</summary>
    /// <param name="index">The record, whose actors it may name.</param>
    /// <param name="article">The article's id.</param>
    /// <param name="text">Its text.</param>
    /// <param name="kind">The kind of finding.</param>
    /// <param name="start">Where the words begin that it rests on.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="fields">
    /// Values of its fields, as a person writes them: an actor by id or name, several with commas between. Those that are left out are unknown.
    /// </param>
    /// <exception cref="ParleyException">No such kind or field, a value that cannot be, a place outside the text (3004), or an unknown actor (3001).</exception>
    public static Finding Made(RecordIndex index, string article, string text, string kind, int start, int end, IReadOnlyDictionary<string, string> fields)
    {
        if (!FindingFields.Of.TryGetValue(kind, out ImmutableArray<FindingField> known))
            throw Wrong(kind, "This is no kind of finding.", $"It can be {string.Join(", ", FindingFields.Of.Keys.Order(StringComparer.Ordinal))}.");
        if (start < 0 || start >= end || end > text.Length)
            throw Wrong(article, "The words do not lie in the article's text.", "Give where they begin and end in it.");
        if (fields.Keys.FirstOrDefault(name => !known.Any(f => f.Name == name)) is { } stranger)
            throw Wrong(stranger, $"A finding of kind {kind} has no such field.", $"Its fields are {string.Join(", ", known.Select(f => f.Name))}.");
        var json = new JsonObject
        {
            ["id"] = "", ["kind"] = kind, ["article"] = article, ["rule"] = Rule, ["certainty"] = PublicName.Of(Certainty.Stated),
            ["passages"] = new JsonArray(new JsonObject { ["start"] = start, ["end"] = end, ["quote"] = text[start..end] }),
        };
        foreach (FindingField field in known)
        {
            if (fields.TryGetValue(field.Name, out string? value) && value.Trim() is { Length: > 0 } given)
                json[field.Name] = Node(index, field, given);
            else if (field.IsRequired)
                throw Wrong(field.Name, $"A finding of kind {kind} must have it.", field.Choices.IsEmpty ? "Fill it in." : $"It can be {string.Join(", ", field.Choices)}.");
        }

        try
        {
            Finding finding = FindingJson.Read(json.ToJsonString(), text);
            return finding with { Id = finding.ContentId };
        }
        catch (FormatException e)
        {
            throw Wrong(kind, e.Message, "Write each value as docs/reference/findings.md does, for example a date as 2025-05-16.", e);
        }
    }

    /// <summary>A reading with what people added to it. What no longer fits its article's text stays in the journal alone.</summary>
    internal static ArticleReading In(ArticleReading reading, IEnumerable<Decision> decisions)
    {
        ImmutableArray<Finding> added =
        [
            .. decisions.Where(d => ArticleOf(d) == reading.Article.Id).Select(d => Read(d.Value!, reading.Article.Text)).OfType<Finding>(),
        ];
        return added.IsEmpty ? reading : reading with { Findings = reading.Findings.AddRange(added) };
    }

    /// <summary>The article to which a decision adds a finding; null for another decision.</summary>
    internal static string? ArticleOf(Decision decision) => decision is { Action: DecisionAction.Add, Value: { } line } ? Article(line) : null;

    /// <summary>The id of the article that a line of the public format is about.</summary>
    internal static string Article(string line) => JsonNode.Parse(line)!["article"]!.GetValue<string>();

    /// <summary>The finding of a line; null where it does not fit its article's text.</summary>
    internal static Finding? Read(string line, string text)
    {
        try
        {
            return FindingJson.Read(line, text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static JsonNode Node(RecordIndex index, FindingField field, string value)
    {
        string[] parts = field.Type is FieldType.Actors or FieldType.Texts ? value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [value];
        if (!field.Choices.IsEmpty && parts.FirstOrDefault(p => !field.Choices.Contains(p)) is { } none)
            throw Wrong(none, $"This is no value of \"{field.Name}\".", $"It can be {string.Join(", ", field.Choices)}.");
        return field.Type switch
        {
            FieldType.Actor => Actor(index, value),
            FieldType.Actors => new JsonArray([.. parts.Select(p => (JsonNode)Actor(index, p))]),
            FieldType.Texts => new JsonArray([.. parts.Select(p => (JsonNode)p)]),
            FieldType.Number => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
                ? number : throw Wrong(field.Name, $"\"{value}\" is no number.", "Write it with digits, such as 1200 or 0.5."),
            FieldType.Flag => value is "true" or "on",
            FieldType.Heads => throw Wrong(field.Name, "It cannot be given with a new finding.", "Add the finding, then correct this field."),
            _ => value,
        };
    }

    private static JsonObject Actor(RecordIndex index, string asked)
    {
        RecordActor actor = index.Actor(asked)
            ?? index.Record.Actors.FirstOrDefault(a => a.Names.Contains(asked, StringComparer.OrdinalIgnoreCase))
            ?? throw new ParleyException(ErrorCode.UnknownId, asked, "The record has no actor of this id or name.", "Take one from the list of actors.");
        return new() { ["id"] = actor.Id, ["name"] = actor.Name };
    }

    private static ParleyException Wrong(string input, string what, string remedy, Exception? inner = null) => new(ErrorCode.WrongValue, input, what, remedy, inner);
}
