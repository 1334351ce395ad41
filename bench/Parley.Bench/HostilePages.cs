using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Parley.Articles.Pages;

namespace Parley.Bench;

/// <summary>Pages made to cost a reader time or memory, each as large as the fetcher lets any page be, read in a process of its own.</summary>
internal static class HostilePages
{
    private const int Size = 15 << 20;

    private static readonly (string Name, Func<string> Make)[] Pages =
    [
        ("plain text without a tag", () => Repeated("The envoys met in the old customs house. ")),
        ("nested boxes", () => Repeated("<div>")),
        ("nested boxes with classes and text", () => Repeated("<div class='c d'>x")),
        ("paragraphs of a word", () => Repeated("<p>word")),
        ("one paragraph's links", () => "<p>" + Repeated("<a href='/x'>x</a> ")),
        ("open tables", () => Repeated("<table><tr><td>")),
        ("a list's items", () => Repeated("<ul><li>The envoys met. ")),
        ("one attribute", () => $"<p title='{Repeated("x")}'>text"),
        ("attributes of one element", () => $"<p {Numbered(i => $"a{i}=1 ")}>text"),
        ("names of classes", () => Numbered(i => $"<div class=c{i}>x</div>")),
        ("entities", () => "<p>" + Repeated("&amp;&#x41;&nosuch;")),
        ("line breaks", () => "<p>" + Repeated("x<br>")),
        ("times", () => Repeated("<time class=date datetime='2031-05-16'>16 May 2031</time>")),
        ("days in words", () => Repeated("<p class=date>16 May 2031</p>")),
        ("by-lines", () => Repeated("<span class=author rel=author>By Ann Ant and Bob Bee</span>")),
        ("data for machines, nested", () => $"<script type='application/ld+json'>{Repeated("[")}</script>text"),
        ("data for machines, much of it", () => $"<script type='application/ld+json'>[{Numbered(i => $"{{\"@type\":\"NewsArticle\",\"headline\":\"{i}\"}},")}0]</script>text"),
        ("metadata", () => Numbered(i => $"<meta name=n{i} content=x>")),
        ("an open comment", () => "<!--" + Repeated("- ")),
        ("comments", () => Repeated("<!--x-->")),
        ("signs of less", () => Repeated("<")),
        ("ends without beginnings", () => Repeated("</div></p></b>")),
        ("headings", () => Repeated("<h1>Border talks</h1>")),
    ];

    /// <summary>A table of the pages with the seconds and the peak memory of the process that reads each.</summary>
    public static string Table()
    {
        string file = Path.GetTempFileName(), program = typeof(HostilePages).Assembly.Location;
        var table = new StringBuilder("| page of 15 MiB | seconds | peak memory |\n| --- | --- | --- |\n");
        for (int i = 0; i < Pages.Length; i++)
        {
            File.WriteAllText(file, Pages[i].Make());
            using Process child = Process.Start(new ProcessStartInfo("dotnet", [program, "page-read", file]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            JsonElement cost = JsonDocument.Parse(child.StandardOutput.ReadToEnd()).RootElement;
            table.Append(CultureInfo.InvariantCulture, $"| {Pages[i].Name} | {cost.GetProperty("Seconds").GetDouble():F2} | {cost.GetProperty("PeakBytes").GetInt64() >> 20} MiB |\n");
        }

        File.Delete(file);
        return table.ToString();
    }

    /// <summary>Reads the page of a file and prints what that cost.</summary>
    public static int Read(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        HtmlPage.Read("<p>warm</p>");
        long start = Stopwatch.GetTimestamp();
        int length = HtmlPage.Read(Encoding.UTF8.GetString(bytes)).Text.Length;
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        using Process self = Process.GetCurrentProcess();
        Console.WriteLine(JsonSerializer.Serialize(new { Seconds = seconds, PeakBytes = self.PeakWorkingSet64, Length = length }));
        return 0;
    }

    private static string Repeated(string piece) => new StringBuilder(Size + piece.Length).Insert(0, piece, Size / piece.Length).ToString();

    private static string Numbered(Func<int, string> piece)
    {
        var text = new StringBuilder(Size);
        for (int i = 0; text.Length < Size; i++)
            text.Append(piece(i));
        return text.ToString();
    }
}
