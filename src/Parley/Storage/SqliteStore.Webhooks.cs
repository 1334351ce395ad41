using System.Text.Json;
using Dapper;
using Parley.Record;

namespace Parley.Storage;

public sealed partial class SqliteStore
{
    public IReadOnlyList<Webhook> Webhooks() => Run(connection => connection
        .Query<WebhookRow>("SELECT id, address, secret, kinds, talks, who, made_at AS MadeAt, told, failures, next_at AS NextAt, error FROM webhook ORDER BY made_at, id")
        .Select(row => row.Webhook).ToList());

    public void Keep(Webhook webhook) => Run(connection => connection.Execute(
        """
        INSERT INTO webhook (id, address, secret, kinds, talks, who, made_at, told, failures, next_at, error)
        VALUES (@Id, @Address, @Secret, @Kinds, @Talks, @Who, @MadeAt, @Told, @Failures, @NextAt, @Error)
        """,
        Values(webhook)));

    public bool Update(Webhook webhook) => Run(connection => connection.Execute(
        "UPDATE webhook SET told = @Told, failures = @Failures, next_at = @NextAt, error = @Error WHERE id = @Id", Values(webhook)) > 0);

    public bool RemoveWebhook(string id) => Run(connection => connection.Execute("DELETE FROM webhook WHERE id = @id", new { id }) > 0);

    private static object Values(Webhook w) => new
    {
        w.Id, w.Address, w.Secret, Kinds = JsonSerializer.Serialize(w.Kinds.Select(k => PublicName.Of(k))), w.Talks, w.Who, MadeAt = Text(w.MadeAt), w.Told, w.Failures,
        NextAt = w.NextAt is { } next ? Text(next) : null, w.Error,
    };

    private sealed record WebhookRow(
        string Id, string Address, string Secret, string Kinds, string? Talks, string Who, string MadeAt, long Told, long Failures, string? NextAt, string? Error)
    {
        public Webhook Webhook => new(
            Id, Address, Secret,
            [.. Lines(Kinds).Select(k => PublicName.TryParse(k, out ChangeKind kind) ? kind : throw new FormatException($"\"{k}\" is no kind of change."))],
            Talks, Who, Moment(MadeAt), Told, (int)Failures, NextAt is null ? null : Moment(NextAt), Error);
    }
}
