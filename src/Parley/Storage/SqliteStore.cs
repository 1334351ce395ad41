using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Parley.Storage;

/// <summary>
/// The record in one SQLite file. One connection, behind a lock, writes and answers; each run through all readings has a connection
/// of its own. The journal is written ahead and synced with every article, so that neither a killed process nor a power failure
/// costs more than the article in hand.
/// </summary>
public sealed partial class SqliteStore : IRecordStore
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = [];
    private readonly string _file;
    private readonly TimeProvider _time;

    private SqliteStore(string file, SqliteConnection connection, TimeProvider time)
    {
        _file = file;
        _connection = connection;
        _time = time;
    }

    /// <summary>Opens a record, and makes one where there is none.</summary>
    /// <exception cref="ParleyException">
    /// The file is no record (2001), a newer one (2002), damaged (2005) or locked (2007), or it cannot be written (2003).
    /// </exception>
    public static SqliteStore Open(string path, TimeProvider time) => Open(path, time, Patience);

    /// <summary>Opens a record that is there.</summary>
    /// <exception cref="ParleyException">As for <see cref="Open(string, TimeProvider)"/>, or there is no such file (2006).</exception>
    public static SqliteStore OpenExisting(string path, TimeProvider time) => File.Exists(path)
        ? Open(path, time)
        : throw new ParleyException(
            ErrorCode.RecordMissing, path, "There is no record here yet.", "Make one with `parley read PATH`, or name another file with --record.");

    /// <param name="path">The file.</param>
    /// <param name="time">The clock.</param>
    /// <param name="patience">How long to wait for another program that keeps the record locked; whole seconds, at least one.</param>
    internal static SqliteStore Open(string path, TimeProvider time, TimeSpan patience)
    {
        SqliteLibrary.Use();
        string file = Path.GetFullPath(path);
        if (Directory.Exists(file) || !Directory.Exists(Path.GetDirectoryName(file)))
            throw SqliteErrors.Unwritable(path);
        SqliteConnection connection = Connect(file, SqliteOpenMode.ReadWriteCreate, patience);
        try
        {
            return Translated(path, () =>
            {
                connection.Open();
                CheckIsRecord(connection, path);
                // The log is copied into the file every 16 MiB (of pages of 4 KiB): what many articles change is written there once.
                // 16 MB of pages stay at hand; what a search puts aside stays in memory.
                connection.Execute("""
                    PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000;
                    PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY
                    """);
                SqliteMigrations.Apply(connection, time);
                return new SqliteStore(path, connection, time);
            });
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        lock (_gate)
            _connection.Dispose();
    }

    public StoreDescription Describe() => Run(connection => new StoreDescription(
        connection.DataSource,
        $"SQLite {connection.ServerVersion} ({SqliteLibrary.Use()} library)",
        SqliteMigrations.Applied(connection),
        connection.ExecuteScalar<long>("SELECT count(*) FROM article"),
        connection.ExecuteScalar<long>("SELECT count(*) FROM finding"),
        connection.ExecuteScalar<long>("SELECT count(*) FROM decision"),
        new[] { "", "-wal" }.Select(suffix => new FileInfo(connection.DataSource + suffix)).Where(f => f.Exists).Sum(f => f.Length),
        Integrity(connection)));

    /// <summary>Lets the file grow to so many pages, as if the disk were full then.</summary>
    internal void LimitTo(long pages) => Run(connection =>
        connection.ExecuteScalar<long>(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages}")));

    private static string Integrity(SqliteConnection connection)
    {
        List<string> faults = [.. connection.Query<string>("PRAGMA integrity_check(5)").Where(f => f != "ok")];
        if (connection.Query("PRAGMA foreign_key_check").Any())
            faults.Add("findings without an article");
        try
        {
            connection.Execute("INSERT INTO article_words (article_words, rank) VALUES ('integrity-check', 1)");
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SQLitePCL.raw.SQLITE_CORRUPT)
        {
            faults.Add("article_words does not agree with what it indexes");
        }

        return faults.Count == 0 ? "ok" : string.Join("; ", faults);
    }

    // Looks before anything is written, so that a file of another program stays as it is.
    private static void CheckIsRecord(SqliteConnection connection, string path)
    {
        int application = connection.ExecuteScalar<int>("PRAGMA application_id");
        bool isNew = application == 0 && connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master") == 0;
        if (isNew)
            return;
        if (application != SqliteMigrations.ApplicationId)
            throw SqliteErrors.NotARecord(path);
        int applied = SqliteMigrations.Applied(connection);
        if (applied > SqliteMigrations.Newest)
        {
            throw new ParleyException(
                ErrorCode.RecordNewer, path,
                string.Create(CultureInfo.InvariantCulture, $"The record has format {applied}; this program knows {SqliteMigrations.Newest} at most."),
                "Use the newer version of Parley that wrote it.");
        }
    }

    private static SqliteConnection Connect(string file, SqliteOpenMode mode, TimeSpan patience) =>
        new(new SqliteConnectionStringBuilder
        {
            DataSource = file, Mode = mode, ForeignKeys = true, Pooling = false, DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds),
        }.ToString());

    private static T Translated<T>(string file, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            ParleyException? error = SqliteErrors.Translate(e, file);
            if (error is null)
                throw;
            throw error;
        }
        catch (FormatException e)
        {
            throw SqliteErrors.Damaged(file, e);
        }
    }

    private T Run<T>(Func<SqliteConnection, T> work)
    {
        lock (_gate)
            return Translated(_file, () => work(_connection));
    }
}
