using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Parley.Articles.Languages;

namespace Parley.Articles;

/// <summary>
/// From the bytes of a page or feed to its text, as the web has it: byte-order mark, then what is valid UTF-8, then what the server, the
/// page or its XML declaration says, then a guess by what reads like a language. Always gives a text; what cannot be read is a replacement sign.
/// </summary>
internal static class MarkupDecoder
{
    /// <summary>Bytes that a guess looks at.</summary>
    private const int Guessed = 20_000;

    private static readonly string[] Candidates =
    [
        "windows-1252", "windows-1251", "windows-1250", "koi8-r", "windows-1254", "windows-1253", "windows-1256", "windows-1255", "gb18030", "shift_jis",
        "euc-jp", "euc-kr", "big5", "windows-1257", "windows-874", "iso-8859-2", "ibm866",
    ];

    /// <param name="bytes">All bytes.</param>
    /// <param name="charset">What the server says, if anything.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Encoding.UTF8.GetString(bytes[3..]);
        if (Wide(bytes) is { } wide)
            return wide.GetString(bytes).TrimStart('\uFEFF');
        Encoding? declared = Charsets.Named(charset) ?? HtmlCharset.Of(bytes);
        bool isEscaped = declared is { WebName: "iso-2022-jp" } && bytes.Contains((byte)0x1B);
        if (!isEscaped && (Utf8.IsValid(bytes) || (declared is null or UTF8Encoding && IsMostlyUtf8(bytes))))
            return Encoding.UTF8.GetString(bytes);
        return (declared is null or UTF8Encoding ? Guess(bytes) : declared).GetString(bytes);
    }

    /// <summary>UTF-16 and UTF-32, by their marks or by the NUL bytes around a first sign of markup.</summary>
    private static Encoding? Wide(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4)
            return null;
        return (bytes[0], bytes[1], bytes[2], bytes[3]) switch
        {
            (0xFF, 0xFE, 0, 0) or ((byte)'<', 0, 0, 0) => Encoding.UTF32,
            (0, 0, 0xFE, 0xFF) or (0, 0, 0, (byte)'<') => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
            (0xFF, 0xFE, _, _) or ((byte)'<', 0, _, 0) => Encoding.Unicode,
            (0xFE, 0xFF, _, _) or (0, (byte)'<', 0, _) => Encoding.BigEndianUnicode,
            _ => null,
        };
    }

    /// <summary>Whether most of what is not ASCII is good UTF-8: one broken sign in a page is no other encoding.</summary>
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        while (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is var next and >= 0)
        {
            bytes = bytes[next..];
            if (Rune.DecodeFromUtf8(bytes, out _, out int length) == OperationStatus.Done)
                good++;
            else
                bad++;
            bytes = bytes[length..];
        }

        return good > 4 * bad;
    }

    private static Encoding Guess(ReadOnlySpan<byte> bytes)
    {
        // Around the first signs that are not ASCII: the head of a page has few of them.
        int first = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        ReadOnlySpan<byte> sample = bytes[Math.Max(0, first - 200)..];
        sample = sample[..Math.Min(sample.Length, Guessed)];
        Encoding best = Charsets.Western;
        double most = double.NegativeInfinity;
        foreach (string name in Candidates)
        {
            Encoding encoding = Charsets.Named(name)!;
            string text = encoding.GetString(sample);
            int wrong = text.Count(sign => sign is '\uFFFD' or (>= '\u0080' and < '\u00A0') or (>= '\uE000' and < '\uF900') or (>= '\u2500' and < '\u25A0'));
            string letters = string.Concat(text.Split([' ', '\n', '\r', '\t', '<', '>'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(sign => sign >= '\u0080')).Take(400).Select(word => word + " "));
            double fit = LanguageDetector.Shipped.Fit(letters) - (50.0 * wrong / Math.Max(1, letters.Length));
            if (fit > most + 1e-9)
                (most, best) = (fit, encoding);
        }

        return best;
    }
}
