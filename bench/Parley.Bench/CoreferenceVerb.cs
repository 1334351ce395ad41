using System.Globalization;
using System.Text;
using Parley.Reading.Coreference;
using Parley.Training.Coreference;

namespace Parley.Bench;

/// <summary>Measures which mentions are said to refer to one and the same, from the bare text, against OntoGUM in <c>../shared/data</c>.</summary>
internal static class CoreferenceVerb
{
    public static int Run()
    {
        string data = Repository.PathOf("..", "shared", "data");
        List<CoreferenceGold> dev = CoreferenceGold.Read(data, "dev"), train = CoreferenceGold.Read(data, "train");
        var table = new StringBuilder(
            "OntoGUM's chains over GUM's texts, read from the bare text; mentions match where both ends do. CoNLL is the mean of the three\n"
            + "before it. Pronouns: those that refer back in gold, and whose nearest mention before in the chain found is one of gold's.\n\n"
            + "| texts | mentions | MUC | B-cubed | CEAF-e | CoNLL | pronouns |\n| --- | --- | --- | --- | --- | --- | --- |\n");
        Row(table, "GUM dev", dev);
        Row(table, "GUM dev, news", dev.Where(IsNews));
        Row(table, "GUM train, news", train.Where(IsNews));
        Row(table, "GUM train and dev", [.. train, .. dev]);
        ResultsFile.Write("coreference", "Accuracy of coreference", "dotnet run --project bench/Parley.Bench -c Release -- accuracy --coreference", table.ToString());
        return 0;
    }

    private static bool IsNews(CoreferenceGold gold) => gold.Document.Id.StartsWith("GUM_news_", StringComparison.Ordinal);

    private static void Row(StringBuilder table, string name, IEnumerable<CoreferenceGold> texts)
    {
        CoreferenceGold[] all = [.. texts];
        CoreferenceScore score = CoreferenceScore.Of(all, LinkModel.Shipped);
        string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture);
        table.Append(CultureInfo.InvariantCulture, $"| {name} ({all.Length}) | {Percent(score.Mentions)} | {Percent(score.Muc)} | {Percent(score.BCubed)} ")
            .Append(CultureInfo.InvariantCulture, $"| {Percent(score.Ceaf)} | {Percent(score.Conll)} | {Percent(score.PronounLinks)} |\n");
    }
}
