using Microsoft.Playwright;

namespace Parley.Web.Tests;

/// <summary>A real browser: Debian's Chromium, started once for a class of tests.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string? Program =
        new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Why no test in a browser can run; null where one can, and in continuous integration, where one must.</summary>
    public static string? Missing =>
        Program is null && !string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)
            ? "There is no Chromium here (apt install chromium)."
            : null;

    public async Task InitializeAsync()
    {
        if (Program is null)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox"] });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A page of a person who has not been here before.</summary>
    public async Task<IPage> OpenAsync(Uri site, bool scripts = true, ColorScheme scheme = ColorScheme.Light)
    {
        IBrowserContext context = await _browser!.NewContextAsync(new()
        {
            BaseURL = site.ToString(), JavaScriptEnabled = scripts, ColorScheme = scheme, ViewportSize = new() { Width = 1280, Height = 900 }, BypassCSP = false,
        });
        // Far longer than a page takes, even on a busy machine: this ends a test that hangs, it measures none.
        context.SetDefaultTimeout(120_000);
        return await context.NewPageAsync();
    }
}

/// <summary>A test in a browser. Where there is none it is skipped, but never in continuous integration.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        Skip = Browser.Missing;
    }
}

/// <summary>The same, with values.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        Skip = Browser.Missing;
    }
}

/// <summary>A test with axe (github.com/dequelabs/axe-core), which comes with the front's tools.</summary>
public sealed class AxeFactAttribute : FactAttribute
{
    public AxeFactAttribute()
    {
        Skip = Browser.Missing ?? (File.Exists(Script) ? null : "axe is not installed (npm ci in src/Parley.Web/front).");
    }

    public static string Script { get; } = Path.Combine(Checkout.Root, "src", "Parley.Web", "front", "node_modules", "axe-core", "axe.min.js");
}
