using System.Text;

namespace Parley.Views;

/// <summary>Writes a view's rows as files: CSV (RFC 4180) and Markdown.</summary>
public static class TableText
{
    public static void Csv(IEnumerable<string> columns, IEnumerable<ViewRow> rows, TextWriter to)
    {
        Line(["id", .. columns], to);
        foreach (ViewRow row in rows)
            Line([row.Id, .. row.Cells], to);
    }

    public static string Markdown(RecordView view, IEnumerable<ViewRow> rows)
    {
        var text = new StringBuilder();
        text.Append("| ").AppendJoin(" | ", view.Columns).AppendLine(" |");
        text.Append('|').Insert(text.Length, " --- |", view.Columns.Length).AppendLine();
        foreach (ViewRow row in rows)
            text.Append("| ").AppendJoin(" | ", row.Cells.Select(OneLine).Select(c => c.Replace("|", "\\|", StringComparison.Ordinal))).AppendLine(" |");
        return text.ToString();
    }

    /// <summary>A text on one line: control characters, which could also steer a terminal, become blanks.</summary>
    public static string OneLine(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001f') && !text.AsSpan().ContainsAnyInRange('\u007f', '\u009f'))
            return text;
        string plain = string.Create(text.Length, text, static (to, from) =>
        {
            for (int i = 0; i < to.Length; i++)
                to[i] = char.IsControl(from[i]) ? ' ' : from[i];
        });
        return string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Line(IEnumerable<string> cells, TextWriter to)
    {
        to.Write(string.Join(',', cells.Select(Quote)));
        to.Write("\r\n");
    }

    private static string Quote(string cell)
    {
        // A spreadsheet would run a cell that begins so as a formula.
        if (cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
            cell = "'" + cell;
        return cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
