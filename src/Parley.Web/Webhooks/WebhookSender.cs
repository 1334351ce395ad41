using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Parley.Articles.Fetching;
using Parley.Record;
using Parley.Storage;
using Parley.Web.Api;

namespace Parley.Web.Webhooks;

/// <summary>
/// Tells webhooks what changed, one change after the other and each at least once. What fails is tried again after a minute, then after
/// waits that double; after <see cref="Webhook.MostFailures"/> tries in a row no more is sent.
/// </summary>
internal sealed class WebhookSender(LiveRecord live, SiteOptions options, ILogger<WebhookSender> log) : BackgroundService
{
    private const int AtOnce = 50;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);
    private static readonly Duration FirstWait = Duration.FromMinutes(1);

    // A receiver takes what it is sent and works on it afterwards.
    private readonly Fetcher _fetcher = new(
        new FetcherOptions
        {
            Proxy = options.Proxy, Allow = options.Allow, AsksRobots = false,
            Limits = new FetchLimits { Retries = 0, Pause = TimeSpan.Zero, Headers = TimeSpan.FromSeconds(10), Whole = TimeSpan.FromSeconds(20) },
        },
        options.Time);

    /// <summary>The headers of a delivery: what happened, its number, and the signature of <c>time.body</c>.</summary>
    public static (string Name, string Value)[] Headers(Webhook webhook, RecordChange change, ReadOnlySpan<byte> body, Instant now)
    {
        string time = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes(time + "."), .. body];
        string signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(webhook.Secret), signed));
        return
        [
            ("Parley-Event", PublicName.Of(change.Kind)), ("Parley-Delivery", $"{webhook.Id}-{change.Number.ToString(CultureInfo.InvariantCulture)}"),
            ("Parley-Signature", $"t={time},v1={signature}"),
        ];
    }

    public override void Dispose()
    {
        _fetcher.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.WhenAll(live.Store.Webhooks().Where(IsDue).Select(webhook => TellAsync(webhook, stoppingToken)));
            }
            catch (ParleyException e)
            {
                log.LogError(e, "Webhooks cannot be told");
            }

            // By the clock of the machine: how long a pause is says nothing about the record.
            await Task.Delay(Between, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private Instant Now => Instant.FromDateTimeOffset(options.Time.GetUtcNow());

    private bool IsDue(Webhook webhook) => !webhook.IsGivenUp && (webhook.NextAt is null || webhook.NextAt <= Now);

    private async Task TellAsync(Webhook webhook, CancellationToken cancellation)
    {
        foreach (RecordChange change in live.Store.Changes(webhook.Told, AtOnce))
        {
            bool isWanted = webhook.Kinds.IsEmpty || webhook.Kinds.Contains(change.Kind);
            if (isWanted && ChangeEvent.Json(live.At(null).Index, change, webhook.Talks) is { } body)
            {
                FetchResult result = await _fetcher.FetchAsync(
                    new FetchRequest(webhook.Address) { Content = body.ToArray(), Headers = Headers(webhook, change, body.Span, Now) }, cancellation);
                if (!result.IsAnswer)
                {
                    int failures = webhook.Failures + 1;
                    live.Store.Update(webhook with
                    {
                        Failures = failures,
                        Error = $"{result.Error!.What} {result.Error.Remedy}",
                        NextAt = failures >= Webhook.MostFailures ? null : Now + (FirstWait * (1 << (failures - 1))),
                    });
                    return;
                }
            }

            webhook = webhook with { Told = change.Number, Failures = 0, NextAt = null, Error = null };
            // Whoever took the webhook away meanwhile is told no more.
            if (!live.Store.Update(webhook))
                return;
        }
    }
}
