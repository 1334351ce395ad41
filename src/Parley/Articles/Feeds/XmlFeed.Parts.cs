using System.Text;

namespace Parley.Articles.Feeds;

/// <summary>What feeds, items and sources have in common.</summary>
internal sealed partial class XmlFeed
{
    private static void ReadPart(FeedPart part, MarkupElement element)
    {
        switch (element.Name)
        {
            case "title" or "dc:title":
                if (part.Title is null || element.Name == "title")
                    part.Title = Text(element);
                break;
            case "media:title" or "itunes:title":
                part.Title ??= Text(element);
                break;
            case "link" or "atom:link":
                ReadLink(part, element);
                break;
            case "id" or "guid":
                ReadId(part, element);
                break;
            case "author" or "dc:creator" or "dc:author" or "itunes:author" or "managingeditor" or "itunes:owner":
                if (element.Name is not ("itunes:author" or "itunes:owner") || part.Authors.Count == 0)
                    AddPerson(part.Authors, element);
                break;
            case "contributor" or "dc:contributor":
                AddPerson(part.Contributors, element);
                break;
            case "webmaster" or "dc:publisher" or "publisher":
                part.Publisher = Person(element) ?? part.Publisher;
                break;
            case "rights" or "copyright" or "dc:rights":
                part.Rights = Text(element);
                break;
            case "language" or "dc:language":
                part.Language = FeedMarkup.Plain(element) is { Length: > 0 } language ? language : part.Language;
                break;
            case "category" or "dc:subject" or "keywords" or "tags":
                ReadCategories(part, element);
                break;
            default:
                ReadDate(part, element);
                break;
        }
    }

    private static void ReadDate(FeedPart part, MarkupElement element)
    {
        switch (element.Name)
        {
            case "published" or "pubdate" or "issued" or "dcterms:issued":
                part.Published = Date(element) ?? part.Published;
                break;
            case "updated" or "modified" or "dcterms:modified" or "lastbuilddate" or "dc:date":
                if (element.Name != "lastbuilddate" || part.Updated is null)
                    part.Updated = Date(element) ?? part.Updated;
                break;
            case "created" or "dcterms:created":
                part.Created = Date(element) ?? part.Created;
                break;
            case "date":
                part.Published ??= Date(element);
                break;
            default:
                break;
        }
    }

    private static void ReadLink(FeedPart part, MarkupElement element)
    {
        string? written = element.Attribute("href");
        if (written is null)
        {
            string text = FeedMarkup.Plain(element);
            if (text.Length > 0)
                part.Links.Add(new FeedLink(Addresses.Resolve(element.Base, text), "alternate", "text/html"));
            return;
        }

        string rel = element.Attribute("rel") is { Length: > 0 } given ? given : "alternate";
        string? type = element.Attribute("type") ?? (rel == "alternate" ? "text/html" : rel == "self" ? "application/atom+xml" : null);
        part.Links.Add(new FeedLink(
            Addresses.Resolve(element.Base, written), rel, type, element.Attribute("title"), element.Attribute("hreflang"), element.Attribute("length")));
    }

    private static void ReadId(FeedPart part, MarkupElement element)
    {
        string id = FeedMarkup.Plain(element);
        if (id.Length == 0)
            return;
        if (part is FeedItem item && element.Name == "guid")
        {
            item.IsIdLink = element.Attribute("isPermaLink") is not { } says || says.Equals("true", StringComparison.OrdinalIgnoreCase);
            item.Id = item.IsIdLink == true ? Addresses.Resolve(element.Base, id) : id;
            return;
        }

        part.Id = Addresses.Resolve(element.Base, id);
    }

    private static void ReadCategories(FeedPart part, MarkupElement element)
    {
        string text = FeedMarkup.Plain(element);
        string? scheme = element.Attribute("scheme") ?? element.Attribute("domain"), label = element.Attribute("label");
        if (element.Attribute("term") is { } term)
            part.Categories.Add(new FeedCategory(term, scheme, label));
        else if (element.Name is "keywords" or "tags")
            part.Categories.AddRange(text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(one => new FeedCategory(one)));
        else if (text.Length > 0 || scheme is not null || label is not null)
            part.Categories.Add(new FeedCategory(text.Length > 0 ? text : null, scheme, label));
    }

    private static void AddPerson(List<FeedPerson> persons, MarkupElement element)
    {
        if (Person(element) is { } person && !persons.Contains(person))
            persons.Add(person);
    }

    /// <summary>A person in elements of its own, or in one text: "Ada Orlu (ada@example.org)", "ada@example.org (Ada Orlu)", "Ada Orlu &lt;ada@example.org&gt;".</summary>
    private static FeedPerson? Person(MarkupElement element)
    {
        if (element.Elements.Any())
        {
            string? name = Inner(element, "name") ?? Inner(element, "itunes:name"), email = Inner(element, "email") ?? Inner(element, "itunes:email");
            string? address = Inner(element, "uri") ?? Inner(element, "url") ?? Inner(element, "homepage");
            if (name is not null || email is not null || address is not null)
                return new FeedPerson(name, email, address is null ? null : Addresses.Resolve(element.Base, address));
        }

        string text = FeedMarkup.Plain(element);
        if (text.Length == 0)
            return null;
        foreach (string word in text.Split([' ', '(', ')', '<', '>', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            string mail = word.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? word[7..] : word;
            int at = mail.IndexOf('@', StringComparison.Ordinal);
            if (at <= 0 || mail.IndexOf('.', at) < 0)
                continue;
            string rest = text.Replace(word, "", StringComparison.Ordinal).Replace("()", "", StringComparison.Ordinal).Replace("<>", "", StringComparison.Ordinal)
                .Replace("[]", "", StringComparison.Ordinal).Trim();
            if (rest.StartsWith('(') && rest.EndsWith(')'))
                rest = rest[1..^1].Trim();
            return new FeedPerson(rest.Length > 0 ? rest : null, mail, null);
        }

        return new FeedPerson(text, null, null);
    }

    private static FeedDate? Date(MarkupElement element) =>
        FeedMarkup.Plain(element) is { Length: > 0 } written ? new FeedDate(written, FeedDates.Read(written)) : null;

    /// <summary>The content of an item; null for one that only points elsewhere.</summary>
    private static FeedText? ContentOf(MarkupElement element) =>
        element.Attribute("src") is not null && element.Nodes.Count == 0 ? null
        : element.Name is "body" or "xhtml:body" or "xhtml:div" ? new FeedText(FeedMarkup.Resolved(FeedMarkup.Inner(element), element.Base), "application/xhtml+xml", element.Base, element.Language)
        : Text(element);

    private static FeedText Text(MarkupElement element)
    {
        string? declared = element.Attribute("type")?.ToLowerInvariant(), mode = element.Attribute("mode")?.ToLowerInvariant();
        string type = declared switch { "text" => "text/plain", "html" => "text/html", "xhtml" => "application/xhtml+xml", null => "", _ => declared };
        bool isMarkup = element.Elements.Any() && mode != "escaped";
        string value;
        if (mode == "base64" || (type.Length > 0 && declared!.Contains('/', StringComparison.Ordinal) && mode is null && !isMarkup && IsBinary(type)))
            value = FromBase64(FeedMarkup.Plain(element));
        else if (isMarkup || (mode == "xml" && type.Contains("html", StringComparison.Ordinal)) || type == "application/xhtml+xml")
            value = Unwrapped(element, type);
        else
            value = FeedMarkup.Plain(element);
        if (type.Length == 0)
        {
            bool isHtml = element.Name is "content:encoded" || isMarkup || LooksLikeHtml(value);
            type = isHtml ? "text/html" : "text/plain";
        }

        bool hasAddresses = type is "text/html" or "application/xhtml+xml" || LooksLikeHtml(value);
        return new FeedText(hasAddresses ? FeedMarkup.Resolved(value, element.Base) : value, type, element.Base, element.Language);
    }

    /// <summary>The inner markup; in Atom 1.0 without the <c>div</c> that the standard asks for around XHTML.</summary>
    private static string Unwrapped(MarkupElement element, string type)
    {
        if (!IsAtom10(element) || element.Elements.ToList() is not [{ Tag: "div" or "DIV" } div] || !element.Nodes.OfType<string>().All(string.IsNullOrWhiteSpace))
            return FeedMarkup.Inner(element);
        // HTML that was escaped and wrapped nevertheless.
        return type == "text/html" && !div.Elements.Any() ? FeedMarkup.Plain(div) : FeedMarkup.Inner(div);
    }

    private static bool IsAtom10(MarkupElement element)
    {
        for (MarkupElement? at = element; at is not null; at = at.Parent)
        {
            if (at.Attributes.Any(attribute => attribute.Value.Equals("http://www.w3.org/2005/Atom", StringComparison.OrdinalIgnoreCase)))
                return true;
        }

        return false;
    }

    private static bool IsBinary(string type) =>
        !type.StartsWith("text/", StringComparison.Ordinal) && !type.EndsWith("xml", StringComparison.Ordinal) && !type.StartsWith("message/", StringComparison.Ordinal);

    private static string FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        string packed = string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));
        return Convert.TryFromBase64String(packed, bytes, out int length) ? Encoding.UTF8.GetString(bytes, 0, length).Trim() : text;
    }

    private static bool LooksLikeHtml(string text)
    {
        int open = text.IndexOf('<', StringComparison.Ordinal);
        if (open >= 0 && text.IndexOf('>', open) > open + 1)
            return char.IsAsciiLetter(text[open + 1]) || text[open + 1] is '/' or '!';
        int entity = text.IndexOf('&', StringComparison.Ordinal);
        return entity >= 0 && text.IndexOf(';', entity) is var end && end > entity + 1 && end - entity < 10
            && text[(entity + 1)..end].All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '#');
    }
}
