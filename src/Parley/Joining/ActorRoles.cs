using System.Collections.Immutable;
using Parley.Record;

namespace Parley.Joining;

/// <summary>The offices that articles give to one person.</summary>
internal static class ActorRoles
{
    /// <summary>One role for each office and body, former ones apart, the most reported first.</summary>
    public static ImmutableArray<ActorRole> Of(IEnumerable<Item<Role>> roles) =>
    [
        .. roles
            .GroupBy(r => (Title: r.Finding.Title.ToLowerInvariant(), Body: r.Finding.Body?.Id ?? r.Finding.Body?.Name, r.Finding.Former))
            .Select(Join)
            .OrderByDescending(r => r.Articles.Length)
            .ThenBy(r => r.Former)
            .ThenBy(r => r.Title, StringComparer.Ordinal)
            .ThenBy(r => r.Body?.Name, StringComparer.Ordinal),
    ];

    private static ActorRole Join(IEnumerable<Item<Role>> same)
    {
        List<Item<Role>> items = [.. same.OrderBy(r => r.Article.Date?.First).ThenBy(r => r.Id, StringComparer.Ordinal)];
        List<EdtfDate> dates = [.. items.Select(i => i.Article.Date).OfType<EdtfDate>()];
        return new ActorRole(
            items.GroupBy(i => i.Finding.Title).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key,
            items[0].Finding.Body,
            items[0].Finding.Former,
            dates.Min(),
            dates.Max(),
            Group<Role>.ArticlesOf(items),
            [.. items.Select(i => i.Id).Order(StringComparer.Ordinal)]);
    }
}
