using System.Collections.Immutable;
using NodaTime;
using Parley.Articles;
using Parley.Reading;
using Parley.Record;

namespace Parley.Joining;

/// <summary>A day that an article dates, with the place where it says so, and whether something happened then.</summary>
internal readonly record struct ToldDay(LocalDate First, LocalDate Last, string? Place, bool Happened);

/// <summary>What of an article helps to date others: who it speaks of, when it was written, the days that it tells. Kept small.</summary>
internal sealed record StoryNote
{
    /// <summary>One run of words in so many is kept to recognise reprints.</summary>
    private const ulong Sample = 8;

    /// <summary>An article dated more loosely than this says nothing of the days of others.</summary>
    private const int Loose = 40;

    public required string Id { get; init; }

    /// <summary>Null where it has no date, or only a loose one.</summary>
    public EdtfDate? Written { get; private init; }

    /// <summary>Whom it speaks of, by number, in rising order: states and bodies by id, persons by the family name, whatever its transliteration.</summary>
    public required ImmutableArray<int> Actors { get; init; }

    /// <summary>Which of them are states.</summary>
    public required ImmutableArray<bool> AreStates { get; init; }

    /// <summary>The days that its findings tell.</summary>
    public required ImmutableArray<ToldDay> Told { get; init; }

    /// <summary>Where it tells of meetings, if one of them has no date of its own.</summary>
    public required ImmutableArray<string> Meetings { get; init; }

    public ImmutableArray<ToldDay> Days { get; private init; }

    public required ImmutableArray<ulong> Runs { get; init; }

    /// <param name="reading">The article.</param>
    /// <param name="number">Gives whom an article speaks of a number, the same one for all articles.</param>
    public static StoryNote Of(ArticleReading reading, Func<string, int> number)
    {
        (int Key, bool IsState)[] actors =
        [
            .. reading.Actors.Where(a => a.Actor.Id is not null).Select(a => (Key: number(Key(a)), a.Kind == ActorKind.State)).Distinct().DistinctBy(a => a.Key).OrderBy(a => a.Key),
        ];
        bool hasOpenMeeting = reading.Findings.Any(f => f is Meeting { Date: null, Status: MeetingStatus.Held or MeetingStatus.Planned });
        return new StoryNote
        {
            Id = reading.Article.Id,
            Actors = [.. actors.Select(a => a.Key)],
            AreStates = [.. actors.Select(a => a.IsState)],
            Told = [.. ToldBy(reading).Distinct()],
            Meetings = hasOpenMeeting ? [.. reading.Findings.OfType<Meeting>().Select(m => m.Place).OfType<string>().Distinct().Select(p => p.ToLowerInvariant())] : [],
            Runs = [.. Shingles.Of(reading.Article.Text).Runs.Where(r => r % Sample == 0)],
        }.On(reading.Article.Published);
    }

    /// <summary>The same article with another date of writing.</summary>
    public StoryNote On(Publication published)
    {
        bool dated = published.Date is { } date && NodaTime.Period.DaysBetween(date.First, date.Last) is >= 0 and <= Loose;
        EdtfDate? written = dated ? published.Date : null;
        return this with { Written = written, Days = dated || published.Basis == DateBasis.Given ? [.. DaysOn(written).Distinct()] : [] };
    }

    /// <summary>Whether the texts of two articles are for the most part the same.</summary>
    public bool IsReprintOf(StoryNote other)
    {
        const int Least = 6;
        return Math.Min(Runs.Length, other.Runs.Length) >= Least && Shingles.Containment(Runs, other.Runs) >= 0.4;
    }

    private static string Key(ArticleActor actor)
    {
        string id = actor.Actor.Id!;
        return actor.Kind == ActorKind.Person ? id[(id.LastIndexOf('-') + 1)..].Replace('w', 'v').TrimEnd('i', 'j', 'y') : id;
    }

    private IEnumerable<ToldDay> DaysOn(EdtfDate? written)
    {
        // A meeting without a date of its own is taken to be the one that the article was written about, at any place where it tells of meetings.
        if (written is not null)
        {
            foreach (string place in Meetings)
                yield return new ToldDay(written.First, written.Last, place, true);
        }

        if (written is { IsDay: true })
            yield return new ToldDay(written.First, written.First, null, true);
        foreach (ToldDay told in Told)
            yield return told;
    }

    private static IEnumerable<ToldDay> ToldBy(ArticleReading reading)
    {
        foreach (Finding finding in reading.Findings)
        {
            (EdtfDate? date, string? place, bool happened) = finding switch
            {
                Meeting meeting => (meeting.Date, meeting.Place, meeting.Status == MeetingStatus.Held),
                Attendance attendance => (attendance.Date, attendance.Place, false),
                Deadline deadline => (deadline.Due, null, false),
                Move move => (move.Date, null, true),
                Exchange exchange => (exchange.Date, null, exchange.Status == ExchangeStatus.Held),
                _ => (null, null, false),
            };
            if (date is not null && NodaTime.Period.DaysBetween(date.First, date.Last) is >= 0 and <= 10)
                yield return new ToldDay(date.First, date.Last, place?.ToLowerInvariant(), happened);
        }
    }
}
