using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Parley.Web.Pages;

namespace Parley.Web;

/// <summary>
/// Answers whatever goes wrong: as a page to people, as <c>application/problem+json</c> (RFC 9457) to programs. What failed inside
/// goes to the log alone.
/// </summary>
internal static class Failures
{
    public static void UseFailures(this IApplicationBuilder app)
    {
        ILogger log = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger("Parley.Web");
        app.Use(async (context, next) =>
        {
            Failure? failure = null;
            try
            {
                await next(context);
                if (context.Response is { StatusCode: >= 400, HasStarted: false, ContentType: null })
                    failure = Failure.Of(context.Response.StatusCode);
            }
            catch (ParleyException e) when (!context.Response.HasStarted)
            {
                failure = Failure.Of(e);
            }
            catch (AntiforgeryValidationException) when (!context.Response.HasStarted)
            {
                failure = Failure.Of(StatusCodes.Status400BadRequest);
            }
            catch (BadHttpRequestException e) when (!context.Response.HasStarted)
            {
                failure = Failure.Of(e.StatusCode);
            }
            catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
            {
                // Nobody waits for the answer any more.
            }
            catch (Exception e) when (!context.Response.HasStarted)
            {
                log.LogError(e, "A request failed: {Method} {Path}", context.Request.Method, context.Request.Path);
                failure = Failure.Fault;
            }

            if (failure is not null)
                await Answer(context, failure);
        });
    }

    private static Task Answer(HttpContext context, Failure failure)
    {
        context.Response.ContentType = null;
        context.Response.StatusCode = failure.Status;
        context.Response.Headers.CacheControl = "no-store";
        return IsProgram(context.Request)
            ? WriteProblem(context.Response, failure)
            : new RazorComponentResult<FailurePage>(new Dictionary<string, object?> { ["Failure"] = failure }) { StatusCode = failure.Status }.ExecuteAsync(context);
    }

    /// <summary>Whether an address is one that programs ask.</summary>
    internal static bool IsProgram(HttpRequest request) =>
        request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || request.Path.Value!.EndsWith(".json", StringComparison.Ordinal) || request.Path.Value.EndsWith(".csv", StringComparison.Ordinal);

    private static async Task WriteProblem(HttpResponse response, Failure failure)
    {
        response.ContentType = "application/problem+json";
        await using var json = new Utf8JsonWriter(response.BodyWriter);
        json.WriteStartObject();
        json.WriteNumber("status", failure.Status);
        json.WriteString("title", failure.Title);
        json.WriteString("detail", failure.Detail);
        if (failure.Code is not null)
            json.WriteString("code", failure.Code);
        json.WriteEndObject();
    }
}
