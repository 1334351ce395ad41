using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Headers;

namespace Parley.Articles.Fetching;

/// <summary>Reads a body and takes off its compression, within the limits of size and growth.</summary>
internal static class BodyReader
{
    /// <summary>Layers of compression; real servers use one.</summary>
    private const int MostLayers = 2;

    /// <exception cref="ParleyException"><see cref="ErrorCode.AnswerTooLarge"/>, <see cref="ErrorCode.AnswerBroken"/>.</exception>
    public static async Task<byte[]> ReadAsync(Stream raw, HttpContentHeaders headers, FetchLimits limits, string address, CancellationToken cancellation)
    {
        var counted = new CountedStream(raw);
        Stream stream = counted;
        string[] layers = [.. headers.ContentEncoding.Where(name => !name.Equals("identity", StringComparison.OrdinalIgnoreCase))];
        if (layers.Length > MostLayers)
            throw Broken(address, $"The answer is compressed {layers.Length} times.", null);
        foreach (string layer in layers.Reverse())
        {
            stream = layer.ToLowerInvariant() switch
            {
                "gzip" or "x-gzip" => new GZipStream(stream, CompressionMode.Decompress),
                "deflate" => new ZLibStream(stream, CompressionMode.Decompress),
                "br" => new BrotliStream(stream, CompressionMode.Decompress),
                _ => throw Broken(address, $"The answer is compressed in an unknown way ({layer}).", null),
            };
        }

        await using (stream)
            return await ReadAsync(stream, counted, headers.ContentLength, limits, address, layers.Length > 0, cancellation);
    }

    private static async Task<byte[]> ReadAsync(
        Stream stream, CountedStream counted, long? declared, FetchLimits limits, string address, bool isCompressed, CancellationToken cancellation)
    {
        if (declared > limits.Bytes)
            throw TooLarge(address, limits);
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            while (true)
            {
                int read = await stream.ReadAsync(buffer, cancellation);
                if (read == 0)
                    break;
                if (body.Length + read > limits.Bytes)
                    throw TooLarge(address, limits);
                await body.WriteAsync(buffer.AsMemory(0, read), cancellation);
                if (isCompressed && body.Length > limits.RatioFrom && body.Length > counted.Count * limits.Ratio)
                {
                    throw new ParleyException(
                        ErrorCode.AnswerTooLarge, address,
                        string.Create(CultureInfo.InvariantCulture, $"The answer grows more than {limits.Ratio} times when it is decompressed."),
                        "It is not read: it looks like an attack.");
                }
            }
        }
        catch (InvalidDataException broken)
        {
            throw Broken(address, "The answer's compression is broken.", broken);
        }

        return body.ToArray();
    }

    private static ParleyException TooLarge(string address, FetchLimits limits) =>
        new(ErrorCode.AnswerTooLarge, address,
            string.Create(CultureInfo.InvariantCulture, $"The answer is larger than {limits.Bytes / (1024 * 1024)} MiB."), "It is not read.");

    private static ParleyException Broken(string address, string what, Exception? inner) =>
        new(ErrorCode.AnswerBroken, address, what, "Try again later.", inner);

    /// <summary>Counts what comes over the wire.</summary>
    private sealed class CountedStream(Stream inner) : Stream
    {
        public long Count { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Count; set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await inner.ReadAsync(buffer, cancellationToken);
            Count += read;
            return read;
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = inner.Read(buffer, offset, count);
            Count += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
