using Parley.Storage;

namespace Parley.Watching;

/// <summary>What one round over the sources gave.</summary>
public sealed record RoundSummary
{
    public required DateTimeOffset At { get; init; }

    /// <summary>How many sources were asked.</summary>
    public required int Sources { get; init; }

    /// <summary>How many of them had nothing new.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Sources that could not be read, with the number of failures in a row and the last reason.</summary>
    public required IReadOnlyList<SourceState> Failed { get; init; }

    /// <summary>Items that were left out or could not be read, with the reason.</summary>
    public required IReadOnlyList<ItemState> NotRead { get; init; }

    /// <summary>What reading gave.</summary>
    public required IntakeSummary Intake { get; init; }
}
