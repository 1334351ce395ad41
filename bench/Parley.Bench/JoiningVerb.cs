using System.Globalization;
using System.Text;
using Parley.Joining;
using Parley.Reading;
using Parley.Record;

namespace Parley.Bench;

/// <summary>Measures joining apart from reading: the record that the findings of the gold give.</summary>
internal static class JoiningVerb
{
    private static readonly string[] Stories = ["minsk", "pretoria", "tariffs", "vienna"];

    /// <summary>Measures, and writes the section of the results.</summary>
    public static int Run()
    {
        var table = new StringBuilder("| what | gold | precision | recall | F1 |\n| --- | --- | --- | --- | --- |\n");
        Row(table, "articles of one story (B-cubed)", "basil_first50", GroupingScores.Stories(Repository.PathOf("..", "shared", "data", "stories", "basil_first50.jsonl.gz")));
        Row(table, "copies (pairs of one origin)", "wire_synth", GroupingScores.Copies(Repository.PathOf("..", "shared", "data", "copies", "wire_synth.jsonl.gz")));
        table.Append("\nThe record of each story, made of the gold's findings and dates: what joining alone gets wrong. Means of `score_story.py`.\n\n| story | |\n| --- | --- |\n");
        foreach (string story in Stories)
        {
            string file = Path.GetTempFileName();
            File.WriteAllText(file, Record(story));
            string line = Repository.Output("python3", "../shared/eval/score_story.py", $"../shared/eval/dispatches.{story}.story.json", file).TrimEnd().Split('\n')[^1];
            File.Delete(file);
            table.Append(CultureInfo.InvariantCulture, $"| {story} | {line} |\n");
        }

        ResultsFile.Write("joining", "Joining apart from reading", "dotnet run --project bench/Parley.Bench -c Release -- joining", table.ToString());
        return 0;
    }

    private static void Row(StringBuilder table, string what, string gold, (double Precision, double Recall) score) => table.Append(
        CultureInfo.InvariantCulture,
        $"| {what} | `{gold}` | {score.Precision:0.000} | {score.Recall:0.000} | {2 * score.Precision * score.Recall / (score.Precision + score.Recall):0.000} |\n");

    /// <summary>Prints the record of one story, made of the gold's findings.</summary>
    public static int Print(string story)
    {
        Console.Out.WriteLine(Record(story));
        return 0;
    }

    private static string Record(string story)
    {
        string Gold(string kind) => Repository.PathOf("..", "shared", "eval", $"dispatches.{story}.{kind}");
        IReadOnlyList<ArticleReading> readings = GoldReadings.Of(
            Repository.PathOf("..", "shared", "eval", "dispatches", story), Gold("gold.jsonl"), Gold("story.json"));
        EdtfDate newest = readings.Select(r => r.Article.Published.Date!).MaxBy(d => d.Last)!;
        return RecordJson.Write(Joiner.Join(readings, [], newest));
    }
}
