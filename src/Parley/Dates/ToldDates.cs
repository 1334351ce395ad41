using NodaTime;
using Parley.Text;

namespace Parley.Dates;

/// <summary>The dates that a text tells, as evidence of when it was written.</summary>
internal sealed partial class ToldDates
{
    /// <summary>A month or day told without its year lies within so many days of the day of writing.</summary>
    private const int Reach = 330;

    // A dateline or a line with the day stands above the text or in its first sentences.
    private const int Head = 6;

    private readonly Document _document;
    private readonly WordPart[] _parts;
    private readonly List<(DateExpression Expression, Tense Tense, DateOperator Operator)> _dates = [];

    /// <summary>The expressions that it was made of.</summary>
    public List<DateExpression> Expressions { get; }

    public ToldDates(Document document, WordPart[] parts, List<DateExpression> expressions)
    {
        _document = document;
        _parts = parts;
        Expressions = expressions;
        foreach (DateExpression expression in expressions)
        {
            if (expression.Form is not (DateForm.Calendar or DateForm.DayWord or DateForm.Length or DateForm.Offset))
                continue;
            DateOperator binding = Operator(expression);
            Tense tense = Tenses.Of(document, parts[expression.First].Token, parts[expression.End - 1].Token, binding);
            tense = (binding, tense) switch
            {
                (DateOperator.Since, Tense.None or Tense.Present) => Tense.Past,
                (DateOperator.By or DateOperator.Until or DateOperator.Before, Tense.None) => Tense.Future,
                _ => tense,
            };
            _dates.Add((expression, tense, binding));
        }
    }

    /// <summary>"Published: 5 May 2025", "Updated on …", "5 May 2025": a short line of its own, above the text where it says no more than the day.</summary>
    public IEnumerable<DatingEvidence> Published()
    {
        foreach ((DateExpression date, _, _) in _dates)
        {
            if (date is not { Year: { } year, Month: { } month, Day: { } day, ShortYear: false })
                continue;
            Sentence sentence = SentenceOf(date);
            bool says = sentence.Count <= 14 && _document[sentence.First].Lower is "published" or "updated" or "posted" or "last" or "first" or "date" or "issued" or "publication";
            says |= sentence.Index <= Head && IsAlone(sentence) && _parts[date.First].Span.Start == sentence.Span.Start && sentence.Span.End - _parts[date.End - 1].Span.End <= 1;
            if (says && Valid(year, month, day) is { } written)
                yield return new(DaySet.Of((written, written)), DatingEvidence.Explicit, $"a line gives the date: {Words(date)}", SpanOf(date));
        }
    }

    private bool IsAlone(Sentence sentence) =>
        (sentence.Index == 0 || _document.Sentences[sentence.Index - 1].Block != sentence.Block)
        && (sentence.Index + 1 == _document.Sentences.Length || _document.Sentences[sentence.Index + 1].Block != sentence.Block);

    /// <summary>Years told as past come before the day of writing; years told as to come do not, unless a later one is told as past.</summary>
    public IEnumerable<DatingEvidence> Years()
    {
        var years = _dates.Where(d => d.Expression is { Form: DateForm.Calendar, Year: >= 1900 and <= 2190, ShortYear: false, BeforeChrist: false, YearGrain: Grain.Year }).ToList();
        int latestPast = years.Where(d => d.Tense == Tense.Past).Select(d => d.Expression.Year!.Value).DefaultIfEmpty(0).Max();
        foreach ((DateExpression date, Tense tense, _) in years)
        {
            int year = date.Year!.Value;
            LocalDate first = new(year, date.Month ?? 1, 1);
            if (date.Day is { } day && Valid(year, date.Month ?? 1, day) is { } exact)
                first = exact;
            if (tense == Tense.Past || (tense == Tense.None && year < latestPast))
            {
                yield return new(DaySet.Of(ArticleDating.From(first)), DatingEvidence.Firm, $"told as past: {Words(date)}", SpanOf(date));
            }
            else if (tense == Tense.Future && year > latestPast)
            {
                LocalDate last = date.Day is not null ? first : date.Month is not null ? first.PlusMonths(1).PlusDays(-1) : new LocalDate(year, 12, 31);
                yield return new(DaySet.Of(ArticleDating.To(last)), DatingEvidence.Weak, $"told as to come: {Words(date)}", SpanOf(date));
            }
        }
    }

    /// <summary>The dateline's day, and "tomorrow, October 8".</summary>
    public IEnumerable<DatingEvidence> ExactDays()
    {
        for (int i = 0; i < _dates.Count; i++)
        {
            DateExpression date = _dates[i].Expression;
            if (date is { Form: DateForm.Calendar, Month: { } month, Day: { } day, LastDay: null })
            {
                int away = IsDateline(date) ? 0 : i > 0 ? Beside(_dates[i - 1].Expression, date) : int.MinValue;
                if (away > int.MinValue)
                    yield return new(Day(date, month, day, -away, -away), DatingEvidence.Strong, $"the day of writing itself: {Words(date)}", SpanOf(date));
            }
            else if (date is { Form: DateForm.Calendar, Weekday: { } weekday } && IsDateline(date))
            {
                yield return new(new WeeklyDay(weekday), DatingEvidence.Strong, $"dateline: {Words(date)}", SpanOf(date));
            }
        }
    }

    /// <summary>"today, 5 May": how many days the day word lies from the day of writing; the smallest number where they do not stand together.</summary>
    private int Beside(DateExpression word, DateExpression date) =>
        word.Form == DateForm.DayWord && date.First - word.End <= 2 && date.First > word.End && _parts[word.End].Lower is "," or "(" or "-" ? (int)word.Count!.Value : int.MinValue;

    /// <summary>Months and days without their year: the nearest behind or ahead, and in a year in which they fall on the weekday told with them.</summary>
    public IEnumerable<DatingEvidence> MonthDays()
    {
        foreach ((DateExpression date, Tense tense, DateOperator binding) in _dates)
        {
            if (date is not { Form: DateForm.Calendar, Year: null, Month: { } month, Base: null } || tense is Tense.None && date.Weekday is null)
                continue;
            int day = date.Day ?? 1;
            int length = date.Day is null ? 31 : date.LastDay is { } last ? last - day + 1 : 1;
            // On the day itself nobody writes "until 16 May".
            int still = date.Day is not null && binding is DateOperator.Until or DateOperator.By or DateOperator.Before ? -1 : length;
            yield return new(
                tense switch
                {
                    Tense.Past => Day(date, month, day, 0, length + Reach),
                    Tense.Future or Tense.Present => Day(date, month, day, -Reach, still),
                    _ => Day(date, month, day, -Reach / 2, Reach / 2),
                },
                date.Weekday is null ? DatingEvidence.Weak : DatingEvidence.Firm,
                $"told as {(tense == Tense.Past ? "past" : tense == Tense.None ? "near" : "to come")}: {Words(date)}",
                SpanOf(date));
        }
    }

    /// <summary>The days told without their year.</summary>
    public IEnumerable<OpenDayOfYear> DaysOfYear()
    {
        foreach ((DateExpression date, Tense tense, _) in _dates)
        {
            if (date is { Form: DateForm.Calendar, Year: null, Month: { } month, Day: { } day, Base: null })
                yield return new(new YearlyDay(null, month, day), tense);
        }
    }

    /// <summary>"Monday, June 2, 2024", which was a Sunday.</summary>
    public IEnumerable<string> WrongWeekdays()
    {
        foreach ((DateExpression date, _, _) in _dates)
        {
            if (date is { Form: DateForm.Calendar, Weekday: { } weekday, Year: { } year, ShortYear: false, BeforeChrist: false, Month: { } month, Day: { } day }
                && Valid(year, month, day) is { } exact && (int)exact.DayOfWeek != weekday)
                yield return $"{Words(date)} is a {exact.DayOfWeek}";
        }
    }

    /// <summary>"said on May 12th": what somebody said on a day without its year was said in the days before.</summary>
    public IEnumerable<DatingEvidence> SaidOn()
    {
        foreach ((DateExpression date, Tense tense, _) in _dates)
        {
            if (date is not { Form: DateForm.Calendar, Year: null, Month: { } month, Day: { } day, LastDay: null } || tense != Tense.Past)
                continue;
            int verb = Tenses.Outer(_document, _parts[date.First].Token, _parts[date.End - 1].Token);
            if (verb >= 0 && DateVocabulary.Shipped.Saying.Contains(_document[verb].Lemma) && _document[verb].Xpos == "VBD")
                yield return new(Day(date, month, day, 0, 6), DatingEvidence.Weak, $"said then: {Words(date)}", SpanOf(date));
        }
    }

    /// <summary>"on Friday, eleven days before the deadline of 31 March": a weekday with its distance from a date.</summary>
    public IEnumerable<DatingEvidence> CountedDays()
    {
        for (int i = 1; i + 1 < _dates.Count; i++)
        {
            DateExpression weekday = _dates[i - 1].Expression, length = _dates[i].Expression, date = _dates[i + 1].Expression;
            if (length is not { Unit: Grain.Day or Grain.Week, Count: { } count } || weekday is not { Form: DateForm.Calendar, Weekday: { } day, Day: null }
                || date is not { Form: DateForm.Calendar, Month: { } month, Day: { } of } || length.First - weekday.End > 2
                || SentenceOf(weekday).Index != SentenceOf(date).Index)
                continue;
            string side = length.Form == DateForm.Length && length.End < _parts.Length ? _parts[length.End].Lower : "";
            int sign = side == "before" ? -1 : side == "after" ? 1 : 0;
            int away = sign * (int)(count * (length.Unit == Grain.Week ? 7 : 1));
            if (sign == 0 || Math.Abs(away) > 400)
                continue;
            yield return new(new YearlyDay(date.Year, month, of) { Shift = away, Weekday = day, To = 6 }, DatingEvidence.Strong, $"counted: {Words(weekday)}, {Words(length)} {side} {Words(date)}", SpanOf(date));
        }
    }

    private static YearlyDay Recurring(DateExpression date, int month, int day) => new(date.Year, month, day) { Weekday = date.Weekday };

    // A day of a year that is told stands by itself, whatever else the text leaves.
    private static DayRule Day(DateExpression date, int month, int day, int from = 0, int to = 0)
    {
        YearlyDay yearly = Recurring(date, month, day) with { From = from, To = to };
        return date.Year is { } year && !date.ShortYear && yearly.In(year) is { } exact ? DaySet.Of((exact.PlusDays(from), exact.PlusDays(to))) : yearly;
    }

    /// <summary>"PORT SALEN, May 4 (Agency) -": a place in capitals or alone in its line, then the day.</summary>
    private bool IsDateline(DateExpression date)
    {
        Sentence sentence = SentenceOf(date);
        if (sentence.Index > Head || (sentence.Index > 0 && _document.Sentences[sentence.Index - 1].Block == sentence.Block))
            return false;
        int first = _document.TokenAt(sentence.Span.Start), token = _parts[date.First].Token;
        if (token == first || token - first > 8)
            return false;
        for (int at = first; at < token; at++)
        {
            string form = _document[at].Form;
            if (char.IsLetter(form[0]) && !char.IsUpper(form[0]))
                return false;
        }

        int next = date.End;
        bool closes = next >= _parts.Length || _document[_parts[next].Token].Sentence != sentence.Index || _parts[next].Lower is "(" or ")" or "-" or ":" or "." or "/" or "–";
        return closes && _document[token - 1].Form is "," or "/" or ":" or "(";
    }

    private DateOperator Operator(DateExpression expression)
    {
        int floor = expression.First;
        Sentence sentence = SentenceOf(expression);
        while (floor > 0 && expression.First - floor < 6 && _parts[floor - 1].Token >= sentence.First)
            floor--;
        DateVocabulary.Shipped.Operators.TryBefore(_parts, expression.First, floor, out _, out DateOperator binding);
        return binding;
    }

    private Sentence SentenceOf(DateExpression date) => _document.SentenceOf(_parts[date.First].Token);

    private Span SpanOf(DateExpression date) => new(_parts[date.First].Span.Start, _parts[date.End - 1].Span.End);

    private string Words(DateExpression date) => SpanOf(date).Of(_document.Text);

    private static LocalDate? Valid(int year, int month, int day) =>
        year is > 0 and < 9999 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;
}
