namespace Parley.Articles.Feeds;

/// <summary>Which kind of feed a tree is.</summary>
internal static class FeedVersion
{
    public static string Of(MarkupElement root, bool isNetscape)
    {
        string version = root.Attribute("version") ?? "";
        string space = root.Attributes.FirstOrDefault(attribute => attribute.Name.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase)
            && (attribute.Value.Contains("tom", StringComparison.Ordinal) || attribute.Value.Contains("echo", StringComparison.Ordinal) || attribute.Value.Contains("pie", StringComparison.Ordinal))).Value ?? "";
        return root.Name switch
        {
            "rss" => version switch
            {
                "0.90" => "rss090",
                "0.91" => isNetscape ? "rss091n" : "rss091u",
                "0.92" => "rss092",
                "0.93" => "rss093",
                "0.94" => "rss094",
                _ when version.StartsWith('2') => "rss20",
                _ => "rss",
            },
            "rdf:rdf" or "rdf" => root.Attributes.Any(attribute => attribute.Value.Contains("simple/0.9", StringComparison.Ordinal)) ? "rss090" : "rss10",
            "feed" or "entry" => space.Contains("2005/Atom", StringComparison.OrdinalIgnoreCase) ? "atom10" : version switch
            {
                "0.1" => "atom01",
                "0.2" => "atom02",
                "0.3" => "atom03",
                _ => "atom",
            },
            _ => "rss",
        };
    }
}
