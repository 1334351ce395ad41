using System.CommandLine;
using Parley.Joining;
using Parley.Views;

namespace Parley.Cli.Commands;

internal static class ExportCommand
{
    public static Command Build(Terminal terminal)
    {
        var options = new RecordOptions();
        var format = new Option<string>("--format") { Description = "json (the whole record) · csv · md · ics", HelpName = "FORMAT", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "csv", "md", "ics");
        var view = new Option<string>("--view") { Description = "For csv and md: which view", HelpName = "VIEW", DefaultValueFactory = _ => "timeline" };
        view.AcceptOnlyFromAmong([.. RecordView.All.Select(v => v.Name), "brief"]);
        var command = new Command("export", "The record, or a view of it, as a file on standard output") { format, view };
        options.AddTo(command, filters: true);
        options.Json.Hidden = true;
        command.SetAction(parsed =>
        {
            using RecordSession session = terminal.Open(parsed.GetRequiredValue(options.Record), options.AsOfDate(parsed));
            Write(terminal, session, parsed.GetRequiredValue(format), parsed.GetRequiredValue(view), options.Filter(parsed));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(Terminal terminal, RecordSession session, string format, string viewName, RecordFilter filter)
    {
        switch (format, viewName)
        {
            case ("json", _):
                JsonOutput.Write(terminal.Out, json => RecordJson.Write(json, session.Record));
                return;
            case ("ics", _):
                terminal.Out.Write(CalendarText.Of(session.Record, filter, terminal.Now));
                return;
            case ("md", "brief"):
                terminal.Out.Write(string.Join(Environment.NewLine, BriefCommand.Of(session, null, null).Select(BriefText.Markdown)));
                return;
            case ("csv", "brief"):
                throw new ParleyException(ErrorCode.WrongValue, "--view brief", "A brief is no table.", "Use --format md, or another view.");
        }

        RecordView view = RecordView.All.First(v => v.Name == viewName);
        IEnumerable<ViewRow> rows = view.Rows(session.Record, filter);
        if (format == "csv")
            TableText.Csv(view.Columns, rows, terminal.Out);
        else
            terminal.Out.Write(TableText.Markdown(view, rows));
    }
}
