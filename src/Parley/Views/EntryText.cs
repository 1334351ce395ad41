using System.Text;
using Parley.Joining;
using Parley.Record;

namespace Parley.Views;

/// <summary>Writes one thing of the record with all it rests on, for <c>parley show</c>.</summary>
public static class EntryText
{
    /// <param name="record">The record.</param>
    /// <param name="item">What was found.</param>
    /// <param name="width">Columns.</param>
    public static string Of(TalksRecord record, RecordItem item, int width)
    {
        var page = new Page(Math.Clamp(width, 60, 120));
        if (item.Finding is { } finding)
            One(page, record, finding, item.Entry);
        else if (item.Entry is { } entry)
            Entry(page, record, entry);
        else if (item.Article is { } article)
            Article(page, record, article);
        else if (item.Actor is { } actor)
            Actor(page, actor);
        else if (item.Negotiation is { } negotiation)
            Negotiation(page, negotiation);
        return page.ToString();
    }

    private static void Entry(Page page, TalksRecord record, Entry entry)
    {
        page.Line($"{entry.Id}  {entry.Kind}");
        page.Text(entry.Line());
        foreach (EntryField field in EntryField.Of(entry))
            page.Text($"{field.Name}: {field.Value}");
        if (entry is PositionEntry position)
        {
            page.Heading("History");
            foreach (PositionStep step in position.History)
            {
                page.Text($"{(step.Date is null ? "no date" : Labels.Date(step.Date))}: {Labels.Code(step.Stance)}: {step.Text}"
                    + $"{(step.Condition is null ? "" : $" [{step.Condition}]")}; {Labels.Code(step.Change)}: {step.Why}");
            }
        }

        if (!entry.Disagreements.IsEmpty)
            page.Heading("Articles differ");
        foreach (Disagreement d in entry.Disagreements)
            page.Text($"{DisagreementsView.Field(d)}, {Labels.Code(d.Kind)}: {DisagreementsView.Values(d)}");
        if (!entry.Joins.IsEmpty)
            page.Heading("Why these are held to be one");
        foreach (JoinReason join in entry.Joins)
            page.Text($"{join.Left} and {join.Right}: {join.Why} ({Labels.Number(Math.Round(join.Score, 2))})");
        page.Heading($"Passages ({Labels.Count(entry.Articles.Length, "article")}, {Labels.Count(entry.Origins, "origin")})");
        foreach (string id in entry.Findings)
        {
            if (record.Findings.TryGetValue(id, out Finding? finding))
                Passages(page, record, finding);
        }
    }

    private static void One(Page page, TalksRecord record, Finding finding, Entry? entry)
    {
        page.Line($"{finding.Id}  {finding.Kind}{(entry is null ? "" : $", part of {entry.Id}")}");
        Passages(page, record, finding);
    }

    private static void Passages(Page page, TalksRecord record, Finding finding)
    {
        RecordArticle? article = record.Articles.FirstOrDefault(a => a.Id == finding.Article);
        string from = string.Join(", ", new[] { article?.Outlet, article?.Published.Date is { } date ? Labels.Date(date) : null }.OfType<string>());
        string source = finding.Source is null ? "" : ", according to " + finding.Source.Name;
        page.Line($"  {finding.Id}  {finding.Article}{(from.Length > 0 ? $" ({from})" : "")}: {Labels.Code(finding.Certainty)}{source}");
        foreach (Passage passage in finding.Passages)
            page.Text("“" + TableText.OneLine(passage.Quote) + "”", 6);
        page.Text("rule: " + finding.Rule, 6);
    }

    private static void Article(Page page, TalksRecord record, RecordArticle article)
    {
        page.Line(article.Id);
        foreach (string? line in new[]
            {
                article.Title, article.Outlet, article.Url,
                article.Published.Date is null ? "date unknown" : $"{Labels.Date(article.Published.Date)} ({Labels.Code(article.Published.Basis)})",
                article.CopyOf is null ? null : "reprints " + article.CopyOf,
                Labels.Count(article.Words, "word"),
            })
        {
            if (line is not null)
                page.Text(line);
        }

        if (!article.Published.Clues.IsEmpty)
            page.Heading("Why this date");
        foreach (string clue in article.Published.Clues)
            page.Text(clue);
        if (!article.Published.Disagreements.IsEmpty)
            page.Heading("The article's own words say otherwise");
        foreach (string disagreement in article.Published.Disagreements)
            page.Text(disagreement);
        page.Heading("Findings");
        foreach (Finding finding in record.Findings.Values.Where(f => f.Article == article.Id)
            .OrderBy(f => f.Passages[0].Start).ThenBy(f => f.Id, StringComparer.Ordinal))
        {
            page.Text($"{finding.Id} {finding.Kind}: “{TableText.OneLine(finding.Passages[0].Quote)}”");
        }
    }

    private static void Actor(Page page, RecordActor actor)
    {
        page.Line($"{actor.Id}  {Labels.Code(actor.Kind)}");
        page.Text(actor.Name);
        page.Text("written: " + string.Join(", ", actor.Names));
        foreach (ActorRole role in actor.Roles)
            page.Text($"{PeopleViews.Office(role)}: {string.Join(", ", role.Articles)}");
        if (!actor.Joins.IsEmpty)
            page.Heading("Why these spellings are held to be one");
        foreach (JoinReason join in actor.Joins)
            page.Text($"{join.Left} and {join.Right}: {join.Why} ({Labels.Number(Math.Round(join.Score, 2))})");
        page.Heading("Articles");
        page.Text(string.Join(", ", actor.Articles));
    }

    private static void Negotiation(Page page, Negotiation negotiation)
    {
        page.Line(negotiation.Id);
        page.Text(negotiation.Name);
        page.Text("parties: " + EntryFacts.Names(negotiation.Parties));
        if (!negotiation.Mediators.IsEmpty)
            page.Text("mediators and hosts: " + EntryFacts.Names(negotiation.Mediators));
        page.Text("articles: " + string.Join(", ", negotiation.Articles));
    }

    /// <summary>Lines of a page, wrapped at words.</summary>
    private sealed class Page(int width)
    {
        private readonly StringBuilder _text = new();

        public void Line(string line) => _text.AppendLine(line);

        public void Heading(string heading) => _text.AppendLine().AppendLine(heading.ToUpperInvariant());

        public void Text(string text, int indent = 2) => Wrapping.Append(_text, text, indent, indent, width);

        public override string ToString() => _text.ToString();
    }
}
