using System.Buffers;

namespace Parley.Articles;

/// <summary>
/// Reads a stream by lines, or as a whole, and never holds more of it than the longest line allowed. Not thread-safe; leaves the
/// stream open.
/// </summary>
internal sealed class ByteLines(Stream stream, int longest)
{
    /// <summary>White space, byte-order marks and the zeros of UTF-16.</summary>
    private static readonly SearchValues<byte> Skipped =
        SearchValues.Create([0x20, 0x09, 0x0D, 0x0A, 0x0B, 0x0C, 0x00, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF]);

    private byte[] _buffer = new byte[64 * 1024];
    private int _start, _end;
    private bool _ended;

    /// <summary>The number of the line read last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The first byte, left in its place, that is neither white space nor part of a byte-order mark; -1 where there is none in the first 64 KiB.</summary>
    public int Peek()
    {
        while (true)
        {
            int at = _buffer.AsSpan(_start, _end - _start).IndexOfAnyExcept(Skipped);
            if (at >= 0)
                return _buffer[_start + at];
            if (_end == _buffer.Length || !Fill())
                return -1;
        }
    }

    /// <summary>The next line without its end; it is good until the next call.</summary>
    /// <param name="line">The line; empty where it is too long.</param>
    /// <param name="isTooLong">Whether the line is longer than allowed; it is skipped.</param>
    /// <returns>False after the last line.</returns>
    public bool TryRead(out ReadOnlySpan<byte> line, out bool isTooLong)
    {
        line = default;
        isTooLong = false;
        int searched = 0;
        while (true)
        {
            int end = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (end >= 0)
            {
                int length = searched + end;
                line = isTooLong ? default : _buffer.AsSpan(_start, length);
                _start += length + 1;
                Number++;
                return true;
            }

            searched = _end - _start;
            if (searched > longest)
            {
                isTooLong = true;
                _start = _end = searched = 0;
            }

            if (Fill())
                continue;
            if (_start == _end && !isTooLong)
                return false;
            line = isTooLong ? default : _buffer.AsSpan(_start, _end - _start);
            _start = _end;
            Number++;
            return true;
        }
    }

    /// <summary>All the rest; null where it is longer than allowed.</summary>
    public byte[]? ReadAll()
    {
        while (_end - _start <= longest)
        {
            if (!Fill())
                return _buffer[_start.._end];
        }

        return null;
    }

    private bool Fill()
    {
        if (_ended)
            return false;
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _ended = read == 0;
        return read > 0;
    }
}
