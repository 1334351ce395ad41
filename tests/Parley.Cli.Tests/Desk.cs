using System.Text;

namespace Parley.Cli.Tests;

/// <summary>A person at a terminal with a folder of their own: types commands, sees what comes back.</summary>
public sealed class Desk : IDisposable
{
    public Desk()
    {
        Folder = Directory.CreateTempSubdirectory("parley-test-").FullName;
    }

    public string Folder { get; }

    public string Record => Path.Combine(Folder, "talks.db");

    public string Put(string name, string text) => Put(name, Encoding.UTF8.GetBytes(text));

    public string Put(string name, byte[] bytes)
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Runs a command on the desk's record.</summary>
    public Answer Type(string input, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        Terminal terminal = Terminal(output, error, new MemoryStream(Encoding.UTF8.GetBytes(input)), Stream.Null);
        int code = ParleyProgram.RunAsync(args, terminal).GetAwaiter().GetResult();
        return new Answer(code, output.ToString(), error.ToString());
    }

    internal Terminal Terminal() => Terminal(TextWriter.Null, TextWriter.Null, Stream.Null, Stream.Null);

    /// <summary>A terminal whose standard input and output are streams that another program holds.</summary>
    internal Terminal Terminal(TextWriter error, Stream input, Stream output) => Terminal(TextWriter.Null, error, input, output);

    /// <summary>Runs a command with <c>--record</c> set.</summary>
    public Answer Run(params string[] args) => Type("", [.. args, "--record", Record]);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public sealed record Answer(int Code, string Out, string Error);

    private static Terminal Terminal(TextWriter output, TextWriter error, Stream input, Stream bytes) => new()
    {
        Out = output,
        Error = error,
        In = input,
        Output = bytes,
        Width = 100,
        Time = new FixedTime(),
        User = "tester",
    };

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2025, 8, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
