using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Parley.Articles;
using Parley.Joining;
using Parley.Reading;
using Parley.Record;

namespace Parley.Web.Api;

/// <summary>The objects of the public format as schemas of JSON; the fields of findings are read from their kinds.</summary>
internal static class RecordSchemas
{
    /// <summary>Of each resource, the schema of one of its things.</summary>
    public static IReadOnlyDictionary<string, string> OfResource { get; } = new Dictionary<string, string>
    {
        ["articles"] = "Article", ["actors"] = "Actor", ["negotiations"] = "Negotiation", ["meetings"] = "Meeting", ["positions"] = "Position",
        ["deadlines"] = "Deadline", ["exchanges"] = "Exchange", ["forecasts"] = "Forecast", ["figures"] = "Figure", ["moves"] = "Move",
        ["statements"] = "Statement", ["attendances"] = "Attendance", ["findings"] = "Finding",
    };

    /// <summary>Of each list whose items are other objects than its resource's.</summary>
    public static IReadOnlyDictionary<string, string> OfList { get; } = new Dictionary<string, string>(OfResource)
    {
        ["negotiations"] = "Talks", ["timeline"] = "TimelineEvent", ["disagreements"] = "DifferingEntry",
    };

    /// <summary>All schemas, by name.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> All()
    {
        yield return new("ActorReference", Object(("id", Or("string", isNullable: true)), ("name", Words)));
        yield return new("Article", Object(
            ("id", Words), ("title", Maybe), ("outlet", Maybe), ("url", Maybe),
            ("published", Object(("date", Date), ("basis", Enum<DateBasis>()), ("clues", Texts), ("disagreements", Texts))), ("copyOf", Maybe), ("words", Whole)));
        yield return new("Actor", Object(
            ("id", Words), ("name", Words), ("kind", Enum<ActorKind>()), ("names", Texts),
            ("roles", List(Object(("title", Words), ("body", MaybeActor), ("former", Flag), ("from", Date), ("to", Date), ("articles", Texts)))), ("joins", Joins)));
        yield return new("Negotiation", Object(
            ("id", Words), ("name", Words), ("parties", List(Actor)), ("mediators", List(Actor)), ("from", Date), ("to", Date), ("articles", Texts)));
        yield return new("Talks", Object(("negotiation", Ref("Negotiation")), ("lastMeeting", Maybe), ("nextMeeting", Maybe)));
        yield return new("TimelineEvent", Object(("id", Words), ("date", Words), ("kind", Words), ("what", Words), ("articles", Whole)));
        yield return new("DifferingEntry", Object(("id", Words), ("about", Words), ("disagreement", Ref("Disagreement"))));
        yield return new("Disagreement", Object(
            ("field", Words), ("kind", Enum<DisagreementKind>()), ("values", List(Object(("value", new JsonObject { ["type"] = new JsonArray("string", "number") }), ("articles", Texts))))));
        foreach (string kind in new[] { "meeting", "exchange" })
            yield return new(Capital(kind), Entry([.. Own(kind)]));
        foreach (string kind in new[] { "move", "statement", "attendance" })
            yield return new(Capital(kind), Entry([.. Own(kind), ("certainty", Enum<Certainty>()), ("source", MaybeActor)]));
        yield return new("Deadline", Entry([.. Own("deadline"), ("outcome", Enum<DeadlineOutcome>()), ("resolvedBy", Maybe)]));
        yield return new("Forecast", Entry(
            ("event", Words), ("likelihood", Enum<Likelihood>()), ("source", MaybeActor), ("made", Date), ("outcome", Enum<ForecastOutcome>()), ("resolvedBy", Maybe)));
        yield return new("Position", Entry(
            ("party", Actor), ("issue", Words),
            ("history", List(Object(
                ("date", Date), ("stance", Enum<Stance>()), ("text", Words), ("speaker", MaybeActor), ("condition", Maybe), ("change", Enum<PositionChange>()), ("why", Maybe),
                ("findings", Texts), ("articles", Texts))))));
        yield return new("Figure", Entry(
            ("of", Maybe), ("unit", Words),
            ("values", List(Object(
                ("value", Number), ("low", Number), ("high", Number), ("qualifier", Enum<Qualifier>()), ("asOf", Date), ("findings", Texts), ("articles", Texts))))));
        foreach (string kind in FindingFields.Of.Keys.Order(StringComparer.Ordinal))
        {
            yield return new(Capital(kind) + "Finding", Object(
            [
                ("id", Words), ("kind", new JsonObject { ["const"] = kind }), ("article", Words),
                ("passages", List(Object(("start", Whole), ("end", Whole), ("quote", Words)))), ("certainty", Enum<Certainty>()), ("source", MaybeActor),
                .. Own(kind), ("rule", Words),
            ]));
        }

        yield return new("Finding", new JsonObject
        {
            ["oneOf"] = new JsonArray([.. FindingFields.Of.Keys.Order(StringComparer.Ordinal).Select(kind => (JsonNode)Ref(Capital(kind) + "Finding"))]),
        });
    }

    /// <summary>An object with these fields, all of them always there, and no others.</summary>
    public static JsonObject Object(params ReadOnlySpan<(string Name, JsonObject Schema)> fields)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach ((string name, JsonObject schema) in fields)
        {
            properties[name] = schema;
            required.Add(name);
        }

        return new JsonObject { ["type"] = "object", ["required"] = required, ["properties"] = properties, ["additionalProperties"] = false };
    }

    public static JsonObject Ref(string name) => new() { ["$ref"] = "#/components/schemas/" + name };

    public static JsonObject List(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    public static JsonObject Words => Or("string", isNullable: false);

    public static JsonObject Maybe => Or("string", isNullable: true);

    public static JsonObject Whole => Or("integer", isNullable: false);

    private static JsonObject Number => Or("number", isNullable: true);

    private static JsonObject Flag => Or("boolean", isNullable: false);

    private static JsonObject Texts => List(Words);

    private static JsonObject Date => new() { ["type"] = new JsonArray("string", "null"), ["description"] = "EDTF" };

    private static JsonObject Actor => Ref("ActorReference");

    private static JsonObject MaybeActor => new() { ["anyOf"] = new JsonArray(Actor, new JsonObject { ["type"] = "null" }) };

    private static JsonObject Joins => List(Object(("left", Words), ("right", Words), ("score", Or("number", isNullable: false)), ("why", Words)));

    private static JsonObject Entry(params ReadOnlySpan<(string Name, JsonObject Schema)> own) => Object(
    [
        ("id", Words), ("negotiation", Maybe), .. own, ("findings", Texts), ("articles", Texts), ("origins", Whole), ("disagreements", List(Ref("Disagreement"))), ("joins", Joins),
    ]);

    private static IEnumerable<(string Name, JsonObject Schema)> Own(string kind) =>
        FindingFields.Of[kind].Where(f => f.Name is not ("certainty" or "source")).Select(f => (f.Name, Of(f)));

    private static JsonObject Of(FindingField field) => field.Type switch
    {
        FieldType.Number => Number,
        FieldType.Flag => Flag,
        FieldType.Date => Date,
        FieldType.Actor => field.IsRequired ? Actor : MaybeActor,
        FieldType.Actors => List(Actor),
        FieldType.Texts => Texts,
        FieldType.Heads => List(Object(("party", Actor), ("person", Actor))),
        _ when !field.Choices.IsEmpty => new() { ["enum"] = new JsonArray([.. field.Choices.Select(c => (JsonNode)c), .. field.IsRequired ? ImmutableArray<JsonNode?>.Empty : [null]]) },
        _ => field.IsRequired ? Words : Maybe,
    };

    private static JsonObject Enum<T>()
        where T : struct, Enum => new() { ["enum"] = new JsonArray([.. System.Enum.GetValues<T>().Select(v => (JsonNode)PublicName.Of(v))]) };

    private static JsonObject Or(string type, bool isNullable) => new() { ["type"] = isNullable ? new JsonArray(type, "null") : type };

    private static string Capital(string kind) => char.ToUpperInvariant(kind[0]) + kind[1..];
}
