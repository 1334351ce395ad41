using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Parley.Articles;
using Parley.Reading;
using Parley.Record;

namespace Parley.Storage;

public sealed partial class SqliteStore
{
    // The same origin is the same article, whatever became of it; the same content under the same name is too, wherever it lies.
    private const string FindSql = """
        SELECT key, id, content, reader, published, basis, clues, disagreements FROM article
        WHERE (id = $1 OR given_id = $1) AND (origin = $2 OR content = $3)
        ORDER BY origin = $2 DESC, id = $1 DESC, key
        LIMIT 1
        """;

    private const string InsertSql = """
        INSERT INTO article (id, given_id, origin, content, reader, title, outlet, author, url, published, basis, clues, disagreements, date_in_text,
            clues_in_text, words, text, language, names)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
        RETURNING key
        """;

    private const string UpdateSql = """
        UPDATE article SET content = $4, reader = $5, title = $6, outlet = $7, author = $8, url = $9, published = $10, basis = $11,
            clues = $12, disagreements = $13, date_in_text = $14, clues_in_text = $15, words = $16, text = $17, language = $18, names = $19
        WHERE id = $1
        RETURNING key
        """;

    private const string InsertFindingSql =
        "INSERT INTO finding (article, place, id, kind, json) VALUES ($1, $2, $3, $4, $5)";

    private const string InsertActorSql =
        "INSERT INTO actor (article, place, id, name, kind, names) VALUES ($1, $2, $3, $4, $5, $6)";

    public bool AreDatesInferred
    {
        get => Run(connection => connection.ExecuteScalar<bool>("SELECT are_dates_inferred FROM state"));
        set => Run(connection => connection.Execute("UPDATE state SET are_dates_inferred = @value", new { value }));
    }

    public Kept Expect(Article article, string readerVersion) => Run(connection =>
    {
        string content = ContentHash.Of(article);
        Row? row = Find(null, article, content);
        if (row is null)
            return new Kept(KeepOutcome.New, FreeId(null, article.Id, content), article.Published);
        // A date that a person gave with the same content is not lost because the file itself has none.
        Publication published = article.Published.Basis == DateBasis.Unknown && row.Content == content && row.Publication.Basis == DateBasis.Given
            ? row.Publication
            : article.Published;
        bool sameDate = published.Basis == DateBasis.Unknown || published.IsSameDate(row.Publication);
        return new Kept(Outcome(row, content, readerVersion, sameDate), row.Id, published);
    });

    public Kept Keep(ArticleReading reading, string readerVersion) => Run(connection =>
    {
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        Article article = reading.Article;
        string content = ContentHash.Of(article);
        Row? row = Find(transaction, article, content);
        KeepOutcome outcome = row is null ? KeepOutcome.New : Outcome(row, content, readerVersion, article.Published == row.Publication);
        var kept = new Kept(outcome, row?.Id ?? FreeId(transaction, article.Id, content), article.Published);
        if (outcome == KeepOutcome.Unchanged)
            return kept;
        ImmutableArray<Finding> findings = article.Id == kept.Id
            ? reading.Findings
            : [.. reading.Findings.Select(f => f with { Article = kept.Id })];
        if (outcome == KeepOutcome.Changed)
            KeepRevision(connection, transaction, row!.Key);
        if (row is not null)
            Clear(connection, transaction, row.Key, article.Text, findings, reading.Actors);
        var key = (long)Prepared(
            row is null ? InsertSql : UpdateSql, transaction, kept.Id, article.Id, article.Origin, content, readerVersion, article.Title, article.Outlet, article.Author, article.Url,
            article.Published.Date?.ToString(), PublicName.Of(article.Published.Basis), List(article.Published.Clues),
            List(article.Published.Disagreements), article.DatedByText.Date?.ToString(), List(article.DatedByText.Clues), reading.Words,
            article.Text, article.Language, Names(transaction, kept.Id, article.Text, findings)).ExecuteScalar()!;
        Insert(transaction, key, findings);
        Insert(transaction, key, reading.Actors);
        Prepared("UPDATE state SET are_dates_inferred = 0 WHERE are_dates_inferred", transaction).ExecuteNonQuery();
        Note(
            transaction,
            outcome switch { KeepOutcome.New => ChangeKind.New, KeepOutcome.Changed => ChangeKind.Changed, _ => ChangeKind.Reread }, kept.Id);
        transaction.Commit();
        return kept;
    });

    public void Explain(IEnumerable<KeyValuePair<string, Publication>> published) => Run(connection =>
    {
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        foreach ((string id, Publication date) in published)
        {
            if (Prepared("UPDATE article SET clues = $2 WHERE id = $1", transaction, id, List(date.Clues)).ExecuteNonQuery() > 0)
                Note(transaction, ChangeKind.Reread, id);
        }

        transaction.Commit();
        return true;
    });

    private static KeepOutcome Outcome(Row row, string content, string readerVersion, bool sameDate)
    {
        if (row.Content != content)
            return KeepOutcome.Changed;
        return row.Reader == readerVersion && sameDate ? KeepOutcome.Unchanged : KeepOutcome.Reread;
    }

    private Row? Find(SqliteTransaction? transaction, Article article, string content)
    {
        using SqliteDataReader row = Prepared(FindSql, transaction, article.Id, article.Origin, content).ExecuteReader();
        return row.Read()
            ? new Row(
                row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3),
                Dated(Text(row, 4), row.GetString(5), Text(row, 6), Text(row, 7)))
            : null;
    }

    private string FreeId(SqliteTransaction? transaction, string id, string content)
    {
        string free = id;
        for (int digits = 4; (long)Prepared("SELECT count(*) FROM article WHERE id = $1", transaction, free).ExecuteScalar()! > 0; digits++)
            free = $"{id}~{content[1..Math.Min(content.Length, digits + 1)]}";
        return free;
    }

    private void Insert(SqliteTransaction transaction, long article, ImmutableArray<Finding> findings)
    {
        for (int place = 0; place < findings.Length; place++)
        {
            Finding finding = findings[place];
            Prepared(InsertFindingSql, transaction, article, place, finding.Id, finding.Kind, FindingJson.Line(finding)).ExecuteNonQuery();
        }
    }

    private void Insert(SqliteTransaction transaction, long article, ImmutableArray<ArticleActor> actors)
    {
        for (int place = 0; place < actors.Length; place++)
        {
            ArticleActor actor = actors[place];
            Prepared(
                InsertActorSql, transaction, article, place, actor.Actor.Id, actor.Actor.Name, PublicName.Of(actor.Kind),
                JsonSerializer.Serialize(actor.Names.AsEnumerable()))
                .ExecuteNonQuery();
        }
    }

    private static string? List(ImmutableArray<string> lines) => lines.IsEmpty ? null : JsonSerializer.Serialize(lines.AsEnumerable());

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    // What runs for every article is compiled once; Dapper would compile it at each call. Parameters are $1, $2 and so on.
    private SqliteCommand Prepared(string sql, SqliteTransaction? transaction, params ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out SqliteCommand? command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (int i = 1; i <= values.Length; i++)
                command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${i}") });
            _prepared.Add(sql, command);
        }

        command.Transaction = transaction;
        for (int i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    private sealed record Row(long Key, string Id, string Content, string Reader, Publication Publication);
}
