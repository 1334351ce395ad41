using System.Collections.Immutable;
using NodaTime;
using Parley.Articles;
using Parley.Record;

namespace Parley.Joining;

/// <summary>An article in its place among the others.</summary>
/// <param name="trace">What tells the place.</param>
/// <param name="copyOf">The article that it reprints; null for an original.</param>
/// <param name="published">When it appeared; for an undated reprint about the day of its original.</param>
internal sealed class PlacedArticle(ArticleTrace trace, string? copyOf, Publication published)
{
    /// <summary>The story of articles that are too short to tell.</summary>
    public const int NoStory = -1;

    private ImmutableArray<ActorReference?> _meant = [];

    public ArticleTrace Trace => trace;

    public string Id => trace.Id;

    public string? CopyOf => copyOf;

    /// <summary>Articles with the same origin are copies of one another.</summary>
    public string Origin => copyOf ?? Id;

    public Publication Published => published;

    /// <summary>When it appeared, as far as that is known at least to the year.</summary>
    public EdtfDate? Date { get; } = published.Date is { } date && MeetingFit.Days(date) <= 366 && date.Last.Year < 9999 ? date : null;

    public LocalDate? Day => Date?.First;

    /// <summary>Keys of the states, bodies and groups of which it speaks, as the record joined them, in order.</summary>
    public ImmutableArray<string> Actors { get; private set; } = [];

    /// <summary>What it is about; null where that is not plain.</summary>
    public Dispute? Talks { get; set; }

    /// <summary>Number of the story that its words show; <see cref="NoStory"/> where they are too few.</summary>
    public int Story { get; set; }

    /// <summary>Takes note of whom the record takes its actors for.</summary>
    /// <param name="meant">Gives the record's actor for an id.</param>
    public void Meet(Func<string, ActorReference?> meant)
    {
        _meant = [.. trace.Actors.Select(a => meant(a.Actor.Id!))];
        Actors = [.. trace.Speaks.Select(a => MeetingFit.Key(Joined(a))).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether it speaks of a state, body or group.</summary>
    public bool SpeaksOf(string key) => Actors.BinarySearch(key, StringComparer.Ordinal) >= 0;

    /// <summary>The record's actor whom it means by a reference; the reference itself where the record knows none of that id.</summary>
    public ActorReference Joined(ActorReference reference)
    {
        if (reference.Id is not { } id)
            return reference;
        int low = 0, high = trace.Actors.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2, order = string.CompareOrdinal(trace.Actors[middle].Actor.Id, id);
            if (order == 0)
                return _meant[middle] ?? reference;
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return reference;
    }

    /// <summary>Whether it is the same reading of the same article in the same place, so that what is joined of it stays.</summary>
    public bool IsAs(PlacedArticle other) =>
        ReferenceEquals(trace, other.Trace) && copyOf == other.CopyOf && published.IsSameDate(other.Published)
        && Talks?.Id == other.Talks?.Id && _meant.AsSpan().SequenceEqual(other._meant.AsSpan());
}
