using System.Collections.Frozen;

namespace Parley.Articles.Feeds;

/// <summary>The usual prefixes of the namespaces that feeds use, whatever prefix a feed gives them.</summary>
internal static class MarkupNames
{
    private static readonly FrozenDictionary<string, string> Prefixes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["http://backend.userland.com/rss"] = "", ["http://blogs.law.harvard.edu/tech/rss"] = "", ["http://purl.org/rss/1.0/"] = "",
        ["http://my.netscape.com/rdf/simple/0.9/"] = "", ["http://my.netscape.com/publish/formats/rss-0.91.dtd"] = "", ["http://example.com/newformat#"] = "",
        ["http://example.com/necho"] = "", ["http://purl.org/echo/"] = "", ["uri/of/echo/namespace#"] = "", ["http://purl.org/pie/"] = "",
        ["http://purl.org/atom/ns#"] = "", ["http://www.w3.org/2005/atom"] = "", ["http://purl.org/rss/1.0/modules/rss091#"] = "", ["http://my.netscape.com/rdf/simple/0.9"] = "",
        ["http://www.sitemaps.org/schemas/sitemap/0.9"] = "", ["http://www.google.com/schemas/sitemap/0.84"] = "",
        ["http://www.google.com/schemas/sitemap-news/0.9"] = "news", ["http://webns.net/mvcb/"] = "admin", ["http://purl.org/dc/elements/1.1/"] = "dc", ["http://purl.org/dc/elements/1.0/"] = "dc",
        ["http://purl.org/dc/terms/"] = "dcterms", ["http://purl.org/rss/1.0/modules/content/"] = "content", ["http://www.itunes.com/dtds/podcast-1.0.dtd"] = "itunes",
        ["http://example.com/dtds/podcast-1.0.dtd"] = "itunes", ["http://search.yahoo.com/mrss/"] = "media", ["http://search.yahoo.com/mrss"] = "media",
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = "rdf", ["http://www.w3.org/1999/xhtml"] = "xhtml", ["http://www.w3.org/xml/1998/namespace"] = "xml",
        ["http://freshmeat.net/rss/fm/"] = "fm", ["http://purl.org/rss/1.0/modules/syndication/"] = "sy", ["http://purl.org/rss/1.0/modules/slash/"] = "slash",
        ["http://wellformedweb.org/commentapi/"] = "wfw", ["http://rssnamespace.org/feedburner/ext/1.0"] = "feedburner", ["http://purl.org/rss/1.0/modules/link/"] = "l",
        ["http://www.georss.org/georss"] = "georss", ["http://purl.org/rss/1.0/modules/textinput/"] = "ti", ["http://purl.org/rss/1.0/modules/taxonomy/"] = "taxo",
        ["http://purl.org/rss/1.0/modules/threading/"] = "thr", ["http://purl.org/syndication/thread/1.0"] = "thr", ["http://backend.userland.com/creativecommonsrssmodule"] = "creativecommons",
        ["http://www.w3.org/2000/svg"] = "svg", ["http://www.w3.org/1998/math/mathml"] = "math", ["http://web.resource.org/cc/"] = "cc", ["http://purl.org/rss/1.0/modules/annotate/"] = "annotate", ["http://purl.org/rss/1.0/modules/email/"] = "email",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The prefix of a namespace; null for one that is unknown.</summary>
    public static string? PrefixOf(string address) =>
        Prefixes.TryGetValue(address.Trim(), out string? prefix) ? prefix
        : address.Contains("userland.com/rss", StringComparison.OrdinalIgnoreCase) || address.Contains("/tech/rss", StringComparison.OrdinalIgnoreCase) ? ""
        : null;
}
