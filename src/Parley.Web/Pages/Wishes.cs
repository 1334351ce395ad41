using Microsoft.AspNetCore.Http;

namespace Parley.Web.Pages;

/// <summary>The cookies in which a browser keeps how its person wants to see pages.</summary>
internal static class Wishes
{
    public const string Theme = "parley-theme";

    public const string Keys = "parley-keys";

    public const string LastLook = "parley-look";

    /// <summary>Keeps a wish for a year.</summary>
    public static void Keep(HttpResponse response, string name, string value) =>
        response.Cookies.Append(name, value, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromDays(365), Path = "/" });
}
