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
/// their terms, weekdays with dates, the age of a war. Each sign leaves some days; those that all of them leave, or
/// all but one uncertain one, are the answer. A wrong date is worse than none: what stays wide stays open.
/// </summary>
public static class ArticleDating
{
    /// <summary>A date that stays wider than this many days says too little.</summary>
    private const int Widest = 400;

    /// <summary>Works out when a text was written; null where its words leave it open.</summary>
    public static Dating? Infer(Document document) => Infer(document, WordParts.Of(document));

    internal static Dating? Infer(Document document, WordPart[] parts)
    {
        var told = new ToldDates(document, parts, new DateParser(document, parts).All());
        List<DatingEvidence> evidence = Evidence(told, document, parts);
        DaySet days = DatingEvidence.Weigh(evidence, DaySet.All);
        evidence.AddRange(told.Weekdays(days));
        return Dated(DatingEvidence.Weigh(evidence, DaySet.All), evidence);
    }

    /// <summary>
    /// What a text says against the date that it is given, such as a weekday that does not fit, a year told as past that comes after it, or
    /// an office that its holder did not have then. A date given is never changed for it.
    /// </summary>
    /// <param name="document">The text, analysed.</param>
    /// <param name="parts">Its word parts.</param>
    /// <param name="given">When it is said to have been written.</param>
    internal static ImmutableArray<string> Disagreements(Document document, WordPart[] parts, EdtfDate given)
    {
        if (given.First < DaySet.Earliest.PlusYears(1) || given.Last > DaySet.Latest.PlusYears(-1))
            return [];
        var told = new ToldDates(document, parts, new DateParser(document, parts).All());
        // A text appears on the day after it is written as well.
        DaySet around = DaySet.Of((given.First.PlusDays(-1), given.Last.PlusDays(1)));
        return
        [
            .. told.WrongWeekdays(),
            .. told.Published().Concat(OfficeEvidence.Of(document, parts)).Concat(told.Years()).Concat(told.ExactDays()).Concat(told.MonthDays())
                .Where(e => e.Weight >= DatingEvidence.Firm && !e.Days.Meets(around)).Select(e => e.Explain(around)).Distinct(),
        ];
    }

    /// <summary>The answer where the days left are few enough.</summary>
    internal static Dating? Dated(DaySet days, IEnumerable<DatingEvidence> evidence) =>
        days.IsBounded && days.Breadth <= Widest
            ? new Dating(
                EdtfDate.Between(days.First, days.Last),
                [.. evidence.Where(e => e.Days.Meets(days)).OrderByDescending(e => e.Weight).ThenBy(e => e.Span.Start).Select(e => e.Explain(days)).Distinct()])
            : null;

    /// <summary>Everything that the text's own words say of when it was written.</summary>
    internal static List<DatingEvidence> Evidence(ToldDates told, Document document, WordPart[] parts) =>
    [
        .. told.Published(), .. OfficeEvidence.Of(document, parts), .. told.Years(), .. told.ExactDays(), .. told.CountedDays(), .. told.ToldTwice(), .. told.MonthDays(),
        .. told.SaidOn(), .. told.SinceLast(), .. ConflictEvidence.Of(document, parts, told.Expressions),
    ];

    internal static (LocalDate First, LocalDate Last) From(LocalDate first) => (first, DaySet.Latest);

    internal static (LocalDate First, LocalDate Last) To(LocalDate last) => (DaySet.Earliest, last);
}
