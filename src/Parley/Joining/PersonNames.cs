using System.Runtime.InteropServices;

namespace Parley.Joining;

/// <summary>
/// Persons with full names, and which of them may be the same by their names: those that sound alike, hold one another, or differ in a slip of
/// the pen. Only names are compared that share two parts, in either order, or the first and last but for the end of one of them.
/// </summary>
internal sealed class PersonNames
{
    /// <summary>Of a long name only so many parts lead to others.</summary>
    private const int Leading = 6;

    // What sets the three kinds of keys apart; each has a part's number and another, or a letter, behind it.
    private const int BeginsAs = 1, EndsAs = 2, Letter = 32, Part = 30;

    private readonly Dictionary<string, int> _parts = [];

    // Most keys lead to one person alone.
    private readonly Dictionary<ulong, ActorSighting> _first = [];
    private readonly Dictionary<ulong, List<ActorSighting>> _others = [];
    private readonly HashSet<ulong> _keys = [];

    /// <summary>Adds a person.</summary>
    public void Add(ActorSighting person)
    {
        string[] own = person.Parts;
        foreach (ulong key in KeysOf(own))
        {
            ref ActorSighting? first = ref CollectionsMarshal.GetValueRefOrAddDefault(_first, key, out bool isKnown);
            if (!isKnown)
            {
                first = person;
                continue;
            }

            Meet(person, own, first!);
            ref List<ActorSighting>? others = ref CollectionsMarshal.GetValueRefOrAddDefault(_others, key, out bool areOthers);
            if (areOthers)
            {
                foreach (ActorSighting other in others!)
                    Meet(person, own, other);
            }

            (others ??= new(1)).Add(person);
        }
    }

    /// <summary>Takes a person out, who has the shape still under which it was added; without namesakes afterwards.</summary>
    public void Remove(ActorSighting person)
    {
        foreach (ulong key in KeysOf(NameParts.Of(person.Shape.Name)))
        {
            if (!_others.TryGetValue(key, out List<ActorSighting>? others))
            {
                _first.Remove(key);
                continue;
            }

            if (_first[key] == person)
            {
                _first[key] = others[^1];
                others.RemoveAt(others.Count - 1);
            }
            else
            {
                others.Remove(person);
            }

            if (others.Count == 0)
                _others.Remove(key);
        }

        foreach (ActorSighting other in person.Namesakes ?? [])
            other.Namesakes!.Remove(person);
        person.Namesakes = null;
    }

    /// <summary>A person with all that may be the same, or the same as one of these, and so on.</summary>
    public static List<ActorSighting> Around(ActorSighting person)
    {
        List<ActorSighting> all = [person];
        if (person.Namesakes is not { Count: > 0 })
            return all;
        HashSet<ActorSighting> found = [person];
        for (int i = 0; i < all.Count; i++)
            all.AddRange((all[i].Namesakes ?? []).Where(found.Add));
        return all;
    }

    private static void Meet(ActorSighting person, string[] own, ActorSighting other)
    {
        string[] theirs = other.Parts;
        if (person.Namesakes?.Contains(other) == true
            || !(own.AsSpan().SequenceEqual(theirs) || NameParts.Holds(own, theirs) || NameParts.Reversed(own, theirs) || NameParts.Nearly(own, theirs)))
            return;
        (person.Namesakes ??= new(1)).Add(other);
        (other.Namesakes ??= new(1)).Add(person);
    }

    /// <summary>The keys of a name, each once, until the next call.</summary>
    private HashSet<ulong> KeysOf(string[] parts)
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

        if (parts.Length > 0)
        {
            _keys.Add(Key(BeginsAs, parts[0][0], parts[^1]));
            _keys.Add(Key(EndsAs, parts[^1][0], parts[0]));
        }

        return _keys;
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
