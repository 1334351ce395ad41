using System.Collections.Immutable;
using NodaTime;

namespace Parley.Storage;

/// <summary>A program that is told of changes.</summary>
/// <param name="Id">Made from the address, who asked and when.</param>
/// <param name="Address">Where what happened is sent.</param>
/// <param name="Secret">With which it is signed.</param>
/// <param name="Kinds">Of which changes it is told; of all where there are none.</param>
/// <param name="Talks">Of which negotiation alone.</param>
/// <param name="Who">Who asked for it.</param>
/// <param name="MadeAt">When.</param>
/// <param name="Told">The number of the last change that needs not be told any more.</param>
/// <param name="Failures">Tries that failed in a row.</param>
/// <param name="NextAt">When it is tried again; null where nothing failed, or where it is given up.</param>
/// <param name="Error">Why the last try failed.</param>
public sealed record Webhook(
    string Id, string Address, string Secret, ImmutableArray<ChangeKind> Kinds, string? Talks, string Who, Instant MadeAt, long Told, int Failures = 0,
    Instant? NextAt = null, string? Error = null)
{
    /// <summary>Tries in a row after which no more is sent: with waits that double from a minute on, a day and a half.</summary>
    public const int MostFailures = 11;

    /// <summary>Whether so many tries failed that it is not tried again.</summary>
    public bool IsGivenUp => Failures >= MostFailures;
}
