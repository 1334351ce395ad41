using System.Text;

namespace Parley.Articles.Archives;

/// <summary>Reads an archive line by line and piece by piece, never more than is asked for.</summary>
internal sealed class ArchiveBytes(Stream stream)
{
    private const int LongestLine = 64 * 1024;

    private readonly BufferedStream _stream = new(stream, 64 * 1024);

    /// <summary>The next line without its end; null at the end of the archive. A longer line is cut off.</summary>
    public string? Line()
    {
        var line = new StringBuilder();
        int sign = _stream.ReadByte();
        if (sign < 0)
            return null;
        for (; sign is >= 0 and not '\n'; sign = _stream.ReadByte())
        {
            if (line.Length < LongestLine)
                line.Append((char)sign);
        }

        if (line.Length > 0 && line[^1] == '\r')
            line.Length--;
        return line.ToString();
    }

    /// <summary>The next bytes, fewer at the end of the archive. What is more than an article may have is read over and empty.</summary>
    public byte[] Bytes(long length)
    {
        if (length <= ArticleSource.LargestInput)
        {
            var bytes = new byte[length];
            int read = _stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return read == bytes.Length ? bytes : bytes[..read];
        }

        var passed = new byte[64 * 1024];
        while (length > 0 && _stream.Read(passed, 0, (int)Math.Min(length, passed.Length)) is var read and > 0)
            length -= read;
        return [];
    }
}
