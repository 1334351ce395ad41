using System.Globalization;
using System.Xml.Linq;
using Parley.Articles.Feeds;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Parley.Watching;

/// <summary>A list of sources: <c>sources.yaml</c>, or OPML as feed readers exchange it.</summary>
public sealed record SourceList
{
    /// <summary>How often a source is asked that says nothing of it.</summary>
    public static readonly TimeSpan UsualPause = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan LeastPause = TimeSpan.FromMinutes(1);

    public required IReadOnlyList<WatchedSource> Sources { get; init; }

    /// <summary>Networks, addresses and hosts of an intranet that may be reached.</summary>
    public IReadOnlyList<string> Allow { get; init; } = [];

    /// <summary>Whom servers can ask; part of the user agent's name.</summary>
    public string? Contact { get; init; }

    public Uri? Proxy { get; init; }

    /// <summary>Reads a list.</summary>
    /// <param name="text">YAML or OPML.</param>
    /// <param name="path">Where it lies: relative paths in it refer to its folder.</param>
    /// <exception cref="ParleyException"><see cref="ErrorCode.SourcesBroken"/>.</exception>
    public static SourceList Read(string text, string path)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        try
        {
            SourceList list = text.AsSpan().TrimStart().StartsWith("<") ? FromOpml(text, path, folder) : FromYaml(text, path, folder);
            return list.Sources.Count > 0 ? list : throw Broken(path, "It names no source.", null);
        }
        catch (YamlException broken)
        {
            throw Broken(path, $"It is no list of sources (line {broken.Start.Line}): {(broken.InnerException?.Message ?? broken.Message).TrimEnd('.')}.", broken);
        }
    }

    /// <summary>The feeds as OPML 2.0.</summary>
    public string ToOpml() => new XDocument(
        new XElement("opml", new XAttribute("version", "2.0"), new XElement("head", new XElement("title", "Parley's sources")),
            new XElement("body", Sources.Where(source => source.Kind == SourceKind.Feed).Select(source => new XElement(
                "outline", new XAttribute("type", "rss"), new XAttribute("text", source.Name ?? source.Address), new XAttribute("xmlUrl", source.Address))))))
        .ToString() + "\n";

    private static SourceList FromOpml(string text, string path, string folder)
    {
        MarkupElement? root = MarkupReader.Read(text, null, null, out _);
        if (root?.Name != "opml")
            throw Broken(path, "It is neither YAML nor OPML.", null);
        var sources = new List<WatchedSource>();
        var open = new Stack<MarkupElement>([root]);
        while (open.TryPop(out MarkupElement? element))
        {
            if (element.Attribute("xmlUrl") is { Length: > 0 } address)
                sources.Add(new WatchedSource { Address = Whole(address, folder), Name = element.Attribute("title") ?? element.Attribute("text") });
            foreach (MarkupElement child in element.Elements.Reverse())
                open.Push(child);
        }

        return new SourceList { Sources = Distinct(sources) };
    }

    private static SourceList FromYaml(string text, string path, string folder)
    {
        Written written = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Deserialize<Written>(text) ?? new Written();
        TimeSpan usual = Pause(written.Every, path) ?? UsualPause;
        return new SourceList
        {
            Allow = written.Allow, Contact = written.Contact,
            Proxy = written.Proxy is null ? null
                : Uri.TryCreate(written.Proxy, UriKind.Absolute, out Uri? proxy) && proxy.Scheme == "http" ? proxy : throw Broken(path, "The proxy is no address that begins with http://.", null),
            Sources = Distinct(written.Sources.Select(entry => new WatchedSource
            {
                Address = Whole(entry.Feed ?? entry.Page ?? throw Broken(path, "A source has neither `feed` nor `page`.", null), folder),
                Kind = entry.Feed is null ? SourceKind.Page : SourceKind.Feed, Name = entry.Name, Every = Pause(entry.Every, path) ?? usual,
                Words = entry.Words, Without = entry.Without, Parties = entry.Parties, Languages = entry.Languages,
            })),
        };
    }

    private static List<WatchedSource> Distinct(IEnumerable<WatchedSource> sources) => [.. sources.DistinctBy(source => source.Address)];

    private static string Whole(string address, string folder) =>
        Articles.PageAddress.Is(address) ? address : Path.GetFullPath(Path.Combine(folder, address.StartsWith("file://", StringComparison.Ordinal) ? new Uri(address).LocalPath : address));

    /// <summary>"15m", "2h", "1d".</summary>
    private static TimeSpan? Pause(string? written, string path)
    {
        if (written is null)
            return null;
        if (written.Length > 1 && double.TryParse(written[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number < 10_000)
        {
            TimeSpan? pause = written[^1] switch { 'm' => TimeSpan.FromMinutes(number), 'h' => TimeSpan.FromHours(number), 'd' => TimeSpan.FromDays(number), _ => null };
            if (pause >= LeastPause)
                return pause;
        }

        throw Broken(path, $"\"{written}\" is no time between two looks.", null, "Write it as 15m, 2h or 1d, a minute at least.");
    }

    private static ParleyException Broken(string path, string what, Exception? inner, string remedy = "Compare it with docs/reference/sources.md.") =>
        new(ErrorCode.SourcesBroken, path, what, remedy, inner);

    private sealed class Written
    {
        public List<string> Allow { get; set; } = [];

        public string? Contact { get; set; }

        public string? Proxy { get; set; }

        public string? Every { get; set; }

        public List<Entry> Sources { get; set; } = [];
    }

    private sealed class Entry
    {
        public string? Feed { get; set; }

        public string? Page { get; set; }

        public string? Name { get; set; }

        public string? Every { get; set; }

        public List<string> Words { get; set; } = [];

        public List<string> Without { get; set; } = [];

        public List<string> Parties { get; set; } = [];

        public List<string> Languages { get; set; } = [];
    }
}
