using System.Text;
using System.Text.RegularExpressions;
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
    public async Task A_brief_of_many_parties_is_at_most_two_pages_on_paper_and_the_passages_stand_behind_it_where_they_are_asked_for()
    {
        string[] states = ["Peru", "Kenya", "Japan", "Ghana", "Spain", "Nepal", "Cuba", "Malta", "Qatar", "Laos", "Haiti", "Benin", "Fiji", "Togo"];
        string[] wishes = ["withdraw its ships from the disputed waters", "release the sailors", "lift the sanctions on fish", "pay for the nets", "sign the treaty on whales"];
        IEnumerable<string> demands = states.SelectMany(state => wishes.Select(wish => $"{state} demanded that Chile {wish}."));
        await using var visitor = new Visitor([Stories.Held, Stories.HeldElsewhere, $"""
            ---
            title: All against one
            outlet: Fjord Daily
            published: 2031-03-08
            ---
            Norway and Chile held a third round of talks on fishing rights in Geneva on Friday.

            {string.Join("\n\n", demands)}
            """]);
        RecordSnapshot snapshot = visitor.Record.At(null);
        Brief brief = BriefView.Of(snapshot.Record, snapshot.Record.Negotiations.MaxBy(n => n.Articles.Length), snapshot.AsOf, null);
        brief.Sections.Count(s => s.Heading.StartsWith("Positions of ", StringComparison.Ordinal)).ShouldBe(7);
        BriefSection others = brief.Sections.Single(s => s.Heading == "Positions of others");
        others.Lines.Length.ShouldBe(8);
        others.Lines[^1].Rest.ShouldNotBeNull();

        (await Pages(new Report(snapshot.Index, [brief]))).ShouldBeInRange(1, 2);
        (await Pages(new Report(snapshot.Index, [brief], PrintsPassages: true))).ShouldBeGreaterThan(2);
    }

    /// <summary>How many pages a report has on paper, by the objects of the PDF.</summary>
    private static async Task<int> Pages(Report report) =>
        Regex.Count(Encoding.Latin1.GetString(await PdfPrinter.PrintAsync(await report.HtmlAsync(), CancellationToken.None)), @"/Type\s*/Page\b", RegexOptions.None, TimeSpan.FromSeconds(5));

    private static Task<string> Whole(RecordSnapshot snapshot) =>
        new Report(snapshot.Index, [BriefView.Of(snapshot.Record, snapshot.Record.Negotiations[0], snapshot.AsOf, null)]).HtmlAsync();
}
