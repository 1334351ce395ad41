using System.Text;

namespace Parley.Views;

/// <summary>Writes a brief as plain text or as Markdown.</summary>
public static class BriefText
{
    /// <summary>For a terminal of so many columns: headings in capitals, lines wrapped under their lead.</summary>
    public static string Plain(Brief brief, int width)
    {
        width = Math.Clamp(width, 60, 120);
        int lead = Math.Clamp(brief.Sections.SelectMany(s => s.Lines).Select(l => l.Lead.Length).DefaultIfEmpty().Max(), 8, 26);
        var text = new StringBuilder();
        text.AppendLine(brief.Title.ToUpperInvariant());
        text.Append("As of ").Append(Labels.Date(brief.AsOf)).Append(". ").Append(brief.Basis).AppendLine(".");
        foreach (BriefSection section in brief.Sections)
        {
            text.AppendLine().AppendLine(section.Heading.ToUpperInvariant());
            foreach (BriefLine line in section.Lines)
                Line(text, line, lead, width);
        }

        return text.ToString();
    }

    public static string Markdown(Brief brief)
    {
        var text = new StringBuilder();
        text.Append("# ").AppendLine(brief.Title).AppendLine();
        text.Append("As of ").Append(Labels.Date(brief.AsOf)).Append(". ").Append(brief.Basis).AppendLine(".");
        foreach (BriefSection section in brief.Sections)
        {
            text.AppendLine().Append("## ").AppendLine(section.Heading).AppendLine();
            foreach (BriefLine line in section.Lines)
            {
                text.Append("- ");
                if (line.Lead.Length > 0)
                    text.Append("**").Append(line.Lead).Append("** ");
                text.Append(Words(line));
                if (line.Id is not null)
                    text.Append(" `").Append(line.Id).Append('`');
                text.AppendLine();
            }
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, BriefLine line, int lead, int width)
    {
        // A lead longer than the column goes on into it.
        string begun = line.Lead.Length > lead ? $"  {line.Lead}  " : $"  {line.Lead}";
        text.Append(begun);
        Wrapping.Append(text, line.Id is null ? Words(line) : $"{line.Text}  [{line.Id}]", begun.Length, lead + 4, width);
    }

    private static string Words(BriefLine line) => line.Rest is null
        ? line.Text
        : $"{line.Text}: parley {line.Rest.View}{(line.Rest.Party is null ? "" : " --party " + line.Rest.Party)}";
}
