using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Parley.Articles.Feeds;
using Xunit.Abstractions;

namespace Parley.Tests.Articles.Feeds;

/// <summary>The cases of other feed readers. Floors only rise.</summary>
public sealed class FeedConformanceTests(ITestOutputHelper output)
{
    private const string Archive = "data/feeds/feeds.tar.xz", Cases = "data/feeds/feedparser_cases.jsonl.gz";

    [SharedFact]
    public void Feedparsers_core_cases_hold()
    {
        Dictionary<string, byte[]> files = Files();
        List<string> failed = [];
        int all = 0;
        using var lines = new StreamReader(new GZipStream(File.OpenRead(SharedData.Path(Cases)), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            JsonElement row = JsonDocument.Parse(line).RootElement;
            if (!row.GetProperty("core").GetBoolean() || row.GetProperty("checks").ValueKind != JsonValueKind.Array)
                continue;
            string name = row.GetProperty("file").GetString()!;
            if (!files.TryGetValue("feedparser/" + name, out byte[]? bytes))
                continue;
            all++;
            Feed feed = FeedReader.Read(bytes, name, Address(row), language: Header(row, "Content-Language"));
            if (!row.GetProperty("checks").EnumerateArray().All(check => FeedparserCases.Holds(check, feed)))
                failed.Add($"{name}: {row.GetProperty("expect_raw").GetString()}");
        }

        output.WriteLine(string.Join('\n', failed));
        output.WriteLine($"{all - failed.Count} of {all}");
        (100.0 * (all - failed.Count) / all).ShouldBeGreaterThanOrEqualTo(98);
    }

    [SharedFact]
    public void Gofeeds_pairs_are_equal_in_title_link_id_dates_authors_and_content()
    {
        Dictionary<string, byte[]> files = Files();
        List<string> failed = [];
        int all = 0;
        foreach ((string name, byte[] bytes) in files.Where(f => f.Key.StartsWith("gofeed/", StringComparison.Ordinal) && f.Key.EndsWith(".xml", StringComparison.Ordinal)))
        {
            if (!files.TryGetValue(Path.ChangeExtension(name, ".json"), out byte[]? expected))
                continue;
            all++;
            JsonElement wanted = JsonDocument.Parse(expected).RootElement;
            try
            {
                if (!GofeedPairs.Same(wanted, FeedReader.Read(bytes, name)))
                    failed.Add(name);
            }
            catch (ParleyException)
            {
                failed.Add(name + " (no feed)");
            }
        }

        output.WriteLine(string.Join('\n', failed));
        output.WriteLine($"{all - failed.Count} of {all}");
        (100.0 * (all - failed.Count) / all).ShouldBeGreaterThanOrEqualTo(95);
    }

    [SharedFact]
    public void No_file_of_any_reader_ends_in_anything_but_a_feed_or_the_error_of_a_feed()
    {
        foreach ((string name, byte[] bytes) in Files())
        {
            try
            {
                FeedReader.Read(bytes, name).Version.ShouldNotBeNullOrEmpty();
            }
            catch (ParleyException error)
            {
                error.Code.ShouldBe(ErrorCode.FeedUnreadable, name);
            }
        }
    }

    private static string? Header(JsonElement row, string name) =>
        row.GetProperty("headers") is { ValueKind: JsonValueKind.Object } headers && headers.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    /// <summary>Where the feed came from: what the server says of it, seen from the address that was asked for.</summary>
    private static string? Address(JsonElement row)
    {
        string? asked = row.TryGetProperty("doc_url", out JsonElement document) ? document.GetString() : null, said = Header(row, "Content-Location");
        return said is null ? asked : Uri.TryCreate(new Uri(asked ?? said), said, out Uri? whole) && whole.Scheme is "http" or "https" ? whole.AbsoluteUri : asked;
    }

    private static Dictionary<string, byte[]> Files()
    {
        Dictionary<string, byte[]> files = [];
        // .NET has no xz; the scorers' machine has.
        using Process xz = Process.Start(new ProcessStartInfo("xz", ["-dc", SharedData.Path(Archive)]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        using var tar = new TarReader(xz.StandardOutput.BaseStream);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is null)
                continue;
            using var bytes = new MemoryStream();
            entry.DataStream.CopyTo(bytes);
            files[entry.Name.TrimStart('.', '/')] = bytes.ToArray();
        }

        return files;
    }
}
