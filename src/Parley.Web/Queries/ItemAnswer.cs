using System.Text.Json;
using Parley.Joining;
using Parley.Views;

namespace Parley.Web.Queries;

/// <summary>One thing of the record, with the passages it rests on.</summary>
internal static class ItemAnswer
{
    /// <summary>Characters of a quote in an answer; <c>text</c> gives the whole.</summary>
    private const int LongestQuote = 1000;

    /// <summary>Writes a thing in the public format, and so many of its passages.</summary>
    public static void Write(Utf8JsonWriter json, RecordIndex index, string id, object item, int passages)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        WriteItem(json, item);
        WritePassages(json, index, item, passages);
        json.WriteEndObject();
    }

    /// <summary>Stands for a thing that is larger than an answer can be.</summary>
    public static void WriteShort(Utf8JsonWriter json, string id)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteBoolean("tooLarge", true);
        json.WriteEndObject();
    }

    /// <summary>Writes so many passages as <c>passages</c>, and how many there are beyond them.</summary>
    public static void WritePassages(Utf8JsonWriter json, RecordIndex index, object item, int most)
    {
        if (most == 0)
            return;
        List<CitedPassage> all = [.. CitedPassage.Of(index, item)];
        json.WriteStartArray("passages");
        foreach (CitedPassage passage in all.Take(most))
            ViewJson.Write(json, passage, LongestQuote);
        json.WriteEndArray();
        if (all.Count > most)
            json.WriteNumber("morePassages", all.Count - most);
    }

    /// <summary>Answers <c>show</c>: the thing, and its passages part by part.</summary>
    public static void Write(QueryCall call, Utf8JsonWriter json)
    {
        RecordItem found = call.Snapshot.Index.Find(call.Text("id")!);
        if (found.Finding is not null)
            json.WriteString("entry", found.Entry?.Id);
        List<CitedPassage> passages = [.. CitedPassage.Of(call.Snapshot.Index, found)];
        // The thing itself is given once, with the first part.
        if (call.Text(RecordQueries.From) is null)
            WriteBounded(json, found.Thing);
        call.Listing.Write(
            json, "passages", passages, p => $"{p.Finding.Id} {p.Passage.Start}",
            static (item, passage) => ViewJson.Write(item, passage, LongestQuote),
            static (item, passage) => WriteShort(item, passage.Finding.Id));
    }

    /// <summary>Answers <c>text</c>.</summary>
    /// <exception cref="ParleyException">The record has no such article on that day (3001).</exception>
    public static void WriteText(QueryCall call, Utf8JsonWriter json)
    {
        string id = call.Text("article")!;
        if (call.Snapshot.Index.Article(id) is not { } known || call.Store.Article(id) is not { } article)
            throw new ParleyException(ErrorCode.UnknownId, id, "The record has no article with this id on this day.", "See articles for those it has.");
        int start = Math.Min(call.Number("start"), article.Text.Length);
        string text = TextSlice.Of(article.Text, start, call.Number("length"));
        json.WriteString("article", id);
        json.WriteString("title", article.Title);
        json.WriteString("outlet", article.Outlet);
        json.WriteString("url", article.Url);
        json.WriteString("published", known.Published.Date?.ToString());
        json.WriteString("copyOf", known.CopyOf);
        json.WriteNumber("length", article.Text.Length);
        json.WriteNumber("start", start);
        json.WriteNumber("end", start + text.Length);
        json.WriteString("text", text);
    }

    private static void WriteItem(Utf8JsonWriter json, object item)
    {
        if (item is Entry entry)
        {
            json.WriteString("kind", entry.Kind);
            json.WriteString("line", TextSlice.Of(entry.Line(), 0, LongestQuote));
        }

        json.WritePropertyName("item");
        ViewJson.Write(json, item);
    }

    private static void WriteBounded(Utf8JsonWriter json, object item)
    {
        using var buffer = new MemoryStream();
        using (var whole = new Utf8JsonWriter(buffer))
        {
            whole.WriteStartObject();
            WriteItem(whole, item);
            whole.WriteEndObject();
        }

        if (buffer.Length > Listing.Largest)
            json.WriteBoolean("tooLarge", true);
        else
            WriteItem(json, item);
    }
}
