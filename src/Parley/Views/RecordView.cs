using System.Collections.Immutable;
using Parley.Joining;

namespace Parley.Views;

/// <summary>One row of a view.</summary>
/// <param name="id">What <c>parley show</c> takes.</param>
/// <param name="cells">Writes a text for each column, when it is asked for: of many rows few are shown.</param>
/// <param name="item">What the row is about: an entry, an actor, an article, an event of the timeline, a disagreement.</param>
public sealed class ViewRow(string id, Func<ImmutableArray<string>> cells, object item)
{
    public string Id => id;

    /// <summary>A text for each column.</summary>
    public ImmutableArray<string> Cells => cells();

    public object Item => item;
}

/// <summary>A table over the record, the same for the terminal, for files and for pages.</summary>
/// <param name="Name">As it is typed.</param>
/// <param name="Summary">What it shows, in a line.</param>
/// <param name="Columns">Headings.</param>
/// <param name="Items">What the rows of a record and a filter are about, in order.</param>
/// <param name="Row">The row about one of them.</param>
public sealed record RecordView(
    string Name, string Summary, ImmutableArray<string> Columns, Func<TalksRecord, RecordFilter, IEnumerable<object>> Items, Func<object, ViewRow> Row)
{
    /// <summary>All views, in the order in which help lists them.</summary>
    public static ImmutableArray<RecordView> All { get; } =
    [
        NegotiationsView.View, TimelineView.View, TalksViews.Meetings, TalksViews.Positions, TalksViews.Deadlines, TalksViews.Exchanges,
        TalksViews.Forecasts, TalksViews.Figures, TalksViews.Statements, TalksViews.Moves, TalksViews.Attendances,
        PeopleViews.Actors, DisagreementsView.View, PeopleViews.Articles,
    ];

    /// <summary>The rows of a record and a filter, in order.</summary>
    public IEnumerable<ViewRow> Rows(TalksRecord record, RecordFilter filter) => Items(record, filter).Select(Row);

    /// <summary>The view that is typed so.</summary>
    public static RecordView Named(string name) => All.Single(v => v.Name == name);

    /// <summary>A view whose rows are about things of one kind.</summary>
    /// <param name="name">As it is typed.</param>
    /// <param name="summary">What it shows, in a line.</param>
    /// <param name="columns">Headings.</param>
    /// <param name="items">The things of a record and a filter, in order.</param>
    /// <param name="id">What <c>parley show</c> takes.</param>
    /// <param name="cells">A text for each column.</param>
    internal static RecordView Of<T>(
        string name, string summary, ImmutableArray<string> columns, Func<TalksRecord, RecordFilter, IEnumerable<T>> items, Func<T, string> id,
        Func<T, ImmutableArray<string>> cells)
        where T : class => new(name, summary, columns, items, item => new ViewRow(id((T)item), () => cells((T)item), item));
}
