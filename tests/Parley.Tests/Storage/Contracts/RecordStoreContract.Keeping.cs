using FsCheck;
using FsCheck.Fluent;
using Parley.Articles;
using Parley.Reading;
using Parley.Record;
using Parley.Storage;

namespace Parley.Tests.Storage.Contracts;

public abstract partial class RecordStoreContract
{
    [Fact]
    public void A_new_record_is_empty()
    {
        Store.Readings().ShouldBeEmpty();
        Store.Decisions().ShouldBeEmpty();
        Store.Article("harbour.txt").ShouldBeNull();
        StoreDescription description = Store.Describe();
        (description.Articles, description.Findings, description.Decisions, description.Integrity).ShouldBe((0, 0, 0, "ok"));
    }

    [Fact]
    public void Whatever_was_kept_comes_back_as_it_was() =>
        Prop.ForAll(Generators.Readings.ToArbitrary(), reading =>
        {
            Kept kept = Store.Keep(reading, Version);
            ArticleReading back = Store.Readings().Single(r => r.Article.Id == kept.Id);
            back.Article.ShouldBe(reading.Article with { Id = kept.Id });
            back.Words.ShouldBe(reading.Words);
            back.Findings.Select(f => f.Kind).ShouldBe(reading.Findings.Select(f => f.Kind));
            if (kept.Id == reading.Article.Id)
                Lines(back).ShouldBe(Lines(reading));
            back.Actors.Select(a => (a.Actor, a.Kind, string.Join('|', a.Names)))
                .ShouldBe(reading.Actors.Select(a => (a.Actor, a.Kind, string.Join('|', a.Names))));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(20251120, 1));

    [Fact]
    public void What_was_kept_is_there_after_closing()
    {
        Store.Keep(Invented.Reading(), Version);
        string[] before = Contents();
        Reopen();
        Contents().ShouldBe(before);
        before.Length.ShouldBe(4);
    }

    [Fact]
    public void An_article_that_is_not_there_is_new()
    {
        Article article = Dated(Invented.Article(), "2031-05-17", DateBasis.Given);
        Store.Expect(article, Version).ShouldBe(new Kept(KeepOutcome.New, "harbour.txt", article.Published));
        Store.Keep(Invented.Read(article), Version).ShouldBe(new Kept(KeepOutcome.New, "harbour.txt", article.Published));
        Store.Article("harbour.txt").ShouldBe(article);
    }

    [Fact]
    public void Keeping_the_same_again_changes_nothing()
    {
        Store.Keep(Invented.Reading(), Version);
        string[] before = Contents();
        Store.Expect(Invented.Article(), Version).Outcome.ShouldBe(KeepOutcome.Unchanged);
        Store.Keep(Invented.Reading(), Version).Outcome.ShouldBe(KeepOutcome.Unchanged);
        Contents().ShouldBe(before);
    }

    [Fact]
    public void A_newer_reader_replaces_the_findings()
    {
        Article article = Invented.Article();
        Store.Keep(Invented.Reading(), Version);
        Store.Expect(article, "2").Outcome.ShouldBe(KeepOutcome.Reread);
        Store.Keep(Invented.Reading(article, Invented.Offer(article)), "2").Outcome.ShouldBe(KeepOutcome.Reread);
        Store.Readings().Single().Findings.ShouldHaveSingleItem().Kind.ShouldBe("position");
        Store.Expect(article, "2").Outcome.ShouldBe(KeepOutcome.Unchanged);
        Store.Search("envoys", 9).ShouldHaveSingleItem().Kind.ShouldBe("article");
    }

    [Fact]
    public void A_changed_text_of_the_same_origin_replaces_the_old_one()
    {
        Store.Keep(Invented.Reading(), Version);
        Article changed = Invented.Article(text: "Update: " + Invented.Text);
        Store.Expect(changed, Version).ShouldBe(new Kept(KeepOutcome.Changed, "harbour.txt", Publication.Unknown));
        Store.Keep(Invented.Read(changed), Version).Outcome.ShouldBe(KeepOutcome.Changed);
        Store.Readings().Single().Article.Text.ShouldStartWith("Update: ");
        Store.Search("update", 9).ShouldNotBeEmpty();
        Store.Describe().Integrity.ShouldBe("ok");
    }

    [Fact]
    public void Changed_metadata_are_a_change()
    {
        Store.Keep(Invented.Reading(), Version);
        Store.Expect(Invented.Article() with { Outlet = "Harbour Post" }, Version).Outcome.ShouldBe(KeepOutcome.Changed);
    }

    [Fact]
    public void An_article_of_the_same_name_from_elsewhere_is_kept_beside_the_first()
    {
        Store.Keep(Invented.Reading(), Version);
        Article other = Invented.Article(text: "Talmark refuses talks before May. Envoys met in Port Salen.", origin: "/elsewhere/harbour.txt");
        Kept expected = Store.Expect(other, Version);
        Kept kept = Store.Keep(Invented.Reading(other, Invented.Refusal(other), Invented.Meeting(other, "2031-05-16")), Version);
        kept.ShouldBe(expected);
        kept.Outcome.ShouldBe(KeepOutcome.New);
        kept.Id.ShouldStartWith("harbour.txt~");
        kept.Id.Length.ShouldBe("harbour.txt~".Length + 4);

        ArticleReading[] readings = [.. Store.Readings()];
        readings.Select(r => r.Article.Id).ShouldBe(["harbour.txt", kept.Id]);
        readings[1].Findings.ShouldAllBe(f => f.Article == kept.Id);
        readings.SelectMany(r => r.Findings).Select(f => f.Id).ShouldBeUnique();
        Store.Expect(other, Version).ShouldBe(expected with { Outcome = KeepOutcome.Unchanged });
        Store.Expect(other with { Text = "Rewritten." }, Version).ShouldBe(expected with { Outcome = KeepOutcome.Changed });
        Store.Keep(Invented.Reading(other with { Id = kept.Id, Text = "Talmark refuses talks before May." }), "2").Id.ShouldBe(kept.Id);
        Store.Readings().Count().ShouldBe(2);
    }

    [Fact]
    public void The_same_article_from_elsewhere_is_the_same_article()
    {
        Store.Keep(Invented.Reading(), Version);
        Article moved = Invented.Article(origin: "/moved/harbour.txt");
        Store.Expect(moved, Version).Outcome.ShouldBe(KeepOutcome.Unchanged);
        Store.Keep(Invented.Read(moved), Version).ShouldBe(new Kept(KeepOutcome.Unchanged, "harbour.txt", Publication.Unknown));
    }

    [Fact]
    public void A_given_date_that_changes_has_the_article_read_again()
    {
        Store.Keep(Invented.Read(Dated(Invented.Article(), "2031-05-17", DateBasis.Given)), Version);
        Article later = Dated(Invented.Article(), "2031-05-18", DateBasis.Given);
        Store.Expect(later, Version).ShouldBe(new Kept(KeepOutcome.Reread, "harbour.txt", later.Published));
    }

    [Fact]
    public void A_date_that_was_given_holds_for_the_same_content_without_one()
    {
        Article dated = Dated(Invented.Article(), "2031-05-17", DateBasis.Given);
        Store.Keep(Invented.Read(dated), Version);
        Store.Expect(Invented.Article(), Version).ShouldBe(new Kept(KeepOutcome.Unchanged, "harbour.txt", dated.Published));
        Store.Expect(Invented.Article(), "2").ShouldBe(new Kept(KeepOutcome.Reread, "harbour.txt", dated.Published));
        Store.Expect(Invented.Article(text: "Other."), Version).Published.ShouldBe(Publication.Unknown);
    }

    [Fact]
    public void A_date_that_was_inferred_is_no_change()
    {
        Store.Keep(Invented.Reading(), Version);
        Article inferred = Dated(Invented.Article(), "2031-05-17", DateBasis.Inferred);
        Store.Keep(Invented.Read(inferred), Version).Outcome.ShouldBe(KeepOutcome.Reread);
        Store.Article("harbour.txt")!.Published.ShouldBe(inferred.Published);
        Store.Expect(Invented.Article(), Version).Outcome.ShouldBe(KeepOutcome.Unchanged);
        Store.Expect(Invented.Article(), "2").Published.ShouldBe(Publication.Unknown);
    }

    [Fact]
    public void What_a_date_rests_on_and_what_speaks_against_it_is_kept()
    {
        Publication inferred = new(EdtfDate.Parse("2031-05-17"), DateBasis.Inferred) { Clues = ["told as past: 2030", "dateline: Monday"] };
        Publication given = new(EdtfDate.Parse("2031-05-17"), DateBasis.Given) { Disagreements = ["Monday, 16 May 2031 is a Friday"] };
        Publication byText = inferred with { Date = EdtfDate.Parse("2031-05"), Clues = ["told as past: 2030"] };
        Store.Keep(Invented.Read(Invented.Article() with { Published = inferred, DatedByText = byText }), Version);
        Store.Article("harbour.txt")!.Published.ShouldBe(inferred);
        Store.Article("harbour.txt")!.DatedByText.ShouldBe(byText);

        Store.Keep(Invented.Read(Invented.Article() with { Published = given }), Version).Outcome.ShouldBe(KeepOutcome.Reread);
        Store.Article("harbour.txt")!.Published.ShouldBe(given);
        Store.Expect(Invented.Article() with { Published = given with { Disagreements = [] } }, Version).Outcome.ShouldBe(KeepOutcome.Unchanged);
    }

    [Fact]
    public void What_a_date_rests_on_can_change_while_what_was_read_stays()
    {
        Publication inferred = new(EdtfDate.Parse("2031-05-17"), DateBasis.Inferred) { Clues = ["dateline: Monday"] };
        Article article = Invented.Article() with { Published = inferred };
        Store.Keep(Invented.Read(article), Version);
        Publication explained = inferred with { Clues = ["told as past: 2030"] };
        Store.Explain([KeyValuePair.Create("harbour.txt", explained), KeyValuePair.Create("nowhere.txt", explained)]);
        ArticleReading kept = Store.Readings().ShouldHaveSingleItem();
        kept.Article.Published.ShouldBe(explained);
        kept.Findings.Select(f => f.Id).ShouldBe(Invented.Read(article).Findings.Select(f => f.Id));
        Store.AreDatesInferred.ShouldBeFalse();
        Store.Explain([]);
    }

    [Fact]
    public void Two_findings_of_one_id_are_both_kept()
    {
        Article article = Invented.Article();
        Store.Keep(Invented.Reading(article, Invented.Offer(article), Invented.Offer(article) with { Text = "truce" }), Version);
        Store.Readings().Single().Findings.Length.ShouldBe(2);
        Store.Keep(Invented.Reading(article, Invented.Refusal(article)), "2");
        Store.Readings().Single().Findings.Length.ShouldBe(1);
    }

    [Fact]
    public void Readings_are_ordered_by_id_and_do_not_change_under_way()
    {
        foreach (string id in (string[])["c", "a", "b"])
            Store.Keep(Invented.Reading(id), Version);
        var seen = new List<string>();
        foreach (ArticleReading reading in Store.Readings())
        {
            seen.Add(reading.Article.Id);
            Store.Keep(Invented.Reading("d" + reading.Article.Id), Version);
        }

        seen.ShouldBe(["a", "b", "c"]);
        Store.Readings().Count().ShouldBe(6);
    }

    [Fact]
    public void Readings_may_be_asked_for_by_id()
    {
        foreach (string id in (string[])["c", "a", "b"])
            Store.Keep(Invented.Reading(id), Version);
        Store.Readings(id => id != "b").Select(r => r.Article.Id).ShouldBe(["a", "c"]);
    }

    [Fact]
    public void Dates_are_to_be_inferred_from_when_an_article_is_kept()
    {
        Store.AreDatesInferred.ShouldBeTrue();
        Store.Keep(Invented.Reading(), Version);
        Reopen();
        Store.AreDatesInferred.ShouldBeFalse();
        Store.AreDatesInferred = true;
        Store.Keep(Invented.Reading(), Version).Outcome.ShouldBe(KeepOutcome.Unchanged);
        Reopen();
        Store.AreDatesInferred.ShouldBeTrue();
    }

    [Fact]
    public async Task Several_threads_may_keep_and_ask_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(thread => Task.Run(() =>
        {
            for (int i = 0; i < 10; i++)
            {
                Store.Keep(Invented.Reading($"{thread}-{i}"), Version);
                Store.Search("truce", 3).ShouldNotBeEmpty();
                Store.Readings().Count().ShouldBeGreaterThan(i);
            }
        })));
        Store.Describe().Articles.ShouldBe(40);
        Store.Describe().Integrity.ShouldBe("ok");
    }
}
