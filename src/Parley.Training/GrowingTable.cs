namespace Parley.Training;

/// <summary>A map from hash keys to numbers that grows: 0 for keys that are not there. Keys are mixed already, and never 0.</summary>
internal sealed class GrowingTable
{
    private (uint Key, int Value)[] _slots = new (uint, int)[1 << 16];
    private int _count;

    public int Get(uint key) => _slots[Find(key)].Value;

    public void Set(uint key, int value)
    {
        int at = Find(key);
        if (_slots[at].Key == 0 && ++_count * 2 > _slots.Length)
        {
            (uint Key, int Value)[] old = _slots;
            _slots = new (uint, int)[old.Length * 2];
            foreach ((uint Key, int Value) slot in old.Where(slot => slot.Key != 0))
                _slots[Find(slot.Key)] = slot;
            at = Find(key);
        }

        _slots[at] = (key, value);
    }

    public IEnumerable<(uint Key, int Value)> All() => _slots.Where(slot => slot.Key != 0);

    private int Find(uint key)
    {
        int at = (int)(key >> 1) & _slots.Length - 1;
        while (_slots[at].Key != 0 && _slots[at].Key != key)
            at = at + 1 & _slots.Length - 1;
        return at;
    }
}
