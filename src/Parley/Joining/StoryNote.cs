using System.Collections.Immutable;
using NodaTime;
using Parley.Articles;
using Parley.Dates;
using Parley.Reading;
using Parley.Record;

namespace Parley.Joining;

/// <summary>A day, or a few, that an article dates.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
/// <param name="Place">Where something was or is to be then, in lower case; null where it does not say.</param>
/// <param name="Happened">Whether something happened then.</param>
/// <param name="IsWindow">Whether something was to begin on one of these days: "within a week".</param>
/// <param name="Words">The words with a capital where it says so, in lower case.</param>
internal sealed record ToldDay(LocalDate First, LocalDate Last, string? Place, bool Happened, bool IsWindow, ImmutableArray<string> Words);

/// <summary>What of an article helps to date others: who it speaks of, when it was written, the days that it tells. Kept small.</summary>
internal sealed record StoryNote
{
    /// <summary>One run of words in so many is kept to recognise reprints.</summary>
    private const ulong Sample = 8;

    /// <summary>An article dated more loosely than this says nothing of the days of others.</summary>
    private const int Loose = 40;

    /// <summary>Talks of so many minutes go on over midnight.</summary>
    private const double Overnight = 720;

    public required string Id { get; init; }

    /// <summary>Null where it has no date, or only a loose one.</summary>
    public EdtfDate? Written { get; private init; }

    /// <summary>Whom it speaks of, by number, in rising order: states and bodies by id, persons by the family name, whatever its transliteration.</summary>
    public required ImmutableArray<int> Actors { get; init; }

    /// <summary>Which of them are states.</summary>
    public required ImmutableArray<bool> AreStates { get; init; }

    /// <summary>The days that its findings tell.</summary>
    public required ImmutableArray<ToldDay> Told { get; init; }

    /// <summary>Where it tells of meetings, in lower case.</summary>
    public required ImmutableArray<string> Places { get; init; }

    /// <summary>Where it tells of a meeting held without saying when.</summary>
    public required ImmutableArray<string> OpenPlaces { get; init; }

    /// <summary>Where it announces a meeting without saying when.</summary>
    public required ImmutableArray<string> AnnouncedPlaces { get; init; }

    private bool HasOpenMeeting { get; init; }

    public ImmutableArray<ToldDay> Days { get; private init; }

    public required ImmutableArray<ulong> Runs { get; init; }

    /// <param name="reading">The article.</param>
    /// <param name="number">Gives whom an article speaks of a number, the same one for all articles.</param>
    /// <param name="pooled">Gives the one copy of a word that all articles share.</param>
    public static StoryNote Of(ArticleReading reading, Func<string, int> number, Func<string, string> pooled)
    {
        (int Key, bool IsState)[] actors =
        [
            .. reading.Actors.Where(a => a.Actor.Id is not null).Select(a => (Key: number(Key(a)), a.Kind == ActorKind.State)).Distinct().DistinctBy(a => a.Key).OrderBy(a => a.Key),
        ];
        List<Meeting> meetings = [.. reading.Findings.OfType<Meeting>()], open = meetings.FindAll(m => m.Date is null || IsOwn(reading, m.Date));
        return new StoryNote
        {
            Id = reading.Article.Id,
            Actors = [.. actors.Select(a => a.Key)],
            AreStates = [.. actors.Select(a => a.IsState)],
            Told = [.. ToldBy(reading, pooled)],
            Places = PlacesOf(meetings),
            OpenPlaces = PlacesOf(open.Where(m => m.Status == MeetingStatus.Held && !SaysWhen(m))),
            AnnouncedPlaces = PlacesOf(open.Where(m => m.Status == MeetingStatus.Planned && !SaysWhen(m))),
            HasOpenMeeting = open.Exists(m => m.Status is MeetingStatus.Held or MeetingStatus.Planned),
            Runs = [.. Shingles.Of(reading.Article.Text).Runs.Where(r => r % Sample == 0)],
        }.On(reading.Article.Published);
    }

    /// <summary>The same article with another date of writing.</summary>
    public StoryNote On(Publication published)
    {
        bool dated = published.Date is { } date && NodaTime.Period.DaysBetween(date.First, date.Last) is >= 0 and <= Loose;
        EdtfDate? written = dated ? published.Date : null;
        return this with { Written = written, Days = dated || published.Basis == DateBasis.Given ? [.. DaysOn(written)] : [] };
    }

    /// <summary>Whether the texts of two articles are for the most part the same.</summary>
    public bool IsReprintOf(StoryNote other)
    {
        const int Least = 6;
        return Math.Min(Runs.Length, other.Runs.Length) >= Least && Shingles.Containment(Runs, other.Runs) >= 0.4;
    }

    /// <summary>"wrung from one another at Velden last Thursday": told with a weekday, though its date is open as long as the article's is.</summary>
    private static bool SaysWhen(Meeting meeting) => meeting.Passages.Any(passage => Capitals(passage.Quote).Any(DatingClues.IsWeekday));

    private static ImmutableArray<string> PlacesOf(IEnumerable<Meeting> meetings) => [.. meetings.Select(m => m.Place?.ToLowerInvariant()).OfType<string>().Distinct()];

    private static string Key(ArticleActor actor)
    {
        string id = actor.Actor.Id!;
        return actor.Kind == ActorKind.Person ? id[(id.LastIndexOf('-') + 1)..].Replace('w', 'v').TrimEnd('i', 'j', 'y') : id;
    }

    private IEnumerable<ToldDay> DaysOn(EdtfDate? written)
    {
        // A meeting without a date of its own is taken to be the one that the article was written about, at any place where it tells of meetings.
        if (written is not null && HasOpenMeeting)
        {
            foreach (string place in Places)
                yield return new ToldDay(written.First, written.Last, place, true, false, []);
        }

        if (written is { IsDay: true })
            yield return new ToldDay(written.First, written.First, null, true, false, []);
        foreach (ToldDay told in Told)
            yield return told;
    }

    /// <summary>
    /// Whether a date is only the days in which the article was worked out to be written, or about the day of writing, for want of another:
    /// it says nothing that is not known.
    /// </summary>
    private static bool IsOwn(ArticleReading reading, EdtfDate date) =>
        reading.Article.Published.Date is { } written && (date.IsInterval ? date == written : date.IsApproximate && date.First == written.First && date.Last == written.Last);

    /// <summary>The days of the findings, each once at each place, with the words of all passages that tell it there.</summary>
    private static IEnumerable<ToldDay> ToldBy(ArticleReading reading, Func<string, string> pooled)
    {
        var told = new Dictionary<(LocalDate First, LocalDate Last, string? Place, bool IsWindow), (bool Happened, SortedSet<string> Words)>();
        foreach (Finding finding in reading.Findings)
        {
            (EdtfDate? date, string? place, bool happened) = finding switch
            {
                Meeting meeting => (meeting.Date, meeting.Place, meeting.Status == MeetingStatus.Held),
                Attendance attendance => (attendance.Date, attendance.Place, false),
                Deadline deadline => (deadline.Due, null, false),
                Move move => (move.Date, null, true),
                Exchange exchange => (exchange.Date, null, exchange.Status == ExchangeStatus.Held),
                Statement statement => (statement.Date, statement.Place, false),
                Position position => (position.Date, null, false),
                _ => (null, null, false),
            };
            if (date is null || IsOwn(reading, date) || IsOvertaken(reading, finding) || NodaTime.Period.DaysBetween(date.First, date.Last) is < 0 or > 10)
                continue;
            bool isWindow = finding is Meeting announced && MeetingFit.IsWindow(announced, reading.Article.Published.Date);
            Tell(date.First, date.Last);
            // What was agreed on a day after talks of half a day and more began on the day before.
            if (finding is Meeting { Status: MeetingStatus.Held, Minutes: >= Overnight } && date.IsDay)
                Tell(date.First.PlusDays(-1), date.First.PlusDays(-1));

            void Tell(LocalDate first, LocalDate last)
            {
                (LocalDate, LocalDate, string?, bool) key = (first, last, place?.ToLowerInvariant(), isWindow);
                (bool Happened, SortedSet<string> Words) day = told.GetValueOrDefault(key, (false, new SortedSet<string>(StringComparer.Ordinal)));
                foreach (Passage passage in finding.Passages)
                    day.Words.UnionWith(Capitals(passage.Quote).Where(w => !DatingClues.IsOfTheCalendar(w)).Select(pooled));
                told[key] = (day.Happened || happened, day.Words);
            }
        }

        return told.Select(t => new ToldDay(t.Key.First, t.Key.Last, t.Key.Place, t.Value.Happened, t.Key.IsWindow, [.. t.Value.Words]));
    }

    /// <summary>"The meeting, set for Monday, began on Tuesday": nothing was on the day for which it was set.</summary>
    private static bool IsOvertaken(ArticleReading reading, Finding finding) =>
        finding is Meeting { Status: MeetingStatus.Planned } && reading.Findings.OfType<Meeting>().Any(held => held.Status == MeetingStatus.Held && Passages.Overlap(held, finding));

    private static IEnumerable<string> Capitals(string quote)
    {
        for (int at = 0; at < quote.Length; at++)
        {
            int start = at;
            while (at < quote.Length && char.IsLetter(quote[at]))
                at++;
            if (at - start > 1 && char.IsUpper(quote[start]))
                yield return quote[start..at].ToLowerInvariant();
        }
    }
}
