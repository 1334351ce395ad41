namespace Parley.Storage;

/// <summary>What taking in gave.</summary>
public sealed record IntakeSummary
{
    /// <summary>How many articles were not in the record before.</summary>
    public required int New { get; init; }

    /// <summary>How many are there with another content.</summary>
    public required int Changed { get; init; }

    /// <summary>How many were read again because of a newer reader or another date, those of earlier inputs included.</summary>
    public required int Reread { get; init; }

    /// <summary>How many were there already.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Words of the inputs' articles that were read, furniture left out, each article counted once.</summary>
    public required long Words { get; init; }

    /// <summary>Ids of the inputs' articles, each once, in the order of the inputs, whether they were read or were there.</summary>
    public required IReadOnlyList<string> Articles { get; init; }

    /// <summary>How many findings of each kind the articles have that were read.</summary>
    public required IReadOnlyDictionary<string, int> Findings { get; init; }

    /// <summary>Why inputs gave no article, in the order of the inputs.</summary>
    public required IReadOnlyList<ParleyException> Errors { get; init; }

    /// <summary>Whether it was ended before all inputs were done.</summary>
    public required bool Interrupted { get; init; }
}
