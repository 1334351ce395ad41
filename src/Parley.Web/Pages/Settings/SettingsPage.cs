using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Parley.Views;

namespace Parley.Web.Pages.Settings;

/// <summary>How a browser's person wants to see pages: kept by the browser, not in the record.</summary>
public sealed class SettingsPage(PageRequest request) : Page(request)
{
    private const string Theme = "theme", Keys = "keys";

    public override string Title => "Appearance and keys";

    public override Type View => typeof(SettingsSheet);

    public override ImmutableArray<string> Columns => ["value"];

    public override IEnumerable<ViewRow> Rows =>
        [new(Theme, () => [Request.Theme ?? "system"], this), new(Keys, () => [Request.HasKeys ? "on" : "off"], this)];

    public override void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString(Theme, Request.Theme ?? "system");
        json.WriteBoolean(Keys, Request.HasKeys);
        json.WriteEndObject();
    }

    /// <summary>Keeps what the form says.</summary>
    public static string Keep(HttpContext context, IFormCollection form)
    {
        Wishes.Keep(context.Response, Wishes.Theme, form[Theme] is { Count: 1 } theme && theme[0] is "light" or "dark" ? form[Theme].ToString() : "system");
        Wishes.Keep(context.Response, Wishes.Keys, form[Keys] == "on" ? "on" : "off");
        return "/settings";
    }
}
