using System.Collections.Immutable;
using NodaTime;
using Parley.Articles;
using Parley.Record;

namespace Parley.Joining;

/// <summary>An article in its place among the others.</summary>
internal sealed class PlacedArticle
{
    private readonly ImmutableArray<ActorReference?> _meant;

    /// <param name="trace">What tells the place.</param>
    /// <param name="copyOf">The article that it reprints; null for an original.</param>
    /// <param name="published">When it appeared; for an undated reprint about the day of its original.</param>
    /// <param name="story">Id of the first article of its story, for a reprint of its original's; null where that is too short to tell.</param>
    /// <param name="meant">Gives the record's actor for the id under which the article gives one.</param>
    public PlacedArticle(ArticleTrace trace, string? copyOf, Publication published, string? story, Func<string, ActorReference?> meant)
    {
        (Trace, CopyOf, Published, Story) = (trace, copyOf, published, story);
        Date = Known(published.Date);
        _meant = [.. trace.Actors.Select(a => meant(a.Actor.Id!))];
        Actors = [.. trace.Speaks.Select(a => MeetingFit.Key(Joined(a))).Distinct().Order(StringComparer.Ordinal)];
    }

    public ArticleTrace Trace { get; }

    public string Id => Trace.Id;

    public string? CopyOf { get; }

    /// <summary>Articles with the same origin are copies of one another.</summary>
    public string Origin => CopyOf ?? Id;

    public Publication Published { get; }

    /// <summary>Id of the first article of the story that its words show; null where they are too few.</summary>
    public string? Story { get; }

    /// <summary>When it appeared, as far as that is known at least to the year.</summary>
    public EdtfDate? Date { get; }

    public LocalDate? Day => Date?.First;

    /// <summary>Keys of the states, bodies and groups of which it speaks, as the record joined them, in order.</summary>
    public ImmutableArray<string> Actors { get; }

    /// <summary>What it is about; null where that is not plain.</summary>
    public Dispute? Talks { get; set; }

    /// <summary>A date that is known at least to the year.</summary>
    public static EdtfDate? Known(EdtfDate? date) => date is not null && MeetingFit.Days(date) <= 366 && date.Last.Year < 9999 ? date : null;

    /// <summary>Whether it speaks of a state, body or group.</summary>
    public bool SpeaksOf(string key) => Actors.BinarySearch(key, StringComparer.Ordinal) >= 0;

    /// <summary>The record's actor whom it means by a reference; the reference itself where the record knows none of that id.</summary>
    public ActorReference Joined(ActorReference reference)
    {
        if (reference.Id is not { } id)
            return reference;
        int low = 0, high = Trace.Actors.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2, order = string.CompareOrdinal(Trace.Actors[middle].Actor.Id, id);
            if (order == 0)
                return _meant[middle] ?? reference;
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return reference;
    }

    /// <summary>Whether it is the same reading of the same article in the same place, its talks apart, so that what is joined of it stays.</summary>
    public bool IsAs(PlacedArticle other) =>
        ReferenceEquals(this, other)
        || (ReferenceEquals(Trace, other.Trace) && CopyOf == other.CopyOf && Published.IsSameDate(other.Published) && _meant.AsSpan().SequenceEqual(other._meant.AsSpan()));
}
