using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Parley.Storage;

/// <summary>Brings a database to the newest schema: the ordered files of <c>Storage/Migrations</c>, each applied once.</summary>
internal static class SqliteMigrations
{
    /// <summary>Marks the file as a record of Parley's (<c>PRAGMA application_id</c>): the letters <c>PRLY</c>.</summary>
    public const int ApplicationId = 0x50524C59;

    private const string Prefix = "Migrations/";

    private static readonly Lazy<(int Number, string Name, string Sql)[]> Shipped = new(Load);

    public static int Newest => Shipped.Value[^1].Number;

    /// <summary>The number of the last migration that was applied; 0 for a new database.</summary>
    public static int Applied(SqliteConnection connection) =>
        connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'migration'") == 0
            ? 0
            : connection.ExecuteScalar<int>("SELECT coalesce(max(number), 0) FROM migration");

    /// <summary>Applies what is missing in one transaction.</summary>
    public static void Apply(SqliteConnection connection, TimeProvider time)
    {
        if (Applied(connection) >= Newest)
            return;
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        // Another process may have been faster.
        int applied = Applied(connection);
        if (applied == 0)
        {
            connection.Execute(
                "CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL)",
                transaction: transaction);
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"), transaction: transaction);
        }

        foreach ((int number, string name, string sql) in Shipped.Value.Where(m => m.Number > applied))
        {
            connection.Execute(sql, transaction: transaction);
            connection.Execute(
                "INSERT INTO migration VALUES (@number, @name, @at)",
                new { number, name, at = time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture) },
                transaction);
        }

        transaction.Commit();
    }

    private static (int Number, string Name, string Sql)[] Load()
    {
        var assembly = typeof(SqliteMigrations).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(n)!);
                string name = Path.GetFileNameWithoutExtension(n[Prefix.Length..]);
                return (int.Parse(name[..4], CultureInfo.InvariantCulture), name, reader.ReadToEnd());
            })];
    }
}
