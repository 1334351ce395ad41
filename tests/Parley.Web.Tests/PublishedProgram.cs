using System.Diagnostics;
using System.Reflection;

namespace Parley.Web.Tests;

/// <summary>The program as it is published, from what the build left, and records that it read: made once for a class of tests.</summary>
public sealed class PublishedProgram : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("parley-published-").FullName;

    private string Program => Path.Combine(_folder, "program", "Parley.Cli.dll");

    /// <summary>The site of <see cref="Web.Tests.Stories"/>, for those that decide nothing.</summary>
    public PublishedSite Stories { get; private set; } = null!;

    /// <summary>The site of the samples, for those that decide nothing.</summary>
    public PublishedSite Samples { get; private set; } = null!;

    private string StoriesRecord => Path.Combine(_folder, "stories.db");

    private string SamplesRecord => Path.Combine(_folder, "samples.db");

    public async Task InitializeAsync()
    {
        if (Browser.Missing is not null)
            return;
        string configuration = typeof(PublishedProgram).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        await Run(
            "publish", Path.Combine(Checkout.Root, "src", "Parley.Cli"), "--no-build", "-c", configuration, "-o", Path.GetDirectoryName(Program)!, "--nologo", "-v", "quiet",
            "-nodeReuse:false");
        Web.Tests.Stories.Put(Path.Combine(_folder, "stories"), Web.Tests.Stories.Held, Web.Tests.Stories.HeldElsewhere, Web.Tests.Stories.Acts);
        await Run(Program, "read", Path.Combine(_folder, "stories"), "--record", StoriesRecord);
        await Run(Program, "read", Path.Combine(Checkout.Root, "samples", "istanbul"), "--record", SamplesRecord);
        Stories = await ServeStories();
        Samples = await ServeSamples();
    }

    public async Task DisposeAsync()
    {
        await (Stories?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (Samples?.DisposeAsync() ?? ValueTask.CompletedTask);
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Serves a record of the stories that is the caller's own.</summary>
    public Task<PublishedSite> ServeStories() => PublishedSite.Start(Program, StoriesRecord);

    /// <summary>Serves a record of the samples that is the caller's own.</summary>
    public Task<PublishedSite> ServeSamples() => PublishedSite.Start(Program, SamplesRecord);

    private static async Task Run(params IEnumerable<string> arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        string said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, said);
    }
}
