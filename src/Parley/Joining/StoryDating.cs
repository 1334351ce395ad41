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
    /// <summary>An article is hardly written so many days before or after all others of its story.</summary>
    private const int Around = 120;

    /// <summary>The answer may be a few days wide, no wider.</summary>
    private const int Widest = 7;

    /// <summary>Scores that differ by less are equal.</summary>
    private const double Margin = 0.3;

    /// <summary>What a sign costs that a day contradicts.</summary>
    private const double Contradiction = 1.2;

    /// <summary>Days so close to the answer are no other answer.</summary>
    private const int Week = 3;

    /// <summary>A lead over all other weeks by which a date is taken that nothing else makes sure: where more speaks for it than against it, and anyhow.</summary>
    private const double Clear = 0.4, Certain = 0.8;

    /// <summary>The day of writing itself is told as a weekday or as today, hardly as "May 5".</summary>
    private const double OnTheDay = 0.4;

    /// <summary>
    /// What lies so few days back is told by its weekday: of the days behind that TimeBank tells by month and day alone, without a year, none lies less than
    /// eight days from the day of writing, and of those in BASIL's articles two of thirteen within a fortnight less than a week.
    /// </summary>
    private const double ByItsDate = 0.4;

    private const int DaysByWeekday = 6;

    /// <summary>What speaks for a day between a day told as past and one told as to come that lie so many days apart at most.</summary>
    private const double Between = 0.5, Close = 10;

    /// <summary>What each of the days told without their year costs for every day away from it.</summary>
    private const double DaysToTold = 660;

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
        (LocalDate first, LocalDate last) = (dated.Min(d => d.Written!.First), dated.Max(d => d.Written!.Last));
        var around = new DatingEvidence(DaySet.Of((first.PlusDays(-Around), last.PlusDays(Around))), DatingEvidence.Weak, "written in the course of its story", default);
        List<(LocalDate First, LocalDate Last, double Against)> near = DatingEvidence.Against([.. evidence, around], DaySet.Of((first.PlusYears(-2), last.PlusYears(2))));
        if (near.Count == 0 || Best(clues, note, near, dated, reprints, out isSure) is not { } best)
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
    private static DaySet? Best(
        DatingClues clues,
        StoryNote note,
        List<(LocalDate First, LocalDate Last, double Against)> near,
        ImmutableArray<StoryNote> dated,
        ImmutableArray<StoryNote> reprints,
        out bool isSure)
    {
        LocalDate origin = near[0].First;
        double least = near.Min(s => s.Against);
        ImmutableArray<(int First, int Last)> written = [.. dated.Select(n => (Since(origin, n.Written!.First), Since(origin, n.Written.Last)))];
        Dictionary<LocalDate, Fit> fits = new ToldDays([.. dated.SelectMany(n => n.Days)]).Fits(clues, note);
        var scores = new List<(LocalDate Day, double Score, double Strongest, double Against)>();
        foreach ((LocalDate first, LocalDate last, double against) in near)
        {
            for (LocalDate day = first; day <= last; day = day.PlusDays(1))
            {
                int at = Since(origin, day);
                double costs = clues.Distance(day) + Farness(written.Min(w => Distance(at, w))) + ToDaysOfYear(clues.DaysOfYear, day) + (Contradiction * (against - least));
                // A reprint appears on the day, or the day after; what it reprints, the day before.
                if (reprints.Length > 0)
                    costs += 0.4 * reprints.Min(n => day < n.Written!.First ? 2 : Distance(0, (Since(day, n.Written.First), Since(day, n.Written.Last))));
                Fit fit = fits.GetValueOrDefault(day);
                scores.Add((day, fit.Score - costs, fit.Strongest, against));
            }
        }

        double best = scores.Max(s => s.Score);
        var set = DaySet.Of(scores.Where(s => s.Score > best - Margin).Select(s => (s.Day, s.Day)));
        isSure = true;
        if (set.Breadth > Widest)
            return null;
        // Sure where its own words leave a week or two, or where a day told elsewhere is told here and more speaks for it than
        // against it; else it must lead the other weeks clearly.
        List<(LocalDate Day, double Score, double Strongest, double Against)> others = scores.FindAll(s => s.Day < set.First.PlusDays(-Week) || s.Day > set.Last.PlusDays(Week));
        List<(LocalDate Day, double Score, double Strongest, double Against)> own = scores.FindAll(s => s.Against <= least);
        isSure = Since(own[0].Day, own[^1].Day) <= 2 * Widest || (best > 0 && scores.TrueForAll(s => s.Score <= best - Margin || s.Strongest >= ToldDays.AtPlace));
        double lead = best - others.Select(s => s.Score).DefaultIfEmpty(double.NegativeInfinity).Max();
        bool isPlaced = scores.TrueForAll(s => s.Score <= best - Margin || s.Strongest > 0);
        // A day that its own words hold between one past and one to come needs no other sign.
        bool isHeld = scores.TrueForAll(s => s.Score <= best - Margin || IsBetween(clues.DaysOfYear, s.Day, out _));
        // Another week for which a day told elsewhere speaks too, and more than against it, must fall far behind.
        bool isContested = others.Exists(o => o.Strongest >= ToldDays.AtPlace && o.Score > Math.Max(0, best - Certain));
        return !isContested && (isSure || lead >= Certain || (((isPlaced && best > Margin) || isHeld) && lead >= Clear)) ? set : null;
    }

    /// <summary>What so many days away cost: the first weeks most.</summary>
    private static double Farness(double days) => 0.2 * Math.Log(1 + (days / 7));

    /// <summary>News is written close to the days of the year that it tells, closest to the nearest of them.</summary>
    private static double ToDaysOfYear(IReadOnlyList<OpenDayOfYear> told, LocalDate day)
    {
        double sum = told.Sum(open => Math.Min(330, open.Away(day)) / DaysToTold);
        bool isBetween = IsBetween(told, day, out double nearest);
        double cost = double.IsInfinity(nearest) ? sum : sum + Farness(nearest) + (nearest == 0 ? OnTheDay : 0);
        if (told.Any(open => open.Tense == Tense.Past && open.Away(day) is >= 1 and <= DaysByWeekday))
            cost += ByItsDate;
        return isBetween ? cost - Between : cost;
    }

    /// <summary>Whether a day lies between one told as past and one told as to come that are close to each other.</summary>
    private static bool IsBetween(IReadOnlyList<OpenDayOfYear> told, LocalDate day, out double nearest)
    {
        double behind = double.PositiveInfinity, ahead = double.PositiveInfinity;
        nearest = double.PositiveInfinity;
        foreach (OpenDayOfYear open in told)
        {
            int away = open.Away(day);
            nearest = Math.Min(nearest, away);
            if (open.Tense == Tense.Past)
                behind = Math.Min(behind, away);
            else if (open.Tense == Tense.Future)
                ahead = Math.Min(ahead, away);
        }

        return behind + ahead <= Close;
    }

    private static int Since(LocalDate from, LocalDate to) => NodaTime.Period.DaysBetween(from, to);

    private static int Distance(int day, (int First, int Last) written) => Math.Max(0, Math.Max(written.First - day, day - written.Last));
}
