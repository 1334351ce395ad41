using System.Collections.Immutable;
using NodaTime;
using Parley.Dates;
using Parley.Record;

namespace Parley.Joining;

/// <summary>
/// Dates one article by the others of its story. Of the days that its own words leave, that one is taken on which its weekdays and
/// days of the month are the days that the others tell, at the same places, and which lies closest to what it tells and to the others.
/// </summary>
internal static class StoryDating
{
    /// <summary>More days than this are not tried one by one.</summary>
    private const int Tries = 4000;

    /// <summary>The answer may be a few days wide, no wider.</summary>
    private const int Widest = 7;

    /// <summary>Scores that differ by less are equal.</summary>
    private const double Margin = 0.3;

    /// <summary>A day of the others counts so much where the sentence names the place, and hardly where it does not.</summary>
    private const double AtPlace = 1.2, Anywhere = 0.2;

    /// <summary>"Two weeks and a day after the truce" fits a day that the others tell.</summary>
    private const double Counted = 1.5;

    /// <summary>So many days away from the story, or from a day told without its year, cost one point.</summary>
    private const double DaysToStory = 200, DaysToTold = 660;

    /// <summary>Whether a date is as exact as it can be worked out.</summary>
    public static bool IsSettled(EdtfDate? date) => date is not null && NodaTime.Period.DaysBetween(date.First, date.Last) is >= 0 and < Widest;

    /// <param name="clues">What the article says.</param>
    /// <param name="note">The article among the others.</param>
    /// <param name="neighbours">The other articles of its story.</param>
    /// <param name="isSure">Whether it rests on its own words or on days that others tell exactly; else another round may know better.</param>
    /// <returns>The date and why; null where it stays open.</returns>
    public static Dating? Date(DatingClues clues, StoryNote note, IReadOnlyList<StoryNote> neighbours, out bool isSure)
    {
        isSure = true;
        List<DatingEvidence> evidence = [.. clues.Evidence];
        ImmutableArray<StoryNote> dated = [.. neighbours.Where(n => n.Written is not null)];
        ImmutableArray<StoryNote> reprints = [.. dated.Where(note.IsReprintOf)];
        if (reprints.Length > 0)
            evidence.Add(OfReprint(reprints));
        DaySet days = DatingEvidence.Weigh(evidence, DaySet.All);
        if (days.IsEmpty)
            return null;
        if (dated.Length == 0 || (days.IsBounded && days.Breadth == 1))
            return ArticleDating.Dated(days, evidence);
        DaySet near = DatingEvidence.Weigh(evidence, DaySet.Of((dated.Min(d => d.Written!.First).PlusYears(-2), dated.Max(d => d.Written!.Last).PlusYears(2))));
        if (near.IsEmpty || near.Count > Tries || Best(clues, near, dated, reprints, out isSure) is not { } best)
            return ArticleDating.Dated(days, evidence);
        string reason = $"fits what its story tells: {string.Join(", ", dated.Select(d => d.Id))}";
        return ArticleDating.Dated(best, evidence.Append(new DatingEvidence(best, DatingEvidence.Firm, reason, default)));
    }

    private static DatingEvidence OfReprint(ImmutableArray<StoryNote> reprints) => new(
        DaySet.Of(reprints.Select(n => (n.Written!.First.PlusDays(-1), n.Written.Last.PlusDays(1)))),
        DatingEvidence.Strong,
        $"the same text: {string.Join(", ", reprints.Select(n => n.Id))}",
        default);

    /// <summary>The days that fit best; null where too many fit alike, or where nothing but nearness speaks for them.</summary>
    private static DaySet? Best(DatingClues clues, DaySet days, ImmutableArray<StoryNote> dated, ImmutableArray<StoryNote> reprints, out bool isSure)
    {
        isSure = true;
        LocalDate origin = days.First;
        ImmutableArray<(int First, int Last)> written = [.. dated.Select(n => (Since(origin, n.Written!.First), Since(origin, n.Written.Last)))];
        var told = new ToldDays(dated.SelectMany(n => n.Days));
        double mostHits = told.MostFor(clues.Contexts, AtPlace, Anywhere) + (clues.DaysSince.Count * Counted) + (AtPlace / 2);

        // What can be had for a day at the most falls with its distance from the story: days that cannot come near the best are not tried.
        IEnumerable<(LocalDate Day, double Costs)> tries = days.Days(Tries)
            .Select(day => (Day: day, Costs: clues.Freshness(day) + (written.Min(w => Distance(Since(origin, day), w)) / DaysToStory)))
            .OrderBy(t => t.Costs);
        var scores = new List<(LocalDate Day, double Score, double Hits)>();
        double best = double.NegativeInfinity;
        foreach ((LocalDate day, double costs) in tries)
        {
            if (mostHits - costs <= best - Margin)
                break;
            double atPlace = 0, anywhere = 0, away = 0;
            foreach ((LocalDate open, string[] context, bool weekday) in clues.If(day).Distinct())
            {
                if (weekday && told.Match(open, context, AtPlace, Anywhere) is var match and > 0)
                    _ = match > Anywhere ? atPlace += match : anywhere += match;
                away += weekday ? 0 : Math.Min(330, Math.Abs(Since(day, open))) / DaysToTold;
            }

            foreach (int since in clues.DaysSince)
                atPlace += told.HappenedOn(day.PlusDays(-since)) ? Counted : 0;
            // A reprint appears on the day, or the day after; what it reprints, the day before.
            if (reprints.Length > 0)
                away += 0.4 * reprints.Min(n => day < n.Written!.First ? 2 : Distance(0, (Since(day, n.Written.First), Since(day, n.Written.Last))));
            double score = atPlace + Math.Min(anywhere, AtPlace / 2) - costs - away;
            best = Math.Max(best, score);
            scores.Add((day, score, atPlace));
        }

        scores.RemoveAll(s => s.Score <= best - Margin);
        var set = DaySet.Of(scores.Select(s => (s.Day, s.Day)));
        if (set.Breadth > Widest)
            return null;
        bool alone = days.Intersect(DaySet.Of((set.First.PlusDays(-2 * Widest), set.Last.PlusDays(2 * Widest)))).Count <= 2 * Widest;
        isSure = alone || scores.TrueForAll(s => s.Hits >= AtPlace);
        return isSure || scores.TrueForAll(s => s.Hits >= AtPlace / 2) ? set : null;
    }

    private static int Since(LocalDate from, LocalDate to) => NodaTime.Period.DaysBetween(from, to);

    private static int Distance(int day, (int First, int Last) written) => Math.Max(0, Math.Max(written.First - day, day - written.Last));
}
