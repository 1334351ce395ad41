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
    public void What_falls_due_has_its_day(string text, string due) => One(text).Due!.ToString().ShouldBe(due);

    [Fact]
    public void Time_given_counts_from_the_day_of_the_article()
    {
        Deadline deadline = One("Norway must withdraw its troops within 50 days.");
        deadline.Span.ShouldBe("P50D");
        deadline.Due!.ToString().ShouldBe("2024-05-02");
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

    [Theory]
    [InlineData("Norway and Chad held talks in Muscat on Monday.")]
    [InlineData("The talks will run until Sunday.")]
    [InlineData("Asked about the deadline on Monday, the minister said nothing.")]
    [InlineData("Analysts expect Norway to sign by Friday.")]
    [InlineData("Norway and Chad agreed on truces of 24 hours to bury the dead.")]
    public void A_date_alone_is_no_deadline(string text) => Of(text).ShouldBeEmpty();

    private static Deadline One(string text) => Of(text).ShouldHaveSingleItem();

    private static Deadline[] Of(string text) => [.. MeetingsStepTests.Read(text).Findings.OfType<Deadline>()];
}
