using System.Buffers;
using System.Text.Json;
using Parley.Record;

namespace Parley.Web.Queries;

/// <summary>A part of a list, as programs get it: bounded in number and in bytes, with a cursor for the rest.</summary>
/// <param name="Question">What is asked, the same for every part of one list.</param>
/// <param name="AsOf">The day of the view.</param>
/// <param name="Limit">How many things at most.</param>
/// <param name="From">Where it goes on; null for the beginning.</param>
internal sealed record Listing(string Question, EdtfDate AsOf, int Limit, Cursor? From)
{
    /// <summary>Bytes of JSON after which a part ends, whatever its limit; a thing that is larger by itself is given in short.</summary>
    public const int Largest = 192 * 1024;

    /// <summary>Writes <c>asOf</c>, <c>total</c>, the things, and <c>next</c> (null at the end) into the object that is open.</summary>
    /// <param name="json">The object.</param>
    /// <param name="property">The name of the list.</param>
    /// <param name="all">All things, in order.</param>
    /// <param name="id">A thing's id.</param>
    /// <param name="write">Writes a thing as a value.</param>
    /// <param name="writeShort">Writes a thing that is too large as a small value.</param>
    /// <exception cref="ParleyException">The cursor's place is gone (3004).</exception>
    public void Write<T>(
        Utf8JsonWriter json, string property, IReadOnlyList<T> all, Func<T, string> id, Action<Utf8JsonWriter, T> write, Action<Utf8JsonWriter, T> writeShort)
    {
        int start = From?.Skip([.. all.Select(id)]) ?? 0;
        json.WriteString("asOf", AsOf.ToString());
        json.WriteNumber("total", all.Count);
        json.WriteStartArray(property);
        var buffer = new ArrayBufferWriter<byte>();
        long bytes = 0;
        int at = start;
        for (; at < all.Count && at - start < Limit; at++)
        {
            Fill(buffer, all[at], write);
            if (buffer.WrittenCount > Largest)
                Fill(buffer, all[at], writeShort);
            bytes += buffer.WrittenCount;
            if (bytes > Largest && at > start)
                break;
            json.WriteRawValue(buffer.WrittenSpan, skipInputValidation: true);
        }

        json.WriteEndArray();
        json.WriteString("next", at < all.Count ? new Cursor(Cursor.Of(Question), AsOf, at, id(all[at - 1])).ToString() : null);
    }

    private static void Fill<T>(ArrayBufferWriter<byte> buffer, T thing, Action<Utf8JsonWriter, T> write)
    {
        buffer.ResetWrittenCount();
        using var json = new Utf8JsonWriter(buffer, PlainJson.Options);
        write(json, thing);
    }
}
