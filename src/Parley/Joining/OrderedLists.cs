using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Parley.Joining;

/// <summary>Lists in an order, of which little is another at a time.</summary>
internal static class OrderedLists
{
    /// <summary>The list without some of its items and with others, in the same order; what stays is copied, and not compared one by one.</summary>
    /// <param name="list">In the order.</param>
    /// <param name="gone">Items that stand in the list where the order puts these.</param>
    /// <param name="come">Items that are to stand in it.</param>
    /// <param name="order">Tells all items of the list apart.</param>
    public static ImmutableArray<T> With<T>(this ImmutableArray<T> list, IEnumerable<T> gone, IEnumerable<T> come, IComparer<T> order)
    {
        T[] leaving = [.. gone], coming = [.. come];
        if (leaving.Length == 0 && coming.Length == 0)
            return list;
        Array.Sort(leaving, order);
        Array.Sort(coming, order);
        var result = new T[list.Length - leaving.Length + coming.Length];
        int from = 0, to = 0;
        for (int i = 0, j = 0; i < leaving.Length || j < coming.Length;)
        {
            bool leaves = j == coming.Length || (i < leaving.Length && order.Compare(leaving[i], coming[j]) <= 0);
            T next = leaves ? leaving[i++] : coming[j++];
            int at = Place(list, from, next, order);
            list.CopyTo(from, result, to, at - from);
            to += at - from;
            from = leaves ? at + 1 : at;
            if (!leaves)
                result[to++] = next;
        }

        list.CopyTo(from, result, to, list.Length - from);
        return ImmutableCollectionsMarshal.AsImmutableArray(result);
    }

    private static int Place<T>(ImmutableArray<T> list, int from, T item, IComparer<T> order)
    {
        int low = from, high = list.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (order.Compare(list[middle], item) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
