using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Parley.Storage;
using Parley.Web.Tests.Api;

namespace Parley.Web.Tests;

public sealed class WebhookTests : IAsyncLifetime
{
    private readonly Channel<(string Event, string Delivery, string Signature, string Body)> _came = Channel.CreateUnbounded<(string, string, string, string)>();
    private readonly Queue<int> _answers = [];
    private WebApplication _receiver = null!;

    public async Task InitializeAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _receiver = builder.Build();
        _receiver.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            IHeaderDictionary headers = context.Request.Headers;
            context.Response.StatusCode = _answers.TryDequeue(out int status) ? status : 204;
            await _came.Writer.WriteAsync((headers["Parley-Event"].ToString(), headers["Parley-Delivery"].ToString(), headers["Parley-Signature"].ToString(), await reader.ReadToEndAsync()));
        });
        await _receiver.StartAsync();
    }

    public async Task DisposeAsync() => await _receiver.DisposeAsync();

    [Fact]
    public async Task What_changes_is_sent_signed_and_what_is_not_wanted_is_not()
    {
        await using var visitor = new Visitor(options => options with { Allow = ["127.0.0.1"] }, Stories.Held);
        JsonElement made = await Make(visitor, """, "kinds": ["decided"]""");
        string finding = visitor.Record.At(null).Record.Findings.Keys.First();
        (await visitor.Send(HttpMethod.Post, "/decisions", $$"""{ "action": "reject", "ids": ["{{finding}}"] }""")).Dispose();
        (await visitor.Send(HttpMethod.Delete, "/decisions/1")).Dispose();
        (await visitor.Send(HttpMethod.Post, "/decisions", $$"""{ "action": "reject", "ids": ["{{finding}}"] }""")).Dispose();
        (string kind, _, string signature, string body) = await Next();
        kind.ShouldBe("decided");
        JsonElement.Parse(body).GetProperty("decision").GetString().ShouldBe("1");
        string time = signature.Split(',')[0]["t=".Length..];
        byte[] expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(made.GetProperty("secret").GetString()!), Encoding.UTF8.GetBytes($"{time}.{body}"));
        signature.Split(',')[1].ShouldBe("v1=" + Convert.ToHexStringLower(expected));
        JsonElement.Parse((await Next()).Body).GetProperty("decision").GetString().ShouldBe("2");

        // The secret is told once.
        (await visitor.Ask("/webhooks"))[0].TryGetProperty("secret", out _).ShouldBeFalse();
        (await visitor.Send(HttpMethod.Delete, "/webhooks/" + made.GetProperty("id").GetString())).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await visitor.Ask("/webhooks")).GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task What_was_not_received_is_sent_again()
    {
        _answers.Enqueue(503);
        _answers.Enqueue(302);
        await using var visitor = new Visitor(options => options with { Allow = ["127.0.0.1"], Time = new RunningTime() }, Stories.Held);
        await Make(visitor, "");
        (await visitor.Send(HttpMethod.Post, "/decisions", $$"""{ "action": "reject", "ids": ["{{visitor.Record.At(null).Record.Findings.Keys.First()}}"] }""")).Dispose();
        (string Event, string Delivery, string Signature, string Body)[] tries = [await Next(), await Next(), await Next()];
        tries.Select(t => t.Delivery).Distinct().ShouldHaveSingleItem();
        (await Until(visitor, w => w.GetProperty("told").GetInt64() == visitor.Record.Store.LastChange())).GetProperty("failures").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task After_many_tries_in_a_row_no_more_is_sent()
    {
        _answers.Enqueue(500);
        await using var visitor = new Visitor(options => options with { Allow = ["127.0.0.1"], Time = new RunningTime() }, Stories.Held);
        visitor.Record.Store.Keep(new Webhook("w1", Address, "secret", [], null, "ada", Instant.FromUtc(2031, 1, 1, 0, 0), 0, Webhook.MostFailures - 1));
        (await Until(visitor, w => w.GetProperty("givenUp").GetBoolean())).GetProperty("error").GetString()!.ShouldContain("500");
    }

    [Fact]
    public async Task An_address_of_the_own_network_is_not_reached()
    {
        await using var visitor = new Visitor(Stories.Held);
        visitor.Record.Store.Keep(new Webhook("w1", Address, "secret", [], null, "ada", Instant.FromUtc(2031, 1, 1, 0, 0), 0));
        (await Until(visitor, w => w.GetProperty("failures").GetInt32() == 1)).GetProperty("error").GetString()!.ShouldContain("not one of the public Internet");
        _came.Reader.TryRead(out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "address": "file:///etc/passwd" }""")]
    [InlineData("""{ "address": "https://example.org/", "kinds": ["rumour"] }""")]
    [InlineData("""{ "address": "https://example.org/", "secret": "mine" }""")]
    public async Task What_is_no_webhook_is_refused(string body)
    {
        await using var visitor = new Visitor();
        (await visitor.Send(HttpMethod.Post, "/webhooks", body)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private string Address => _receiver.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    private async Task<JsonElement> Make(Visitor visitor, string more)
    {
        using HttpResponseMessage made = await visitor.Send(HttpMethod.Post, "/webhooks", $$"""{ "address": "{{Address}}"{{more}} }""");
        made.StatusCode.ShouldBe(HttpStatusCode.Created, await made.Content.ReadAsStringAsync());
        return await made.Json();
    }

    private async Task<(string Event, string Delivery, string Signature, string Body)> Next()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return await _came.Reader.ReadAsync(patience.Token);
    }

    /// <summary>The only webhook, as soon as it is so.</summary>
    private static async Task<JsonElement> Until(Visitor visitor, Func<JsonElement, bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            if ((await visitor.Ask("/webhooks"))[0] is var webhook && isSo(webhook))
                return webhook;
        }
    }

    /// <summary>A clock on which an hour goes by whenever it is looked at.</summary>
    private sealed class RunningTime : TimeProvider
    {
        private long _hours;

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2031, 8, 1, 12, 0, 0, TimeSpan.Zero).AddHours(Interlocked.Increment(ref _hours));
    }
}
