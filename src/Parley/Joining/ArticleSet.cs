using System.Runtime.InteropServices;

namespace Parley.Joining;

/// <summary>Numbers of articles. Most sets are small.</summary>
internal sealed class ArticleSet
{
    private readonly List<int> _ascending = new(1);

    public int Count => _ascending.Count;

    /// <summary>The smallest number.</summary>
    public int First => _ascending[0];

    public ReadOnlySpan<int> All => CollectionsMarshal.AsSpan(_ascending);

    public bool Contains(int article) => _ascending.BinarySearch(article) >= 0;

    public bool Overlaps(ArticleSet other)
    {
        (ArticleSet few, ArticleSet many) = Count <= other.Count ? (this, other) : (other, this);
        foreach (int article in few.All)
        {
            if (many.Contains(article))
                return true;
        }

        return false;
    }

    /// <summary>Adds a number that is not there.</summary>
    public void Add(int article) => _ascending.Insert(~_ascending.BinarySearch(article), article);

    /// <summary>Takes a number out that is there.</summary>
    public void Remove(int article) => _ascending.RemoveAt(_ascending.BinarySearch(article));
}
