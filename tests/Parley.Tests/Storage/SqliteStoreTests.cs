using Parley.Storage;
using Parley.Tests.Storage.Contracts;

namespace Parley.Tests.Storage;

public sealed class SqliteStoreTests : RecordStoreContract
{
    private readonly TemporaryFolder _folder = new();

    protected override IRecordStore Open() => SqliteStore.Open(_folder.File("record.db"), TimeProvider.System);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _folder.Dispose();
    }
}
