using Parley.Reading;
using Parley.Record;

namespace Parley.Joining;

/// <summary>The door to joining: from readings and people's decisions to the record.</summary>
public static class Joiner
{
    /// <summary>
    /// Puts readings together. The order of the readings makes no difference, and the work grows with their number, not with its square.
    /// Every finding is in one entry, except those of kind <c>role</c>, which are in their person's roles, and those rejected.
    /// </summary>
    /// <param name="readings">Each article once; those that were not known at the date of the view (<see cref="AsOf.IsKnown"/>) are passed over.</param>
    /// <param name="decisions">People's decisions; those undone are passed over.</param>
    /// <param name="asOf">The date of the view; what falls due after it is open.</param>
    public static TalksRecord Join(IReadOnlyList<ArticleReading> readings, IReadOnlyList<Decision> decisions, EdtfDate asOf)
    {
        Dictionary<string, ArticleReading> byId = readings.ToDictionary(r => r.Article.Id);
        var joiner = new RecordJoiner(ids => ids.Select(id => byId[id]));
        joiner.Take(decisions);
        foreach (ArticleReading reading in readings)
            joiner.Take(reading);
        return joiner.Join(asOf);
    }
}
