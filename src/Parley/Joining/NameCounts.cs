using System.Collections.Immutable;

namespace Parley.Joining;

/// <summary>How many articles use each of a few names. A set of one name, as most are, takes little room.</summary>
internal sealed class NameCounts
{
    private (string Name, int Count, int Uses)[] _all = [];

    public NameCounts()
    {
    }

    public NameCounts(NameCounts other)
    {
        Count = other.Count;
        _all = other._all.AsSpan(0, Count).ToArray();
    }

    /// <summary>How many names there are.</summary>
    public int Count { get; private set; }

    /// <summary>Each name with what was counted, and how often something was; in no order that means anything.</summary>
    public ReadOnlySpan<(string Name, int Count, int Uses)> All => _all.AsSpan(0, Count);

    /// <summary>How much was counted of it; 0 for one that is not there.</summary>
    public int Of(string name) => At(name) is >= 0 and var at ? _all[at].Count : 0;

    /// <returns>Whether the name is new.</returns>
    public bool Add(string name, int count, int uses = 1)
    {
        int at = At(name);
        if (at >= 0)
        {
            _all[at].Count += count;
            _all[at].Uses += uses;
            return false;
        }

        if (Count == _all.Length)
            Array.Resize(ref _all, Math.Max(1, 2 * Count));
        _all[Count++] = (name, count, uses);
        return true;
    }

    public void Add(NameCounts others)
    {
        foreach ((string name, int count, int uses) in others.All)
            Add(name, count, uses);
    }

    /// <summary>Takes back what was added once.</summary>
    /// <returns>Whether the name is gone.</returns>
    public bool Remove(string name, int count)
    {
        int at = At(name);
        _all[at].Count -= count;
        if (--_all[at].Uses > 0)
            return false;
        _all[at] = _all[--Count];
        _all[Count] = default;
        return true;
    }

    public ImmutableArray<string> MostFrequentFirst()
    {
        if (Count == 1)
            return [_all[0].Name];
        (string Name, int Count, int Uses)[] all = [.. All];
        return [.. all.OrderByDescending(n => n.Count).ThenBy(n => n.Name, StringComparer.Ordinal).Select(n => n.Name)];
    }

    private int At(string name)
    {
        for (int i = 0; i < Count; i++)
        {
            if (_all[i].Name == name)
                return i;
        }

        return -1;
    }
}
