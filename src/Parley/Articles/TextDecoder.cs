using System.Text;
using System.Text.Unicode;

namespace Parley.Articles;

/// <summary>
/// From bytes to text: UTF-8, UTF-16 and UTF-32 by their byte-order marks, UTF-8 without one, and Windows-1252 where the bytes are
/// no UTF-8 but look like text.
/// </summary>
internal static class TextDecoder
{
    /// <summary>The first bytes of files that are no text.</summary>
    private static readonly (byte[] Bytes, string Name)[] Signatures =
    [
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"), ([0xFF, 0xD8, 0xFF], "a JPEG picture"), ("GIF8"u8.ToArray(), "a GIF picture"),
        ("%PDF-"u8.ToArray(), "a PDF document"), ("PK\u0003\u0004"u8.ToArray(), "a ZIP archive or office document"),
        ([0x1F, 0x8B], "a gzip archive"), ("BZh"u8.ToArray(), "a bzip2 archive"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"), ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive"), ("\u007FELF"u8.ToArray(), "a program"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an office document"), ("SQLite format 3"u8.ToArray(), "a database"), ("RIFF"u8.ToArray(), "a sound or film"),
        ("ID3"u8.ToArray(), "a sound"), ("OggS"u8.ToArray(), "a sound or film"), ("{\\rtf"u8.ToArray(), "a rich text document"),
    ];

    /// <summary>Decodes a whole input.</summary>
    /// <param name="bytes">All its bytes.</param>
    /// <param name="input">What errors call it.</param>
    /// <exception cref="ParleyException">
    /// <see cref="ErrorCode.InputBinary"/>, <see cref="ErrorCode.InputBrokenEncoding"/>.
    /// </exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string input)
    {
        CheckSignature(bytes, input);
        (Encoding? marked, int mark) = Mark(bytes);
        if (marked is not null && marked is not UTF8Encoding)
            return Strict(marked, bytes[mark..], input);
        bytes = bytes[mark..];
        CheckForText(bytes, input);
        if (Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        if (marked is not null || IsMostlyUtf8(bytes))
            throw Broken(input, bytes);
        return FromWestern(bytes, input);
    }

    /// <summary>Refuses files that begin as pictures, documents and the like do.</summary>
    /// <exception cref="ParleyException"><see cref="ErrorCode.InputBinary"/>.</exception>
    public static void CheckSignature(ReadOnlySpan<byte> bytes, string input)
    {
        foreach ((byte[] signature, string name) in Signatures)
        {
            if (bytes.StartsWith(signature))
                throw Binary(input, $"The file is {name}, not text.");
        }
    }

    private static (Encoding? Encoding, int Length) Mark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return (Encoding.UTF8, 3);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
            return (Encoding.UTF32, 4);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return (Encoding.Unicode, 2);
        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? (Encoding.BigEndianUnicode, 2) : (null, 0);
    }

    private static string Strict(Encoding encoding, ReadOnlySpan<byte> bytes, string input)
    {
        try
        {
            var strict = (Encoding)encoding.Clone();
            strict.DecoderFallback = DecoderFallback.ExceptionFallback;
            string text = strict.GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal) ? throw Binary(input, "The text holds NUL characters.") : text;
        }
        catch (DecoderFallbackException broken)
        {
            throw new ParleyException(
                ErrorCode.InputBrokenEncoding, input,
                $"The bytes are no valid {encoding.WebName}; the first wrong one is number {Math.Max(broken.Index, 0)}.",
                "Fetch the file again, or save it as UTF-8.", broken);
        }
    }

    /// <summary>Text has no NUL and next to no control characters but tabs, line ends and form feeds.</summary>
    private static void CheckForText(ReadOnlySpan<byte> bytes, string input)
    {
        int controls = 0;
        foreach (byte value in bytes)
        {
            if (value == 0)
                throw Binary(input, "The file holds NUL bytes, so it is no text in UTF-8 or Windows-1252.");
            if (value is < 0x20 and not (0x09 or 0x0A or 0x0B or 0x0C or 0x0D or 0x1B or 0x1A) or 0x7F)
                controls++;
        }

        if (controls > 2 && controls * 100L > bytes.Length)
            throw Binary(input, $"{controls} of its {bytes.Length} bytes are control characters, so it is no text.");
    }

    /// <summary>Whether more of what is not ASCII is good UTF-8 than is not, or nothing but the end is cut off.</summary>
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            int next = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0)
                break;
            bytes = bytes[next..];
            System.Buffers.OperationStatus status = Rune.DecodeFromUtf8(bytes, out _, out int length);
            if (status == System.Buffers.OperationStatus.NeedMoreData)
                return good >= bad;
            if (status == System.Buffers.OperationStatus.Done)
                good++;
            else
                bad++;
            bytes = bytes[length..];
        }

        return good > bad;
    }

    private static string FromWestern(ReadOnlySpan<byte> bytes, string input)
    {
        // 81, 8D, 8F, 90 and 9D are no characters of Windows-1252.
        int unknown = 0, high = 0;
        foreach (byte value in bytes)
        {
            if (value >= 0x80)
                high++;
            if (value is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D)
                unknown++;
        }

        // Western text is ASCII for the most part; another script in an old encoding is not.
        if (unknown * 20L > high || high * 3L > bytes.Length)
            throw Binary(input, "The bytes are neither UTF-8 nor Windows-1252.");
        return Charsets.Western.GetString(bytes);
    }

    private static ParleyException Broken(string input, ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (at < bytes.Length)
        {
            System.Buffers.OperationStatus status = Rune.DecodeFromUtf8(bytes[at..], out _, out int length);
            if (status == System.Buffers.OperationStatus.NeedMoreData)
            {
                return new ParleyException(
                    ErrorCode.InputBrokenEncoding, input, $"The text ends in the middle of a UTF-8 character (byte {at}).",
                    "It was cut off on the way: fetch it again.");
            }

            if (status != System.Buffers.OperationStatus.Done)
                break;
            at += length;
        }

        return new ParleyException(
            ErrorCode.InputBrokenEncoding, input, $"The text breaks off being UTF-8 at byte {at}.",
            "Fetch the file again, or save it as UTF-8.");
    }

    private static ParleyException Binary(string input, string what) =>
        new(ErrorCode.InputBinary, input, what, "Give the article as text, Markdown, HTML or JSON Lines, saved as UTF-8.");
}
