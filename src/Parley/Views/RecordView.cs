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
/// <param name="Rows">The rows for a record and a filter, in order.</param>
public sealed record RecordView(
    string Name, string Summary, ImmutableArray<string> Columns, Func<TalksRecord, RecordFilter, IEnumerable<ViewRow>> Rows)
{
    /// <summary>All views, in the order in which help lists them.</summary>
    public static ImmutableArray<RecordView> All { get; } =
    [
        NegotiationsView.View, TimelineView.View, TalksViews.Meetings, TalksViews.Positions, TalksViews.Deadlines, TalksViews.Exchanges,
        TalksViews.Forecasts, TalksViews.Figures, TalksViews.Statements, TalksViews.Moves, TalksViews.Attendances,
        PeopleViews.Actors, DisagreementsView.View, PeopleViews.Articles,
    ];

    /// <summary>The view that is typed so.</summary>
    public static RecordView Named(string name) => All.Single(v => v.Name == name);
}
