using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Parley.Articles;
using Parley.Data;
using Parley.Text;

namespace Parley.Bench;

/// <summary>
/// Measures the language core alone (tokens, sentences, tags, lemmas and trees, and names where the model has them), beside wink-nlp, which
/// has tokens and tags only. Each measurement is a process of its own and the best of three runs over the same texts in memory.
/// </summary>
internal static class LanguageSpeedVerb
{
    private const int Articles = 1_000, Runs = 3;

    /// <param name="LoadSeconds">Until the model is loaded and has read its first words.</param>
    /// <param name="Tokens">Tokens of all texts.</param>
    /// <param name="Seconds">By the clock, all layers.</param>
    /// <param name="CutSeconds">By the clock, tokens and sentences alone, on one thread.</param>
    /// <param name="BytesPerToken">What is allocated, the document that comes back included.</param>
    /// <param name="PeakBytes">The most memory that the process had, texts included.</param>
    private sealed record Measurement(double LoadSeconds, long Tokens, double Seconds, double CutSeconds, double BytesPerToken, long PeakBytes);

    private sealed record WinkMeasurement(double LoadSeconds, long Tokens, double Seconds, long PeakBytes);

    public static int Run()
    {
        string texts = Path.GetTempFileName();
        try
        {
            var variants = new Variants(Repository.PathOf("samples", "istanbul"));
            File.WriteAllLines(texts, Enumerable.Range(0, Articles).Select(i => JsonSerializer.Serialize(variants.Make(i).Text)));
            Measurement one = Measure(texts, 1), two = Measure(texts, 2), narrow = Measure(texts, 1, "DOTNET_EnableAVX512=0");
            var table = new StringBuilder();
            table.Append(CultureInfo.InvariantCulture, $"{Articles:#,0} variants of `samples/istanbul`, {one.Tokens:#,0} tokens, from memory.\n\n");
            table.Append("| | threads | tokens/s | load | allocated | peak memory |\n| --- | --- | --- | --- | --- | --- |\n");
            Row(table, "all layers", 1, one.Tokens / one.Seconds, one);
            Row(table, "all layers", 2, two.Tokens / two.Seconds, two);
            Row(table, "all layers, without AVX-512", 1, narrow.Tokens / narrow.Seconds, narrow);
            table.Append(CultureInfo.InvariantCulture, $"| tokens and sentences | 1 | {one.Tokens / one.CutSeconds:#,0} | | | |\n");
            table.Append(Wink(texts));
            table.Append(CultureInfo.InvariantCulture, $"\nTwo threads are {two.Tokens / two.Seconds / (one.Tokens / one.Seconds):0.00} times as fast as one.\n");
            ResultsFile.Write("language-speed", "Speed of the language core", "dotnet run --project bench/Parley.Bench -c Release -- speed --language", table.ToString());
            return 0;
        }
        finally
        {
            File.Delete(texts);
        }
    }

    /// <summary>Reads texts (JSON strings, one a line) and prints the measurement: the part that runs in a process of its own.</summary>
    public static int Read(string file, int cores)
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
            Process.GetCurrentProcess().ProcessorAffinity = (1 << cores) - 1;
        (string Text, Span[] Blocks)[] texts =
        [
            .. File.ReadLines(file).Select(line => JsonSerializer.Deserialize<string>(line)!).Select(text =>
                (text, (Span[])[.. Layout.Of(new Article { Id = "", Text = text }).Blocks.Where(block => block.IsRead).Select(block => block.Span)])),
        ];
        long start = Stopwatch.GetTimestamp();
        LanguageModel model = LanguageModel.Shipped;
        model.Analyse("The envoys met.", [new Span(0, 15)]);
        double load = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var options = new ParallelOptions { MaxDegreeOfParallelism = cores };
        long tokens = 0, allocated = 0;
        double seconds = Best(() =>
        {
            tokens = 0;
            long before = GC.GetTotalAllocatedBytes();
            Parallel.ForEach(texts, options, text => Interlocked.Add(ref tokens, model.Analyse(text.Text, text.Blocks).Tokens.Length));
            allocated = GC.GetTotalAllocatedBytes() - before;
        });
        double cut = Best(Cut(texts));
        using Process self = Process.GetCurrentProcess();
        Console.Out.WriteLine(JsonSerializer.Serialize(new Measurement(load, tokens, seconds, cut, (double)allocated / tokens, self.PeakWorkingSet64)));
        return 0;
    }

    /// <summary>Tokens and sentences of all texts, into the same lists.</summary>
    private static Action Cut((string Text, Span[] Blocks)[] texts)
    {
        using Stream stream = DataFile.Open("english.model");
        var splitter = new SentenceSplitter(new LinearModel(ModelFile.Read(stream).Boundaries));
        var tokens = new List<Span>();
        var ends = new List<int>();
        return () =>
        {
            foreach ((string text, Span[] blocks) in texts)
            {
                tokens.Clear();
                ends.Clear();
                foreach (Span block in blocks)
                {
                    int first = tokens.Count;
                    Tokenizer.Cut(text, block, tokens);
                    splitter.Split(text, tokens, first, ends);
                }
            }
        };
    }

    private static double Best(Action run)
    {
        run();
        return Enumerable.Range(0, Runs).Min(_ =>
        {
            long start = Stopwatch.GetTimestamp();
            run();
            return Stopwatch.GetElapsedTime(start).TotalSeconds;
        });
    }

    private static Measurement Measure(string texts, int cores, string setting = "LC_ALL=C")
    {
        string program = Path.Combine(AppContext.BaseDirectory, "Parley.Bench.dll");
        return JsonSerializer.Deserialize<Measurement>(Repository.Output(
            "env", setting, "dotnet", program, "language-read", texts, cores.ToString(CultureInfo.InvariantCulture)))!;
    }

    private static string Wink(string texts)
    {
        string folder = Repository.PathOf("bench", "wink");
        try
        {
            if (!Directory.Exists(Path.Combine(folder, "node_modules")))
                Repository.Output("npm", "ci", "--no-audit", "--no-fund", "--prefix", folder);
            WinkMeasurement wink = JsonSerializer.Deserialize<WinkMeasurement>(
                Repository.Output("node", Path.Combine(folder, "measure.js"), texts), JsonSerializerOptions.Web)!;
            return string.Create(CultureInfo.InvariantCulture,
                $"| wink-nlp, tokens, sentences and tags | 1 | {wink.Tokens / wink.Seconds:#,0} | {wink.LoadSeconds * 1000:0} ms | | {wink.PeakBytes >> 20:#,0} MiB |\n");
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return "| wink-nlp, tokens, sentences and tags | 1 | not measured: the command failed | | | |\n";
        }
    }

    private static void Row(StringBuilder table, string what, int threads, double speed, Measurement m) =>
        table.Append(
            CultureInfo.InvariantCulture,
            $"| {what} | {threads} | {speed:#,0} | {m.LoadSeconds * 1000:0} ms | {m.BytesPerToken:0} bytes/token | {m.PeakBytes >> 20:#,0} MiB |\n");
}
