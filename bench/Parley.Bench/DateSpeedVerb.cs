using System.Globalization;
using System.Text;
using Parley.Articles;
using Parley.Dates;
using Parley.Reading;
using Parley.Record;
using Parley.Text;

namespace Parley.Bench;

/// <summary>
/// Measures the reading of dates alone, on one core: from analysed documents to resolved mentions, the cutting of words into parts
/// included; and the dating of articles from their own words.
/// </summary>
internal static class DateSpeedVerb
{
    private const int Articles = 300;
    private const int Rounds = 60;

    public static int Run()
    {
        var variants = new Variants(Repository.PathOf("samples", "istanbul"));
        var reader = new ArticleReader();
        EdtfDate written = EdtfDate.Parse("2025-07-14");
        Document[] documents = [.. Enumerable.Range(0, Articles).Select(i => Document(reader, variants.Make(i)))];
        double words = documents.Sum(d => (double)d.Tokens.Count(t => t.Upos != Upos.PUNCT));
        int mentions = documents.Sum(d => DateReader.Read(d, written).Length);
        double read = Least(documents, d => DateReader.Read(d, written)), dated = Least(documents, ArticleDating.Infer);
        var table = new StringBuilder("Processor time of one core, the least of several rounds, over documents that are analysed already.\n\n| | words/s | µs/word |\n| --- | --- | --- |\n");
        table.Append(CultureInfo.InvariantCulture, $"| recognition and normalisation | {words / read:#,0} | {read * 1e6 / words:0.00} |\n");
        table.Append(CultureInfo.InvariantCulture, $"| the date of an article from its own words | {words / dated:#,0} | {dated * 1e6 / words:0.00} |\n");
        table.Append(CultureInfo.InvariantCulture, $"\n{Articles} articles, {words:#,0} words, {mentions:#,0} time expressions.\n");
        ResultsFile.Write("date speed", "Speed of dates alone", "dotnet run --project bench/Parley.Bench -c Release -- speed --dates", table.ToString());
        return 0;
    }

    private static Document Document(ArticleReader reader, (string Name, string Text) variant) =>
        reader.Annotate(new Article { Id = variant.Name, Text = variant.Text }, Layers.Language).Document;

    private static double Least<T>(Document[] documents, Func<Document, T> work)
    {
        double least = double.PositiveInfinity;
        for (int round = 0; round < Rounds; round++)
        {
            TimeSpan before = SpeedVerb.ProcessorTime();
            foreach (Document document in documents)
                work(document);
            least = Math.Min(least, (SpeedVerb.ProcessorTime() - before).TotalSeconds);
        }

        return least;
    }
}
