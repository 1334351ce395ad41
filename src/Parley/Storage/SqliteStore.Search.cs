using Microsoft.Data.Sqlite;
using Parley.Articles;
using Parley.Record;

namespace Parley.Storage;

public sealed partial class SqliteStore
{
    /// <summary>Findings are looked for in so many of the best articles at least, however few hits are asked for.</summary>
    private const int LeastArticles = 50;

    // The columns' weights: a word in a headline says more than one in the text. An article whose own words do not match may hold a
    // finding that does, by the names of those of whom it speaks.
    private const string ArticlesSql = """
        WITH best AS (
            SELECT rowid AS key, bm25(article_words, 5.0, 1.0, 1.0) AS score FROM article_words WHERE article_words MATCH $1
            ORDER BY score, rowid LIMIT $2
        ),
        own AS (SELECT rowid AS key FROM article_words WHERE article_words MATCH '{title text} : (' || $1 || ')')
        SELECT a.key, a.id, a.title, a.text, best.score, own.key IS NOT NULL
        FROM best JOIN article a ON a.key = best.key LEFT JOIN own ON own.key = best.key
        ORDER BY best.score, a.id
        """;

    private const string LinesSql = "SELECT id, kind, json FROM finding WHERE article = $1 ORDER BY place";

    public IReadOnlyList<SearchHit> Search(string words, int limit) => SearchWords.Parse(words) is not { } asked
        ? []
        : Run<IReadOnlyList<SearchHit>>(connection =>
        {
            using SqliteTransaction transaction = connection.BeginTransaction(deferred: true);
            List<FoundArticle> articles = Articles(transaction, asked, Math.Max(limit, LeastArticles));
            List<(double Score, SearchHit Hit)> hits =
                [.. articles.Where(a => a.HasWords).Select(a => (a.Score, new SearchHit("article", a.Id, a.Id, () => a.Excerpt(asked))))];
            // The scores of the best hits, the worst of them first: an article whose next hit would come behind these need not be looked into.
            var best = new PriorityQueue<double, double>(hits.Select(h => (h.Score, -h.Score)));
            foreach (FoundArticle article in articles)
            {
                int place = article.HasWords ? 2 : 1;
                if (IsBehind(article.Score / place))
                    continue;
                foreach (SearchHit hit in Findings(transaction, article, asked))
                {
                    // The more of an article has been shown, the less the next of its hits counts, so that one article does not fill the list.
                    double score = article.Score / place++;
                    if (IsBehind(score))
                        break;
                    hits.Add((score, hit));
                    best.Enqueue(score, -score);
                }
            }

            return [.. hits.OrderBy(h => h.Score).ThenBy(h => h.Hit.Article, StringComparer.Ordinal).Take(limit).Select(h => h.Hit)];

            // The better a score, the less it is.
            bool IsBehind(double score)
            {
                while (best.Count > limit)
                    best.Dequeue();
                return best.Count == limit && score >= best.Peek();
            }
        });

    // Dapper cannot map columns without a type, which these are where there are no rows.
    private List<FoundArticle> Articles(SqliteTransaction transaction, SearchWords asked, int limit)
    {
        using SqliteDataReader row = Prepared(ArticlesSql, transaction, asked.Expression, limit).ExecuteReader();
        var found = new List<FoundArticle>();
        while (row.Read())
            found.Add(new FoundArticle(row.GetInt64(0), row.GetString(1), Text(row, 2), row.GetString(3), row.GetDouble(4), row.GetBoolean(5)));
        return found;
    }

    // The findings of one article, those that people added included, that hold all words, in their quotes or in the names of those of whom they speak, best first.
    private IEnumerable<SearchHit> Findings(SqliteTransaction transaction, FoundArticle article, SearchWords asked)
    {
        List<(double Share, SearchHit Hit)> found = [];
        using (SqliteDataReader row = Prepared(LinesSql, transaction, article.Key).ExecuteReader())
        {
            while (row.Read())
                Look(row.GetString(0), row.GetString(1), row.GetString(2));
        }

        foreach ((Finding finding, string line) in Added(transaction, article.Id, article.Text))
            Look(finding.Id, finding.Kind, line);
        return found.OrderByDescending(f => f.Share).Select(f => f.Hit);

        void Look(string id, string kind, string line)
        {
            if (asked.MayBeIn(line) && new SearchedText(FindingJson.Words(line), asked) is { HasAll: true } text)
                found.Add((text.Share, new SearchHit(kind, id, article.Id, text.Excerpt)));
        }
    }

    private sealed record FoundArticle(long Key, string Id, string? Title, string Text, double Score, bool HasWords)
    {
        /// <summary>Front matter is shown only where the words stand nowhere else.</summary>
        public string Excerpt(SearchWords asked)
        {
            int start = FrontMatter.TryFind(Text, out _, out int end) ? end : 0;
            var read = new SearchedText(Title is null ? Text[start..] : $"{Title}\n{Text[start..]}", asked);
            return (read.HasAll ? read : new SearchedText(Text, asked)).Excerpt();
        }
    }
}
