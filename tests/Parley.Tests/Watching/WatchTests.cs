using Parley.Articles.Fetching;
using Parley.Reading;
using Parley.Storage;
using Parley.Tests.Articles.Fetching;
using Parley.Views;
using Parley.Watching;

namespace Parley.Tests.Watching;

public sealed class WatchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task New_items_are_read_once_and_those_left_out_say_why()
    {
        await using var server = HostileServer.Of(Site);
        RoundSummary first = Round(server, "words: [envoys]");
        first.Intake.New.ShouldBe(2);
        first.NotRead.Select(item => (item.Outcome, item.Why)).ShouldBe([(ItemOutcome.LeftOut, "none of the words occurs")]);
        int asked = server.Requests.Count(IsPage);
        RoundSummary second = Round(server, "words: [envoys]");
        second.Intake.Articles.ShouldBeEmpty();
        second.Sources.ShouldBe(1);
        server.Requests.Count(IsPage).ShouldBe(asked);
    }

    [Fact]
    public async Task A_run_that_was_cut_off_goes_on_where_it_was()
    {
        await using var server = HostileServer.Of(Site);
        using (SqliteStore store = Open())
        {
            using var cut = new CancellationTokenSource();
            using Fetcher fetcher = Fetcher();
            new Watch(store, new ArticleReader(), fetcher, TimeProvider.System).Round(
                List(server), all: true, new IntakeOptions { Jobs = 1, Progress = _ => cut.Cancel() }, cut.Token).Intake.Interrupted.ShouldBeTrue();
            store.Source(server.Address + "/feed").ShouldBeNull("a source is followed when all its items are in the record");
        }

        RoundSummary rest = Round(server);
        using SqliteStore after = Open();
        after.Describe().Articles.ShouldBe(3);
        rest.Intake.New.ShouldBeLessThan(3);
    }

    [Fact]
    public async Task A_source_that_fails_is_told_and_left_in_peace_and_the_others_go_on()
    {
        await using var server = HostileServer.Of(Site);
        SourceList list = SourceList.Read($"allow: [127.0.0.2]\nsources: [{{feed: '{server.Address}/missing'}}, {{feed: '{server.Address}/feed'}}]", Path.Combine(_folder.Path, "s.yaml"));
        RoundSummary first = Round(list);
        first.Intake.New.ShouldBe(3);
        SourceState failed = first.Failed.ShouldHaveSingleItem();
        failed.Failures.ShouldBe(1);
        failed.Error.ShouldNotBeNull().ShouldContain("PLY4009");
        Round(list).Sources.ShouldBe(1);
    }

    [Fact]
    public async Task A_page_that_changes_is_one_article_with_its_earlier_editions()
    {
        int edition = 0;
        await using var server = HostileServer.Of(path => path == "/robots.txt" ? HostileServer.Answer("", "404 Not Found") : HostileServer.Answer(Page("live", $"The envoys met {++edition} times.")));
        SourceList list = SourceList.Read($"allow: [127.0.0.2]\nsources: [{{page: '{server.Address}/live-page'}}]", Path.Combine(_folder.Path, "s.yaml"));
        Round(list).Intake.New.ShouldBe(1);
        RoundSummary second = Round(list);
        second.Intake.Changed.ShouldBe(1);
        using SqliteStore store = Open();
        store.Revisions(second.Intake.Articles[0]).ShouldHaveSingleItem().Text.ShouldContain("met 1 times");
        RevisionText.Of(null, store.Article(second.Intake.Articles[0])!.Text, store.Revisions(second.Intake.Articles[0])).ShouldContain("- The envoys met 1 times.");
    }

    [Fact]
    public void Items_of_a_feed_in_a_file_are_read_from_what_it_holds()
    {
        string text = string.Concat(Enumerable.Repeat("The envoys of Ruvania met those of Tessaly and they spoke about the border. ", 20));
        File.WriteAllText(Path.Combine(_folder.Path, "f.xml"), $"<rss><channel><title>Gazette</title><item><title>Envoys</title><guid>tag:1</guid><description>{text}</description></item></channel></rss>");
        RoundSummary round = Round(SourceList.Read("sources: [{feed: f.xml}]", Path.Combine(_folder.Path, "s.yaml")));
        round.Intake.New.ShouldBe(1);
    }

    [Fact]
    public void An_article_in_another_language_is_kept_and_left_unread()
    {
        string text = string.Concat(Enumerable.Repeat("Die Gesandten beider Staaten trafen sich am Montag in Genf und sagten, dass die Gespräche weitergehen. ", 15));
        File.WriteAllText(Path.Combine(_folder.Path, "f.xml"), $"<rss><channel><item><title>Gespräche</title><guid>tag:1</guid><description>{text}</description></item></channel></rss>");
        RoundSummary round = Round(SourceList.Read("sources: [{feed: f.xml}]", Path.Combine(_folder.Path, "s.yaml")));
        using SqliteStore store = Open();
        store.Article(round.Intake.Articles.ShouldHaveSingleItem())!.Language.ShouldBe("de");
        round.Intake.Findings.Values.Sum().ShouldBe(0);
    }

    private static bool IsPage(string request) => request.StartsWith("/story", StringComparison.Ordinal);

    private static string Page(string name, string text) => $"<html><h1>Story {name}</h1><p>{text}</p></html>";

    private static string Site(string path) => path switch
    {
        "/feed" => HostileServer.Answer("<rss><channel><item><title>1</title><link>/story-number-one</link></item><item><title>2</title><link>/story-number-two</link></item><item><title>3</title><link>/story-number-three</link></item></channel></rss>"),
        "/story-number-one" => HostileServer.Answer(Page("one", "The envoys met in the morning.")),
        "/story-number-two" => HostileServer.Answer(Page("two", "The envoys met in the evening.")),
        "/story-number-three" => HostileServer.Answer(Page("three", "The harvest was good this year.")),
        _ => HostileServer.Answer("", "404 Not Found"),
    };

    private static SourceList List(HostileServer server, string filter = "") =>
        SourceList.Read($"allow: [127.0.0.2]\nsources:\n  - feed: {server.Address}/feed\n    {filter}", "sources.yaml");

    private static Fetcher Fetcher() => new(new FetcherOptions { Allow = ["127.0.0.2"] }, TimeProvider.System);

    private SqliteStore Open() => SqliteStore.Open(Path.Combine(_folder.Path, "record.db"), TimeProvider.System);

    private RoundSummary Round(HostileServer server, string filter = "") => Round(List(server, filter));

    private RoundSummary Round(SourceList list)
    {
        using SqliteStore store = Open();
        using Fetcher fetcher = Fetcher();
        return new Watch(store, new ArticleReader(), fetcher, TimeProvider.System).Round(list, all: true, new IntakeOptions { Jobs = 1 }, CancellationToken.None);
    }
}
