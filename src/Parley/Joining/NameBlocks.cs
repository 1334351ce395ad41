using System.Runtime.InteropServices;

namespace Parley.Joining;

/// <summary>
/// Finds the persons with whom a name is compared: those that share two parts of it, in either order, or its first and last but for
/// the end of one of them, for a slip of the pen.
/// </summary>
/// <param name="names">About how many names there are.</param>
internal sealed class NameBlocks(int names)
{
    /// <summary>So many actors that share a key are compared with a new one.</summary>
    private const int Compared = 12;

    /// <summary>Of a long name only so many parts lead to others.</summary>
    private const int Leading = 6;

    // What sets the three kinds of keys apart; each has a part's number and another, or a letter, behind it.
    private const int BeginsAs = 1, EndsAs = 2, Letter = 32, Part = 30;

    private readonly Dictionary<string, int> _parts = [];
    private readonly Dictionary<ulong, ActorCluster> _first = new(3 * names);
    private readonly Dictionary<ulong, List<ActorCluster>> _others = [];
    private readonly List<ulong> _keys = [];

    /// <summary>The keys of a name, until the next call.</summary>
    /// <param name="parts">The keys of its parts.</param>
    public ReadOnlySpan<ulong> KeysOf(string[] parts)
    {
        _keys.Clear();
        for (int i = 0; i < parts.Length; i++)
        {
            int one = Number(parts[i]);
            for (int j = i + 1; j < Math.Min(parts.Length, Leading); j++)
            {
                int other = Number(parts[j]);
                _keys.Add(Spread(((ulong)Math.Min(one, other) << Part) | (uint)Math.Max(one, other)));
            }
        }

        _keys.Add(Key(BeginsAs, parts[0][0], parts[^1]));
        _keys.Add(Key(EndsAs, parts[^1][0], parts[0]));
        return CollectionsMarshal.AsSpan(_keys);
    }

    /// <summary>Adds those under a key that are to be compared to those found, each once.</summary>
    public void Find(ulong key, List<ActorCluster> found)
    {
        if (!_first.TryGetValue(key, out ActorCluster? first))
            return;
        Add(first, found);
        if (!_others.TryGetValue(key, out List<ActorCluster>? others))
            return;
        foreach (ActorCluster other in others)
            Add(other, found);
    }

    public void Add(ulong key, ActorCluster cluster)
    {
        ref ActorCluster? first = ref CollectionsMarshal.GetValueRefOrAddDefault(_first, key, out bool isKnown);
        if (!isKnown)
        {
            first = cluster;
        }
        else if (first != cluster)
        {
            if (!_others.TryGetValue(key, out List<ActorCluster>? others))
                _others[key] = others = new(1);
            if (others.Count < Compared - 1)
                Add(cluster, others);
        }
    }

    private static void Add(ActorCluster cluster, List<ActorCluster> to)
    {
        if (!to.Contains(cluster))
            to.Add(cluster);
    }

    private ulong Key(int kind, char letter, string part) => Spread(((ulong)kind << 62) | ((ulong)letter << Letter) | (uint)Number(part));

    // Different for different keys, and their hash codes far apart (Fibonacci hashing; Knuth, The Art of Computer Programming 3, 6.4).
    private static ulong Spread(ulong key) => key * 0x9E3779B97F4A7C15;

    private int Number(string part)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_parts, part, out bool isKnown);
        if (!isKnown)
            number = _parts.Count;
        return number;
    }
}
