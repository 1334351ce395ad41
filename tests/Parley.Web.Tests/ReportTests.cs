using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Parley.Views;
using Parley.Web.Reports;

namespace Parley.Web.Tests;

public sealed class ReportTests
{
    [Fact]
    public async Task A_report_holds_every_passage_of_each_line_and_needs_no_other_file()
    {
        await using var visitor = new Visitor(Stories.Held, Stories.HeldElsewhere);
        RecordSnapshot snapshot = visitor.Record.At(null);
        Brief brief = BriefView.Of(snapshot.Record, snapshot.Record.Negotiations[0], snapshot.AsOf, null);
        IHtmlDocument report = new HtmlParser().ParseDocument(await new Report(snapshot.Index, [brief]).HtmlAsync());
        string[] quotes = [.. report.QuerySelectorAll("blockquote").Select(q => q.TextContent)];
        foreach (string id in brief.Sections.SelectMany(s => s.Lines).Select(l => l.Id).OfType<string>())
        {
            foreach (CitedPassage passage in CitedPassage.Of(snapshot.Index, snapshot.Index.Find(id)))
                quotes.ShouldContain(passage.Passage.Quote);
            report.QuerySelectorAll("a").ShouldContain(a => a.GetAttribute("href") == $"#0-{id}");
            report.GetElementById($"0-{id}").ShouldNotBeNull();
        }

        report.QuerySelectorAll("[src], link, script, form").ShouldBeEmpty();
        report.QuerySelector("style")!.TextContent.ShouldNotContain("url(");
    }

    [Fact]
    public async Task What_an_article_says_is_text_in_a_report_too()
    {
        const string payload = "</style><img src=x onerror=alert(1)><script>alert(1)</script>";
        await using var visitor = new Visitor($"""
            ---
            title: "{payload}"
            outlet: "{payload}"
            url: "javascript:alert(1)"
            published: 2031-03-06
            ---
            Norway and Chile held a second round of talks on fishing rights in Geneva on Thursday. Norway demanded that Chile withdraw {payload} ships within 30 days.
            """);
        RecordSnapshot snapshot = visitor.Record.At(null);
        IHtmlDocument report = new HtmlParser().ParseDocument(await Whole(snapshot));
        report.QuerySelectorAll("img, script, [onerror], a[href^='javascript']").ShouldBeEmpty();
        report.QuerySelector(".article-line")!.TextContent.ShouldContain(payload);
    }

    [BrowserFact]
    public async Task A_report_is_printed_as_pdf()
    {
        await using var visitor = new Visitor(Stories.Held);
        byte[] printed = await PdfPrinter.PrintAsync(await Whole(visitor.Record.At(null)), CancellationToken.None);
        Encoding.ASCII.GetString(printed, 0, 5).ShouldBe("%PDF-");
    }

    private static Task<string> Whole(RecordSnapshot snapshot) =>
        new Report(snapshot.Index, [BriefView.Of(snapshot.Record, snapshot.Record.Negotiations[0], snapshot.AsOf, null)]).HtmlAsync();
}
