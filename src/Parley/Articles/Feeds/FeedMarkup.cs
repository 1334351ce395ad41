using System.Text;

namespace Parley.Articles.Feeds;

/// <summary>Texts out of a feed's markup, and addresses within their HTML.</summary>
internal static class FeedMarkup
{
    private static readonly HashSet<string> Addressed = new(StringComparer.OrdinalIgnoreCase)
    {
        "href", "src", "action", "cite", "longdesc", "profile", "background", "classid", "codebase", "data", "usemap", "poster",
    };

    /// <summary>All text in an element, markup left out.</summary>
    public static string Plain(MarkupElement element)
    {
        if (element.Nodes is [string only])
            return only.Trim();
        var text = new StringBuilder();
        AddPlain(text, element);
        return text.ToString().Trim();
    }

    /// <summary>What is in an element as HTML: child elements without the prefixes of their namespaces, signs of markup escaped in texts.</summary>
    public static string Inner(MarkupElement element)
    {
        var html = new StringBuilder();
        foreach (object node in element.Nodes)
            Write(html, node);
        return html.ToString().Trim();
    }

    /// <summary>Makes relative addresses in a piece of HTML whole.</summary>
    public static string Resolved(string html, string? around)
    {
        if (string.IsNullOrEmpty(around) || !html.Contains('<', StringComparison.Ordinal))
            return html;
        var resolved = new StringBuilder(html.Length);
        int copied = 0;
        for (int at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = at >= html.Length ? -1 : html.IndexOf('<', at))
        {
            int end = html.IndexOf('>', at);
            if (end < 0)
                break;
            at++;
            while (at < end)
            {
                if (!NextAttribute(html, ref at, end, out int name, out int nameEnd, out int value, out int valueEnd))
                    break;
                if (!Addressed.Contains(html[name..nameEnd]))
                    continue;
                string whole = Addresses.Resolve(around, MarkupEntities.Decoded(html.AsSpan(value, valueEnd - value)));
                resolved.Append(html, copied, value - copied).Append(Escaped(whole, inAttribute: true));
                copied = valueEnd;
            }
        }

        return copied == 0 ? html : resolved.Append(html, copied, html.Length - copied).ToString();
    }

    private static bool NextAttribute(string html, ref int at, int end, out int name, out int nameEnd, out int value, out int valueEnd)
    {
        name = nameEnd = value = valueEnd = at;
        int equals = html.IndexOf('=', at, end - at);
        if (equals < 0)
            return false;
        nameEnd = equals;
        while (nameEnd > at && char.IsWhiteSpace(html[nameEnd - 1]))
            nameEnd--;
        name = nameEnd;
        while (name > at && (char.IsAsciiLetterOrDigit(html[name - 1]) || html[name - 1] is '-' or ':'))
            name--;
        value = equals + 1;
        while (value < end && char.IsWhiteSpace(html[value]))
            value++;
        if (value < end && html[value] is '"' or '\'')
        {
            valueEnd = html.IndexOf(html[value], value + 1);
            value++;
            if (valueEnd < 0)
                return false;
            at = valueEnd + 1;
            return true;
        }

        valueEnd = value;
        while (valueEnd < end && !char.IsWhiteSpace(html[valueEnd]))
            valueEnd++;
        at = valueEnd;
        return true;
    }

    private static void AddPlain(StringBuilder text, MarkupElement element)
    {
        foreach (object node in element.Nodes)
        {
            if (node is string own)
                text.Append(own);
            else
                AddPlain(text, (MarkupElement)node);
        }
    }

    private static void Write(StringBuilder html, object node)
    {
        if (node is string text)
        {
            html.Append(Escaped(text, inAttribute: false));
            return;
        }

        var element = (MarkupElement)node;
        html.Append('<').Append(element.Tag);
        foreach (MarkupAttribute attribute in Attributes(element))
            html.Append(' ').Append(attribute.Name).Append("=\"").Append(Escaped(attribute.Value, inAttribute: true)).Append('"');

        if (element.Nodes.Count == 0 && Pages.PageElements.IsVoid(element.Tag.ToLowerInvariant()))
        {
            html.Append(" />");
            return;
        }

        html.Append('>');
        foreach (object inner in element.Nodes)
            Write(html, inner);
        html.Append("</").Append(element.Tag).Append('>');
    }

    /// <summary>
    /// Attributes in the order of their names, without those of XML; pictures and formulas name their vocabulary, as HTML in XML needs it.
    /// </summary>
    private static IEnumerable<MarkupAttribute> Attributes(MarkupElement element)
    {
        IEnumerable<MarkupAttribute> own = element.Attributes.Where(attribute =>
            !attribute.Name.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase) && !attribute.Name.StartsWith("xml:", StringComparison.OrdinalIgnoreCase));
        if (element.Name is "svg:svg" or "math:math")
            own = own.Append(new MarkupAttribute("xmlns", element.Name == "svg:svg" ? "http://www.w3.org/2000/svg" : "http://www.w3.org/1998/Math/MathML"));
        if (element.Attributes.Any(attribute => attribute.Name.StartsWith("xlink:", StringComparison.Ordinal)))
            own = own.Append(new MarkupAttribute("xmlns:xlink", "http://www.w3.org/1999/xlink"));
        return own.OrderBy(attribute => attribute.Name, StringComparer.Ordinal);
    }

    private static string Escaped(string text, bool inAttribute)
    {
        if (text.AsSpan().IndexOfAny('&', '<', '>') < 0 && !inAttribute)
            return text;
        string escaped = text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
        return inAttribute ? escaped.Replace("\"", "&quot;", StringComparison.Ordinal) : escaped;
    }
}
