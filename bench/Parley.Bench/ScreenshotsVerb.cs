using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Parley.Articles;
using Parley.Joining;
using Parley.Reading;
using Parley.Record;
using Parley.Storage;
using Parley.Views;
using Parley.Web;
using Parley.Web.Reports;

namespace Parley.Bench;

/// <summary>Pictures of the site over <c>samples/istanbul</c>: two for the README, or every page, light and dark, to look at.</summary>
internal static class ScreenshotsVerb
{
    private const int Width = 1100, Height = 640;

    public static async Task<int> Run(string? folder)
    {
        if (PdfPrinter.Program is not { } browserProgram)
        {
            Console.Error.WriteLine("There is no Chromium here (apt install chromium).");
            return 1;
        }

        using var record = new TemporaryRecord();
        using (SqliteStore store = SqliteStore.Open(record.File, TimeProvider.System))
            new Intake(store, new ArticleReader()).Read(ArticleSource.Read([Repository.PathOf("samples", "istanbul")], Stream.Null), new IntakeOptions(), CancellationToken.None);
        await using WebApplication site = Site.Build(new SiteOptions { Record = record.File, Port = 0, User = "analyst" });
        await site.StartAsync();
        RecordSnapshot snapshot = site.Services.GetRequiredService<LiveRecord>().At(null);
        string address = site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = browserProgram, Args = ["--no-sandbox"] });
        string talks = "/talks/" + BriefView.Order(snapshot.Record).First().Id;
        if (folder is null)
        {
            string images = Repository.PathOf("docs", "images");
            await Take(browser, address + talks + "/matrix", Path.Combine(images, "positions.png"), ColorScheme.Light, isWhole: false);
            await Take(browser, address + Article(snapshot.Index), Path.Combine(images, "article.png"), ColorScheme.Light, isWhole: false);
            return 0;
        }

        Directory.CreateDirectory(folder);
        foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach ((string name, string path) in Pages(snapshot.Index, talks))
                await Take(browser, address + path, Path.Combine(folder, $"{name}-{scheme.ToString().ToLowerInvariant()}.png"), scheme, isWhole: true);
        }

        return 0;
    }

    private static IEnumerable<(string Name, string Path)> Pages(RecordIndex index, string talks) =>
    [
        ("talks", "/talks"), ("brief", talks),
        .. new[] { "matrix", "timeline", "deadlines", "forecasts", "figures", "differences", "who-met", "climate" }.Select(part => (part, $"{talks}/{part}")),
        .. RecordView.All.Where(v => v.Name != "talks").Select(v => ("view-" + v.Name, "/" + v.Name)),
        ("entry", "/entries/" + index.Record.Meetings[0].Id), ("position", "/entries/" + index.Record.Positions[0].Id), ("article", Article(index)),
        ("actor", "/actors/" + index.Record.Actors[0].Id), ("search", "/search?q=ceasefire"), ("changes", "/changes"), ("desk", "/desk"), ("add", "/add"), ("settings", "/settings"),
        ("mark", Article(index).Replace("/article?", "/mark?kind=meeting&quote=talks&", StringComparison.Ordinal)), ("nothing", "/entries/none"),
    ];

    /// <summary>An article on the meeting that most articles report, with the words on it.</summary>
    private static string Article(RecordIndex index)
    {
        Finding finding = index.Record.Findings[index.Record.Meetings.MaxBy(m => m.Articles.Length)!.Findings[^1]];
        return $"/article?id={Uri.EscapeDataString(finding.Article)}&finding={finding.Id}";
    }

    private static async Task Take(IBrowser browser, string address, string file, ColorScheme scheme, bool isWhole)
    {
        await using IBrowserContext context = await browser.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = Width, Height = Height } });
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(address);
        await page.ScreenshotAsync(new() { Path = file, FullPage = isWhole });
        Console.Error.WriteLine(file);
    }
}
