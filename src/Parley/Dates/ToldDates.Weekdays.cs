using NodaTime;
using Parley.Text;

namespace Parley.Dates;

/// <summary>Evidence of weekdays and lengths, most of which counts only once the time of writing is known within weeks or months.</summary>
internal sealed partial class ToldDates
{
    private const int Few = 16;

    /// <summary>Two sentences that share so many words of names tell of one thing.</summary>
    private const int OneThing = 2;

    /// <summary>
    /// "The talks open in Velden on Monday", "the talks in Velden are set for 24 October 2022": a weekday and a date to come that falls on it,
    /// of which two sentences tell with the same names.
    /// </summary>
    public IEnumerable<DatingEvidence> ToldTwice()
    {
        foreach ((DateExpression date, Tense tense, _) in _dates)
        {
            if (tense != Tense.Future || date is not { Form: DateForm.Calendar, Year: { } year, ShortYear: false, Month: { } month, Day: { } day, LastDay: null, Weekday: null }
                || Valid(year, month, day) is not { } meant)
                continue;
            HashSet<string> names = DatingClues.NamesIn(_document, SentenceOf(date));
            foreach ((DateExpression weekday, Tense ahead, _) in _dates)
            {
                if (ahead == Tense.Future && weekday is { Form: DateForm.Calendar, Month: null, Day: null, Base: null } && weekday.Weekday == (int)meant.DayOfWeek
                    && DatingClues.NamesIn(_document, SentenceOf(weekday)).Count(names.Contains) >= OneThing)
                    yield return new(DaySet.Of((meant.PlusDays(-7), meant.PlusDays(-1))), DatingEvidence.Firm, $"{Words(weekday)} is {Words(date)}", SpanOf(weekday));
            }
        }
    }

    /// <summary>"the first talks in over seven weeks", after a last meeting on a day that the text gives: so long after it.</summary>
    public IEnumerable<DatingEvidence> SinceLast()
    {
        foreach ((DateExpression length, _, _) in _dates)
        {
            if (length is not { Form: DateForm.Length, Unit: { } unit, Count: { } count } || unit is not (Grain.Week or Grain.Month or Grain.Day) || !IsFirstIn(length))
                continue;
            List<YearlyDay> last =
            [
                .. _dates
                    .Where(d => d is { Expression: { Form: DateForm.Calendar, Month: not null, Day: not null }, Tense: Tense.Past or Tense.None })
                    .Select(d => Recurring(d.Expression, d.Expression.Month!.Value, d.Expression.LastDay ?? d.Expression.Day!.Value)),
            ];
            int days = (int)(count * unit switch { Grain.Week => 7, Grain.Month => 30, _ => 1 });
            int slack = unit switch { Grain.Week => 6, Grain.Month => 29, _ => 1 };
            if (last.Count > 0 && days < 400)
                yield return new(new LatestDay(last, days, days + slack + 1), DatingEvidence.Firm, $"the first since then: {Words(length)}", SpanOf(length));
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
    /// Weekdays told without a date lie close to the day of writing: as a rule it is the one told as past last. Counts only where few
    /// days are left.
    /// </summary>
    public IEnumerable<DatingEvidence> Weekdays(DaySet left)
    {
        if (!left.IsBounded || left.Count > Few)
            yield break;
        List<(LocalDate Day, double Distance)> costs = [.. left.Days(Few).Select(day => (day, Distance(day)))];
        double least = costs.Min(c => c.Distance);
        if (costs.TrueForAll(c => c.Distance == least))
            yield break;
        yield return new(
            DaySet.Of(costs.Where(c => c.Distance == least).Select(c => (c.Day, c.Day))), DatingEvidence.Weak, "the weekdays told lie closest to it", _document.Sentences[0].Span);
    }

    /// <summary>
    /// How badly the weekdays told without a date fit a day of writing. News tells of today or yesterday and announces the next days; a
    /// weekday almost a week away would have been worded otherwise; what is told as present has come. Between a day behind and a day
    /// ahead, which today would be neither, the day after the one behind fits best.
    /// </summary>
    public double Distance(LocalDate day)
    {
        int behind = int.MaxValue, ahead = int.MaxValue;
        bool today = false;
        double penalty = 0;
        for (int i = 0; i < _dates.Count; i++)
        {
            (DateExpression date, Tense tense, DateOperator binding) = _dates[i];
            if (date is not { Form: DateForm.Calendar, Weekday: { } weekday, Day: null, Base: null } || tense == Tense.None || !IsWhen(date, tense))
                continue;
            int ago = ((int)day.DayOfWeek - weekday + 7) % 7, to = (7 - ago) % 7;
            if (tense == Tense.Future || binding is DateOperator.By or DateOperator.Until or DateOperator.Before)
            {
                ahead = Math.Min(ahead, to == 0 ? 7 : to);
                penalty += to is 0 or 6 ? 1 : 0;
            }
            else if (tense == Tense.Present)
            {
                today |= ago == 0;
                behind = Math.Min(behind, Math.Min(ago, to));
                penalty += ago == 0 ? 0 : 1;
            }
            else
            {
                behind = Math.Min(behind, ago);
                penalty += ago >= 5 && binding != DateOperator.Since ? 2 : 0;
                // "for six days, since Monday": until today or yesterday.
                if (binding == DateOperator.Since && i > 0 && DaysBefore(_dates[i - 1].Expression, date) is { } days)
                    penalty += ((ago - days + 1 + 14) % 7) <= 1 ? 0 : 1;
            }
        }

        if (behind == int.MaxValue)
            return ahead == int.MaxValue ? 0 : penalty + (ahead switch { 1 => 0, 2 => 0.4, 3 => 0.8, _ => 1.5 });
        bool between = !today && ahead + (long)behind is 2 or 3;
        return penalty + (behind switch { 0 => between ? 0.5 : 0, 1 => between ? 0 : 0.5, 2 => 2, _ => 4 });
    }

    /// <summary>The days told right in front of "since": "six days, since Monday"; null where none are, or more than a week.</summary>
    private static int? DaysBefore(DateExpression length, DateExpression since) =>
        length is { Form: DateForm.Length, Unit: Grain.Day, Count: > 1 and <= 7 and var count } && since.First - length.End is >= 0 and <= 2 ? (int)count : null;

    /// <summary>Whether a weekday says when its clause happens ("is meeting on Monday"), not what it is about ("Thursday matters").</summary>
    private bool IsWhen(DateExpression date, Tense tense)
    {
        int verb = Tenses.Outer(_document, _parts[date.First].Token, _parts[date.End - 1].Token);
        if (verb < 0)
            return false;
        if (tense == Tense.Present)
            return _document[verb].Xpos == "VBG" && _document.Child(verb, "aux") is var be and >= 0 && _document[be].Lemma == "be";
        for (int token = _parts[date.First].Token; token <= _parts[date.End - 1].Token; token++)
        {
            if (_document.Is(token, "nsubj") || _document.Is(token, "obj"))
                return false;
        }

        return true;
    }
}
