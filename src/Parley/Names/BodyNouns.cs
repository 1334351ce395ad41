namespace Parley.Names;

/// <summary>What the bodies and groups that an article names may be called afterwards: "alliance", "rebels".</summary>
internal static class BodyNouns
{
    /// <summary>By the noun in lower case: the only body that is called so, null where several are, and the token where it was named first.</summary>
    public static Dictionary<string, (GazetteerEntry? Only, int First)> Of(NameLayer layer)
    {
        var nouns = new Dictionary<string, (GazetteerEntry? Only, int First)>();
        foreach (FoundName name in layer.Names)
        {
            if (name.Entry is not { Kind: EntryKind.Body or EntryKind.Group } entry)
                continue;
            foreach (string noun in entry.Nouns)
            {
                string last = noun[(noun.LastIndexOf(' ') + 1)..];
                nouns[last] = !nouns.TryGetValue(last, out var other) ? (entry, name.First)
                    : other.Only?.Actor?.Id == entry.Actor?.Id ? other : (null, other.First);
            }
        }

        return nouns;
    }
}
