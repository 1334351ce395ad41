using Parley.Articles;
using Parley.Reading;
using Parley.Record;
using Parley.Storage;

namespace Parley.Bench;

/// <summary>A record that is gone when the benchmark is through with it.</summary>
internal sealed class TemporaryRecord : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-bench-");

    public string File => Path.Combine(_folder.FullName, "record.db");

    /// <summary>The findings of a folder's articles as <c>parley read --findings</c> gives them, in the public format.</summary>
    public static IReadOnlyList<string> FindingsOf(string folder, TextWriter errors)
    {
        using var record = new TemporaryRecord();
        using SqliteStore store = SqliteStore.Open(record.File, TimeProvider.System);
        IntakeSummary summary = new Intake(store, new ArticleReader())
            .Read(ArticleSource.Read([folder], Stream.Null), new IntakeOptions(), CancellationToken.None);
        foreach (ParleyException error in summary.Errors)
            errors.WriteLine(error.Message);
        return [.. store.Readings().SelectMany(r => r.Findings).Select(FindingJson.Line)];
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
