using System.Collections.Frozen;
using System.Text;
using Parley.Data;

namespace Parley.Articles;

/// <summary>What elements of HTML are, and what the marks of a page's boxes say.</summary>
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

    private static readonly Lazy<(FrozenSet<string> Asides, FrozenSet<string> Articles)> Marks = new(() =>
    {
        Words words = DataFile.Read<Words>("page-marks.yaml");
        return (words.Asides.ToFrozenSet(), words.Articles.ToFrozenSet());
    });

    public static bool IsVoid(string element) => Void.Contains(element);

    /// <summary>Whether what it holds is no markup and no text of the page.</summary>
    public static bool IsRaw(string element) => Raw.Contains(element);

    public static bool IsBox(string element) => Boxes.Contains(element);

    public static bool IsBlock(string element) => Boxes.Contains(element) || Blocks.Contains(element);

    public static bool IsAside(string element) => Asides.Contains(element);

    /// <summary>Whether the next one of its kind ends it without an end tag.</summary>
    public static bool EndsItself(string element) => element is "li" or "dt" or "dd" or "option" or "td" or "th" or "tr";

    public static bool MarksArticle(string marks) => HasMark(marks, Marks.Value.Articles, parts: false);

    public static bool MarksAside(string marks) => HasMark(marks, Marks.Value.Asides, parts: true);

    /// <summary>White space as a browser shows it: one space for each stretch, none around.</summary>
    public static string Fold(StringBuilder text)
    {
        var folded = new StringBuilder(text.Length);
        bool space = false;
        foreach (ReadOnlyMemory<char> chunk in text.GetChunks())
        {
            foreach (char sign in chunk.Span)
            {
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

    private static bool HasMark(string marks, FrozenSet<string> words, bool parts)
    {
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        string lower = marks.Length < 500 ? marks.ToLowerInvariant() : "";
        foreach (Range name in lower.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> mark = lower.AsSpan(name);
            if (lookup.Contains(mark))
                return true;
            if (!parts)
                continue;
            foreach (Range part in mark.SplitAny("-_"))
            {
                if (lookup.Contains(mark[part]))
                    return true;
            }
        }

        return false;
    }

    private sealed class Words
    {
        public List<string> Asides { get; set; } = [];

        public List<string> Articles { get; set; } = [];
    }
}
