using System.Collections.Immutable;
using NodaTime;
using Parley.Record;
using Parley.Text;

namespace Parley.Dates;

/// <summary>When an article without a date was written, worked out from its own words.</summary>
/// <param name="Date">A day, or the days from one to another.</param>
/// <param name="Reasons">What it rests on, the strongest first.</param>
public sealed record Dating(EdtfDate Date, ImmutableArray<string> Reasons);

/// <summary>
/// Dates an article from its text alone: lines that say when it was published, years and days told as past or to come, offices and
/// their terms, weekdays with dates, the age of a war. Each sign leaves some days; what all of them leave is the answer. Signs that
/// contradict the stronger ones before them are dropped. A wrong date is worse than none: what stays wide stays open.
/// </summary>
public static class ArticleDating
{
    /// <summary>A date that stays wider than this many days says too little.</summary>
    private const int Widest = 400;

    /// <summary>Works out when a text was written; null where its words leave it open.</summary>
    public static Dating? Infer(Document document) => Infer(document, WordParts.Of(document));

    internal static Dating? Infer(Document document, WordPart[] parts)
    {
        (DaySet days, List<string> reasons) = Days(document, parts);
        return days.IsBounded && days.Breadth <= Widest ? new Dating(EdtfDate.Between(days.First, days.Last), [.. reasons]) : null;
    }

    /// <summary>The days that the text's own signs leave, with the reasons.</summary>
    internal static (DaySet Days, List<string> Reasons) Days(Document document, WordPart[] parts)
    {
        List<DateExpression> expressions = new DateParser(document, parts).All();
        var told = new ToldDates(document, parts, expressions);
        DaySet left = DaySet.All;
        var reasons = new List<string>();
        IEnumerable<DatingEvidence> evidence =
            [.. told.Published(), .. OfficeEvidence.Of(document, parts), .. told.Years(), .. told.ExactDays(), .. told.MonthDays(), .. ConflictEvidence.Of(document, parts, expressions)];
        foreach (DatingEvidence sign in evidence)
            left = Narrowed(left, sign, reasons);
        foreach (DatingEvidence sign in told.SinceLast(left).Concat(told.Weekdays(left)))
            left = Narrowed(left, sign, reasons);
        return (left, reasons);
    }

    private static DaySet Narrowed(DaySet left, DatingEvidence sign, List<string> reasons)
    {
        DaySet both = left.Intersect(sign.Days);
        if (both.IsEmpty)
            return left;
        if (both.First != left.First || both.Last != left.Last || both.Breadth < left.Breadth)
            reasons.Add(sign.Reason);
        return both;
    }

    internal static (LocalDate First, LocalDate Last) From(LocalDate first) => (first, DaySet.Latest);

    internal static (LocalDate First, LocalDate Last) To(LocalDate last) => (DaySet.Earliest, last);
}
