using System.Collections.Immutable;
using Parley.Articles;
using Parley.Dates;
using Parley.Record;
using Parley.Text.Network;

namespace Parley.Reading;

/// <summary>What reading one article gave.</summary>
/// <param name="Article">The article, with its date where the text itself dates it.</param>
/// <param name="Findings">In the order of the text.</param>
/// <param name="Actors">Everybody it speaks of.</param>
/// <param name="Words">How many words it has, furniture left out.</param>
public sealed record ArticleReading(
    Article Article,
    ImmutableArray<Finding> Findings,
    ImmutableArray<ArticleActor> Actors,
    int Words)
{
    /// <summary>What the text of an article without a given date says of when it was written; null where that was not looked for.</summary>
    internal DatingClues? Clues { get; init; }

    /// <summary>What the network said of the text of an article without a given date, for when it is read again; null where it was not asked.</summary>
    internal Analysis? Analysis { get; init; }
}
