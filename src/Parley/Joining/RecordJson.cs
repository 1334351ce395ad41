using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parley.Record;

namespace Parley.Joining;

/// <summary>
/// Writes a record as one JSON object of the public format. The same record gives the same bytes. Beyond the format's fields an entry
/// has <c>joins</c>, the reasons for which its findings are together, and <c>published</c> what the date rests on and what speaks against it.
/// </summary>
public static partial class RecordJson
{
    // The files are UTF-8 and no part of a web page: letters of all scripts and quotation marks stay readable.
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The record as text.</summary>
    public static string Write(TalksRecord record)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
            Write(json, record);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the record to a stream.</summary>
    public static void Write(Stream stream, TalksRecord record)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        Write(json, record);
    }

    /// <summary>Writes the record as an object.</summary>
    public static void Write(Utf8JsonWriter json, TalksRecord record)
    {
        json.WriteStartObject();
        List(json, "articles", record.Articles, Article);
        List(json, "actors", record.Actors, Actor);
        List(json, "negotiations", record.Negotiations, Negotiation);
        List(json, "meetings", record.Meetings, Write);
        List(json, "positions", record.Positions, Write);
        List(json, "deadlines", record.Deadlines, Write);
        List(json, "exchanges", record.Exchanges, Write);
        List(json, "forecasts", record.Forecasts, Write);
        List(json, "figures", record.Figures, Write);
        List(json, "moves", record.Moves, Write);
        List(json, "statements", record.Statements, Write);
        List(json, "attendances", record.Attendances, Write);
        json.WriteEndObject();
    }

    internal static void Article(Utf8JsonWriter json, RecordArticle article)
    {
        json.WriteStartObject();
        json.WriteString("id", article.Id);
        json.WriteString("title", article.Title);
        json.WriteString("outlet", article.Outlet);
        json.WriteString("url", article.Url);
        json.WriteStartObject("published");
        json.WriteString("date", article.Published.Date?.ToString());
        json.WriteString("basis", PublicName.Of(article.Published.Basis));
        Strings(json, "clues", article.Published.Clues);
        Strings(json, "disagreements", article.Published.Disagreements);
        json.WriteEndObject();
        json.WriteString("copyOf", article.CopyOf);
        json.WriteNumber("words", article.Words);
        json.WriteEndObject();
    }

    internal static void Actor(Utf8JsonWriter json, RecordActor actor)
    {
        json.WriteStartObject();
        json.WriteString("id", actor.Id);
        json.WriteString("name", actor.Name);
        json.WriteString("kind", PublicName.Of(actor.Kind));
        Strings(json, "names", actor.Names);
        List(json, "roles", actor.Roles, static (json, role) =>
        {
            json.WriteStartObject();
            json.WriteString("title", role.Title);
            FindingJson.Write(json, "body", role.Body);
            json.WriteBoolean("former", role.Former);
            json.WriteString("from", role.From?.ToString());
            json.WriteString("to", role.To?.ToString());
            Strings(json, "articles", role.Articles);
            json.WriteEndObject();
        });
        Joins(json, actor.Joins);
        json.WriteEndObject();
    }

    internal static void Negotiation(Utf8JsonWriter json, Negotiation negotiation)
    {
        json.WriteStartObject();
        json.WriteString("id", negotiation.Id);
        json.WriteString("name", negotiation.Name);
        List(json, "parties", negotiation.Parties, FindingJson.Write);
        List(json, "mediators", negotiation.Mediators, FindingJson.Write);
        json.WriteString("from", negotiation.From?.ToString());
        json.WriteString("to", negotiation.To?.ToString());
        Strings(json, "articles", negotiation.Articles);
        json.WriteEndObject();
    }

    private static void Joins(Utf8JsonWriter json, ImmutableArray<JoinReason> joins) => List(json, "joins", joins, static (json, join) =>
    {
        json.WriteStartObject();
        json.WriteString("left", join.Left);
        json.WriteString("right", join.Right);
        json.WriteNumber("score", join.Score);
        json.WriteString("why", join.Why);
        json.WriteEndObject();
    });

    private static void Strings(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void List<T>(Utf8JsonWriter json, string name, ImmutableArray<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T value in values)
            write(json, value);
        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    private static bool IsNumber(string field, string value, out double number)
    {
        number = 0;
        return field is "minutes" or "round" or "count" && double.TryParse(value, CultureInfo.InvariantCulture, out number);
    }
}
