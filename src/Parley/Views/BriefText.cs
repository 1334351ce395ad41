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
                Wrap(text, line, lead, width);
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
                text.Append(line.Text);
                if (line.Id is not null)
                    text.Append(" `").Append(line.Id).Append('`');
                text.AppendLine();
            }
        }

        return text.ToString();
    }

    private static void Wrap(StringBuilder text, BriefLine line, int lead, int width)
    {
        string body = line.Id is null ? line.Text : $"{line.Text}  [{line.Id}]";
        text.Append("  ").Append(line.Lead.PadRight(lead)).Append("  ");
        int indent = lead + 4, column = Math.Max(indent, line.Lead.Length + 4);
        bool first = true;
        foreach (string word in body.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!first && column + 1 + word.Length > width)
            {
                text.AppendLine().Append(' ', indent);
                column = indent;
                first = true;
            }

            if (!first)
            {
                text.Append(' ');
                column++;
            }

            text.Append(word);
            column += word.Length;
            first = false;
        }

        text.AppendLine();
    }
}
