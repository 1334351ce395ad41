using System.Net;
using AngleSharp.Html.Dom;

namespace Parley.Web.Tests;

public sealed class SettingsTests : IAsyncLifetime
{
    private readonly Visitor _visitor = new(Stories.Held);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _visitor.DisposeAsync();

    [Fact]
    public async Task A_chosen_appearance_holds_on_every_page()
    {
        (await _visitor.See("/talks")).DocumentElement.HasAttribute("data-theme").ShouldBeFalse();
        using HttpResponseMessage answer = await _visitor.Send("/settings", "/settings", ("theme", "dark"), ("keys", "off"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        IHtmlDocument page = await _visitor.See("/talks");
        page.DocumentElement.GetAttribute("data-theme").ShouldBe("dark");
    }

    [Fact]
    public async Task A_form_that_this_site_did_not_make_does_nothing()
    {
        using HttpResponseMessage answer = await _visitor.Client.PostAsync("/settings", new FormUrlEncodedContent([new("theme", "dark")]));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await _visitor.See("/talks")).DocumentElement.HasAttribute("data-theme").ShouldBeFalse();
    }
}
