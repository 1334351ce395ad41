namespace Parley.Joining;

/// <summary>Sets of the few sides on which an actor is seen, as lists that are never changed and may be shared.</summary>
internal static class SideSet
{
    public static bool Overlaps(this IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        for (int i = 0; i < one.Count; i++)
        {
            for (int j = 0; j < other.Count; j++)
            {
                if (one[i] == other[j])
                    return true;
            }
        }

        return false;
    }

    /// <summary>The sides of both, each once; the first list itself where the other adds none.</summary>
    public static IReadOnlyList<string> Union(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        List<string>? more = null;
        foreach (string side in other)
        {
            if (!one.Contains(side) && more?.Contains(side) != true)
                (more ??= []).Add(side);
        }

        return more is null ? one : [.. one, .. more];
    }
}
