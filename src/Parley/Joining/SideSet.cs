namespace Parley.Joining;

/// <summary>The few sides on which an actor is seen.</summary>
internal static class SideSet
{
    public static bool Overlaps(this NameCounts one, NameCounts other)
    {
        foreach ((string side, _, _) in one.All)
        {
            if (other.Has(side))
                return true;
        }

        return false;
    }

    public static bool Overlaps(this NameCounts one, string[] others)
    {
        foreach ((string side, _, _) in one.All)
        {
            if (others.AsSpan().Contains(side))
                return true;
        }

        return false;
    }

    public static bool Has(this NameCounts sides, string side)
    {
        foreach ((string own, _, _) in sides.All)
        {
            if (own == side)
                return true;
        }

        return false;
    }
}
