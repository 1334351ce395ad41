using System.CommandLine;
using Parley.Joining;
using Parley.Storage;
using Parley.Views;

namespace Parley.Cli.Commands;

internal static class LogCommand
{
    public static Command Build(Terminal terminal)
    {
        var options = new RecordOptions();
        var command = new Command("log", "The journal of people's decisions") { options.Record, options.Json };
        command.SetAction(parsed =>
        {
            using SqliteStore store = SqliteStore.OpenExisting(parsed.GetRequiredValue(options.Record), terminal.Time);
            IReadOnlyList<Decision> decisions = store.Decisions();
            if (parsed.GetValue(options.Json))
            {
                JsonOutput.Write(terminal.Out, json => ViewJson.Write(json, decisions));
                return ExitCode.Done;
            }

            if (decisions.Count == 0)
                terminal.Error.WriteLine("The journal is empty.");
            foreach (Decision decision in decisions)
                terminal.Out.WriteLine(Line(decision));
            return ExitCode.Done;
        });
        return command;
    }

    public static string Line(Decision decision)
    {
        string field = decision.Field is null ? "" : $" {decision.Field} = {decision.Value}";
        string why = decision.Why is null ? "" : $" ({decision.Why})";
        string undone = decision.Stands ? "" : $"; undone by {decision.UndoneBy} on {Labels.Moment(decision.UndoneAt!.Value)}";
        return $"{decision.Number}. {Labels.Moment(decision.When)} {decision.Who}: "
            + $"{Labels.Code(decision.Action)} {string.Join(' ', decision.Targets)}{field}{why}{undone}";
    }
}
