using System.Globalization;

namespace Parley.Articles.Feeds;

/// <summary>RSS, RDF and Atom of every version: names of elements are taken for what they mean, whichever of them they come from.</summary>
internal sealed partial class XmlFeed
{
    private readonly MarkupElement _root;
    private readonly bool _isAtom;
    private readonly Feed _feed;

    /// <param name="root">The root element.</param>
    /// <param name="isNetscape">Whether the document type is Netscape's.</param>
    public XmlFeed(MarkupElement root, bool isNetscape)
    {
        _root = root;
        _isAtom = root.Name is "feed" or "entry";
        _feed = new Feed { Version = FeedVersion.Of(root, isNetscape) };
    }

    public Feed Read()
    {
        _feed.Language = _root.Language;
        if (_root.Name is "entry" or "item")
        {
            AddItem(_root);
            return _feed;
        }

        ReadFeed(_root);
        foreach (MarkupElement channel in _root.Elements.Where(element => element.Name == "channel"))
        {
            _feed.Language ??= channel.Language;
            ReadFeed(channel);
        }

        return _feed;
    }

    private void ReadFeed(MarkupElement element)
    {
        foreach (MarkupElement child in element.Elements)
        {
            switch (child.Name)
            {
                case "item" or "entry":
                    AddItem(child);
                    break;
                case "items" or "rdf:seq":
                    break;
                case "image" or "logo":
                    ReadImage(child);
                    break;
                case "generator":
                    _feed.Generator = Name(FeedMarkup.Plain(child), _feed.Generator);
                    break;
                case "admin:generatoragent":
                    _feed.Generator ??= child.Attribute("resource");
                    break;
                case "ttl" when int.TryParse(FeedMarkup.Plain(child), NumberStyles.None, CultureInfo.InvariantCulture, out int minutes):
                    _feed.TimeToLive = TimeSpan.FromMinutes(Math.Min(minutes, 7 * 24 * 60));
                    break;
                case "tagline" or "subtitle" or "description" or "itunes:summary" or "dc:description":
                    if (_feed.Summary is null || child.Name != "itunes:summary")
                        _feed.Summary = Text(child);
                    break;
                default:
                    ReadPart(_feed, child);
                    break;
            }
        }
    }

    private void ReadImage(MarkupElement element)
    {
        if (element.Elements.Any())
        {
            _feed.Image = new FeedImage(
                Inner(element, "title"), Inner(element, "url") is { } url ? Addresses.Resolve(element.Base, url) : element.Attribute("resource"),
                Inner(element, "link") is { } link ? Addresses.Resolve(element.Base, link) : null, Inner(element, "description"));
        }
        else
        {
            _feed.Image ??= new FeedImage(null, element.Attribute("resource") ?? element.Attribute("href") ?? Addresses.Resolve(element.Base, FeedMarkup.Plain(element)), null, null);
        }
    }

    private void AddItem(MarkupElement element)
    {
        var item = new FeedItem { Id = null };
        if (element.Attribute("about") is { Length: > 0 } about)
            item.Id = about;
        foreach (MarkupElement child in element.Elements)
        {
            switch (child.Name)
            {
                case "content" or "content:encoded" or "body" or "xhtml:body" or "fullitem" or "prodlink" or "xhtml:div":
                    if (ContentOf(child) is { } content)
                        item.Content.Add(content);
                    break;
                case "summary" or "description" or "abstract" or "dc:description" or "dcterms:abstract" or "media:description" or "itunes:summary":
                    AddSummary(item, child);
                    break;
                case "enclosure" or "media:content" when child.Attribute("url") is { } url:
                    if (child.Name == "enclosure")
                        item.Links.Add(new FeedLink(Addresses.Resolve(child.Base, url), "enclosure", child.Attribute("type"), null, null, child.Attribute("length")));
                    break;
                case "source":
                    ReadSource(item, child);
                    break;
                case "image" or "textinput" or "items" or "media:group" or "cloud":
                    break;
                default:
                    ReadPart(item, child);
                    break;
            }
        }

        // The id stands for the address only where there is no other.
        if (item.Link is null && item is { Id: { } id } && item.IsIdLink != false && Uri.TryCreate(id, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https")
            item.Links.Add(new FeedLink(id, "alternate"));
        if (_isAtom && item.Authors.Count == 0)
            item.Authors.AddRange(item.Source?.Authors ?? []);
        _feed.Items.Add(item);
    }

    /// <summary>Of two of them the second one is taken for the full text.</summary>
    private static void AddSummary(FeedItem item, MarkupElement child)
    {
        FeedText text = Text(child);
        if (item.Summary is null || item.Summary.Value.Length == 0)
            item.Summary = text;
        else if (child.Name is "description" or "summary")
            item.Content.Add(text);
    }

    private void ReadSource(FeedItem item, MarkupElement element)
    {
        var source = new FeedSource { Address = element.Attribute("url") is { } url ? Addresses.Resolve(element.Base, url) : null };
        item.Source = source;
        if (!element.Elements.Any())
        {
            source.Title = Text(element);
            return;
        }

        foreach (MarkupElement child in element.Elements)
        {
            if (child.Name == "generator")
                source.Generator = FeedMarkup.Plain(child);
            else if (child.Name is "subtitle" or "tagline")
                source.Summary = Text(child);
            else
                ReadPart(source, child);
        }
    }

    private static string? Inner(MarkupElement element, string name) =>
        element.Element(name) is { } inner && FeedMarkup.Plain(inner) is { Length: > 0 } text ? text : null;

    private static string? Name(string text, string? missing) => text.Length > 0 ? text : missing;
}
