using System.Text;

namespace Parley.Articles.Feeds;

/// <summary>
/// Reads XML as it comes: unescaped ampersands, entities of HTML that nobody declared, attributes without quotation marks, end tags
/// that are missing or cross. A document type is skipped; none of its entities is ever expanded, nothing outside is loaded.
/// </summary>
internal sealed class MarkupReader
{
    /// <summary>Deeper elements are read as part of the one at this depth; more of them are not read.</summary>
    private const int Deepest = 128, MostElements = 400_000;

    private readonly string _source;
    private readonly List<Open> _open = [];
    private readonly StringBuilder _text = new();
    private int _at, _elements, _skipped;

    private MarkupReader(string source) => _source = source;

    /// <summary>Whether something had to be mended.</summary>
    public bool IsMended { get; private set; }

    /// <summary>The root element; null where there is none.</summary>
    /// <param name="source">The markup.</param>
    /// <param name="address">To which relative addresses refer.</param>
    /// <param name="language">As the server says; what the markup says is stronger.</param>
    /// <param name="isMended">Whether something had to be mended.</param>
    public static MarkupElement? Read(string source, string? address, string? language, out bool isMended)
    {
        var reader = new MarkupReader(source);
        MarkupElement? root = reader.ReadAll(address, language);
        isMended = reader.IsMended;
        return root;
    }

    private MarkupElement? ReadAll(string? address, string? language)
    {
        MarkupElement? root = null;
        while (_at < _source.Length)
        {
            int tag = _source.IndexOf('<', _at);
            AddText(tag < 0 ? _source.AsSpan(_at) : _source.AsSpan(_at, tag - _at));
            if (tag < 0)
                break;
            _at = tag;
            if (Skip("<!--", "-->") || Skip("<?", "?>") || CData() || Skip("<![", "]]>") || DocumentType())
                continue;
            if (_at + 1 < _source.Length && _source[_at + 1] == '/')
                EndTag();
            else if (_at + 1 < _source.Length && (char.IsLetter(_source[_at + 1]) || _source[_at + 1] == '_'))
                root = StartTag(address, language) is { Parent: null } first ? root ?? first : root;
            else
            {
                IsMended = true;
                AddText("<");
                _at++;
            }
        }

        Flush();
        IsMended |= _open.Count > 0;
        return root;
    }

    private bool Skip(string start, string end)
    {
        if (string.CompareOrdinal(_source, _at, start, 0, start.Length) != 0)
            return false;
        int found = _source.IndexOf(end, _at + start.Length, StringComparison.Ordinal);
        _at = found < 0 ? _source.Length : found + end.Length;
        return true;
    }

    private bool CData()
    {
        const string start = "<![CDATA[";
        if (string.CompareOrdinal(_source, _at, start, 0, start.Length) != 0)
            return false;
        int from = _at + start.Length, end = _source.IndexOf("]]>", from, StringComparison.Ordinal);
        if (_open.Count > 0)
            _text.Append(_source, from, (end < 0 ? _source.Length : end) - from);
        _at = end < 0 ? _source.Length : end + 3;
        return true;
    }

    /// <summary>Skips a document type with all that it declares.</summary>
    private bool DocumentType()
    {
        if (_at + 1 >= _source.Length || _source[_at + 1] != '!')
            return false;
        int depth = 0;
        while (_at < _source.Length)
        {
            char sign = _source[_at++];
            if (sign is '"' or '\'' && _source.IndexOf(sign, _at) is var close and >= 0)
                _at = close + 1;
            else if (sign == '[')
                depth++;
            else if (sign == ']')
                depth--;
            else if (sign == '>' && depth <= 0)
                return true;
        }

        return true;
    }

    private void AddText(ReadOnlySpan<char> text)
    {
        if (_open.Count > 0 && !text.IsEmpty)
            _text.Append(MarkupEntities.Decoded(text));
    }

    private void Flush()
    {
        if (_text.Length > 0 && _open.Count > 0)
            _open[^1].Element.Nodes.Add(_text.ToString());
        _text.Clear();
    }

    private MarkupElement? StartTag(string? address, string? served)
    {
        int end = _at + 1;
        while (end < _source.Length && !char.IsWhiteSpace(_source[end]) && _source[end] is not ('>' or '/' or '<'))
            end++;
        string written = _source[(_at + 1)..end];
        _at = end;
        List<MarkupAttribute> attributes = Attributes(out bool isClosed);
        if (++_elements > MostElements || _open.Count >= Deepest)
        {
            _skipped += isClosed ? 0 : 1;
            return null;
        }

        Flush();
        Open? around = _open.Count > 0 ? _open[^1] : null;
        Dictionary<string, string> names = Names(around?.Names, attributes);
        int colon = written.IndexOf(':', StringComparison.Ordinal);
        string local = written[(colon + 1)..], prefix = colon < 0 ? "" : written[..colon];
        string usual = names.TryGetValue(prefix, out string? declared) ? declared : prefix.ToLowerInvariant() is "atom" or "rss" ? "" : prefix.ToLowerInvariant();
        string name = usual.Length == 0 ? local.ToLowerInvariant() : $"{usual}:{local.ToLowerInvariant()}";
        var element = new MarkupElement(name, local, attributes, around?.Element)
        {
            Base = BaseOf(attributes, around is null ? address : around.Value.Element.Base),
            Language = Value(attributes, "xml:lang") is { } language ? language.Length > 0 ? language.Replace('_', '-') : null : around is null ? served : around.Value.Element.Language,
        };
        around?.Element.Nodes.Add(element);
        if (!isClosed)
            _open.Add(new Open(element, names, written));
        return element;
    }

    private void EndTag()
    {
        int end = _source.IndexOf('>', _at);
        if (end < 0)
            end = _source.Length;
        string written = _source[(_at + 2)..end].Trim();
        _at = Math.Min(_source.Length, end + 1);
        if (_skipped > 0)
        {
            _skipped--;
            return;
        }

        Flush();
        int open = _open.FindLastIndex(o => o.Written.Equals(written, StringComparison.OrdinalIgnoreCase));
        IsMended |= open != _open.Count - 1;
        if (open >= 0)
            _open.RemoveRange(open, _open.Count - open);
    }

    private List<MarkupAttribute> Attributes(out bool isClosed)
    {
        List<MarkupAttribute> attributes = [];
        isClosed = false;
        while (_at < _source.Length)
        {
            char sign = _source[_at];
            if (char.IsWhiteSpace(sign))
            {
                _at++;
            }
            else if (sign == '/')
            {
                _at++;
                isClosed = _at < _source.Length && _source[_at] == '>';
            }
            else if (sign == '>')
            {
                _at++;
                return attributes;
            }
            else if (sign == '<')
            {
                IsMended = true;
                return attributes;
            }
            else
            {
                Attribute(attributes);
            }
        }

        return attributes;
    }

    private void Attribute(List<MarkupAttribute> attributes)
    {
        int start = _at;
        while (_at < _source.Length && !char.IsWhiteSpace(_source[_at]) && _source[_at] is not ('=' or '>' or '/' or '<'))
            _at++;
        string name = _source[start.._at];
        int next = _at;
        while (next < _source.Length && char.IsWhiteSpace(_source[next]))
            next++;
        if (name.Length == 0)
        {
            _at++;
            return;
        }

        if (next >= _source.Length || _source[next] != '=')
        {
            attributes.Add(new MarkupAttribute(name, ""));
            return;
        }

        _at = next + 1;
        while (_at < _source.Length && char.IsWhiteSpace(_source[_at]))
            _at++;
        int end;
        if (_at < _source.Length && _source[_at] is '"' or '\'')
        {
            end = _source.IndexOf(_source[_at], _at + 1);
            end = end < 0 ? _source.Length : end;
            attributes.Add(new MarkupAttribute(name, MarkupEntities.Decoded(_source.AsSpan(_at + 1, Math.Max(0, end - _at - 1)))));
            _at = Math.Min(_source.Length, end + 1);
            return;
        }

        IsMended = true;
        end = _at;
        while (end < _source.Length && !char.IsWhiteSpace(_source[end]) && _source[end] != '>')
            end++;
        attributes.Add(new MarkupAttribute(name, MarkupEntities.Decoded(_source.AsSpan(_at, end - _at))));
        _at = end;
    }

    /// <summary>The namespaces that hold from here on: prefix to usual prefix.</summary>
    private static Dictionary<string, string> Names(Dictionary<string, string>? around, List<MarkupAttribute> attributes)
    {
        Dictionary<string, string>? own = null;
        foreach (MarkupAttribute attribute in attributes)
        {
            if (!attribute.Name.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase) || (attribute.Name.Length > 5 && attribute.Name[5] != ':'))
                continue;
            own ??= around is null ? [] : new Dictionary<string, string>(around);
            string prefix = attribute.Name.Length > 5 ? attribute.Name[6..] : "";
            own[prefix] = MarkupNames.PrefixOf(attribute.Value) ?? (prefix.Length == 0 ? "" : prefix.ToLowerInvariant());
        }

        return own ?? around ?? [];
    }

    private static string? BaseOf(List<MarkupAttribute> attributes, string? around)
    {
        string? own = Value(attributes, "xml:base");
        return string.IsNullOrEmpty(own) || Addresses.Resolve(around, own) is not { Length: > 0 } whole ? around : whole.Replace(":///", "://", StringComparison.Ordinal);
    }

    private static string? Value(List<MarkupAttribute> attributes, string name)
    {
        foreach (MarkupAttribute attribute in attributes)
        {
            if (attribute.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return attribute.Value;
        }

        return null;
    }

    private readonly record struct Open(MarkupElement Element, Dictionary<string, string> Names, string Written);
}
