using System.Collections.Immutable;
using Parley.Joining;
using Parley.Record;

namespace Parley.Views;

/// <summary>What came of one source's forecasts.</summary>
/// <param name="Source">Whose they are; null for the articles' own.</param>
/// <param name="Likely">Of those it held certain or likely: how many came true, did not, are open.</param>
/// <param name="Unlikely">Of those it held unlikely or excluded: how many came true, did not, are open.</param>
/// <param name="All">How many it made, those it held uncertain and those that became void included.</param>
public sealed record ForecastRecord(string? Source, ForecastTally Likely, ForecastTally Unlikely, int All)
{
    /// <summary>The record of every source, those with most forecasts first.</summary>
    public static ImmutableArray<ForecastRecord> Of(TalksRecord record, RecordFilter filter) =>
    [
        .. filter.Of(record, record.Forecasts).GroupBy(f => f.Facts.Source?.Id ?? f.Facts.Source?.Name)
            .Select(g => new ForecastRecord(
                g.First().Facts.Source?.Name,
                ForecastTally.Of(g.Where(f => f.Facts.Likelihood is Likelihood.Certain or Likelihood.Likely)),
                ForecastTally.Of(g.Where(f => f.Facts.Likelihood is Likelihood.Unlikely or Likelihood.Excluded)),
                g.Count()))
            .OrderByDescending(r => r.All).ThenBy(r => r.Source, StringComparer.Ordinal),
    ];
}

/// <summary>How many forecasts came true, did not, and are open.</summary>
public readonly record struct ForecastTally(int CameTrue, int DidNot, int Open)
{
    public static ForecastTally Of(IEnumerable<ForecastEntry> forecasts)
    {
        ILookup<ForecastOutcome, ForecastEntry> outcomes = forecasts.ToLookup(f => f.Outcome);
        return new(outcomes[ForecastOutcome.CameTrue].Count(), outcomes[ForecastOutcome.DidNot].Count(), outcomes[ForecastOutcome.Open].Count());
    }
}
