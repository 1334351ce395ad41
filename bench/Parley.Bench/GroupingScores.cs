using System.IO.Compression;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Parley.Articles;
using Parley.Joining;

namespace Parley.Bench;

/// <summary>How well articles are grouped: by story, and as copies of one another.</summary>
internal static class GroupingScores
{
    /// <summary>B-cubed precision and recall of grouping news by story (Bagga and Baldwin, 1998).</summary>
    public static (double Precision, double Recall) Stories(string file)
    {
        JsonObject[] news = [.. Lines(file)];
        PrecedingTrees<StoryText> stories = TextStories.Trees();
        foreach (JsonObject n in news)
            stories.Set(Text(n, "doc_id"), new StoryText(Text(n, "doc_id"), LocalDatePattern.Iso.Parse(Text(n, "date")).Value, TextVector.Of($"{Text(n, "title")}\n{Text(n, "text")}")));
        stories.Settle();
        string[] found = [.. news.Select(n => stories.RootOf(Text(n, "doc_id")))];
        string[] gold = [.. news.Select(n => n["cluster"]!.ToJsonString())];
        int[][] same = [.. found.Select((f, i) => Enumerable.Range(0, gold.Length).Where(j => found[j] == f || gold[j] == gold[i]).ToArray())];
        double Mean(Func<int, int, bool> of) => Enumerable.Range(0, gold.Length).Average(i =>
            (double)same[i].Count(j => found[j] == found[i] && gold[j] == gold[i]) / same[i].Count(j => of(i, j)));
        return (Mean((i, j) => found[i] == found[j]), Mean((i, j) => gold[i] == gold[j]));
    }

    /// <summary>Precision and recall of pairs of articles that are copies of one text.</summary>
    public static (double Precision, double Recall) Copies(string file)
    {
        JsonObject[] wire = [.. Lines(file)];
        IReadOnlyDictionary<string, string> copies = Parley.Articles.Copies.Find(
            [.. wire.Select(w => new Article { Id = Text(w, "id"), Text = Text(w, "text"), Title = Text(w, "title"), Origin = Text(w, "id") })]);
        HashSet<(string, string)> found = Pairs(wire.GroupBy(w => copies.GetValueOrDefault(Text(w, "id"), Text(w, "id"))));
        HashSet<(string, string)> gold = Pairs(wire.GroupBy(w => w["cluster"]!.ToJsonString()));
        double both = found.Count(gold.Contains);
        return (both / found.Count, both / gold.Count);
    }

    private static HashSet<(string, string)> Pairs(IEnumerable<IEnumerable<JsonObject>> groups) =>
    [
        .. groups.Select(g => g.Select(w => Text(w, "id")).Order(StringComparer.Ordinal).ToArray())
            .SelectMany(ids => ids.SelectMany((one, i) => ids.Skip(i + 1).Select(two => (one, two)))),
    ];

    private static string Text(JsonObject line, string field) => line[field]?.GetValue<string>() ?? "";

    private static IEnumerable<JsonObject> Lines(string file)
    {
        using var stream = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return JsonNode.Parse(line)!.AsObject();
    }
}
