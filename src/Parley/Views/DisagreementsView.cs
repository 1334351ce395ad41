using Parley.Joining;
using Parley.Record;

namespace Parley.Views;

/// <summary>A field on which articles differ, with the entry it belongs to.</summary>
public sealed record EntryDisagreement(Entry Entry, string About, Disagreement Disagreement);

/// <summary>Where articles differ.</summary>
public static class DisagreementsView
{
    internal static RecordView View { get; } = new(
        "disagreements",
        "Where articles differ, and which article says what",
        ["about", "field", "kind", "values"],
        (record, filter) => Of(record, filter).Select(d => new ViewRow(
            d.Entry.Id,
            () => [d.About, d.Disagreement.Field, Labels.Code(d.Disagreement.Kind), Values(d.Disagreement)],
            d)));

    public static IEnumerable<EntryDisagreement> Of(TalksRecord record, RecordFilter filter) =>
        record.Entries.Where(filter.On(record)).SelectMany(e => e.Disagreements.Select(d => new EntryDisagreement(e, About(e), d)));

    public static string Values(Disagreement disagreement) => string.Join(" · ", disagreement.Values.Select(v =>
        $"{(EdtfDate.TryParse(v.Value, out EdtfDate? date) ? Labels.Date(date) : v.Value)} ({string.Join(", ", v.Articles)})"));

    private static string About(Entry entry) =>
        entry is MeetingEntry meeting ? $"{meeting.Describe()}{(meeting.Facts.Date is null ? "" : ", " + Labels.Date(meeting.Facts.Date))}" : entry.Line();
}
