using Parley.Articles;
using Parley.Reading;
using Parley.Record;
using Parley.Storage;

namespace Parley.Tests.Storage.Contracts;

/// <summary>What every store promises. A store's tests derive from it and say how one of its records is opened.</summary>
public abstract partial class RecordStoreContract : IDisposable
{
    private const string Version = "1";

    private IRecordStore? _store;

    /// <summary>Opens the test's own record, as a program does that starts; the one opened before is closed.</summary>
    protected abstract IRecordStore Open();

    protected IRecordStore Store => _store ??= Open();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => _store?.Dispose();

    private void Reopen()
    {
        _store?.Dispose();
        _store = null;
    }

    private static string[] Lines(ArticleReading reading) => [.. reading.Findings.Select(FindingJson.Line)];

    /// <summary>All that the record holds of articles, as text that can be compared.</summary>
    private string[] Contents() =>
    [
        .. Store.Readings().SelectMany(r => Lines(r)
            .Prepend($"{r.Article} {r.Words} {string.Join(';', r.Actors.Select(a => $"{a.Actor} {a.Kind} {string.Join(',', a.Names)}"))}")),
    ];

    private static Article Dated(Article article, string date, DateBasis basis) =>
        article with { Published = new Publication(EdtfDate.Parse(date), basis) };
}
