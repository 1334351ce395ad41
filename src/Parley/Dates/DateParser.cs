using Parley.Text;

namespace Parley.Dates;

/// <summary>
/// Matches time expressions over the word parts of a document. Hand-built after the constructions that the TIMEX3 guidelines
/// describe (Saurí et al. 2006); the longest expression that begins at a word is taken.
/// </summary>
internal sealed partial class DateParser
{
    /// <summary>"the day before the day before …" is followed no further than this.</summary>
    private const int Deepest = 8;

    private static readonly WordPart Nothing = new(default, -1, WordPartKind.Sign, "\0", 0, 0, true);

    private readonly Document _document;
    private readonly WordPart[] _parts;
    private readonly TimeWord[] _senses;
    private readonly DateVocabulary _words = DateVocabulary.Shipped;
    private readonly NumberWords _numbers = NumberWords.Shipped;
    private readonly bool _note;
    private readonly DateExpression?[] _bases;
    private readonly bool[] _based;
    private int _floor;
    private int _limit;
    private int _depth;

    public DateParser(Document document, WordPart[] parts)
    {
        _document = document;
        _parts = parts;
        _note = DateNote.Is(document);
        _bases = new DateExpression?[parts.Length];
        _based = new bool[parts.Length];
        _senses = new TimeWord[parts.Length];
        for (int i = 0; i < parts.Length; i++)
            _senses[i] = parts[i].Kind == WordPartKind.Word ? _words.Find(parts[i].Lower) : TimeWord.None;
    }

    /// <summary>All expressions, in the order of the text, without overlaps.</summary>
    public List<DateExpression> All()
    {
        var found = new List<DateExpression>();
        for (int start = 0; start < _parts.Length; start = _limit)
        {
            int sentence = _document[_parts[start].Token].Sentence;
            _floor = start;
            _limit = start + 1;
            while (_limit < _parts.Length && _document[_parts[_limit].Token].Sentence == sentence)
                _limit++;
            Sentence(found);
        }

        return found;
    }

    private ReadOnlySpan<WordPart> Parts => _parts.AsSpan(0, _limit);

    private void Sentence(List<DateExpression> found)
    {
        for (int at = _floor; at < _limit;)
        {
            if (!CanOpen(at) || At(at) is not { } expression)
            {
                at++;
                continue;
            }

            found.Add(expression);
            ShareWeek(found);
            ShareYear(found);
            at = expression.End;
            while (Continuation(expression, at) is { } further)
            {
                // "June 9 and 10, 2021": the year holds for both.
                if (expression.Year is null && expression.Month is not null)
                    found[^1] = expression with { Year = further.Year };
                found.Add(further);
                expression = further;
                at = further.End;
            }
        }
    }

    /// <summary>"Monday or Tuesday next week": the week told last holds for the weekdays in front of it.</summary>
    private void ShareWeek(List<DateExpression> found)
    {
        for (int i = found.Count - 1; i > 0; i--)
        {
            if (found[i] is not { Weekday: not null, Base: { Unit: Grain.Week } week, First: var next } || found[i - 1] is not { Form: DateForm.Calendar, Weekday: not null, Day: null, Base: null, End: var end }
                || end < _floor || next - end is < 1 or > 2 || Word(end) is not ("or" or "and" or ","))
                return;
            found[i - 1] = found[i - 1] with { Base = week };
        }
    }

    /// <summary>"18 August to 15 September 1951", "between March and April 1918", "Nov-Feb 2017": the year told last holds for both ends.</summary>
    private void ShareYear(List<DateExpression> found)
    {
        if (found.Count < 2 || found[^1] is not { Form: DateForm.Calendar, Year: { } year, BeforeChrist: false, Month: { } last, First: var next }
            || found[^2] is not { Form: DateForm.Calendar, Year: null, Base: null, Month: { } first, End: var end } || end < _floor)
            return;
        bool joined = Word(end) is "-" or "to" or "until" or "till" or "through" || (Word(end) == "and" && Word(found[^2].First - 1) == "between");
        if (joined && next == SkipWord(end + 1, "the"))
            found[^2] = found[^2] with { Year = year - (first > last ? 1 : 0), ShortYear = found[^1].ShortYear };
    }

    private bool CanOpen(int at) =>
        _parts[at].Kind switch
        {
            WordPartKind.Number => true,
            WordPartKind.Word => _senses[at].Opens,
            _ => (_parts[at].Lower == "'" && Part(at + 1).Digits == 2) || _numbers.Begins(_parts[at]),
        };

    private DateExpression? At(int at)
    {
        DateExpression? best = null;
        Longest(ref best, Base(at));
        Longest(ref best, Time(at));
        Longest(ref best, Span(at));
        Longest(ref best, YearAgo(at));
        Longest(ref best, Repeated(at));
        Longest(ref best, TimedBefore(at));
        Longest(ref best, DayOfEach(at));
        Longest(ref best, Reference(at));
        return best;
    }

    /// <summary>A date that others can be counted from or cut out of. It is worked out once for each place, however many expressions ask.</summary>
    private DateExpression? Base(int at)
    {
        if (at >= _limit || at < _floor || _depth > Deepest)
            return null;
        if (!_based[at])
        {
            _depth++;
            (_bases[at], _based[at]) = (FindBase(at), true);
            _depth--;
        }

        return _bases[at];
    }

    private DateExpression? FindBase(int at)
    {
        DateExpression? best = null;
        Longest(ref best, Calendar(at));
        Longest(ref best, Shifted(at));
        Longest(ref best, DayWord(at));
        Longest(ref best, Edged(at));
        return best is null ? null : WithTime(best);
    }

    private static void Longest(ref DateExpression? best, DateExpression? other)
    {
        if (other is not null && (best is null || other.End > best.End))
            best = other;
    }

    private ref readonly WordPart Part(int at)
    {
        if (at >= _floor && at < _limit)
            return ref _parts[at];
        return ref Nothing;
    }

    private TimeWord Sense(int at) => at >= _floor && at < _limit ? _senses[at] : TimeWord.None;

    private string Word(int at) => Part(at).Lower;

    private bool IsCapital(int at) => at >= _floor && at < _limit && char.IsUpper(_document.Text[_parts[at].Span.Start]);

    private Upos Pos(int at) => at >= _floor && at < _limit ? _document[_parts[at].Token].Upos : Upos.X;

    private int SkipWord(int at, string word) => Word(at) == word ? at + 1 : at;

    private int Hyphen(int at) => NumberWords.Hyphen(Parts, at);

    /// <summary>"June 9 and 10", "1914-18": what follows takes the month or the century from what stands before.</summary>
    private DateExpression? Continuation(DateExpression before, int at)
    {
        // "this year than last", "this week or next": the unit holds for both.
        if (before is { Form: DateForm.Shifted, Unit: not null, Shift: Shift.This or Shift.Last or Shift.Next })
        {
            return Word(at) is "or" or "and" or "than" && Word(at + 1) is "next" or "last" or "this" && Closes(at + 2)
                ? before with { First = at + 1, End = at + 2, Shift = Sense(at + 1).Shift }
                : null;
        }

        if (before.Form != DateForm.Calendar)
            return null;
        // "next week on Tuesday or Thursday": the week holds for both.
        if (before is { Weekday: not null, Base: { Unit: Grain.Week } week } && (Word(at) is "or" or "and" or "," || Sense(at).Weekday > 0))
        {
            int next = SkipWord(Sense(at).Weekday > 0 ? at : at + (Word(at) == "," && Word(at + 1) is "or" or "and" ? 2 : 1), "on");
            return Sense(next) is { Weekday: > 0, Repeats: false } && WeekBehind(next + 1) is null && Weekday(next) is null or { Day: null }
                ? WithTime(Day(next, next + 1) with { Weekday = Sense(next).Weekday, Base = week })
                : null;
        }

        if (before is { Month: { } month, Day: not null, LastDay: null, HasTime: false } && Word(at) is "and" or "," or "or")
        {
            int next = at + 1;
            if (Word(at) == "," && Word(next) is "and" or "or")
                next++;
            // "on 5/16, 5/17 or 5/20"
            if (Part(before.End - 2).IsSign('/') && Slashed(next, cued: true) is { } another)
                return WithTime(another);
            int number = before.Month is null ? -1 : DayNumber(next, out _);
            if (number > 0)
            {
                DayNumber(next, out int end);
                bool free = Sense(end).Unit is null && Sense(end).Month == 0 && !_numbers.Begins(Part(end)) && Word(end) is not ("%" or ":" or "-" or "/" or "percent" or "per")
                    && !(Word(end) == "of" && Sense(end + 1).Month > 0)
                    && Pos(end) is not (Upos.NOUN or Upos.ADJ);
                int? year = before.Year;
                if (free && Word(end) == "," && IsYear(end + 1, out int told))
                {
                    year = told;
                    end += 2;
                }

                if (free)
                    return new DateExpression { Form = DateForm.Calendar, First = next, End = end, Year = year, Month = before.Month, Day = number };
            }
        }

        if (before is { Year: { } from, Month: null, Season: null, YearGrain: Grain.Year } && Word(at) == "-" && !Part(at).Spaced
            && Part(at + 1) is { Digits: 2, Spaced: false } to && to.Whole > from % 100)
        {
            return new DateExpression
            {
                Form = DateForm.Calendar, First = at + 1, End = at + 2, Year = (from / 100 * 100) + to.Whole,
            };
        }

        return null;
    }
}
