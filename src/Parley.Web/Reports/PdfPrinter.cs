using System.Diagnostics;
using System.Text;

namespace Parley.Web.Reports;

/// <summary>Prints a file of HTML as PDF by a Chromium that is installed.</summary>
public static class PdfPrinter
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The browser's path; null where there is none among the programs of this machine.</summary>
    public static string? Program { get; } =
    (
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        from name in Names
        let path = Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)
        where File.Exists(path)
        orderby Array.IndexOf(Names, name)
        select path
    ).FirstOrDefault();

    /// <exception cref="ParleyException">There is no browser, or it fails (3007).</exception>
    public static async Task<byte[]> PrintAsync(string html, CancellationToken cancellation)
    {
        if (Program is null)
            throw Failed("There is no Chromium on this machine.", "Install it (Debian: apt install chromium), or export as html and print that.");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("parley-print-");
        try
        {
            string page = Path.Combine(folder.FullName, "report.html"), printed = Path.Combine(folder.FullName, "report.pdf");
            await File.WriteAllTextAsync(page, html, Encoding.UTF8, cancellation);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(Patience);
            await RunAsync(Path.Combine(folder.FullName, "profile"), page, printed, patience.Token);
            return File.Exists(printed) ? await File.ReadAllBytesAsync(printed, cancellation) : throw Failed("Chromium printed nothing.", "Export as html and print that.");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Failed("Chromium does not come to an end.", "Export as html and print that.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RunAsync(string profile, string page, string printed, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Program!) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (string argument in new[]
        {
            "--headless", "--disable-gpu", "--disable-extensions", "--disable-background-networking", "--no-first-run", "--no-pdf-header-footer",
            "--user-data-dir=" + profile, "--print-to-pdf=" + printed, new Uri(page).AbsoluteUri,
        })
        {
            start.ArgumentList.Add(argument);
        }

        // Chromium starts for no administrator with its sandbox; the page is ours, without scripts.
        if (OperatingSystem.IsLinux() && Environment.UserName == "root")
            start.ArgumentList.Insert(0, "--no-sandbox");
        using Process browser = Process.Start(start)!;
        try
        {
            // What it says is read, so that it never waits for a reader.
            await Task.WhenAll(
                browser.StandardOutput.BaseStream.CopyToAsync(Stream.Null, cancellation), browser.StandardError.BaseStream.CopyToAsync(Stream.Null, cancellation),
                browser.WaitForExitAsync(cancellation));
        }
        catch (OperationCanceledException)
        {
            browser.Kill(entireProcessTree: true);
            await browser.WaitForExitAsync(CancellationToken.None);
            throw;
        }
    }

    private static ParleyException Failed(string what, string remedy) => new(ErrorCode.BrowserMissing, "--format pdf", what, remedy);
}
