using System.Buffers;
using System.Text.Json;
using Parley.Joining;
using Parley.Storage;
using Parley.Views;
using Parley.Web.Queries;

namespace Parley.Web.Api;

/// <summary>A change of the record as programs are told of it.</summary>
internal static class ChangeEvent
{
    private const int MostEntries = 100;

    /// <summary>As JSON in UTF-8; null for a change that does not touch the talks which are asked for.</summary>
    public static ReadOnlyMemory<byte>? Json(RecordIndex index, RecordChange change, string? talks)
    {
        Entry[] entries = change.IsOfArticle ? [.. index.EntriesOf(change.Subject).Where(e => talks is null || e.Negotiation == talks)] : [];
        if (talks is not null && entries.Length == 0)
            return null;
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, PlainJson.Options))
            Write(json, change, entries);
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, RecordChange change, Entry[] entries)
    {
        json.WriteStartObject();
        json.WriteNumber("number", change.Number);
        json.WriteString("at", change.At.ToString());
        json.WriteString(change.IsOfArticle ? "article" : "decision", change.Subject);
        json.WriteStartArray("entries");
        foreach (Entry entry in entries.Take(MostEntries))
        {
            json.WriteStartObject();
            json.WriteString("id", entry.Id);
            json.WriteString("kind", entry.Kind);
            json.WriteString("negotiation", entry.Negotiation);
            json.WriteString("line", TextSlice.Of(entry.Line(), 0, 300));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("moreEntries", Math.Max(entries.Length - MostEntries, 0));
        json.WriteEndObject();
    }
}
