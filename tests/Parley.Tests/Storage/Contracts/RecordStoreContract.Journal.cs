using NodaTime;
using Parley.Articles;
using Parley.Joining;
using Parley.Reading;
using Parley.Record;
using Parley.Storage;

namespace Parley.Tests.Storage.Contracts;

public abstract partial class RecordStoreContract
{
    [Fact]
    public void Decisions_are_numbered_and_stay()
    {
        var correction = new Decision(
            7, DecisionAction.Correct, ["f1"], "place", "Port Salen", "omar", Instant.FromUtc(2031, 6, 2, 9, 0), null);
        Store.Decide(Invented.Reject("f1", "f2")).Number.ShouldBe(1);
        Store.Decide(correction).Number.ShouldBe(2);
        Reopen();
        Decision[] journal = [.. Store.Decisions()];
        journal.Length.ShouldBe(2);
        journal[0].Targets.AsEnumerable().ShouldBe(["f1", "f2"]);
        journal[0].ShouldBe(Invented.Reject() with { Number = 1, Targets = journal[0].Targets });
        journal[1].ShouldBe(correction with { Number = 2, Targets = journal[1].Targets });
        journal.ShouldAllBe(d => d.Stands);
    }

    [Fact]
    public void The_last_change_is_another_one_after_what_is_kept_explained_decided_and_undone_and_after_nothing_else()
    {
        List<long> marks = [Store.LastChange()];
        Store.Keep(Invented.Reading(), "1");
        marks.Add(Store.LastChange());
        Store.Explain([new(Invented.Reading().Article.Id, Invented.Reading().Article.Published with { Clues = ["a clue"] }), new("none", Publication.Unknown)]);
        marks.Add(Store.LastChange());
        Store.Decide(Invented.Reject("f1"));
        marks.Add(Store.LastChange());
        Store.Undo(1, "omar");
        marks.Add(Store.LastChange());
        using (IRecordStore other = Open())
            other.Decide(Invented.Reject("f2"));
        marks.Add(Store.LastChange());
        marks.Distinct().Count().ShouldBe(marks.Count);

        _ = Store.Readings().ToList();
        _ = Store.Search("truce", 5);
        Store.LastChange().ShouldBe(marks[^1]);
    }

    [Fact]
    public void What_was_kept_decided_and_undone_is_told_in_order_and_once()
    {
        Store.LastChange().ShouldBe(0);
        Store.Keep(Invented.Reading(), "1");
        Store.Keep(Invented.Reading(), "1");
        Store.Keep(Invented.Reading(), "2");
        Store.Decide(Invented.Reject("f1"));
        Store.Undo(1, "omar");
        Reopen();
        string article = Invented.Reading().Article.Id;
        Store.Changes(0, 10).Select(c => (c.Number, c.Kind, c.Subject)).ShouldBe(
        [
            (1, ChangeKind.New, article), (2, ChangeKind.Reread, article), (3, ChangeKind.Decided, "1"), (4, ChangeKind.Undone, "1"),
        ]);
        Store.Changes(2, 1).ShouldHaveSingleItem().Number.ShouldBe(3);
        Store.Changes(4, 10).ShouldBeEmpty();
        Store.LastChange().ShouldBe(4);
    }

    [Fact]
    public void Undoing_is_a_mark_on_a_decision()
    {
        Store.Decide(Invented.Reject("f1"));
        Decision undone = Store.Undo(1, "omar");
        undone.Stands.ShouldBeFalse();
        Decision back = Store.Decisions().ShouldHaveSingleItem();
        back.UndoneBy.ShouldBe("omar");
        back.UndoneAt.ShouldBe(undone.UndoneAt);
        Store.Decide(Invented.Reject("f1")).Number.ShouldBe(2);
    }

    [Fact]
    public void A_decision_is_undone_once_and_only_where_there_is_one()
    {
        Store.Decide(Invented.Reject("f1"));
        Should.Throw<ParleyException>(() => Store.Undo(2, "omar")).Code.ShouldBe(ErrorCode.UnknownId);
        Store.Undo(1, "omar");
        Should.Throw<ParleyException>(() => Store.Undo(1, "ida")).Code.ShouldBe(ErrorCode.ImpossibleDecision);
        Store.Decisions()[0].UndoneBy.ShouldBe("omar");
    }

    [Fact]
    public void An_undo_on_which_another_decision_rests_names_it()
    {
        Decision join = Invented.Reject("f1", "f2") with { Action = DecisionAction.Join };
        Store.Decide(join);
        Store.Decide(join with { Action = DecisionAction.Split });
        ParleyException error = Should.Throw<ParleyException>(() => Store.Undo(1, "omar"));
        error.Code.ShouldBe(ErrorCode.ImpossibleDecision);
        error.What.ShouldContain("2");
        Store.Undo(2, "omar");
        Store.Undo(1, "omar").Stands.ShouldBeFalse();
    }

    [Fact]
    public void A_decision_outlives_reading_again()
    {
        Article article = Invented.Article();
        Store.Keep(Invented.Reading(), Version);
        Finding offer = Store.Readings().Single().Findings[0];
        Store.Decide(Invented.Reject(offer.Id));
        Store.Keep(Invented.Read(article), "2");
        Store.Decisions()[0].Targets.ShouldBe([offer.Id]);
        Store.Current(offer.Id).ShouldBe(offer.Id);
    }

    [Fact]
    public void A_decision_follows_its_finding_when_a_date_is_worked_out()
    {
        Article article = Invented.Article();
        Meeting before = Invented.Meeting(article, "2031-05"), after = Invented.Meeting(article, "2031-05-16");
        Store.Keep(Invented.Reading(article, before), Version);
        Store.Decide(Invented.Reject(before.Id));
        Store.Keep(Invented.Reading(Dated(article, "2031-05-17", DateBasis.Inferred), after), Version);
        after.Id.ShouldNotBe(before.Id);
        Store.Decisions()[0].Targets.ShouldBe([after.Id]);
    }

    [Fact]
    public void A_decision_follows_its_finding_over_several_readings_and_back()
    {
        Article article = Invented.Article();
        Meeting first = Invented.Meeting(article, "2031"), second = Invented.Meeting(article, "2031-05"), third = Invented.Meeting(article, "2031-05-16");
        Store.Keep(Invented.Reading(article, first), "1");
        Store.Decide(Invented.Reject(first.Id));
        Store.Keep(Invented.Reading(article, second), "2");
        Store.Keep(Invented.Reading(article, third), "3");
        Store.Decisions()[0].Targets.ShouldBe([third.Id]);
        Store.Current(second.Id).ShouldBe(third.Id);
        Store.Keep(Invented.Reading(article, first), "4");
        Store.Decisions()[0].Targets.ShouldBe([first.Id]);
        Store.Current(third.Id).ShouldBe(first.Id);
    }

    [Fact]
    public void A_decision_waits_for_a_finding_that_one_reading_missed()
    {
        Article article = Invented.Article();
        Position before = Invented.Offer(article), after = Invented.Offer(article, "offers a truce");
        Store.Keep(Invented.Reading(article, before), "1");
        Store.Decide(Invented.Reject(before.Id));
        Store.Keep(Invented.Reading(article), "2");
        Store.Decisions()[0].Targets.ShouldBe([before.Id]);
        Store.Keep(Invented.Reading(article, after), "3");
        Store.Decisions()[0].Targets.ShouldBe([after.Id]);
    }

    [Fact]
    public void A_decision_does_not_pass_to_a_finding_that_was_there_all_along()
    {
        Article article = Invented.Article();
        Position wrong = Invented.Offer(article, issue: "security.forces"), right = Invented.Offer(article);
        Store.Keep(Invented.Reading(article, wrong, right), "1");
        Store.Decide(Invented.Reject(wrong.Id));
        Store.Keep(Invented.Reading(article, right), "2");
        Store.Decisions()[0].Targets.ShouldBe([wrong.Id]);
    }

    [Fact]
    public void Of_several_new_findings_over_the_same_words_the_most_alike_takes_the_place()
    {
        Article article = Invented.Article();
        Position[] before = [Invented.Offer(article, issue: "other"), Invented.Offer(article) with { Stance = Stance.Demands }];
        Position[] after = [Invented.Offer(article) with { Stance = Stance.Accepts }, Invented.Offer(article, issue: "settlement")];
        Store.Keep(Invented.Reading(article, before), "1");
        Store.Keep(Invented.Reading(article, after), "2");
        Store.Current(before[0].Id).ShouldBe(after[1].Id);
        Store.Current(before[1].Id).ShouldBe(after[0].Id);
    }

    [Fact]
    public void A_decision_follows_its_finding_into_a_changed_text()
    {
        Article article = Invented.Article(), longer = Invented.Article(text: "Correction below. " + Invented.Text);
        Store.Keep(Invented.Read(article), Version);
        Store.Keep(Invented.Read(longer), Version);
        Store.Current(Invented.Refusal(article).Id).ShouldBe(Invented.Refusal(longer).Id);
        Store.Current(Invented.Offer(article).Id).ShouldBe(Invented.Offer(longer).Id);
    }

    [Fact]
    public void A_decision_follows_its_actor_to_a_fuller_name()
    {
        Article article = Invented.Article();
        ArticleReading Named(string id, string name) =>
            Invented.Reading(article) with { Actors = [new ArticleActor(new ActorReference(id, name), ActorKind.Person, ["Lindqvist", name])] };
        Store.Keep(Named("lindqvist", "Lindqvist"), "1");
        Store.Decide(Invented.Reject("lindqvist") with { Action = DecisionAction.Split });
        Store.Keep(Named("ada-lindqvist", "Ada Lindqvist"), "2");
        Store.Decisions()[0].Targets.ShouldBe(["ada-lindqvist"]);
    }

    [Fact]
    public void An_actor_stays_as_long_as_an_article_gives_it()
    {
        var actor = new ArticleActor(new ActorReference("lindqvist", "Lindqvist"), ActorKind.Person, ["Lindqvist"]);
        var fuller = new ArticleActor(new ActorReference("ada-lindqvist", "Ada Lindqvist"), ActorKind.Person, ["Lindqvist"]);
        Store.Keep(Invented.Reading("a") with { Actors = [actor] }, "1");
        Store.Keep(Invented.Reading("b") with { Actors = [actor] }, "1");
        Store.Keep(Invented.Reading("a") with { Actors = [fuller] }, "2");
        Store.Current("lindqvist").ShouldBe("lindqvist");
        Store.Keep(Invented.Reading("b") with { Actors = [fuller] }, "2");
        Store.Current("lindqvist").ShouldBe("ada-lindqvist");
    }
}
