using System.Globalization;
using System.IO.Compression;

namespace Parley.Articles.Archives;

/// <summary>
/// Pages out of WARC (ISO 28500) and ARC files, plain or in gzip of any number of members. Broken framing is stepped over: reading goes on
/// at the next record.
/// </summary>
internal static class WebArchive
{
    public static IEnumerable<ArchivedPage> Pages(Stream file)
    {
        var first = new byte[2];
        int read = file.ReadAtLeast(first, 2, throwOnEndOfStream: false);
        file.Position = 0;
        bool isZipped = read == 2 && first[0] == 0x1F && first[1] == 0x8B;
        var bytes = new ArchiveBytes(isZipped ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (true)
        {
            ArchivedPage? page;
            try
            {
                if (!Next(bytes, out page))
                    yield break;
            }
            catch (InvalidDataException broken)
            {
                page = ArchivedPage.Broken("", $"The archive's compression is broken: {broken.Message.TrimEnd('.')}.");
            }

            if (page is { } found)
                yield return found;
            if (page is { Wrong: not null, Address: "" })
                yield break;
        }
    }

    /// <summary>Reads one record; the page is null where it holds none.</summary>
    private static bool Next(ArchiveBytes bytes, out ArchivedPage? page)
    {
        page = null;
        string? line;
        do
            line = bytes.Line();
        while (line is { Length: 0 });
        if (line is null)
            return false;
        if (line.StartsWith("WARC/", StringComparison.Ordinal))
            page = FromWarc(bytes);
        else if (line.Split(' ') is [.., _, _, _, { Length: > 0 } size] fields && fields.Length >= 5 && fields[0].Contains(':', StringComparison.Ordinal)
            && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out long length))
            page = FromArc(string.Join("%20", fields[..^4]), fields[^2], bytes.Bytes(length));
        // Anything else is in the wrong place: on to the next line.
        return true;
    }

    private static ArchivedPage? FromWarc(ArchiveBytes bytes)
    {
        var head = MessageHead.Read(bytes.Line);
        string address = (head["WARC-Target-URI"] ?? "").Trim('<', '>').Replace(" ", "%20", StringComparison.Ordinal);
        if (!long.TryParse(head["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out long length))
            return head.IsEmpty ? null : ArchivedPage.Broken(address.Length > 0 ? address : "a record", "The record does not say how long it is.");
        byte[] block = bytes.Bytes(length);
        string type = head["WARC-Type"] ?? "";
        if (type == "resource")
            return IsPage(head.MediaType) ? new ArchivedPage(address, block, head.Parameter("Content-Type", "charset")) : null;
        return type == "response" && address.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? FromAnswer(address, block, length) : null;
    }

    private static ArchivedPage? FromArc(string address, string type, byte[] block) =>
        address.StartsWith("http", StringComparison.OrdinalIgnoreCase) && type is not "no-type" ? FromAnswer(address, block, block.Length) : null;

    private static ArchivedPage? FromAnswer(string address, byte[] block, long length)
    {
        if (block.Length < length)
            return ArchivedPage.Broken(address, length > ArticleSource.LargestInput ? "The page is larger than a page can be." : "The archive ends in the middle of the page.");
        HttpAnswer answer = HttpAnswer.Read(block);
        return answer.Status is 200 or 203 && IsPage(answer.Head.MediaType) ? new ArchivedPage(address, answer.Body, answer.Head.Parameter("Content-Type", "charset")) : null;
    }

    private static bool IsPage(string? type) => type is "text/html" or "application/xhtml+xml";
}
