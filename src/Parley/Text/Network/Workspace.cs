namespace Parley.Text.Network;

/// <summary>The room that one thread needs for the values of the network; it grows to the largest batch and is used again.</summary>
internal sealed class Workspace
{
    private int[] _lengths = [];
    private byte[] _bytes = [];

    public Batch Batch { get; } = new();

    public PackedMatrix Factor { get; } = new(1, PackedMatrix.Lane);

    public Buffer Input { get; } = new();

    public Buffer Gates { get; } = new();

    public Buffer Cells { get; } = new();

    public Buffer First { get; } = new();

    public Buffer Top { get; } = new();

    public Buffer Heads { get; } = new();

    public Buffer Queries { get; } = new();

    public Buffer Query { get; } = new();

    public Buffer Head { get; } = new();

    public Buffer Pairs { get; } = new();

    public Buffer Scores { get; } = new();

    public Span<int> Lengths(int count)
    {
        if (_lengths.Length < count)
            _lengths = new int[2 * count];
        return _lengths.AsSpan(0, count);
    }

    public Span<byte> Bytes(int count)
    {
        if (_bytes.Length < count)
            _bytes = new byte[2 * count];
        return _bytes.AsSpan(0, count);
    }

    /// <summary>Numbers whose values are left from the last use.</summary>
    internal sealed class Buffer
    {
        private float[] _values = [];
        private int _size;

        /// <summary>What was put in since the last call of <see cref="Of"/>.</summary>
        public Span<float> Left => _values.AsSpan(0, _size);

        public Span<float> Of(int size)
        {
            if (_values.Length < size)
                _values = new float[size + size / 4];
            _size = size;
            return _values.AsSpan(0, size);
        }
    }
}

/// <summary>What the network says of words; for each set of names an array of labels.</summary>
internal sealed record Analysis(byte[] Tags, int[] Heads, byte[] Relations, byte[][] Names)
{
    public static Analysis Of(int words, int sets) =>
        new(new byte[words], new int[words], new byte[words], [.. Enumerable.Range(0, sets).Select(_ => new byte[words])]);

    /// <summary>Takes what was said of the first words over to another room.</summary>
    public void CopyTo(Analysis other, int words)
    {
        Tags.AsSpan(0, words).CopyTo(other.Tags);
        Heads.AsSpan(0, words).CopyTo(other.Heads);
        Relations.AsSpan(0, words).CopyTo(other.Relations);
        for (int set = 0; set < Names.Length; set++)
            Names[set].AsSpan(0, words).CopyTo(other.Names[set]);
    }
}
