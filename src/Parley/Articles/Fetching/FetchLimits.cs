namespace Parley.Articles.Fetching;

/// <summary>How much of a stranger's server the fetcher puts up with.</summary>
public sealed record FetchLimits
{
    /// <summary>Time to open a connection, the lookup of the name included.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Time until all headers of one answer are there.</summary>
    public TimeSpan Headers { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Time for one body.</summary>
    public TimeSpan Body { get; init; } = TimeSpan.FromSeconds(40);

    /// <summary>Time for all: redirects and second tries included.</summary>
    public TimeSpan Whole { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>Redirects that are followed.</summary>
    public int Redirects { get; init; } = 5;

    /// <summary>Bytes of a body after decompression.</summary>
    public int Bytes { get; init; } = 15 * 1024 * 1024;

    /// <summary>How many times its size a body may grow by decompression, from <see cref="RatioFrom"/> on.</summary>
    public int Ratio { get; init; } = 100;

    /// <summary>Decompressed bytes from which on the ratio counts: short repetitive pages may be small by right.</summary>
    public int RatioFrom { get; init; } = 1024 * 1024;

    /// <summary>Requests at the same time.</summary>
    public int Parallel { get; init; } = 8;

    /// <summary>Tries after a failure that may pass: a reset, a timeout, a busy server.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Time before the second try; it doubles, and chance shifts it.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Pause between two requests to one host that is not the operator's own.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);
}
