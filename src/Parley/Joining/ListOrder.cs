using NodaTime;

namespace Parley.Joining;

/// <summary>The order of lists of entries: by date, then by id; without a date last.</summary>
internal sealed class ListOrder : IComparer<Entry>
{
    public static ListOrder Comparer { get; } = new();

    public int Compare(Entry? x, Entry? y)
    {
        int order = (x!.SortDate?.First ?? LocalDate.MaxIsoValue).CompareTo(y!.SortDate?.First ?? LocalDate.MaxIsoValue);
        if (order == 0)
            order = Comparer<Record.EdtfDate>.Default.Compare(x.SortDate, y.SortDate);
        return order != 0 ? order : string.CompareOrdinal(x.Id, y.Id);
    }
}
