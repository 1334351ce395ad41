using Parley.Names;

using Parley.Text;

namespace Parley.Joining;

/// <summary>How the places that two reports give go together.</summary>
internal enum PlaceFit
{
    /// <summary>Two different places.</summary>
    Other,

    /// <summary>One report or both give none.</summary>
    Unknown,

    /// <summary>One lies in the other.</summary>
    Inside,

    Same,
}

/// <summary>Compares places by name; knows which state a city lies in. For one run of joining, not thread-safe.</summary>
internal sealed class Places
{
    private readonly Dictionary<string, (string Name, string? Country, bool IsCountry)> _known = [];

    public PlaceFit Fit(string? one, string? two)
    {
        if (one is null || two is null)
            return PlaceFit.Unknown;
        if (one == two)
            return PlaceFit.Same;
        var (first, firstCountry, firstIs) = Of(one);
        var (second, secondCountry, secondIs) = Of(two);
        if (first == second)
            return PlaceFit.Same;
        bool inside = firstCountry is not null && firstCountry == secondCountry && firstIs != secondIs;
        return inside || first.Contains(second, StringComparison.Ordinal) || second.Contains(first, StringComparison.Ordinal)
            ? PlaceFit.Inside
            : PlaceFit.Other;
    }

    /// <summary>Whether the first is the finer of two, one of which lies in the other.</summary>
    public bool IsFiner(string one, string two) => Fit(one, two) == PlaceFit.Inside && (Of(two).IsCountry || (!Of(one).IsCountry && one.Length > two.Length));

    private (string Name, string? Country, bool IsCountry) Of(string place)
    {
        if (!_known.TryGetValue(place, out var known))
        {
            GazetteerEntry? entry = Gazetteer.Shipped.Find(place);
            known = entry is { IsPlace: true }
                ? (Folding.Fold(entry.Name), entry.Country ?? entry.Actor?.Id, entry.Kind == EntryKind.State)
                : (Folding.Fold(place), null, false);
            _known[place] = known;
        }

        return known;
    }
}
