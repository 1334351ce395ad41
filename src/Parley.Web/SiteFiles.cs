using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Parley.Web;

/// <summary>What a browser loads beside pages: style sheets, scripts, the sign. Parts of the program, so that nothing can be missing.</summary>
internal static class SiteFiles
{
    private const string Folder = "assets/";

    private static readonly FrozenDictionary<string, (byte[] Bytes, string Tag)> Files = Load();

    /// <summary>The style of pages, for a file that stands alone.</summary>
    public static string Style { get; } = Encoding.UTF8.GetString(Files["site.css"].Bytes);

    /// <summary>Its SHA-256 as a policy names it.</summary>
    public static string StyleHash { get; } = Convert.ToBase64String(SHA256.HashData(Files["site.css"].Bytes));

    /// <summary>The address of an asset; it changes with the content, so that browsers may keep what they have for ever.</summary>
    public static string Address(string name) => $"/{Folder}{name}?v={Files[name].Tag}";

    public static void MapFiles(this IEndpointRouteBuilder routes) => routes.MapGet("/assets/{**name}", (string name, HttpResponse response) =>
    {
        if (!Files.TryGetValue(name, out (byte[] Bytes, string Tag) file))
            return Results.NotFound();
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(file.Bytes, Type(name));
    });

    private static string Type(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };

    private static FrozenDictionary<string, (byte[] Bytes, string Tag)> Load()
    {
        Assembly assembly = typeof(SiteFiles).Assembly;
        return assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).ToFrozenDictionary(n => n[Folder.Length..], name =>
        {
            using Stream stream = assembly.GetManifestResourceStream(name)!;
            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return (bytes, Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]);
        });
    }
}
