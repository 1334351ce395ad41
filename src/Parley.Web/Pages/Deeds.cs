using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parley.Web.Pages.Add;
using Parley.Web.Pages.Desk;
using Parley.Web.Pages.Settings;

namespace Parley.Web.Pages;

/// <summary>What forms do. Each is checked to come from a form of this site, and ends on a page that can be loaded again.</summary>
internal static class Deeds
{
    public static void MapDeeds(this IEndpointRouteBuilder routes)
    {
        routes.MapDeed("/settings", SettingsPage.Keep);
        routes.MapDeed("/desk/same", Decisions.Same);
        routes.MapDeed("/desk/different", Decisions.Different);
        routes.MapDeed("/desk/correct", Decisions.Correct);
        routes.MapDeed("/desk/reject", Decisions.Reject);
        routes.MapDeed("/desk/add", Decisions.Add);
        routes.MapDeed("/desk/undo", Decisions.Undo);
        routes.MapDeed("/add", AddPage.AddAsync);
    }

    private static void MapDeed(this IEndpointRouteBuilder routes, string pattern, Func<HttpContext, IFormCollection, string> deed) =>
        routes.MapDeed(pattern, (context, form) => Task.FromResult(deed(context, form)));

    /// <param name="routes">Where to.</param>
    /// <param name="pattern">The address that the form posts to.</param>
    /// <param name="deed">Does it, and says which page to go to.</param>
    private static void MapDeed(this IEndpointRouteBuilder routes, string pattern, Func<HttpContext, IFormCollection, Task<string>> deed) =>
        routes.MapPost(pattern, async (HttpContext context, IAntiforgery antiforgery) =>
        {
            // Read first: what is too large is said to be so, and not to be of another site.
            IFormCollection form = await ReadAsync(context);
            await antiforgery.ValidateRequestAsync(context);
            return Results.LocalRedirect(await deed(context, form));
        });

    private static async Task<IFormCollection> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
            throw new BadHttpRequestException("It is no form.", StatusCodes.Status415UnsupportedMediaType);
        try
        {
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (InvalidDataException e)
        {
            throw new BadHttpRequestException("A part of the form is too large.", StatusCodes.Status413PayloadTooLarge, e);
        }
    }
}
