using System.Collections.Immutable;
using NodaTime;
using Parley.Record;

namespace Parley.Joining;

/// <summary>
/// Puts the reports of one handing-over together: the same kind of people, the same parties as far as given, the same count or nearly
/// so on the same day. Each count is an exchange of its own.
/// </summary>
internal static class ExchangeJoiner
{
    private const int Days = 10;
    private const int Compared = 64;

    /// <summary>On the same day counts that differ by no more than this are two reports of one exchange.</summary>
    private const double Slack = 0.25;

    public static List<Group<Exchange>> Join(IReadOnlyList<Item<Exchange>> exchanges, Func<string, string?> negotiation)
    {
        var groups = new List<Group<Exchange>>();
        var blocks = new Dictionary<string, List<Group<Exchange>>>();
        // Those with most to tell lead.
        foreach (Item<Exchange> item in exchanges
            .OrderByDescending(i => (i.Finding.Count is null ? 0 : 2) + (i.Finding.Date is null ? 0 : 1)))
        {
            string block = $"{item.Finding.What} {negotiation(item.Article.Id)}";
            if (!blocks.TryGetValue(block, out List<Group<Exchange>>? there))
                blocks[block] = there = [];
            List<Group<Exchange>> fits =
            [
                .. there.TakeLast(Compared)
                    .Select(g => (Group: g, Score: g.Items.Take(Compared).Min(o => Fit(item, o))))
                    .Where(g => g.Score > 0)
                    .OrderByDescending(g => g.Score)
                    .Select(g => g.Group),
            ];
            // What tells neither how many nor who nor when is the one of which its article tells, else the only one that it can be.
            Group<Exchange>? same = IsBare(item.Finding) && fits.Count > 1
                ? fits.Find(g => g.Items.Any(i => i.Article == item.Article)) ?? fits.Find(g => IsBare(g.First.Finding))
                : fits.FirstOrDefault();
            if (same is not null)
            {
                same.Add(item, Fit(item, same.First), "the same people handed over" + (item.Finding.Count == same.First.Finding.Count ? ", the same count" : ""));
                continue;
            }

            var group = new Group<Exchange>(item);
            groups.Add(group);
            there.Add(group);
        }

        return groups;
    }

    public static ExchangeEntry Entry(Group<Exchange> group)
    {
        ImmutableArray<string> ids = group.Ids();
        IReadOnlyList<Item<Exchange>> items = group.Items;
        Item<Exchange> lead = items
            .OrderByDescending(i => i.Finding.Status == ExchangeStatus.Held)
            .ThenByDescending(i => i.Article.Day ?? LocalDate.MinIsoValue)
            .ThenBy(i => i.Id, StringComparer.Ordinal).First();
        List<Report<EdtfDate>> dates = Reports.Of(items.Where(i => i.Finding.Status == lead.Finding.Status), e => e.Date);
        List<Report<double>> counts = Reports.OfNumbers(items, e => e.Count);
        EdtfDate? date = Reports.Most([.. dates.Where(r => r.Value.IsDay)]) ?? Reports.Most(dates);
        return new ExchangeEntry
        {
            Id = EntryIds.Of("exchange", ids),
            Findings = ids,
            Articles = group.Articles(),
            Origins = group.Origins(),
            Joins = group.Reasons(),
            Disagreements =
            [
                .. Differing.Values("count", [.. counts.Select(c => new Report<string>(MeetingEntries.Number(c.Value), c.Article))]),
                .. Differing.Dates(items.Select(i => (i.Finding.Date, i.Article)), date),
                .. Differing.Values("status", [.. items.Select(i => new Report<string>(PublicName.Of(i.Finding.Status), i.Article))])
                    .Where(d => d.Values.SelectMany(v => v.Articles).Distinct().Count() > 1)
                    .Select(d => d with { Kind = DisagreementKind.Change }),
            ],
            Facts = lead.Finding with
            {
                Id = lead.Id,
                Parties = Reports.Most(
                    [.. items.Where(i => !i.Finding.Parties.IsEmpty).Select(i => new Report<List<ActorReference>>([.. i.Finding.Parties], i.Article))],
                    parties => string.Join(' ', parties.Select(Nearness.Key))) is { } most ? [.. most] : [],
                Date = date,
                Count = counts.Count > 0 ? Reports.Most(counts, MeetingEntries.Number) : null,
            },
        };
    }

    /// <summary>Whether a report says no more than that some were handed over, or are to be.</summary>
    public static bool IsBare(Exchange exchange) => exchange is { Count: null, Date: null, Parties.IsEmpty: true };

    /// <summary>Whether one was planned when the other had been held: told on a later day, without the same count, it is another one.</summary>
    private static bool IsPlannedAfter(Item<Exchange> planned, Item<Exchange> held) =>
        planned.Finding.Status != ExchangeStatus.Held && held.Finding.Status == ExchangeStatus.Held
        && TalksHistory.Written(planned.Article) > (held.Finding.Date?.Last ?? held.Article.Day);

    /// <summary>0 where the two cannot be one exchange.</summary>
    private static double Fit(Item<Exchange> one, Item<Exchange> two)
    {
        (Exchange left, Exchange right) = (one.Finding, two.Finding);
        bool refused = left.Status == ExchangeStatus.Refused != (right.Status == ExchangeStatus.Refused);
        bool parties = left.Parties.IsEmpty || right.Parties.IsEmpty
            || left.Parties.Count(p => right.Parties.Any(p.IsSame)) >= Math.Min(left.Parties.Length, right.Parties.Length);
        if (refused || !parties || !Nearness.InTime(left.Date, one.Article, right.Date, two.Article, Days))
            return 0;
        if (left.Count is not { } count || right.Count is not { } other)
            return (one.Article == two.Article && left.Status != right.Status) || IsPlannedAfter(one, two) || IsPlannedAfter(two, one) ? 0 : 0.5;
        if (count == other)
            return 0.9;
        bool sameDay = left.Date is { IsDay: true } && left.Date.Equals(right.Date);
        return one.Article != two.Article && sameDay && Math.Abs(count - other) <= Slack * Math.Max(count, other) ? 0.6 : 0;
    }
}
