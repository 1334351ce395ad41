using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Parley.Storage;
using Parley.Web;
using Parley.Web.Mcp;

namespace Parley.Cli.Commands;

internal static class McpCommand
{
    public static Command Build(Terminal terminal)
    {
        var options = new RecordOptions();
        var command = new Command("mcp", "Answer a program's questions over standard input and output (Model Context Protocol)") { options.Record };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var live = new LiveRecord(SqliteStore.OpenExisting(parsed.GetRequiredValue(options.Record), terminal.Time), terminal.Time);
            // Standard output belongs to the protocol.
            using ILoggerFactory log = LoggerFactory.Create(logging => logging
                .SetMinimumLevel(LogLevel.Error)
                .AddSimpleConsole()
                .Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
            try
            {
                await McpDoor.ServeAsync(live, terminal.In, terminal.Output, log, cancellation);
            }
            catch (InvalidDataException e)
            {
                terminal.Error.WriteLine(e.Message);
                return ExitCode.Failed;
            }

            return cancellation.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Done;
        });
        return command;
    }
}
