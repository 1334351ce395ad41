using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parley.Text;

/// <summary>
/// A read-only map from 32-bit hash keys to 32-bit values. Eight keys and their values fill one line of the processor's cache, so that a
/// look-up, found or not, mostly waits for memory once. Key 0 means an empty place and cannot be stored.
/// </summary>
internal sealed class KeyTable
{
    private const int Keys = 8, Line = 2 * Keys, LineBytes = Line * sizeof(uint);

    private readonly uint[] _lines;
    private readonly int _offset;
    private readonly int _shift;
    private readonly uint _last;

    /// <summary>Builds the table; the two lists run in parallel.</summary>
    public KeyTable(ReadOnlySpan<uint> keys, ReadOnlySpan<uint> values)
    {
        // Six keys of eight at most, on average.
        int bits = Math.Max(1, BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)(keys.Length / 6 + 1))));
        _shift = 32 - bits;
        _last = (1u << bits) - 1;
        _lines = GC.AllocateArray<uint>((Line << bits) + Line, pinned: true);
        int misaligned = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(_lines, 0) % LineBytes) / sizeof(uint);
        _offset = misaligned == 0 ? 0 : Line - misaligned;
        for (int i = 0; i < keys.Length; i++)
        {
            uint line = keys[i] >> _shift;
            while (_lines[Place(line) + Keys - 1] != 0)
                line = (line + 1) & _last;
            int at = Place(line) + _lines.AsSpan(Place(line), Keys).IndexOf(0u);
            _lines[at] = keys[i];
            _lines[at + Keys] = values[i];
        }
    }

    /// <summary>The value of a key.</summary>
    public bool TryGet(uint key, out uint value)
    {
        Span<uint> found = stackalloc uint[1];
        bool isThere = Find([key], found) == 1;
        value = isThere ? found[0] : 0;
        return isThere;
    }

    /// <summary>
    /// Looks up many keys and puts the values of those that are there one after the other. All lines are touched before any is looked
    /// at, so that the waits for memory overlap.
    /// </summary>
    /// <param name="keys">The keys.</param>
    /// <param name="values">Room for as many values.</param>
    /// <returns>How many were found.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(ReadOnlySpan<uint> keys, Span<uint> values)
    {
        ref uint lines = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_lines), _offset);
        int shift = _shift, found = 0;
        values = values[..keys.Length];
        for (int i = 0; i < keys.Length; i++)
            values[i] = Unsafe.Add(ref lines, (keys[i] >> shift) * Line);
        foreach (uint key in keys)
        {
            uint line = key >> shift;
            while (true)
            {
                nuint at = line * Line;
                uint equal = Vector256.Equals(Vector256.LoadUnsafe(ref lines, at), Vector256.Create(key)).ExtractMostSignificantBits();
                if (equal != 0)
                {
                    values[found++] = Unsafe.Add(ref lines, at + Keys + (uint)BitOperations.TrailingZeroCount(equal));
                    break;
                }

                if (Unsafe.Add(ref lines, at + Keys - 1) == 0)
                    break;
                line = (line + 1) & _last;
            }
        }

        return found;
    }

    private int Place(uint line) => _offset + (int)line * Line;
}
