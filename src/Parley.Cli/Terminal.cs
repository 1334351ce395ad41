using System.Text;
using NodaTime;
using Parley.Record;
using Parley.Storage;
using Parley.Views;

namespace Parley.Cli;

/// <summary>What a command reads from and writes to, so that a test can stand in for a person.</summary>
internal sealed class Terminal
{
    public required TextWriter Out { get; init; }

    /// <summary>Standard output as bytes, for a command that speaks a protocol there and may close it.</summary>
    public required Stream Output { get; init; }

    public required TextWriter Error { get; init; }

    public required Stream In { get; init; }

    /// <summary>Columns of standard output.</summary>
    public required int Width { get; init; }

    /// <summary>Whether standard output goes to a person who may see colours.</summary>
    public bool Colours { get; init; }

    /// <summary>Whether standard error goes to a person who watches a bar grow.</summary>
    public bool Bar { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>Who decides, for the journal.</summary>
    public required string User { get; init; }

    public Instant Now => Instant.FromDateTimeOffset(Time.GetUtcNow());

    public EdtfDate Today => EdtfDate.Day(LocalDate.FromDateTime(Time.GetUtcNow().UtcDateTime));

    /// <summary>Opens a record that is there, as of a day; by default that of its newest article.</summary>
    public RecordSession Open(string record, EdtfDate? asOf)
    {
        SqliteStore store = SqliteStore.OpenExisting(record, Time);
        try
        {
            return new RecordSession(store, asOf, Today);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    public static Terminal OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Terminal
        {
            Out = new StreamWriter(Console.OpenStandardOutput(), utf8, 1 << 16) { AutoFlush = false },
            Output = Console.OpenStandardOutput(),
            Error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true },
            In = Console.OpenStandardInput(),
            Width = ColumnsOfProcess(),
            Colours = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            Bar = !Console.IsErrorRedirected,
            Time = TimeProvider.System,
            User = Environment.UserName,
        };
    }

    private static int ColumnsOfProcess()
    {
        const int usual = 100;
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out int columns) && columns is >= 40 and <= 500)
            return columns;
        if (Console.IsOutputRedirected)
            return usual;
        int width = Console.WindowWidth;
        return width >= 40 ? width : usual;
    }
}
