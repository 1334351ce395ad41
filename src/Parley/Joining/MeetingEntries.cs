using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Parley.Record;

namespace Parley.Joining;

/// <summary>Makes one meeting of the reports of it.</summary>
internal static class MeetingEntries
{
    public static MeetingEntry Of(Group<Meeting> group)
    {
        IReadOnlyList<Item<Meeting>> items = group.Items;
        MeetingStatus status = Status(items);
        List<Item<Meeting>> facts = [.. items.Where(i => i.Finding.Status == status)];
        // Days within which a meeting is to be say less than a day or month in them.
        bool isOpen = facts.TrueForAll(i => MeetingFit.IsWindow(i.Finding, i.Article.Date));
        EdtfDate? date = (isOpen ? null : Date(facts)) ?? Date(items) ?? Told(facts);
        string? place = Place(items);
        ImmutableArray<string> ids = group.Ids();
        Item<Meeting> lead = facts.OrderBy(i => i.Article.Day ?? LocalDate.MaxIsoValue).ThenBy(i => i.Id, StringComparer.Ordinal).First();
        return new MeetingEntry
        {
            Id = EntryIds.Of("meeting", ids),
            Findings = ids,
            Articles = group.Articles(),
            Origins = group.Origins(),
            Joins = group.Reasons(),
            Disagreements = MeetingDisagreements.Of(items, date, place),
            Facts = lead.Finding with
            {
                Id = lead.Id,
                Parties = Parties(items),
                Date = date,
                Place = place,
                Venue = Reports.Most(Reports.Of(items, m => m.Venue)),
                Host = Reports.Most(Reports.Of(items, m => m.Host), MeetingFit.Key),
                Round = Reports.OfNumbers(items, m => m.Round) is { Count: > 0 } rounds ? Reports.Most(rounds) : null,
                Heads = Heads(items, date, status),
                Minutes = Reports.OfNumbers(items, m => m.Minutes) is { Count: > 0 } minutes ? Reports.Most(minutes, Number) : null,
                Agenda = [.. items.SelectMany(i => i.Finding.Agenda).GroupBy(a => a).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)],
                Outcome = Reports.Most(Reports.Of(facts, m => m.Outcome)) ?? Reports.Most(Reports.Of(items, m => m.Outcome)),
                Status = status,
            },
        };
    }

    internal static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A meeting that one report says was held was held; else what the latest report says.</summary>
    private static MeetingStatus Status(IReadOnlyList<Item<Meeting>> items) =>
        items.Any(i => i.Finding.Status == MeetingStatus.Held) ? MeetingStatus.Held
        : items.OrderByDescending(i => i.Article.Day ?? LocalDate.MinIsoValue).ThenByDescending(i => Rank(i.Finding.Status)).First().Finding.Status;

    private static int Rank(MeetingStatus status) => status switch
    {
        MeetingStatus.Cancelled => 3,
        MeetingStatus.Refused => 2,
        MeetingStatus.Planned => 1,
        _ => 0,
    };

    /// <summary>
    /// The days that most articles give, of days before months and years; a report of all days of a meeting before one of its first or
    /// last day.
    /// </summary>
    private static EdtfDate? Date(IEnumerable<Item<Meeting>> items)
    {
        List<Report<EdtfDate>> all = Reports.Of(items, m => m.Date);
        List<Report<EdtfDate>> exact = [.. all.Where(r => MeetingFit.IsExact(r.Value))];
        if (exact.Count == 0)
        {
            int finest = all.Count == 0 ? 0 : all.Min(r => MeetingFit.Days(r.Value));
            return Reports.Most([.. all.Where(r => MeetingFit.Days(r.Value) == finest)]);
        }

        EdtfDate most = Reports.Most(exact)!;
        EdtfDate? whole = exact.Select(r => r.Value).Where(d => d.IsInterval && d.Contains(most)).OrderBy(MeetingFit.Days).ThenBy(d => d).FirstOrDefault();
        if (whole is not null)
            return whole;
        // Talks of several days, of which the reports give single ones.
        LocalDate last = exact.Max(r => r.Value.Last), first = exact.Min(r => r.Value.First);
        foreach (Item<Meeting> item in items.Where(i => i.Finding is { Status: MeetingStatus.Held, Date: { IsDay: true } d } && d.Last == last))
        {
            int days = MeetingJoiner.Length(item);
            // Told before so many days could have followed, the day given is the last one.
            if (days > 1 && item.Article.Day is { } told && Period.DaysBetween(last, told) < days - 1)
                first = LocalDate.Min(first, last.PlusDays(1 - days));
            else if (Period.DaysBetween(first, last) > days)
                continue;
            return EdtfDate.Between(first, last);
        }

        return most;
    }

    /// <summary>
    /// News says how long a meeting lasted when it is over: without a day of its own it was about the day of the first such report, as
    /// exactly as that is known within a month.
    /// </summary>
    private static EdtfDate? Told(IEnumerable<Item<Meeting>> items)
    {
        EdtfDate? first = items.Where(i => i.Finding is { Status: MeetingStatus.Held, Minutes: not null }).Select(i => i.Article.Date).Where(d => d is not null).Min();
        return first switch
        {
            null => null,
            { IsDay: true } => first.Approximately(),
            _ when first.First.Month == first.Last.Month && first.First.Year == first.Last.Year => EdtfDate.Month(first.First.Year, first.First.Month).Approximately(),
            _ => null,
        };
    }

    private static string? Place(IReadOnlyList<Item<Meeting>> items)
    {
        var places = new Places();
        List<Report<string>> all = Reports.Of(items, m => m.Place);
        string[] given = [.. all.Select(r => r.Value).Distinct()];
        HashSet<string> coarse = [.. given.Where(p => Array.Exists(given, o => places.IsFiner(o, p)))];
        return Reports.Most([.. all.Where(r => !coarse.Contains(r.Value))]);
    }

    /// <summary>The parties that at least a third of the articles, reprints apart, give, the most frequent first.</summary>
    private static ImmutableArray<ActorReference> Parties(IReadOnlyList<Item<Meeting>> items)
    {
        int articles = items.Where(i => !i.Finding.Parties.IsEmpty).Select(i => i.Article.Origin).Distinct().Count();
        return
        [
            .. items.SelectMany(i => i.Finding.Parties.Select(p => (Party: p, i.Article)))
                .GroupBy(p => MeetingFit.Key(p.Party))
                .Select(g => (g.First().Party, g.Key, Count: g.Select(p => p.Article.Origin).Distinct().Count()))
                .Where(p => 3 * p.Count >= articles)
                .OrderByDescending(p => p.Count).ThenBy(p => p.Key, StringComparer.Ordinal)
                .Select(p => p.Party),
        ];
    }

    /// <summary>
    /// For each party the heads of delegation that most articles give, of reports of the meeting held before announcements. Who was to
    /// lead on a day on which nothing came of it did not lead; nor did who was only proposed for a meeting that was held.
    /// </summary>
    private static ImmutableArray<HeadOfDelegation> Heads(IReadOnlyList<Item<Meeting>> items, EdtfDate? date, MeetingStatus status) =>
    [
        .. items.Where(i => !i.Finding.Heads.IsEmpty && (date is null || i.Finding.Date?.Overlaps(date) != false)
                && (status != MeetingStatus.Held || i.Finding.Status != MeetingStatus.Proposed))
            .SelectMany(i => i.Finding.Heads.GroupBy(h => MeetingFit.Key(h.Party)).Select(g => (Party: g.Key, Heads: g.ToList(), Item: i)))
            .GroupBy(h => h.Party)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .SelectMany(party =>
            {
                var held = party.Where(h => h.Item.Finding.Status == MeetingStatus.Held).ToList();
                var from = held.Count > 0 ? held : [.. party];
                return Reports.Most(
                    [.. from.Select(h => new Report<List<HeadOfDelegation>>(h.Heads, h.Item.Article))],
                    heads => string.Join(' ', heads.Select(h => MeetingFit.Key(h.Person)).Order(StringComparer.Ordinal)))!;
            }),
    ];
}
