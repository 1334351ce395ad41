using System.Globalization;
using Dapper;
using Parley.Record;

namespace Parley.Storage;

public sealed partial class SqliteStore
{
    public SourceState? Source(string address) => Run(connection => connection.QuerySingleOrDefault<SourceRow>(
        "SELECT address, etag, last_modified AS LastModified, checked_at AS CheckedAt, next_at AS NextAt, failures, error FROM source WHERE address = @address",
        new { address })?.State);

    public void Keep(SourceState source) => Run(connection => connection.Execute(
        """
        INSERT INTO source (address, etag, last_modified, checked_at, next_at, failures, error)
        VALUES (@Address, @ETag, @LastModified, @CheckedAt, @NextAt, @Failures, @Error)
        ON CONFLICT (address) DO UPDATE SET etag = excluded.etag, last_modified = excluded.last_modified, checked_at = excluded.checked_at,
            next_at = excluded.next_at, failures = excluded.failures, error = excluded.error
        """,
        new
        {
            source.Address, source.ETag, source.LastModified, CheckedAt = Written(source.CheckedAt), NextAt = Written(source.NextAt), source.Failures, source.Error,
        }));

    public ItemState? Item(string address) => Run(connection =>
    {
        ItemRow? row = connection.QuerySingleOrDefault<ItemRow>(
            "SELECT address, source, title, outcome, why, failures FROM source_item WHERE address = @address", new { address });
        if (row is not null)
            return row.State;
        // An article is kept before its item is: what a killed run has read is not read again.
        return connection.ExecuteScalar<long>("SELECT count(*) FROM article WHERE origin = @address", new { address }) > 0
            ? new ItemState(address, "", null, ItemOutcome.Read)
            : null;
    });

    public void Keep(ItemState item) => Run(connection => connection.Execute(
        """
        INSERT INTO source_item (address, source, title, outcome, why, failures, at)
        VALUES (@Address, @Source, @Title, @Outcome, @Why, @Failures, @At)
        ON CONFLICT (address) DO UPDATE SET outcome = excluded.outcome, why = excluded.why, failures = excluded.failures, at = excluded.at
        """,
        new { item.Address, item.Source, item.Title, Outcome = PublicName.Of(item.Outcome), item.Why, item.Failures, At = Written(_time.GetUtcNow()) }));

    private static string? Written(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private sealed record SourceRow(string Address, string? ETag, string? LastModified, string? CheckedAt, string? NextAt, long Failures, string? Error)
    {
        public SourceState State => new(Address, ETag, LastModified, Moment(CheckedAt), Moment(NextAt), (int)Failures, Error);

        private static DateTimeOffset? Moment(string? written) => written is null ? null : DateTimeOffset.Parse(written, CultureInfo.InvariantCulture);
    }

    private sealed record ItemRow(string Address, string Source, string? Title, string Outcome, string? Why, long Failures)
    {
        public ItemState State => new(
            Address, Source, Title, PublicName.TryParse(Outcome, out ItemOutcome outcome) ? outcome : throw new FormatException($"\"{Outcome}\" is no outcome."), Why, (int)Failures);
    }
}
