using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Parley.Articles;
using Parley.Joining;
using Parley.Reading;
using Parley.Record;
using Parley.Storage;

namespace Parley.Bench;

/// <summary>Measures how a record grows: what an article costs in time and memory in a record of 10,000 and in one of 100,000.</summary>
internal static class GrowingVerb
{
    private const int Few = 10_000, Many = 100_000;

    /// <summary>So many articles are added one after the other.</summary>
    private const int Added = 5;

    /// <summary>What a process of its own took.</summary>
    /// <param name="Seconds">Of its processors.</param>
    /// <param name="PeakBytes">The most memory that it had (its resident set).</param>
    /// <param name="Parts">How many parts were joined apart from each other.</param>
    /// <param name="Findings">How many findings they hold.</param>
    private sealed record Measurement(double Seconds, long PeakBytes, int Parts = 0, int Findings = 0);

    /// <summary>Measures, and writes the section of the results.</summary>
    /// <param name="folder">Where the records are kept, with what reading them took, for the next run; null where they are not.</param>
    public static int Run(string? folder)
    {
        var table = new StringBuilder("""
            Articles of stories that a hundred articles each tell (other states, people, dates and numbers for each story; one article in five reprints another), read
            into one record. Processor time; each measurement in a process of its own, its start included. Joined: from the record's file, all parts one after the other,
            each let go once it was joined, as for a brief. Added: one more article of a story that is there, with the whole record in memory, until the record is there that has
            it; that is placing the article, joining its talks again, and putting them in the place of those that were.

            | articles | findings | parts | read, ms/article | peak memory | joined, ms/article | peak memory | added, ms |
            | --- | --- | --- | --- | --- | --- | --- | --- |

            """);
        (Measurement Read, Measurement Joined) few = Row(table, Few, folder), many = Row(table, Many, folder);
        double growth = (many.Read.Seconds + many.Joined.Seconds) / Many / ((few.Read.Seconds + few.Joined.Seconds) / Few);
        table.Append(CultureInfo.InvariantCulture, $"\nAn article of {Many:#,0} takes {growth:0.00} times as long to read and join as one of {Few:#,0}.\n");
        ResultsFile.Write("growing", "A record that grows", "dotnet run --project bench/Parley.Bench -c Release -- growing", table.ToString());
        return 0;
    }

    /// <summary>Reads a folder into a record, and prints what that took.</summary>
    public static int Read(string folder, string record)
    {
        using (SqliteStore store = SqliteStore.Open(record, TimeProvider.System))
            new Intake(store, new ArticleReader()).Read(ArticleSource.Read([folder], Stream.Null), new IntakeOptions(), CancellationToken.None);
        return Print(SpeedVerb.ProcessorTime(), 0, 0);
    }

    /// <summary>Joins a record part by part, and prints what that took.</summary>
    public static int Join(string record)
    {
        using SqliteStore store = SqliteStore.Open(record, TimeProvider.System);
        RecordJoiner joiner = Filled(store, store.Readings);
        int[] findings = [.. joiner.OfParts(EdtfDate.Parse("9999"), part => part.Findings.Count)];
        return Print(SpeedVerb.ProcessorTime(), findings.Length, findings.Sum());
    }

    /// <summary>Joins a record, adds articles to it one by one, and prints what each took. The record's file stays as it is.</summary>
    public static int Add(string record, int articles)
    {
        using SqliteStore store = SqliteStore.Open(record, TimeProvider.System);
        var added = new Dictionary<string, ArticleReading>();
        RecordJoiner joiner = Filled(store, ids => With(added, ids, store.Readings));
        EdtfDate day = EdtfDate.Parse("9999");
        joiner.Join(day);
        var variants = new StoryVariants(Repository.PathOf("samples", "istanbul"));
        var reader = new ArticleReader();
        TimeSpan spent = default;
        for (int i = 0; i < Added; i++)
        {
            // The first article of a story of a hundred, told anew under another name.
            (string name, string text) = variants.Make((i + 1) * articles / (Added + 1) / 100 * 100);
            using var folder = new VariantFolder([("added-" + name, text + "This was added.\n")]);
            ArticleReading reading = reader.Read(ArticleSource.Read([folder.Path], Stream.Null).Single().Article!);
            added[reading.Article.Id] = reading;
            TimeSpan before = SpeedVerb.ProcessorTime();
            joiner.Take(reading);
            joiner.Join(day);
            spent += SpeedVerb.ProcessorTime() - before;
        }

        return Print(spent / Added, 0, 0);
    }

    private static RecordJoiner Filled(SqliteStore store, Func<IReadOnlyList<string>, IEnumerable<ArticleReading>> readings)
    {
        var joiner = new RecordJoiner(readings);
        foreach (ArticleReading reading in store.Readings())
            joiner.Take(reading);
        return joiner;
    }

    /// <summary>Readings by id, in the order of the ids, of which some are not in the store.</summary>
    private static IEnumerable<ArticleReading> With(
        Dictionary<string, ArticleReading> added, IReadOnlyList<string> ids, Func<IReadOnlyList<string>, IEnumerable<ArticleReading>> stored)
    {
        using IEnumerator<ArticleReading> others = stored([.. ids.Where(id => !added.ContainsKey(id))]).GetEnumerator();
        foreach (string id in ids)
        {
            if (added.TryGetValue(id, out ArticleReading? reading))
                yield return reading;
            else if (others.MoveNext())
                yield return others.Current;
        }
    }

    private static (Measurement Read, Measurement Joined) Row(StringBuilder table, int articles, string? kept)
    {
        using var record = new KeptRecord(kept, string.Create(CultureInfo.InvariantCulture, $"growing-{articles}"));
        Measurement read = Told(record.Made(file =>
        {
            var variants = new StoryVariants(Repository.PathOf("samples", "istanbul"));
            using var folder = new VariantFolder(Enumerable.Range(0, articles).Select(variants.Make));
            return Output("growing-read", folder.Path, file);
        }));
        Measurement joined = Measured("growing-join", record.File);
        Measurement added = Measured("growing-add", record.File, articles.ToString(CultureInfo.InvariantCulture));
        table.Append(
            CultureInfo.InvariantCulture,
            $"| {articles:#,0} | {joined.Findings:#,0} | {joined.Parts:#,0} | {read.Seconds * 1000 / articles:0.00} | {read.PeakBytes >> 20:#,0} MiB | {joined.Seconds * 1000 / articles:0.00} | {joined.PeakBytes >> 20:#,0} MiB | {added.Seconds * 1000:#,0} |\n");
        return (read, joined);
    }

    private static Measurement Measured(params string[] verb) => Told(Output(verb));

    private static string Output(params string[] verb) => Repository.Output("dotnet", [Path.Combine(AppContext.BaseDirectory, "Parley.Bench.dll"), .. verb]);

    private static Measurement Told(string output) => JsonSerializer.Deserialize<Measurement>(output)!;

    private static int Print(TimeSpan spent, int parts, int findings)
    {
        using Process self = Process.GetCurrentProcess();
        Console.Out.WriteLine(JsonSerializer.Serialize(new Measurement(spent.TotalSeconds, self.PeakWorkingSet64, parts, findings)));
        return 0;
    }
}
