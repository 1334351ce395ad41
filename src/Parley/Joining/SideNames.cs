namespace Parley.Joining;

/// <summary>How a side without an id is called, whatever word an article has for it: "rebels", "pro-Russian separatists", "the insurgents".</summary>
internal static class SideNames
{
    /// <summary>The word that stands for all of its kind; a name without such a word as it is, in lower case.</summary>
    public static string Of(string name)
    {
        string lower = name.ToLowerInvariant();
        foreach (string word in lower.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Wording.Shipped.Sides.TryGetValue(word, out string? side))
                return side;
        }

        return lower;
    }
}
