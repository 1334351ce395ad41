using System.Collections.Frozen;
using System.Text;

namespace Parley.Articles.Pages;

/// <summary>What elements of HTML are.</summary>
internal static class PageElements
{
    private static readonly FrozenSet<string> Void = FrozenSet.Create(
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr");

    private static readonly FrozenSet<string> Raw = FrozenSet.Create(
        "script", "style", "noscript", "iframe", "template", "svg-style", "xmp", "noembed", "noframes");

    private static readonly FrozenSet<string> Boxes = FrozenSet.Create(
        "article", "aside", "body", "details", "dialog", "div", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup",
        "main", "menu", "nav", "ol", "section", "select", "svg", "button", "table", "tbody", "td", "th", "tr", "ul", "dl", "video", "audio",
        "object", "canvas", "map");

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        "address", "blockquote", "center", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "li", "option", "p", "pre", "summary",
        "caption", "legend", "label");

    private static readonly FrozenSet<string> Asides = FrozenSet.Create(
        "aside", "button", "dialog", "figcaption", "figure", "footer", "form", "nav", "select", "svg", "menu", "video", "audio", "object",
        "canvas", "map", "fieldset");

    public static bool IsVoid(string element) => Void.Contains(element);

    /// <summary>Whether what it holds is no markup and no text of the page.</summary>
    public static bool IsRaw(string element) => Raw.Contains(element);

    public static bool IsBox(string element) => Boxes.Contains(element);

    public static bool IsBlock(string element) => Boxes.Contains(element) || Blocks.Contains(element);

    public static bool IsAside(string element) => Asides.Contains(element);

    /// <summary>A number for each kind of element that means something for the block model; 0 for the others.</summary>
    public static int Kind(string element) => element switch
    {
        "p" => 1,
        "blockquote" => 2,
        "h1" => 3,
        "h2" => 4,
        "h3" => 5,
        "h4" or "h5" or "h6" => 6,
        "li" => 7,
        "dt" or "dd" => 8,
        "td" or "th" => 9,
        "div" => 10,
        "section" => 11,
        "article" => 12,
        "main" => 13,
        "body" => 14,
        "header" => 15,
        "ul" or "ol" => 16,
        "pre" => 17,
        "table" => 18,
        "tbody" or "tr" => 19,
        "figure" => 20,
        "figcaption" or "caption" => 21,
        "aside" => 22,
        "nav" => 23,
        "footer" => 24,
        "form" or "fieldset" => 25,
        "button" => 26,
        "label" or "option" or "select" => 27,
        "address" => 28,
        "svg" => 29,
        _ => 0,
    };

    public static bool IsEmphasis(string element) => element is "b" or "strong" or "em" or "i";

    /// <summary>Whether the next one of its kind ends it without an end tag.</summary>
    public static bool EndsItself(string element) => element is "li" or "dt" or "dd" or "option" or "td" or "th" or "tr";

    /// <summary>White space as a browser shows it: one space for each stretch, none around.</summary>
    public static string Fold(StringBuilder text)
    {
        var folded = new StringBuilder(text.Length);
        bool space = false;
        foreach (ReadOnlyMemory<char> chunk in text.GetChunks())
        {
            foreach (char sign in chunk.Span)
            {
                // A soft hyphen is a place where a word may be broken, no part of it.
                if (sign == '\u00AD')
                    continue;
                if (TextLines.IsBlank(sign))
                {
                    space = true;
                    continue;
                }

                if (space && folded.Length > 0)
                    folded.Append(' ');
                folded.Append(sign);
                space = false;
            }
        }

        return folded.ToString();
    }
}
