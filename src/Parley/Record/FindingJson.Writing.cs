using System.Collections.Immutable;
using System.Text.Json;

namespace Parley.Record;

public static partial class FindingJson
{
    /// <summary>Writes the finding as an object.</summary>
    public static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Id);
        json.WriteString("kind", finding.Kind);
        json.WriteString("article", finding.Article);
        Write(json, finding.Passages);
        json.WriteString("certainty", PublicName.Of(finding.Certainty));
        Write(json, "source", finding.Source);
        WriteFields(json, finding);
        json.WriteString("rule", finding.Rule);
        json.WriteEndObject();
    }

    /// <summary>Writes the fields of the finding's kind alone, into an object that is open.</summary>
    public static void WriteFields(Utf8JsonWriter json, Finding finding)
    {
        switch (finding)
        {
            case Meeting meeting: Write(json, meeting); break;
            case Attendance attendance: Write(json, attendance); break;
            case Position position: Write(json, position); break;
            case Move move: Write(json, move); break;
            case Deadline deadline: Write(json, deadline); break;
            case Exchange exchange: Write(json, exchange); break;
            case Statement statement: Write(json, statement); break;
            case Forecast forecast: Write(json, forecast); break;
            case Figure figure: Write(json, figure); break;
            case Role role: Write(json, role); break;
            default: throw new ArgumentOutOfRangeException(nameof(finding), finding.Kind, "The public format has no such kind.");
        }
    }

    /// <summary>Writes an actor reference, or null, as a property of the object that is open.</summary>
    public static void Write(Utf8JsonWriter json, string property, ActorReference? actor)
    {
        json.WritePropertyName(property);
        Write(json, actor);
    }

    /// <summary>Writes an actor reference, or null, as a value.</summary>
    public static void Write(Utf8JsonWriter json, ActorReference? actor)
    {
        if (actor is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("id", actor.Id);
        json.WriteString("name", actor.Name);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Meeting meeting)
    {
        Write(json, "parties", meeting.Parties);
        json.WriteString("date", meeting.Date?.ToString());
        json.WriteString("place", meeting.Place);
        json.WriteString("venue", meeting.Venue);
        Write(json, "host", meeting.Host);
        Write(json, "round", meeting.Round);
        json.WriteStartArray("heads");
        foreach (HeadOfDelegation head in meeting.Heads)
        {
            json.WriteStartObject();
            Write(json, "party", head.Party);
            Write(json, "person", head.Person);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Write(json, "minutes", meeting.Minutes);
        json.WriteStartArray("agenda");
        foreach (string issue in meeting.Agenda)
            json.WriteStringValue(issue);
        json.WriteEndArray();
        json.WriteString("outcome", meeting.Outcome);
        json.WriteString("status", PublicName.Of(meeting.Status));
    }

    private static void Write(Utf8JsonWriter json, Attendance attendance)
    {
        Write(json, "person", attendance.Person);
        json.WriteString("status", PublicName.Of(attendance.Status));
        json.WriteString("date", attendance.Date?.ToString());
        json.WriteString("place", attendance.Place);
    }

    private static void Write(Utf8JsonWriter json, Position position)
    {
        Write(json, "party", position.Party);
        json.WriteString("stance", PublicName.Of(position.Stance));
        json.WriteString("issue", position.Issue);
        Write(json, "speaker", position.Speaker);
        json.WriteString("text", position.Text);
        json.WriteString("condition", position.Condition);
        json.WriteString("date", position.Date?.ToString());
    }

    private static void Write(Utf8JsonWriter json, Move move)
    {
        json.WriteString("type", move.Type);
        Write(json, "actor", move.Actor);
        Write(json, "target", move.Target);
        json.WriteString("issue", move.Issue);
        json.WriteString("date", move.Date?.ToString());
    }

    private static void Write(Utf8JsonWriter json, Deadline deadline)
    {
        json.WriteString("due", deadline.Due?.ToString());
        Write(json, "setter", deadline.Setter);
        Write(json, "on", deadline.On);
        json.WriteString("condition", deadline.Condition);
        json.WriteString("consequence", deadline.Consequence);
        json.WriteString("set", deadline.Set?.ToString());
        json.WriteString("span", deadline.Span);
    }

    private static void Write(Utf8JsonWriter json, Exchange exchange)
    {
        json.WriteString("what", PublicName.Of(exchange.What));
        Write(json, "parties", exchange.Parties);
        json.WriteString("date", exchange.Date?.ToString());
        Write(json, "count", exchange.Count);
        json.WriteString("status", PublicName.Of(exchange.Status));
    }

    private static void Write(Utf8JsonWriter json, Statement statement)
    {
        Write(json, "speaker", statement.Speaker);
        Write(json, "via", statement.Via);
        json.WriteBoolean("direct", statement.Direct);
        json.WriteString("text", statement.Text);
        json.WriteString("date", statement.Date?.ToString());
        json.WriteString("place", statement.Place);
    }

    private static void Write(Utf8JsonWriter json, Forecast forecast)
    {
        json.WriteString("likelihood", PublicName.Of(forecast.Likelihood));
        json.WriteString("event", forecast.Event);
    }

    private static void Write(Utf8JsonWriter json, Figure figure)
    {
        Write(json, "value", figure.Value);
        Write(json, "low", figure.Low);
        Write(json, "high", figure.High);
        json.WriteString("unit", figure.Unit);
        json.WriteString("of", figure.Of);
        json.WriteString("qualifier", PublicName.Of(figure.Qualifier));
        json.WriteString("asOf", figure.AsOf?.ToString());
    }

    private static void Write(Utf8JsonWriter json, Role role)
    {
        Write(json, "person", role.Person);
        json.WriteString("title", role.Title);
        Write(json, "body", role.Body);
        json.WriteBoolean("former", role.Former);
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<Passage> passages)
    {
        json.WriteStartArray("passages");
        foreach (Passage passage in passages)
        {
            json.WriteStartObject();
            json.WriteNumber("start", passage.Start);
            json.WriteNumber("end", passage.End);
            json.WriteString("quote", passage.Quote);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string property, ImmutableArray<ActorReference> actors)
    {
        json.WriteStartArray(property);
        foreach (ActorReference actor in actors)
            Write(json, actor);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string property, double? number)
    {
        if (number is { } value && double.IsFinite(value))
            json.WriteNumber(property, value);
        else
            json.WriteNull(property);
    }
}
