using System.Runtime.InteropServices;

namespace Parley.Joining;

/// <summary>Indices of articles. Until one is added or taken away, a set may share its list with another: most never change.</summary>
internal sealed class ArticleSet
{
    private readonly List<int> _ascending;
    private HashSet<int>? _changed;

    public ArticleSet() => _ascending = new(1);

    private ArticleSet(List<int> ascending) => _ascending = ascending;

    public int Count => _changed?.Count ?? _ascending.Count;

    /// <summary>The first that was appended.</summary>
    public int First => _ascending[0];

    public IEnumerable<int> InOrder() => _changed is null ? _ascending : _changed.Order();

    public bool Contains(int article) => _changed?.Contains(article) ?? _ascending.BinarySearch(article) >= 0;

    public bool Overlaps(ArticleSet other)
    {
        (ArticleSet few, ArticleSet many) = Count <= other.Count ? (this, other) : (other, this);
        if (few._changed is not null)
            return few._changed.Any(many.Contains);
        foreach (int article in CollectionsMarshal.AsSpan(few._ascending))
        {
            if (many.Contains(article))
                return true;
        }

        return false;
    }

    /// <summary>A set of the same indices, to be changed apart from this one; nothing may be appended to this one any more.</summary>
    public ArticleSet Shared() => new(_ascending);

    /// <summary>Adds an index greater than all that are there, to a set that was not changed otherwise.</summary>
    public void Append(int article) => _ascending.Add(article);

    public void Add(int article)
    {
        if (!Contains(article))
            Changed().Add(article);
    }

    public void Add(ArticleSet others)
    {
        HashSet<int> own = Changed();
        foreach (int article in others.InOrder())
            own.Add(article);
    }

    public void Remove(int article)
    {
        if (Contains(article))
            Changed().Remove(article);
    }

    private HashSet<int> Changed() => _changed ??= [.. _ascending];
}
