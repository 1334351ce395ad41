using System.Globalization;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;
using Parley.Joining;
using Parley.Record;

namespace Parley.Storage;

public sealed partial class SqliteStore
{
    private const string DecisionSql =
        "SELECT number, action, targets, field, value, who, made_at AS MadeAt, why, undone_by AS UndoneBy, undone_at AS UndoneAt FROM decision ";

    public Decision Decide(Decision decision) => Run(connection =>
    {
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        long number = connection.ExecuteScalar<long>(
            """
            INSERT INTO decision (number, action, targets, field, value, who, made_at, why)
            SELECT coalesce(max(number), 0) + 1, @Action, @Targets, @Field, @Value, @Who, @When, @Why FROM decision
            RETURNING number
            """,
            new
            {
                Action = PublicName.Of(decision.Action), Targets = JsonSerializer.Serialize(decision.Targets.AsEnumerable()), decision.Field,
                decision.Value, decision.Who, When = Text(decision.When), decision.Why,
            },
            transaction);
        Rename(transaction, decision);
        Note(transaction, ChangeKind.Decided, number);
        transaction.Commit();
        return decision with { Number = number, UndoneBy = null, UndoneAt = null };
    });

    public Decision Undo(long number, string who) => Run(connection =>
    {
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        string name = number.ToString(CultureInfo.InvariantCulture);
        DecisionRow row = connection.QuerySingleOrDefault<DecisionRow>(DecisionSql + "WHERE number = @number", new { number }, transaction)
            ?? throw new ParleyException(ErrorCode.UnknownId, name, "The journal has no decision of this number.", "See `parley log`.");
        if (row.UndoneAt is not null)
            throw new ParleyException(ErrorCode.ImpossibleDecision, name, $"{row.UndoneBy} has undone this decision already.", "See `parley log`.");
        Decision decision = row.Decision;
        long[] resting =
        [
            .. connection.Query<DecisionRow>(DecisionSql + "WHERE number > @number ORDER BY number", new { number }, transaction)
                .Select(r => r.Decision).Where(d => d.RestsOn(decision)).Select(d => d.Number),
        ];
        if (resting.Length > 0)
        {
            string numbers = string.Join(", ", resting.Select(n => n.ToString(CultureInfo.InvariantCulture)));
            throw new ParleyException(
                ErrorCode.ImpossibleDecision, name, $"{(resting.Length == 1 ? $"Decision {numbers} rests" : $"Decisions {numbers} rest")} on it.",
                $"Undo {(resting.Length == 1 ? "that one" : "those")} first: parley undo {resting[^1].ToString(CultureInfo.InvariantCulture)}");
        }

        Instant now = Instant.FromDateTimeOffset(_time.GetUtcNow());
        connection.Execute(
            "UPDATE decision SET undone_by = @who, undone_at = @at WHERE number = @number", new { who, at = Text(now), number }, transaction);
        Rename(transaction, decision);
        Note(transaction, ChangeKind.Undone, number);
        transaction.Commit();
        return Mapped(connection, decision with { UndoneBy = who, UndoneAt = now });
    });

    public IReadOnlyList<Decision> Decisions() => Run(connection =>
        connection.Query<DecisionRow>(DecisionSql + "ORDER BY number").Select(row => Mapped(connection, row.Decision)).ToList());

    private static Decision Mapped(SqliteConnection connection, Decision decision) =>
        decision with { Targets = [.. decision.Targets.Select(id => Current(connection, id)).Distinct()] };

    private static string Text(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    private static Instant Moment(string text) => InstantPattern.ExtendedIso.Parse(text) is { Success: true, Value: var instant }
        ? instant
        : throw new FormatException($"\"{text}\" is no moment.");

    private sealed record DecisionRow(
        long Number, string Action, string Targets, string? Field, string? Value, string Who, string MadeAt, string? Why, string? UndoneBy,
        string? UndoneAt)
    {
        public Decision Decision => new(
            Number,
            PublicName.TryParse(Action, out DecisionAction action) ? action : throw new FormatException($"\"{Action}\" is no action."),
            Lines(Targets), Field, Value, Who, Moment(MadeAt), Why, UndoneBy, UndoneAt is null ? null : Moment(UndoneAt));
    }
}
