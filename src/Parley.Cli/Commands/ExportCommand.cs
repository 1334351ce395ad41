using System.CommandLine;
using Parley.Joining;
using Parley.Views;
using Parley.Web.Reports;

namespace Parley.Cli.Commands;

internal static class ExportCommand
{
    public static Command Build(Terminal terminal)
    {
        var options = new RecordOptions();
        var format = new Option<string>("--format") { Description = "json or jsonld (the whole record) · csv · md · ics · plover · html · pdf", HelpName = "FORMAT", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "jsonld", "csv", "md", "ics", "plover", "html", "pdf");
        var view = new Option<string?>("--view") { Description = "Which view, or brief (default: brief for html and pdf, timeline for csv and md)", HelpName = "VIEW" };
        view.AcceptOnlyFromAmong([.. RecordView.All.Select(v => v.Name), "brief"]);
        var talks = new Option<string?>("--talks") { Description = "For the brief: only these talks, their id or a part of their name", HelpName = "NAME" };
        var passages = new Option<bool>("--passages") { Description = "For html and pdf: put the passages on paper too, behind the two pages of a brief" };
        var command = new Command("export", "The record, or a view of it, as a file on standard output") { format, view, talks, passages };
        options.AddTo(command, filters: true);
        options.Json.Hidden = true;
        command.SetAction(async (parsed, cancellation) =>
        {
            using RecordSession session = terminal.Open(parsed.GetRequiredValue(options.Record), options.AsOfDate(parsed));
            string form = parsed.GetRequiredValue(format);
            bool isReport = form is "html" or "pdf";
            string viewName = parsed.GetValue(view) ?? (isReport ? "brief" : "timeline");
            RecordFilter filter = options.Filter(parsed);
            IEnumerable<Brief> briefs = viewName == "brief" ? BriefCommand.Of(session, null, parsed.GetValue(talks)).Briefs : [];
            if (!isReport)
            {
                Write(terminal, session, form, viewName, filter, briefs);
                return ExitCode.Done;
            }

            var report = new Report(
                new RecordIndex(session.Record), viewName == "brief" ? [.. briefs] : [AsBrief(session, RecordView.Named(viewName), filter)], parsed.GetValue(passages));
            string html = await report.HtmlAsync();
            if (form == "html")
                terminal.Out.Write(html);
            else
                await terminal.Output.WriteAsync(await PdfPrinter.PrintAsync(html, cancellation), cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>A view's rows as the lines of one section.</summary>
    private static Brief AsBrief(RecordSession session, RecordView view, RecordFilter filter) => new(
        view.Summary, session.AsOf, $"The {view.Name} of {Labels.Count(session.Record.Articles.Length, "article")}",
        [new BriefSection(view.Name, [.. view.Rows(session.Record, filter).Select(row => new BriefLine(row.Cells[0], string.Join(" · ", row.Cells.Skip(1).Where(c => c.Length > 0)), row.Id))])]);

    private static void Write(Terminal terminal, RecordSession session, string format, string viewName, RecordFilter filter, IEnumerable<Brief> briefs)
    {
        switch (format, viewName)
        {
            case ("json", _):
                JsonOutput.Write(terminal.Out, json => RecordJson.Write(json, session.Record));
                return;
            case ("jsonld", _):
                JsonOutput.Write(terminal.Out, json => LinkedData.Write(json, new RecordIndex(session.Record)));
                return;
            case ("plover", _):
                PloverText.Write(new RecordIndex(session.Record), filter, terminal.Out);
                return;
            case ("ics", _):
                terminal.Out.Write(CalendarText.Of(session.Record, filter, terminal.Now));
                return;
            case ("md", "brief"):
                terminal.Out.Write(string.Join(Environment.NewLine, briefs.Select(BriefText.Markdown)));
                return;
            case ("csv", "brief"):
                throw new ParleyException(ErrorCode.WrongValue, "--view brief", "A brief is no table.", "Use --format md or html, or another view.");
        }

        RecordView view = RecordView.Named(viewName);
        IEnumerable<ViewRow> rows = view.Rows(session.Record, filter);
        if (format == "csv")
            TableText.Csv(view.Columns, rows, terminal.Out);
        else
            terminal.Out.Write(TableText.Markdown(view, rows));
    }
}
