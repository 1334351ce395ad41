using System.Globalization;
using NodaTime;
using Parley.Record;

namespace Parley.Web.Charts;

/// <summary>Days on a line: where a day stands, and which days are marked.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; at least the first.</param>
/// <param name="Left">Where the first day stands, in units of the drawing.</param>
/// <param name="Width">How long the line is.</param>
public sealed record TimeScale(LocalDate From, LocalDate To, double Left, double Width)
{
    private static readonly int[] Months = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];

    private double Days => Math.Max(1, Period.DaysBetween(From, To));

    /// <summary>The line that holds all these dates, with a little room at its ends; null where there is none.</summary>
    public static TimeScale? Of(IEnumerable<EdtfDate> dates, double left, double width)
    {
        LocalDate? first = null, last = null;
        foreach (EdtfDate date in dates)
        {
            // An interval without a start or an end has no place of its own.
            if (date.First == LocalDate.MinIsoValue || date.Last == LocalDate.MaxIsoValue)
                continue;
            first = first is null || date.First < first ? date.First : first;
            last = last is null || date.Last > last ? date.Last : last;
        }

        if (first is not { } from || last is not { } to)
            return null;
        int room = Math.Max(1, Period.DaysBetween(from, to) / 40);
        return new TimeScale(from.PlusDays(-room), to.PlusDays(room), left, width);
    }

    public double At(LocalDate day) => Math.Round(Left + (Width * Math.Clamp(Period.DaysBetween(From, day) / Days, 0, 1)), 1);

    /// <summary>Where a date stands: its middle, where it is less exact than a day.</summary>
    public double At(EdtfDate date) => (At(date.First) + At(date.Last)) / 2;

    /// <summary>Marks of the line, at most some ten: the first of a month or of a year, or single days on a short line.</summary>
    public IEnumerable<(double X, string Label, string Value)> Marks()
    {
        if (Days <= 45)
        {
            int step = Days <= 12 ? 1 : 7;
            for (LocalDate day = From; day <= To; day = day.PlusDays(step))
                yield return (At(day), day.ToString("d MMM", CultureInfo.InvariantCulture), day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
            yield break;
        }

        int months = Months.First(m => Days / 30.4 / m <= 12 || m == Months[^1]);
        LocalDate mark = new(From.Year, 1, 1);
        for (; mark <= To; mark = mark.PlusMonths(months))
        {
            if (mark < From)
                continue;
            bool isYear = mark.Month == 1 || months >= 12;
            yield return (At(mark), mark.ToString(isYear ? "uuuu" : "MMM", CultureInfo.InvariantCulture),
                mark.ToString(months >= 12 ? "uuuu" : "uuuu-MM", CultureInfo.InvariantCulture));
        }
    }
}
