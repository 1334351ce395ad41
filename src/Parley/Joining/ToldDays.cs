using System.Collections.Immutable;
using NodaTime;
using Parley.Dates;

namespace Parley.Joining;

/// <summary>The days that the articles of a story tell, and what they say of the day on which another one was written.</summary>
internal sealed class ToldDays
{
    /// <summary>A day of the others counts so much where the sentence names the place, where the article does, and elsewhere.</summary>
    public const double AtPlace = 1.2, Near = 0.6, Anywhere = 0.1;

    /// <summary>A day that others only suppose, the day of their own writing for a meeting without one, counts so much less.</summary>
    private const double Supposed = 0.5;

    /// <summary>The day before or after a day at the place that the sentence names.</summary>
    private const double Beside = 0.45;

    /// <summary>What a name counts that both sentences hold and no other of the story does; and how much of that says nothing yet.</summary>
    private const double Shared = 0.5, Chance = 0.7;

    /// <summary>What names alone count for a day at a place that the article does not name.</summary>
    private const double Elsewhere = 0.45;

    /// <summary>Of fewer days than this it cannot be told which names are rare.</summary>
    private const int Enough = 20;

    /// <summary>"Two weeks and a day after the truce" fits a day that the others tell.</summary>
    private const double Counted = 1.8;

    /// <summary>A meeting that is told without its day was held today or, less likely, yesterday; one announced so is today's or tomorrow's.</summary>
    private const double Today = 0.9, Yesterday = 0.55, Ahead = 0.5;

    private readonly Dictionary<LocalDate, List<ToldDay>> _byDay = [];
    private readonly HashSet<LocalDate> _happened = [];

    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);

    public ToldDays(IReadOnlyCollection<ToldDay> told)
    {
        foreach (ToldDay day in told)
        {
            if (day.Happened && day.First == day.Last)
                _happened.Add(day.First);
            for (LocalDate on = day.First; on <= day.Last; on = on.PlusDays(1))
            {
                if (!_byDay.TryGetValue(on, out List<ToldDay>? there))
                    _byDay[on] = there = [];
                there.Add(day);
            }

            foreach (string word in day.Words)
                _weights[word] = _weights.GetValueOrDefault(word) + 1;
        }

        // The rarer a name in the story, the more it says that two sentences tell of one thing.
        foreach ((string word, double count) in _weights)
            _weights[word] = Math.Log(told.Count / count) / Math.Log(Math.Max(told.Count, Enough));
    }

    /// <summary>
    /// What speaks for each day of writing: the weekdays of an article that would be days told, its meetings without a day, and what it
    /// counts from. Each weekday and each day told is looked at once.
    /// </summary>
    /// <param name="clues">What the article says.</param>
    /// <param name="note">Where it tells of meetings.</param>
    public Dictionary<LocalDate, Fit> Fits(DatingClues clues, StoryNote note)
    {
        var fits = new Dictionary<LocalDate, Fit>();
        HashSet<string> words = [.. note.Places.SelectMany(p => p.Split(' ')), .. clues.Names];
        foreach (OpenWeekday weekday in clues.Weekdays)
        {
            var best = new Dictionary<LocalDate, double>();
            foreach ((LocalDate day, List<ToldDay> there) in _byDay)
            {
                Match(best, weekday, day, there.Max(t => Match(t, weekday, words)));
                // Meetings go on for a day, and envoys come and leave on the days beside them.
                double beside = there.Exists(t => t is { IsWindow: false, Words.Length: > 0 } && IsAt(t, weekday.Context)) ? Beside : 0;
                Match(best, weekday, day.PlusDays(-1), beside);
                Match(best, weekday, day.PlusDays(1), beside);
            }

            foreach ((LocalDate written, double match) in best)
                Add(fits, written, match);
        }

        foreach ((LocalDate day, List<ToldDay> there) in _byDay)
        {
            if (IsAtAny(there, note.OpenPlaces))
            {
                Add(fits, day, Today);
                Add(fits, day.PlusDays(1), Yesterday);
            }
            else if (IsAtAny(there, note.AnnouncedPlaces))
            {
                Add(fits, day, Ahead);
                Add(fits, day.PlusDays(-1), Ahead);
            }
        }

        foreach (int since in clues.DaysSince)
        {
            foreach (LocalDate day in _happened)
                Add(fits, day.PlusDays(since), Counted);
        }

        return fits;
    }

    /// <summary>Notes the day of writing on which a weekday would be this day.</summary>
    private static void Match(Dictionary<LocalDate, double> best, OpenWeekday weekday, LocalDate day, double match)
    {
        for (int of = 0; of < 7 && match > 0; of++)
        {
            if (weekday.Away[of] is { } away && day.PlusDays(-away) is var written && (int)written.DayOfWeek % 7 == of)
                best[written] = Math.Max(best.GetValueOrDefault(written), match);
        }
    }

    /// <summary>Whether a meeting is dated at one of these places; a day of writing at which one is supposed, without words of its own, is no date for another.</summary>
    private static bool IsAtAny(List<ToldDay> told, ImmutableArray<string> places) =>
        told.Exists(t => t.First == t.Last && !t.IsWindow && t.Place is not null && t.Words.Length > 0 && places.Contains(t.Place));

    private static bool IsAt(ToldDay told, IReadOnlySet<string> context) =>
        told.Place is { } place && Array.TrueForAll(place.Split(' '), context.Contains);

    private static void Add(Dictionary<LocalDate, Fit> fits, LocalDate day, double match)
    {
        Fit fit = fits.GetValueOrDefault(day);
        fits[day] = match > Anywhere
            ? fit with { Placed = fit.Placed + match, Strongest = Math.Max(fit.Strongest, match) }
            : fit with { Loose = fit.Loose + match };
    }

    private double Match(ToldDay told, OpenWeekday weekday, HashSet<string> words)
    {
        IReadOnlySet<string> context = weekday.Context;
        // What was to begin "within a week" began on one of these days; where it ended they do not say.
        if (told.IsWindow)
            return !weekday.IsSince ? 0 : IsAt(told, context) ? AtPlace : IsAt(told, words) ? Near : 0;
        double match = IsAt(told, context) ? AtPlace : IsAt(told, words) ? Near : Anywhere;
        double shared = told.Words.Sum(w => context.Contains(w) ? _weights[w] : 0);
        // What was at a place that the article does not name is hardly what it tells of.
        match = Math.Min(match == Anywhere && told.Place is not null ? Elsewhere : AtPlace, match + (Shared * Math.Max(0, shared - Chance)));
        if (told.Place is not null && told.Words.Length == 0)
            match *= Supposed;
        return told.First == told.Last ? match : match / 2;
    }
}

/// <summary>What of a story speaks for a day of writing.</summary>
/// <param name="Placed">Matches at a place that the article names.</param>
/// <param name="Strongest">The strongest of them.</param>
/// <param name="Loose">Matches of the day alone.</param>
internal readonly record struct Fit(double Placed, double Strongest, double Loose)
{
    public double Score => Placed + Math.Min(Loose, ToldDays.AtPlace / 2);
}
