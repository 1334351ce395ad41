using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Parley.Web.Tests;

/// <summary>Whatever stands in an article, its metadata or an address is text, and nothing but text.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Payloads =>
    [
        "<script>x-hostile</script>", "\"><x-hostile onload=alert(1)>", "' onmouseover='x-hostile", "<img src=x onerror=x-hostile>", "</title><x-hostile>",
        "</style><x-hostile>", "javascript:x-hostile", "&lt;x-hostile&gt;<x-hostile>", "<svg/onload=x-hostile>", "{{x-hostile}} @(x-hostile) <!--x-hostile",
        "=HYPERLINK(\"x-hostile\")", "+x-hostile", "-x-hostile", "@x-hostile", "\t=x-hostile", "\u202Ex-hostile\u2066", "]]><x-hostile>", "%3Cx-hostile%3E/../x?x#x",
    ];

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task No_payload_in_any_field_becomes_markup_or_a_formula_on_any_page(string payload)
    {
        string yaml = JsonSerializer.Serialize(payload);
        string story = $"""
            ---
            title: {yaml}
            outlet: {yaml}
            author: {yaml}
            url: {yaml}
            published: 2031-03-06
            ---
            Norway and Chile held talks in Geneva on Thursday. "{payload} must end," said the Chilean foreign minister, Ana Quiroga.

            Norway demanded that Chile withdraw {payload} ships within 30 days. Chile rejected {payload}.

            {payload} demanded a ceasefire of Norway. Oslo expects {payload}.
            """;
        await using var visitor = new Visitor(story);
        var answers = await Crawl.AllAsync(visitor.Client);
        answers.Count.ShouldBeGreaterThan(30);
        foreach ((string address, HttpStatusCode status, string type, string text) in answers)
        {
            status.ShouldBe(HttpStatusCode.OK, address);
            if (type == "text/html")
                IsTextAlone(new HtmlParser().ParseDocument(text), address);
            else if (type == "text/csv")
                Cells(text).ShouldAllBe(c => c.Length == 0 || !"=+-@\t\r".Contains(c[0]), address);
            else if (type == "application/json")
                JsonDocument.Parse(text).Dispose();
        }
    }

    [Theory]
    [InlineData("/search?q=%3Cx-hostile%3E")]
    [InlineData("/meetings?party=%3Cx-hostile%3E")]
    [InlineData("/entries/%3Cx-hostile%3E")]
    [InlineData("/article?id=%22%3E%3Cx-hostile%3E")]
    [InlineData("/%3Cx-hostile%3E?a=%22%3E%3Cx-hostile%3E")]
    [InlineData("/talks?asOf=%3Cx-hostile%3E")]
    [InlineData("/talks?%22%3E%3Cx-hostile%3E=%22%3E%3Cx-hostile%3E")]
    public async Task Nothing_of_an_address_becomes_markup(string path)
    {
        await using var visitor = new Visitor(Stories.Held);
        using HttpResponseMessage answer = await visitor.Client.GetAsync(path);
        IsTextAlone(new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()), path);
    }

    private static void IsTextAlone(IHtmlDocument page, string address)
    {
        foreach (IElement element in page.All)
        {
            element.LocalName.ShouldNotContain("hostile", Case.Insensitive, address);
            element.LocalName.ShouldNotBe("img", address);
            if (element.LocalName == "script")
                element.HasAttribute("nonce").ShouldBeTrue(address);
            foreach (IAttr attribute in element.Attributes)
            {
                attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{address}: {attribute.Name}");
                attribute.Name.ShouldNotContain("hostile", Case.Insensitive, address);
                if (attribute.Name is "href" or "src" or "action" or "formaction")
                    (attribute.Value[0] is '/' or '#' || attribute.Value.StartsWith("http", StringComparison.Ordinal)).ShouldBeTrue($"{address}: {attribute.Value}");
            }
        }
    }

    /// <summary>The cells of a file of RFC 4180.</summary>
    private static IEnumerable<string> Cells(string csv)
    {
        var cell = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < csv.Length; i++)
        {
            if (csv[i] == '"' && quoted && i + 1 < csv.Length && csv[i + 1] == '"')
            {
                cell.Append(csv[i++]);
            }
            else if (csv[i] == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && csv[i] is ',' or '\n')
            {
                yield return cell.ToString().TrimEnd('\r');
                cell.Clear();
            }
            else
            {
                cell.Append(csv[i]);
            }
        }
    }
}
