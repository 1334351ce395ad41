using System.Globalization;
using Parley.Joining;
using Parley.Record;

namespace Parley.Views;

/// <summary>A field on which articles differ, with the entry it belongs to.</summary>
public sealed record EntryDisagreement(Entry Entry, string About, Disagreement Disagreement);

/// <summary>Where articles differ.</summary>
public static class DisagreementsView
{
    private const int MostValues = 4, MostOutlets = 2;

    internal static RecordView View { get; } = RecordView.Of(
        "disagreements",
        "Where articles differ, and which article says what",
        ["about", "field", "kind", "values"],
        Of,
        d => d.Entry.Id,
        d => [d.About, Field(d.Disagreement), Labels.Code(d.Disagreement.Kind), Values(d.Disagreement)]);

    public static IEnumerable<EntryDisagreement> Of(TalksRecord record, RecordFilter filter) =>
        record.Entries.Where(filter.On(record)).SelectMany(e => e.Disagreements.Select(d => new EntryDisagreement(e, About(e), d)));

    public static string Values(Disagreement disagreement) => string.Join(" · ", disagreement.Values.Select(v => $"{Value(disagreement, v)} ({string.Join(", ", v.Articles)})"));

    /// <summary>The first few values, each with the first few who tell it.</summary>
    /// <param name="disagreement">Of what.</param>
    /// <param name="outlets">The outlet of an article by its id, or how one without is called.</param>
    internal static string Told(Disagreement disagreement, Dictionary<string, string> outlets) =>
        string.Join(" · ", disagreement.Values.Take(MostValues).Select(v => $"{Value(disagreement, v)} ({Outlets([.. v.Articles.Select(a => outlets[a]).Distinct()])})"))
            + More(disagreement.Values.Length - MostValues, " · and ");

    /// <summary>A field as people call it.</summary>
    public static string Field(Disagreement disagreement) => disagreement.Field == "minutes" ? "duration" : disagreement.Field;

    /// <summary>A value as people read it.</summary>
    public static string Value(Disagreement disagreement, DisagreementValue value)
    {
        // A duration first: its digits could be a year's.
        if (disagreement.Field == "minutes" && double.TryParse(value.Value, CultureInfo.InvariantCulture, out double minutes))
            return Labels.Minutes(minutes);
        return EdtfDate.TryParse(value.Value, out EdtfDate? date) ? Labels.Date(date) : value.Value;
    }

    private static string Outlets(string[] named) => string.Join(", ", named.Take(MostOutlets)) + More(named.Length - MostOutlets, " and ");

    private static string More(int count, string and) => count > 0 ? $"{and}{Labels.Number(count)} more" : "";

    private static string About(Entry entry) =>
        entry is MeetingEntry meeting ? $"{meeting.Describe()}{(meeting.Facts.Date is null ? "" : ", " + Labels.Date(meeting.Facts.Date))}" : entry.Line();
}
