using System.Collections.Immutable;
using NodaTime;
using Parley.Record;

namespace Parley.Joining;

/// <summary>
/// Puts together what is reported of one person's coming to one meeting: the same person, day and place as far as given. That someone
/// was awaited and then stayed away is one entry with a change.
/// </summary>
internal static class AttendanceJoiner
{
    private const int Days = 7;
    private const int Compared = 40;

    public static List<Group<Attendance>> Join(IReadOnlyList<Item<Attendance>> attendances)
    {
        var places = new Places();
        var groups = new List<Group<Attendance>>();
        var byPerson = new Dictionary<string, List<Group<Attendance>>>();
        foreach (Item<Attendance> item in attendances.OrderBy(i => i.Finding.Date is not { IsDay: true }).ThenBy(i => i.Finding.Date is null))
        {
            string person = Nearness.Key(item.Finding.Person);
            if (!byPerson.TryGetValue(person, out List<Group<Attendance>>? there))
                byPerson[person] = there = [];
            List<Group<Attendance>> same = [.. there.TakeLast(Compared).Where(g => g.Items.Take(Compared).All(o => Same(item, o, places)))];
            // A report without a day can only be of a meeting if no other comes into question.
            if (same.Count == 1 || (same.Count > 1 && item.Finding.Date is { IsDay: true }))
            {
                same[0].Add(item, item.Finding.Date is null ? 0.6 : 0.9, "the same person" + (item.Finding.Date is null ? "" : " on the same day"));
                continue;
            }

            var group = new Group<Attendance>(item);
            groups.Add(group);
            there.Add(group);
        }

        return groups;
    }

    public static AttendanceEntry Entry(Group<Attendance> group)
    {
        ImmutableArray<string> ids = group.Ids();
        // What came of it: what is reported as a fact, by the latest article.
        Item<Attendance> lead = group.Items
            .OrderByDescending(i => i.Article.Day ?? LocalDate.MinIsoValue)
            .ThenBy(i => i.Finding.Status == AttendanceStatus.Unclear)
            .ThenBy(i => i.Finding.Certainty)
            .ThenBy(i => i.Id, StringComparer.Ordinal)
            .First();
        List<Report<EdtfDate>> dates = Reports.Of(group.Items, a => a.Date);
        return new AttendanceEntry
        {
            Id = EntryIds.Of("attendance", ids),
            Findings = ids,
            Articles = group.Articles(),
            Origins = group.Origins(),
            Joins = group.Reasons(),
            Disagreements = Differing.Values(
                "status", [.. group.Items.Select(i => new Report<string>(PublicName.Of(i.Finding.Status), i.Article))]),
            Facts = lead.Finding with
            {
                Id = lead.Id,
                Date = Reports.Most([.. dates.Where(r => r.Value.IsDay)]) ?? Reports.Most(dates),
                Place = Reports.Most(Reports.Of(group.Items, a => a.Place)),
            },
        };
    }

    private static bool Same(Item<Attendance> one, Item<Attendance> two, Places places) =>
        places.Fit(one.Finding.Place, two.Finding.Place) != PlaceFit.Other
        && Nearness.InTime(one.Finding.Date, one.Article, two.Finding.Date, two.Article, Days)
        && (one.Finding.Date is not null || two.Finding.Date is not null || one.Finding.Place is not null || Nearness.AreCopies(one, two));
}
