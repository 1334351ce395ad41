using System.Text.Json;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Parley.Web.Mcp;

/// <summary>The record's questions as tools of the Model Context Protocol (modelcontextprotocol.io).</summary>
public static class McpDoor
{
    /// <summary>Answers one client over a pair of pipes until it closes its end. Nothing but the protocol is written.</summary>
    /// <param name="live">The record.</param>
    /// <param name="input">What the client says: one message of JSON-RPC a line.</param>
    /// <param name="output">What is answered.</param>
    /// <param name="log">Where faults of the program are told; null for nowhere.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="InvalidDataException">A line is longer than a message can be.</exception>
    public static async Task ServeAsync(LiveRecord live, Stream input, Stream output, ILoggerFactory? log, CancellationToken cancellation)
    {
        using var lines = new BoundedLines(input);
        var transport = new StreamServerTransport(lines, output, "parley", log);
        await using (transport)
        {
            await using McpServer server = McpServer.Create(transport, Options(live, log), log);
            await server.RunAsync(cancellation);
        }

        if (lines.IsTooLong)
            throw new InvalidDataException($"A message is longer than {BoundedLines.Longest} bytes.");
    }

    /// <summary>What a server says of itself, and how it answers.</summary>
    internal static McpServerOptions Options(LiveRecord live, ILoggerFactory? log)
    {
        var options = new McpServerOptions
        {
            ServerInfo = new Implementation
            {
                Name = "parley", Title = "Parley: the record of the talks", Version = typeof(McpDoor).Assembly.GetName().Version!.ToString(3),
            },
            ServerInstructions = RecordTools.Instructions,
            Capabilities = new ServerCapabilities { Tools = new ToolsCapability() },
        };
        options.Handlers.ListToolsHandler = (_, _) => ValueTask.FromResult(new ListToolsResult { Tools = [.. RecordTools.All.Select(Describe)] });
        ILogger? faults = log?.CreateLogger("Parley.Mcp");
        options.Handlers.CallToolHandler = (request, _) => ValueTask.FromResult(Call(request.Params, live, faults));
        return options;
    }

    private static Tool Describe(RecordTool tool) => new()
    {
        Name = tool.Name,
        Description = tool.Summary,
        InputSchema = tool.Schema(),
        Annotations = new ToolAnnotations { ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
    };

    private static CallToolResult Call(CallToolRequestParams? call, LiveRecord live, ILogger? faults)
    {
        RecordTool tool = RecordTools.All.FirstOrDefault(t => t.Name == call?.Name)
            ?? throw new McpProtocolException("No tool has this name.", McpErrorCode.InvalidParams);
        try
        {
            return Text(tool.Answer(call!.Arguments ?? new Dictionary<string, JsonElement>(), live), isError: false);
        }
        catch (ParleyException e)
        {
            var failure = Failure.Of(e);
            return Text($"{failure.Code}: {failure.Detail}", isError: true);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            faults?.LogError(e, "The tool {Tool} failed", tool.Name);
            return Text(Failure.Fault.Detail, isError: true);
        }
    }

    private static CallToolResult Text(string text, bool isError) => new() { Content = [new TextContentBlock { Text = text }], IsError = isError };
}
