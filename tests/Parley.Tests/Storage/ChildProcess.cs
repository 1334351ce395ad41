using System.Diagnostics;

namespace Parley.Tests.Storage;

/// <summary>This assembly's own program (Program.cs) as a process of its own.</summary>
internal static class ChildProcess
{
    public static Process Start(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ChildProcess).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true, UseShellExecute = false,
        };
        return Process.Start(start)!;
    }
}
