using System.Text;

namespace Parley.Articles;

/// <summary>The encoding that a page or feed declares.</summary>
internal static class HtmlCharset
{
    /// <summary>Browsers look for the declaration in the first 1,024 bytes; real pages put it later.</summary>
    private const int Looked = 8192;

    /// <summary>
    /// The encoding named by <c>charset=</c> in the first bytes, or by the XML declaration; null where there is none or it is unknown.
    /// </summary>
    public static Encoding? Of(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Looked)]);
        for (int at = head.IndexOf("charset", StringComparison.OrdinalIgnoreCase); at >= 0;
             at = head.IndexOf("charset", at + 1, StringComparison.OrdinalIgnoreCase))
        {
            ReadOnlySpan<char> rest = head.AsSpan(at + "charset".Length).TrimStart();
            if (rest.IsEmpty || rest[0] != '=')
                continue;
            rest = rest[1..].TrimStart(" \"'");
            int end = rest.IndexOfAny(" \"'>;/\r\n\t");
            if (Charsets.Named(rest[..(end < 0 ? rest.Length : end)].ToString()) is { } named)
                return named;
        }

        return OfXml(head);
    }

    /// <summary>What an XML declaration names: <c>&lt;?xml version="1.0" encoding="koi8-r"?&gt;</c>.</summary>
    private static Encoding? OfXml(string head)
    {
        int start = head.IndexOf("<?xml", StringComparison.Ordinal), end = start < 0 ? -1 : head.IndexOf("?>", start, StringComparison.Ordinal);
        int at = end < 0 ? -1 : head.IndexOf("encoding", start, end - start, StringComparison.Ordinal);
        if (at < 0)
            return null;
        ReadOnlySpan<char> rest = head.AsSpan(at + "encoding".Length, end - at - "encoding".Length).TrimStart(" =\"'\t\r\n");
        int close = rest.IndexOfAny("\"' ");
        return Charsets.Named(rest[..(close < 0 ? rest.Length : close)].ToString());
    }
}
