using System.Diagnostics;

namespace Parley.Bench;

/// <summary>The checkout in which the benchmark runs, and the programs it calls.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>The short hash of the commit, marked where the program's files differ from it.</summary>
    public static string Commit =>
        Output("git", "rev-parse", "--short", "HEAD").Trim()
        + (Output("git", "status", "--porcelain", "--", "src", "bench/Parley.Bench/*.cs").Length == 0 ? "" : " with changes");

    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>Runs a program in the checkout and gives what it prints.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static string Output(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Root, RedirectStandardOutput = true, UseShellExecute = false,
        };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static string Find()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Parley.slnx")))
                return at.FullName;
        }

        throw new InvalidOperationException("The benchmark runs from a checkout.");
    }
}
