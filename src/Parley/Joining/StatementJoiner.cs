using System.Collections.Immutable;
using Parley.Record;

namespace Parley.Joining;

/// <summary>Puts the reports of one statement together: the same speaker, within days, in much the same words.</summary>
internal static class StatementJoiner
{
    private const int Days = 4;

    public static List<Group<Statement>> Join(IReadOnlyList<Item<Statement>> statements) => WordGroups.Join(
        statements,
        s => Nearness.Key(s.Finding.Speaker),
        s => s.Finding.Text,
        (one, two, words, others) =>
        {
            if (one.Article == two.Article)
                return null;
            double like = words.Likeness(others), held = words.Containment(others);
            if (Nearness.AreCopies(one, two) && (like >= 0.5 || held >= 0.8))
                return (0.95, "the same words in a reprint");
            // Unnamed speakers are the same only where the words leave no doubt.
            bool named = one.Finding.Speaker.Id is not null;
            bool same = like >= (named ? 0.55 : 0.75) || (named && held >= 0.85 && Math.Min(words.Count, others.Count) >= 5);
            return same && Nearness.InTime(one.Finding.Date, one.Article, two.Finding.Date, two.Article, Days)
                ? (Math.Max(like, 0.9 * held), "the same speaker in much the same words")
                : null;
        });

    public static StatementEntry Entry(Group<Statement> group)
    {
        ImmutableArray<string> ids = group.Ids();
        // A quotation before its paraphrase; of these the fullest.
        Item<Statement> lead = group.Items
            .OrderByDescending(i => i.Finding.Direct).ThenByDescending(i => i.Finding.Text.Length).ThenBy(i => i.Id, StringComparer.Ordinal).First();
        List<Report<EdtfDate>> dates = Reports.Of(group.Items, s => s.Date);
        EdtfDate? date = Reports.Most([.. dates.Where(r => r.Value.IsDay)]) ?? Reports.Most(dates);
        return new StatementEntry
        {
            Id = EntryIds.Of("statement", ids),
            Findings = ids,
            Articles = group.Articles(),
            Origins = group.Origins(),
            Joins = group.Reasons(),
            Disagreements = Differing.Dates(group.Items.Select(i => (i.Finding.Date, i.Article)), date),
            Facts = lead.Finding with
            {
                Id = lead.Id,
                Date = date,
                Place = Reports.Most(Reports.Of(group.Items, s => s.Place)),
                Via = lead.Finding.Via ?? Reports.Most(Reports.Of(group.Items, s => s.Via), Nearness.Key),
            },
        };
    }
}
