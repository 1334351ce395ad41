using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Parley.Articles;
using Parley.Joining;
using Parley.Reading;
using Parley.Storage;
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
        RecordIndex index = site.Services.GetRequiredService<LiveRecord>().At(null).Index;
        string address = site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = browserProgram, Args = ["--no-sandbox"] });
        if (folder is null)
        {
            string images = Repository.PathOf("docs", "images");
            await Take(browser, address + SitePages.Talks(index) + "/matrix", Path.Combine(images, "positions.png"), ColorScheme.Light, isWhole: false);
            await Take(browser, address + SitePages.Article(index), Path.Combine(images, "article.png"), ColorScheme.Light, isWhole: false);
            return 0;
        }

        Directory.CreateDirectory(folder);
        foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach ((string name, string path) in SitePages.All(index))
                await Take(browser, address + path, Path.Combine(folder, $"{name}-{scheme.ToString().ToLowerInvariant()}.png"), scheme, isWhole: true);
        }

        return 0;
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
