using Parley.Joining;
using Parley.Reading;
using Parley.Record;

namespace Parley.Bench;

/// <summary>Measures joining apart from reading: the record that the findings of the gold give.</summary>
internal static class JoiningVerb
{
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
