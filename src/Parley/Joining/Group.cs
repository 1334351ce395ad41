using System.Collections.Immutable;
using Parley.Record;

namespace Parley.Joining;

/// <summary>Findings held to be about one thing, with the reason of each join. The first one leads.</summary>
internal sealed class Group<T>
    where T : Finding
{
    private readonly List<Item<T>> _items;
    private readonly List<JoinReason> _joins = [];

    public Group(Item<T> first) => _items = [first];

    public Group(IEnumerable<Item<T>> items, IEnumerable<JoinReason> joins)
    {
        _items = [.. items];
        _joins = [.. joins];
    }

    public IReadOnlyList<Item<T>> Items => _items;

    public IReadOnlyList<JoinReason> Joins => _joins;

    public Item<T> First => _items[0];

    public void Add(Item<T> item, double score, string why) => Add(item, First, score, why);

    /// <summary>Adds a finding because it goes with one that is there.</summary>
    public void Add(Item<T> item, Item<T> to, double score, string why)
    {
        _joins.Add(new JoinReason(to.Id, item.Id, score, why));
        _items.Add(item);
    }

    public void Absorb(Group<T> other, double score, string why)
    {
        _joins.Add(new JoinReason(First.Id, other.First.Id, score, why));
        _joins.AddRange(other._joins);
        _items.AddRange(other._items);
    }

    /// <summary>The ids of the findings, in order.</summary>
    public ImmutableArray<string> Ids() => [.. _items.Select(i => i.Id).Order(StringComparer.Ordinal)];

    public ImmutableArray<string> Articles() => ArticlesOf(_items);

    /// <summary>How many of the articles are no copies of one another.</summary>
    public int Origins() => _items.Select(i => i.Article.Origin).Distinct().Count();

    public ImmutableArray<JoinReason> Reasons() =>
        [.. _joins.OrderBy(j => j.Left, StringComparer.Ordinal).ThenBy(j => j.Right, StringComparer.Ordinal)];

    public static ImmutableArray<string> ArticlesOf(IEnumerable<Item<T>> items) =>
        [.. items.Select(i => i.Article.Id).Distinct().Order(StringComparer.Ordinal)];
}
