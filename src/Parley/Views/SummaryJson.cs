using System.Text.Json;
using Parley.Storage;

namespace Parley.Views;

/// <summary>What reading gave, as JSON.</summary>
public static class SummaryJson
{
    public static void Write(Utf8JsonWriter json, IntakeSummary summary)
    {
        json.WriteStartObject();
        json.WriteNumber("new", summary.New);
        json.WriteNumber("changed", summary.Changed);
        json.WriteNumber("reread", summary.Reread);
        json.WriteNumber("unchanged", summary.Unchanged);
        json.WriteBoolean("interrupted", summary.Interrupted);
        json.WriteStartArray("articles");
        foreach (string article in summary.Articles)
            json.WriteStringValue(article);
        json.WriteEndArray();
        json.WriteStartObject("findings");
        foreach ((string kind, int count) in summary.Findings.OrderBy(f => f.Key, StringComparer.Ordinal))
            json.WriteNumber(kind, count);
        json.WriteEndObject();
        json.WriteStartArray("errors");
        foreach (ParleyException error in summary.Errors)
        {
            json.WriteStartObject();
            json.WriteNumber("code", (int)error.Code);
            json.WriteString("input", error.Input);
            json.WriteString("what", error.What);
            json.WriteString("remedy", error.Remedy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
