using System.Collections.Immutable;
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
        WHERE (id = @id OR given_id = @id) AND (origin = @origin OR content = @content)
        ORDER BY origin = @origin DESC, id = @id DESC, key
        LIMIT 1
        """;

    private const string InsertSql = """
        INSERT INTO article (id, given_id, origin, content, reader, title, outlet, author, url, published, basis, clues, disagreements, date_in_text,
            clues_in_text, words, text, language)
        VALUES (@Id, @GivenId, @Origin, @Content, @Reader, @Title, @Outlet, @Author, @Url, @Published, @Basis, @Clues, @Disagreements,
            @DateInText, @CluesInText, @Words, @Text, @Language)
        RETURNING key
        """;

    private const string UpdateSql = """
        UPDATE article SET content = @Content, reader = @Reader, title = @Title, outlet = @Outlet, author = @Author, url = @Url,
            published = @Published, basis = @Basis, clues = @Clues, disagreements = @Disagreements, date_in_text = @DateInText,
            clues_in_text = @CluesInText, words = @Words, text = @Text, language = @Language
        WHERE id = @Id
        RETURNING key
        """;

    private const string InsertFindingSql =
        "INSERT INTO finding (article, place, id, kind, json, words) VALUES (@article, @place, @id, @kind, @json, @words)";

    private const string InsertActorSql =
        "INSERT INTO actor (article, place, id, name, kind, names) VALUES (@article, @place, @id, @name, @kind, @names)";

    public bool AreDatesInferred
    {
        get => Run(connection => connection.ExecuteScalar<bool>("SELECT are_dates_inferred FROM state"));
        set => Run(connection => connection.Execute("UPDATE state SET are_dates_inferred = @value", new { value }));
    }

    public Kept Expect(Article article, string readerVersion) => Run(connection =>
    {
        string content = ContentHash.Of(article);
        Row? row = Find(connection, null, article, content);
        if (row is null)
            return new Kept(KeepOutcome.New, FreeId(connection, null, article.Id, content), article.Published);
        // A date that a person gave with the same content is not lost because the file itself has none.
        Publication published = article.Published.Basis == DateBasis.Unknown && row.Content == content && row.Basis == "given"
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
        Row? row = Find(connection, transaction, article, content);
        KeepOutcome outcome = row is null ? KeepOutcome.New : Outcome(row, content, readerVersion, article.Published == row.Publication);
        var kept = new Kept(outcome, row?.Id ?? FreeId(connection, transaction, article.Id, content), article.Published);
        if (outcome == KeepOutcome.Unchanged)
            return kept;
        ImmutableArray<Finding> findings = article.Id == kept.Id
            ? reading.Findings
            : [.. reading.Findings.Select(f => f with { Article = kept.Id })];
        if (outcome == KeepOutcome.Changed)
            KeepRevision(connection, transaction, row!.Key);
        if (row is not null)
            Clear(connection, transaction, row.Key, article.Text, findings, reading.Actors);
        long key = connection.ExecuteScalar<long>(
            row is null ? InsertSql : UpdateSql,
            new
            {
                kept.Id, GivenId = article.Id, article.Origin, Content = content, Reader = readerVersion, article.Title, article.Outlet,
                article.Author, article.Url, Published = article.Published.Date?.ToString(), Basis = PublicName.Of(article.Published.Basis),
                Clues = List(article.Published.Clues), Disagreements = List(article.Published.Disagreements),
                DateInText = article.DatedByText.Date?.ToString(), CluesInText = List(article.DatedByText.Clues), reading.Words, article.Text, article.Language,
            },
            transaction);
        Insert(connection, transaction, key, findings);
        Insert(connection, transaction, key, reading.Actors);
        connection.Execute("UPDATE state SET are_dates_inferred = 0", transaction: transaction);
        transaction.Commit();
        return kept;
    });

    private static KeepOutcome Outcome(Row row, string content, string readerVersion, bool sameDate)
    {
        if (row.Content != content)
            return KeepOutcome.Changed;
        return row.Reader == readerVersion && sameDate ? KeepOutcome.Unchanged : KeepOutcome.Reread;
    }

    private static Row? Find(SqliteConnection connection, SqliteTransaction? transaction, Article article, string content) =>
        connection.QueryFirstOrDefault<Row>(FindSql, new { id = article.Id, origin = article.Origin, content }, transaction);

    private static string FreeId(SqliteConnection connection, SqliteTransaction? transaction, string id, string content)
    {
        string free = id;
        for (int digits = 4; connection.ExecuteScalar<long>("SELECT count(*) FROM article WHERE id = @free", new { free }, transaction) > 0; digits++)
            free = $"{id}~{content[1..Math.Min(content.Length, digits + 1)]}";
        return free;
    }

    private static void Insert(SqliteConnection connection, SqliteTransaction transaction, long article, ImmutableArray<Finding> findings)
    {
        using SqliteCommand insert = Command(connection, transaction, InsertFindingSql, "article", "place", "id", "kind", "json", "words");
        for (int place = 0; place < findings.Length; place++)
        {
            Finding finding = findings[place];
            IEnumerable<string> words = finding.Passages.Select(p => p.Quote).Append(string.Join(", ", finding.Actors.Select(a => a.Name).Distinct()));
            Execute(insert, article, place, finding.Id, finding.Kind, FindingJson.Line(finding), string.Join('\n', words));
        }
    }

    private static void Insert(SqliteConnection connection, SqliteTransaction transaction, long article, ImmutableArray<ArticleActor> actors)
    {
        using SqliteCommand insert = Command(connection, transaction, InsertActorSql, "article", "place", "id", "name", "kind", "names");
        for (int place = 0; place < actors.Length; place++)
        {
            ArticleActor actor = actors[place];
            Execute(
                insert, article, place, actor.Actor.Id ?? (object)DBNull.Value, actor.Actor.Name, PublicName.Of(actor.Kind),
                JsonSerializer.Serialize(actor.Names.AsEnumerable()));
        }
    }

    private static string? List(ImmutableArray<string> lines) => lines.IsEmpty ? null : JsonSerializer.Serialize(lines.AsEnumerable());

    // Dapper makes a command a call; these run dozens of times for each article.
    private static SqliteCommand Command(SqliteConnection connection, SqliteTransaction transaction, string sql, params ReadOnlySpan<string> parameters)
    {
        SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (string name in parameters)
            command.Parameters.Add(new SqliteParameter { ParameterName = "@" + name });
        return command;
    }

    private static void Execute(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (int i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    private sealed record Row(
        long Key, string Id, string Content, string Reader, string? Published, string Basis, string? Clues, string? Disagreements)
    {
        public Publication Publication => Dated(Published, Basis, Clues, Disagreements);
    }
}
