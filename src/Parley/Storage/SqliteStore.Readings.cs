using Dapper;
using Microsoft.Data.Sqlite;
using Parley.Articles;
using Parley.Reading;
using Parley.Record;

namespace Parley.Storage;

public sealed partial class SqliteStore
{
    private const string ArticleSql = """
        SELECT id, origin, title, outlet, author, url, published, basis, clues, disagreements,
        date_in_text AS DateInText, clues_in_text AS CluesInText, words, text, language
        FROM article
        """;

    /// <summary>So many readings that are asked for together share names, dates and the like; all of a large record's would fill the memory.</summary>
    private const int Sharing = 500;

    public Article? Article(string id) => Run(connection =>
        connection.QuerySingleOrDefault<ArticleRow>(ArticleSql + " WHERE id = @id", new { id })?.Article);

    public IEnumerable<ArticleReading> Readings(Predicate<string>? wanted = null) => Readings((connection, transaction) => connection
        .Query<(string Id, long Key)>("SELECT id, key FROM article ORDER BY id", transaction: transaction, buffered: false)
        .Where(a => wanted is null || wanted(a.Id)).Select(a => a.Key));

    public IEnumerable<ArticleReading> Readings(IReadOnlyList<string> articles) => Readings((connection, transaction) => articles
        .Select(id => connection.ExecuteScalar<long?>("SELECT key FROM article WHERE id = @id", new { id }, transaction)).OfType<long>());

    private IEnumerable<ArticleReading> Readings(Func<SqliteConnection, SqliteTransaction, IEnumerable<long>> wanted)
    {
        using SqliteConnection connection = Connect(_connection.DataSource, SqliteOpenMode.ReadWrite, TimeSpan.FromSeconds(_connection.DefaultTimeout));
        // One transaction is one view of the record, however long the run through it takes.
        using SqliteTransaction transaction = Translated(_file, () =>
        {
            connection.Open();
            return connection.BeginTransaction(deferred: true);
        });
        long[] keys = Translated(_file, () => wanted(connection, transaction).ToArray());
        foreach (long[] some in keys.Chunk(Sharing))
        {
            var shared = new SharedValues();
            foreach (long key in some)
                yield return Translated(_file, () => Reading(connection, transaction, key, shared));
        }
    }

    private ArticleReading? Reading(SqliteTransaction transaction, string id) =>
        Prepared("SELECT key FROM article WHERE id = $1", transaction, id).ExecuteScalar() is long key
            ? Reading(_connection, transaction, key, new SharedValues()) : null;

    private static ArticleReading Reading(SqliteConnection connection, SqliteTransaction transaction, long key, SharedValues shared)
    {
        ArticleRow row = connection.QuerySingle<ArticleRow>(ArticleSql + " WHERE key = @key", new { key }, transaction);
        IEnumerable<string> findings = connection.Query<string>(
            "SELECT json FROM finding WHERE article = @key ORDER BY place", new { key }, transaction);
        IEnumerable<ActorRow> actors = connection.Query<ActorRow>(
            "SELECT id, name, kind, names FROM actor WHERE article = @key ORDER BY place", new { key }, transaction);
        return new ArticleReading(
            row.Article, [.. findings.Select(f => FindingJson.Read(f, row.Text, shared))], [.. actors.Select(a => a.Shared(shared))], (int)row.Words);
    }

    private static Publication Dated(string? published, string basis, string? clues, string? disagreements) => new(
        published is null ? null : EdtfDate.Parse(published),
        PublicName.TryParse(basis, out DateBasis parsed) ? parsed : throw new FormatException($"\"{basis}\" is no basis of a date."))
    {
        Clues = clues is null ? [] : Lines(clues), Disagreements = disagreements is null ? [] : Lines(disagreements),
    };

    private sealed record ArticleRow(
        string Id, string Origin, string? Title, string? Outlet, string? Author, string? Url, string? Published, string Basis,
        string? Clues, string? Disagreements, string? DateInText, string? CluesInText, long Words, string Text, string? Language)
    {
        public Article Article => new()
        {
            Id = Id, Text = Text, Origin = Origin, Title = Title, Outlet = Outlet, Author = Author, Url = Url,
            Published = Dated(Published, Basis, Clues, Disagreements),
            Language = Language,
            DatedByText = DateInText is null ? Publication.Unknown : Dated(DateInText, PublicName.Of(DateBasis.Inferred), CluesInText, null),
        };
    }

    private sealed record ActorRow(string? Id, string Name, string Kind, string Names)
    {
        public ArticleActor Shared(SharedValues shared) => new(
            shared.Of(new ActorReference(Id, Name)),
            PublicName.TryParse(Kind, out ActorKind kind) ? kind : throw new FormatException($"\"{Kind}\" is no kind of actor."),
            [.. Lines(Names).Select(shared.Of)]);
    }
}
