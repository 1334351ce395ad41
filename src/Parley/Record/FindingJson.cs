using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Parley.Record;

/// <summary>
/// Findings as objects of the public format. The fields come in this order: <c>id</c>, <c>kind</c>, <c>article</c>,
/// <c>passages</c>, <c>certainty</c>, <c>source</c>, the kind's own, <c>rule</c>. Every field is written; what is not known is null
/// or an empty list.
/// </summary>
public static partial class FindingJson
{
    // The files are UTF-8 and no part of a web page: letters of all scripts and quotation marks stay readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The finding as one line, without the line's end.</summary>
    public static string Line(Finding finding)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
            Write(json, finding);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads a finding of an article back; its passages are cut from the article's text anew.</summary>
    /// <param name="json">One object of the public format.</param>
    /// <param name="text">The text of the article that it names.</param>
    /// <exception cref="FormatException">
    /// It is no finding, a field lacks or has a value that is not possible, or a quote is not what stands at its place in the text.
    /// </exception>
    public static Finding Read(string json, string text) => Read(json, text, new SharedValues());

    /// <inheritdoc cref="Read(string, string)"/>
    public static Finding Read(JsonElement json, string text) => new FindingReader(text, new SharedValues()).Read(json);

    /// <summary>As above, of many findings: what they have alike is kept once.</summary>
    internal static Finding Read(string json, string text, SharedValues shared)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return new FindingReader(text, shared).Read(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new FormatException("This is no JSON object: " + e.Message, e);
        }
    }

    /// <summary>The words of a finding's line: its quotes, one a line, then the names of those of whom it speaks; each once.</summary>
    public static string Words(string line)
    {
        List<string> quotes = [], names = [];
        var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(line));
        while (json.Read())
        {
            if (json.TokenType != JsonTokenType.PropertyName)
                continue;
            List<string>? words = json.ValueTextEquals("quote"u8) ? quotes : json.ValueTextEquals("name"u8) ? names : null;
            json.Read();
            if (words is not null && json.TokenType == JsonTokenType.String && json.GetString()! is var text && !words.Contains(text))
                words.Add(text);
        }

        return string.Join('\n', quotes.Append(string.Join(", ", names)));
    }
}
