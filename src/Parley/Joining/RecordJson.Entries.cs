using System.Text.Json;
using Parley.Record;

namespace Parley.Joining;

public static partial class RecordJson
{
    /// <summary>Writes one entry as an object of the public format.</summary>
    public static void Write(Utf8JsonWriter json, Entry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("negotiation", entry.Negotiation);
        switch (entry)
        {
            case MeetingEntry meeting: FindingJson.WriteFields(json, meeting.Facts); break;
            case ExchangeEntry exchange: FindingJson.WriteFields(json, exchange.Facts); break;
            case MoveEntry move: FindingJson.WriteFields(json, move.Facts); Voice(json, move.Facts); break;
            case StatementEntry statement: FindingJson.WriteFields(json, statement.Facts); Voice(json, statement.Facts); break;
            case AttendanceEntry attendance: FindingJson.WriteFields(json, attendance.Facts); Voice(json, attendance.Facts); break;
            case DeadlineEntry deadline:
                FindingJson.WriteFields(json, deadline.Facts);
                json.WriteString("outcome", PublicName.Of(deadline.Outcome));
                json.WriteString("resolvedBy", deadline.ResolvedBy);
                break;
            case ForecastEntry forecast: Forecast(json, forecast); break;
            case PositionEntry position: Position(json, position); break;
            case FigureEntry figure: Figure(json, figure); break;
            default: throw new ArgumentOutOfRangeException(nameof(entry), entry.Kind, "The public format has no such entry.");
        }

        Strings(json, "findings", entry.Findings);
        Strings(json, "articles", entry.Articles);
        json.WriteNumber("origins", entry.Origins);
        List(json, "disagreements", entry.Disagreements, Disagreement);
        Joins(json, entry.Joins);
        json.WriteEndObject();
    }

    private static void Voice(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("certainty", PublicName.Of(finding.Certainty));
        FindingJson.Write(json, "source", finding.Source);
    }

    private static void Forecast(Utf8JsonWriter json, ForecastEntry entry)
    {
        json.WriteString("event", entry.Facts.Event);
        json.WriteString("likelihood", PublicName.Of(entry.Facts.Likelihood));
        FindingJson.Write(json, "source", entry.Facts.Source);
        json.WriteString("made", entry.Made?.ToString());
        json.WriteString("outcome", PublicName.Of(entry.Outcome));
        json.WriteString("resolvedBy", entry.ResolvedBy);
    }

    private static void Position(Utf8JsonWriter json, PositionEntry entry)
    {
        FindingJson.Write(json, "party", entry.Party);
        json.WriteString("issue", entry.Issue);
        List(json, "history", entry.History, static (json, step) =>
        {
            json.WriteStartObject();
            json.WriteString("date", step.Date?.ToString());
            json.WriteString("stance", PublicName.Of(step.Stance));
            json.WriteString("text", step.Text);
            FindingJson.Write(json, "speaker", step.Speaker);
            json.WriteString("condition", step.Condition);
            json.WriteString("change", PublicName.Of(step.Change));
            json.WriteString("why", step.Why);
            Strings(json, "findings", step.Findings);
            Strings(json, "articles", step.Articles);
            json.WriteEndObject();
        });
    }

    private static void Figure(Utf8JsonWriter json, FigureEntry entry)
    {
        json.WriteString("of", entry.Of);
        json.WriteString("unit", entry.Unit);
        List(json, "values", entry.Values, static (json, value) =>
        {
            json.WriteStartObject();
            Number(json, "value", value.Value);
            Number(json, "low", value.Low);
            Number(json, "high", value.High);
            json.WriteString("qualifier", PublicName.Of(value.Qualifier));
            json.WriteString("asOf", value.AsOf?.ToString());
            Strings(json, "findings", value.Findings);
            Strings(json, "articles", value.Articles);
            json.WriteEndObject();
        });
    }

    internal static void Disagreement(Utf8JsonWriter json, Disagreement disagreement)
    {
        json.WriteStartObject();
        json.WriteString("field", disagreement.Field);
        json.WriteString("kind", PublicName.Of(disagreement.Kind));
        json.WriteStartArray("values");
        foreach (DisagreementValue value in disagreement.Values)
        {
            json.WriteStartObject();
            if (IsNumber(disagreement.Field, value.Value, out double number))
                json.WriteNumber("value", number);
            else
                json.WriteString("value", value.Value);
            Strings(json, "articles", value.Articles);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
