using System.Diagnostics;
using System.Globalization;
using Parley.Storage;
using Parley.Tests.Storage;

namespace Parley.Tests.Watching;

public sealed class KilledWatchTests : IDisposable
{
    private const int Feeds = 200, ItemsEach = 50, Kills = 10;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Ten_thousand_items_of_two_hundred_feeds_are_each_read_once_over_ten_kills()
    {
        string sources = Write(), record = _folder.File("record.db");
        var random = new Random(200);
        int[] ends = [.. Enumerable.Range(0, Kills).Select(_ => random.Next(1, Feeds * ItemsEach / (Kills + 1)))];
        int before = 0;
        foreach (int end in ends.Append(int.MaxValue))
        {
            int said = Run(record, sources, end), after = Kept(record);
            // Each article that was dealt with is new, and the last one may have been kept without its being said.
            (after - before).ShouldBeInRange(said, said + 1);
            before = after;
        }

        before.ShouldBe(Feeds * ItemsEach);
        using SqliteStore store = SqliteStore.Open(record, TimeProvider.System);
        store.Describe().Integrity.ShouldBe("ok");
        Run(record, sources, int.MaxValue).ShouldBe(0, "nothing is left to read");
    }

    /// <summary>Watches in a process of its own, and kills it after so many articles.</summary>
    /// <returns>Of how many articles it said that they were done.</returns>
    private static int Run(string record, string sources, int end)
    {
        using Process child = ChildProcess.Start("watch", record, sources);
        int said = 0;
        while (said < end && child.StandardOutput.ReadLine() is { } line)
            said = int.Parse(line, CultureInfo.InvariantCulture);
        if (said >= end)
            child.Kill();
        foreach (string line in child.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries))
            said = int.Parse(line, CultureInfo.InvariantCulture);
        child.WaitForExit();
        if (said < end)
            child.ExitCode.ShouldBe(0);
        return said;
    }

    private static int Kept(string record)
    {
        using SqliteStore store = SqliteStore.Open(record, TimeProvider.System);
        return (int)store.Describe().Articles;
    }

    private string Write()
    {
        for (int feed = 0; feed < Feeds; feed++)
        {
            IEnumerable<string> items = Enumerable.Range(0, ItemsEach).Select(item =>
                $"<item><title>Report {feed}-{item}</title><guid>tag:{feed}:{item}</guid><pubDate>Fri, 16 May 2031 08:00:00 GMT</pubDate><description>The envoys of Ruvania met those of Tessaly in Port Orlen on Friday, and they spoke about the border for {item + 2} hours in hall {feed}.</description></item>");
            File.WriteAllText(_folder.File($"{feed}.xml"), $"<rss><channel><title>Gazette {feed}</title>{string.Concat(items)}</channel></rss>");
        }

        string sources = _folder.File("sources.yaml");
        File.WriteAllLines(sources, Enumerable.Range(0, Feeds).Select(feed => $"  - feed: {feed}.xml").Prepend("sources:"));
        return sources;
    }
}
