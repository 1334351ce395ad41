using Parley.Articles;
using Parley.Joining;

namespace Parley.Views;

/// <summary>Who and what the record rests on: its actors and its articles.</summary>
public static class PeopleViews
{
    internal static RecordView Actors { get; } = RecordView.Of(
        "actors",
        "Persons, states, bodies and groups, under every spelling seen",
        ["actor", "kind", "offices", "also written", "articles"],
        (record, filter) => record.Actors
            .Where(a => filter.Article is null || a.Articles.Contains(filter.Article))
            .Where(a => filter.Party is null || a.Id.Equals(filter.Party, StringComparison.OrdinalIgnoreCase)
                || a.Names.Prepend(a.Name).Any(n => n.Equals(filter.Party, StringComparison.OrdinalIgnoreCase))
                || a.Roles.Any(r => filter.Party.Equals(r.Body?.Id, StringComparison.OrdinalIgnoreCase)
                    || filter.Party.Equals(r.Body?.Name, StringComparison.OrdinalIgnoreCase)))
            .OrderByDescending(a => a.Articles.Length).ThenBy(a => a.Name, StringComparer.Ordinal),
        a => a.Id,
        a =>
        [
            a.Name,
            Labels.Code(a.Kind),
            string.Join("; ", a.Roles.Select(Office)),
            string.Join(", ", a.Names.Where(n => n != a.Name)),
            a.Articles.Length.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ]);

    internal static RecordView Articles { get; } = RecordView.Of(
        "articles",
        "The articles read, with their dates and which reprint which",
        ["article", "published", "outlet", "title", "words", "reprint of"],
        (record, filter) => record.Articles.Where(a => (filter.Article is null || a.Id == filter.Article) && filter.IsInTime(a.Published.Date)),
        a => a.Id,
        a =>
        [
            a.Id,
            a.Published.Basis switch
            {
                DateBasis.Given when !a.Published.Disagreements.IsEmpty => Labels.Date(a.Published.Date) + " (the text says otherwise)",
                DateBasis.Given => Labels.Date(a.Published.Date),
                DateBasis.Inferred => Labels.Date(a.Published.Date) + " (inferred)",
                _ => "unknown",
            },
            a.Outlet ?? "",
            a.Title ?? "",
            Labels.Number(a.Words),
            a.CopyOf ?? "",
        ]);

    /// <summary>An office with its body and the days between which articles give it.</summary>
    public static string Office(ActorRole role) =>
        $"{(role.Former ? "former " : "")}{role.Title}{(role.Body is null ? "" : $" ({role.Body.Name})")}"
        + (role.From is null ? "" : $", {Labels.Date(role.From)}{(role.To is null || role.To == role.From ? "" : " to " + Labels.Date(role.To))}");
}
