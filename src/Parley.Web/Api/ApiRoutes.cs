using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using Parley.Joining;
using Parley.Views;
using Parley.Web.Queries;

namespace Parley.Web.Api;

/// <summary>The record for other programs: every question of <see cref="RecordQueries"/>, and each thing under its own address.</summary>
internal static class ApiRoutes
{
    public const string Root = "/api/v1";

    /// <summary>The kinds of things that have addresses, as <c>record.md</c> names their lists.</summary>
    public static readonly string[] Resources =
    [
        "articles", "actors", "negotiations", "meetings", "positions", "deadlines", "exchanges", "forecasts", "figures", "moves", "statements",
        "attendances", "findings",
    ];

    /// <summary>The questions with an address of their own; <c>show</c> and <c>text</c> are under those of things.</summary>
    public static IEnumerable<RecordQuery> Lists => RecordQueries.All.Where(q => q.Name is not ("show" or "text"));

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder api = routes.MapGroup(Root);
        foreach (RecordQuery query in Lists)
            api.MapGet("/" + query.Name, (context) => Answer(context, query, []));
        foreach (string resource in Resources)
        {
            RecordQuery show = Show(resource);
            api.MapGet($"/{resource}/{{id}}", context => Answer(context, show, [("id", Id(context))]));
        }

        RecordQuery text = RecordQueries.Named("text");
        api.MapGet("/articles/{id}/text", context => Answer(context, text, [("article", Id(context))]));
        api.MapGet("/negotiations/{id}/feed.atom", (HttpContext context, LiveRecord live) => Feed(context, live));
        api.MapGet("/negotiations/{id}/calendar.ics", (HttpContext context, LiveRecord live) => Calendar(context, live));
        api.MapGet("/openapi.json", context => context.Answer(OpenApiDocument.Bytes, "application/openapi+json"));
        api.MapDecisions();
        api.MapReadings();
        api.MapChanges();
        api.MapWebhooks();
    }

    private static Task Answer(HttpContext context, RecordQuery query, ReadOnlySpan<(string Name, string Value)> path) =>
        context.Answer(query.Answer(QueryArguments.Of(context.Request.Query, path), context.Live()), "application/json");

    /// <summary>What <c>show</c> answers, for things of one kind alone.</summary>
    private static RecordQuery Show(string resource)
    {
        RecordQuery show = RecordQueries.Named("show");
        return show with
        {
            Write = (call, json) =>
            {
                RecordItem found = call.Snapshot.Index.Find(call.Text("id")!);
                string kind = found.Thing switch
                {
                    Entry entry => entry.Kind + "s",
                    RecordArticle => "articles",
                    RecordActor => "actors",
                    Joining.Negotiation => "negotiations",
                    _ => "findings",
                };
                if (kind != resource)
                    throw new ParleyException(ErrorCode.UnknownId, call.Text("id")!, $"This is one of the {kind}.", $"See {Root}/{kind}.");
                show.Write(call, json);
            },
        };
    }

    private static Task Feed(HttpContext context, LiveRecord live)
    {
        RecordSnapshot snapshot = live.At(null);
        string address = $"{context.Request.Scheme}://{context.Request.Host}";
        return context.Answer(AtomText.Of(snapshot.Index, Negotiation(context, snapshot), snapshot.AsOf, new Uri(address)), "application/atom+xml; charset=utf-8");
    }

    private static Task Calendar(HttpContext context, LiveRecord live)
    {
        RecordSnapshot snapshot = live.At(null);
        // Stamped with the day of the view, so that the same record gives the same file.
        Instant stamp = snapshot.AsOf.Last.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        string text = CalendarText.Of(snapshot.Record, new RecordFilter(Talks: Negotiation(context, snapshot).Id), stamp);
        return context.Answer(System.Text.Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8");
    }

    private static Negotiation Negotiation(HttpContext context, RecordSnapshot snapshot) =>
        snapshot.Record.Negotiations.FirstOrDefault(n => n.Id == Id(context))
        ?? throw new ParleyException(ErrorCode.UnknownId, Id(context), "The record has no negotiation with this id.", $"See {Root}/negotiations.");

    // The server leaves the slashes of an encoded id encoded.
    private static string Id(HttpContext context) => ((string)context.Request.RouteValues["id"]!).Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
