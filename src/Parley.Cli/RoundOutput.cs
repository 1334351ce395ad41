using System.Globalization;
using System.Text.Json;
using Parley.Record;
using Parley.Storage;
using Parley.Views;
using Parley.Watching;

namespace Parley.Cli;

/// <summary>Says what a round over the sources gave.</summary>
internal static class RoundOutput
{
    /// <summary>Items left out that are named; of more only the number is told.</summary>
    private const int MostNamed = 20;

    public static void Text(TextWriter to, RoundSummary round, IReadOnlyDictionary<string, string[]> negotiations)
    {
        to.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{round.At:yyyy-MM-dd HH:mm} UTC: {Labels.Count(round.Sources, "source")} asked, {round.Unchanged} unchanged, {round.Failed.Count} failed; "
            + $"{Labels.Count(round.Intake.New, "article")} new, {round.Intake.Changed} changed, {round.NotRead.Count} not read."));
        foreach (IGrouping<string, string> group in round.Intake.Articles.GroupBy(article => Of(article, negotiations)).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            to.WriteLine($"  {(group.Key.Length > 0 ? group.Key : "no negotiation")}");
            foreach (string article in group.Take(MostNamed))
                to.WriteLine($"    [{TableText.OneLine(article)}]");
            if (group.Count() > MostNamed)
                to.WriteLine($"    and {group.Count() - MostNamed} more");
        }

        foreach (IGrouping<string, ItemState> group in round.NotRead.GroupBy(item => item.Why ?? "").OrderByDescending(group => group.Count()).Take(MostNamed))
            to.WriteLine($"  not read, {TableText.OneLine(group.Key)}: {Labels.Count(group.Count(), "item")}, such as \"{TableText.OneLine(group.First().Title ?? group.First().Address)}\"");
        foreach (SourceState failed in round.Failed)
            to.WriteLine($"  failed, {Labels.Count(failed.Failures, "time")} in a row: {TableText.OneLine(failed.Error ?? failed.Address)}");
        if (round.Intake.Interrupted)
            to.WriteLine("Interrupted: what was read is kept. Run the same command again to go on; nothing is read twice.");
    }

    public static void Json(Utf8JsonWriter json, RoundSummary round, IReadOnlyDictionary<string, string[]> negotiations)
    {
        json.WriteStartObject();
        json.WriteString("at", round.At);
        json.WriteNumber("sources", round.Sources);
        json.WriteNumber("unchanged", round.Unchanged);
        json.WriteNumber("new", round.Intake.New);
        json.WriteNumber("changed", round.Intake.Changed);
        json.WriteBoolean("interrupted", round.Intake.Interrupted);
        json.WriteStartArray("articles");
        foreach (string article in round.Intake.Articles)
        {
            json.WriteStartObject();
            json.WriteString("id", article);
            json.WriteStartArray("negotiations");
            foreach (string negotiation in negotiations.GetValueOrDefault(article, []))
                json.WriteStringValue(negotiation);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notRead");
        foreach (ItemState item in round.NotRead)
        {
            json.WriteStartObject();
            json.WriteString("address", item.Address);
            json.WriteString("source", item.Source);
            json.WriteString("title", item.Title);
            json.WriteString("outcome", PublicName.Of(item.Outcome));
            json.WriteString("why", item.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("failed");
        foreach (SourceState source in round.Failed)
        {
            json.WriteStartObject();
            json.WriteString("address", source.Address);
            json.WriteNumber("failures", source.Failures);
            json.WriteString("error", source.Error);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Of(string article, IReadOnlyDictionary<string, string[]> negotiations) => string.Join("; ", negotiations.GetValueOrDefault(article, []));
}
