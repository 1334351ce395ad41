using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Parley.Articles;
using Parley.Joining;
using Parley.Reading;
using Parley.Record;
using Parley.Storage;
using Parley.Web;

namespace Parley.Bench;

/// <summary>
/// How long the server takes for each page of a large record when several clients ask at once, by its own clock
/// (<c>http.server.request.duration</c> of ASP.NET Core), and how long the page is.
/// </summary>
internal static class PagesVerb
{
    private const int Clients = 8, RequestsEach = 12;

    /// <summary>Reads variants of the samples into a record, and measures its site.</summary>
    /// <param name="articles">How many.</param>
    /// <param name="kept">Where the record is kept for the next run; null where it is not.</param>
    public static async Task<int> Run(int articles, string? kept)
    {
        using var record = new KeptRecord(kept, string.Create(CultureInfo.InvariantCulture, $"pages-{articles}"));
        record.Made(file =>
        {
            using var folder = new VariantFolder(articles);
            using SqliteStore store = SqliteStore.Open(file, TimeProvider.System);
            return $"{new Intake(store, new ArticleReader()).Read(ArticleSource.Read([folder.Path], Stream.Null), new IntakeOptions(), CancellationToken.None).Articles.Count} articles";
        });
        string command = string.Create(CultureInfo.InvariantCulture, $"dotnet run --project bench/Parley.Bench -c Release -- pages {articles}");
        ResultsFile.Write(
            string.Create(CultureInfo.InvariantCulture, $"pages {articles}"), string.Create(CultureInfo.InvariantCulture, $"Pages of a record of {articles:#,0} articles"),
            command, await Measure(record.File));
        return 0;
    }

    /// <summary>Measures the site of a record that is there, and prints it alone.</summary>
    public static async Task<int> Print(string record)
    {
        Console.Out.WriteLine(await Measure(record));
        return 0;
    }

    private static async Task<string> Measure(string record)
    {
        await using WebApplication site = Site.Build(new SiteOptions { Record = record, Port = 0, User = "analyst" });
        await site.StartAsync();
        long start = Stopwatch.GetTimestamp();
        RecordSnapshot now = site.Services.GetRequiredService<LiveRecord>().At(null);
        TimeSpan joined = Stopwatch.GetElapsedTime(start);
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false })
        {
            // The first request of a view of another day joins the record as of then.
            Timeout = Timeout.InfiniteTimeSpan,
            BaseAddress = new Uri(site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()),
        };
        var table = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"""
            {now.Record.Articles.Length:#,0} articles, {now.Record.Findings.Count:#,0} findings, {now.Record.Negotiations.Length:#,0} negotiations, joined at the first request in {joined.TotalSeconds:0.0} s.
            {Clients} clients in parallel on the same machine, {RequestsEach} requests each after the first; time at the server. Pages of one thing are of the one that most articles report.
            A view of another day joins the record as of then at its first request.


            """));
        // The first request of a page works out what the record's version keeps for the next ones.
        table.Append("| page | first, ms | median, ms | p95, ms | HTML, KB |\n| --- | --- | --- | --- | --- |\n");
        string past = "/talks?asOf=" + PastDay(now.Record);
        foreach ((string name, string path) in SitePages.All(now.Index).Where(p => p.Name != "nothing").Append(("talks as of another day", past)))
        {
            List<double> first = [], all = [];
            int length = 0;
            using (Times(first))
            {
                length = await Ask(client, path);
                await Until(first, 1);
            }

            using (Times(all))
            {
                await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
                {
                    for (int i = 0; i < RequestsEach; i++)
                        await Ask(client, path);
                })));
                await Until(all, Clients * RequestsEach);
            }

            all.Sort();
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {first[0]:0} ms"));
            table.Append(CultureInfo.InvariantCulture, $"| {name} | {first[0]:0} | {all[all.Count / 2]:0} | {all[all.Count * 95 / 100]:0} | {length / 1000.0:0} |\n");
        }

        (double script, double compressed) = Scripts();
        table.Append(CultureInfo.InvariantCulture, $"\nScripts that a first visit loads: {script:0.0} KB, {compressed:0.0} KB compressed.\n");
        // The clients are a part of the process; what they take is little.
        using Process self = Process.GetCurrentProcess();
        table.Append(CultureInfo.InvariantCulture, $"\nMemory of the server afterwards: {self.WorkingSet64 >> 20:#,0} MiB, {GC.GetTotalMemory(forceFullCollection: true) >> 20:#,0} MiB of it in use; at its peak {self.PeakWorkingSet64 >> 20:#,0} MiB.\n");
        return table.ToString();
    }

    // How many KB all scripts are together, as they are and as they travel.
    private static (double Size, double Compressed) Scripts()
    {
        byte[] all = [.. Directory.GetFiles(Repository.PathOf("src", "Parley.Web", "assets"), "*.js").SelectMany(File.ReadAllBytes)];
        using var compressed = new MemoryStream();
        using (var zip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(all);
        return (all.Length / 1000.0, compressed.Length / 1000.0);
    }

    // The day on which half of the dated articles were out.
    private static EdtfDate PastDay(TalksRecord record)
    {
        EdtfDate[] days = [.. record.Articles.Select(a => a.Published.Date).OfType<EdtfDate>().OrderBy(d => d.First)];
        return days[days.Length / 2];
    }

    // The server notes the time of a request after its answer has gone.
    private static async Task Until(List<double> times, int count)
    {
        while (true)
        {
            lock (times)
            {
                if (times.Count >= count)
                    return;
            }

            await Task.Delay(1);
        }
    }

    private static async Task<int> Ask(HttpClient client, string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(path);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{path} answers {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    /// <summary>Collects the milliseconds of requests, while it lives.</summary>
    private static MeterListener Times(List<double> milliseconds)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, it) =>
            {
                if (instrument.Name == "http.server.request.duration")
                    it.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((_, seconds, _, _) =>
        {
            lock (milliseconds)
                milliseconds.Add(seconds * 1000);
        });
        listener.Start();
        return listener;
    }
}
