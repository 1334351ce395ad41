using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Parley.Bench;

/// <summary>
/// Measures findings against the gold that lies in <c>../shared/eval</c> beside the checkout, and against the project's own articles in
/// <c>bench/dryrun</c>, with the scorer there.
/// </summary>
internal static class AccuracyVerb
{
    private static readonly string[] Kinds =
        ["meeting", "attendance", "position", "move", "deadline", "exchange", "statement", "forecast", "figure", "role"];

    // Written apart from the rules and never tuned on, so kept out of the sums.
    private const string DryRun = "dry run";

    private static string Shared => Path.GetFullPath(Repository.PathOf("..", "shared"));

    public static int Run()
    {
        string dispatches = Path.Combine(Shared, "eval", "dispatches");
        (string Name, string Gold, string Texts)[] sets =
        [
            ("seeds", Path.Combine(Shared, "eval", "seeds.gold.jsonl"), Path.Combine(Shared, "seeds")),
            .. Directory.EnumerateDirectories(dispatches).Order(StringComparer.Ordinal).Select(story => (
                Path.GetFileName(story), Path.Combine(Shared, "eval", $"dispatches.{Path.GetFileName(story)}.gold.jsonl"), story)),
            (DryRun, Repository.PathOf("bench", "dryrun", "gold.jsonl"), Repository.PathOf("bench", "dryrun", "articles")),
        ];
        var scored = new List<(string Name, JsonElement Score)>();
        foreach ((string name, string gold, string texts) in sets)
            scored.Add((name, Score(gold, texts)));
        ResultsFile.Write("accuracy", "Accuracy of findings", "dotnet run --project bench/Parley.Bench -c Release -- accuracy", Table(scored));
        return 0;
    }

    private static JsonElement Score(string gold, string texts)
    {
        string findings = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(findings, TemporaryRecord.FindingsOf(texts, Console.Error));
            string json = Repository.Output("python3", Path.Combine(Shared, "eval", "score.py"), gold, findings, "--texts", texts, "--json");
            using JsonDocument document = JsonDocument.Parse(json);
            return document.RootElement.Clone();
        }
        finally
        {
            File.Delete(findings);
        }
    }

    private static string Table(List<(string Name, JsonElement Score)> scored)
    {
        var table = new StringBuilder();
        table.Append("| articles | precision | recall | micro-F1 | macro-F1 | passages not in the text |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach ((string name, JsonElement score) in scored)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {name} | {Share(score, "precision")} | {Share(score, "recall")} | {Share(score, "micro")} ")
                .Append(CultureInfo.InvariantCulture, $"| {Share(score, "macro")} | {score.GetProperty("passages_not_in_text").GetInt32()} |\n");
        }

        JsonElement[] all = [.. scored.Where(s => s.Name != DryRun).Select(s => s.Score)];
        table.Append(CultureInfo.InvariantCulture, $"| all but the dry run | {Pooled(all, Kinds)} | | |\n");
        table.Append("\nThe dry run is `bench/dryrun`: articles of other talks in other styles, written and annotated before they were read.\n");
        table.Append("\nF1 of each kind in each set; precision, recall and F1 of each kind in all but the dry run:\n\n| kind | ")
            .AppendJoin(" | ", scored.Select(s => s.Name)).Append(" | precision | recall | F1 |\n| --- |");
        for (int i = 0; i < scored.Count + 3; i++)
            table.Append(" --- |");
        table.Append('\n');
        foreach (string kind in Kinds)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {kind} | ")
                .AppendJoin(" | ", scored.Select(s => Kind(s.Score, kind) is { } one ? Share(one, "f1") : "–"))
                .Append(CultureInfo.InvariantCulture, $" | {Pooled(all, [kind])} |\n");
        }

        return table.ToString();
    }

    // A kind that neither gold nor findings have is left out by the scorer.
    private static JsonElement? Kind(JsonElement score, string kind) =>
        score.GetProperty("kinds").TryGetProperty(kind, out JsonElement one) ? one : null;

    // The scorer's own counts, added up. What gold calls optional counts neither way.
    private static string Pooled(JsonElement[] scores, string[] kinds)
    {
        double gold = 0, found = 0, right = 0;
        foreach (JsonElement score in scores.SelectMany(s => kinds.Select(k => Kind(s, k))).OfType<JsonElement>())
        {
            gold += score.GetProperty("gold").GetInt32();
            found += score.GetProperty("found").GetInt32() - score.GetProperty("optional").GetInt32();
            right += score.GetProperty("right").GetInt32();
        }

        double precision = found == 0 ? 0 : right / found, recall = gold == 0 ? 0 : right / gold;
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return string.Create(CultureInfo.InvariantCulture, $"{precision:0.000} | {recall:0.000} | {f1:0.000}");
    }

    private static string Share(JsonElement json, string name) => json.GetProperty(name).GetDouble().ToString("0.000", CultureInfo.InvariantCulture);
}
