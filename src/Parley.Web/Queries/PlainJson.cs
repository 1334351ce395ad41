using System.Text.Encodings.Web;
using System.Text.Json;

namespace Parley.Web.Queries;

/// <summary>JSON that is no part of a page: letters of all scripts and quotation marks stay as they are.</summary>
internal static class PlainJson
{
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
