using Parley.Joining;
using Parley.Record;
using Parley.Views;

namespace Parley.Bench;

/// <summary>Every kind of page of the site, those of one thing for the one that most articles report.</summary>
internal static class SitePages
{
    /// <summary>The address of a set of talks: those that most articles report.</summary>
    public static string Talks(RecordIndex index) => "/talks/" + BriefView.Order(index.Record.Negotiations).First().Id;

    /// <summary>An article on the meeting that most articles report, with the words on it.</summary>
    public static string Article(RecordIndex index)
    {
        Finding finding = Reported(index);
        return $"/article?id={Uri.EscapeDataString(finding.Article)}&finding={finding.Id}";
    }

    private static Finding Reported(RecordIndex index) => index.Record.Findings[index.Record.Meetings.MaxBy(m => m.Articles.Length)!.Findings[^1]];

    /// <summary>Names of pages, and their addresses on the site.</summary>
    public static IEnumerable<(string Name, string Path)> All(RecordIndex index) =>
    [
        ("talks", "/talks"), ("brief", Talks(index)),
        .. new[] { "matrix", "timeline", "deadlines", "forecasts", "figures", "differences", "who-met", "climate" }.Select(part => (part, $"{Talks(index)}/{part}")),
        .. RecordView.All.Where(v => v.Name != "talks").Select(v => ("view-" + v.Name, "/" + v.Name)),
        ("entry", "/entries/" + index.Record.Meetings.MaxBy(m => m.Findings.Length)!.Id), ("position", "/entries/" + index.Record.Positions.MaxBy(p => p.Findings.Length)!.Id),
        ("article", Article(index)), ("actor", "/actors/" + index.Record.Actors[0].Id), ("search", "/search?q=ceasefire"), ("changes", "/changes"),
        ("desk", "/desk"), ("add", "/add"), ("settings", "/settings"),
        ("mark", Article(index).Replace("/article?", $"/mark?kind=meeting&quote={Uri.EscapeDataString(Reported(index).Passages[0].Quote.Split(' ')[0])}&", StringComparison.Ordinal)), ("nothing", "/entries/none"),
    ];
}
