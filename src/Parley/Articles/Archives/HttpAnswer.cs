using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Parley.Articles.Archives;

/// <summary>An HTTP answer as an archive keeps it.</summary>
/// <param name="Status">0 where the first line is none of HTTP.</param>
/// <param name="Head">Its header.</param>
/// <param name="Body">Without chunks and compression.</param>
internal sealed record HttpAnswer(int Status, MessageHead Head, byte[] Body)
{
    public static HttpAnswer Read(byte[] bytes)
    {
        int at = 0;
        string first = Line(bytes, ref at) ?? "";
        int status = first.StartsWith("HTTP/", StringComparison.Ordinal) && first.Split(' ') is [_, { Length: 3 } code, ..]
            && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
        var head = MessageHead.Read(() => Line(bytes, ref at));
        byte[] body = bytes[at..];
        if (head["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
            body = Unchunked(body);
        return new HttpAnswer(status, head, Decompressed(body, head["Content-Encoding"]));
    }

    /// <summary>Takes chunks apart; a body that only says that it has some stays as it is.</summary>
    private static byte[] Unchunked(byte[] body)
    {
        using var whole = new MemoryStream(body.Length);
        int at = 0;
        while (at < body.Length)
        {
            string size = (Line(body, ref at) ?? "").Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int length) || length < 0)
                return whole.Length == 0 ? body : whole.ToArray();
            if (length == 0)
                break;
            length = Math.Min(length, body.Length - at);
            whole.Write(body, at, length);
            at += length;
            if (at < body.Length && body[at] == '\r')
                at++;
            if (at < body.Length && body[at] == '\n')
                at++;
        }

        return whole.ToArray();
    }

    private static byte[] Decompressed(byte[] body, string? encoding)
    {
        try
        {
            using Stream? stream = encoding?.Trim().ToLowerInvariant() switch
            {
                "gzip" or "x-gzip" => new GZipStream(new MemoryStream(body), CompressionMode.Decompress),
                "deflate" => new ZLibStream(new MemoryStream(body), CompressionMode.Decompress),
                "br" => new BrotliStream(new MemoryStream(body), CompressionMode.Decompress),
                _ => null,
            };
            return stream is null ? body : Limited.Read(stream);
        }
        catch (InvalidDataException)
        {
            // Some archives keep the body as it was shown and the header as it was sent.
            return body;
        }
    }

    private static string? Line(byte[] bytes, ref int at)
    {
        if (at >= bytes.Length)
            return null;
        int end = Array.IndexOf(bytes, (byte)'\n', at);
        end = end < 0 ? bytes.Length : end;
        string line = Encoding.Latin1.GetString(bytes, at, end - at).TrimEnd('\r');
        at = Math.Min(bytes.Length, end + 1);
        return line;
    }
}
