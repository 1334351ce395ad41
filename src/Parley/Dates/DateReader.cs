using System.Collections.Immutable;
using NodaTime;
using Parley.Record;
using Parley.Text;

namespace Parley.Dates;

/// <summary>The door to dates: finds the time expressions of a document and works out what they mean. Thread-safe.</summary>
public static class DateReader
{
    /// <param name="document">The document; without parts of speech and trees, tense is unknown.</param>
    /// <param name="written">When the text was written; null if unknown. Weekdays and "yesterday" need a day.</param>
    /// <returns>Mentions in the order of the text, without overlaps.</returns>
    public static ImmutableArray<DateMention> Read(Document document, EdtfDate? written) =>
        Read(document, WordParts.Of(document), written);

    /// <summary>
    /// Reads dates of a text that was written on one of several days: what they mean from the first and from the last of these days
    /// alike is sure; a year that all of them share still completes a month and day.
    /// </summary>
    internal static ImmutableArray<DateMention> Between(Document document, WordPart[] parts, EdtfDate written)
    {
        List<DateExpression> expressions = new DateParser(document, parts).All();
        ImmutableArray<DateMention> first = Mentions(document, parts, expressions, EdtfDate.Day(written.First)), last = Mentions(document, parts, expressions, EdtfDate.Day(written.Last));
        ImmutableArray<DateMention> open = Mentions(document, parts, expressions, written.First.Year == written.Last.Year ? EdtfDate.Year(written.First.Year) : null);
        return Joined(document, parts, expressions, [.. first.Select((mention, i) => mention == last[i] ? mention : open[i])], written);
    }

    internal static ImmutableArray<DateMention> Read(Document document, WordPart[] parts, EdtfDate? written, LocalTime? time = null)
    {
        List<DateExpression> expressions = new DateParser(document, parts).All();
        return Joined(document, parts, expressions, Mentions(document, parts, expressions, written, time), written);
    }

    private static ImmutableArray<DateMention> Joined(Document document, WordPart[] parts, List<DateExpression> expressions, ImmutableArray<DateMention> mentions, EdtfDate? written) =>
        DateNote.Is(document) ? new DateNote(parts, expressions, Anchor.Of(written)).Joined(mentions) : mentions;

    /// <summary>A mention for each expression, however it is resolved.</summary>
    private static ImmutableArray<DateMention> Mentions(Document document, WordPart[] parts, List<DateExpression> expressions, EdtfDate? written, LocalTime? time = null)
    {
        Anchor anchor = Anchor.Of(written, time);
        bool history = IsHistory(expressions, anchor);
        DateNote? note = DateNote.Is(document) ? new DateNote(parts, expressions, anchor) : null;
        var resolver = new DateResolver(anchor, history, note is not null);
        var bounds = new DateBounds(document, parts, expressions, anchor);
        var mentions = ImmutableArray.CreateBuilder<DateMention>(expressions.Count);
        Tense tense = Tense.None;
        for (int i = 0; i < expressions.Count; i++)
        {
            DateExpression expression = expressions[i];
            int first = parts[expression.First].Token, last = parts[expression.End - 1].Token;
            Sentence sentence = document.SentenceOf(first);
            DateOperator binding = bounds.Operator(i);
            bool opens = first == sentence.First || (first <= sentence.First + 1 && document[sentence.First].Upos == Upos.ADP);
            bool opensBlock = opens && (sentence.Index == 0 || document.Sentences[sentence.Index - 1].Block != sentence.Block);
            Tense own = Tenses.Of(document, first, last, binding);
            tense = own == Tense.None && i > 0 && IsListed(parts, expressions[i - 1], expression) ? tense : own;
            Resolved resolved = bounds.Following(i, resolver.Resolve(expression, tense, sentence.Index, sentence.Block, opensBlock), i > 0 ? mentions[i - 1] : null);
            var span = new Span(parts[expression.First].Span.Start, parts[expression.End - 1].Span.End);
            DateBound? bound = bounds.Bind(i, binding, resolved, tense, mentions);
            EdtfDate? date = resolved.Type == DateType.Duration ? bound is { Anchor: { } from } && from == written ? bound.Due : null
                : expression.Edge == Edge.End && bound?.Due is { } end ? end : resolved.Date;
            // "will meet in two weeks": when it is due, not how long it takes.
            bool due = !history && bound is { Operator: DateOperator.In, Due.IsDay: true };
            DateMention mention = due
                ? new DateMention(span, first, last, DateType.Date, note is null ? InUnits(expression, bound!.Due!.First) : bound!.Due!.ToString(), bound.Due, bound)
                : new DateMention(span, first, last, resolved.Type, resolved.Value, date, bound);
            mentions.Add(due || note is null ? mention : note.Told(i, mention));
        }

        return mentions.DrainToImmutable();
    }

    /// <summary>"18 and 19 June": days of one list lie on the same side of the day of writing.</summary>
    private static bool IsListed(WordPart[] parts, DateExpression before, DateExpression next) =>
        before is { Form: DateForm.Calendar, Month: not null, Day: not null } && next is { Form: DateForm.Calendar, Month: not null, Day: not null }
        && next.First - before.End is 1 or 2 && parts[next.First - 1].Lower is "and" or "or" or ",";

    /// <summary>A day that was counted in years or months is known to the year or month; one counted in weeks, to the day.</summary>
    private static string InUnits(DateExpression length, LocalDate due) =>
        length.Unit is { } unit && length.Rest is null && unit >= Grain.Month ? Period.Of(unit == Grain.Month ? Grain.Month : Grain.Year, due).Value : EdtfDate.Day(due).ToString();

    /// <summary>
    /// Whether a text tells of the past by years of its own, far from the day of writing, so that months and weekdays hang on the date
    /// told before.
    /// </summary>
    private static bool IsHistory(List<DateExpression> expressions, Anchor anchor)
    {
        if (anchor.Year is not { } now)
            return false;
        int far = 0, near = 0;
        foreach (DateExpression expression in expressions)
        {
            if (expression is { Form: DateForm.Calendar, Year: { } year, ShortYear: false })
                _ = Math.Abs(year - now) > 1 ? far++ : near++;
            else if (expression is { Form: DateForm.DayWord } or { Form: DateForm.Calendar, Weekday: not null } or { Form: DateForm.Shifted, Narrative: false })
                near++;
        }

        return far >= 5 && far > near;
    }
}
