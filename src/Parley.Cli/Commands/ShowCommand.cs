using System.CommandLine;
using Parley.Joining;
using Parley.Views;

namespace Parley.Cli.Commands;

internal static class ShowCommand
{
    public static Command Build(Terminal terminal)
    {
        var options = new RecordOptions();
        var id = new Argument<string>("ID") { Description = "Id of an entry, finding, article, actor or negotiation, or its beginning" };
        var command = new Command("show", "One entry, its history, and every passage it rests on, in the articles' own words") { id };
        options.AddTo(command, filters: false);
        command.SetAction(parsed =>
        {
            using RecordSession session = terminal.Open(parsed.GetRequiredValue(options.Record), options.AsOfDate(parsed));
            RecordItem found = new RecordIndex(session.Record).Find(parsed.GetRequiredValue(id));
            if (parsed.GetValue(options.Json))
            {
                JsonOutput.Write(terminal.Out, json => ViewJson.Write(json, session.Record, found));
                return ExitCode.Done;
            }

            terminal.Out.Write(EntryText.Of(session.Record, found, terminal.Width));
            if (found.Article is { } shown && session.Store.Article(shown.Id) is { } article)
                terminal.Out.Write(RevisionText.Of(article.Title, article.Text, session.Store.Revisions(article.Id)));
            return ExitCode.Done;
        });
        return command;
    }
}
