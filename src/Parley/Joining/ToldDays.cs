using NodaTime;

namespace Parley.Joining;

/// <summary>The days that some articles tell, to be asked for by day.</summary>
internal sealed class ToldDays
{
    private readonly Dictionary<LocalDate, List<(string[] Place, bool IsExact)>> _byDay = [];
    private readonly HashSet<LocalDate> _happened = [];
    private readonly List<(string[] Place, bool IsExact)> _places = [];

    public ToldDays(IEnumerable<ToldDay> told)
    {
        foreach (ToldDay day in told.Distinct())
        {
            (string[] Place, bool IsExact) where = (day.Place?.Split(' ') ?? [], day.First == day.Last);
            _places.Add(where);
            if (day.Happened && where.IsExact)
                _happened.Add(day.First);
            for (LocalDate on = day.First; on <= day.Last; on = on.PlusDays(1))
            {
                if (!_byDay.TryGetValue(on, out List<(string[] Place, bool IsExact)>? there))
                    _byDay[on] = there = [];
                there.Add(where);
            }
        }
    }

    /// <summary>Whether something happened on exactly this day.</summary>
    public bool HappenedOn(LocalDate day) => _happened.Contains(day);

    /// <summary>How well a day is one of these: at a place that the context names, or anywhere; half where it is one of several days; 0 for none.</summary>
    public double Match(LocalDate day, string[] context, double atPlace, double anywhere) =>
        _byDay.TryGetValue(day, out List<(string[] Place, bool IsExact)>? there) ? Most(there, context, atPlace, anywhere) : 0;

    /// <summary>What these contexts can match at the most, whatever their days, without what matches anywhere.</summary>
    public double MostFor(IEnumerable<string[]> contexts, double atPlace, double anywhere) =>
        contexts.Sum(context => Most(_places, context, atPlace, anywhere) is var most && most > anywhere ? most : 0);

    private static double Most(List<(string[] Place, bool IsExact)> told, string[] context, double atPlace, double anywhere)
    {
        double most = 0;
        foreach ((string[] place, bool isExact) in told)
        {
            bool isThere = place.Length > 0 && Array.TrueForAll(place, word => Array.IndexOf(context, word) >= 0);
            most = Math.Max(most, (isThere ? atPlace : anywhere) / (isExact ? 1 : 2));
        }

        return most;
    }
}
