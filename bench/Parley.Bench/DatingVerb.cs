using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using Parley.Articles;
using Parley.Reading;
using Parley.Record;
using Parley.Storage;

namespace Parley.Bench;

/// <summary>
/// Measures how articles without a date are dated: each article of a story in turn loses its date, and the story is read without it.
/// </summary>
internal static class DatingVerb
{
    /// <summary>An answer wider than this leaves the date open.</summary>
    private const int Widest = 7;

    /// <summary>Measures, and writes the section of the results.</summary>
    public static int Run()
    {
        var table = new StringBuilder(
            "Each article of a story in turn without its date: beside sisters that all have theirs, and beside sisters of which some carry none.\n\n"
            + "| story | sisters | articles | dated within a day | left open | dated otherwise |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (string story in Directory.EnumerateDirectories(Repository.PathOf("..", "shared", "eval", "dispatches")).Select(s => Path.GetFileName(s)).Order(StringComparer.Ordinal))
        {
            Row(table, story, allDated: true);
            Row(table, story, allDated: false);
        }

        ResultsFile.Write("dating", "Articles that lose their date", "dotnet run --project bench/Parley.Bench -c Release -- dating", table.ToString());
        return 0;
    }

    private static void Row(StringBuilder table, string story, bool allDated)
    {
        Dictionary<string, LocalDate[]> days = JsonNode.Parse(File.ReadAllText(Repository.PathOf("..", "shared", "eval", $"dispatches.{story}.story.json")))!["articles"]!.AsArray()
            .ToDictionary(a => a!["id"]!.GetValue<string>(), a => Days(a!["date"]!));
        SourceResult[] all = [.. ArticleSource.Read([Repository.PathOf("..", "shared", "eval", "dispatches", story)], Stream.Null).Where(r => r.IsArticle)];
        int articles = 0, right = 0, open = 0;
        foreach (Article stripped in all.Select(r => r.Article!).Where(a => allDated || a.Published.Date is not null))
        {
            EdtfDate? date = DateOf(stripped, all.Select(r => r.Article!), days, allDated);
            articles++;
            bool isOpen = date is null || Period.DaysBetween(date.First, date.Last) >= Widest;
            open += isOpen ? 1 : 0;
            right += !isOpen && days[stripped.Id].Any(d => Math.Abs(Period.DaysBetween(d, date!.First)) <= 1) ? 1 : 0;
        }

        table.Append(CultureInfo.InvariantCulture, $"| {story} | {(allDated ? "dated" : "as they are")} | {articles} | {right} | {open} | {articles - right - open} |\n");
    }

    /// <summary>The date that the record gives an article that lost its own.</summary>
    private static EdtfDate? DateOf(Article stripped, IEnumerable<Article> story, Dictionary<string, LocalDate[]> days, bool allDated)
    {
        using var record = new TemporaryRecord();
        using SqliteStore store = SqliteStore.Open(record.File, TimeProvider.System);
        IEnumerable<SourceResult> inputs = story.Select(article => SourceResult.Of(article.Id, article with
        {
            Published = article.Id == stripped.Id ? Publication.Unknown
                : allDated ? new Publication(EdtfDate.Day(days[article.Id][0]), DateBasis.Given) : article.Published,
        }));
        new Intake(store, new ArticleReader()).Read(inputs, new IntakeOptions(), CancellationToken.None);
        return store.Readings().Single(r => r.Article.Id == stripped.Id).Article.Published.Date;
    }

    private static LocalDate[] Days(JsonNode date) =>
        [.. (date is JsonObject { } choices ? choices["any"]!.AsArray().Select(d => d!.GetValue<string>()) : [date.GetValue<string>()]).Select(d => EdtfDate.Parse(d).First)];
}
