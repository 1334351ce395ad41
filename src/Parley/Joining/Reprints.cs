using Parley.Record;

namespace Parley.Joining;

/// <summary>Sets aside the findings of reprints that are their original's told again, and adds them to its groups afterwards.</summary>
internal sealed class Reprints<T>
    where T : Finding
{
    /// <summary>Of the words of two passages so many must be the same (Jaccard), so that one is the other lightly edited.</summary>
    private const double SameWords = 0.5;

    private readonly Dictionary<string, List<Item<T>>> _reprints = [];

    public Reprints(IReadOnlyList<Item<T>> items)
    {
        ILookup<string, Item<T>> originals = items.Where(i => i.Article.CopyOf is null).ToLookup(Key);
        List<Item<T>> rest = [];
        foreach (Item<T> item in items)
        {
            Item<T>? original = item.Article.CopyOf is null ? null : Original(item, originals[Key(item)]);
            if (original is null)
            {
                rest.Add(item);
                continue;
            }

            if (!_reprints.TryGetValue(original.Id, out List<Item<T>>? there))
                _reprints[original.Id] = there = [];
            there.Add(item);
        }

        Originals = rest;
    }

    /// <summary>What is told by originals, and by reprints beyond their originals, in the order given.</summary>
    public IReadOnlyList<Item<T>> Originals { get; }

    public List<Group<T>> AddTo(List<Group<T>> groups)
    {
        foreach (Group<T> group in groups)
        {
            foreach (Item<T> original in group.Items.ToList())
            {
                foreach (Item<T> reprint in _reprints.GetValueOrDefault(original.Id, []))
                    group.Add(reprint, original, 0.95, "the same words in a reprint");
            }
        }

        return groups;
    }

    private static Item<T>? Original(Item<T> reprint, IEnumerable<Item<T>> originals)
    {
        ContentWords words = ContentWords.Of(reprint.Words);
        return originals
            .Select(o => (Item: o, Likeness: o.Words == reprint.Words ? 1 : words.Likeness(ContentWords.Of(o.Words))))
            .Where(o => o.Likeness >= SameWords)
            .OrderByDescending(o => o.Likeness)
            .Select(o => o.Item)
            .FirstOrDefault();
    }

    private static string Key(Item<T> item) => $"{item.Article.Origin}\n{item.Finding.Identity}";
}
