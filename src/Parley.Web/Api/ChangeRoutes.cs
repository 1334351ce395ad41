using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Parley.Joining;
using Parley.Record;
using Parley.Storage;
using Parley.Web.Accounts;

namespace Parley.Web.Api;

/// <summary>
/// What changes in the record, as it changes: server-sent events (html.spec.whatwg.org, 9.2). The store numbers changes, so that who
/// comes back with <c>Last-Event-ID</c> misses none.
/// </summary>
internal static class ChangeRoutes
{
    private const int AtOnce = 100, MostStreams = 64;

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    private static int _streams;

    public static void MapChanges(this IEndpointRouteBuilder routes) => routes.MapGet("/changes", async context =>
    {
        if (Interlocked.Increment(ref _streams) > MostStreams)
        {
            Interlocked.Decrement(ref _streams);
            throw new BadHttpRequestException("Too many programs follow already.", StatusCodes.Status429TooManyRequests);
        }

        try
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(
                context.RequestAborted, context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
            await Follow(context, After(context), end.Token);
        }
        catch (OperationCanceledException) when (context.Response.HasStarted)
        {
            // The follower went, or the site ends.
        }
        finally
        {
            Interlocked.Decrement(ref _streams);
        }
    });

    private static async Task Follow(HttpContext context, long after, CancellationToken end)
    {
        LiveRecord live = context.Live();
        TimeProvider time = context.RequestServices.GetRequiredService<SiteOptions>().Time;
        string? talks = context.Request.Query["talks"].ToString() is { Length: > 0 } named ? named : null;
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await context.Response.StartAsync(end);
        TimeSpan quiet = Quiet;
        // A token that was revoked, or an account that is gone, hears nothing more.
        while (await context.IsStillIn())
        {
            IReadOnlyList<RecordChange> changes = live.Store.Changes(after, AtOnce);
            if (changes.Count > 0)
            {
                RecordIndex index = live.At(null).Index;
                foreach (RecordChange change in changes)
                    await Write(context.Response, index, change, talks, end);
                after = changes[^1].Number;
            }
            else if (quiet >= Quiet)
            {
                // A line that is no event keeps the connection, and tells who went.
                await context.Response.WriteAsync(":\n\n", end);
            }

            await context.Response.Body.FlushAsync(end);
            quiet = changes.Count > 0 || quiet >= Quiet ? TimeSpan.Zero : quiet + Between;
            if (changes.Count < AtOnce)
                await Task.Delay(Between, time, end);
        }
    }

    private static async Task Write(HttpResponse response, RecordIndex index, RecordChange change, string? talks, CancellationToken end)
    {
        if (ChangeEvent.Json(index, change, talks) is not { } json)
            return;
        await response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"id: {change.Number}\nevent: {PublicName.Of(change.Kind)}\ndata: "), end);
        await response.Body.WriteAsync(json, end);
        await response.WriteAsync("\n\n", end);
    }

    /// <exception cref="ParleyException">It is no number of a change (3004).</exception>
    private static long After(HttpContext context)
    {
        string last = context.Request.Headers["Last-Event-ID"].ToString();
        if (last.Length == 0)
            last = context.Request.Query["after"].ToString();
        if (last.Length == 0)
            return context.Live().Store.LastChange();
        return long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out long after)
            ? after
            : throw new ParleyException(ErrorCode.WrongValue, "Last-Event-ID", "This is no number of a change.", "Send the id of the last event that came.");
    }
}
