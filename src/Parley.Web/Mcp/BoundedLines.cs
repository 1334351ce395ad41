namespace Parley.Web.Mcp;

/// <summary>A stream of lines that ends where a line is longer than a message can be, so that no client can fill the memory.</summary>
internal sealed class BoundedLines(Stream input) : Stream
{
    /// <summary>Bytes of a message; the longest that makes sense has a few thousand.</summary>
    public const int Longest = 1 << 20;

    private int _length;

    public bool IsTooLong { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => IsTooLong ? 0 : Passed(buffer.AsSpan(offset, input.Read(buffer, offset, count)));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (IsTooLong)
            return 0;
        int read = await input.ReadAsync(buffer, cancellationToken);
        return Passed(buffer.Span[..read]);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Passed(ReadOnlySpan<byte> read)
    {
        int first = read.IndexOf((byte)'\n');
        bool isTooLong = _length + (first < 0 ? read.Length : first) > Longest;
        _length = first < 0 ? _length + read.Length : read.Length - 1 - read.LastIndexOf((byte)'\n');
        IsTooLong = isTooLong;
        return isTooLong ? 0 : read.Length;
    }
}
