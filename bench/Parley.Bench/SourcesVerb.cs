using System.Diagnostics;
using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Parley.Articles.Feeds;
using Parley.Articles.Pages;

namespace Parley.Bench;

/// <summary>
/// Pages and feeds per second of processor time on one core, each over all files of <c>../shared/data</c> after one pass to warm up; pages beside
/// @mozilla/readability with linkedom in the same run.
/// </summary>
internal static class SourcesVerb
{
    private const int Passes = 3;

    public static int Run()
    {
        List<string> pages = Pages();
        List<byte[]> feeds = Feeds();
        double pageRate = Rate(pages, page => HtmlPage.Read(page).Text.Length), feedRate = Rate(feeds, Items);
        var table = new StringBuilder("Processor time, one thread, the best of three passes after one to warm up.\n\n| what | files | per second |\n| --- | --- | --- |\n");
        table.Append(CultureInfo.InvariantCulture, $"| pages, Parley | {pages.Count} | {pageRate:F0} |\n| pages, {Readability(pages)} |\n| feeds, Parley | {feeds.Count} | {feedRate:F0} |\n");
        table.Append("\nPages made to cost a reader time or memory, each read in a process of its own, whose start and models count as memory.\n\n").Append(HostilePages.Table());
        ResultsFile.Write("sources", "Speed of pages and feeds", "dotnet run --project bench/Parley.Bench -c Release -- sources", table.ToString());
        return 0;
    }

    private static double Rate<T>(List<T> inputs, Func<T, int> read)
    {
        double best = 0;
        for (int pass = 0; pass <= Passes; pass++)
        {
            TimeSpan start = Process.GetCurrentProcess().TotalProcessorTime;
            foreach (T input in inputs)
                read(input);
            double seconds = (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds;
            if (pass > 0)
                best = Math.Max(best, inputs.Count / seconds);
        }

        return best;
    }

    private static int Items(byte[] bytes)
    {
        try
        {
            return FeedReader.Read(bytes, "feed").Items.Count;
        }
        catch (ParleyException)
        {
            // Some files are there to be no feed.
            return 0;
        }
    }

    private static string Readability(List<string> pages)
    {
        if (!Directory.Exists(Repository.PathOf("bench", "readability", "node_modules")))
            return "readability 0.6.0 with linkedom | | not measured: run `npm ci` in bench/readability";
        using Process node = Process.Start(new ProcessStartInfo("node", ["pages.mjs"])
        {
            WorkingDirectory = Repository.PathOf("bench", "readability"), RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false,
        })!;
        foreach (string page in pages)
            node.StandardInput.WriteLine(JsonSerializer.Serialize(new { html = page }));
        node.StandardInput.Close();
        JsonElement answer = JsonDocument.Parse(node.StandardOutput.ReadToEnd()).RootElement;
        double rate = answer.GetProperty("pages").GetInt32() / answer.GetProperty("seconds").GetDouble();
        return string.Create(CultureInfo.InvariantCulture, $"readability 0.6.0 with linkedom 0.18.12 | {pages.Count} | {rate:F0}");
    }

    private static List<string> Pages()
    {
        List<string> pages = [];
        using var tar = new TarReader(File.OpenRead(Repository.PathOf("..", "shared", "data", "pages", "aeb-html.tar")));
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is null)
                continue;
            using var html = new StreamReader(new GZipStream(entry.DataStream, CompressionMode.Decompress), Encoding.UTF8);
            pages.Add(html.ReadToEnd());
        }

        return pages;
    }

    private static List<byte[]> Feeds()
    {
        List<byte[]> feeds = [];
        using Process xz = Process.Start(new ProcessStartInfo("xz", ["-dc", Repository.PathOf("..", "shared", "data", "feeds", "feeds.tar.xz")]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        using var tar = new TarReader(xz.StandardOutput.BaseStream);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is null || !(entry.Name.EndsWith(".xml", StringComparison.Ordinal) || entry.Name.EndsWith(".rss", StringComparison.Ordinal) || entry.Name.EndsWith(".atom", StringComparison.Ordinal)))
                continue;
            using var bytes = new MemoryStream();
            entry.DataStream.CopyTo(bytes);
            feeds.Add(bytes.ToArray());
        }

        return feeds;
    }
}
