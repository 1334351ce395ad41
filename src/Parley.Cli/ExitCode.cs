namespace Parley.Cli;

/// <summary>How the program ends, for scripts.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;

    /// <summary>Done, but some inputs could not be read; each is named on standard error.</summary>
    public const int DoneInPart = 3;

    public const int Interrupted = 130;
}
