using System.Diagnostics;
using Dapper;
using Microsoft.Data.Sqlite;
using Parley.Reading;
using Parley.Storage;
using Parley.Tests.Storage.Contracts;

namespace Parley.Tests.Storage;

public sealed class SqliteFaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Record => _folder.File("record.db");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(12)]
    public void A_killed_process_leaves_whole_articles_only(int after)
    {
        var kept = new List<string>();
        using (Process child = ChildProcess.Start("keep", Record, "a", "1000000"))
        {
            while (kept.Count < after)
                kept.Add(child.StandardOutput.ReadLine().ShouldNotBeNull());
            child.Kill();
            kept.AddRange(child.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries));
            child.WaitForExit();
            child.ExitCode.ShouldNotBe(0);
        }

        using SqliteStore store = Open();
        store.Describe().Integrity.ShouldBe("ok");
        ArticleReading[] readings = [.. store.Readings()];
        // The last one may have been kept without its being said.
        readings.Length.ShouldBeInRange(kept.Count, kept.Count + 1);
        readings[..kept.Count].Select(r => r.Article.Id).ShouldBe(kept);
        readings.ShouldAllBe(r => r.Findings.Length == Invented.LongCount && r.Actors.Length == 2 && r.Article.Text == Invented.Text);
        store.Keep(Invented.Reading("after"), "1").Outcome.ShouldBe(KeepOutcome.New);
    }

    [Fact]
    public void Two_processes_may_keep_in_one_record()
    {
        using (Process child = ChildProcess.Start("keep", Record, "a", "20"))
        {
            using SqliteStore store = Open();
            for (int i = 0; i < 20; i++)
                store.Keep(Invented.Long($"b-{i:0000}"), "1");
            child.StandardOutput.ReadToEnd();
            child.WaitForExit();
            child.ExitCode.ShouldBe(0);
        }

        using SqliteStore after = Open();
        after.Describe().Integrity.ShouldBe("ok");
        after.Readings().Count(r => r.Findings.Length == Invented.LongCount).ShouldBe(40);
    }

    [Fact]
    public void A_full_disk_loses_the_article_in_hand_alone()
    {
        using SqliteStore store = Open();
        store.Keep(Invented.Reading("first"), "1");
        store.LimitTo(pages: 60);
        ParleyException full = Should.Throw<ParleyException>(() =>
        {
            for (int i = 0; i < 100; i++)
                store.Keep(Invented.Long($"{i:000}"), "1");
        });
        full.Code.ShouldBe(ErrorCode.DiskFull);
        full.Input.ShouldBe(Record);
        store.Readings().ShouldAllBe(r => r.Findings.Length == 3 || r.Findings.Length == Invented.LongCount);
        store.Article("first").ShouldNotBeNull();
        store.Describe().Integrity.ShouldBe("ok");
        store.LimitTo(pages: 1_000_000);
        store.Keep(Invented.Reading("last"), "1").Outcome.ShouldBe(KeepOutcome.New);
    }

    [Fact]
    public void A_record_that_another_program_keeps_locked_is_waited_for_and_then_named()
    {
        using SqliteStore store = SqliteStore.Open(Record, TimeProvider.System, TimeSpan.FromSeconds(1));
        using (SqliteConnection other = Raw(Record))
        {
            other.Execute("BEGIN IMMEDIATE");
            ErrorOf(() => store.Keep(Invented.Reading(), "1")).ShouldBe(ErrorCode.RecordBusy);
            store.Readings().ShouldBeEmpty();
        }

        store.Keep(Invented.Reading(), "1").Outcome.ShouldBe(KeepOutcome.New);
    }

    [Theory]
    [InlineData("This is a letter and no database, however long it may be. ")]
    [InlineData("SQLite format 3\0 but not really")]
    public void A_file_that_is_no_database_is_refused_and_left_alone(string text)
    {
        File.WriteAllText(Record, string.Concat(Enumerable.Repeat(text, 100)));
        byte[] before = File.ReadAllBytes(Record);
        ErrorOf(() => Open()).ShouldBe(ErrorCode.RecordNotARecord);
        File.ReadAllBytes(Record).ShouldBe(before);
    }

    [Fact]
    public void A_database_of_another_program_is_refused_and_left_alone()
    {
        using (SqliteConnection other = Raw(Record))
            other.Execute("CREATE TABLE recipe (title TEXT); INSERT INTO recipe VALUES ('Soup')");
        byte[] before = File.ReadAllBytes(Record);
        ErrorOf(() => Open()).ShouldBe(ErrorCode.RecordNotARecord);
        File.ReadAllBytes(Record).ShouldBe(before);
    }

    [Fact]
    public void A_record_of_a_newer_version_is_refused()
    {
        Open().Dispose();
        using (SqliteConnection other = Raw(Record))
            other.Execute("INSERT INTO migration VALUES (9999, '9999-later', '2099-01-01')");
        ParleyException error = Should.Throw<ParleyException>(() => Open());
        error.Code.ShouldBe(ErrorCode.RecordNewer);
        error.What.ShouldContain("9999");
    }

    [Fact]
    public void An_empty_file_becomes_a_record()
    {
        File.WriteAllBytes(Record, []);
        using SqliteStore store = Open();
        store.Describe().Migration.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_record_that_is_not_there_is_not_made_by_looking()
    {
        ErrorOf(() => SqliteStore.OpenExisting(Record, TimeProvider.System)).ShouldBe(ErrorCode.RecordMissing);
        File.Exists(Record).ShouldBeFalse();
    }

    [Fact]
    public void A_record_can_only_be_where_files_can()
    {
        File.WriteAllText(_folder.File("file"), "text");
        foreach (string path in (string[])[_folder.Path, _folder.File("missing/record.db"), _folder.File("file/record.db"), "/proc/record.db"])
            ErrorOf(() => SqliteStore.Open(path, TimeProvider.System)).ShouldBe(ErrorCode.RecordUnwritable, path);
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_damaged_or_no_record_but_never_a_surprise()
    {
        using (SqliteStore store = Open())
        {
            for (int i = 0; i < 5; i++)
                store.Keep(Invented.Long($"{i:000}"), "1");
        }

        byte[] whole = File.ReadAllBytes(Record);
        foreach (double share in (double[])[0.00001, 0.0005, 0.003, 0.1, 0.33, 0.5, 0.9, 0.999])
        {
            File.WriteAllBytes(Record, whole[..Math.Max(1, (int)(whole.Length * share))]);
            ErrorOf(() =>
            {
                using SqliteStore store = Open();
                _ = store.Readings().Count();
            }).ShouldBeOneOf([ErrorCode.RecordDamaged, ErrorCode.RecordNotARecord], $"{share} of the file");
        }
    }

    [Fact]
    public void Damage_inside_is_named_where_it_is_met()
    {
        using (SqliteStore store = Open())
            store.Keep(Invented.Reading(), "1");
        using (SqliteConnection other = Raw(Record))
            other.Execute("UPDATE finding SET json = replace(json, '\"start\":', '\"start\":9')");
        using SqliteStore damaged = Open();
        ErrorOf(() => _ = damaged.Readings().Count()).ShouldBe(ErrorCode.RecordDamaged);
        damaged.Article("harbour.txt").ShouldNotBeNull();
    }

    [Fact]
    public void An_index_that_does_not_agree_is_seen_by_the_description()
    {
        using (SqliteStore store = Open())
            store.Keep(Invented.Reading(), "1");
        using (SqliteConnection other = Raw(Record))
            other.Execute("INSERT INTO article_words (article_words, rowid, title, text) VALUES ('delete', 1, NULL, 'Ruvenia')");
        using SqliteStore damaged = Open();
        damaged.Describe().Integrity.ShouldContain("article_words");
    }

    [Fact]
    public void The_journal_cannot_be_rewritten_behind_the_programs_back()
    {
        using (SqliteStore store = Open())
            store.Decide(Invented.Reject("f1"));
        using SqliteConnection other = Raw(Record);
        Should.Throw<SqliteException>(() => other.Execute("DELETE FROM decision"));
        Should.Throw<SqliteException>(() => other.Execute("UPDATE decision SET who = 'nobody'"));
    }

    private static ErrorCode ErrorOf(Action action) => Should.Throw<ParleyException>(action).Code;

    private static SqliteConnection Raw(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }

    private SqliteStore Open() => SqliteStore.Open(Record, TimeProvider.System);
}
