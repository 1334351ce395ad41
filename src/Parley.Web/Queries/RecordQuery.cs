using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace Parley.Web.Queries;

/// <summary>A question that a program may ask of the record; no tool changes anything.</summary>
/// <param name="Name">As it is called.</param>
/// <param name="Summary">What it answers, for whoever chooses among tools.</param>
/// <param name="Parameters">What it takes.</param>
/// <param name="Write">Writes the answer's fields into an object that is open.</param>
internal sealed record RecordQuery(string Name, string Summary, ImmutableArray<QueryParameter> Parameters, Action<QueryCall, Utf8JsonWriter> Write)
{
    /// <summary>The arguments as a JSON Schema; unknown ones are refused.</summary>
    public JsonElement Schema()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type", "object");
            json.WriteStartObject("properties");
            foreach (QueryParameter parameter in Parameters)
                parameter.WriteSchema(json);
            json.WriteEndObject();
            json.WriteStartArray("required");
            foreach (QueryParameter parameter in Parameters.Where(p => p.IsRequired))
                json.WriteStringValue(parameter.Name);
            json.WriteEndArray();
            json.WriteBoolean("additionalProperties", false);
            json.WriteEndObject();
        }

        return JsonElement.Parse(buffer.WrittenSpan);
    }

    /// <summary>Answers as a JSON object in UTF-8.</summary>
    /// <exception cref="ParleyException">The arguments do not fit (3001, 3002, 3004), or the record's file fails (2xxx).</exception>
    public ReadOnlyMemory<byte> Answer(IEnumerable<KeyValuePair<string, JsonElement>> arguments, LiveRecord live)
    {
        var call = new QueryCall(this, arguments, live);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, PlainJson.Options))
        {
            json.WriteStartObject();
            Write(call, json);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
