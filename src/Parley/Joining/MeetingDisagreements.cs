using System.Collections.Immutable;
using Parley.Record;

namespace Parley.Joining;

/// <summary>On what the reports of one meeting differ.</summary>
internal static class MeetingDisagreements
{
    public static ImmutableArray<Disagreement> Of(IReadOnlyList<Item<Meeting>> items, EdtfDate? date, string? place)
    {
        if (items.Count == 1)
            return [];
        return
        [
            .. Dates(items, date),
            .. Place(items, place),
            .. Venue(items),
            .. Numbers("round", Reports.OfNumbers(items, m => (double?)m.Round), date),
            .. Numbers("minutes", Reports.OfNumbers(items, m => m.Minutes), date),
            .. Heads(items),
            .. Status(items),
        ];
    }

    /// <summary>
    /// Days other than the meeting's: a coarser or finer date is one of precision, a day for which it was only announced one that
    /// changed, a day on which others say it was held a conflict.
    /// </summary>
    private static IEnumerable<Disagreement> Dates(IReadOnlyList<Item<Meeting>> items, EdtfDate? date)
    {
        if (date is null)
            yield break;
        ILookup<DisagreementKind, Item<Meeting>> others = items
            .Where(i => i.Finding.Date is { } own && !own.Equals(date))
            .ToLookup(i => i.Finding.Date!.Contains(date) || date.Contains(i.Finding.Date) ? DisagreementKind.Precision
                : i.Finding.Status == MeetingStatus.Held ? DisagreementKind.Conflict
                : DisagreementKind.Change);
        List<Item<Meeting>> same = [.. items.Where(i => date.Equals(i.Finding.Date))];
        foreach (IGrouping<DisagreementKind, Item<Meeting>> kind in others.OrderBy(k => k.Key))
            yield return Reports.Disagree("date", kind.Key, kind.Concat(same).Select(i => new Report<string>(i.Finding.Date!.ToString(), i.Article)));
    }

    private static IEnumerable<Disagreement> Place(IReadOnlyList<Item<Meeting>> items, string? place)
    {
        var places = new Places();
        List<Report<string>> reports = Reports.Of(items, m => m.Place);
        if (place is not null && reports.Exists(r => places.Fit(r.Value, place) != PlaceFit.Same))
        {
            bool conflict = reports.Exists(r => places.Fit(r.Value, place) == PlaceFit.Other);
            yield return Reports.Disagree("place", conflict ? DisagreementKind.Conflict : DisagreementKind.Precision, reports);
        }
    }

    private static IEnumerable<Disagreement> Venue(IReadOnlyList<Item<Meeting>> items)
    {
        List<Report<string>> reports = Reports.Of(items, m => m.Venue);
        if (reports.Select(r => r.Value).Distinct(StringComparer.OrdinalIgnoreCase).Count() < 2)
            yield break;
        string longest = reports.MaxBy(r => r.Value.Length).Value;
        bool conflict = reports.Exists(r => ContentWords.Of(r.Value).Shared(ContentWords.Of(longest)) == 0);
        yield return Reports.Disagree("venue", conflict ? DisagreementKind.Conflict : DisagreementKind.Precision, reports);
    }

    /// <summary>A length reported before the meeting's last day grew; other differences cannot both be right.</summary>
    private static IEnumerable<Disagreement> Numbers(string field, List<Report<double>> reports, EdtfDate? date)
    {
        if (reports.Select(r => r.Value).Distinct().Count() < 2)
            yield break;
        bool grew = field == "minutes" && date is not null && reports.Exists(r => r.Article.Day < date.Last);
        yield return Reports.Disagree(
            field,
            grew ? DisagreementKind.Change : DisagreementKind.Conflict,
            reports.Select(r => new Report<string>(MeetingEntries.Number(r.Value), r.Article)));
    }

    private static IEnumerable<Disagreement> Heads(IReadOnlyList<Item<Meeting>> items)
    {
        List<Item<Meeting>> all = [.. items.Where(i => !i.Finding.Heads.IsEmpty)];
        // Distinct sets of persons are few, however many the reports.
        bool differ = all
            .SelectMany(i => i.Finding.Heads.GroupBy(h => MeetingFit.Key(h.Party))
                .Select(g => (Party: g.Key, Persons: string.Join(' ', g.Select(h => MeetingFit.Key(h.Person)).Distinct().Order(StringComparer.Ordinal)))))
            .Distinct()
            .GroupBy(h => h.Party, h => h.Persons.Split(' '))
            .Any(party => party.Any(one => party.Any(two => !one.Intersect(two).Any())));
        if (!differ)
            yield break;
        bool changed = all.Exists(i => i.Finding.Status != MeetingStatus.Held) || all.Select(i => i.Article.Day).Distinct().Count() > 1;
        yield return Reports.Disagree(
            "heads",
            changed ? DisagreementKind.Change : DisagreementKind.Conflict,
            all.Select(i => new Report<string>(Written(i.Finding.Heads), i.Article)));
    }

    private static string Written(IEnumerable<HeadOfDelegation> heads) => string.Join("; ", heads
        .GroupBy(h => h.Party.Id ?? h.Party.Name)
        .OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => $"{g.Key}: {string.Join(", ", g.Select(h => h.Person.Name).Distinct().Order(StringComparer.Ordinal))}"));

    private static IEnumerable<Disagreement> Status(IReadOnlyList<Item<Meeting>> items)
    {
        if (items.Select(i => i.Finding.Status).Distinct().Count() < 2 || items.Select(i => i.Article).Distinct().Count() < 2)
            yield break;
        yield return Reports.Disagree(
            "status", DisagreementKind.Change, items.Select(i => new Report<string>(PublicName.Of(i.Finding.Status), i.Article)));
    }
}
