using Dapper;
using Microsoft.Data.Sqlite;
using Parley.Record;

namespace Parley.Storage;

public sealed partial class SqliteStore
{
    /// <summary>Findings are looked for in so many of the best articles at least, however few hits are asked for.</summary>
    private const int LeastArticles = 50;

    // The columns' weights: a word in a headline says more than one in the text. 16 words of excerpt. An article whose own words do
    // not match may hold a finding that does, by the names of those of whom it speaks; its excerpt is null.
    private const string ArticlesSql = """
        WITH best AS (
            SELECT rowid AS key, bm25(article_words, 5.0, 1.0, 1.0) AS score FROM article_words WHERE article_words MATCH $1
            ORDER BY score, rowid LIMIT $2
        ),
        own AS (
            SELECT rowid AS key, snippet(article_words, -1, '‹', '›', '…', 16) AS excerpt FROM article_words
            WHERE article_words MATCH '{title text} : (' || $1 || ')' AND rowid IN (SELECT key FROM best)
        )
        SELECT a.key, a.id, a.text, best.score, own.excerpt FROM best JOIN article a ON a.key = best.key LEFT JOIN own ON own.key = best.key
        ORDER BY best.score, a.id
        """;

    private const string FoundSql = """
        SELECT kind, id, snippet(asked_words, -1, '‹', '›', '…', 16) FROM asked_words
        WHERE asked_words MATCH $1 ORDER BY bm25(asked_words), rowid
        """;

    public IReadOnlyList<SearchHit> Search(string words, int limit) => SearchWords.Expression(words) is not { } expression
        ? []
        : Run<IReadOnlyList<SearchHit>>(connection =>
        {
            using SqliteTransaction transaction = connection.BeginTransaction(deferred: true);
            var hits = new List<(double Score, SearchHit Hit)>();
            foreach (FoundArticle article in Articles(transaction, expression, Math.Max(limit, LeastArticles)))
            {
                List<SearchHit> own = article.Excerpt is null ? [] : [new SearchHit("article", article.Id, article.Id, OneLine(article.Excerpt))];
                own.AddRange(Findings(connection, transaction, article, expression));
                // The more of an article has been shown, the less the next of its hits counts, so that one article does not fill the list.
                hits.AddRange(own.Select((hit, place) => (article.Score / (place + 1), hit)));
            }

            return [.. hits.OrderBy(h => h.Score).ThenBy(h => h.Hit.Article, StringComparer.Ordinal).Take(limit).Select(h => h.Hit)];
        });

    // Dapper cannot map columns without a type, which these are where there are no rows.
    private List<FoundArticle> Articles(SqliteTransaction transaction, string expression, int limit)
    {
        using SqliteDataReader row = Prepared(ArticlesSql, transaction, expression, limit).ExecuteReader();
        var found = new List<FoundArticle>();
        while (row.Read())
            found.Add(new FoundArticle(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetDouble(3), Text(row, 4)));
        return found;
    }

    // The findings of one article that hold all words, in their quotes or in the names of those of whom they speak, best first.
    private IEnumerable<SearchHit> Findings(SqliteConnection connection, SqliteTransaction transaction, FoundArticle article, string expression)
    {
        connection.Execute(
            """
            CREATE VIRTUAL TABLE IF NOT EXISTS temp.asked_words USING fts5 (
                words, kind UNINDEXED, id UNINDEXED, tokenize = 'unicode61 remove_diacritics 2');
            DELETE FROM asked_words
            """,
            transaction: transaction);
        foreach (string json in connection.Query<string>("SELECT json FROM finding WHERE article = @Key ORDER BY place", new { article.Key }, transaction))
        {
            Finding finding = FindingJson.Read(json, article.Text);
            Prepared(
                "INSERT INTO asked_words (words, kind, id) VALUES ($1, $2, $3)", transaction,
                string.Join('\n', [.. finding.Passages.Select(p => p.Quote).Distinct(), Names([finding])]), finding.Kind, finding.Id)
                .ExecuteNonQuery();
        }

        using SqliteDataReader found = Prepared(FoundSql, transaction, expression).ExecuteReader();
        while (found.Read())
            yield return new SearchHit(found.GetString(0), found.GetString(1), article.Id, OneLine(found.GetString(2)));
    }

    private static string Names(IEnumerable<Finding> findings) => string.Join(", ", findings.SelectMany(f => f.Actors).Select(a => a.Name).Distinct());

    private static string OneLine(string excerpt) =>
        string.Join(' ', excerpt.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private sealed record FoundArticle(long Key, string Id, string Text, double Score, string? Excerpt);
}
