using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using SQLitePCL;

namespace Parley.Storage;

/// <summary>
/// Which SQLite library the program uses: the system's, which gets security updates, where it is recent enough and has full-text
/// search; else the one that comes with the program.
/// </summary>
internal static class SqliteLibrary
{
    // 3.35.0, the level to which the SQL is written.
    private const int Oldest = 3_035_000;

    private static readonly Lazy<string> Source = new(Choose);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int VersionNumber();

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int CompileOptionUsed(byte[] name);

    /// <summary>Makes the library ready; to be called before the first connection.</summary>
    /// <returns>Where it comes from, in words.</returns>
    public static string Use() => Source.Value;

    private static string Choose()
    {
        IntPtr system = System();
        NativeLibrary.SetDllImportResolver(
            typeof(SQLite3Provider_e_sqlite3).Assembly, (name, _, _) => name == "e_sqlite3" ? system : IntPtr.Zero);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        return system == IntPtr.Zero ? "bundled" : "the system's";
    }

    private static IntPtr System()
    {
        if (!OperatingSystem.IsLinux()
            || !NativeLibrary.TryLoad("libsqlite3.so.0", Assembly.GetExecutingAssembly(), null, out IntPtr library))
            return IntPtr.Zero;
        if (NativeLibrary.TryGetExport(library, "sqlite3_libversion_number", out IntPtr version)
            && NativeLibrary.TryGetExport(library, "sqlite3_compileoption_used", out IntPtr option)
            && Marshal.GetDelegateForFunctionPointer<VersionNumber>(version)() >= Oldest
            && Marshal.GetDelegateForFunctionPointer<CompileOptionUsed>(option)(Encoding.ASCII.GetBytes("ENABLE_FTS5\0")) != 0)
            return library;
        NativeLibrary.Free(library);
        return IntPtr.Zero;
    }
}
