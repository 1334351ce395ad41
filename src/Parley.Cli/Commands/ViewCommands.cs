using System.CommandLine;
using Parley.Views;

namespace Parley.Cli.Commands;

/// <summary>One command for each view of the record.</summary>
internal static class ViewCommands
{
    public static IEnumerable<Command> Build(Terminal terminal) => RecordView.All.Select(view => Build(view, terminal));

    private static Command Build(RecordView view, Terminal terminal)
    {
        var options = new RecordOptions();
        var command = new Command(view.Name, view.Summary);
        options.AddTo(command, filters: true);
        command.SetAction(parsed =>
        {
            using RecordSession session = terminal.Open(parsed.GetRequiredValue(options.Record), options.AsOfDate(parsed));
            IEnumerable<ViewRow> rows = view.Rows(session.Record, options.Filter(parsed));
            if (parsed.GetValue(options.Json))
                JsonOutput.Write(terminal.Out, json => ViewJson.Write(json, rows));
            else
                TableOutput.Write(terminal, view, [.. rows]);
            return ExitCode.Done;
        });
        return command;
    }
}
