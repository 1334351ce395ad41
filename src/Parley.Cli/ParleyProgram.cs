using System.CommandLine;
using System.CommandLine.Help;
using Parley.Cli.Commands;

namespace Parley.Cli;

/// <summary>The program: its commands, and how an error becomes an exit code.</summary>
internal static class ParleyProgram
{
    public static RootCommand Build(Terminal terminal)
    {
        var root = new RootCommand("Reads news about negotiations and keeps the record of the talks, each entry with its passages.")
        {
            ReadCommand.Build(terminal),
            BriefCommand.Build(terminal),
        };
        foreach (Command view in ViewCommands.Build(terminal))
            root.Add(view);
        root.Add(WatchCommand.Build(terminal));
        root.Add(ShowCommand.Build(terminal));
        root.Add(SearchCommand.Build(terminal));
        foreach (Command decision in DecisionCommands.Build(terminal))
            root.Add(decision);
        root.Add(LogCommand.Build(terminal));
        root.Add(UndoCommand.Build(terminal));
        root.Add(ExportCommand.Build(terminal));
        root.Add(ServeCommand.Build(terminal));
        root.Add(AccountsCommand.Build(terminal));
        root.Add(McpCommand.Build(terminal));
        root.Add(InspectCommand.Build(terminal));
        root.Add(DoctorCommand.Build(terminal));
        return root;
    }

    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        ParseResult parsed = Build(terminal).Parse(args);
        try
        {
            if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
                return Wrong(parsed, terminal);
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                // Long enough to finish the article in hand.
                ProcessTerminationTimeout = TimeSpan.FromMinutes(2),
            });
        }
        catch (ParleyException e)
        {
            terminal.Error.WriteLine(e.Message);
            return e.Code == ErrorCode.WrongValue ? ExitCode.WrongUsage : ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("Interrupted.");
            return ExitCode.Interrupted;
        }
        catch (IOException e) when (e.Message.Contains("Broken pipe", StringComparison.Ordinal))
        {
            // The reader of our output has seen enough, as `head` does.
            return ExitCode.Done;
        }
        finally
        {
            Flush(terminal.Out);
        }
    }

    private static int Wrong(ParseResult parsed, Terminal terminal)
    {
        foreach (string message in parsed.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal))
            terminal.Error.WriteLine(message);
        string command = parsed.CommandResult.Command is RootCommand ? "parley" : "parley " + parsed.CommandResult.Command.Name;
        terminal.Error.WriteLine($"See `{command} --help`.");
        return ExitCode.WrongUsage;
    }

    private static void Flush(TextWriter writer)
    {
        try
        {
            writer.Flush();
        }
        catch (IOException)
        {
            // Nobody reads any more; there is nobody to tell.
        }
    }
}
