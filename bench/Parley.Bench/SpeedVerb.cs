using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Parley.Articles;
using Parley.Reading;
using Parley.Storage;

namespace Parley.Bench;

/// <summary>Measures how fast articles are read into a record, and what that takes of memory and of the disk.</summary>
internal static class SpeedVerb
{
    private const int Some = 2_000;
    private const int Few = 1_000;
    private const int Many = 10_000;

    /// <summary>One measurement, made by a process of its own so that its memory is its own.</summary>
    /// <param name="Articles">How many were read.</param>
    /// <param name="Words">How many words they have.</param>
    /// <param name="Findings">How many findings they gave.</param>
    /// <param name="Seconds">By the clock.</param>
    /// <param name="ProcessorSeconds">What the process took of its processors, which other programs do not slow down.</param>
    /// <param name="PeakBytes">The most memory that the process had (its resident set).</param>
    /// <param name="RecordBytes">The record's file, closed.</param>
    private sealed record Measurement(
        int Articles, long Words, long Findings, double Seconds, double ProcessorSeconds, long PeakBytes, long RecordBytes);

    public static int Run()
    {
        Measurement one = Measure(Some, cores: 1), two = Measure(Some, cores: 2), few = Measure(Few, cores: 2);
        Measurement many = Measure(Many, cores: 2), alone = Measure(Many, cores: 1);
        var table = new StringBuilder(
            "Variants of `samples/istanbul` (other names, dates, numbers, order of sentences), read from files into a new record; start of the\n"
            + "program and loading of its models included; the quicker of two runs.\n\n| articles | cores | words | findings | seconds | words/s | words/s of processor time | peak memory | record/article |\n"
            + "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach ((Measurement m, int cores) in ((Measurement, int)[])[(one, 1), (alone, 1), (two, 2), (few, 2), (many, 2)])
        {
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {m.Articles:#,0} | {cores} | {m.Words:#,0} | {m.Findings:#,0} | {m.Seconds:0.0} | {m.Words / m.Seconds:#,0} | {m.Words / m.ProcessorSeconds:#,0} | {m.PeakBytes >> 20:#,0} MiB | {m.RecordBytes / m.Articles:#,0} bytes |\n");
        }

        table.Append(CultureInfo.InvariantCulture, $"\nPeak memory at {Many:#,0} articles is {(double)many.PeakBytes / few.PeakBytes:0.00} times that at {Few:#,0}.\n");
        ResultsFile.Write("speed", "Speed, memory, size", "dotnet run --project bench/Parley.Bench -c Release -- speed", table.ToString());
        return 0;
    }

    /// <summary>How the time is spent, step by step, on one core.</summary>
    public static int RunSteps()
    {
        using var folder = new VariantFolder(Few);
        Article[] articles = [.. ArticleSource.Read([folder.Path], Stream.Null).Select(i => i.Article!)];
        var reader = new ArticleReader();
        foreach (Article article in articles[..100])
            reader.Read(article);
        // Article by article, as in reading, so that no step pays for the memory that others hold.
        double[] seconds = new double[reader.Steps.Length];
        double tokens = 0;
        foreach (Article article in articles)
        {
            var annotated = new AnnotatedArticle(article);
            for (int step = 0; step < seconds.Length; step++)
            {
                TimeSpan before = ProcessorTime();
                reader.Steps[step].Run(annotated);
                seconds[step] += (ProcessorTime() - before).TotalSeconds;
            }

            tokens += annotated.Document.Tokens.Length;
        }

        double total = seconds.Sum();
        var table = new StringBuilder("Processor time. Articles are read into a record without coreference, which is for `parley inspect`.\n\n| step | µs/token | share |\n| --- | --- | --- |\n");
        foreach ((IReadingStep step, double spent) in reader.Steps.Zip(seconds))
            table.Append(CultureInfo.InvariantCulture, $"| {step.Name} | {spent * 1e6 / tokens:0.00} | {spent / total:0%} |\n");
        table.Append(CultureInfo.InvariantCulture, $"| all | {total * 1e6 / tokens:0.00} | |\n");
        table.Append(WhoSpeed.Row(reader, articles));
        ResultsFile.Write("steps", "Time of each step", "dotnet run --project bench/Parley.Bench -c Release -- speed --steps", table.ToString());
        return 0;
    }

    /// <summary>Reads a folder and prints the measurement: the part that runs in a process of its own.</summary>
    public static int Read(string folder, int cores)
    {
        long start = Stopwatch.GetTimestamp();
        using var record = new TemporaryRecord();
        IntakeSummary summary;
        using (SqliteStore store = SqliteStore.Open(record.File, TimeProvider.System))
        {
            summary = new Intake(store, new ArticleReader())
                .Read(ArticleSource.Read([folder], Stream.Null), new IntakeOptions { Jobs = cores }, CancellationToken.None);
        }

        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        using Process self = Process.GetCurrentProcess();
        Console.Out.WriteLine(JsonSerializer.Serialize(new Measurement(
            summary.Articles.Count, summary.Words, summary.Findings.Values.Sum(), seconds, ProcessorTime().TotalSeconds, self.PeakWorkingSet64,
            new FileInfo(record.File).Length)));
        return 0;
    }

    /// <summary>What this process has taken of its processors.</summary>
    public static TimeSpan ProcessorTime() => Environment.CpuUsage.TotalTime;

    private static Measurement Measure(int articles, int cores)
    {
        using var folder = new VariantFolder(articles);
        string program = Path.Combine(AppContext.BaseDirectory, "Parley.Bench.dll");
        // A process that is started has the processors of the one that starts it, with all its threads.
        Bind(cores);
        try
        {
            return Enumerable.Range(0, 2)
                .Select(_ => JsonSerializer.Deserialize<Measurement>(Repository.Output(
                    "dotnet", program, "speed-read", folder.Path, cores.ToString(CultureInfo.InvariantCulture)))!)
                .MinBy(m => m.Seconds)!;
        }
        finally
        {
            Bind(Environment.ProcessorCount);
        }
    }

    private static void Bind(int cores)
    {
        using Process self = Process.GetCurrentProcess();
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
            self.ProcessorAffinity = (1 << cores) - 1;
    }

    /// <summary>Writes variants into a folder, to try the program on many articles.</summary>
    public static int WriteVariants(string folder, int count)
    {
        VariantFolder.Write(folder, Enumerable.Range(0, count).Select(new Variants(Repository.PathOf("samples", "istanbul")).Make));
        return 0;
    }
}
