using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parley.Views;
using Parley.Web.Pages.Actors;
using Parley.Web.Pages.Add;
using Parley.Web.Pages.Articles;
using Parley.Web.Pages.Changes;
using Parley.Web.Pages.Desk;
using Parley.Web.Pages.Entries;
using Parley.Web.Pages.Mark;
using Parley.Web.Pages.Search;
using Parley.Web.Pages.Settings;
using Parley.Web.Pages.Tables;
using Parley.Web.Pages.Talks;

namespace Parley.Web.Pages;

/// <summary>The addresses of pages, each with a twin in JSON and one in CSV.</summary>
internal static class PageRoutes
{
    private const string Json = ".json", Csv = ".csv";

    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", () => Results.Redirect("/talks"));
        routes.MapPage("/talks", request => new TalksListPage(request));
        routes.MapPage("/talks/{id}", request => new BriefPage(request));
        routes.MapPage("/talks/{id}/matrix", request => new MatrixPage(request));
        routes.MapPage("/talks/{id}/timeline", request => new TimelinePage(request));
        routes.MapPage("/talks/{id}/deadlines", request => new DeadlinesPage(request));
        routes.MapPage("/talks/{id}/forecasts", request => new ForecastsPage(request));
        routes.MapPage("/talks/{id}/figures", request => new FiguresPage(request));
        routes.MapPage("/talks/{id}/differences", request => new DifferencesPage(request));
        routes.MapPage("/talks/{id}/who-met", request => new WhoMetPage(request));
        routes.MapPage("/talks/{id}/climate", request => new ClimatePage(request));
        foreach (RecordView view in RecordView.All.Where(v => v.Name != "talks"))
            routes.MapPage("/" + view.Name, request => new ViewPage(request, view));
        routes.MapPage("/actors/{id}", request => new ActorPage(request));
        routes.MapPage("/search", request => new SearchPage(request));
        routes.MapPage("/changes", request => new ChangesPage(request));
        routes.MapPage("/desk", request => new DeskPage(request));
        routes.MapPage("/mark", request => new MarkPage(request));
        routes.MapPage("/add", request => new AddPage(request));
        routes.MapPage("/settings", request => new SettingsPage(request));
        routes.MapPage("/entries/{id}", request => new EntryPage(request));
        routes.MapPage("/article", request => new ArticlePage(request));
    }

    private static void MapPage(this IEndpointRouteBuilder routes, string pattern, Func<PageRequest, Page> make)
    {
        routes.MapGet(pattern, context => Draw(make(Ask(context, ""))).ExecuteAsync(context));
        routes.MapGet(pattern + Json, context => WriteJson(context, make(Ask(context, Json))));
        routes.MapGet(pattern + Csv, context => WriteCsv(context, make(Ask(context, Csv))));
    }

    private static RazorComponentResult Draw(Page page) => new RazorComponentResult<Document>(new Dictionary<string, object?> { ["Page"] = page });

    private static PageRequest Ask(HttpContext context, string ending) => new(context) { Path = context.Request.Path.Value![..^ending.Length] };

    private static async Task WriteJson(HttpContext context, Page page)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        var json = new Utf8JsonWriter(context.Response.BodyWriter);
        await using (json)
            page.WriteJson(json);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private static async Task WriteCsv(HttpContext context, Page page)
    {
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = "attachment";
        using var text = new StringWriter();
        TableText.Csv(page.Columns, page.Rows, text);
        await context.Response.WriteAsync(text.ToString(), Encoding.UTF8, context.RequestAborted);
    }
}
