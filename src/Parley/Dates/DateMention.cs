using Parley.Record;
using Parley.Text;

namespace Parley.Dates;

/// <summary>The types of time expressions of TIMEX3 (ISO-TimeML).</summary>
public enum DateType
{
    Date,
    Time,
    Duration,
    Set,
}

/// <summary>How the words around it bind a date or a length: "by Friday", "since May", "within 50 days".</summary>
public enum DateOperator
{
    None,

    /// <summary>Earlier than the date: "before September 2", "ahead of Friday".</summary>
    Before,

    /// <summary>On the date at the latest: "by Friday", "no later than June 30", "a deadline of Monday".</summary>
    By,

    /// <summary>Up to the date: "until Friday", "through June".</summary>
    Until,

    /// <summary>At the latest when a length has passed: "within 50 days", "in the next two weeks", "a 50-day deadline", "has 60 days to answer".</summary>
    Within,

    /// <summary>When a length has passed: "in two weeks".</summary>
    In,

    /// <summary>Later than the date, or when a length has passed: "after Friday", "after 90 days".</summary>
    After,

    /// <summary>From the date on: "since May", "from Monday", "starting June 1".</summary>
    Since,

    /// <summary>As long as the length: "for 30 days".</summary>
    For,

    /// <summary>From one date to another: "from Monday to Friday", "between June 20 and June 30".</summary>
    FromTo,
}

/// <summary>What a date or a length bounds, resolved as far as the text says.</summary>
/// <param name="Operator">How.</param>
/// <param name="Anchor">
/// The day on which it begins or from which the length is counted; null where nothing begins, and where the length is counted from
/// something whose day the text does not tell.
/// </param>
/// <param name="Length">ISO 8601 duration, <c>P50D</c>; null for dates.</param>
/// <param name="Due">The last day, or the period at whose end it falls; null where it stays open.</param>
public sealed record DateBound(DateOperator Operator, EdtfDate? Anchor, string? Length, EdtfDate? Due)
{
    /// <summary>When the length has passed, counted from another day; null for a date, a length that is not told, and a year or month to count from.</summary>
    public EdtfDate? DueFrom(EdtfDate anchor) =>
        Length is { } length && anchor.IsDay && Lengths.TryRead(length, out Grain unit, out double count) && DateResolver.Moved(anchor.First, unit, count, 1) is { } day
            ? EdtfDate.Day(day)
            : null;
}

/// <summary>A date, time, duration or set of them, as worded in a text.</summary>
/// <param name="Span">The expression without the words that bind it.</param>
/// <param name="First">First token.</param>
/// <param name="Last">Last token, included.</param>
/// <param name="Value">TIMEX3 value, <c>2025-05-16</c>, <c>P50D</c>, <c>2025-05-16T02:00</c>; null where it cannot be resolved.</param>
/// <param name="Date">The days meant, where it is a date that can be resolved; for a length that is counted from the day of writing, the day it ends.</param>
/// <param name="Bound">What binds it; null where nothing does.</param>
public sealed record DateMention(
    Span Span,
    int First,
    int Last,
    DateType Type,
    string? Value,
    EdtfDate? Date,
    DateBound? Bound = null)
{
    /// <summary>Whether it is told as a length, though one that is counted from the day of writing ("in two weeks") is a date.</summary>
    public bool IsLength => Type == DateType.Duration || Bound?.Length is not null;

    public DateOperator Operator => Bound?.Operator ?? DateOperator.None;
}
