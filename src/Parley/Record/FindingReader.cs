using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Parley.Record;

/// <summary>Reads findings of one article from objects of the public format.</summary>
/// <param name="text">The article's text.</param>
/// <param name="shared">Gives the one copy of what many findings have.</param>
internal sealed class FindingReader(string text, SharedValues shared)
{
    /// <summary>A string of so many characters at most may be another finding's too: a name, a date, a code, a rule.</summary>
    private const int Short = 64;

    /// <inheritdoc cref="FindingJson.Read(string, string)"/>
    public Finding Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new FormatException("A finding is a JSON object.");
        try
        {
            return ReadKind(json);
        }
        catch (InvalidOperationException e)
        {
            throw new FormatException("A field's value is of another type than the public format gives it.", e);
        }
    }

    private ActorReference? ReadActor(JsonElement json) =>
        json.ValueKind == JsonValueKind.Null ? null : shared.Of(new ActorReference(Text(json, "id"), Required(json, "name")));

    private Finding ReadKind(JsonElement json)
    {
        string kind = Required(json, "kind");
        string id = Given(json, "id") ?? throw Missing("id"), article = Required(json, "article"), rule = Required(json, "rule");
        ImmutableArray<Passage> passages = Passages(json);
        Certainty certainty = Value<Certainty>(json, "certainty");
        ActorReference? source = Actor(json, "source");
        return kind switch
        {
            "meeting" => new Meeting
            {
                Id = id, Article = article, Passages = passages, Certainty = certainty, Source = source, Rule = rule,
                Parties = Actors(json, "parties"), Date = Date(json, "date"), Place = Text(json, "place"), Venue = Text(json, "venue"),
                Host = Actor(json, "host"), Round = (int?)Number(json, "round"),
                Heads = List(json, "heads", h => new HeadOfDelegation(RequiredActor(h, "party"), RequiredActor(h, "person"))),
                Minutes = Number(json, "minutes"), Agenda = List(json, "agenda", i => shared.Of(i.GetString() ?? throw new FormatException("An issue is null."))),
                Outcome = Text(json, "outcome"), Status = Value<MeetingStatus>(json, "status"),
            },
            "attendance" => new Attendance
            {
                Id = id, Article = article, Passages = passages, Certainty = certainty, Source = source, Rule = rule,
                Person = RequiredActor(json, "person"), Status = Value<AttendanceStatus>(json, "status"), Date = Date(json, "date"),
                Place = Text(json, "place"),
            },
            "position" => new Position
            {
                Id = id, Article = article, Passages = passages, Certainty = certainty, Source = source, Rule = rule,
                Party = RequiredActor(json, "party"), Stance = Value<Stance>(json, "stance"), Issue = Required(json, "issue"),
                Speaker = Actor(json, "speaker"), Text = Required(json, "text"), Condition = Text(json, "condition"),
                Date = Date(json, "date"),
            },
            "move" => new Move
            {
                Id = id, Article = article, Passages = passages, Certainty = certainty, Source = source, Rule = rule,
                Type = Required(json, "type"), Actor = RequiredActor(json, "actor"), Target = Actor(json, "target"),
                Issue = Text(json, "issue"), Date = Date(json, "date"),
            },
            "deadline" => new Deadline
            {
                Id = id, Article = article, Passages = passages, Certainty = certainty, Source = source, Rule = rule,
                Due = Date(json, "due"), Setter = Actor(json, "setter"), On = Actor(json, "on"), Condition = Text(json, "condition"),
                Consequence = Text(json, "consequence"), Set = Date(json, "set"), Span = Text(json, "span"),
            },
            "exchange" => new Exchange
            {
                Id = id, Article = article, Passages = passages, Certainty = certainty, Source = source, Rule = rule,
                What = Value<ExchangeWhat>(json, "what"), Parties = Actors(json, "parties"), Date = Date(json, "date"),
                Count = Number(json, "count"), Status = Value<ExchangeStatus>(json, "status"),
            },
            "statement" => new Statement
            {
                Id = id, Article = article, Passages = passages, Certainty = certainty, Source = source, Rule = rule,
                Speaker = RequiredActor(json, "speaker"), Via = Actor(json, "via"), Direct = Flag(json, "direct"),
                Text = Required(json, "text"), Date = Date(json, "date"), Place = Text(json, "place"),
            },
            "forecast" => new Forecast
            {
                Id = id, Article = article, Passages = passages, Certainty = certainty, Source = source, Rule = rule,
                Likelihood = Value<Likelihood>(json, "likelihood"), Event = Required(json, "event"),
            },
            "figure" => new Figure
            {
                Id = id, Article = article, Passages = passages, Certainty = certainty, Source = source, Rule = rule,
                Value = Number(json, "value"), Low = Number(json, "low"), High = Number(json, "high"), Unit = Required(json, "unit"),
                Of = Text(json, "of"), Qualifier = Value<Qualifier>(json, "qualifier"), AsOf = Date(json, "asOf"),
            },
            "role" => new Role
            {
                Id = id, Article = article, Passages = passages, Certainty = certainty, Source = source, Rule = rule,
                Person = RequiredActor(json, "person"), Title = Required(json, "title"), Body = Actor(json, "body"),
                Former = Flag(json, "former"),
            },
            _ => throw new FormatException($"\"{kind}\" is no kind of finding."),
        };
    }

    private ImmutableArray<Passage> Passages(JsonElement json)
    {
        ImmutableArray<Passage> passages = List(json, "passages", Cut);
        return passages.IsEmpty ? throw new FormatException("A finding rests on at least one passage.") : passages;
    }

    private Passage Cut(JsonElement json)
    {
        int start = Offset(json, "start"), end = Offset(json, "end");
        if (start < 0 || end > text.Length || start >= end)
            throw new FormatException($"A passage from {start} to {end} is not inside a text of {text.Length} characters.");
        var passage = Passage.Cut(text, start, end);
        string quote = Given(json, "quote") ?? throw Missing("quote");
        return passage.Quote == quote || WellFormed(passage.Quote) == quote
            ? passage
            : throw new FormatException($"The quote \"{quote}\" is not what stands at {start} to {end} of the text.");
    }

    // JSON cannot hold half of a surrogate pair: it is written as U+FFFD.
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static JsonElement? Property(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string? Given(JsonElement json, string name) => Property(json, name)?.GetString();

    private static FormatException Missing(string name) => new($"The field \"{name}\" is missing.");

    private string? Text(JsonElement json, string name) => Given(json, name) is { } given ? (given.Length <= Short ? shared.Of(given) : given) : null;

    private string Required(JsonElement json, string name) => Text(json, name) ?? throw Missing(name);

    private static double? Number(JsonElement json, string name) => Property(json, name)?.GetDouble();

    private static int Offset(JsonElement json, string name) =>
        Property(json, name)?.GetInt32() ?? throw Missing(name);

    private static bool Flag(JsonElement json, string name) => Property(json, name)?.GetBoolean() ?? false;

    private EdtfDate? Date(JsonElement json, string name) => Text(json, name) is { } date ? shared.Date(date) : null;

    private ActorReference? Actor(JsonElement json, string name) => Property(json, name) is { } actor ? ReadActor(actor) : null;

    private ActorReference RequiredActor(JsonElement json, string name) =>
        Actor(json, name) ?? throw Missing(name);

    private ImmutableArray<ActorReference> Actors(JsonElement json, string name) =>
        List(json, name, a => ReadActor(a) ?? throw new FormatException($"A member of \"{name}\" is null."));

    private T Value<T>(JsonElement json, string name)
        where T : struct, Enum
    {
        string written = Required(json, name);
        return PublicName.TryParse(written, out T value) ? value : throw new FormatException($"\"{written}\" is no {name}.");
    }

    private static ImmutableArray<T> List<T>(JsonElement json, string name, Func<JsonElement, T> read)
    {
        if (Property(json, name) is not { } list)
            return [];
        ImmutableArray<T>.Builder items = ImmutableArray.CreateBuilder<T>(list.GetArrayLength());
        foreach (JsonElement item in list.EnumerateArray())
            items.Add(read(item));
        return items.MoveToImmutable();
    }
}
