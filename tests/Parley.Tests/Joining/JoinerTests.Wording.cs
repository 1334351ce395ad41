using Parley.Joining;
using Parley.Record;
using static Parley.Tests.Joining.Story;

namespace Parley.Tests.Joining;

/// <content>What later sentences tell of forecasts, truces and deadlines, in whatever words.</content>
public partial class JoinerTests
{
    [Theory]
    [InlineData("it could go either way", "2031-05-20", ForecastOutcome.CameTrue)]
    [InlineData("there's a \"good chance", "2031-05-20", ForecastOutcome.CameTrue)]
    [InlineData("Failure", "2031-05-20", ForecastOutcome.DidNot)]
    [InlineData("the talks will break down", "2031-05-20", ForecastOutcome.DidNot)]
    [InlineData("all of it would be over by Sunday", "2031-05-20", ForecastOutcome.DidNot)]
    [InlineData("it could go either way", "2031-08-20", ForecastOutcome.Open)]
    [InlineData("it will cost the south its harbour", "2031-05-20", ForecastOutcome.Open)]
    public void A_forecast_of_it_means_what_its_article_spoke_of_last(string happening, string signed, ForecastOutcome outcome)
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-14").Met("They met for the fourth day.", "2031-05-14", "Dornburg").Words("A treaty on the strait is on the table.")
            .Expects($"And the odds? \"{happening}\", an envoy said.", Likelihood.Uncertain, happening);
        story.Article("b.txt", "2031-08-22").Met("They met on 14 May.", "2031-05-14", "Dornburg").Acts("They signed the treaty.", "sign", Valdoria, Kestria, "shipping", signed);

        story.Record().Forecasts.ShouldHaveSingleItem().Outcome.ShouldBe(outcome);
    }

    [Fact]
    public void Of_a_meeting_put_off_it_means_that_the_meeting_is_held()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-14").Met("The talks will not open on Friday, as planned.", "2031-05-16", "Dornburg", MeetingStatus.Cancelled)
            .Expects("One envoy doubted it would be before June.", Likelihood.Unlikely, "it would be before June");
        story.Article("b.txt", "2031-05-29").Met("They sat down on Wednesday.", "2031-05-28", "Dornburg");

        story.Record().Forecasts.ShouldHaveSingleItem().Outcome.ShouldBe(ForecastOutcome.CameTrue);
    }

    [Theory]
    [InlineData("The premier called the assault \"a clear violation of the truce\".", DeadlineOutcome.Missed)]
    [InlineData("The truce along the river was never observed.", DeadlineOutcome.Missed)]
    [InlineData("Shells fell on the port despite the ceasefire.", DeadlineOutcome.Missed)]
    [InlineData("The premier denied any violation of the truce.", DeadlineOutcome.Unknown)]
    [InlineData("He accused the north of a violation of the truce.", DeadlineOutcome.Unknown)]
    [InlineData("If the truce is broken, the envoys go home.", DeadlineOutcome.Unknown)]
    public void What_is_said_of_a_truce_tells_whether_it_was_kept(string sentence, DeadlineOutcome outcome)
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-14").Met("They met.", "2031-05-14", "Dornburg").Due("They agreed on a truce from Friday.", "2031-05-16");
        story.Article("b.txt", "2031-05-19").Met("They met on 14 May.", "2031-05-14", "Dornburg").Says(sentence, Valdoria);

        story.Record().Deadlines.ShouldHaveSingleItem().Outcome.ShouldBe(outcome);
    }

    [Theory]
    [InlineData("2031-05-16", DeadlineOutcome.Met)]
    [InlineData("2031-05-18", DeadlineOutcome.Missed)]
    public void A_day_that_those_at_the_table_set_themselves_is_for_an_agreement(string agreed, DeadlineOutcome outcome)
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-14").Met("They met.", "2031-05-14", "Dornburg").Due("The negotiators gave themselves until Friday.", "2031-05-16");
        story.Article("b.txt", "2031-05-20").Met("They met on 14 May.", "2031-05-14", "Dornburg").Acts("They agreed on the strait.", "agree", Valdoria, Kestria, "shipping", agreed);

        story.Record().Deadlines.ShouldHaveSingleItem().Outcome.ShouldBe(outcome);
    }

    [Fact]
    public void A_day_that_others_set_for_a_thing_of_their_own_is_none_of_the_talks()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-14").Met("They met.", "2031-05-14", "Dornburg")
            .Due("Under the deal both pull back their guns by Friday.", "2031-05-16", "pull back their guns");
        story.Article("b.txt", "2031-05-14").Met("They met.", "2031-05-14", "Dornburg")
            .Due("Ostmark put off levies on grain until 16 May, to leave the negotiators room.", "2031-05-16", setter: Ostmark);
        story.Article("c.txt", "2031-05-20").Met("They met on 14 May.", "2031-05-14", "Dornburg").Acts("They agreed on the strait.", "agree", Valdoria, Kestria, "shipping", "2031-05-19");

        story.Record().Deadlines.Select(d => (d.Articles[0], d.Outcome)).ShouldBe([("a.txt", DeadlineOutcome.Unknown), ("b.txt", DeadlineOutcome.Unknown)], ignoreOrder: true);
    }

    [Fact]
    public void Days_counted_and_days_named_are_one_deadline_and_a_new_day_set_is_another()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-12").Met("They met.", "2031-05-12", "Dornburg")
            .Due("Both sides start to pull back heavy guns by the second day of the truce.", "2031-05-16", "start to pull back heavy guns");
        story.Article("b.txt", "2031-05-20").Met("They met on 12 May.", "2031-05-12", "Dornburg")
            .Due("The withdrawal of heavy guns was due to begin on Saturday, and neither side began.", "2031-05-17", "the withdrawal of heavy guns");

        DeadlineEntry deadline = story.Record().Deadlines.ShouldHaveSingleItem();
        deadline.Articles.ShouldBe(["a.txt", "b.txt"]);
        deadline.Outcome.ShouldBe(DeadlineOutcome.Missed);
    }

    [Fact]
    public void A_deadline_told_by_its_length_is_the_one_of_that_length()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-03").Met("They met.", "2031-05-02", "Dornburg")
            .Due("Their commanders are to meet within five days.", "2031-05-07", "meet within five days", on: new ActorReference(null, "commanders"), span: "P5D");
        story.Article("b.txt", "2031-05-12").Met("They met on 2 May.", "2031-05-02", "Dornburg")
            .Due("The pact gave the commanders five days to get together.", null, "get together", on: new ActorReference(null, "commanders"), span: "P5D");

        story.Record().Deadlines.ShouldHaveSingleItem().Articles.ShouldBe(["a.txt", "b.txt"]);
    }

    [Theory]
    [InlineData("They just made it.", DeadlineOutcome.Met)]
    [InlineData("Neither met the deadline, and it was quietly dropped.", DeadlineOutcome.Missed)]
    [InlineData("The harvest was put off.", DeadlineOutcome.Unknown)]
    public void What_became_of_a_deadline_may_stand_in_the_sentence_behind_it(string next, DeadlineOutcome outcome)
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-12").Met("They met on 2 May.", "2031-05-02", "Dornburg")
            .Due("The pact gave both commanders until Wednesday to swap their maps.", "2031-05-07", "swap their maps").Words(next);

        story.Record().Deadlines.ShouldHaveSingleItem().Outcome.ShouldBe(outcome);
    }

    [Fact]
    public void A_truce_that_was_extended_in_time_had_held()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-12").Met("They met.", "2031-05-12", "Dornburg").Due("The truce runs out on 20 June.", "2031-06-20", "the truce")
            .Expects("It will probably hold till 20 June, when the 40-day truce expires.", Likelihood.Likely, "It will probably hold till 20 June, when the 40-day truce expires");
        story.Article("b.txt", "2031-06-20").Met("They met on 12 May.", "2031-05-12", "Dornburg").Due("They extended the truce to 1 August.", "2031-08-01", "the truce");

        story.Record().Forecasts.ShouldHaveSingleItem().Outcome.ShouldBe(ForecastOutcome.CameTrue);
    }

    [Fact]
    public void Two_counts_of_one_thing_in_a_sentence_are_one_figure()
    {
        const string Sentence = "Some 1,200 people have come home, according to the ministry; 863 by the count of the rebels.";
        var story = new Story();
        story.Article("a.txt", "2031-05-12").Counts(Sentence, 1200, "person", null).And(a => a.Counts("-", 863, "person", null));
        story.Article("b.txt", "2031-05-12").Counts("They lost 15 killed and 30 wounded.", 15, "person", "killed").And(a => a.Counts("-", 30, "person", "wounded"));

        story.Record().Figures.Select(f => string.Join(' ', f.Values.Select(v => v.Value))).ShouldBe(["863 1200", "15", "30"], ignoreOrder: true);
    }

    [Fact]
    public void The_dead_of_a_conflict_are_one_figure_and_those_of_a_day_another()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-12").Met("They met.", "2031-05-12", "Dornburg").Counts("After months of fighting and 2,600 dead they signed.", 2600, "person", null);
        story.Article("b.txt", "2031-06-12").Met("They met on 12 May.", "2031-05-12", "Dornburg").Counts("Since April the war has killed 5,000 people.", 5000, "person", null)
            .Counts("An air strike killed 12 people in the war's third year.", 12, "person", null);

        story.Record().Figures.Select(f => string.Join(' ', f.Values.Select(v => v.Value))).ShouldBe(["2600 5000", "12"], ignoreOrder: true);
    }

    [Fact]
    public void How_long_a_meeting_lasted_is_one_figure()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-12").Met("After 16 hours at the table they signed.", "2031-05-12", "Dornburg", minutes: 960).And(a => a.Counts("-", 16, "hour", null));
        story.Article("b.txt", "2031-05-19").Met("What they wrung from one another in 17 hours is lost.", "2031-05-12", "Dornburg", minutes: 1020).And(a => a.Counts("-", 17, "hour", null));

        story.Record().Figures.ShouldHaveSingleItem().Values.Length.ShouldBe(2);
    }

    [Fact]
    public void Rebels_and_separatists_of_one_dispute_are_one_side()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-12")
            .Met("Valdoria and rebels sign in Dornburg.", null, "Dornburg", parties: [Valdoria, new ActorReference(null, "rebels")])
            .Met("Envoys of Valdoria and of the northern separatists signed on Monday.", "2031-05-12", null, parties: [Valdoria, new ActorReference(null, "northern separatists")]);

        story.Record().Meetings.ShouldHaveSingleItem().Facts.Place.ShouldBe("Dornburg");
    }

    [Fact]
    public void A_session_inside_a_long_round_of_talks_stays_a_meeting_of_its_own()
    {
        var story = new Story();
        story.Article("a.txt", "2031-07-07").Met("The ministers last met on Sunday.", "2031-07-06", "Dornburg");
        story.Article("b.txt", "2031-07-14").Met("Sealed on Monday after 18 straight days in Dornburg.", "2031-07-14", "Dornburg");

        story.Record().Meetings.Length.ShouldBe(2);
    }

    [Fact]
    public void An_article_that_tells_of_a_meeting_announces_another_one()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-06").Met("They met on Monday.", "2031-05-05", "Dornburg").Met("They will meet again in May.", "2031-05", null, MeetingStatus.Planned);

        story.Record().Meetings.Length.ShouldBe(2);
    }
}
