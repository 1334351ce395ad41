namespace Parley.Storage;

/// <summary>How articles are taken in.</summary>
public sealed record IntakeOptions
{
    /// <summary>How many articles are read at the same time, from 1.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>How many inputs there will be, where the caller knows; for the progress alone.</summary>
    public int? Known { get; init; }

    /// <summary>Called after every input, on the thread that takes them in.</summary>
    public Action<IntakeProgress>? Progress { get; init; }
}

/// <summary>How far taking in is.</summary>
/// <param name="Done">Inputs that are done, errors included.</param>
/// <param name="Known">How many there will be; null where that is not known.</param>
/// <param name="Words">Words of the articles that were read.</param>
public sealed record IntakeProgress(int Done, int? Known, long Words);
