using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Parley.Record;
using Parley.Text;

namespace Parley.Dates;

/// <summary>
/// How dates are told in a note: a question, a request, an entry in a calendar, not an article. A stretch of time is one expression
/// there, where TIMEX3 has its ends apart in an article; and a length that is laid on the calendar is the days that it takes up.
/// </summary>
/// <param name="parts">The word parts.</param>
/// <param name="expressions">The expressions, one for each mention.</param>
/// <param name="anchor">When the note was written.</param>
internal sealed class DateNote(WordPart[] parts, List<DateExpression> expressions, Anchor anchor)
{
    /// <summary>A text of no more sentences is a note.</summary>
    private const int Most = 2;

    private static DateVocabulary Words => DateVocabulary.Shipped;

    public static bool Is(Document document) => document.Sentences.Length <= Most;

    /// <summary>A mention as a note tells it by itself: "the next three days" are days, "daily" is a period.</summary>
    public DateMention Told(int index, DateMention mention)
    {
        DateExpression e = expressions[index];
        if (mention.Type == DateType.Set)
            return mention with { Value = Recurring(mention.Value) };
        return FromNow(e) is { } laid ? Laid(mention, laid) : Timed(index, mention) ?? mention;
    }

    /// <summary>"in ten minutes", "half an hour ago", "the next two hours", where the time of writing is known; null where it is not.</summary>
    private DateMention? Timed(int index, DateMention mention)
    {
        DateExpression e = expressions[index];
        if (mention.Type != DateType.Duration || e.Unit is not (Grain.Second or Grain.Minute or Grain.Hour) || anchor.Moment is not { } now || e.Base is not null || Seconds(e) is not { } seconds)
            return null;
        if (e.Form == DateForm.Offset ? !e.Narrative || index == 0 : mention.Operator == DateOperator.In)
        {
            LocalDateTime then = now.PlusSeconds(e.Direction < 0 ? -seconds : seconds);
            return mention with { Type = DateType.Time, Value = then.ToString(then.Second == 0 ? "uuuu-MM-dd'T'HH:mm" : "s", CultureInfo.InvariantCulture), Date = EdtfDate.Day(then.Date) };
        }

        bool ahead = e.Shift is Shift.Next or Shift.Following || mention.Operator == DateOperator.Within;
        if (!ahead && e.Shift is not (Shift.Last or Shift.Previous))
            return null;
        (LocalDateTime from, LocalDateTime to) = ahead ? (now, now.PlusSeconds(seconds)) : (now.PlusSeconds(-seconds), now);
        return mention with
        {
            Type = DateType.Time,
            Value = string.Create(CultureInfo.InvariantCulture, $"{from:s}/{to:s}"),
            Date = EdtfDate.Between(from.Date, to.Date),
        };
    }

    /// <summary>A length in seconds; null where it is open, or longer than a year.</summary>
    private static long? Seconds(DateExpression length)
    {
        double seconds = 0;
        for (DateExpression? part = length; part is not null; part = part.Rest)
            seconds += (part.Count ?? double.NaN) * (part.Unit switch { Grain.Hour => 3600, Grain.Minute => 60, _ => 1 });
        return seconds < 366 * 86400 ? (long)Math.Round(seconds) : null;
    }

    /// <summary>Mentions that are parts of one expression as one.</summary>
    public ImmutableArray<DateMention> Joined(ImmutableArray<DateMention> mentions)
    {
        var joined = ImmutableArray.CreateBuilder<DateMention>(mentions.Length);
        for (int i = 0; i < mentions.Length; i++)
        {
            if (i > 0 && Both(i, joined[^1], mentions[i]) is { } both)
                joined[^1] = both with { Span = new Span(joined[^1].Span.Start, mentions[i].Span.End), First = joined[^1].First, Last = mentions[i].Last };
            else
                joined.Add(mentions[i]);
        }

        return joined.DrainToImmutable();
    }

    private DateMention? Both(int index, DateMention first, DateMention second) =>
        Stretch(index, first, second) ?? ToDate(index, first) ?? Length(index, first, second) ?? Bounded(index, first, second);

    /// <summary>The ends of a stretch: "from Friday to 3 August", "16:00, 23 April - 22:00, 27 April"; null where they are none.</summary>
    private DateMention? Stretch(int index, DateMention start, DateMention end)
    {
        if (end.Bound is not { Operator: DateOperator.FromTo, Anchor: { } first, Due: { } due } || !ReferenceEquals(start.Bound, end.Bound))
            return null;
        var whole = EdtfDate.Between(first.First, due.Last);
        if (start.Type == DateType.Time && end.Type == DateType.Time && first.IsDay && due.IsDay
            && (expressions[index - 1], expressions[index]) is ({ Clock: { } from, Until: null }, { Clock: { } to, Until: null }))
            return start with { Value = $"{first}T{from.Exact}/{due}T{to.Exact}", Date = whole };
        if (start.Type != DateType.Date || end.Type != DateType.Date)
            return null;
        // "from May 2030 to 5 June": where one end is a day, or no interval has it as it is told, both are written as days.
        string told = $"{start.Value}/{end.Value}", value = first.IsDay || due.IsDay || !EdtfDate.TryParse(told, out _) ? whole.ToString() : told;
        return start with { Value = value, Date = whole };
    }

    /// <summary>"from March to date", "the year to date": up to the day of writing.</summary>
    private DateMention? ToDate(int index, DateMention start)
    {
        if (expressions[index] is not { Form: DateForm.Reference, Value: "PRESENT_REF", First: var to, End: var end } || to != expressions[index - 1].End || parts[end - 1].Lower != "date"
            || start is not { Type: DateType.Date, Date: { } from } || anchor.Day is not { } today || from.First > today)
            return null;
        var whole = EdtfDate.Between(from.First, today);
        return start with { Value = whole.ToString(), Date = whole };
    }

    /// <summary>"two weeks starting 20 May", "the first ten days of June": a length that begins or lies where the date behind it says.</summary>
    private DateMention? Length(int index, DateMention length, DateMention date)
    {
        DateExpression e = expressions[index - 1];
        if (e is not { Form: DateForm.Length, Count: not null, Unit: >= Grain.Day } || IsFilled(e) || date is not { Type: DateType.Date, Date: { } when })
            return null;
        int gap = parts[e.End].Lower == "," ? e.End + 1 : e.End, next = expressions[index].First;
        if (when.IsDay && Words.LengthStarts.TryAt(parts, gap, next, out int behind, out _) && behind == next)
            return Days(e, when.First, 1) is { } laid ? Laid(length, laid) : null;
        if (next != e.End + 1 || parts[e.End].Lower != "of")
            return null;
        int ordinal = parts[e.First].Lower == "the" ? e.First + 1 : e.First;
        // A week belongs to the month or year of its Thursday (ISO 8601).
        bool weeks = e.Unit is Grain.Week;
        (LocalDate first, LocalDate over) = (when.First, when.Last.PlusDays(1));
        (LocalDate, LocalDate)? cut = parts[ordinal].Lower switch
        {
            "first" => Days(e, weeks ? WeekFrom(first) : first, 1),
            "last" or "final" => Days(e, weeks ? WeekFrom(over) : over, -1),
            _ => null,
        };
        return cut is { } days ? Laid(length, days) : null;
    }

    /// <summary>The Monday of the first week whose Thursday is this day or a later one.</summary>
    private static LocalDate WeekFrom(LocalDate day) => Period.Of(Grain.Week, day.PlusDays(3)).First;

    /// <summary>"Thursday before 5 p.m.": a time that is bound and belongs to the day in front of it.</summary>
    private DateMention? Bounded(int index, DateMention day, DateMention time)
    {
        (DateExpression first, DateExpression second) = (expressions[index - 1], expressions[index]);
        return day is { Type: DateType.Date, Date.IsDay: true, Bound: null } && time is { Type: DateType.Time, Bound: { } bound, Date: null } && second is { Form: DateForm.Calendar, Clock: not null, HasDay: false }
            && Words.Operators.TryAt(parts, first.End, second.First, out int end, out _) && end == second.First
            ? time with { Date = day.Date, Bound = bound with { Due = bound.Due is null ? null : day.Date, Anchor = bound.Anchor is null ? null : day.Date } }
            : null;
    }

    /// <summary>The days of "the next three weeks", which begin tomorrow, and of "the last two months", which end today; quarters and decades are whole ones.</summary>
    private (LocalDate First, LocalDate Over)? FromNow(DateExpression e)
    {
        if (anchor.Day is not { } today || e is not ({ Form: DateForm.Length, Count: not null, Unit: >= Grain.Day } or { Form: DateForm.Shifted, Unit: Grain.Fortnight }) || IsFilled(e))
            return null;
        bool whole = e.Unit is Grain.Quarter or Grain.Decade or Grain.Century;
        return e.Shift switch
        {
            Shift.Next or Shift.Following => whole ? Period.Of(e.Unit!.Value, today).Plus(1) is { } next ? Days(e, next.First, 1) : null : Days(e, today.PlusDays(1), 1),
            Shift.Last or Shift.Previous => Days(e, whole ? Period.Of(e.Unit!.Value, today).First : today, -1),
            _ => null,
        };
    }

    /// <summary>The days that a length takes up from a day, or up to it.</summary>
    private static (LocalDate First, LocalDate Over)? Days(DateExpression length, LocalDate day, int direction) =>
        DateResolver.Moved(day, length with { Count = length.Count ?? 1, Direction = direction }) is { } moved ? (LocalDate.Min(day, moved), LocalDate.Max(day, moved)) : null;

    /// <summary>A length on the calendar is written from the day on which it begins to the day on which it is over, so that start and length give the end (ISO 8601).</summary>
    private static DateMention Laid(DateMention mention, (LocalDate First, LocalDate Over) days) => days.First == days.Over
        ? mention
        : mention with { Type = DateType.Date, Value = $"{EdtfDate.Day(days.First)}/{EdtfDate.Day(days.Over)}", Date = EdtfDate.Between(days.First, days.Over.PlusDays(-1)) };

    /// <summary>"four business days" are not four days of the calendar.</summary>
    private bool IsFilled(DateExpression length)
    {
        for (int at = length.First; at < length.End; at++)
        {
            if (Words.Find(parts[at].Lower).Filler)
                return true;
        }

        return false;
    }

    /// <summary>What repeats by its period or by its time of the day, as calendars have it.</summary>
    private static string? Recurring(string? value) => value switch
    {
        "XXXX" => "P1Y",
        "XXXX-XX" => "P1M",
        "XXXX-WXX" => "P1W",
        "XXXX-WXX-WE" => "P1WE",
        "XXXX-XX-XX" => "P1D",
        _ when value?.StartsWith("XXXX-XX-XXT", StringComparison.Ordinal) == true => value["XXXX-XX-XX".Length..],
        _ => value,
    };
}
