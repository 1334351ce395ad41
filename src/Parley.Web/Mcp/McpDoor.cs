using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.AspNetCore;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Parley.Web.Queries;

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

    /// <summary>Lets a site answer the same over HTTP. No session is kept: every request stands for itself.</summary>
    internal static void AddMcpDoor(this IServiceCollection services, LiveRecord live)
    {
        services.AddMcpServer().WithHttpTransport(http => http.SessionMode = HttpServerSessionMode.Stateless);
        services.AddOptions<McpServerOptions>().Configure<ILoggerFactory>((options, log) => Fill(options, live, log));
    }

    private static McpServerOptions Options(LiveRecord live, ILoggerFactory? log)
    {
        var options = new McpServerOptions();
        Fill(options, live, log);
        return options;
    }

    /// <summary>What a server says of itself, and how it answers.</summary>
    private static void Fill(McpServerOptions options, LiveRecord live, ILoggerFactory? log)
    {
        options.ServerInfo = new Implementation
        {
            Name = "parley", Title = "Parley: the record of the talks", Version = typeof(McpDoor).Assembly.GetName().Version!.ToString(3),
        };
        options.ServerInstructions = RecordQueries.Instructions;
        options.Capabilities = new ServerCapabilities { Tools = new ToolsCapability() };
        options.Handlers.ListToolsHandler = (_, _) => ValueTask.FromResult(new ListToolsResult { Tools = [.. RecordQueries.All.Select(Describe)] });
        ILogger? faults = log?.CreateLogger("Parley.Mcp");
        options.Handlers.CallToolHandler = (request, _) => ValueTask.FromResult(Call(request.Params, live, faults));
    }

    private static Tool Describe(RecordQuery tool) => new()
    {
        Name = tool.Name,
        Description = tool.Summary,
        InputSchema = tool.Schema(),
        Annotations = new ToolAnnotations { ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
    };

    private static CallToolResult Call(CallToolRequestParams? call, LiveRecord live, ILogger? faults)
    {
        RecordQuery tool = RecordQueries.All.FirstOrDefault(t => t.Name == call?.Name)
            ?? throw new McpProtocolException("No tool has this name.", McpErrorCode.InvalidParams);
        try
        {
            return Text(Encoding.UTF8.GetString(tool.Answer(call!.Arguments ?? new Dictionary<string, JsonElement>(), live).Span), isError: false);
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
