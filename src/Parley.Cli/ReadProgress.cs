using System.Globalization;
using Parley.Storage;

namespace Parley.Cli;

/// <summary>Long work shows how far it is: a bar for a person, a line every ten seconds for a log.</summary>
internal sealed class ReadProgress(Terminal terminal) : IDisposable
{
    private static readonly TimeSpan BarEvery = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LineEvery = TimeSpan.FromSeconds(10);

    private readonly long _start = terminal.Time.GetTimestamp();
    private long _last = terminal.Time.GetTimestamp();
    private int _drawn;

    public void Report(IntakeProgress progress)
    {
        TimeSpan every = terminal.Bar ? BarEvery : LineEvery;
        if (terminal.Time.GetElapsedTime(_last) < every)
            return;
        _last = terminal.Time.GetTimestamp();
        string line = Line(progress, terminal.Time.GetElapsedTime(_start));
        if (!terminal.Bar)
        {
            terminal.Error.WriteLine(line);
            return;
        }

        terminal.Error.Write("\r" + line.PadRight(_drawn));
        _drawn = line.Length;
    }

    public void Dispose()
    {
        if (_drawn == 0)
            return;
        terminal.Error.Write("\r" + new string(' ', _drawn) + "\r");
        _drawn = 0;
    }

    internal static string Line(IntakeProgress progress, TimeSpan elapsed)
    {
        double rate = progress.Done / Math.Max(elapsed.TotalSeconds, 0.001);
        string count = string.Create(CultureInfo.InvariantCulture, $"{progress.Done:#,0}");
        string speed = string.Create(CultureInfo.InvariantCulture, $"{rate:#,0} articles/s");
        if (progress.Known is not { } known || known < progress.Done)
            return $"{count} articles read, {speed}";
        const int width = 24;
        int full = known == 0 ? width : (int)(width * progress.Done / known);
        var left = TimeSpan.FromSeconds((known - progress.Done) / Math.Max(rate, 0.001));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"[{new string('#', full)}{new string('.', width - full)}] {count} of {known:#,0} articles, {speed}, {left:h\\:mm\\:ss} left");
    }
}
