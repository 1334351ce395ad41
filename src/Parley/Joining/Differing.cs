using System.Collections.Immutable;
using Parley.Record;

namespace Parley.Joining;

/// <summary>Disagreements of kinds that several entries have.</summary>
internal static class Differing
{
    /// <summary>Dates other than the one chosen: coarser or finer ones, and other days.</summary>
    public static ImmutableArray<Disagreement> Dates(IEnumerable<(EdtfDate? Date, ArticleNote Article)> given, EdtfDate? chosen, string field = "date")
    {
        if (chosen is null)
            return [];
        List<Report<EdtfDate>> reports = [.. given.Where(g => g.Date is not null).Select(g => new Report<EdtfDate>(g.Date!, g.Article))];
        if (reports.TrueForAll(r => r.Value.Equals(chosen)))
            return [];
        DisagreementKind kind = reports.TrueForAll(r => r.Value.Contains(chosen) || chosen.Contains(r.Value))
            ? DisagreementKind.Precision
            : DisagreementKind.Conflict;
        return [Reports.Disagree(field, kind, reports.Select(r => new Report<string>(r.Value.ToString(), r.Article)))];
    }

    /// <summary>
    /// Values that went from one to another between reports of different days changed; those of one day, or of articles without a day,
    /// contradict each other.
    /// </summary>
    public static ImmutableArray<Disagreement> Values(string field, IReadOnlyCollection<Report<string>> reports)
    {
        if (reports.Select(r => r.Value).Distinct().Count() < 2)
            return [];
        bool changed = reports.All(r => r.Article.Day is not null)
            && reports.GroupBy(r => r.Article.Day).All(day => day.Select(r => r.Value).Distinct().Count() == 1);
        return [Reports.Disagree(field, changed ? DisagreementKind.Change : DisagreementKind.Conflict, reports)];
    }
}
