using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Parley.Articles;
using Parley.Joining;
using Parley.Record;

namespace Parley.Tests.Storage.Contracts;

public abstract partial class RecordStoreContract
{
    [Theory]
    [InlineData("truce", "article position")]
    [InlineData("TRUCE offers", "article position")]
    [InlineData("offers truce Talmark", "article")]
    [InlineData("\"a truce\"", "article position")]
    [InlineData("\"truce a\"", "")]
    [InlineData("refus*", "article position")]
    [InlineData("refus", "")]
    [InlineData("port-salen", "article meeting")]
    [InlineData("truce treaty", "")]
    [InlineData("talmark envoys", "article meeting")]
    public void All_words_must_occur(string words, string kinds)
    {
        Store.Keep(Invented.Reading(), Version);
        Store.Search(words, 9).Select(h => h.Kind).Order(StringComparer.Ordinal)
            .ShouldBe(kinds.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_finding_is_found_by_the_name_of_whom_it_speaks_though_the_text_has_another()
    {
        Article article = Invented.Article();
        Store.Keep(Invented.Reading(article, Invented.Offer(article) with { Party = new ActorReference("QUA", "Quarrow") }, Invented.Refusal(article)), Version);
        Store.Search("quarrow truce", 9).ShouldHaveSingleItem().Kind.ShouldBe("position");
        Store.Search("quarrow refuses", 9).ShouldBeEmpty();
    }

    [Fact]
    public void A_finding_that_a_person_adds_is_found_by_its_words_and_names_as_long_as_the_decision_stands()
    {
        Article article = Invented.Article();
        Store.Keep(Invented.Reading(article, Invented.Refusal(article)), Version);
        Position offer = Invented.Offer(article) with { Party = new ActorReference("QUA", "Quarrow") };
        Store.Search("quarrow", 9).ShouldBeEmpty();
        Store.Decide(new(0, DecisionAction.Add, [offer.Id], null, FindingJson.Line(offer), "ida", Instant.FromUtc(2031, 6, 1, 8, 30), null));
        Found().ShouldBe([offer.Id]);
        Store.Search("truce", 9).Select(h => h.Id).ShouldBe([article.Id, offer.Id], ignoreOrder: true);

        // Reading again takes nothing from it.
        Store.Keep(Invented.Reading(article, Invented.Refusal(article)), Version + "+");
        Found().ShouldBe([offer.Id]);
        Store.Undo(1, "omar");
        Found().ShouldBeEmpty();
        Store.Search("truce", 9).ShouldHaveSingleItem().Kind.ShouldBe("article");

        IEnumerable<string> Found() => Store.Search("quarrow truce", 9).Select(h => h.Id);
    }

    [Fact]
    public void The_hits_of_one_article_leave_room_for_those_of_others()
    {
        Store.Keep(Invented.Long("a"), Version);
        Store.Keep(Invented.Reading("b", "In the harbour of Port Salen nothing moves. " + Invented.Text), Version);
        Store.Search("truce", 6).Select(h => h.Article).Distinct().Order(StringComparer.Ordinal).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void Words_found_are_marked_in_one_line()
    {
        Store.Keep(Invented.Reading(Invented.Article(text: Invented.Text.Replace("offers a", "offers\n\na", StringComparison.Ordinal))), Version);
        Store.Search("truce OFFERS", 9).ShouldHaveSingleItem()
            .Excerpt.ShouldBe("Ruvenia ‹offers› a ‹truce›. Talmark refuses talks before May. Envoys met in Port Salen; Ada Lindqvist…");
    }

    [Theory]
    [InlineData("truce", "Ruvenia offers a ‹truce›.")]
    [InlineData("dusk", "--- outlet: ‹Dusk› Post ---")]
    public void Front_matter_is_shown_only_where_the_words_stand_nowhere_else(string words, string excerpt)
    {
        Store.Keep(Invented.Reading(text: "---\noutlet: Dusk Post\n---\n" + Invented.Text), Version);
        Store.Search(words, 9).First(hit => hit.Kind == "article").Excerpt.ShouldStartWith(excerpt);
    }

    [Fact]
    public void Accents_make_no_difference()
    {
        Store.Keep(Invented.Reading(text: "Élodie Çelik arrived. " + Invented.Text), Version);
        Store.Search("elodie celik", 9).ShouldHaveSingleItem().Excerpt.ShouldStartWith("‹Élodie› ‹Çelik›");
    }

    [Fact]
    public void The_best_hits_come_first_and_no_more_than_asked_for()
    {
        Store.Keep(Invented.Reading("a", Invented.Text + " Port Salen waits for a ceasefire, says the harbour master of Port Salen."), Version);
        Store.Keep(Invented.Reading("b", "Ceasefire, ceasefire, ceasefire. " + Invented.Text), Version);
        Store.Search("ceasefire", 9).Select(h => h.Id).ShouldBe(["b", "a"]);
        Store.Search("ceasefire", 1).ShouldHaveSingleItem().Id.ShouldBe("b");
    }

    [Fact]
    public void The_first_hits_are_the_same_however_many_are_asked_for()
    {
        for (int i = 1; i <= 6; i++)
            Store.Keep(Invented.Reading($"{i}.txt", string.Concat(Enumerable.Repeat("Nobody spoke of a truce. ", i)) + Invented.Text), Version);
        Store.Keep(Invented.Long("long.txt"), Version);
        string[] all = [.. Store.Search("truce", 1000).Select(h => $"{h.Kind} {h.Id} {h.Excerpt}")];
        all.Length.ShouldBeGreaterThan(Invented.LongCount);
        for (int limit = 1; limit <= 40; limit++)
            Store.Search("truce", limit).Select(h => $"{h.Kind} {h.Id} {h.Excerpt}").ShouldBe(all.Take(limit));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    [InlineData("\"")]
    [InlineData("*")]
    [InlineData("- ( ) : ^ +")]
    public void What_holds_no_word_finds_nothing(string words)
    {
        Store.Keep(Invented.Reading(), Version);
        Store.Search(words, 9).ShouldBeEmpty();
    }

    [Fact]
    public void Anything_may_be_asked()
    {
        Store.Keep(Invented.Reading(), Version);
        string[] pieces =
            ["truce", "NEAR", "NOT", "AND", "OR", "(", ")", "\"", "*", ":", "^", "{", "}", "+", "-", "'", "\0", " ", "é", "中", "\uD83D", "title:", "%", "_", ";"];
        Prop.ForAll(
            Gen.Elements(pieces).ListOf().Select(p => string.Concat(p)).Or(ArbMap.Default.GeneratorFor<string>().Select(s => s ?? "")).ToArbitrary(),
            words => Store.Search(words, 5).Count.ShouldBeLessThanOrEqualTo(5)).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20251120, 1));
    }
}
