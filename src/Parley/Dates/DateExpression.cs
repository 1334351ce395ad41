namespace Parley.Dates;

internal enum DateForm : byte
{
    /// <summary>Parts of the calendar: year, month, day, weekday, season, quarter.</summary>
    Calendar,

    /// <summary>One of a row of periods: "last month", "this Friday", "that year".</summary>
    Shifted,

    /// <summary>So many days from the day of writing: "yesterday".</summary>
    DayWord,

    /// <summary>So long before or after something: "two weeks ago", "a day later", "two days before May 5".</summary>
    Offset,

    /// <summary>A length of time.</summary>
    Length,

    /// <summary>One of the parts of a period, by its number: "the first week of 2021", "the last Friday of May", "week 27".</summary>
    Nth,

    /// <summary>What repeats.</summary>
    Set,

    /// <summary>"now", "recently", "the future".</summary>
    Reference,
}

internal enum Shift : byte
{
    None,
    This,
    Last,
    Previous,
    Next,
    Following,
    That,
    Latest,
}

internal enum Edge : byte
{
    None,
    Start,
    Early,
    Middle,
    Late,
    End,
}

/// <summary>What the words of a time expression say, before it is known when they were written.</summary>
internal sealed record DateExpression
{
    public required DateForm Form { get; init; }

    /// <summary>First word part.</summary>
    public int First { get; init; }

    /// <summary>Word part after the last one.</summary>
    public int End { get; init; }

    public int? Year { get; init; }

    /// <summary>The year has two digits, so that the century is open.</summary>
    public bool ShortYear { get; init; }

    /// <summary>The year is counted before Christ.</summary>
    public bool BeforeChrist { get; init; }

    /// <summary>The year stands for its decade or century.</summary>
    public Grain YearGrain { get; init; } = Grain.Year;

    public int? Month { get; init; }

    public int? Day { get; init; }

    /// <summary>Last day of a range of days.</summary>
    public int? LastDay { get; init; }

    /// <summary>1 is Monday.</summary>
    public int? Weekday { get; init; }

    public string? Season { get; init; }

    public int? Quarter { get; init; }

    public int? Half { get; init; }

    /// <summary>A feast whose day moves from year to year.</summary>
    public Feast? Feast { get; init; }

    /// <summary>TIMEX3 code of a part of the day: MO, AF, EV, NI.</summary>
    public string? DayPart { get; init; }

    public ClockTime? Clock { get; init; }

    /// <summary>Where a stretch of time that begins at <see cref="Clock"/> ends, on the same day or after midnight.</summary>
    public ClockTime? Until { get; init; }

    public Edge Edge { get; init; }

    public Shift Shift { get; init; }

    /// <summary>The nearest of its row, even where that is tomorrow or yesterday: "this coming Friday", "the past Monday".</summary>
    public bool Nearest { get; init; }

    /// <summary>The unit of a length, an offset or a shifted period.</summary>
    public Grain? Unit { get; init; }

    /// <summary>A further length in a smaller unit: "30 minutes" in "1 hour and 30 minutes".</summary>
    public DateExpression? Rest { get; init; }

    /// <summary>How many units, or which of them, −1 for the last; null where the text leaves it open ("several").</summary>
    public double? Count { get; init; }

    /// <summary>−1 before, 1 after.</summary>
    public int Direction { get; init; }

    /// <summary>The offset or the period is counted from the date told before, not from the day of writing.</summary>
    public bool Narrative { get; init; }

    /// <summary>What the expression is a part of, or is counted from: "May 5" in "two days before May 5", "that year" in "June of that year".</summary>
    public DateExpression? Base { get; init; }

    /// <summary>TIMEX3 value of a set or a reference.</summary>
    public string? Value { get; init; }

    public bool HasTime => Clock is not null || DayPart is not null;

    public bool HasDay => Day is not null || Weekday is not null || Form == DateForm.DayWord || Unit == Grain.Day || (Feast is not null && Unit is null);
}
