using Microsoft.Data.Sqlite;

namespace Parley.Storage;

/// <summary>SQLite's result codes (sqlite.org/rescode.html) as errors with a number and a remedy.</summary>
internal static class SqliteErrors
{
    private const int ShortRead = 522;

    /// <summary>The error in the program's own terms; null where it can only be a fault of the program.</summary>
    public static ParleyException? Translate(SqliteException e, string file) => (e.SqliteErrorCode, e.SqliteExtendedErrorCode) switch
    {
        (SQLitePCL.raw.SQLITE_NOTADB, _) => NotARecord(file, e),
        (SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_FORMAT, _) or (_, ShortRead) => Damaged(file, e),
        (SQLitePCL.raw.SQLITE_FULL, _) => new ParleyException(
            ErrorCode.DiskFull, file, "There is no room left for the record.",
            "Make room on the disk and run the command again; what was kept before is whole.", e),
        (SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED, _) => new ParleyException(
            ErrorCode.RecordBusy, file, "Another program keeps the record locked.",
            "Wait until it has finished, or end it, and run the command again.", e),
        (SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_PERM or SQLitePCL.raw.SQLITE_AUTH
            or SQLitePCL.raw.SQLITE_IOERR, _) => Unwritable(file, e),
        _ => null,
    };

    public static ParleyException NotARecord(string file, Exception? inner = null) => new(
        ErrorCode.RecordNotARecord, file, "This file is no record of Parley's.", "Name another file with --record; this one was not touched.", inner);

    public static ParleyException Damaged(string file, Exception inner) => new(
        ErrorCode.RecordDamaged, file, "The record is damaged: " + inner.Message,
        "Restore it from a copy, or move it away and read the articles again.", inner);

    public static ParleyException Unwritable(string file, Exception? inner = null) => new(
        ErrorCode.RecordUnwritable, file, "The record cannot be opened for writing.",
        "See that its folder exists and that you may write to the folder and the file.", inner);
}
