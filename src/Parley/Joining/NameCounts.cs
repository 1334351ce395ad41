using System.Collections.Immutable;

namespace Parley.Joining;

/// <summary>How many articles use each of a few spellings. A set of one spelling, as most are, takes little room.</summary>
internal sealed class NameCounts
{
    private (string Name, int Count)[] _all = [];

    public NameCounts()
    {
    }

    public NameCounts(NameCounts other)
    {
        Count = other.Count;
        _all = other._all.AsSpan(0, Count).ToArray();
    }

    /// <summary>How many spellings there are.</summary>
    public int Count { get; private set; }

    /// <summary>Each spelling with the number of articles, in no order that means anything.</summary>
    public ReadOnlySpan<(string Name, int Count)> All => _all.AsSpan(0, Count);

    /// <summary>How many articles use it; 0 for one that none does.</summary>
    public int Of(string name) => At(name) is >= 0 and var at ? _all[at].Count : 0;

    public void Add(string name, int count)
    {
        int at = At(name);
        if (at >= 0)
        {
            _all[at].Count += count;
            return;
        }

        if (Count == _all.Length)
            Array.Resize(ref _all, Math.Max(1, 2 * Count));
        _all[Count++] = (name, count);
    }

    public void Add(NameCounts others)
    {
        foreach ((string name, int count) in others.All)
            Add(name, count);
    }

    public ImmutableArray<string> MostFrequentFirst()
    {
        if (Count == 1)
            return [_all[0].Name];
        (string Name, int Count)[] all = [.. All];
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
