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

/// <summary>How the words in front bind a date: "by Friday", "since May", "within 50 days".</summary>
public enum DateOperator
{
    None,
    Before,
    By,
    Until,
    Within,
    After,
    Since,
    For,
}

/// <summary>A date, time, duration or set of them, as worded in a text.</summary>
/// <param name="Span">The expression without the operator in front.</param>
/// <param name="First">First token.</param>
/// <param name="Last">Last token, included.</param>
/// <param name="Value">TIMEX3 value, <c>2025-05-16</c>, <c>P50D</c>, <c>2025-05-16T02:00</c>; null where it cannot be resolved.</param>
/// <param name="Date">The days meant, where it is a date that can be resolved; for a span under "within" or "in the next", the day it ends.</param>
/// <param name="Operator">What binds it.</param>
public sealed record DateMention(
    Span Span,
    int First,
    int Last,
    DateType Type,
    string? Value,
    EdtfDate? Date,
    DateOperator Operator = DateOperator.None);
