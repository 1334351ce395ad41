using Parley.Joining;
using Parley.Record;
using static Parley.Tests.Joining.Story;

namespace Parley.Tests.Joining;

public partial class JoinerTests
{
    [Theory]
    [InlineData("2031-05-20", ForecastOutcome.CameTrue)]
    [InlineData("2031-07-02", ForecastOutcome.DidNot)]
    public void A_meeting_expected_by_a_day_is_resolved_by_the_next_one_of_the_talks(string held, ForecastOutcome outcome)
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-14").Met("They met on Monday.", "2031-05-12", "Dornburg")
            .Expects("The sides will surely meet again before June.", Likelihood.Certain, "the sides meet again before June");
        story.Article("b.txt", "2031-07-05").Met("They have met again.", held, "Astwick");

        ForecastEntry forecast = story.Record().Forecasts.ShouldHaveSingleItem();

        forecast.Outcome.ShouldBe(outcome);
        forecast.ResolvedBy.ShouldNotBeNull();
    }

    [Fact]
    public void What_was_expected_by_a_day_of_which_later_articles_tell_nothing_did_not_happen()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-14").Met("They met on Monday.", "2031-05-12", "Dornburg")
            .Expects("The prince may visit the islands by May 20.", Likelihood.Uncertain, "the prince visits the islands by May 20");
        story.Article("b.txt", "2031-06-05").Met("They have met again.", "2031-06-04", "Astwick");

        story.Record().Forecasts.ShouldHaveSingleItem().Outcome.ShouldBe(ForecastOutcome.DidNot);
        story.Record("2031-05-18").Forecasts.ShouldHaveSingleItem().Outcome.ShouldBe(ForecastOutcome.Open);
    }

    [Fact]
    public void An_agreement_after_the_forecast_of_a_comprehensive_one_leaves_it_open()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-14").Met("They met on Monday.", "2031-05-12", "Dornburg")
            .Expects("A comprehensive deal is likely.", Likelihood.Likely, "a comprehensive deal");
        story.Article("b.txt", "2031-06-05").Acts("They agreed on a ferry.", "agree", Valdoria, Kestria, "shipping");

        story.Record().Forecasts.ShouldHaveSingleItem().Outcome.ShouldBe(ForecastOutcome.Open);
    }

    [Fact]
    public void An_agreement_that_was_due_and_of_which_later_articles_tell_nothing_was_missed()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-14").Met("They met on Monday.", "2031-05-12", "Dornburg")
            .Due("A settlement is due by May 31.", "2031-05-31", condition: "a settlement");
        story.Article("b.txt", "2031-06-05").Met("They have met again.", "2031-06-04", "Astwick");

        story.Record().Deadlines.ShouldHaveSingleItem().Outcome.ShouldBe(DeadlineOutcome.Missed);
        story.Record("2031-05-20").Deadlines.ShouldHaveSingleItem().Outcome.ShouldBe(DeadlineOutcome.Open);
    }

    [Fact]
    public void Of_one_deadline_for_both_sides_articles_may_name_one_or_the_other()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-14").Met("They met on Monday.", "2031-05-12", "Dornburg")
            .Due("Valdoria has until May 31 to sign.", "2031-05-31", on: Valdoria);
        story.Article("b.txt", "2031-05-15").Met("They met in the week.", "2031-05-12", "Dornburg")
            .Due("Kestria has until May 31 to sign.", "2031-05-31", on: Kestria);

        story.Record().Deadlines.ShouldHaveSingleItem().Articles.ShouldBe(["a.txt", "b.txt"]);
    }

    [Fact]
    public void Talks_of_the_same_parties_years_apart_have_ids_of_their_own_whatever_the_first_took_in()
    {
        // The same words in another order: one story, and no copies.
        static string Words(string stem, int turn) => string.Join(' ', Enumerable.Range(0, 41).Select(i => i * turn % 41)
            .Select(i => $"{stem}{(char)('a' + (i / 26))}{(char)('a' + (i % 26))}"));
        var story = new Story();
        foreach ((string id, int turn) in new[] { ("a.txt", 1), ("b.txt", 3) })
            story.Article(id, "2011-05-02").Words(Words("harbour", turn)).Met("They met in Dornburg.", "2011-05-01", "Dornburg");
        foreach ((string id, int turn) in new[] { ("c.txt", 1), ("d.txt", 3) })
        {
            story.Article(id, "2011-06-02").Words(Words("tariff", turn)).Met("They met in Astwick.", "2011-06-01", "Astwick")
                .Holds("Valdoria demands lower tariffs.", Valdoria, Stance.Demands, "money.trade");
        }

        story.Article("e.txt", "2031-05-02").Met("They met again in Dornburg.", "2031-05-01", "Dornburg");

        story.Record().Negotiations.Select(n => n.Id).Distinct().Count().ShouldBe(2);
        story.Record().Negotiations.Length.ShouldBe(2);
    }

    [Fact]
    public void A_member_of_a_format_stands_for_it()
    {
        ActorReference e3 = new("E3", "E3"), member = new("FRA", "France");
        string[] words = [.. Enumerable.Range(0, 40).Select(i => $"harbour{(char)('a' + (i / 26))}{(char)('a' + (i % 26))}")];
        var story = new Story();
        story.Article("a.txt", "2031-05-17").Words(string.Join(' ', words))
            .Met("Valdoria and the three met.", "2031-05-16", "Dornburg", parties: [Valdoria, e3]);
        story.Article("b.txt", "2031-05-17").Words(string.Join(' ', words.Reverse()))
            .Met("Valdoria met the member.", "2031-05-16", "Dornburg", parties: [Valdoria, member]);

        story.Record().Meetings.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_length_told_on_the_way_contradicts_none_of_the_whole()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-17").Met("They have sat for two days.", "2031-05-16/2031-05-20", "Dornburg", minutes: 2880);
        story.Article("b.txt", "2031-05-21").Met("They sat for five days.", "2031-05-16/2031-05-20", "Dornburg", minutes: 7200);
        story.Article("c.txt", "2031-05-22").Met("They sat for four days.", "2031-05-16/2031-05-20", "Dornburg", minutes: 5760);

        Disagreement length = story.Record().Meetings.ShouldHaveSingleItem().Disagreements.Single(d => d.Field == "minutes");

        length.Kind.ShouldBe(DisagreementKind.Conflict);
        length.Values.Select(v => v.Value).ShouldBe(["7200", "5760"]);
    }

    [Fact]
    public void Talks_of_the_same_parties_years_later_are_others()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-17").Met("They met.", "2031-05-16", "Dornburg");
        story.Article("b.txt", "2035-05-17").Met("They met.", "2035-05-16", "Astwick");

        TalksRecord record = story.Record("2036-01-01");

        record.Negotiations.Length.ShouldBe(2);
        record.Negotiations.Select(n => n.Id).ShouldBeUnique();
        record.Meetings.Select(m => m.Negotiation).ShouldBeUnique();
    }
}
