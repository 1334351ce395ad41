using System.Data;
using Dapper;

namespace Parley.Storage;

public sealed partial class SqliteStore
{
    // The columns' weights: a word in a headline says more than one in the text. 16 words of excerpt.
    private const string SearchSql = """
        SELECT kind, id, article, excerpt FROM (
            SELECT 'article' AS kind, a.id, a.id AS article, bm25(article_words, 5.0, 1.0) AS score,
                snippet(article_words, -1, '‹', '›', '…', 16) AS excerpt
            FROM article_words JOIN article a ON a.key = article_words.rowid
            WHERE article_words MATCH @expression
            UNION ALL
            SELECT f.kind, f.id, a.id, bm25(finding_words), snippet(finding_words, -1, '‹', '›', '…', 16)
            FROM finding_words JOIN finding f ON f.key = finding_words.rowid JOIN article a ON a.key = f.article
            WHERE finding_words MATCH @expression
        )
        ORDER BY score, article, kind, id
        LIMIT @limit
        """;

    public IReadOnlyList<SearchHit> Search(string words, int limit)
    {
        if (SearchWords.Expression(words) is not { } expression)
            return [];
        return Run<IReadOnlyList<SearchHit>>(connection =>
        {
            // Without rows the excerpt has no type, so that its column cannot be mapped.
            using IDataReader reader = connection.ExecuteReader(SearchSql, new { expression, limit });
            var hits = new List<SearchHit>();
            while (reader.Read())
                hits.Add(new SearchHit(reader.GetString(0), reader.GetString(1), reader.GetString(2), OneLine(reader.GetString(3))));
            return hits;
        });
    }

    private static string OneLine(string excerpt) =>
        string.Join(' ', excerpt.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
