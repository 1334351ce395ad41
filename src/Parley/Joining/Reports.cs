using System.Collections.Immutable;
using NodaTime;
using Parley.Record;

namespace Parley.Joining;

/// <summary>A value of one field as one finding gives it.</summary>
internal readonly record struct Report<TValue>(TValue Value, ArticleNote Article, bool IsFact = true);

/// <summary>Chooses among the values that reports give, and keeps the others as disagreements.</summary>
internal static class Reports
{
    /// <summary>The values that findings give in a field; findings that give none are left out.</summary>
    public static List<Report<TValue>> Of<T, TValue>(IEnumerable<Item<T>> items, Func<T, TValue?> field)
        where T : Finding
        where TValue : class =>
        [.. items.Select(i => (Value: field(i.Finding), i.Article)).Where(r => r.Value is not null).Select(r => new Report<TValue>(r.Value!, r.Article))];

    /// <inheritdoc cref="Of{T, TValue}(IEnumerable{Item{T}}, Func{T, TValue})"/>
    public static List<Report<TValue>> OfNumbers<T, TValue>(IEnumerable<Item<T>> items, Func<T, TValue?> field)
        where T : Finding
        where TValue : struct =>
        [.. items.Select(i => (Value: field(i.Finding), i.Article)).Where(r => r.Value is not null).Select(r => new Report<TValue>(r.Value!.Value, r.Article))];

    /// <summary>The value that most articles of different origin give; of equals that of the latest article, then the first in order.</summary>
    public static TValue? Most<TValue>(IReadOnlyCollection<Report<TValue>> reports, Func<TValue, string>? text = null) =>
        reports.Count == 0 ? default
        : reports.GroupBy(r => text?.Invoke(r.Value) ?? r.Value!.ToString()!)
            .OrderByDescending(g => g.Select(r => r.Article.Origin).Distinct().Count())
            .ThenByDescending(g => g.Max(r => r.Article.Day ?? LocalDate.MinIsoValue))
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .First().First().Value;

    /// <summary>A disagreement: each value once, in the order in which articles came to give it, with the articles.</summary>
    public static Disagreement Disagree(string field, DisagreementKind kind, IEnumerable<Report<string>> reports) => new(
        field,
        kind,
        [
            .. reports.GroupBy(r => r.Value)
                .OrderBy(g => g.Min(r => r.Article.Day ?? LocalDate.MaxIsoValue))
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new DisagreementValue(g.Key, ArticlesOf(g))),
        ]);

    public static ImmutableArray<string> ArticlesOf<TValue>(IEnumerable<Report<TValue>> reports) =>
        [.. reports.Select(r => r.Article.Id).Distinct().Order(StringComparer.Ordinal)];
}
