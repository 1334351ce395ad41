namespace Parley.Articles.Archives;

/// <summary>Reads what may grow without end.</summary>
internal static class Limited
{
    /// <summary>All of a stream, if it is no more than an article may have.</summary>
    /// <exception cref="InvalidDataException">There is more of it, or it is broken.</exception>
    public static byte[] Read(Stream stream)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (stream.Read(buffer) is var read and > 0)
        {
            if (whole.Length + read > ArticleSource.LargestInput)
                throw new InvalidDataException("It is larger than an article can be.");
            whole.Write(buffer, 0, read);
        }

        return whole.ToArray();
    }
}
