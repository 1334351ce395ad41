using System.CommandLine;
using Parley.Joining;
using Parley.Storage;
using Parley.Views;

namespace Parley.Cli.Commands;

/// <summary>What a person decides: join, split, correct, reject. The journal keeps each with who and when.</summary>
internal static class DecisionCommands
{
    public static IEnumerable<Command> Build(Terminal terminal)
    {
        yield return Join(terminal);
        yield return Split(terminal);
        yield return Correct(terminal);
        yield return Reject(terminal);
    }

    private static Command Join(Terminal terminal)
    {
        var ids = new Argument<string[]>("ID") { Description = "Entries, findings or actors that are one", Arity = new ArgumentArity(2, 100) };
        return Decision(terminal, "join", "Say that entries, findings or actors are about one thing", [ids], (index, _, parsed) =>
            DecisionDraft.Join(index, parsed.GetRequiredValue(ids)));
    }

    private static Command Split(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "The finding (or the actor, as an article names it) that does not belong" };
        var from = new Argument<string>("FROM") { Description = "An entry, finding or actor it was joined with" };
        return Decision(terminal, "split", "Say that a finding or actor is not about the same thing as another", [id, from], (index, _, parsed) =>
            DecisionDraft.Split(index, parsed.GetRequiredValue(id), parsed.GetRequiredValue(from)));
    }

    private static Command Correct(Terminal terminal)
    {
        var id = new Argument<string>("FINDING") { Description = "The finding" };
        var field = new Argument<string>("FIELD") { Description = "The field, as docs/reference/findings.md names it" };
        var value = new Argument<string>("VALUE") { Description = "The right value, as that page writes it; null for unknown" };
        return Decision(terminal, "correct", "Give a finding's field its right value", [id, field, value], (index, store, parsed) =>
            DecisionDraft.Correct(index, parsed.GetRequiredValue(id), parsed.GetRequiredValue(field), parsed.GetRequiredValue(value), article => store.Article(article)!.Text));
    }

    private static Command Reject(Terminal terminal)
    {
        var ids = new Argument<string[]>("ID") { Description = "Findings or entries that are wrong", Arity = ArgumentArity.OneOrMore };
        return Decision(terminal, "reject", "Say that findings are wrong and must not count", [ids], (index, _, parsed) =>
            DecisionDraft.Reject(index, parsed.GetRequiredValue(ids)));
    }

    private static Command Decision(
        Terminal terminal, string name, string summary, ReadOnlySpan<Argument> arguments, Func<RecordIndex, IRecordStore, ParseResult, DecisionDraft> draft)
    {
        var options = new RecordOptions();
        var why = new Option<string?>("--why") { Description = "The reason, kept in the journal", HelpName = "TEXT" };
        var who = new Option<string?>("--who") { Description = "Who decides (default: the user)", HelpName = "NAME" };
        var command = new Command(name, summary) { why, who, options.Record, options.Json };
        foreach (Argument argument in arguments)
            command.Add(argument);
        command.SetAction(parsed =>
        {
            using RecordSession session = terminal.Open(parsed.GetRequiredValue(options.Record), null);
            DecisionDraft drafted = draft(new RecordIndex(session.Record), session.Store, parsed);
            Decision kept = session.Store.Decide(drafted.Sign(parsed.GetValue(who) ?? terminal.User, terminal.Now, parsed.GetValue(why)));
            if (parsed.GetValue(options.Json))
                JsonOutput.Write(terminal.Out, json => ViewJson.Write(json, [kept]));
            else
                terminal.Out.WriteLine($"{LogCommand.Line(kept)}{Environment.NewLine}To take it back: parley undo {kept.Number}");
            return ExitCode.Done;
        });
        return command;
    }
}
