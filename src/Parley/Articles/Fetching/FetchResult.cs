using System.Diagnostics.CodeAnalysis;

namespace Parley.Articles.Fetching;

/// <summary>An answer, or the reason why there is none.</summary>
public sealed record FetchResult
{
    public Fetched? Answer { get; init; }

    public ParleyException? Error { get; init; }

    /// <summary>When the server wants to be asked again at the earliest, where it says so.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>Whether the same request may be answered another time.</summary>
    public bool MayPass { get; init; }

    [MemberNotNullWhen(true, nameof(Answer))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsAnswer => Answer is not null;
}
