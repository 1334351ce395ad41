using System.IO.Pipelines;
using System.Text;
using System.Text.Json;

namespace Parley.Cli.Tests.Mcp;

/// <summary>A program that runs <c>parley mcp</c> and speaks with it over pipes, line by line.</summary>
public sealed class McpClientAtDesk : IAsyncDisposable
{
    private readonly Pipe _toServer = new();
    private readonly Pipe _fromServer = new();
    private readonly StringWriter _error = new();
    private readonly Task<int> _server;
    private readonly StreamReader _answers;
    private int _id;

    public McpClientAtDesk(Desk desk)
    {
        Terminal terminal = desk.Terminal(_error, _toServer.Reader.AsStream(), _fromServer.Writer.AsStream());
        _server = Task.Run(async () =>
        {
            int code = await ParleyProgram.RunAsync(["mcp", "--record", desk.Record], terminal);
            await _fromServer.Writer.CompleteAsync();
            return code;
        });
        _answers = new StreamReader(_fromServer.Reader.AsStream(), Encoding.UTF8);
    }

    public string Error => _error.ToString();

    /// <summary>Every line that came on standard output.</summary>
    public List<string> Lines { get; } = [];

    public Stream Input => _toServer.Writer.AsStream(leaveOpen: true);

    public Stream Output => _fromServer.Reader.AsStream(leaveOpen: true);

    public async Task<JsonElement> Begin()
    {
        JsonElement said = await Ask("initialize", """{ "protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": { "name": "test", "version": "1" } }""");
        await Say("""{ "jsonrpc": "2.0", "method": "notifications/initialized" }""");
        return said;
    }

    public Task Say(string line) => Say(Encoding.UTF8.GetBytes(line));

    /// <summary>Says a line and waits until it is taken, or nobody takes it any more.</summary>
    public async Task Say(byte[] line)
    {
        await _toServer.Writer.WriteAsync(line);
        await _toServer.Writer.WriteAsync("\n"u8.ToArray());
    }

    /// <summary>Asks, and gives the whole answer: with <c>result</c> or with <c>error</c>.</summary>
    public async Task<JsonElement> Ask(string method, string parameters)
    {
        int id = ++_id;
        await Say($$"""{ "jsonrpc": "2.0", "id": {{id}}, "method": "{{method}}", "params": {{parameters.ReplaceLineEndings(" ")}} }""");
        while (await _answers.ReadLineAsync() is { } line)
        {
            Lines.Add(line);
            JsonElement answer = JsonElement.Parse(line);
            if (answer.TryGetProperty("id", out JsonElement of) && of.ValueKind == JsonValueKind.Number && of.GetInt32() == id)
                return answer;
        }

        throw new EndOfStreamException("The server ended without an answer. " + Error);
    }

    /// <summary>Calls a tool, and gives its JSON.</summary>
    public async Task<JsonElement> Call(string tool, string arguments)
    {
        (string text, bool isError) = await CallForText(tool, arguments);
        isError.ShouldBeFalse(text);
        return JsonElement.Parse(text);
    }

    /// <summary>Calls a tool that is to refuse, and gives the reason.</summary>
    public async Task<string> CallInVain(string tool, string arguments)
    {
        (string text, bool isError) = await CallForText(tool, arguments);
        isError.ShouldBeTrue(text);
        return text;
    }

    /// <summary>Closes the client's end, and gives the program's exit code.</summary>
    public async Task<int> End()
    {
        await _toServer.Writer.CompleteAsync();
        return await _server;
    }

    public async ValueTask DisposeAsync()
    {
        await End();
        _answers.Dispose();
        await _error.DisposeAsync();
    }

    private async Task<(string Text, bool IsError)> CallForText(string tool, string arguments)
    {
        JsonElement answer = await Ask("tools/call", $$"""{ "name": "{{tool}}", "arguments": {{arguments}} }""");
        JsonElement result = answer.GetProperty("result");
        return (
            result.GetProperty("content").EnumerateArray().Single().GetProperty("text").GetString()!,
            result.TryGetProperty("isError", out JsonElement isError) && isError.GetBoolean());
    }
}
