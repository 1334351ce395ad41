using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Parley.Web.Accounts;

/// <summary>
/// Who may come in. A site with accounts asks everybody: people by name and password, then by a cookie of their session; programs by a
/// token. One without is open to the person at the machine alone, who may do everything.
/// </summary>
internal static class Entrance
{
    public const string SignIn = "/sign-in", SignOut = "/sign-out";

    private const string Mark = "mark";

    private static readonly object Key = new();

    /// <summary>Who asks.</summary>
    public static Caller Caller(this HttpContext context) => (Caller)context.Items[Key]!;

    /// <summary>Whether who began a request may still come in: an answer that goes on and on ends when they may not.</summary>
    public static async Task<bool> IsStillIn(this HttpContext context) => await Find(context, context.RequestServices.GetRequiredService<SiteOptions>()) is not null;

    public static void AddEntrance(this IServiceCollection services, SiteOptions options) => services
        .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
        .AddCookie(cookie =>
        {
            cookie.Cookie.Name = "parley-session";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.SecurePolicy = options.Certificate is null ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.SlidingExpiration = true;
            cookie.TimeProvider = options.Time;
        });

    public static void UseEntrance(this IApplicationBuilder app, SiteOptions options) => app.Use(async (context, next) =>
    {
        Caller? caller = await Find(context, options);
        context.Items[Key] = caller;
        PathString path = context.Request.Path;
        if (path == SignIn || path.StartsWithSegments("/assets", StringComparison.Ordinal) || (caller is not null && MayAsk(context.Request, caller)))
        {
            await next(context);
        }
        else if (caller is not null)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else if (HttpMethods.IsGet(context.Request.Method) && !Failures.IsProgram(context.Request))
        {
            context.Response.Redirect(SignIn);
        }
        else
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
    });

    public static void MapEntrance(this IEndpointRouteBuilder routes, SiteOptions options)
    {
        if (options.Accounts is not { } accounts)
            return;
        routes.MapGet(SignIn, (HttpContext context, IAntiforgery antiforgery) => Page(context, antiforgery, isRefused: false));
        routes.MapPost(SignIn, async (HttpContext context, IAntiforgery antiforgery) =>
        {
            await antiforgery.ValidateRequestAsync(context);
            IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
            string name = form["name"].ToString();
            if (accounts.WithPassword(name, form["password"].ToString()) is null)
                return (IResult)Page(context, antiforgery, isRefused: true);
            var identity = new ClaimsIdentity([new(ClaimTypes.Name, name), new(Mark, accounts.SessionMark(name)!)], CookieAuthenticationDefaults.AuthenticationScheme);
            await context.SignInAsync(new ClaimsPrincipal(identity));
            return Results.LocalRedirect("/");
        }).RequireRateLimiting(Limits.SignIn);
        routes.MapPost(SignOut, async (HttpContext context, IAntiforgery antiforgery) =>
        {
            await antiforgery.ValidateRequestAsync(context);
            await context.SignOutAsync();
            return Results.LocalRedirect(SignIn);
        });
    }

    private static RazorComponentResult Page(HttpContext context, IAntiforgery antiforgery, bool isRefused)
    {
        context.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<SignInPage>(new Dictionary<string, object?>
        {
            ["Token"] = antiforgery.GetAndStoreTokens(context).RequestToken, ["IsRefused"] = isRefused,
        })
        { StatusCode = isRefused ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK };
    }

    private static async Task<Caller?> Find(HttpContext context, SiteOptions options)
    {
        if (options.Accounts is not { } accounts)
            return new Caller(options.User, Role.Admin, Writes: true);
        const string bearer = "Bearer ";
        string authorization = context.Request.Headers.Authorization.ToString();
        if (authorization.Length > 0)
            return authorization.StartsWith(bearer, StringComparison.OrdinalIgnoreCase) ? accounts.WithToken(authorization[bearer.Length..].Trim()) : null;
        ClaimsPrincipal? session = (await context.AuthenticateAsync()).Principal;
        return session?.Identity?.Name is { } name ? accounts.InSession(name, session.FindFirstValue(Mark) ?? "") : null;
    }

    /// <summary>Whoever is in may look, say how pages are to look, and leave; the rest takes a role and a token that may write.</summary>
    private static bool MayAsk(HttpRequest request, Caller caller) =>
        caller.MayWrite || HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
        || request.Path == "/settings" || request.Path == SignOut || request.Path == "/mcp";
}
