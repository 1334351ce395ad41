using System.Collections.Immutable;
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
        ImmutableArray<DateMention> first = Read(document, parts, EdtfDate.Day(written.First)), last = Read(document, parts, EdtfDate.Day(written.Last));
        ImmutableArray<DateMention> open = Read(document, parts, written.First.Year == written.Last.Year ? EdtfDate.Year(written.First.Year) : null);
        return [.. first.Select((mention, i) => mention == last[i] ? mention : open[i])];
    }

    internal static ImmutableArray<DateMention> Read(Document document, WordPart[] parts, EdtfDate? written)
    {
        List<DateExpression> expressions = new DateParser(document, parts).All();
        Anchor anchor = Anchor.Of(written);
        var resolver = new DateResolver(anchor, IsHistory(expressions, anchor));
        var mentions = ImmutableArray.CreateBuilder<DateMention>(expressions.Count);
        int floor = 0;
        foreach (DateExpression expression in expressions)
        {
            mentions.Add(Mention(document, parts, expression, resolver, floor));
            floor = expression.End;
        }

        return mentions.DrainToImmutable();
    }

    private static DateMention Mention(Document document, WordPart[] parts, DateExpression expression, DateResolver resolver, int floor)
    {
        int first = parts[expression.First].Token, last = parts[expression.End - 1].Token;
        Sentence sentence = document.SentenceOf(first);
        int sentenceFloor = expression.First;
        while (sentenceFloor > floor && expression.First - sentenceFloor < 6 && parts[sentenceFloor - 1].Token >= sentence.First)
            sentenceFloor--;
        DateVocabulary.Shipped.Operators.TryBefore(parts, expression.First, sentenceFloor, out _, out DateOperator binding);
        bool opens = first == sentence.First || (first <= sentence.First + 1 && document[sentence.First].Upos == Upos.ADP);
        bool opensBlock = opens && (sentence.Index == 0 || document.Sentences[sentence.Index - 1].Block != sentence.Block);
        Tense tense = Tenses.Of(document, first, last, binding);
        Resolved resolved = resolver.Resolve(expression, tense, sentence.Index, sentence.Block, opensBlock);
        EdtfDate? date = resolved.Date;
        if (binding is DateOperator.By or DateOperator.Until or DateOperator.Before or DateOperator.Within && expression.Edge == Edge.End)
            date = DateResolver.Due(resolved, Edge.End);
        if (expression is { Form: DateForm.Length, Unit: { } unit, Count: { } count })
        {
            if (binding == DateOperator.Within || (date is not null && expression.Shift == Shift.Next))
                (date, binding) = (resolver.Ahead(unit, count), binding == DateOperator.For ? DateOperator.For : DateOperator.Within);
            else if (tense == Tense.Future && binding == DateOperator.None && IsIn(parts, expression.First))
                date = resolver.Ahead(unit, count);
        }

        var span = new Span(parts[expression.First].Span.Start, parts[expression.End - 1].Span.End);
        return new DateMention(span, first, last, resolved.Type, resolved.Value, date, binding);
    }

    private static bool IsIn(WordPart[] parts, int at) => at > 0 && parts[at - 1].Lower == "in";

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
