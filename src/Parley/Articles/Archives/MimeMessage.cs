using System.Text;

namespace Parley.Articles.Archives;

/// <summary>A message of mail, or a page saved as one (MHTML, RFC 2557): its header, and its text in HTML or plain.</summary>
internal sealed class MimeMessage
{
    private const int Deepest = 8, MostParts = 500;

    private int _parts;

    private MimeMessage(MessageHead head) => Head = head;

    public MessageHead Head { get; }

    /// <summary>The first part in HTML; null where there is none.</summary>
    public byte[]? Html { get; private set; }

    /// <summary>The first part in plain text; null where there is none.</summary>
    public byte[]? Plain { get; private set; }

    public string? HtmlCharset { get; private set; }

    public string? PlainCharset { get; private set; }

    /// <summary>Where the page in HTML stood, if it says so.</summary>
    public string? Location { get; private set; }

    public static MimeMessage Read(byte[] bytes)
    {
        int at = 0;
        var message = new MimeMessage(MessageHead.Read(() => Line(bytes, ref at)));
        message.Add(message.Head, bytes.AsSpan(at), 0);
        message.Location ??= message.Head["Snapshot-Content-Location"] ?? message.Head["Content-Location"];
        return message;
    }

    private void Add(MessageHead head, ReadOnlySpan<byte> body, int depth)
    {
        string type = head.MediaType ?? "text/plain";
        if (type.StartsWith("multipart/", StringComparison.Ordinal))
        {
            if (head.Parameter("Content-Type", "boundary") is { Length: > 0 } boundary && depth < Deepest)
                AddParts(body, Encoding.Latin1.GetBytes("--" + boundary), depth);
            return;
        }

        bool isAttached = head["Content-Disposition"]?.StartsWith("attachment", StringComparison.OrdinalIgnoreCase) == true;
        if (isAttached || type is not ("text/html" or "text/plain" or "application/xhtml+xml"))
            return;
        byte[] text = MimeText.Body(body, head["Content-Transfer-Encoding"]);
        if (type == "text/plain" && Plain is null)
            (Plain, PlainCharset) = (text, head.Parameter("Content-Type", "charset"));
        else if (type != "text/plain" && Html is null)
            (Html, HtmlCharset, Location) = (text, head.Parameter("Content-Type", "charset"), head["Content-Location"]);
    }

    private void AddParts(ReadOnlySpan<byte> body, ReadOnlySpan<byte> boundary, int depth)
    {
        int start = body.IndexOf(boundary);
        while (start >= 0 && ++_parts < MostParts)
        {
            ReadOnlySpan<byte> rest = body[(start + boundary.Length)..];
            if (rest.StartsWith("--"u8))
                return;
            int next = rest.IndexOf(boundary);
            byte[] part = (next < 0 ? rest : rest[..next]).ToArray();
            int at = Array.IndexOf(part, (byte)'\n') + 1;
            var head = MessageHead.Read(() => Line(part, ref at));
            Add(head, part.AsSpan(Math.Min(at, part.Length)), depth + 1);
            start = next < 0 ? -1 : start + boundary.Length + next;
        }
    }

    private static string? Line(byte[] bytes, ref int at)
    {
        if (at >= bytes.Length)
            return null;
        int end = Array.IndexOf(bytes, (byte)'\n', at);
        end = end < 0 ? bytes.Length : end;
        string line = Encoding.UTF8.GetString(bytes, at, end - at).TrimEnd('\r');
        at = Math.Min(bytes.Length, end + 1);
        return line;
    }
}
