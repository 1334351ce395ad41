using System.Collections.Immutable;
using NodaTime;
using Parley.Articles;
using Parley.Reading;
using Parley.Record;

namespace Parley.Joining;

/// <summary>A day that an article dates, with the place where it says so.</summary>
internal readonly record struct ToldDay(LocalDate First, LocalDate Last, string? Place);

/// <summary>What of an article helps to date others: who it speaks of, when it was written, the days that it tells. Kept small.</summary>
internal sealed record StoryNote
{
    /// <summary>One run of words in so many is kept to recognise reprints.</summary>
    private const ulong Sample = 8;

    /// <summary>An article dated more loosely than this says nothing of the days of others.</summary>
    private const int Loose = 40;

    public required string Id { get; init; }

    /// <summary>Null where it has no date, or only a loose one.</summary>
    public required EdtfDate? Written { get; init; }

    /// <summary>Ids of those whom it speaks of; states too.</summary>
    public required ImmutableArray<(string Id, bool IsState)> Actors { get; init; }

    public required ImmutableArray<ToldDay> Days { get; init; }

    public required ImmutableArray<ulong> Runs { get; init; }

    public static StoryNote Of(ArticleReading reading)
    {
        EdtfDate? written = reading.Article.Published.Date;
        bool dated = written is not null && NodaTime.Period.DaysBetween(written.First, written.Last) is >= 0 and <= Loose;
        return new StoryNote
        {
            Id = reading.Article.Id,
            Written = dated ? written : null,
            Actors = [.. reading.Actors.Where(a => a.Actor.Id is not null).Select(a => (a.Actor.Id!, a.Kind == ActorKind.State)).Distinct()],
            Days = reading.Article.Published.Basis == DateBasis.Given || dated ? [.. ToldBy(reading, dated ? written : null).Distinct()] : [],
            Runs = [.. Shingles.Of(reading.Article.Text).Runs.Where(r => r % Sample == 0)],
        };
    }

    /// <summary>Whether the texts of two articles are for the most part the same.</summary>
    public bool IsReprintOf(StoryNote other)
    {
        const int Least = 6;
        return Math.Min(Runs.Length, other.Runs.Length) >= Least && Shingles.Containment(Runs, other.Runs) >= 0.4;
    }

    private static IEnumerable<ToldDay> ToldBy(ArticleReading reading, EdtfDate? written)
    {
        foreach (Finding finding in reading.Findings)
        {
            (EdtfDate? date, string? place) = finding switch
            {
                Meeting meeting => (meeting.Date ?? (meeting.Status is MeetingStatus.Held or MeetingStatus.Planned ? written : null), meeting.Place),
                Attendance attendance => (attendance.Date, attendance.Place),
                Deadline deadline => (deadline.Due, null),
                Move move => (move.Date, null),
                Exchange exchange => (exchange.Date, null),
                _ => (null, null),
            };
            if (date is not null && NodaTime.Period.DaysBetween(date.First, date.Last) is >= 0 and <= 10)
                yield return new ToldDay(date.First, date.Last, place?.ToLowerInvariant());
        }
    }
}
