using System.Text;

namespace Parley.Articles;

/// <summary>Encodings by the names that the web gives them (WHATWG Encoding Standard).</summary>
internal static class Charsets
{
    /// <summary>Windows-1252, for which Latin-1 and ASCII stand on the web.</summary>
    public static Encoding Western { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The encoding with a name; null for a name that is unknown. A declared UTF-16 that could be read as ASCII is UTF-8.</summary>
    public static Encoding? Named(string? name)
    {
        string folded = name?.Trim().Trim('"', '\'').ToLowerInvariant() ?? "";
        switch (folded)
        {
            case "":
                return null;
            case "utf-8" or "utf8" or "unicode-1-1-utf-8":
                return Encoding.UTF8;
            case "iso-8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" or "iso8859-1" or "iso_8859-1" or "l1" or "cp1252" or "x-cp1252" or "ansi":
                return Western;
            case "iso-8859-9" or "latin5":
                return Named("windows-1254");
            case "iso-8859-11" or "tis-620":
                return Named("windows-874");
            case "gb2312" or "gbk" or "x-gbk" or "gb_2312-80" or "chinese":
                return Named("gb18030");
            case "shift-jis" or "x-sjis" or "sjis" or "ms_kanji" or "windows-31j":
                return Named("shift_jis");
            case "ks_c_5601-1987" or "ksc5601" or "euckr":
                return Named("euc-kr");
            case "big5-hkscs" or "x-x-big5" or "cn-big5":
                return Named("big5");
            case "koi8" or "koi":
                return Named("koi8-r");
            default:
                break;
        }

        if (folded.StartsWith("utf-16", StringComparison.Ordinal) || folded.StartsWith("utf-7", StringComparison.Ordinal))
            return Encoding.UTF8;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(folded.StartsWith("cp125", StringComparison.Ordinal) ? "windows-" + folded[2..] : folded)
                ?? Encoding.GetEncoding(folded);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
