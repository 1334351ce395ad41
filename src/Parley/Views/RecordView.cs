using System.Collections.Immutable;
using Parley.Joining;

namespace Parley.Views;

/// <summary>One row of a view.</summary>
/// <param name="Id">What <c>parley show</c> takes.</param>
/// <param name="Cells">A text for each column.</param>
/// <param name="Item">What the row is about: an entry, an actor, an article, an event of the timeline, a disagreement.</param>
public sealed record ViewRow(string Id, ImmutableArray<string> Cells, object Item);

/// <summary>A table over the record, the same for the terminal, for files and for pages.</summary>
/// <param name="Name">As it is typed.</param>
/// <param name="Summary">What it shows, in a line.</param>
/// <param name="Columns">Headings.</param>
/// <param name="Rows">The rows for a record and a filter, in order.</param>
public sealed record RecordView(
    string Name, string Summary, ImmutableArray<string> Columns, Func<TalksRecord, RecordFilter, IEnumerable<ViewRow>> Rows)
{
    /// <summary>All views, in the order in which help lists them.</summary>
    public static ImmutableArray<RecordView> All { get; } =
    [
        TimelineView.View, TalksViews.Meetings, TalksViews.Positions, TalksViews.Deadlines, TalksViews.Exchanges,
        TalksViews.Forecasts, TalksViews.Figures, TalksViews.Statements, TalksViews.Moves, PeopleViews.Actors,
        DisagreementsView.View, PeopleViews.Articles,
    ];
}
