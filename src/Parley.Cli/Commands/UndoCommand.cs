using System.CommandLine;
using Parley.Joining;
using Parley.Storage;

namespace Parley.Cli.Commands;

internal static class UndoCommand
{
    public static Command Build(Terminal terminal)
    {
        var options = new RecordOptions();
        var number = new Argument<long>("NUMBER") { Description = "The decision's number in the journal" };
        var who = new Option<string?>("--who") { Description = "Who undoes it (default: the user)", HelpName = "NAME" };
        var command = new Command("undo", "Take a decision back; it stays in the journal") { number, who, options.Record, options.Json };
        command.SetAction(parsed =>
        {
            using SqliteStore store = SqliteStore.OpenExisting(parsed.GetRequiredValue(options.Record), terminal.Time);
            Decision undone = store.Undo(parsed.GetRequiredValue(number), parsed.GetValue(who) ?? terminal.User);
            if (parsed.GetValue(options.Json))
                JsonOutput.Write(terminal.Out, json => Views.ViewJson.Write(json, [undone]));
            else
                terminal.Out.WriteLine(LogCommand.Line(undone));
            return ExitCode.Done;
        });
        return command;
    }
}
