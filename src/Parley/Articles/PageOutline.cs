using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Parley.Articles;

/// <summary>A box of a page.</summary>
/// <param name="Parent">Index of the box around it; -1 for the page itself.</param>
/// <param name="IsArticle">Whether the page marks it as the article.</param>
/// <param name="LooksAside">Whether it shows itself as navigation, comments, a form or the like.</param>
internal readonly record struct PageBox(int Parent, bool IsArticle, bool LooksAside);

/// <summary>A stretch of text without a break.</summary>
/// <param name="Text">White space is folded.</param>
/// <param name="LinkLength">How many of its characters are links.</param>
/// <param name="Element">The element that holds it: <c>p</c>, <c>h2</c>, <c>li</c>, …</param>
/// <param name="Box">Index of its box.</param>
internal sealed record PageBlock(string Text, int LinkLength, string Element, int Box);

/// <summary>The boxes and stretches of text of a page, with its metadata.</summary>
internal sealed class PageOutline
{
    private const char LineBreak = '\u2028';

    private readonly List<(string Name, int Box)> _open = [];
    private readonly Dictionary<string, int> _openCount = [];
    private readonly StringBuilder _run = new();
    private int _links, _linkLength;

    private PageOutline()
    {
        Boxes.Add(new PageBox(-1, false, false));
        _open.Add(("", 0));
    }

    public List<PageBox> Boxes { get; } = [];

    public List<PageBlock> Blocks { get; } = [];

    /// <summary>Metadata by name in lower case; the first value of each counts.</summary>
    public Dictionary<string, string> Meta { get; } = [];

    /// <summary>Scripts of JSON-LD.</summary>
    public List<string> LinkedData { get; } = [];

    public static PageOutline Of(string html)
    {
        var outline = new PageOutline();
        // The tokenizer takes NUL for the end in some of its states.
        using var source = new TextSource(html.Replace('\0', ' '));
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        string? raw = null;
        while (true)
        {
            StructHtmlToken token = tokenizer.GetStructToken();
            if (token.Type == HtmlTokenType.EndOfFile)
                break;
            string name = token.Name.ToString();
            if (token.Type == HtmlTokenType.Character)
                outline.AddText(name, raw);
            else if (token.Type == HtmlTokenType.StartTag)
                raw = outline.Start(name, ref token, tokenizer) ?? raw;
            else if (token.Type == HtmlTokenType.EndTag)
            {
                raw = name == raw || PageElements.IsRaw(name) || name == "title" ? null : raw;
                outline.End(name);
            }
        }

        outline.Flush();
        return outline;
    }

    private static string Attribute(ref StructHtmlToken tag, string name) => tag.GetAttribute(name).ToString();

    private static bool Has(StructAttributes attributes, string name)
    {
        for (int i = 0; i < attributes.Count; i++)
        {
            if (attributes[i].Name == name)
                return true;
        }

        return false;
    }

    /// <summary>Opens an element.</summary>
    /// <returns>The kind of raw text that it holds, if it does.</returns>
    private string? Start(string name, ref StructHtmlToken tag, HtmlTokenizer tokenizer)
    {
        if (PageElements.IsRaw(name))
        {
            tokenizer.State = name == "script" ? HtmlParseMode.Script : HtmlParseMode.Rawtext;
            return Attribute(ref tag, "type") == "application/ld+json" ? "json" : name;
        }

        if (name is "title" or "textarea")
        {
            tokenizer.State = HtmlParseMode.RCData;
            return name;
        }

        if (name == "html")
            Meta.TryAdd("lang", Attribute(ref tag, "lang"));
        if (name is "meta" or "link" or "time")
            ReadMeta(name, ref tag);
        if (name == "br")
            BreakLine();
        if (name == "a")
            _links++;
        if (PageElements.IsVoid(name) || tag.IsSelfClosing)
            return null;
        if (PageElements.IsBlock(name))
        {
            Flush();
            CloseImplied(name);
            _open.Add((name, Box(name, ref tag)));
            _openCount[name] = _openCount.GetValueOrDefault(name) + 1;
        }

        return null;
    }

    private void End(string name)
    {
        if (name == "a" && _links > 0)
            _links--;
        if (!PageElements.IsBlock(name) || _openCount.GetValueOrDefault(name) == 0)
            return;
        Flush();
        _links = 0;
        string closed;
        do
            closed = Pop();
        while (closed != name);
    }

    private string Pop()
    {
        string name = _open[^1].Name;
        _open.RemoveAt(_open.Count - 1);
        _openCount[name]--;
        return name;
    }

    /// <summary>A paragraph ends where a block begins, an item where the next one begins.</summary>
    private void CloseImplied(string name)
    {
        string top = _open[^1].Name;
        if (top == "p" || (top == name && PageElements.EndsItself(name)))
            Pop();
    }

    private int Box(string name, ref StructHtmlToken tag)
    {
        int around = _open[^1].Box;
        if (!PageElements.IsBox(name))
            return around;
        string marks = $"{Attribute(ref tag, "class")} {Attribute(ref tag, "id")} {Attribute(ref tag, "role")} {Attribute(ref tag, "itemprop")}";
        bool isArticle = name is "article" or "main" || PageElements.MarksArticle(marks);
        bool isHidden = Has(tag.Attributes, "hidden") || Attribute(ref tag, "aria-hidden") == "true"
            || Attribute(ref tag, "style").Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
        bool isAside = isHidden || PageElements.IsAside(name) || (!isArticle && PageElements.MarksAside(marks));
        Boxes.Add(new PageBox(around, isArticle, isAside && name != "body"));
        return Boxes.Count - 1;
    }

    private void ReadMeta(string element, ref StructHtmlToken tag)
    {
        if (element == "link")
        {
            if (Attribute(ref tag, "rel").Equals("canonical", StringComparison.OrdinalIgnoreCase))
                Meta.TryAdd("canonical", Attribute(ref tag, "href"));
            return;
        }

        string value = Attribute(ref tag, element == "time" ? "datetime" : "content");
        if (value.Length == 0)
            return;
        if (element == "time")
            Meta.TryAdd("time", value);
        foreach (string key in (ReadOnlySpan<string>)["property", "name", "itemprop"])
        {
            string name = Attribute(ref tag, key);
            if (name.Length > 0)
                Meta.TryAdd(name.ToLowerInvariant(), value);
        }
    }

    private void AddText(string text, string? raw)
    {
        if (raw == "json")
            LinkedData.Add(text);
        else if (raw == "title")
            Meta.TryAdd("title", text);
        if (raw is not null)
            return;
        _run.Append(text);
        if (_links > 0)
            _linkLength += text.Length;
    }

    /// <summary>Two line breaks part paragraphs on pages that know no others; one is a space.</summary>
    private void BreakLine()
    {
        int end = _run.Length;
        while (end > 0 && _run[end - 1] != LineBreak && char.IsWhiteSpace(_run[end - 1]))
            end--;
        if (end > 0 && _run[end - 1] == LineBreak)
            Flush();
        else
            _run.Append(LineBreak);
    }

    private void Flush()
    {
        if (_run.Length > 0)
        {
            (string element, int box) = _open[^1];
            string folded = PageElements.Fold(_run);
            if (folded.Length > 0)
                Blocks.Add(new PageBlock(folded, Math.Min(folded.Length, _linkLength), element, box));
            _run.Clear();
        }

        _linkLength = 0;
    }
}
