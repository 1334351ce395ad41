using Parley.Views;
using Spectre.Console;

namespace Parley.Cli;

/// <summary>Draws a view's rows as a table that fits the terminal.</summary>
internal static class TableOutput
{
    public static void Write(Terminal terminal, RecordView view, IReadOnlyList<ViewRow> rows)
    {
        if (rows.Count == 0)
        {
            terminal.Error.WriteLine($"The record has no {view.Name} that fit.");
            return;
        }

        // A column that is empty in every row is left out: the width is for what is known.
        int[] columns = [.. Enumerable.Range(0, view.Columns.Length).Where(c => rows.Any(r => r.Cells[c].Length > 0))];
        var table = new Table { Border = TableBorder.Simple, UseSafeBorder = false };
        table.AddColumn(new TableColumn("id") { NoWrap = true });
        foreach (int column in columns)
            table.AddColumn(new TableColumn(Markup.Escape(view.Columns[column])));
        foreach (ViewRow row in rows)
            table.AddRow([new Spectre.Console.Text(row.Id), .. columns.Select(c => new Spectre.Console.Text(TableText.OneLine(row.Cells[c])))]);
        Console(terminal).Write(table);
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
