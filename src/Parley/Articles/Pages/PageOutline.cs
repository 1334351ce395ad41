using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Parley.Articles.Pages;

/// <summary>The boxes and stretches of text of a page, with its metadata.</summary>
internal sealed partial class PageOutline
{
    /// <summary>
    /// Pages for readers have no more boxes, stretches and open elements than this. On others, boxes beyond are taken as part of the one around
    /// them, and text beyond runs on in one stretch, so that the page's length alone sets what it costs.
    /// </summary>
    private const int MostBoxes = 100_000, MostBlocks = 100_000, Deepest = 20_000;

    private const char LineBreak = '\u2028';

    private readonly List<(string Name, int Box, Mark Marks)> _open = [];
    private readonly PageMarks _marks = new();
    private readonly Dictionary<(int Around, string Element, string Names), int> _kinds = [];
    private readonly Dictionary<string, int> _openCount = [];
    private readonly StringBuilder _run = new();
    private readonly List<FactInHand> _facts = [];
    private int _links, _linkLength, _bold, _boldLength;

    private PageOutline()
    {
        Boxes.Add(new PageBox(-1, "", Mark.None, false, 0));
        _open.Add(("", 0, Mark.None));
    }

    public List<PageBox> Boxes { get; } = [];

    public List<PageBlock> Blocks { get; } = [];

    /// <summary>Metadata by name in lower case; the first value of each counts.</summary>
    public Dictionary<string, string> Meta { get; } = [];

    /// <summary>What elements say of the article, in the order of their ends.</summary>
    public List<PageFact> Facts { get; } = [];

    /// <summary>Scripts of JSON-LD.</summary>
    public List<string> LinkedData { get; } = [];

    public static PageOutline Of(string html)
    {
        var outline = new PageOutline();
        // The tokenizer takes NUL for the end in some of its states.
        using var source = new TextSource(new StringTextSource(html.Replace('\0', ' ')));
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver)
        {
            SkipComments = true, ShouldEmitAttribute = static (ref _, name) => IsRead(name.Span),
        };
        string? raw = null;
        while (true)
        {
            StructHtmlToken token = tokenizer.GetStructToken();
            if (token.Type == HtmlTokenType.EndOfFile)
                break;
            if (token.Type == HtmlTokenType.Character)
            {
                outline.AddText(token.Name.Memory.Span, raw);
                continue;
            }

            string name = token.Name.ToString();
            if (token.Type == HtmlTokenType.StartTag)
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

    /// <summary>Attributes that say something; the tokenizer keeps no others.</summary>
    private static bool IsRead(ReadOnlySpan<char> attribute) => attribute is
        "class" or "id" or "role" or "itemprop" or "data-component" or "data-testid" or "rel" or "href" or "type" or "lang" or "content" or "property"
        or "name" or "datetime" or "hidden" or "aria-hidden" or "style";

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
        if (name is "meta" or "link")
            ReadMeta(name, ref tag);
        if (name == "br")
            BreakLine();
        if (name == "a")
            _links++;
        else if (PageElements.IsEmphasis(name))
            _bold++;
        if (PageElements.IsVoid(name) || tag.IsSelfClosing)
            return null;
        Mark marks = _marks.Of(Names(ref tag));
        if (PageElements.IsBlock(name))
        {
            Break();
            CloseImplied(name);
            if (_open.Count < Deepest)
            {
                _open.Add(Opened(name, marks, ref tag));
                _openCount[name] = _openCount.GetValueOrDefault(name) + 1;
            }
        }

        OpenFact(name, marks, ref tag);
        return null;
    }

    private void End(string name)
    {
        CloseFact(name);
        if (name == "a" && _links > 0)
            _links--;
        else if (_bold > 0 && PageElements.IsEmphasis(name))
            _bold--;
        if (!PageElements.IsBlock(name) || _openCount.GetValueOrDefault(name) == 0)
            return;
        Break();
        _links = 0;
        _bold = 0;
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

    private (string Name, int Box, Mark Marks) Opened(string name, Mark marks, ref StructHtmlToken tag)
    {
        int around = _open[^1].Box;
        if (!PageElements.IsBox(name) || Boxes.Count == MostBoxes)
            return (name, around, marks);
        bool isHidden = Has(tag.Attributes, "hidden") || Attribute(ref tag, "aria-hidden") == "true"
            || Attribute(ref tag, "style").Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
        (int, string, string) style = (Boxes[around].Kind, name, Attribute(ref tag, "class"));
        if (!_kinds.TryGetValue(style, out int kind))
            _kinds.Add(style, kind = _kinds.Count + 1);
        Boxes.Add(new PageBox(around, name, marks, isHidden && name != "body", kind));
        return (name, Boxes.Count - 1, Mark.None);
    }

    private static string Names(ref StructHtmlToken tag)
    {
        string names = Attribute(ref tag, "class");
        foreach (string attribute in (ReadOnlySpan<string>)["id", "role", "itemprop", "data-component", "data-testid"])
        {
            string more = Attribute(ref tag, attribute);
            if (more.Length > 0)
                names = names.Length > 0 ? $"{names} {more}" : more;
        }

        return names;
    }

    private void ReadMeta(string element, ref StructHtmlToken tag)
    {
        if (element == "link")
        {
            if (Attribute(ref tag, "rel").Equals("canonical", StringComparison.OrdinalIgnoreCase))
                Meta.TryAdd("canonical", Attribute(ref tag, "href"));
            return;
        }

        string value = Attribute(ref tag, "content");
        if (value.Length == 0)
            return;
        foreach (string key in (ReadOnlySpan<string>)["property", "name", "itemprop"])
        {
            string name = Attribute(ref tag, key);
            if (name.Length > 0)
                Meta.TryAdd(name.ToLowerInvariant(), value);
        }
    }

    private void AddText(ReadOnlySpan<char> text, string? raw)
    {
        if (raw == "json")
            LinkedData.Add(text.ToString());
        else if (raw == "title")
            Meta.TryAdd("title", text.ToString());
        if (raw is not null)
            return;
        _run.Append(text);
        foreach (FactInHand fact in _facts)
        {
            if (fact.Text.Length < LongestFact)
                fact.Text.Append(text);
        }

        if (_links > 0)
            _linkLength += text.Length;
        if (_bold > 0)
            _boldLength += text.Length;
    }

    /// <summary>Two line breaks part paragraphs on pages that know no others; one is a space.</summary>
    private void BreakLine()
    {
        int end = _run.Length;
        while (end > 0 && _run[end - 1] != LineBreak && char.IsWhiteSpace(_run[end - 1]))
            end--;
        if (end > 0 && _run[end - 1] == LineBreak)
            Break();
        else
            _run.Append(LineBreak);
    }

    /// <summary>Ends a stretch.</summary>
    private void Break()
    {
        if (Blocks.Count < MostBlocks)
            Flush();
        else if (_run.Length > 0 && _run[^1] != ' ')
            _run.Append(' ');
    }

    private void Flush()
    {
        if (_run.Length > 0)
        {
            (string element, int box, Mark marks) = _open[^1];
            string folded = PageElements.Fold(_run);
            if (folded.Length > 0)
                Blocks.Add(new PageBlock(folded, Math.Min(folded.Length, _linkLength), Math.Min(folded.Length, _boldLength), element, box, marks));
            _run.Clear();
        }

        _linkLength = 0;
        _boldLength = 0;
    }
}
