using System.Collections.Immutable;
using NodaTime;
using Parley.Record;

namespace Parley.Joining;

/// <summary>Puts the reports of one forecast together: the same source on the same event within days.</summary>
internal static class ForecastJoiner
{
    private const int Days = 4;

    public static List<Group<Forecast>> Join(IReadOnlyList<Item<Forecast>> forecasts) => WordGroups.Join(
        forecasts,
        f => Nearness.Key(f.Finding.Source),
        f => f.Finding.Event,
        (one, two, words, others) =>
        {
            if (one.Article == two.Article)
                return null;
            double like = words.Likeness(others);
            if (Nearness.AreCopies(one, two) && like >= 0.5)
                return (0.95, "the same forecast in a reprint");
            // What an article forecasts in its own voice is its own.
            bool named = one.Finding.Source?.Id is not null;
            return named && like >= 0.5 && Nearness.InTime(null, one.Article, null, two.Article, Days)
                ? (like, "the same source on the same event within days")
                : null;
        });

    public static ForecastEntry Entry(Group<Forecast> group, ForecastOutcomes outcomes)
    {
        ImmutableArray<string> ids = group.Ids();
        IReadOnlyList<Item<Forecast>> items = group.Items;
        Item<Forecast> lead = items.OrderBy(i => i.Article.Day ?? LocalDate.MaxIsoValue).ThenBy(i => i.Id, StringComparer.Ordinal).First();
        (ForecastOutcome outcome, string? resolvedBy) = outcomes.Of(items);
        return new ForecastEntry
        {
            Id = EntryIds.Of("forecast", ids),
            Findings = ids,
            Articles = group.Articles(),
            Origins = group.Origins(),
            Joins = group.Reasons(),
            Disagreements = Differing.Values(
                "likelihood", [.. items.Select(i => new Report<string>(PublicName.Of(i.Finding.Likelihood), i.Article))]),
            Made = lead.Article.Date,
            Outcome = outcome,
            ResolvedBy = resolvedBy,
            Facts = lead.Finding with { Id = lead.Id },
        };
    }
}
