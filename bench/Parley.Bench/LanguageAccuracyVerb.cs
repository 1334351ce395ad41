using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Parley.Bench;

/// <summary>
/// Measures the language core against treebanks and name sets of <c>../shared</c>, through the program itself: from the text
/// alone, and on the treebanks' own tokens.
/// </summary>
internal static class LanguageAccuracyVerb
{
    private const string Scorer = "../shared/eval/score_conllu.py";

    private static readonly string[] Measures = ["words", "sentences", "UPOS", "lemma", "UAS", "LAS"];

    private static string Data => Repository.PathOf("..", "shared", "data", "language");

    public static int Run()
    {
        var body = new StringBuilder("F1 of `../shared/eval/score_conllu.py`, in percent. On its own tokens: the treebank's tokens and sentences, nothing else of it.\n\n");
        body.Append("| treebank | words | sentences | UPOS | lemma | UAS | LAS |\n| --- | --- | --- | --- | --- | --- | --- |\n");
        foreach ((string name, string conllu) in Treebanks())
        {
            Row(body, $"{name}, from text", Score(conllu, given: false), Measures);
            Row(body, $"{name}, its own tokens", Score(conllu, given: true), Measures);
        }

        body.Append("\nNames, strict F1: both ends and the kind. Kinds that a set does not have are left out of the answers.\n\n");
        body.Append("| set | persons | places | bodies | all |\n| --- | --- | --- | --- | --- |\n");
        foreach ((string name, string conllu) in NameSets.All(Data))
            Row(body, name, Score(conllu, given: true), ["entities PER", "entities LOC", "entities ORG", "entities"]);
        body.Append("\nNames of persons, states and bodies in the stories of `../shared/eval/dispatches`, against those that have a part in gold's findings.\n\n");
        body.Append("| story | named in gold | precision | recall | F1 |\n| --- | --- | --- | --- | --- |\n");
        foreach (StoryNames story in StoryNames.All(Repository.PathOf("..", "shared", "eval")))
        {
            body.Append(CultureInfo.InvariantCulture,
                $"| {story.Story} | {story.Gold} | {story.Precision * 100:0.0} | {story.Recall * 100:0.0} | {story.F1 * 100:0.0} |\n");
        }

        ResultsFile.Write("language", "Accuracy of the language core", "dotnet run --project bench/Parley.Bench -c Release -- accuracy --language", body.ToString());
        return 0;
    }

    private static IEnumerable<(string Name, string ConllU)> Treebanks()
    {
        string gum = Text("gum-dev.conllu.gz");
        yield return ("EWT dev", Text("ewt-dev.conllu.gz"));
        yield return ("GUM dev", gum);
        IEnumerable<string> documents = gum.Split("# newdoc id = ")
            .Where(document => document.StartsWith("GUM_news_", StringComparison.Ordinal) || document.StartsWith("GUM_interview_", StringComparison.Ordinal));
        yield return ("GUM dev, news and interviews", string.Concat(documents.Select(document => "# newdoc id = " + document)));
    }

    /// <summary>A file of the data as text, unzipped.</summary>
    private static string Text(string name)
    {
        using FileStream file = File.OpenRead(Path.Combine(Data, name));
        using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        return new StreamReader(unzipped, Encoding.UTF8).ReadToEnd();
    }

    /// <summary>The scorer's figures, by measure.</summary>
    private static Dictionary<string, double> Score(string conllu, bool given)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("parley-bench-");
        try
        {
            string gold = Path.Combine(folder.FullName, "gold.conllu"), answers = Path.Combine(folder.FullName, "answers.conllu");
            File.WriteAllText(gold, conllu);
            string answer = given
                ? $"./parley inspect tokens --conllu '{gold}'"
                : $"python3 {Scorer} --inputs '{gold}' | ./parley inspect tokens --jsonl -";
            string output = Repository.Output(
                "bash", "-c", $"set -o pipefail; {answer} | sed -E 's/Entity=[BI]-OTH//' > '{answers}' && python3 {Scorer} --json '{gold}' '{answers}'");
            return JsonDocument.Parse(output).RootElement.GetProperty("scores").EnumerateObject()
                .ToDictionary(score => score.Name, score => score.Value.GetProperty("f1").GetDouble());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Row(StringBuilder table, string name, Dictionary<string, double> scores, string[] measures)
    {
        IEnumerable<string> cells = measures.Select(measure =>
            scores.TryGetValue(measure, out double score) ? score.ToString("0.0", CultureInfo.InvariantCulture) : "–");
        table.Append(CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", cells)} |\n");
    }
}
