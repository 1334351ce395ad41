using Parley.Views;
using Spectre.Console;

namespace Parley.Cli;

/// <summary>Draws a view's rows as a table that fits the terminal.</summary>
internal static class TableOutput
{
    // Blanks that the table puts around a cell, and a word longer than this may be broken.
    private const int Padding = 2, LongestWord = 18;

    public static void Write(Terminal terminal, RecordView view, IReadOnlyList<ViewRow> rows)
    {
        if (rows.Count == 0)
        {
            terminal.Error.WriteLine($"The record has no {view.Name} that fit.");
            return;
        }

        // A column that is empty in every row is left out: the width is for what is known.
        int[] shown = [.. Enumerable.Range(0, view.Columns.Length).Where(c => rows.Any(r => r.Cells[c].Length > 0))];
        List<(string Heading, string[] Cells)> columns = [.. shown.Select(c => (view.Columns[c], (string[])[.. rows.Select(r => TableText.OneLine(r.Cells[c]))]))];
        if (rows.Any(r => r.Id != r.Cells[0]))
            columns.Insert(0, ("id", [.. rows.Select(r => r.Id)]));
        int[] widths = Widths([.. columns.Select(c => c.Cells.Prepend(c.Heading))], terminal.Width - 1);
        var table = new Table { Border = TableBorder.Simple, UseSafeBorder = false };
        for (int i = 0; i < columns.Count; i++)
            table.AddColumn(new TableColumn(Markup.Escape(columns[i].Heading)) { Width = widths[i] });
        for (int row = 0; row < rows.Count; row++)
            table.AddRow(columns.Select(c => new Spectre.Console.Text(c.Cells[row])));
        Console(terminal).Write(table);
    }

    /// <summary>
    /// As wide as the widest cell where there is room; else no narrower than the longest word, and what is left goes to the columns
    /// with the most text.
    /// </summary>
    internal static int[] Widths(IReadOnlyList<IEnumerable<string>> columns, int width)
    {
        int room = width - (Padding * columns.Count) - 1;
        int[] natural = [.. columns.Select(c => c.Max(cell => cell.Length))];
        int[] widths = [.. columns.Select(c => c.Max(cell => Math.Min(LongestWord, cell.Split(' ').Max(word => word.Length))))];
        while (widths.Sum() > room && widths.Max() > 4)
            widths[Array.IndexOf(widths, widths.Max())]--;
        for (int free = room - widths.Sum(); free > 0; free--)
        {
            // The column that would have the most lines.
            int next = Enumerable.Range(0, widths.Length).Where(i => widths[i] < natural[i])
                .OrderByDescending(i => (double)natural[i] / widths[i]).FirstOrDefault(-1);
            if (next < 0)
                break;
            widths[next]++;
        }

        return widths;
    }

    private static IAnsiConsole Console(Terminal terminal)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(terminal.Out),
            Ansi = terminal.Colours ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal.Colours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = terminal.Width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
