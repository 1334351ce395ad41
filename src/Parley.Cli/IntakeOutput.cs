using System.Text.Json;
using Parley.Storage;
using Parley.Views;

namespace Parley.Cli;

/// <summary>Says what reading gave.</summary>
internal static class IntakeOutput
{
    public static void Text(TextWriter to, string file, IntakeSummary summary)
    {
        string[] parts =
        [
            .. Part(summary.New, "new"), .. Part(summary.Changed, "changed"), .. Part(summary.Reread, "read again"),
            .. Part(summary.Unchanged, "unchanged"), .. Part(summary.Errors.Count, "not read"),
        ];
        to.WriteLine($"{Labels.Count(summary.Articles.Count, "article")} ({(parts.Length == 0 ? "none" : string.Join(", ", parts))}), "
            + $"{Labels.Count(summary.Findings.Values.Sum(), "finding")}: "
            + string.Join(", ", summary.Findings.OrderByDescending(f => f.Value).Select(f => $"{f.Value} {f.Key}"))
            + $". Record: {file}");
        if (summary.Interrupted)
            to.WriteLine("Interrupted: what was read is kept. Run the same command again to go on; what is there is not read twice.");
        to.WriteLine();
    }

    public static void Json(Utf8JsonWriter json, IntakeSummary summary)
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

    private static IEnumerable<string> Part(int count, string what) => count == 0 ? [] : [$"{Labels.Number(count)} {what}"];
}
