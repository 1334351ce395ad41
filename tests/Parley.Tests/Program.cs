using Parley.Storage;
using Parley.Tests.Storage.Contracts;

// What tests start as a process of its own, to kill it or to work beside it.
if (args is not ["keep", string record, string prefix, string count])
    return 2;
using SqliteStore store = SqliteStore.Open(record, TimeProvider.System);
for (int i = 0; i < int.Parse(count, System.Globalization.CultureInfo.InvariantCulture); i++)
{
    // Said only when the article is kept.
    Console.WriteLine(store.Keep(Invented.Long($"{prefix}-{i:0000}"), "1").Id);
    Console.Out.Flush();
}

return 0;
