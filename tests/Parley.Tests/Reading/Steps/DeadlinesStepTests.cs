using Parley.Record;

namespace Parley.Tests.Reading.Steps;

public class DeadlinesStepTests
{
    // The texts are written on 13 March 2024, a Wednesday.
    [Theory]
    [InlineData("Norway must sign the agreement by Friday or face new sanctions.", "2024-03-15")]
    [InlineData("Norway ordered Chad to withdraw its troops before Saturday.", "2024-03-16")]
    [InlineData("The ceasefire between Norway and Chad expires on Sunday.", "2024-03-17")]
    [InlineData("Norway and Chad extended their ceasefire until March 31.", "2024-03-31")]
    [InlineData("Norway gave Chad until March 20 to answer.", "2024-03-20")]
    [InlineData("Norway set a March 25 deadline for an agreement.", "2024-03-25")]
    [InlineData("A joint committee has until March 26 to draw up the plan.", "2024-03-26")]
    [InlineData("Under the deal both armies pull back their guns within ten days.", "2024-03-23")]
    [InlineData("Under the accord, Chad regains its southern border by the end of the year.", "2024-12-31")]
    [InlineData("The panel's report is due on April 15.", "2024-04-15")]
    [InlineData("The Norwegians gave themselves one more day.", "2024-03-14")]
    [InlineData("The inspectors' report is due on December 15.", "2024-12-15")]
    [InlineData("The mandate of the mission ends on 31 August.", "2024-08-31")]
    [InlineData("The window for an agreement will close on Friday.", "2024-03-15")]
    [InlineData("Norway called 30 June a deadline that would not move.", "2024-06-30")]
    [InlineData("The prisoners would have to be home by about 8 April.", "2024-04-08")]
    [InlineData("Sanctions will return on 18 October unless Chad signs.", "2024-10-18")]
    [InlineData("Norway wants the deal signed before Friday.", "2024-03-15")]
    [InlineData("Chad has 50 days or there will be sanctions, Norway said.", "2024-05-02")]
    public void What_falls_due_has_its_day(string text, string due) => One(text).Due!.ToString().ShouldBe(due);

    [Fact]
    public void Nothing_was_set_on_a_day_to_come()
    {
        Deadline deadline = One("Norway's envoy, who is to fly to Muscat on Sunday, gave Chad until March 31 to answer.");
        deadline.Due!.ToString().ShouldBe("2024-03-31");
        deadline.Set.ShouldBeNull();
    }

    [Fact]
    public void What_a_clause_says_of_the_deadline_is_not_what_must_be_done() =>
        One("A deal before the deadline, which ends in early May, is unlikely.").Condition.ShouldBeNull();

    [Fact]
    public void Who_missed_a_deadline_did_not_set_it()
    {
        Deadline deadline = One("The deadline of March 5 was missed by Chad.");
        deadline.Setter.ShouldBeNull();
        deadline.On!.Id.ShouldBe("TCD");
    }

    [Fact]
    public void Time_given_counts_from_the_day_of_the_article()
    {
        Deadline deadline = One("Norway must withdraw its troops within 50 days.");
        deadline.Span.ShouldBe("P50D");
        deadline.Due!.ToString().ShouldBe("2024-05-02");
    }

    [Theory]
    [InlineData("Unless Chad answers within a few weeks, Norway will leave the talks.")]
    [InlineData("Unless Chad answers within days, Norway will leave the talks.")]
    public void Time_of_no_told_length_gives_neither_a_day_nor_a_span(string text)
    {
        Deadline deadline = One(text);
        deadline.Due.ShouldBeNull();
        deadline.Span.ShouldBeNull();
    }

    [Fact]
    public void Time_given_counts_from_the_day_on_which_it_was_set()
    {
        Deadline deadline = One("The deadline of 30 days that Norway set for Chad on March 1 expires soon.");
        deadline.Span.ShouldBe("P30D");
        deadline.Set!.ToString().ShouldBe("2024-03-01");
        deadline.Due!.ToString().ShouldBe("2024-03-31");
        deadline.Setter!.Id.ShouldBe("NOR");
    }

    [Fact]
    public void Whoever_gives_time_sets_it_and_whoever_gets_it_must_act()
    {
        Deadline deadline = One("Norway gave Chad until March 20 to answer.");
        deadline.Setter!.Id.ShouldBe("NOR");
        deadline.On!.Id.ShouldBe("TCD");
        deadline.Condition.ShouldBe("answer");
    }

    [Fact]
    public void A_threat_under_a_condition_has_both()
    {
        Deadline deadline = One("Norway will impose sanctions on Chad unless Chad withdraws its troops by Friday.");
        deadline.Due!.ToString().ShouldBe("2024-03-15");
        deadline.Condition.ShouldNotBeNull().ShouldStartWith("Chad withdraws its troops");
        deadline.Consequence.ShouldNotBeNull().ShouldContain("sanctions");
    }

    [Fact]
    public void Each_item_of_a_list_of_duties_falls_due_on_its_own()
    {
        Deadline[] deadlines = Of("Norway and Chad agreed to:\n\n- disarm all fighters within 30 days;\n- open the road by April 2.");
        deadlines.Select(d => d.Due!.ToString()).ShouldBe(["2024-04-12", "2024-04-02"]);
        deadlines[0].Condition.ShouldBe("disarm all fighters within 30 days");
    }

    [Fact]
    public void Whoever_has_time_did_not_set_it()
    {
        Deadline deadline = One("Chad has until March 26 to answer.");
        deadline.On!.Id.ShouldBe("TCD");
        deadline.Setter.ShouldBeNull();
    }

    [Theory]
    [InlineData("Norway and Chad held talks in Muscat on Monday.")]
    [InlineData("A deal looks possible by the end of the month.")]
    [InlineData("Norway hopes to finish by the end of the month.")]
    [InlineData("The talks will run until Sunday.")]
    [InlineData("Asked about the deadline on Monday, the minister said nothing.")]
    [InlineData("Analysts expect Norway to sign by Friday.")]
    [InlineData("We shall know by Monday whether Chad means it.")]
    [InlineData("Protesters broke a window of the ministry on Friday.")]
    [InlineData("Norway and Chad agreed on truces of 24 hours to bury the dead.")]
    public void A_date_alone_is_no_deadline(string text) => Of(text).ShouldBeEmpty();

    [Fact]
    public void Time_within_terms_counts_from_the_day_of_the_agreement()
    {
        Deadline deadline = One("Norway and Chad signed a truce on Monday. The armies must be disarmed within 30 days of signature.");
        deadline.Set!.ToString().ShouldBe("2024-03-11");
        deadline.Due!.ToString().ShouldBe("2024-04-10");
    }

    [Fact]
    public void Days_of_a_truce_are_counted_from_the_day_on_which_it_begins()
    {
        Of("Norway and Chad agreed on a truce from Friday. Under the deal, both sides pull back heavy weapons no later than the second day of the truce.")
            .Select(d => d.Due?.ToString()).ShouldContain("2024-03-16");
    }

    [Fact]
    public void A_truce_from_midnight_at_night_begins_on_the_day_after() =>
        One("Norway and Chad agreed on a truce from midnight on Saturday night.").Due!.ToString().ShouldBe("2024-03-17");

    [Fact]
    public void What_is_due_a_day_after_an_event_without_one_is_due_on_no_known_day()
    {
        Deadline deadline = One("All prisoners are to be freed by the fifth day after the pullback.");
        deadline.Due.ShouldBeNull();
        deadline.Condition.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("The pullout was due to start on Tuesday, and neither side left.", "2024-03-12")]
    [InlineData("They failed to meet Monday's deadline.", "2024-03-11")]
    [InlineData("The deadline for a deal was put off to Friday.", "2024-03-15")]
    [InlineData("The truce begins on Friday and expires after 10 days.", "2024-03-25")]
    public void The_words_around_it_say_which_day_is_meant(string text, string due) => Of(text).Select(d => d.Due?.ToString()).ShouldContain(due);

    [Theory]
    [InlineData("Chad missed another deadline for a pact on Monday.", "2024-03-11")]
    [InlineData("The pact signed by Norway and Chad on March 8 gave the commanders five days to meet.", "2024-03-13")]
    [InlineData("Norway summoned both sides to Muscat by March 20.", "2024-03-20")]
    [InlineData("The first stage of the truce ends on Friday.", "2024-03-15")]
    [InlineData("Chad must disarm within two months, that is by May 12.", "2024-05-12")]
    [InlineData("Norway will close the border on March 20 if Chad does not free the crew.", "2024-03-20")]
    public void What_is_missed_counted_or_said_twice_is_due_once(string text, string due) => One(text).Due!.ToString().ShouldBe(due);

    [Fact]
    public void A_chance_that_something_comes_by_a_day_sets_none() => Of("There is a 70 percent chance that the island will be reunited by the end of the year.").ShouldBeEmpty();

    [Fact]
    public void A_truce_that_somebody_only_asks_for_is_not_due() =>
        Of("Norway invited Chad to begin a ceasefire starting Friday.").ShouldBeEmpty();

    [Fact]
    public void Who_only_tells_of_a_deadline_has_not_set_it() =>
        One("The protocols are to be negotiated in the next two weeks, according to a person familiar with the talks.").Setter.ShouldBeNull();

    [Fact]
    public void What_is_to_be_done_is_worded_without_the_accord_that_says_so() =>
        One("Norway and Chad signed an accord under which all foreign troops are to leave Muscat within 14 months.").Condition.ShouldBe("all foreign troops are to leave Muscat within 14 months");

    [Theory]
    [InlineData("The accord wants 500 captives to be released by March 20.", "500 captives to be released by March 20")]
    [InlineData("The deal calls for up to 5,000 jailed Taliban and 1,000 captives of the other side to be released by March 20, when talks between the Taliban and a delegation from Chad are due to open in Oslo.", "up to 5,000 jailed Taliban and 1,000 captives of the other side to be released by March 20")]
    public void What_is_to_be_done_is_worded_with_those_to_whom_it_is(string text, string condition) => One(text).Condition.ShouldBe(condition);

    [Fact]
    public void Who_is_to_act_stands_with_what_is_to_be_done() =>
        One("It is meant to help the border commissions, which are to report to Norway by March 20.").Condition.ShouldBe("the border commissions, which are to report to Norway by March 20");

    private static Deadline One(string text) => Of(text).ShouldHaveSingleItem();

    private static Deadline[] Of(string text) => [.. MeetingsStepTests.Read(text).Findings.OfType<Deadline>()];
}
