using System.Text;
using Parley.Articles;
using Parley.Reading;
using Parley.Record;
using Parley.Storage;

namespace Parley.Tests.Storage;

public sealed class IntakeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_article_of_the_inputs_is_kept()
    {
        IntakeSummary summary = Read("r.db", Lines("a", "b", "c"));
        summary.Articles.ShouldBe(["a", "b", "c"]);
        (summary.New, summary.Unchanged, summary.Interrupted).ShouldBe((3, 0, false));
        summary.Words.ShouldBeGreaterThan(0);
        Contents("r.db").Where(l => l.StartsWith("article ", StringComparison.Ordinal)).Count().ShouldBe(3);
    }

    [Fact]
    public void What_was_read_before_is_passed_over()
    {
        Read("r.db", Lines("a", "b"));
        string[] before = Contents("r.db");
        IntakeSummary again = Read("r.db", Lines("a", "b"));
        (again.New, again.Unchanged, again.Reread, again.Changed).ShouldBe((0, 2, 0, 0));
        again.Articles.ShouldBe(["a", "b"]);
        again.Findings.ShouldBeEmpty();
        Contents("r.db").ShouldBe(before);
        Read("r.db", Lines("b", "c")).New.ShouldBe(1);
    }

    [Fact]
    public void The_record_is_the_same_however_many_read_and_in_whatever_order()
    {
        string[] ids = [.. Enumerable.Range(0, 30).Select(i => $"article-{i:00}")];
        Read("one.db", Lines(ids), jobs: 1);
        Read("many.db", Lines(ids), jobs: 7);
        Read("turned.db", Lines([.. ids.Reverse()]), jobs: 3);
        Read("parts.db", Lines(ids[20..]), jobs: 2);
        Read("parts.db", Lines(ids[..25]), jobs: 2);
        string[] expected = Contents("one.db");
        expected.Length.ShouldBeGreaterThanOrEqualTo(30);
        Contents("many.db").ShouldBe(expected);
        Contents("turned.db").ShouldBe(expected);
        Contents("parts.db").ShouldBe(expected);
    }

    [Fact]
    public void Dates_worked_out_do_not_depend_on_which_article_came_first() =>
        SameInAnyOrder(Path.Combine(SharedData.Checkout, "samples", "istanbul"));

    [SharedTheory]
    [InlineData("minsk")]
    [InlineData("pretoria")]
    [InlineData("tariffs")]
    [InlineData("vienna")]
    public void Dates_worked_out_in_other_stories_do_not_either(string story) => SameInAnyOrder(SharedData.Path("eval", "dispatches", story));

    [Fact]
    public void An_input_that_cannot_be_read_does_not_stop_the_others()
    {
        File.WriteAllText(_folder.File("1.txt"), "Envoys of Ruvenia met in Port Salen.");
        File.WriteAllText(_folder.File("2.txt"), "");
        File.WriteAllText(_folder.File("3.txt"), "Talmark refuses talks.");
        IntakeSummary summary = Read("r.db", ArticleSource.Read([_folder.File("1.txt"), _folder.File("2.txt"), _folder.File("3.txt")], Stream.Null));
        summary.Articles.ShouldBe(["1.txt", "3.txt"]);
        summary.Errors.ShouldHaveSingleItem().Code.ShouldBe(ErrorCode.InputEmpty);
    }

    [Fact]
    public void Progress_counts_inputs_and_words()
    {
        var seen = new List<IntakeProgress>();
        IntakeSummary summary = Read("r.db", Lines("a", "b"), progress: seen.Add, known: 2);
        seen.Select(p => (p.Done, p.Known)).ShouldBe([(1, 2), (2, 2)]);
        seen[^1].Words.ShouldBe(summary.Words);
    }

    [Fact]
    public void Interrupting_keeps_what_was_done_and_the_rest_follows_later()
    {
        string[] ids = [.. Enumerable.Range(0, 40).Select(i => $"article-{i:00}")];
        using var cancellation = new CancellationTokenSource();
        IntakeSummary first = Read(
            "r.db", Lines(ids), jobs: 2, cancellation: cancellation.Token, progress: p =>
            {
                if (p.Done == 10)
                    cancellation.Cancel();
            });
        first.Interrupted.ShouldBeTrue();
        first.New.ShouldBeInRange(10, 14);
        first.Articles.ShouldBe(ids[..first.New]);

        IntakeSummary second = Read("r.db", Lines(ids));
        second.Interrupted.ShouldBeFalse();
        (second.Unchanged, second.New).ShouldBe((first.New, 40 - first.New));
        Read("whole.db", Lines(ids));
        Contents("r.db").ShouldBe(Contents("whole.db"));
    }

    [Fact]
    public void A_source_that_ends_early_because_of_an_interruption_does_not_look_whole()
    {
        using var cancellation = new CancellationTokenSource();
        IntakeSummary summary = Read("r.db", Lines("a", "b", "c").TakeWhile(_ => !cancellation.IsCancellationRequested), jobs: 1, cancellation: cancellation.Token, progress: _ => cancellation.Cancel());
        summary.Articles.Count.ShouldBeLessThan(3);
        summary.Interrupted.ShouldBeTrue();
    }

    [Fact]
    public void What_an_interrupted_run_left_open_is_settled_by_the_next()
    {
        using (var cancellation = new CancellationTokenSource())
        {
            IntakeSummary first = Read("r.db", Lines("a", "b"), jobs: 1, cancellation: cancellation.Token, progress: p =>
            {
                if (p.Done == 2)
                    cancellation.Cancel();
            });
            first.Articles.Count.ShouldBe(2);
        }

        Read("r.db", Lines("a", "b")).Interrupted.ShouldBeFalse();
        using SqliteStore store = SqliteStore.Open(_folder.File("r.db"), TimeProvider.System);
        store.AreDatesInferred.ShouldBeTrue();
    }

    [Fact]
    public void The_same_input_twice_is_one_article()
    {
        IntakeSummary summary = Read("r.db", Lines("a", "b", "a"));
        summary.Articles.ShouldBe(["a", "b"]);
        (summary.New, summary.Unchanged).ShouldBe((2, 0));
    }

    [Fact]
    public void Files_of_one_name_are_two_articles_where_their_texts_differ()
    {
        foreach ((string folder, string text) in ((string, string)[])[("x", "Envoys met."), ("y", "Envoys parted."), ("z", "Envoys met.")])
        {
            Directory.CreateDirectory(_folder.File(folder));
            File.WriteAllText(Path.Combine(_folder.File(folder), "news.txt"), text);
        }

        IntakeSummary summary = Read("r.db", ArticleSource.Read([_folder.File("x"), _folder.File("y"), _folder.File("z")], Stream.Null));
        summary.New.ShouldBe(2);
        summary.Articles[0].ShouldBe("news.txt");
        summary.Articles[1].ShouldStartWith("news.txt~");
    }

    private void SameInAnyOrder(string folder)
    {
        string[] files = [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)];
        Read("whole.db", ArticleSource.Read(files, Stream.Null));
        foreach (string file in files.Reverse())
            Read("parts.db", ArticleSource.Read([file], Stream.Null));
        Contents("parts.db").ShouldBe(Contents("whole.db"));
    }

    private static IEnumerable<SourceResult> Lines(params string[] ids)
    {
        string lines = string.Concat(ids.Select((id, i) =>
            $$"""{"id":"{{id}}","published":"2031-05-{{10 + (Number(id) % 20)}}","text":"Ruvenia's foreign minister met envoys of Talmark in Port Salen on Monday, article {{Number(id)}} says. \"We offer a truce,\" he said."}""" + "\n"));
        return ArticleSource.Read(["-"], new MemoryStream(Encoding.UTF8.GetBytes(lines)));
    }

    private static int Number(string id) => id.Sum(c => c);

    private IntakeSummary Read(
        string record, IEnumerable<SourceResult> inputs, int jobs = 2, Action<IntakeProgress>? progress = null, int? known = null,
        CancellationToken cancellation = default)
    {
        using SqliteStore store = SqliteStore.Open(_folder.File(record), TimeProvider.System);
        return new Intake(store, new ArticleReader())
            .Read(inputs, new IntakeOptions { Jobs = jobs, Progress = progress, Known = known }, cancellation);
    }

    private string[] Contents(string record)
    {
        using SqliteStore store = SqliteStore.Open(_folder.File(record), TimeProvider.System);
        return [.. store.Readings().SelectMany(r => r.Findings.Select(FindingJson.Line).Prepend($"article {r.Article} {r.Words} {r.Actors.Length}"))];
    }
}
