using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using NodaTime;
using Parley.Record;

namespace Parley.Storage;

public sealed partial class SqliteStore
{
    public IReadOnlyList<RecordChange> Changes(long after, int limit) => Run(connection => connection
        .Query<ChangeRow>("SELECT number, at, kind, subject FROM change WHERE number > @after ORDER BY number LIMIT @limit", new { after, limit })
        .Select(row => row.Change).ToList());

    public long LastChange() => Run(connection => connection.ExecuteScalar<long>("SELECT coalesce(max(number), 0) FROM change"));

    private void Note(SqliteTransaction transaction, ChangeKind kind, string subject) => Prepared(
        "INSERT INTO change (at, kind, subject) VALUES ($1, $2, $3)", transaction,
        Text(Instant.FromDateTimeOffset(_time.GetUtcNow())), PublicName.Of(kind), subject).ExecuteNonQuery();

    private void Note(SqliteTransaction transaction, ChangeKind kind, long decision) =>
        Note(transaction, kind, decision.ToString(CultureInfo.InvariantCulture));

    private sealed record ChangeRow(long Number, string At, string Kind, string Subject)
    {
        public RecordChange Change => new(
            Number, Moment(At),
            PublicName.TryParse(Kind, out ChangeKind kind) ? kind : throw new FormatException($"\"{Kind}\" is no kind of change."), Subject);
    }
}
