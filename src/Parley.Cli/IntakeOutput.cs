using Parley.Storage;
using Parley.Views;

namespace Parley.Cli;

/// <summary>Says what reading gave.</summary>
internal static class IntakeOutput
{
    public static void Text(TextWriter to, string file, IntakeSummary summary)
    {
        string[] parts =
        [
            .. Part(summary.New, "new"), .. Part(summary.Changed, "changed"), .. Part(summary.Reread, "read again"),
            .. Part(summary.Unchanged, "unchanged"), .. Part(summary.Errors.Count, "not read"),
        ];
        to.WriteLine($"{Labels.Count(summary.Articles.Count, "article")} ({(parts.Length == 0 ? "none" : string.Join(", ", parts))}), "
            + $"{Labels.Count(summary.Findings.Values.Sum(), "finding")}: "
            + string.Join(", ", summary.Findings.OrderByDescending(f => f.Value).Select(f => $"{f.Value} {f.Key}"))
            + $". Record: {file}");
        if (summary.Interrupted)
            to.WriteLine("Interrupted: what was read is kept. Run the same command again to go on; what is there is not read twice.");
        to.WriteLine();
    }

    private static IEnumerable<string> Part(int count, string what) => count == 0 ? [] : [$"{Labels.Number(count)} {what}"];
}
