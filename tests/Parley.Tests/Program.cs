using System.Globalization;
using Parley.Articles.Fetching;
using Parley.Reading;
using Parley.Storage;
using Parley.Tests.Storage.Contracts;
using Parley.Watching;

// What tests start as a process of its own, to kill it or to work beside it.
switch (args)
{
    case ["keep", string record, string prefix, string count]:
        Keep(record, prefix, int.Parse(count, CultureInfo.InvariantCulture));
        return 0;
    case ["watch", string record, string sources]:
        Watch(record, sources);
        return 0;
    default:
        return 2;
}

static void Keep(string record, string prefix, int count)
{
    using SqliteStore store = SqliteStore.Open(record, TimeProvider.System);
    for (int i = 0; i < count; i++)
        Say(store.Keep(Invented.Long($"{prefix}-{i:0000}"), "1").Id);
}

static void Watch(string record, string sources)
{
    using SqliteStore store = SqliteStore.Open(record, TimeProvider.System);
    using var fetcher = new Fetcher(new FetcherOptions(), TimeProvider.System);
    var options = new IntakeOptions { Jobs = 2, Progress = progress => Say(progress.Done.ToString(CultureInfo.InvariantCulture)) };
    new Watch(store, new ArticleReader(), fetcher, TimeProvider.System).Round(SourceList.Read(File.ReadAllText(sources), sources), all: true, options, CancellationToken.None);
}

// Said only when the article is kept.
static void Say(string line)
{
    Console.WriteLine(line);
    Console.Out.Flush();
}
