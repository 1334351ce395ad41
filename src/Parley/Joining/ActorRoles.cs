using System.Collections.Immutable;
using Parley.Record;

namespace Parley.Joining;

/// <summary>An office that an article gives to somebody, its actors joined.</summary>
/// <param name="Role">The finding.</param>
/// <param name="Article">The article's id.</param>
/// <param name="Date">When it appeared, as far as that is known at least to the year.</param>
internal sealed record RoleReport(Role Role, string Article, EdtfDate? Date);

/// <summary>The offices that articles give to one person.</summary>
internal static class ActorRoles
{
    /// <summary>One role for each office and body, former ones apart, the most reported first.</summary>
    public static ImmutableArray<ActorRole> Of(IEnumerable<RoleReport> roles) =>
    [
        .. roles
            .GroupBy(r => (Title: r.Role.Title.ToLowerInvariant(), Body: r.Role.Body?.Id ?? r.Role.Body?.Name, r.Role.Former))
            .Select(Join)
            .OrderByDescending(r => r.Articles.Length)
            .ThenBy(r => r.Former)
            .ThenBy(r => r.Title, StringComparer.Ordinal)
            .ThenBy(r => r.Body?.Name, StringComparer.Ordinal),
    ];

    private static ActorRole Join(IEnumerable<RoleReport> same)
    {
        List<RoleReport> reports = [.. same.OrderBy(r => r.Date?.First).ThenBy(r => r.Role.Id, StringComparer.Ordinal)];
        List<EdtfDate> dates = [.. reports.Select(r => r.Date).OfType<EdtfDate>()];
        return new ActorRole(
            reports.GroupBy(r => r.Role.Title).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key,
            reports[0].Role.Body,
            reports[0].Role.Former,
            dates.Min(),
            dates.Max(),
            [.. reports.Select(r => r.Article).Distinct().Order(StringComparer.Ordinal)],
            [.. reports.Select(r => r.Role.Id).Order(StringComparer.Ordinal)]);
    }
}
