using System.Numerics;

namespace Parley.Text;

/// <summary>
/// A read-only map from 32-bit hash keys to 32-bit values: open addressing, ordered by the keys' upper bits, one cache line a look-up.
/// Key 0 means an empty slot and cannot be stored.
/// </summary>
internal sealed class KeyTable
{
    private readonly ulong[] _slots;
    private readonly int _shift;

    /// <summary>Builds the table; the two lists run in parallel.</summary>
    public KeyTable(ReadOnlySpan<uint> keys, ReadOnlySpan<uint> values)
    {
        int bits = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)(keys.Length / 2 * 3 + 16)));
        _shift = 32 - bits;
        _slots = new ulong[1 << bits];
        for (int i = 0; i < keys.Length; i++)
        {
            uint at = keys[i] >> _shift;
            while (_slots[at] != 0)
                at = (at + 1) & (uint)(_slots.Length - 1);
            _slots[at] = (ulong)keys[i] << 32 | values[i];
        }
    }

    public bool TryGet(uint key, out uint value)
    {
        ulong[] slots = _slots;
        uint at = key >> _shift;
        while (true)
        {
            ulong slot = slots[at];
            if ((uint)(slot >> 32) == key)
            {
                value = (uint)slot;
                return true;
            }

            if (slot == 0)
            {
                value = 0;
                return false;
            }

            at = (at + 1) & (uint)(slots.Length - 1);
        }
    }
}
