using System.Text;

namespace Parley.Articles;

/// <summary>The encoding that a page declares.</summary>
internal static class HtmlCharset
{
    /// <summary>Browsers look for the declaration in the first 1,024 bytes; real pages put it later.</summary>
    private const int Looked = 8192;

    /// <summary>
    /// The encoding named by <c>charset=</c> in the page's first bytes; null where there is none or it is unknown. As in the WHATWG
    /// Encoding Standard, Latin-1 and ASCII mean Windows-1252, and a declaration of UTF-16 that can be read as ASCII means UTF-8.
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
            return Named(rest[..(end < 0 ? rest.Length : end)].ToString().ToLowerInvariant());
        }

        return null;
    }

    private static Encoding? Named(string name)
    {
        if (name is "" or "utf-8" or "utf8" || name.StartsWith("utf-16", StringComparison.Ordinal))
            return Encoding.UTF8;
        if (name is "iso-8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" or "iso8859-1")
            name = "windows-1252";
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
