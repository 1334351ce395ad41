using System.Diagnostics;
using System.Net;

namespace Parley.Web.Tests;

/// <summary>The published program as it serves a copy of a record, until it is disposed of.</summary>
public sealed class PublishedSite : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("parley-served-").FullName;
    private readonly Process _program;

    private PublishedSite(string program, string record)
    {
        string own = Path.Combine(_folder, "talks.db");
        File.Copy(record, own);
        _program = Process.Start(new ProcessStartInfo("dotnet", [program, "serve", "--port", "0", "--record", own])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = _folder,
        })!;
        // What it tells a person at a terminal is for nobody here.
        _program.BeginErrorReadLine();
    }

    public Uri Address => Client.BaseAddress!;

    public HttpClient Client { get; } =
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true, CookieContainer = new CookieContainer() });

    public static async Task<PublishedSite> Start(string program, string record)
    {
        var site = new PublishedSite(program, record);
        string? address = await site._program.StandardOutput.ReadLineAsync();
        site.Client.BaseAddress = new Uri(address.ShouldNotBeNull("the program ended before it served"));
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _program.Kill(entireProcessTree: true);
        await _program.WaitForExitAsync();
        _program.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
