using Microsoft.Data.Sqlite;
using Parley.Joining;
using Parley.Record;

namespace Parley.Storage;

public sealed partial class SqliteStore
{
    private const string AddedSql =
        "SELECT value FROM decision WHERE action = 'add' AND undone_at IS NULL AND json_extract(value, '$.article') = $1 ORDER BY number";

    /// <summary>What people added to an article, in its public format, as far as it fits the text.</summary>
    private List<(Finding Finding, string Line)> Added(SqliteTransaction transaction, string article, string text)
    {
        List<(Finding, string)> added = [];
        using SqliteDataReader row = Prepared(AddedSql, transaction, article).ExecuteReader();
        while (row.Read())
        {
            string line = row.GetString(0);
            if (AddedFindings.Read(line, text) is { } finding)
                added.Add((finding, line));
        }

        return added;
    }

    /// <summary>Lets the article of a finding that a person adds, or takes back, be found by the names of those of whom it speaks.</summary>
    private void Rename(SqliteTransaction transaction, Decision decision)
    {
        if (decision is not { Action: DecisionAction.Add, Value: { } line })
            return;
        string article = AddedFindings.Article(line);
        if (Reading(transaction, article) is { } reading)
            Prepared("UPDATE article SET names = $2 WHERE id = $1", transaction, article, Names(transaction, article, reading.Article.Text, reading.Findings)).ExecuteNonQuery();
    }

    private string Names(SqliteTransaction transaction, string article, string text, IEnumerable<Finding> findings) =>
        string.Join(", ", findings.Concat(Added(transaction, article, text).Select(a => a.Finding)).SelectMany(f => f.Actors).Select(a => a.Name).Distinct());
}
