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
            .. Numbers("minutes", Lengths(items), date),
            .. Heads(items),
            .. Status(items),
        ];
    }

    /// <summary>
    /// Dates other than the meeting's: a month or a year is less exact, a day for which it was only announced changed, a day on which
    /// others say it was held contradicts. The first or another day of a meeting of several days is no disagreement.
    /// </summary>
    private static IEnumerable<Disagreement> Dates(IReadOnlyList<Item<Meeting>> items, EdtfDate? date)
    {
        if (date is null)
            yield break;
        // About a day is no other day, unless nobody knows better.
        List<Item<Meeting>> dated = [.. items.Where(i => i.Finding.Date is { } own && (!own.IsApproximate || own.Equals(date)))];
        List<Item<Meeting>> ends = dated.FindAll(i => IsPlannedEnd(i.Finding, date));
        dated.RemoveAll(ends.Contains);
        // Talks that began within the days given for it kept to them.
        bool wasHeld = dated.Exists(i => i.Finding.Status == MeetingStatus.Held);
        dated.RemoveAll(i => wasHeld && MeetingFit.IsWindow(i.Finding, i.Article.Date) && i.Finding.Date!.First <= date.First && date.First <= i.Finding.Date.Last);
        ILookup<DisagreementKind?, Item<Meeting>> others = dated.ToLookup(i => Kind(i.Finding, date));
        List<Item<Meeting>> held = [.. dated.Where(i => i.Finding.Date!.First == date.First && others[null].Contains(i))];
        foreach (DisagreementKind kind in Enum.GetValues<DisagreementKind>())
        {
            if (others[kind].Any())
                yield return Reports.Disagree("date", kind, others[kind].Concat(held).Select(i => new Report<string>(i.Finding.Date!.ToString(), i.Article)));
        }

        // Talks that were to run until one day ran until a later one.
        if (ends.Exists(i => i.Finding.Date!.Last < date.Last))
        {
            IEnumerable<Item<Meeting>> last = dated.Where(i => i.Finding.Status == MeetingStatus.Held && i.Finding.Date!.Last == date.Last);
            yield return Reports.Disagree("date", DisagreementKind.Change, ends.Concat(last).Select(i => new Report<string>(EdtfDate.Day(i.Finding.Date!.Last).ToString(), i.Article)));
        }
    }

    /// <summary>Whether a report only says until when the meeting was to go on.</summary>
    private static bool IsPlannedEnd(Meeting meeting, EdtfDate date) =>
        meeting is { Status: MeetingStatus.Planned, Date: { IsInterval: true } own } && MeetingFit.IsExact(date) && own.First == date.First && own.Last != date.Last;

    /// <summary>How a report's date differs from the meeting's; null where it does not.</summary>
    private static DisagreementKind? Kind(Meeting meeting, EdtfDate date)
    {
        EdtfDate own = meeting.Date!;
        bool announced = meeting.Status != MeetingStatus.Held;
        if (own.Equals(date))
            return null;
        if (!MeetingFit.IsExact(own) || !MeetingFit.IsExact(date))
            return own.Overlaps(date) ? DisagreementKind.Precision : announced ? DisagreementKind.Change : DisagreementKind.Conflict;
        if (date.Contains(own) && (own.IsDay || !announced))
            return null;
        return announced ? DisagreementKind.Change : own.Contains(date) ? DisagreementKind.Precision : DisagreementKind.Conflict;
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
        // "a hotel" may be any; of proper names one must be part of the other.
        List<string> names = [.. reports.Select(r => r.Value).Where(v => v.Any(char.IsUpper))];
        string? longest = names.MaxBy(n => n.Length);
        bool conflict = names.Exists(n => ContentWords.Of(n).Shared(ContentWords.Of(longest)) == 0);
        yield return Reports.Disagree("venue", conflict ? DisagreementKind.Conflict : DisagreementKind.Precision, reports);
    }

    private static List<Report<double>> Lengths(IReadOnlyList<Item<Meeting>> items)
    {
        var lengths = new List<Report<double>>();
        foreach (Item<Meeting> item in items)
        {
            int days = item.Finding.Status == MeetingStatus.Held ? MeetingJoiner.Length(item) : 0;
            if (item.Finding.Minutes is { } minutes)
                lengths.Add(new Report<double>(minutes, item.Article));
            else if (days > 1)
                lengths.Add(new Report<double>(days * 1440, item.Article));
        }

        return lengths;
    }

    /// <summary>
    /// Numbers that cannot both be right. A length told before the meeting's last day is one so far: where others tell the whole, it
    /// contradicts none.
    /// </summary>
    private static IEnumerable<Disagreement> Numbers(string field, List<Report<double>> reports, EdtfDate? date)
    {
        List<Report<double>> whole = field == "minutes" && date is not null ? [.. reports.Where(r => r.Article.Day is not { } day || day >= date.Last)] : reports;
        bool grew = whole.DistinctBy(r => r.Value).Count() < 2;
        if (reports.DistinctBy(r => r.Value).Count() < 2)
            yield break;
        yield return Reports.Disagree(
            field,
            grew ? DisagreementKind.Change : DisagreementKind.Conflict,
            (grew ? reports : whole).Select(r => new Report<string>(MeetingEntries.Number(r.Value), r.Article)));
    }

    private static IEnumerable<Disagreement> Heads(IReadOnlyList<Item<Meeting>> items)
    {
        List<Item<Meeting>> all = [.. items.Where(i => !i.Finding.Heads.IsEmpty)];
        // Distinct sets of persons are few, however many the reports.
        bool differ = all
            .SelectMany(i => i.Finding.Heads.GroupBy(h => MeetingFit.Key(h.Party))
                .Select(g => (Party: g.Key, Persons: string.Join(' ', g.Select(h => FamilyName(h.Person)).Distinct().Order(StringComparer.Ordinal)))))
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

    // "Holm" and "Anna Holm" at the head of one side are one person, though nothing else says so.
    private static string FamilyName(ActorReference person) => person.Name[(person.Name.LastIndexOf(' ') + 1)..].ToUpperInvariant();

    private static string Written(IEnumerable<HeadOfDelegation> heads) => string.Join("; ", heads
        .GroupBy(h => h.Party.Id ?? h.Party.Name)
        .OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => $"{g.Key}: {string.Join(", ", g.Select(h => h.Person.Name).Distinct().Order(StringComparer.Ordinal))}"));

    // An article that tells of an invitation and of the day that was set after it says that the day is set; one that tells of the meeting and of what was
    // announced before it, that it was held.
    private static IEnumerable<Disagreement> Status(IReadOnlyList<Item<Meeting>> items)
    {
        var set = items.Where(i => i.Finding.Status is MeetingStatus.Planned or MeetingStatus.Held).Select(i => i.Article).ToHashSet();
        var held = items.Where(i => i.Finding.Status == MeetingStatus.Held).Select(i => i.Article).ToHashSet();
        List<Item<Meeting>> told = [.. items.Where(i => i.Finding.Status == MeetingStatus.Held || (!held.Contains(i.Article) && (i.Finding.Status != MeetingStatus.Proposed || !set.Contains(i.Article))))];
        if (told.Select(i => i.Finding.Status).Distinct().Count() < 2 || told.Select(i => i.Article).Distinct().Count() < 2)
            yield break;
        yield return Reports.Disagree(
            "status", DisagreementKind.Change, told.Select(i => new Report<string>(PublicName.Of(i.Finding.Status), i.Article)));
    }
}
