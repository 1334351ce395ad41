using System.Collections.Immutable;
using NodaTime;
using Parley.Record;

namespace Parley.Joining;

/// <summary>Puts the reports of one deadline together: due on the same date, by and for the same as far as given, about the same thing.</summary>
internal static class DeadlineJoiner
{
    private const int Compared = 64;

    /// <summary>A report is compared with so many of those that are one deadline already.</summary>
    private const int Members = 8;

    /// <summary>Sentences that share so much are about the same thing, though they count a day otherwise (of the content words of the shorter one).</summary>
    private const double Counted = 0.4;

    public static List<Group<Deadline>> Join(IReadOnlyList<Item<Deadline>> deadlines, Func<string, string?> negotiation)
    {
        var groups = new List<Group<Deadline>>();
        var blocks = new Dictionary<string, List<Group<Deadline>>>();
        foreach (Item<Deadline> item in deadlines.OrderByDescending(i => Richness(i.Finding)))
        {
            string block = $"{item.Finding.Due?.ToString() ?? item.Finding.Span} {negotiation(item.Article.Id)}";
            if (!blocks.TryGetValue(block, out List<Group<Deadline>>? there))
                blocks[block] = there = [];
            (Group<Deadline> Group, double Score)? same = there.TakeLast(Compared)
                .Select(g => (Group: g, Score: g.Items.Take(Members).Max(i => Fit(item, i))))
                .Where(g => g.Score > 0)
                .OrderByDescending(g => g.Score)
                .Cast<(Group<Deadline>, double)?>()
                .FirstOrDefault();
            if (same is not null)
            {
                same.Value.Group.Add(item, Math.Round(same.Value.Score, 2), item.Finding.Due is null ? "the same span for the same thing" : $"both due {item.Finding.Due}");
                continue;
            }

            var group = new Group<Deadline>(item);
            groups.Add(group);
            there.Add(group);
        }

        JoinVague(groups, negotiation);
        JoinSpans(groups, negotiation);
        JoinCounted(groups, negotiation);
        return groups;
    }

    /// <summary>
    /// "gave the commanders five days": a deadline told by its length alone is the one of that length with a day, if there is only one
    /// that is about the same people or things.
    /// </summary>
    private static void JoinSpans(List<Group<Deadline>> groups, Func<string, string?> negotiation)
    {
        ILookup<(string?, string?), Group<Deadline>> dated = groups.Where(g => g.First.Finding.Due is { IsDay: true })
            .SelectMany(g => g.Items.Select(i => i.Finding.Span).OfType<string>().Distinct().Select(span => (Group: g, Key: (negotiation(g.First.Article.Id), (string?)span))))
            .ToLookup(g => g.Key, g => g.Group);
        foreach (Group<Deadline> open in groups.FindAll(g => g.First.Finding is { Due: null, Span: not null }))
        {
            ContentWords words = About(open.First);
            List<Group<Deadline>> same =
            [
                .. dated[(negotiation(open.First.Article.Id), open.First.Finding.Span)].Take(Compared)
                    .Where(g => g.Items.All(i => i.Article != open.First.Article) && About(g.First).Shared(words) > 0 && Nearness.MayBe(g.First.Finding.Setter, open.First.Finding.Setter)),
            ];
            if (same.Count != 1)
                continue;
            same[0].Absorb(open, 0.6, $"the only one of {open.First.Finding.Span} for much the same");
            groups.Remove(open);
        }
    }

    /// <summary>
    /// One article counts days ("by the second day of the truce"), another names the day: a day apart they are one deadline, where they are about
    /// the same and none of them sets a new day when the other runs out.
    /// </summary>
    private static void JoinCounted(List<Group<Deadline>> groups, Func<string, string?> negotiation)
    {
        ILookup<(string?, LocalDate), Group<Deadline>> byDay = groups.Where(g => g.First.Finding.Due is { IsDay: true })
            .ToLookup(g => (negotiation(g.First.Article.Id), g.First.Finding.Due!.First));
        foreach (Group<Deadline> later in groups.FindAll(g => g.First.Finding.Due is { IsDay: true } due && due.First > LocalDate.MinIsoValue))
        {
            LocalDate day = later.First.Finding.Due!.First;
            Group<Deadline>? same = byDay[(negotiation(later.First.Article.Id), day.PlusDays(-1))].Take(Compared).FirstOrDefault(g => groups.Contains(g)
                && !g.Items.Any(i => later.Items.Any(o => o.Article == i.Article))
                && !later.Items.Concat(g.Items).Any(i => i.Article.Day is not { } told || (told >= day.PlusDays(-2) && told <= day))
                && ContentWords.Of(g.First.Words) is var words && ContentWords.Of(later.First.Words) is var others && words.Shared(others) > 2 && words.Containment(others) >= Counted);
            if (same is null)
                continue;
            same.Absorb(later, 0.6, "due a day apart by another way of counting");
            groups.Remove(later);
        }
    }

    /// <summary>The words for what has to be done and by whom.</summary>
    private static ContentWords About(Item<Deadline> item) => ContentWords.Of($"{item.Finding.On?.Name} {item.Finding.Condition}");

    /// <summary>
    /// A deadline given only by a month or a part of one, and without a condition of its own, is the one with a day that its time holds, if
    /// there is only one and whoever set it and must act may be the same.
    /// </summary>
    private static void JoinVague(List<Group<Deadline>> groups, Func<string, string?> negotiation)
    {
        ILookup<(string?, int, int), Group<Deadline>> exact = groups.Where(g => g.First.Finding.Due is { IsDay: true })
            .ToLookup(g => (negotiation(g.First.Article.Id), g.First.Finding.Due!.First.Year, g.First.Finding.Due.First.Month));
        foreach (Group<Deadline> vague in groups.FindAll(g => g.First.Finding.Due is { IsDay: false }))
        {
            EdtfDate due = vague.First.Finding.Due!;
            List<Group<Deadline>> held = [.. exact[(negotiation(vague.First.Article.Id), due.First.Year, due.First.Month)].Take(Compared).Where(g => due.Contains(g.First.Finding.Due!))];
            if (held.Count != 1 || !vague.Items.All(i => IsWithoutContent(i.Finding) && Nearness.MayBe(i.Finding.Setter, held[0].First.Finding.Setter) && Nearness.MayBe(i.Finding.On, held[0].First.Finding.On)))
                continue;
            held[0].Absorb(vague, 0.6, $"the only one due in {due}");
            groups.Remove(vague);
        }
    }

    /// <summary>Whether it tells of no more than when it ends: what is due has not a word that another deadline would lack.</summary>
    private static bool IsWithoutContent(Deadline deadline) => deadline is { Condition: null, Consequence: null };

    public static DeadlineEntry Entry(Group<Deadline> group, DeadlineOutcomes outcomes)
    {
        ImmutableArray<string> ids = group.Ids();
        IReadOnlyList<Item<Deadline>> items = group.Items;
        Item<Deadline> lead = items.OrderBy(i => i.Article.Day ?? LocalDate.MaxIsoValue).ThenBy(i => i.Id, StringComparer.Ordinal).First();
        (DeadlineOutcome outcome, string? resolvedBy) = outcomes.Of(group);
        return new DeadlineEntry
        {
            Id = EntryIds.Of("deadline", ids),
            Findings = ids,
            Articles = group.Articles(),
            Origins = group.Origins(),
            Joins = group.Reasons(),
            Outcome = outcome,
            ResolvedBy = resolvedBy,
            Facts = lead.Finding with
            {
                Id = lead.Id,
                Due = group.First.Finding.Due,
                Setter = Reports.Most(Reports.Of(items, d => d.Setter), Nearness.Key),
                On = Reports.Most(Reports.Of(items, d => d.On), Nearness.Key),
                Condition = lead.Finding.Condition ?? Reports.Most(Reports.Of(items, d => d.Condition)),
                Consequence = lead.Finding.Consequence ?? Reports.Most(Reports.Of(items, d => d.Consequence)),
                Set = Reports.Most(Reports.Of(items, d => d.Set)),
                Span = lead.Finding.Span ?? Reports.Most(Reports.Of(items, d => d.Span)),
            },
        };
    }

    private static int Richness(Deadline deadline) =>
        (deadline.Condition is null ? 0 : 2) + (deadline.Setter is null ? 0 : 1) + (deadline.On is null ? 0 : 1);

    /// <summary>Whether it is known of both that the same one set it or has to act.</summary>
    private static bool IsOfSame(Deadline one, Deadline two) =>
        (one.Setter is not null && two.Setter is not null && one.Setter.IsSame(two.Setter)) || (one.On is not null && two.On is not null && one.On.IsSame(two.On));

    private static double Fit(Item<Deadline> one, Item<Deadline> two)
    {
        (Deadline left, Deadline right) = (one.Finding, two.Finding);
        ContentWords words = ContentWords.Of(left.Condition ?? one.Words), others = ContentWords.Of(right.Condition ?? two.Words);
        double held = words.Containment(others);
        bool both = left.Condition is not null && right.Condition is not null;
        // Only a span in common says little; and an article that gives two conditions for one day means two deadlines.
        double enough = left.Due is null ? 0.5 : one.Article == two.Article ? (both ? 0.5 : 0.3) : both ? 0.15 : IsOfSame(left, right) ? 0 : double.Epsilon;
        if (held < enough)
            return 0;
        // Of a deadline for several, articles name one or another; without a day in common, or within one article, others mean another one.
        bool same = Nearness.MayBe(left.Setter, right.Setter) && Nearness.MayBe(left.On, right.On);
        return same ? 0.6 + (0.4 * held) : left.Due is not { IsDay: true } || one.Article == two.Article ? 0 : 0.5 + (0.4 * held);
    }
}
