using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Parley.Storage;

public sealed partial class SqliteStore
{
    public IReadOnlyList<Revision> Revisions(string article) => Run(connection => connection.Query<RevisionRow>(
        """
        SELECT r.number, r.until, r.title, r.author, r.text FROM revision r JOIN article a ON a.key = r.article
        WHERE a.id = @article ORDER BY r.number
        """,
        new { article }).Select(row => row.Revision).ToList());

    private void KeepRevision(SqliteConnection connection, SqliteTransaction transaction, long article) => connection.Execute(
        """
        INSERT INTO revision (article, number, until, title, author, published, text)
        SELECT key, 1 + (SELECT count(*) FROM revision WHERE article = key), @until, title, author, published, text FROM article WHERE key = @article
        """,
        new { article, until = _time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture) },
        transaction);

    private sealed record RevisionRow(long Number, string Until, string? Title, string? Author, string Text)
    {
        public Revision Revision => new((int)Number, DateTimeOffset.Parse(Until, CultureInfo.InvariantCulture), Title, Author, Text);
    }
}
