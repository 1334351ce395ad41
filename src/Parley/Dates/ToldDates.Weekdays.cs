using NodaTime;
using Parley.Text;

namespace Parley.Dates;

/// <summary>Evidence that counts only once the time of writing is known within weeks or months.</summary>
internal sealed partial class ToldDates
{
    private const int Weeks = 16;

    /// <summary>"the first talks in over seven weeks", after a last meeting on a day that the text gives: so long after it.</summary>
    public IEnumerable<DatingEvidence> SinceLast(DaySet left)
    {
        foreach ((DateExpression length, _, _) in _dates)
        {
            if (length is not { Form: DateForm.Length, Unit: { } unit, Count: { } count } || unit is not (Grain.Week or Grain.Month or Grain.Day) || !IsFirstIn(length))
                continue;
            var last = new List<(LocalDate, LocalDate)>();
            foreach ((DateExpression date, Tense tense, _) in _dates)
            {
                if (date is { Form: DateForm.Calendar, Month: { } month, Day: { } day } && tense is Tense.Past or Tense.None)
                    last.AddRange(EveryYear(date, month, date.LastDay ?? day, d => (d, d)).Days(400).Select(d => (d, d)));
            }

            // The latest of the days told, in each year.
            var latest = last.GroupBy(d => d.Item1.Year).Select(g => g.Max(d => d.Item1)).ToList();
            int days = (int)(count * unit switch { Grain.Week => 7, Grain.Month => 30, _ => 1 });
            int slack = unit switch { Grain.Week => 6, Grain.Month => 29, _ => 1 };
            if (latest.Count > 0 && days < 400 && left.IsBounded)
                yield return new(DaySet.Of(latest.Select(d => (d.PlusDays(days), d.PlusDays(days + slack + 1)))), $"the first since then: {Words(length)}", SpanOf(length));
        }
    }

    private bool IsFirstIn(DateExpression length)
    {
        Sentence sentence = SentenceOf(length);
        bool inside = false;
        for (int at = length.First - 1; at >= 0 && length.First - at <= 14 && _parts[at].Token >= sentence.First; at--)
        {
            inside |= _parts[at].Lower is "in" or "for";
            if (inside && _parts[at].Lower == "first")
                return true;
        }

        return false;
    }

    /// <summary>
    /// Weekdays told without a date lie close to the day of writing: it is the one told as past last, or the day after, whichever
    /// keeps all of them close. Counts only within a few weeks.
    /// </summary>
    public IEnumerable<DatingEvidence> Weekdays(DaySet left)
    {
        if (!left.IsBounded || left.Breadth > Weeks)
            yield break;
        var past = new HashSet<int>();
        var ahead = new HashSet<int>();
        var now = new HashSet<int>();
        foreach ((DateExpression date, Tense tense, _) in _dates)
        {
            if (date is { Form: DateForm.Calendar, Weekday: { } weekday, Day: null, Base: null })
                (tense switch { Tense.Past => past, Tense.Present => now, Tense.Future => ahead, _ => new HashSet<int>() }).Add(weekday);
        }

        ahead.UnionWith(now);
        ahead.ExceptWith(past);
        if (past.Count == 0)
            yield break;
        List<(LocalDate Day, int Distance)> costs = [.. left.Days(Weeks).Select(day => (day, Cost(day, past, ahead)))];
        int least = costs.Min(c => c.Distance);
        yield return new(
            DaySet.Of(costs.Where(c => c.Distance == least).Select(c => (c.Day, c.Day))), "the weekdays told lie closest to it", _document.Sentences[0].Span);
    }

    private static int Cost(LocalDate day, HashSet<int> past, HashSet<int> ahead) =>
        past.Sum(w => ((int)day.DayOfWeek - w + 7) % 7) + ahead.Sum(w => (w - (int)day.DayOfWeek + 7) % 7);
}
