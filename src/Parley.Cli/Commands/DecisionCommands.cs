using System.Collections.Immutable;
using System.CommandLine;
using Parley.Joining;
using Parley.Record;

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
        return Decision(terminal, "join", "Say that entries, findings or actors are about one thing", [ids], (session, parsed) =>
            new Draft(DecisionAction.Join, [.. parsed.GetRequiredValue(ids).SelectMany(i => RecordIndex.Targets(session.Record, i)).Distinct(StringComparer.Ordinal)]));
    }

    private static Command Split(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "The finding (or the actor, as an article names it) that does not belong" };
        var from = new Argument<string>("FROM") { Description = "An entry, finding or actor it was joined with" };
        return Decision(terminal, "split", "Say that a finding or actor is not about the same thing as another", [id, from], (session, parsed) =>
        {
            ImmutableArray<string> apart = RecordIndex.Targets(session.Record, parsed.GetRequiredValue(id));
            ImmutableArray<string> rest = RecordIndex.Targets(session.Record, parsed.GetRequiredValue(from));
            if (apart.Length != 1)
                throw Impossible(parsed.GetRequiredValue(id), "It stands for several findings; only one can be split off at a time.", "`parley show` lists its findings: name one.");
            rest = [.. rest.Except(apart, StringComparer.Ordinal)];
            if (rest.IsEmpty)
                throw Impossible(parsed.GetRequiredValue(from), "There is nothing else in it to split from.", "Name an entry or finding that it was joined with.");
            return new Draft(DecisionAction.Split, [.. apart, .. rest]);
        });
    }

    private static Command Correct(Terminal terminal)
    {
        var id = new Argument<string>("FINDING") { Description = "The finding" };
        var field = new Argument<string>("FIELD") { Description = "The field, as docs/reference/findings.md names it" };
        var value = new Argument<string>("VALUE") { Description = "The right value, as that page writes it; null for unknown" };
        return Decision(terminal, "correct", "Give a finding's field its right value", [id, field, value], (session, parsed) =>
        {
            ImmutableArray<string> targets = RecordIndex.Targets(session.Record, parsed.GetRequiredValue(id));
            if (targets.Length != 1)
                throw Impossible(parsed.GetRequiredValue(id), "It stands for several findings.", "`parley show` lists its findings: correct each that is wrong.");
            Finding finding = session.Record.Findings[targets[0]];
            _ = Corrections.Apply(finding, session.Store.Article(finding.Article)!.Text, parsed.GetRequiredValue(field), parsed.GetRequiredValue(value));
            return new Draft(DecisionAction.Correct, targets, parsed.GetRequiredValue(field), parsed.GetRequiredValue(value));
        });
    }

    private static Command Reject(Terminal terminal)
    {
        var ids = new Argument<string[]>("ID") { Description = "Findings or entries that are wrong", Arity = ArgumentArity.OneOrMore };
        return Decision(terminal, "reject", "Say that findings are wrong and must not count", [ids], (session, parsed) =>
            new Draft(DecisionAction.Reject, [.. parsed.GetRequiredValue(ids).SelectMany(i => RecordIndex.Targets(session.Record, i)).Distinct(StringComparer.Ordinal)]));
    }

    private static Command Decision(
        Terminal terminal, string name, string summary, ReadOnlySpan<Argument> arguments, Func<RecordSession, ParseResult, Draft> draft)
    {
        var options = new RecordOptions();
        var why = new Option<string?>("--why") { Description = "The reason, kept in the journal", HelpName = "TEXT" };
        var who = new Option<string?>("--who") { Description = "Who decides (default: the user)", HelpName = "NAME" };
        var command = new Command(name, summary) { why, who, options.Record, options.Json };
        foreach (Argument argument in arguments)
            command.Add(argument);
        command.SetAction(parsed =>
        {
            using RecordSession session = RecordSession.Open(parsed.GetRequiredValue(options.Record), null, terminal);
            Draft d = draft(session, parsed);
            Decision kept = session.Store.Decide(new Decision(
                0, d.Action, d.Targets, d.Field, d.Value, parsed.GetValue(who) ?? terminal.User, terminal.Now, parsed.GetValue(why)));
            if (parsed.GetValue(options.Json))
                JsonOutput.Write(terminal.Out, json => Views.ViewJson.Write(json, [kept]));
            else
                terminal.Out.WriteLine($"{LogCommand.Line(kept)}{Environment.NewLine}To take it back: parley undo {kept.Number}");
            return ExitCode.Done;
        });
        return command;
    }

    private static ParleyException Impossible(string id, string what, string remedy) => new(ErrorCode.ImpossibleDecision, id, what, remedy);

    private sealed record Draft(DecisionAction Action, ImmutableArray<string> Targets, string? Field = null, string? Value = null);
}
