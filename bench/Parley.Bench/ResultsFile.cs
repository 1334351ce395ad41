using System.Globalization;

namespace Parley.Bench;

/// <summary>
/// <c>bench/RESULTS.md</c>: one section for each verb, between markers, replaced whenever the verb is run. Nobody writes it by hand.
/// </summary>
internal static class ResultsFile
{
    private const string Opening = """
        # Results

        Written by `bench/Parley.Bench`, never by hand: each section by its command, which replaces it.


        """;

    /// <summary>Puts a section in its place, with the day, the machine and the commit under its heading.</summary>
    public static void Write(string section, string heading, string command, string body)
    {
        string path = Repository.PathOf("bench", "RESULTS.md");
        string text = File.Exists(path) ? File.ReadAllText(path) : Opening;
        string begin = $"<!-- {section} -->\n", end = $"<!-- end of {section} -->\n";
        string day = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string content = $"{begin}## {heading}\n\n`{command}` · {day} · {Machine.Description} · commit {Repository.Commit}\n\n{body.Trim()}\n{end}";
        int from = text.IndexOf(begin, StringComparison.Ordinal), to = text.IndexOf(end, StringComparison.Ordinal);
        text = from < 0 || to < from
            ? $"{text.TrimEnd()}\n\n{content}"
            : text[..from] + content + text[(to + end.Length)..];
        File.WriteAllText(path, text);
        Console.Out.WriteLine(content);
    }
}
