using System.Collections.Immutable;
using Parley.Record;
using Parley.Text;

namespace Parley.Dates;

/// <summary>Finds what binds the time expressions of a text, and when it falls due.</summary>
internal sealed class DateBounds(Document document, WordPart[] parts, List<DateExpression> expressions, Anchor anchor)
{
    /// <summary>An operator has no more words than this.</summary>
    private const int Reach = 6;

    private static DateVocabulary Words => DateVocabulary.Shipped;

    private EdtfDate? Now => anchor.Day is { } day ? EdtfDate.Day(day) : null;

    /// <summary>What binds an expression, by the words in front of it and behind it.</summary>
    public DateOperator Operator(int index)
    {
        DateExpression e = expressions[index];
        int floor = Floor(index);
        Words.Operators.TryBefore(parts, e.First, floor, out int start, out DateOperator binding);
        bool length = e.Form == DateForm.Length;
        if (length && e.Shift is Shift.Next or Shift.Following)
            return binding == DateOperator.For || IsWord(e.First - 1, "during", "throughout") ? DateOperator.For : DateOperator.Within;
        if (binding == DateOperator.By && length)
            // "extended by 90 days" is how much; "by five days from now" cannot be.
            return DateOperator.For;
        if (binding == DateOperator.None && IsDeadline(e))
            return length ? DateOperator.Within : DateOperator.By;
        if (Words.OperatorsBehind.TryAt(parts, Behind(e), Limit(index), out _, out DateOperator behind))
            return behind;
        if (binding == DateOperator.None && length && e.Shift == Shift.None && IsGiven(e))
            return DateOperator.Within;
        return binding == DateOperator.Since && start < e.First && ToThe(index) ? DateOperator.FromTo : binding;
    }

    /// <summary>Binds an expression that is resolved; the second of two dates binds the first one too.</summary>
    public DateBound? Bind(int index, DateOperator binding, Resolved resolved, Tense tense, ImmutableArray<DateMention>.Builder before)
    {
        DateExpression e = expressions[index];
        if (resolved.Type == DateType.Set)
            return null;
        if (resolved.Type == DateType.Duration)
            return Length(index, binding, resolved.Value, tense);
        EdtfDate? date = resolved.Date ?? OfTime(resolved);
        bool pair = index > 0 && before.Count == index && IsPair(index);
        if (pair && resolved.Value == "PRESENT_REF")
            date = Now;
        if (pair && (before[^1].Value == "PRESENT_REF" ? Now : before[^1].Date) is { } from && date is not null && from.First <= date.Last)
        {
            var both = new DateBound(DateOperator.FromTo, from, null, date);
            before[^1] = before[^1] with { Bound = both };
            return both;
        }

        return binding switch
        {
            DateOperator.None => null,
            DateOperator.After or DateOperator.Since or DateOperator.FromTo => new(binding == DateOperator.FromTo ? DateOperator.Since : binding, date, null, null),
            _ => new(binding, null, null, e.Edge == Edge.End ? DateResolver.Due(resolved, Edge.End) : date),
        };
    }

    private DateBound? Length(int index, DateOperator binding, string? length, Tense tense)
    {
        DateExpression e = expressions[index];
        if (binding == DateOperator.None && e.Shift == Shift.None && IsWord(e.First - 1, "in") && (tense == Tense.Future || (tense != Tense.Past && DateNote.Is(document))))
            binding = DateOperator.In;
        bool ahead = e.Shift is Shift.Next or Shift.Following;
        if (binding is DateOperator.None or DateOperator.Since or DateOperator.Before or DateOperator.By or DateOperator.Until or DateOperator.FromTo)
            return null;
        var open = new DateBound(binding, null, length, null);
        // "within 30 days of May 5", "for 90 days from Monday": counted from a day that is told; from what has no day, from nothing.
        EdtfDate? from = binding switch
        {
            _ when ahead => Now,
            DateOperator.For or DateOperator.After => null,
            _ when IsCountedFromElsewhere(index) => null,
            _ => Now,
        };
        return from is not null && open.DueFrom(from) is { } due ? open with { Anchor = from, Due = due } : open;
    }

    /// <summary>"from Friday to Monday", "from November to February": the second one comes after the first.</summary>
    public Resolved Following(int index, Resolved resolved, DateMention? before)
    {
        DateExpression e = expressions[index];
        if (before?.Date is not { } from || resolved.Period is not { } period || period.Last >= from.First || !IsPair(index)
            || e is not { Form: DateForm.Calendar, Year: null, Base: null })
            return resolved;
        return (e is { Weekday: not null, Day: null } ? period.Plus(7) : DateResolver.Moved(period.First, Grain.Year, 1, 1) is { } next ? Period.Of(period.Grain, next) : null) is { } later
            ? DateResolver.At(later, e)
            : resolved;
    }

    /// <summary>"midnight" and no day: the day told before, which is in the value, or the day of writing.</summary>
    private EdtfDate? OfTime(Resolved resolved) => resolved switch
    {
        { Type: DateType.Time, Value: { Length: > 10 } value } when EdtfDate.TryParse(value[..10], out EdtfDate? day) => day,
        { Type: DateType.Time, Value: ['T', ..] } => Now,
        _ => null,
    };

    /// <summary>Whether this date and the one before are "from … to …", "between … and …".</summary>
    private bool IsPair(int index)
    {
        DateExpression first = expressions[index - 1], second = expressions[index];
        if (second.First - first.End > 2 || second.First <= first.End || Sentence(first) != Sentence(second))
            return false;
        int floor = Floor(index - 1);
        bool between = first.First - 1 >= floor && IsWord(first.First - 1, "between");
        bool from = first.First - 1 >= floor && IsWord(first.First - 1, "from", "starting", "beginning", "since");
        int joint = first.End;
        if (IsWord(joint, "on", ","))
            joint++;
        bool days = first is { Form: DateForm.Calendar, HasDay: true } && second is { Form: DateForm.Calendar or DateForm.DayWord, HasDay: true };
        bool years = first is { Form: DateForm.Calendar, Year: not null, Month: null } && second is { Form: DateForm.Calendar, Year: not null, Month: null };
        return between ? IsWord(joint, "and", "-", "~", "through", "to") : from || days || years ? IsWord(joint, "to", "until", "till", "through", "-", "~") : IsWord(joint, "through", "-", "~");
    }

    private bool ToThe(int index) => index + 1 < expressions.Count && IsPair(index + 1);

    /// <summary>"a 50-day deadline", "Friday's deadline", "a deadline of 30 days", "the deadline for a deal is Friday" is left to the reader of deadlines.</summary>
    private bool IsDeadline(DateExpression e)
    {
        int next = e.End;
        if (IsWord(next, "-", "'"))
            next++;
        if (IsWord(next, "s"))
            next++;
        for (int skipped = 0; skipped < 2; skipped++, next++)
        {
            if (Words.Deadlines.TryAt(parts, next, parts.Length, out _, out _) && Sentence(e) == Sentence(next))
                return true;
            if (next >= parts.Length || document[parts[next].Token].Upos is not (Upos.ADJ or Upos.NOUN or Upos.PROPN))
                break;
        }

        int of = e.First - 1;
        return of > 0 && IsWord(of, "of", "for") && Sentence(of) == Sentence(e) && Words.Deadlines.TryBefore(parts, of, Math.Max(0, of - Reach), out _, out _);
    }

    /// <summary>"has 60 days to answer", "gave them ten days to leave".</summary>
    private bool IsGiven(DateExpression e)
    {
        int to = e.End;
        if (IsWord(to, "in") && IsWord(to + 1, "which"))
            to += 2;
        if (!IsWord(to, "to") || to + 1 >= parts.Length || document[parts[to + 1].Token].Upos is not (Upos.VERB or Upos.AUX) || Sentence(to + 1) != Sentence(e))
            return false;
        int outer = Tenses.Outer(document, parts[e.First].Token, parts[e.End - 1].Token);
        for (int step = 0; outer >= 0 && step < 2; step++, outer = document[outer].Head)
        {
            if (Words.Granting.Contains(document[outer].Lemma))
                return true;
        }

        return false;
    }

    /// <summary>"of signature", "after the truce": behind a length, what it is counted from.</summary>
    private bool IsCountedFromElsewhere(int index)
    {
        int next = expressions[index].End;
        return Sentence(next) == Sentence(expressions[index]) && IsWord(next, "of", "after", "from", "following", "before")
            && !(IsWord(next, "from") && IsWord(next + 1, "now", "today"));
    }

    private int Behind(DateExpression e) => IsWord(e.End, ",") ? e.End + 1 : e.End;

    private int Floor(int index)
    {
        DateExpression e = expressions[index];
        int floor = e.First, least = index > 0 ? expressions[index - 1].End : 0;
        while (floor > least && e.First - floor < Reach && Sentence(floor - 1) == Sentence(e))
            floor--;
        return floor;
    }

    private int Limit(int index)
    {
        DateExpression e = expressions[index];
        int limit = Behind(e), most = index + 1 < expressions.Count ? expressions[index + 1].First : parts.Length;
        while (limit < most && limit - e.End < Reach && Sentence(limit) == Sentence(e))
            limit++;
        return limit;
    }

    private int Sentence(DateExpression e) => document[parts[e.First].Token].Sentence;

    private int Sentence(int at) => at >= 0 && at < parts.Length ? document[parts[at].Token].Sentence : -1;

    private bool IsWord(int at, params ReadOnlySpan<string> words) => at >= 0 && at < parts.Length && words.Contains(parts[at].Lower);
}
