using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Parley.Reading;
using Parley.Record;

namespace Parley.Storage;

public sealed partial class SqliteStore
{
    private const string CurrentSql = """
        SELECT v.successor FROM vanished v JOIN article a ON a.key = v.article
        WHERE v.id = @id AND v.successor IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM finding WHERE id = @id) AND NOT EXISTS (SELECT 1 FROM actor WHERE id = @id)
        ORDER BY a.id
        LIMIT 1
        """;

    public string Current(string id) => Run(connection => Current(connection, id));

    private static string Current(SqliteConnection connection, string id)
    {
        // A successor was there when what it follows was gone, so the chain ends; the set is for a damaged table.
        var seen = new HashSet<string> { id };
        while (connection.QueryFirstOrDefault<string>(CurrentSql, new { id }) is { } next && seen.Add(next))
            id = next;
        return id;
    }

    // Takes an article's findings and actors away before new ones come, and notes what takes the place of those that are gone.
    private static void Clear(
        SqliteConnection connection, SqliteTransaction transaction, long article, string text,
        ImmutableArray<Finding> findings, ImmutableArray<ArticleActor> actors)
    {
        List<VanishedRow> gone = [.. Waiting(connection, transaction, article)];
        List<Finding> appeared = [.. Compare(connection, transaction, article, findings, gone)];
        List<ArticleActor> appearedActors = [.. Compare(connection, transaction, article, actors, gone)];
        connection.Execute("DELETE FROM finding WHERE article = @article; DELETE FROM actor WHERE article = @article", new { article }, transaction);
        connection.Execute(
            "DELETE FROM vanished WHERE article = @article AND id = @id",
            appeared.Select(f => f.Id).Concat(appearedActors.Select(a => a.Actor.Id!)).Select(id => new { article, id }),
            transaction);

        Dictionary<string, string> successors = Successors.Of(
            text,
            [.. gone.Where(g => !g.IsActor).Select(g => new VanishedFinding(g.Id, g.Kind, g.Identity, (int)g.Start, g.Quote))],
            appeared);
        foreach ((string id, string successor) in Successors.Of(
            gone.Where(g => g.IsActor).Select(g => new VanishedActor(g.Id, Lines(g.Identity))), appearedActors))
            successors.Add(id, successor);
        connection.Execute(
            """
            INSERT INTO vanished (article, id, kind, identity, start, quote, successor)
            VALUES (@article, @Id, @Kind, @Identity, @Start, @Quote, @successor)
            ON CONFLICT (article, id) DO UPDATE SET successor = excluded.successor
            """,
            gone.Select(g => new { article, g.Id, g.Kind, g.Identity, g.Start, g.Quote, successor = successors.GetValueOrDefault(g.Id) }),
            transaction);
    }

    // What was gone before and has no successor yet.
    private static IEnumerable<VanishedRow> Waiting(SqliteConnection connection, SqliteTransaction transaction, long article) =>
        connection.Query<VanishedRow>(
            "SELECT id, kind, identity, start, quote FROM vanished WHERE article = @article AND successor IS NULL", new { article }, transaction);

    private static IEnumerable<Finding> Compare(
        SqliteConnection connection, SqliteTransaction transaction, long article, ImmutableArray<Finding> findings, List<VanishedRow> gone)
    {
        string text = connection.QuerySingle<string>("SELECT text FROM article WHERE key = @article", new { article }, transaction);
        var old = new HashSet<string>();
        var now = findings.Select(f => f.Id).ToHashSet();
        gone.RemoveAll(g => now.Contains(g.Id));
        foreach ((string id, string json) in connection.Query<(string, string)>(
            "SELECT id, json FROM finding WHERE article = @article ORDER BY place", new { article }, transaction))
        {
            if (!old.Add(id) || now.Contains(id))
                continue;
            Finding finding = FindingJson.Read(json, text);
            gone.Add(new VanishedRow(id, finding.Kind, finding.Identity, finding.Passages[0].Start, finding.Passages[0].Quote));
        }

        return findings.Where(f => !old.Contains(f.Id)).DistinctBy(f => f.Id);
    }

    private static IEnumerable<ArticleActor> Compare(
        SqliteConnection connection, SqliteTransaction transaction, long article, ImmutableArray<ArticleActor> actors, List<VanishedRow> gone)
    {
        var old = new HashSet<string>();
        var now = actors.Where(a => a.Actor.Id is not null).Select(a => a.Actor.Id!).ToHashSet();
        gone.RemoveAll(g => now.Contains(g.Id));
        foreach ((string id, string names) in connection.Query<(string, string)>(
            "SELECT id, names FROM actor WHERE article = @article AND id IS NOT NULL ORDER BY place", new { article }, transaction))
        {
            if (old.Add(id) && !now.Contains(id))
                gone.Add(new VanishedRow(id, VanishedRow.Actor, names, 0, ""));
        }

        return actors.Where(a => a.Actor.Id is { } id && !old.Contains(id)).DistinctBy(a => a.Actor.Id);
    }

    private static ImmutableArray<string> Lines(string json)
    {
        try
        {
            return [.. JsonSerializer.Deserialize<string[]>(json) ?? []];
        }
        catch (JsonException e)
        {
            throw new FormatException("A list of words is no JSON.", e);
        }
    }

    private sealed record VanishedRow(string Id, string Kind, string Identity, long Start, string Quote)
    {
        public const string Actor = "actor";

        public bool IsActor => Kind == Actor;
    }
}
