using NodaTime;

namespace Parley.Dates;

/// <summary>"this", "last", "next", "the following", "that": one of a row of periods.</summary>
internal sealed partial class DateResolver
{
    private Resolved Shifted(DateExpression e, Tense tense)
    {
        bool told = e.Narrative || (narrative && e.Shift == Shift.This && e.Unit is not null) || e.Shift is Shift.That or Shift.Following or Shift.Previous;
        LocalDate? from = told ? ToldDay(e) : anchor.Day;
        int step = e.Shift switch { Shift.Last or Shift.Previous => -1, Shift.Next or Shift.Following => 1, _ => 0 };
        if (e.Unit is { } unit)
            return Unit(e, unit, from, told, step, tense);
        if (e.Weekday is { } weekday)
        {
            if (from is not { } day)
                return Timed(e, $"XXXX-WXX-{weekday}", null, null);
            int ahead = (weekday - (int)day.DayOfWeek + 7) % 7;
            int days = e.Shift switch
            {
                // Nobody calls yesterday "last Monday", or tomorrow "next Monday".
                Shift.Last when ahead == 6 && !e.Nearest => -8,
                Shift.Next when ahead == 1 && !e.Nearest => 8,
                Shift.Last or Shift.Previous => ahead == 0 ? -7 : ahead - 7,
                Shift.Next or Shift.Following => ahead == 0 ? 7 : ahead,
                Shift.That => ahead,
                _ => tense == Tense.Past && ahead > 0 ? ahead - 7 : ahead,
            };
            return At(new Period(Grain.Day, day.PlusDays(days)), e);
        }

        if (e.DayPart is not null)
            return from is { } at ? At(new Period(Grain.Day, at.PlusDays(step)), e) : Timed(e, "XXXX-XX-XX", null, null);
        return NamedPeriod(e, from ?? anchor.For(Grain.Month), step, tense);
    }

    private LocalDate? ToldDay(DateExpression e)
    {
        if (e.Unit == Grain.Quarter && _toldQuarter is { } quarter)
            return quarter.First;
        if (_told is not { } told)
            return narrative ? null : e.Unit is Grain.Day ? null : anchor.Day;
        bool fine = e.Unit is { } unit ? told.Grain <= unit : e.DayPart is not null || e.Weekday is not null ? told.Grain == Grain.Day : told.Grain <= Grain.Month;
        return fine ? told.First : null;
    }

    private Resolved Unit(DateExpression e, Grain unit, LocalDate? from, bool told, int step, Tense tense)
    {
        from ??= told ? null : anchor.For(unit);
        if (from is not { } day)
        {
            string vague = step < 0 ? "PAST_REF" : step > 0 ? "FUTURE_REF" : unit switch { Grain.Year => "XXXX", Grain.Month => "XXXX-XX", Grain.Week => "XXXX-WXX", Grain.Weekend => "XXXX-WXX-WE", Grain.Day => "XXXX-XX-XX", _ => "PRESENT_REF" };
            return new(DateType.Date, vague, null, null);
        }

        if (unit == Grain.Fortnight)
            return new(DateType.Duration, "P2W", null, null);
        if (unit == Grain.Weekend && step == 0)
        {
            // Told of as past on a weekday, it is the one before; on the weekend itself, and ahead, the one of this week.
            bool past = day.DayOfWeek < IsoDayOfWeek.Saturday && (tense is Tense.Past || (tense is Tense.None && e.Shift == Shift.None));
            step = past ? -1 : 0;
        }

        if (e.Shift == Shift.Latest || (unit == Grain.Quarter && e.Shift == Shift.That && _toldQuarter is null))
            step = -1;
        return Period.Of(unit, day).Plus(step) is { } period ? At(period, e) : new(DateType.Date, null, null, null);
    }

    /// <summary>"last April", "this summer", "next spring".</summary>
    private Resolved NamedPeriod(DateExpression e, LocalDate? from, int step, Tense tense)
    {
        if (from is not { } day || PeriodIn(e, day.Year) is not { } period)
            return new(DateType.Date, Unspecified(e), null, null);
        int year = day.Year;
        if (step < 0 && period.Last >= day)
            year--;
        else if (step > 0 && period.First <= day)
            year++;
        else if (step == 0 && e.Season == "WI" && day.Month < 6 && tense != Tense.Future)
            year--;
        return year > 0 && PeriodIn(e, year) is { } meant ? At(meant, e) : new(DateType.Date, Unspecified(e), null, null);
    }
}
