using Microsoft.Playwright;

namespace Parley.Web.Tests;

public sealed class BrowserTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private readonly Visitor _visitor = new(Stories.Held, Stories.HeldElsewhere, Stories.Acts);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _visitor.DisposeAsync();

    [BrowserFact]
    public Task From_the_matrix_two_clicks_reach_the_sentence() => Reach(scripts: true);

    [BrowserFact]
    public Task Without_scripts_the_way_is_the_same() => Reach(scripts: false);

    [BrowserFact]
    public async Task Keys_alone_lead_from_the_talks_to_a_brief_and_to_search()
    {
        IPage page = await browser.OpenAsync(_visitor);
        await page.GotoAsync("/talks");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("nav.tabs").WaitForAsync();
        await page.Keyboard.PressAsync("/");
        await page.Locator("#q:focus").WaitForAsync();
        await page.Keyboard.TypeAsync("fishing");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".hits li").First.WaitForAsync();
        page.Url.ShouldContain("q=fishing");
    }

    [BrowserFact]
    public async Task Keys_that_are_switched_off_do_nothing()
    {
        IPage page = await browser.OpenAsync(_visitor);
        await page.GotoAsync("/settings");
        await page.UncheckAsync("input[name=keys]");
        await page.ClickAsync("button.main");
        await page.GotoAsync("/talks");
        await page.Keyboard.PressAsync("j");
        (await page.EvaluateAsync<string>("document.activeElement.localName")).ShouldBe("body");
    }

    [BrowserFact]
    public async Task A_wrong_finding_is_rejected_and_the_decision_undone()
    {
        IPage page = await browser.OpenAsync(_visitor, scripts: false);
        await page.GotoAsync("/positions?party=NOR");
        await page.Locator("tbody th a").First.ClickAsync();
        await page.Locator("details.desk summary").First.ClickAsync();
        await page.Locator("form[action='/desk/reject'] button").First.ClickAsync();
        (await page.Locator(".empty").TextContentAsync())!.ShouldContain("was rejected");
        await page.GotoAsync("/desk");
        await page.ClickAsync("form[action='/desk/undo'] button");
        (await page.Locator("tr.undone").CountAsync()).ShouldBe(1);
    }

    [BrowserFact]
    public async Task Words_that_are_marked_in_an_article_become_a_finding()
    {
        IPage page = await browser.OpenAsync(_visitor);
        await page.GotoAsync("/article?id=a.md");
        await page.Locator("p[data-start]", new() { HasText = "We expect a third round" }).ClickAsync(new() { ClickCount = 3 });
        (await page.InputValueAsync("[name=quote]")).ShouldContain("\"We expect a third round,\"");
        await page.SelectOptionAsync("[name=kind]", "figure");
        await page.ClickAsync("#mark button");
        await page.FillAsync("[name='field.value']", "3");
        await page.FillAsync("[name='field.unit']", "round");
        await page.ClickAsync("form[action='/desk/add'] button");
        (await page.Locator("aside li.now").TextContentAsync())!.ShouldContain("added by tester");
        (await page.Locator("mark.now").First.TextContentAsync())!.ShouldContain("We expect a third round");
    }

    [BrowserFact]
    public async Task Dark_reaches_the_page_and_its_charts()
    {
        IPage page = await browser.OpenAsync(_visitor, scheme: ColorScheme.Dark);
        await page.GotoAsync("/talks");
        await page.Locator("tbody th a").First.ClickAsync();
        await page.ClickAsync("text=Timeline");
        (await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor")).ShouldBe("rgb(22, 25, 29)");
        (await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.timeline .meeting circle')).fill")).ShouldBe("rgb(143, 184, 228)");
    }

    [BrowserFact]
    public async Task No_page_breaks_its_own_policy_or_loads_anything_from_elsewhere()
    {
        IPage page = await browser.OpenAsync(_visitor);
        List<string> complaints = [];
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add(message.Text);
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(_visitor.Address.ToString(), StringComparison.Ordinal))
                complaints.Add("loads " + request.Url);
        };
        foreach (string address in await Pages())
            await page.GotoAsync(address);
        complaints.ShouldBeEmpty();
    }

    [AxeFact]
    public async Task Axe_finds_nothing_on_any_page_light_or_dark()
    {
        string axe = await File.ReadAllTextAsync(AxeFactAttribute.Script);
        foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            IPage page = await browser.OpenAsync(_visitor, scheme: scheme);
            foreach (string address in await Pages())
            {
                await page.GotoAsync(address);
                // Through the protocol of the browser's tools, as a page's own script could not be added under the policy.
                await page.EvaluateAsync(axe);
                string[] found = await page.EvaluateAsync<string[]>(
                    "async () => (await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })).violations.map(v => v.id + ': ' + v.nodes.map(n => n.target).join(' '))");
                found.ShouldBeEmpty($"{address} {scheme}");
            }
        }
    }

    private async Task Reach(bool scripts)
    {
        IPage page = await browser.OpenAsync(_visitor, scripts);
        await page.GotoAsync("/talks");
        await page.Locator("tbody th a").First.ClickAsync();
        await page.ClickAsync("nav.tabs >> text=Positions");
        await page.Locator("td summary", new() { HasText = "withdraw its ships" }).ClickAsync();
        await page.Locator("details[open] .history a").First.ClickAsync();
        (await page.Locator("mark.now").First.TextContentAsync())!.ShouldContain("Norway demanded that Chile withdraw its ships");
        (await page.Locator("mark.now").First.IsVisibleAsync()).ShouldBeTrue();
    }

    /// <summary>One address of each kind of page.</summary>
    private async Task<List<string>> Pages() =>
    [
        .. (await Crawl.AllAsync(_visitor)).Where(a => a.Type == "text/html").Select(a => a.Address)
            .DistinctBy(a => a.Split('?')[0] is var path && path.StartsWith("/entries/", StringComparison.Ordinal) ? path[..10] : path),
        "/mark?id=a.md&kind=meeting&quote=The+talks+lasted+50+minutes.",
    ];
}
