using System.Collections.Immutable;
using Parley.Record;

namespace Parley.Joining;

/// <summary>Puts the reports of one diplomatic act together: the same actor and type, the same target and issue as far as given, within days.</summary>
internal static class MoveJoiner
{
    private const int Days = 2;

    public static List<Group<Move>> Join(IReadOnlyList<Item<Move>> moves) => WordGroups.Join(
        moves,
        m => m.Finding.Type + " " + Nearness.Key(m.Finding.Actor),
        m => m.Words,
        (one, two, words, others) =>
        {
            if (one.Article == two.Article || !Nearness.MayBe(one.Finding.Target, two.Finding.Target))
                return null;
            double like = words.Likeness(others);
            if (Nearness.AreCopies(one, two) && like >= 0.4)
                return (0.95, "the same act in a reprint");
            bool issues = one.Finding.Issue is null || two.Finding.Issue is null || one.Finding.Issue == two.Finding.Issue;
            if (!issues || !Nearness.InTime(one.Finding.Date, one.Article, two.Finding.Date, two.Article, Days))
                return null;
            bool full = one.Finding.Target is not null && two.Finding.Target is not null && one.Finding.Issue is not null && two.Finding.Issue is not null;
            return like >= 0.3 || (full && like >= 0.15) ? (0.6 + (0.4 * like), "the same act by the same actor within days") : null;
        });

    public static MoveEntry Entry(Group<Move> group)
    {
        ImmutableArray<string> ids = group.Ids();
        Item<Move> lead = group.Items.OrderBy(i => i.Finding.Certainty).ThenBy(i => i.Id, StringComparer.Ordinal).First();
        List<Report<EdtfDate>> dates = Reports.Of(group.Items, m => m.Date);
        EdtfDate? date = Reports.Most([.. dates.Where(r => r.Value.IsDay)]) ?? Reports.Most(dates);
        return new MoveEntry
        {
            Id = EntryIds.Of("move", ids),
            Findings = ids,
            Articles = group.Articles(),
            Origins = group.Origins(),
            Joins = group.Reasons(),
            Disagreements = Differing.Dates(group.Items.Select(i => (i.Finding.Date, i.Article)), date),
            Facts = lead.Finding with
            {
                Id = lead.Id,
                Date = date,
                Target = Reports.Most(Reports.Of(group.Items, m => m.Target), Nearness.Key),
                Issue = Reports.Most(Reports.Of(group.Items, m => m.Issue)),
            },
        };
    }
}
