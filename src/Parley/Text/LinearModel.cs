using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Parley.Text;

/// <summary>
/// Adds up the weights of features. The features' hashes are folded into a fixed number of weights of one byte each, so that the whole
/// model stays in the processor's cache. In a file: <c>PLYN</c>, the number of weights as 32 bits, little-endian, and the weights.
/// </summary>
/// <param name="weights">As many as a power of two.</param>
internal sealed class LinearModel(sbyte[] weights)
{
    private const uint Magic = 0x4E594C50;
    private const int MostWeights = 1 << 24;

    private readonly uint _mask = (uint)weights.Length - 1;

    /// <summary>The weights of the features together; what it means, and its unit, is the trainer's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Sum(ReadOnlySpan<uint> features)
    {
        int sum = 0;
        foreach (uint feature in features)
            sum += weights[Place(feature, _mask)];
        return sum;
    }

    /// <summary>Where the weight of a feature lies. The lowest bit of a hash is always set and tells nothing.</summary>
    public static uint Place(uint feature, uint mask) => feature >> 1 & mask;

    /// <exception cref="InvalidDataException">No weights of this format.</exception>
    /// <exception cref="EndOfStreamException">The file ends before the last weight.</exception>
    public static LinearModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic)
            throw new InvalidDataException("This is no linear model.");
        int count = reader.ReadInt32();
        if (count is < 2 or > MostWeights || !BitOperations.IsPow2(count))
            throw new InvalidDataException("The number of weights is none that a linear model has.");
        var weights = new sbyte[count];
        stream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new LinearModel(weights);
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(weights.Length);
        writer.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
    }
}
