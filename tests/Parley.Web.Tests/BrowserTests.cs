using Microsoft.Playwright;

namespace Parley.Web.Tests;

/// <summary>What people do on the site of the published program, in a real browser.</summary>
public sealed class BrowserTests(Browser browser, PublishedProgram program) : IClassFixture<Browser>, IClassFixture<PublishedProgram>
{
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_the_matrix_two_clicks_reach_the_sentence_with_scripts_and_without(bool scripts)
    {
        IPage page = await browser.OpenAsync(program.Samples.Address, scripts);
        await page.GotoAsync("/talks");
        await page.Locator("tbody th a").First.ClickAsync();
        await page.ClickAsync("nav.tabs >> text=Positions");
        ILocator cells = page.Locator("td summary");
        (await cells.CountAsync()).ShouldBeGreaterThan(10);
        await cells.First.ClickAsync();
        ILocator step = page.Locator("details[open] .history li").First;
        string words = (await step.Locator("span[dir]").TextContentAsync())!;
        await step.Locator("a").ClickAsync();
        ILocator sentence = page.Locator("mark.now").First;
        (await sentence.TextContentAsync())!.ShouldContain(words);
        (await sentence.EvaluateAsync<bool>("e => e.getBoundingClientRect().top >= 0 && e.getBoundingClientRect().bottom <= innerHeight")).ShouldBeTrue();
    }

    [BrowserFact]
    public async Task Keys_alone_lead_from_the_talks_to_the_sentence_and_to_search()
    {
        IPage page = await browser.OpenAsync(program.Stories.Address);
        await page.GotoAsync("/talks");
        await Press("j", "Enter");
        await page.Locator("nav.tabs").WaitForAsync();
        for (int i = 0; i < 40 && await page.EvaluateAsync<string>("document.activeElement.textContent") != "Positions"; i++)
            await Press("Tab");
        await Press("Enter");
        await page.Locator(".matrix").WaitForAsync();
        await Press("j", "Enter", "j", "Enter");
        await page.Locator("mark.now").First.WaitForAsync();
        await Press("/");
        await page.Locator("#q:focus").WaitForAsync();
        await page.Keyboard.TypeAsync("fishing");
        await Press("Enter");
        await page.Locator(".hits li").First.WaitForAsync();
        page.Url.ShouldContain("q=fishing");

        async Task Press(params string[] keys)
        {
            foreach (string key in keys)
                await page.Keyboard.PressAsync(key);
        }
    }

    [BrowserFact]
    public async Task Keys_that_are_switched_off_do_nothing()
    {
        IPage page = await browser.OpenAsync(program.Stories.Address);
        await page.GotoAsync("/settings");
        await page.UncheckAsync("input[name=keys]");
        await page.ClickAsync("button.main");
        await page.GotoAsync("/talks");
        await page.Keyboard.PressAsync("j");
        (await page.EvaluateAsync<string>("document.activeElement.localName")).ShouldBe("body");
    }

    [BrowserFact]
    public async Task A_pair_is_judged_with_a_key_and_the_decision_undone()
    {
        await using PublishedSite site = await program.ServeSamples();
        IPage page = await browser.OpenAsync(site.Address);
        await page.GotoAsync("/desk");
        string first = await Pair();
        await page.Keyboard.PressAsync("d");
        await page.Locator("tbody tr").WaitForAsync();
        (await Pair()).ShouldNotBe(first);
        await page.ClickAsync("form[action='/desk/undo'] button");
        (await page.Locator("tr.undone").CountAsync()).ShouldBe(1);
        (await Pair()).ShouldBe(first);

        // What is judged may bring up another pair: it is the first one that changes, not how many there are.
        async Task<string> Pair() => (await page.Locator(".pair").First.TextContentAsync())!;
    }

    [BrowserFact]
    public async Task A_wrong_finding_is_rejected_and_the_decision_undone()
    {
        await using PublishedSite site = await program.ServeStories();
        IPage page = await browser.OpenAsync(site.Address, scripts: false);
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
        await using PublishedSite site = await program.ServeStories();
        IPage page = await browser.OpenAsync(site.Address);
        await page.GotoAsync("/article?id=a.md");
        await page.Locator("p[data-start]", new() { HasText = "We expect a third round" }).ClickAsync(new() { ClickCount = 3 });
        (await page.InputValueAsync("[name=quote]")).ShouldContain("\"We expect a third round,\"");
        await page.SelectOptionAsync("[name=kind]", "figure");
        await page.ClickAsync("#mark button");
        await page.FillAsync("[name='field.value']", "3");
        await page.FillAsync("[name='field.unit']", "round");
        await page.ClickAsync("form[action='/desk/add'] button");
        (await page.Locator("aside li.now").TextContentAsync())!.ShouldContain("added by " + Environment.UserName);
        (await page.Locator("mark.now").First.TextContentAsync())!.ShouldContain("We expect a third round");
    }

    [BrowserFact]
    public async Task A_day_that_is_chosen_shows_what_was_known_then_on_every_page_that_follows()
    {
        IPage page = await browser.OpenAsync(program.Stories.Address);
        await page.GotoAsync("/articles");
        (await page.Locator("tbody tr").CountAsync()).ShouldBe(3);
        await page.FillAsync("#asOf", "2031-03-06");
        await page.ClickAsync(".day button");
        (await page.Locator("tbody tr").CountAsync()).ShouldBe(1);
        await page.ClickAsync("nav[aria-label=Rooms] >> text=Talks");
        (await page.Locator("footer").TextContentAsync())!.ShouldContain("As of 6 March 2031");
        await page.ClickAsync("nav[aria-label=Rooms] >> text=Articles");
        await page.ClickAsync("text=newest");
        (await page.Locator("tbody tr").CountAsync()).ShouldBe(3);
    }

    [BrowserFact]
    public async Task Hits_of_a_search_are_narrowed_to_as_many_as_the_facet_says_and_lead_to_their_article()
    {
        IPage page = await browser.OpenAsync(program.Stories.Address);
        await page.GotoAsync("/search");
        await page.FillAsync("#q", "fishing");
        await page.Keyboard.PressAsync("Enter");
        ILocator facet = page.Locator("aside li", new() { Has = page.GetByRole(AriaRole.Link, new() { Name = "article", Exact = true }) });
        string count = (await facet.Locator(".quiet").TextContentAsync())!;
        await facet.Locator("a").ClickAsync();
        $"{await page.Locator(".hits > li").CountAsync()}".ShouldBe(count);
        await page.Locator(".hits > li > a").First.ClickAsync();
        (await page.Locator(".reading").TextContentAsync())!.ShouldContain("fishing");
    }

    [BrowserFact]
    public async Task Dark_reaches_the_page_and_its_charts()
    {
        IPage page = await browser.OpenAsync(program.Stories.Address, scheme: ColorScheme.Dark);
        await page.GotoAsync("/talks");
        await page.Locator("tbody th a").First.ClickAsync();
        await page.ClickAsync("text=Timeline");
        (await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor")).ShouldBe("rgb(22, 25, 29)");
        (await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.timeline .meeting circle')).fill")).ShouldBe("rgb(143, 184, 228)");
    }

    [BrowserFact]
    public async Task No_page_breaks_its_own_policy_or_loads_anything_from_elsewhere()
    {
        IPage page = await browser.OpenAsync(program.Stories.Address);
        List<string> complaints = [];
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add(message.Text);
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(program.Stories.Address.ToString(), StringComparison.Ordinal))
                complaints.Add("loads " + request.Url);
        };
        foreach (string address in await Pages(program.Stories))
            await page.GotoAsync(address);
        complaints.ShouldBeEmpty();
    }

    [AxeFact]
    public async Task Axe_finds_nothing_on_any_page_light_or_dark()
    {
        string axe = await File.ReadAllTextAsync(AxeFactAttribute.Script);
        foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            IPage page = await browser.OpenAsync(program.Stories.Address, scheme: scheme);
            foreach (string address in await Pages(program.Stories))
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

    /// <summary>One address of each kind of page.</summary>
    private static async Task<List<string>> Pages(PublishedSite site) =>
    [
        .. (await Crawl.AllAsync(site.Client)).Where(a => a.Type == "text/html").Select(a => a.Address)
            .DistinctBy(a => a.Split('?')[0] is var path && path.StartsWith("/entries/", StringComparison.Ordinal) ? path[..10] : path),
        "/mark?id=a.md&kind=meeting&quote=The+talks+lasted+50+minutes.",
    ];
}
