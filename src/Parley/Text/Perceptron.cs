using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parley.Text;

/// <summary>
/// A linear classifier over hashed features (averaged perceptron; Collins 2002). Each feature has a weight for some of the classes, in
/// one byte: the signed square root of the weight, so that small weights are kept finely and large ones whole.
/// </summary>
internal sealed class Perceptron
{
    /// <summary>The most features that can be scored at once.</summary>
    public const int MostFeatures = 64;

    /// <summary>Features with so many weights are kept as a weight for every class, which are added sixteen at once.</summary>
    private const int Dense = 10;

    private const uint IsDense = 1u << 31;

    private readonly KeyTable _rows;
    private readonly (ushort Class, short Weight)[] _entries;
    private readonly short[] _dense;

    /// <param name="classes">How many classes there are, 256 at most.</param>
    /// <param name="keys">The features.</param>
    /// <param name="counts">How many entries each feature has, in the same order.</param>
    /// <param name="entries">Feature after feature: the class in the upper byte, the signed root of the weight in the lower one.</param>
    public Perceptron(int classes, ReadOnlySpan<uint> keys, ReadOnlySpan<byte> counts, ReadOnlySpan<ushort> entries)
    {
        Classes = classes;
        Room = (classes + Vector256<short>.Count - 1) / Vector256<short>.Count * Vector256<short>.Count;
        _entries = new (ushort, short)[entries.Length];
        uint[] rows = new uint[keys.Length];
        var dense = new List<short>();
        int offset = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            for (int at = offset; at < offset + counts[i]; at++)
            {
                int root = (sbyte)entries[at];
                _entries[at] = ((ushort)(entries[at] >> 8), (short)(root * Math.Abs(root)));
            }

            rows[i] = (uint)offset << 8 | counts[i];
            if (counts[i] >= Dense)
            {
                rows[i] = IsDense | (uint)(dense.Count / Room);
                CollectionsMarshal.SetCount(dense, dense.Count + Room);
                Span<short> row = CollectionsMarshal.AsSpan(dense)[^Room..];
                row.Clear();
                foreach ((ushort label, short weight) in _entries.AsSpan(offset, counts[i]))
                    row[label] = weight;
            }

            offset += counts[i];
        }

        _dense = [.. dense];
        _rows = new KeyTable(keys, rows);
    }

    public int Classes { get; }

    /// <summary>The length of the scores that <see cref="Score"/> needs: the number of classes, rounded up.</summary>
    public int Room { get; }

    /// <summary>Adds the weights of the features, <see cref="MostFeatures"/> at most, to the scores, one score a class.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        Span<uint> found = stackalloc uint[MostFeatures];
        foreach (uint row in found[.._rows.Find(features, found)])
        {
            if ((row & IsDense) != 0)
            {
                AddDense(_dense.AsSpan((int)(row & ~IsDense) * Room, Room), scores);
                continue;
            }

            foreach ((ushort label, short weight) in _entries.AsSpan((int)(row >> 8), (int)(row & 255)))
                scores[label] += weight;
        }
    }

    private static void AddDense(ReadOnlySpan<short> weights, Span<int> scores)
    {
        ref short from = ref MemoryMarshal.GetReference(weights);
        ref int to = ref MemoryMarshal.GetReference(scores[..weights.Length]);
        for (nuint i = 0; i < (nuint)weights.Length; i += (nuint)Vector256<short>.Count)
        {
            (Vector256<int> low, Vector256<int> high) = Vector256.Widen(Vector256.LoadUnsafe(ref from, i));
            nuint half = i + (nuint)Vector256<int>.Count;
            (Vector256.LoadUnsafe(ref to, i) + low).StoreUnsafe(ref to, i);
            (Vector256.LoadUnsafe(ref to, half) + high).StoreUnsafe(ref to, half);
        }
    }
}
