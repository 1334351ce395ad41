using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Parley.Articles;
using Parley.Reading;
using Parley.Storage;
using Parley.Web.Reading;

namespace Parley.Web.Tests;

/// <summary>Somebody who opens the site of a record of their own, on a real port of this machine.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("parley-site-").FullName;
    private readonly WebApplication _site;
    private readonly HttpClient _client;

    /// <param name="articles">The articles of the record: texts with front matter, named a.md, b.md …</param>
    public Visitor(params ReadOnlySpan<string> articles)
        : this(static options => options, articles)
    {
    }

    /// <param name="change">How the site differs from one for the person at the machine.</param>
    /// <param name="articles">As above.</param>
    public Visitor(Func<SiteOptions, SiteOptions> change, params ReadOnlySpan<string> articles)
    {
        string record = Path.Combine(_folder, "talks.db");
        Stories.Put(_folder, articles);
        using (SqliteStore store = SqliteStore.Open(record, new FixedTime()))
        {
            if (articles.Length > 0)
                new Intake(store, new ArticleReader()).Read(ArticleSource.Read([_folder], Stream.Null), new IntakeOptions { Jobs = 1 }, CancellationToken.None).Errors.ShouldBeEmpty();
        }

        _site = Site.Build(change(new SiteOptions { Record = record, Port = 0, User = "tester", Time = new FixedTime() }));
        _site.StartAsync().GetAwaiter().GetResult();
        Address = new Uri(_site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true, CookieContainer = new CookieContainer() }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client => _client;

    public LiveRecord Record => _site.Services.GetRequiredService<LiveRecord>();

    public ReadingJobs Jobs => _site.Services.GetRequiredService<ReadingJobs>();

    public async Task<IHtmlDocument> See(string path)
    {
        using HttpResponseMessage answer = await _client.GetAsync(path);
        string html = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, html);
        return new HtmlParser().ParseDocument(html);
    }

    /// <summary>Fills in and sends a form that a page shows.</summary>
    public async Task<HttpResponseMessage> Send(string page, string action, params IEnumerable<(string Name, string Value)> fields)
    {
        IHtmlDocument form = await See(page);
        string token = form.QuerySelector($"form[action='{action}'] input[name=form]").ShouldNotBeNull().GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(fields.Append(("form", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return await _client.PostAsync(action, content);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2031, 8, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
