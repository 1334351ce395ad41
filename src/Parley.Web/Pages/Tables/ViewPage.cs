using System.Collections.Immutable;
using Parley.Views;

namespace Parley.Web.Pages.Tables;

/// <summary>One view of the record as a table, with the filters that commands have.</summary>
public sealed class ViewPage : Page
{
    /// <summary>Rows on a page: a screenful or three, well under what a browser draws at once.</summary>
    public const int Most = 100;

    private readonly ImmutableArray<ViewRow> _rows;

    /// <exception cref="ParleyException">A filter has a value that it cannot have (3004).</exception>
    public ViewPage(PageRequest request, RecordView view)
        : base(request)
    {
        Kind = view;
        Filter = new RecordFilter(
            request.Value("party"), request.Value("issue"), request.Date("from"), request.Date("to"), request.Value("article"), request.Value("talks"));
        Number = request.Number("page") ?? 1;
        Count = Snapshot.Items(view, Filter).Length;
        _rows = Part(Snapshot, view, Filter, Number);
    }

    public RecordView Kind { get; }

    public RecordFilter Filter { get; }

    /// <summary>Which page of the rows, from 1.</summary>
    public int Number { get; }

    /// <summary>How many rows there are on all pages.</summary>
    public int Count { get; }

    /// <summary>The rows of one page of a view of the record.</summary>
    /// <exception cref="ParleyException">A filter has a value that it cannot have (3004).</exception>
    public static ImmutableArray<ViewRow> Part(RecordSnapshot snapshot, RecordView view, RecordFilter filter, int number) =>
        [.. snapshot.Items(view, filter).Skip((number - 1) * Most).Take(Most).Select(view.Row)];

    public override string Title => char.ToUpperInvariant(Kind.Name[0]) + Kind.Name[1..];

    public override Type View => typeof(ViewTable);

    public override ImmutableArray<string> Columns => Kind.Columns;

    public override IEnumerable<ViewRow> Rows => _rows;
}
