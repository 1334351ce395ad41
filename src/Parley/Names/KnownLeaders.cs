using System.Collections.Frozen;
using Parley.Data;
using Parley.Record;

namespace Parley.Names;

/// <summary>
/// On whose side well-known leaders and envoys stand or stood (<c>Data/leaders.yaml</c>): a last resort where an article does not
/// say so itself.
/// </summary>
internal sealed class KnownLeaders
{
    // Where the family name comes first, or persons are called by their first name.
    private static readonly string[] FirstNameFirst = ["CHN", "TWN", "KOR", "PRK", "VNM", "SGP", "KHM", "ETH", "ERI", "TPLF", "MMR"];

    private static readonly FrozenSet<string> Particles = NameWords.Shipped.Particles.SelectMany(NameKey.Words).ToFrozenSet();

    private readonly FrozenDictionary<string, string?> _sides;

    private KnownLeaders()
    {
        var sides = new Dictionary<string, string?>();
        foreach (DataTable row in DataTable.Read("leaders.yaml"))
        {
            foreach (string name in row[""])
            {
                // "bin Salman" is nobody's full name.
                List<string> keys = [.. NameKey.Words(name).Where(key => !Particles.Contains(key))];
                for (int i = 0; i + 1 < keys.Count; i++)
                    Add(sides, $"{keys[i]} {keys[^1]}", row.Key);
                Add(sides, keys[^1], row.Key);
                if (FirstNameFirst.Contains(row.Key, StringComparer.Ordinal))
                    Add(sides, keys[0], row.Key);
            }
        }

        _sides = sides.ToFrozenDictionary();
    }

    public static KnownLeaders Shipped { get; } = new();

    /// <summary>The side of a person; null for the unknown and for a family name that leaders of two sides bear.</summary>
    /// <param name="keys">Keys of the name's words (<see cref="NameKey"/>).</param>
    public ActorReference? SideOf(List<string> keys)
    {
        keys = [.. keys.Where(key => !Particles.Contains(key))];
        if (keys.Count == 0)
            return null;
        string? id = keys.Count == 1 ? _sides.GetValueOrDefault(keys[0]) : _sides.GetValueOrDefault($"{keys[0]} {keys[^1]}");
        for (int i = 1; id is null && i + 1 < keys.Count; i++)
            id = _sides.GetValueOrDefault($"{keys[i]} {keys[^1]}");
        return id is null ? null : Gazetteer.Shipped.State(id) ?? Gazetteer.Shipped.Bodies.GetValueOrDefault(id)?.Actor;
    }

    private static void Add(Dictionary<string, string?> sides, string key, string side)
    {
        if (!sides.TryAdd(key, side) && sides[key] != side)
            sides[key] = null;
    }
}
