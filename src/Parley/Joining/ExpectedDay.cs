using NodaTime;
using Parley.Dates;
using Parley.Record;
using Parley.Text;

namespace Parley.Joining;

/// <summary>When a thing is expected: "on Saturday", "by mid-December", "before November".</summary>
/// <param name="First">Not before this day; null where only an end is named.</param>
/// <param name="Last">The last day on which it would be in time.</param>
internal sealed record ExpectedDay(LocalDate? First, LocalDate Last)
{
    private const int Week = 7;

    /// <summary>The only day or span that the words name; null where they name none, several, or one that only something else begins with.</summary>
    /// <param name="words">The event as its article words it.</param>
    /// <param name="written">When the article was written.</param>
    public static ExpectedDay? Of(string words, EdtfDate written)
    {
        if (string.IsNullOrWhiteSpace(words))
            return null;
        DateMention[] named =
        [
            .. DateReader.Read(LanguageModel.Shipped.Analyse(words, [new Span(0, words.Length)]), written)
                .Where(m => m is { Date: not null, Type: DateType.Date or DateType.Time or DateType.Duration }),
        ];
        // "until 12 August, when the 90-day truce expires": a length is no other day.
        if (named.Length > 1)
            named = [.. named.Where(m => !m.IsLength)];
        if (named is not [{ Date: { IsApproximate: false } date } mention])
            return null;
        // A weekday or the weekend without a verb that tells when may be read as the last one; what is expected is the next.
        if (date.Last < written.First && NodaTime.Period.DaysBetween(date.Last, written.First) < Week && IsOfTheWeek(mention.Span.Of(words)))
            date = date.IsDay ? EdtfDate.Day(date.First.PlusDays(Week)) : EdtfDate.Between(date.First.PlusDays(Week), date.Last.PlusDays(Week));
        if (date.Last < written.First)
            return null;
        return mention.Operator switch
        {
            DateOperator.None or DateOperator.For or DateOperator.FromTo => new ExpectedDay(date.First, date.Last),
            DateOperator.Before when date.First > written.First => new ExpectedDay(null, date.First.PlusDays(-1)),
            DateOperator.By or DateOperator.Within or DateOperator.Until => new ExpectedDay(null, date.Last),
            _ => null,
        };
    }

    /// <summary>Whether a day is told by the week alone: "Monday", "the weekend".</summary>
    private static bool IsOfTheWeek(string told) => !told.Any(char.IsAsciiDigit)
        && told.ToLowerInvariant().Split([' ', '\'', '’'], StringSplitOptions.RemoveEmptyEntries) is var parts
        && parts.Any(w => w.StartsWith("weekend", StringComparison.Ordinal) || DatingClues.IsWeekday(w)) && !parts.Contains("last") && !parts.Contains("past");
}
