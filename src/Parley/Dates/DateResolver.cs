using NodaTime;
using Parley.Record;

namespace Parley.Dates;

/// <summary>A time expression with its meaning: type, TIMEX3 value and, where it can be worked out, the days meant.</summary>
/// <param name="Period">The period, for what others are counted from.</param>
internal readonly record struct Resolved(DateType Type, string? Value, EdtfDate? Date, Period? Period);

/// <summary>
/// Works out expressions one after the other, in the order of the text: against the day of writing, or against the date told before
/// ("the next day", "June" in a history).
/// </summary>
/// <param name="anchor">When the text was written.</param>
/// <param name="narrative">Whether it is a history, whose dates hang on the one told before.</param>
/// <param name="note">Whether it is a note, which looks ahead where it tells of nothing past.</param>
internal sealed partial class DateResolver(Anchor anchor, bool narrative, bool note)
{
    private Period? _told;
    private int _toldSentence = -1;
    private int _toldBlock = -1;
    private bool _toldYear;
    private Period? _toldQuarter;
    private int? _frameYear;
    private int _frameBlock = -1;
    private int _sentence;
    private int _block;

    /// <param name="expression">What the words say.</param>
    /// <param name="tense">Whether it lies behind or ahead.</param>
    /// <param name="sentence">Index of its sentence.</param>
    /// <param name="block">Index of the block of text.</param>
    /// <param name="opensBlock">Whether it opens its block, so that its year holds for what follows there.</param>
    public Resolved Resolve(DateExpression expression, Tense tense, int sentence, int block, bool opensBlock)
    {
        _sentence = sentence;
        _block = block;
        Resolved resolved = Meaning(expression, tense);
        if (resolved is { Type: DateType.Date or DateType.Time, Period: { } period } && expression.Form != DateForm.Reference
            && (expression.Form != DateForm.Calendar || expression.Clock is null || expression.HasDay))
        {
            bool explicitYear = expression is { Form: DateForm.Calendar, Year: not null };
            if (explicitYear && opensBlock)
                (_frameYear, _frameBlock) = (period.First.Year, block);
            if (period.Grain == Grain.Quarter && expression.Count is null)
                _toldQuarter = period;
            if (period.Grain <= Grain.Year)
                (_told, _toldSentence, _toldBlock, _toldYear) = (period, sentence, block, explicitYear);
        }

        return resolved;
    }

    private Resolved Meaning(DateExpression expression, Tense tense) => expression.Form switch
    {
        DateForm.Reference => new(DateType.Date, expression.Value, null, null),
        DateForm.Set => new(DateType.Set, expression.Value, null, null),
        DateForm.Length => Length(expression, tense),
        DateForm.Offset => Offset(expression, tense),
        DateForm.DayWord => DayWord(expression),
        DateForm.Shifted => Shifted(expression, tense),
        DateForm.Nth => Nth(expression, tense),
        _ => Calendar(expression, tense),
    };

    private Resolved Length(DateExpression expression, Tense tense)
    {
        Grain unit = expression.Unit!.Value;
        string value = Lengths.Value(expression);
        bool ahead = expression.Rest is null && expression.Shift is Shift.Next && expression.Count is not null && unit >= Grain.Day;
        return new(DateType.Duration, value, ahead ? Ahead(unit, expression.Count!.Value) : null, null);
    }

    /// <summary>The day on which a length counted from the day of writing ends; null where that is not known to the day.</summary>
    public EdtfDate? Ahead(Grain unit, double count) => anchor.Day is { } day && Moved(day, unit, count, 1) is { } end ? EdtfDate.Day(end) : null;

    /// <summary>A day moved by a length of one or more units.</summary>
    public static LocalDate? Moved(LocalDate day, DateExpression offset)
    {
        LocalDate? moved = day;
        int direction = offset.Direction;
        for (DateExpression? part = offset; part is not null && moved is { } from; part = part.Rest)
            moved = Moved(from, part.Unit!.Value, part.Count!.Value, direction);
        return moved;
    }

    /// <summary>A day moved by so many units; null for parts of a day, and where it would leave the years 1 to 9900, in which values are written.</summary>
    public static LocalDate? Moved(LocalDate day, Grain unit, double count, int direction)
    {
        (Grain grain, double scale) = unit switch
        {
            Grain.Fortnight => (Grain.Week, 2),
            Grain.Weekend => (Grain.Week, 1),
            Grain.Quarter => (Grain.Month, 3),
            Grain.HalfYear => (Grain.Month, 6),
            Grain.Decade => (Grain.Year, 10),
            Grain.Century => (Grain.Year, 100),
            Grain.Millennium => (Grain.Year, 1000),
            _ => (unit, 1.0),
        };
        count *= scale;
        if (grain < Grain.Day)
        {
            double days = count / (grain == Grain.Hour ? 24 : grain == Grain.Minute ? 1440 : 86400);
            if (days != Math.Floor(days))
                return null;
            (grain, count) = (Grain.Day, days);
        }

        if (count != Math.Floor(count))
            (grain, count) = grain switch { Grain.Year => (Grain.Month, Math.Round(count * 12)), Grain.Month => (Grain.Day, Math.Round(count * 30)), Grain.Week => (Grain.Day, Math.Round(count * 7)), _ => (grain, Math.Round(count)) };
        if (count > 100_000)
            return null;
        int n = direction * (int)count;
        if (day.Year + (n / grain switch { Grain.Day => 365, Grain.Week => 52, Grain.Month => 12, _ => 1 }) is < 2 or > 9900)
            return null;
        return grain switch
        {
            Grain.Day => day.PlusDays(n),
            Grain.Week => day.PlusWeeks(n),
            Grain.Month => day.PlusMonths(n),
            _ => day.PlusYears(n),
        };
    }

    private Resolved Offset(DateExpression expression, Tense tense)
    {
        Grain unit = expression.Unit!.Value;
        string vague = expression.Direction < 0 ? "PAST_REF" : "FUTURE_REF";
        if (expression.Count is not { } count)
            return new(DateType.Date, vague, null, null);
        if (unit < Grain.Day)
            return new(DateType.Duration, Lengths.Value(expression), null, null);
        // "up from a year earlier", of a quarter: the same quarter of the year before.
        if (unit == Grain.Year && count == 1 && expression.Direction < 0 && expression.Base is null && _toldQuarter is { } quarter
            && quarter.Plus(-4) is { } same)
            return At(same, expression);
        LocalDate? from;
        bool toTheDay = false;
        if (expression.Base is { } based)
        {
            Period? origin = Meaning(based, tense).Period;
            if (origin is { Grain: Grain.Quarter } quarterly && quarterly.Plus(4 * expression.Direction) is { } moved4 && unit == Grain.Year)
                return At(moved4, expression);
            from = origin?.First;
            toTheDay = origin?.Grain == Grain.Day;
        }
        else if (expression.Narrative && _told is { } told && (narrative || _toldSentence >= _sentence - 2))
        {
            from = told.Grain <= unit || told.Grain == Grain.Day ? told.First : null;
            toTheDay = unit == Grain.Day;
        }
        else
        {
            from = anchor.For(unit) ?? (unit < Grain.Month ? null : anchor.For(Grain.Year));
        }

        if (from is not { } day || Moved(day, expression) is not { } moved)
            return new(DateType.Date, expression.Direction < 0 ? "PAST_REF" : "FUTURE_REF", null, null);
        for (DateExpression? rest = expression.Rest; rest is not null; rest = rest.Rest)
            unit = rest.Unit!.Value < Grain.Day ? Grain.Day : rest.Unit.Value;
        bool whole = count == Math.Floor(count);
        Grain grain = toTheDay ? Grain.Day : unit switch
        {
            Grain.Fortnight => Grain.Week,
            Grain.Weekend => Grain.Weekend,
            Grain.Quarter or Grain.Decade or Grain.Century or Grain.Millennium when whole => unit == Grain.Quarter ? Grain.Quarter : Grain.Year,
            Grain.Year when !whole => Grain.Month,
            Grain.Week when !whole => Grain.Day,
            _ => unit,
        };
        return At(Period.Of(grain, moved), expression);
    }

    private Resolved DayWord(DateExpression expression)
    {
        if (narrative && expression.Count == 0 && expression.DayPart is null)
            return new(DateType.Date, "PRESENT_REF", null, null);
        if (anchor.Day is not { } day)
            return Timed(expression, "XXXX-XX-XX", null, null);
        return At(new Period(Grain.Day, day.PlusDays((int)expression.Count!.Value)), expression);
    }

    /// <summary>An expression that means a period, with its time of day.</summary>
    public static Resolved At(Period period, DateExpression expression) => Timed(expression, period.Value, period.Date, period);

    /// <summary>Adds the time of day to a day's value; the day itself stays, at midnight too.</summary>
    private static Resolved Timed(DateExpression expression, string value, EdtfDate? date, Period? period)
    {
        return TimeOfDay(expression, value, period) is { } time ? new(DateType.Time, time, date, period) : new(DateType.Date, value, date, period);
    }

    /// <summary>
    /// The value of a time: that of its day, "T", the clock or the part of the day; a stretch of time has both its ends to the second. Null
    /// where the expression has no time. The part of the day says which half of the clock is meant. Without a day (an empty value) it is the time alone: <c>T14</c>, <c>T14:30</c>, <c>14:00:00/16:00:00</c>.
    /// </summary>
    private static string? TimeOfDay(DateExpression expression, string day, Period? period)
    {
        if (expression.Clock is not { } told)
            return expression.DayPart is { } part ? $"{day}T{part}" : null;
        ClockTime clock = told.In(expression.DayPart);
        if (expression.Until is not { } until)
            return day.Length > 0 ? $"{day}T{clock.Value}" : $"T{clock.Alone}";
        (ClockTime from, ClockTime to) = ClockTime.Stretch(clock, until.In(expression.DayPart));
        string next = string.CompareOrdinal(to.Exact, from.Exact) < 0 && period?.Plus(1) is { } after ? after.Value : day;
        string sign = day.Length > 0 ? "T" : "";
        return $"{day}{sign}{from.Exact}/{next}{sign}{to.Exact}";
    }

    /// <summary>The deadline-like end of a period cut at its end: "by the end of June" is due on its last day.</summary>
    public static EdtfDate? Due(Resolved resolved, Edge edge) =>
        edge == Edge.End && resolved.Period is { } period ? EdtfDate.Day(period.Last) : resolved.Date;
}
