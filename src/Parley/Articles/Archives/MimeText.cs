using System.Globalization;
using System.Text;

namespace Parley.Articles.Archives;

/// <summary>The encodings of mail (RFC 2045, RFC 2047).</summary>
internal static class MimeText
{
    /// <summary>A body without its transfer encoding.</summary>
    public static byte[] Body(ReadOnlySpan<byte> body, string? encoding) => encoding?.Trim().ToLowerInvariant() switch
    {
        "base64" => FromBase64(Encoding.ASCII.GetString(body)),
        "quoted-printable" => FromQuoted(body, isWord: false),
        _ => body.ToArray(),
    };

    /// <summary>A header's value with its encoded words decoded: <c>=?utf-8?Q?Gespr=C3=A4che?=</c>.</summary>
    public static string Header(string value)
    {
        var decoded = new StringBuilder();
        bool wasWord = false;
        while (value.Length > 0)
        {
            int start = value.IndexOf("=?", StringComparison.Ordinal);
            string[] parts = start < 0 ? [] : value[(start + 2)..].Split('?', 4);
            if (parts is not [_, { Length: 1 }, _, ['=', ..]])
                break;
            string between = value[..start];
            // White space between two encoded words is none of the text.
            if (!wasWord || !string.IsNullOrWhiteSpace(between))
                decoded.Append(between);
            byte[] bytes = parts[1] is "B" or "b" ? FromBase64(parts[2]) : FromQuoted(Encoding.ASCII.GetBytes(parts[2]), isWord: true);
            decoded.Append((Charsets.Named(parts[0].Split('*')[0]) ?? Encoding.UTF8).GetString(bytes));
            value = parts[3][1..];
            wasWord = true;
        }

        return decoded.Append(value).ToString().Trim();
    }

    private static byte[] FromBase64(string text)
    {
        string packed = string.Concat(text.Where(sign => char.IsAsciiLetterOrDigit(sign) || sign is '+' or '/'));
        var bytes = new byte[packed.Length];
        return Convert.TryFromBase64String(packed.PadRight((packed.Length + 3) / 4 * 4, '='), bytes, out int length) ? bytes[..length] : Encoding.ASCII.GetBytes(text);
    }

    private static byte[] FromQuoted(ReadOnlySpan<byte> text, bool isWord)
    {
        var bytes = new List<byte>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 2 < text.Length && byte.TryParse(text.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte value))
            {
                bytes.Add(value);
                i += 2;
            }
            else if (text[i] == '=' && i + 1 < text.Length && text[i + 1] is (byte)'\r' or (byte)'\n')
            {
                i += text[i + 1] == '\r' && i + 2 < text.Length && text[i + 2] == '\n' ? 2 : 1;
            }
            else
            {
                bytes.Add(isWord && text[i] == '_' ? (byte)' ' : text[i]);
            }
        }

        return [.. bytes];
    }
}
