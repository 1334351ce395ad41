using Parley.Text.Network;

namespace Parley.Training.Network;

/// <summary>What one thread needs to go through its part of a batch: room for values, and chances of its own.</summary>
internal sealed class Worker(int index)
{
    private readonly PackedMatrix _factor = new(1, 16);
    private readonly Dictionary<string, float[]> _room = [];

    public int Index => index;

    public Random Random { get; private set; } = new(index);

    public Batch Batch { get; } = new();

    /// <summary>A list of words to fill at will.</summary>
    public List<(int Sample, int Word)> Chosen { get; } = [];

    /// <summary>A matrix to fill at will.</summary>
    public PackedMatrix Factor { get; } = new(1, 16);

    public ReadOnlySpan<float> Ones(int size)
    {
        Span<float> ones = Room("ones", size);
        ones.Fill(1);
        return ones;
    }

    /// <summary>Starts a step; its chances depend on the seed and the step alone.</summary>
    public void Begin(int seed, int step) => Random = new Random(HashCode(seed, step, index));

    /// <summary>Room of a size under a name, cleared.</summary>
    public Span<float> Room(string name, int size)
    {
        if (!_room.TryGetValue(name, out float[]? room) || room.Length < size)
            _room[name] = room = new float[size + size / 4];
        Span<float> part = room.AsSpan(0, size);
        part.Clear();
        return part;
    }

    /// <summary>The room under a name as it was left.</summary>
    public Span<float> Left(string name, int size) => _room[name].AsSpan(0, size);

    /// <summary>Adds xᵀ · y.</summary>
    /// <param name="x">A row a word.</param>
    /// <param name="inputs">x's columns.</param>
    /// <param name="stride">How far x's rows are apart.</param>
    /// <param name="rows">How many words.</param>
    /// <param name="y">A row a word.</param>
    /// <param name="outputs">y's columns, a multiple of 16.</param>
    /// <param name="sum">Takes the product: a row for each of x's columns.</param>
    public void AddProduct(ReadOnlySpan<float> x, int inputs, int stride, int rows, ReadOnlySpan<float> y, int outputs, Span<float> sum)
    {
        if (rows == 0)
            return;
        _factor.Resize(rows, outputs);
        _factor.Fill(y, outputs, 1, outputs);
        MatrixProduct.Multiply(x, 1, stride, inputs, _factor, sum, outputs, add: true);
    }

    /// <summary>A mask that drops a share of values and scales the others up.</summary>
    public void Drop(Span<float> mask, float share)
    {
        if (share <= 0)
        {
            mask.Fill(1);
            return;
        }

        float kept = 1 / (1 - share);
        for (int i = 0; i < mask.Length; i++)
            mask[i] = Random.NextSingle() < share ? 0 : kept;
    }

    private static int HashCode(int a, int b, int c) => unchecked((int)((uint)a * 2654435761u ^ (uint)b * 2246822519u ^ (uint)c * 3266489917u));
}
