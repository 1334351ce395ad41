namespace Parley.Web.Pages;

/// <summary>The cookies in which a browser keeps how its person wants to see pages.</summary>
internal static class Wishes
{
    public const string Theme = "parley-theme";

    public const string Keys = "parley-keys";
}
