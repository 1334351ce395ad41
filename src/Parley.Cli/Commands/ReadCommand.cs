using System.CommandLine;
using Parley.Articles;
using Parley.Articles.Fetching;
using Parley.Reading;
using Parley.Record;
using Parley.Storage;
using Parley.Views;

namespace Parley.Cli.Commands;

internal static class ReadCommand
{
    public static Command Build(Terminal terminal)
    {
        var options = new RecordOptions();
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, folders, archives, addresses, or - for standard input (an article, or JSON Lines)",
            Arity = ArgumentArity.OneOrMore,
        };
        var findings = new Option<string?>("--findings") { Description = "Write the findings of these articles as JSON Lines", HelpName = "FILE" };
        var published = new Option<string?>("--published") { Description = "Date of input that carries none", HelpName = "DATE" };
        var jobs = new Option<int>("--jobs")
        {
            Description = "Articles read at the same time",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        var command = new Command("read", "Read articles into the record, and print the brief") { paths, findings, published, jobs, options.Record, options.Json };
        command.SetAction((parsed, cancellation) =>
        {
            EdtfDate? date = RecordOptions.Date(parsed.GetValue(published), "--published");
            if (date is { IsDay: false })
                throw new ParleyException(ErrorCode.WrongValue, $"--published {date}", "This is no single day.", "Write it as 2025-05-16.");
            string file = parsed.GetRequiredValue(options.Record);
            IntakeSummary summary = Read(terminal, file, parsed.GetRequiredValue(paths), date, parsed.GetValue(jobs), parsed.GetValue(findings), cancellation);
            if (parsed.GetValue(options.Json))
                JsonOutput.Write(terminal.Out, json => SummaryJson.Write(json, summary));
            else
                Report(terminal, file, summary);
            return Task.FromResult(Code(summary));
        });
        return command;
    }

    private static IntakeSummary Read(
        Terminal terminal, string file, string[] paths, EdtfDate? published, int jobs, string? findings, CancellationToken cancellation)
    {
        using SqliteStore store = SqliteStore.Open(file, terminal.Time);
        using Fetcher fetcher = Network.Fetcher(terminal);
        using var progress = new ReadProgress(terminal);
        IntakeSummary summary = new Intake(store, new ArticleReader()).Read(
            ArticleSource.Read(paths, terminal.In, published, fetcher),
            new IntakeOptions { Jobs = Math.Clamp(jobs, 1, 256), Known = ArticleSource.Count(paths), Progress = progress.Report },
            cancellation);
        progress.Dispose();
        foreach (ParleyException error in summary.Errors)
            terminal.Error.WriteLine(error.Message);
        if (findings is not null)
            FindingsFile.Write(findings, store, summary.Articles);
        return summary;
    }

    private static void Report(Terminal terminal, string file, IntakeSummary summary)
    {
        IntakeOutput.Text(terminal.Error, file, summary);
        if (summary.Articles.Count == 0)
            return;
        using RecordSession session = terminal.Open(file, null);
        BriefCommand.Print(terminal, session);
    }

    private static int Code(IntakeSummary summary) => summary switch
    {
        { Interrupted: true } => ExitCode.Interrupted,
        { Errors.Count: 0 } => ExitCode.Done,
        { Articles.Count: 0 } => ExitCode.Failed,
        _ => ExitCode.DoneInPart,
    };
}
