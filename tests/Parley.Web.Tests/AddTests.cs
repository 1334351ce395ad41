using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Parley.Web.Reading;

namespace Parley.Web.Tests;

public class AddTests
{
    [Fact]
    public async Task A_pasted_text_is_read_into_the_record()
    {
        await using var visitor = new Visitor();
        using HttpResponseMessage answer = await visitor.Send(
            "/add", "/add", ("text", "Norway and Chile held talks on fishing in Geneva on Thursday. Norway demanded a ceasefire."),
            ("title", "Talks held"), ("outlet", "Harbour Post"), ("published", "2031-03-06"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await Done(visitor);
        IHtmlDocument articles = await visitor.See("/articles");
        string row = articles.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().TextContent;
        row.ShouldContain("Talks held");
        row.ShouldContain("Harbour Post");
        row.ShouldContain("6 March 2031");
        (await visitor.See("/meetings")).QuerySelectorAll("tbody tr").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_file_is_read_and_one_that_is_no_text_is_named_with_the_reason()
    {
        await using var visitor = new Visitor();
        string token = (await visitor.See("/add")).QuerySelector("form[action='/add'] input[name=form]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "form" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(Stories.Held)), "files", "../../held.md" },
            { new ByteArrayContent([0, 1, 2, 3, 0, 255, 254]), "files", "picture.txt" },
        };
        using HttpResponseMessage answer = await visitor.Client.PostAsync("/add", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        ReadingJob job = await Done(visitor);
        job.Summary!.Articles.ShouldBe(["held.md"]);
        job.Summary.Errors.ShouldHaveSingleItem();
        IHtmlDocument page = await visitor.See("/add");
        page.QuerySelector("#job-1 li a")!.TextContent.ShouldBe("Harbour Post");
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("file:///etc/passwd")]
    [InlineData("-")]
    public async Task Only_addresses_of_the_web_are_addresses(string address)
    {
        await using var visitor = new Visitor();
        using HttpResponseMessage answer = await visitor.Send("/add", "/add", ("addresses", address));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("PLY4001");
    }

    [Fact]
    public async Task An_address_of_this_machine_is_refused_by_the_fetcher()
    {
        await using var visitor = new Visitor();
        using HttpResponseMessage answer = await visitor.Send("/add", "/add", ("addresses", visitor.Address + "talks"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        ReadingJob job = await Done(visitor);
        job.Summary!.Articles.ShouldBeEmpty();
        job.Summary.Errors.ShouldHaveSingleItem().Code.ShouldBe(ErrorCode.AddressRefused);
    }

    [Theory]
    [InlineData("../../etc/held.md", "held.md")]
    [InlineData(@"C:\news\held.md", "held.md")]
    [InlineData("..", "article.txt")]
    [InlineData("", "article.txt")]
    [InlineData("a\0b;c.txt", "a-b-c.txt")]
    public void A_files_name_leads_nowhere_else(string name, string safe) => ReadingOrder.SafeName(name).ShouldBe(safe);

    private static async Task<ReadingJob> Done(Visitor visitor)
    {
        await visitor.Jobs.Idle;
        return visitor.Jobs.All()[^1];
    }
}
