using Parley.Joining;
using Parley.Record;
using static Parley.Tests.Joining.Story;

namespace Parley.Tests.Joining;

public partial class JoinerTests
{
    [Fact]
    public void A_deadline_that_no_later_finding_speaks_of_is_open_until_it_is_due_and_then_unknown()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-01").Due("Valdoria has until June 1 to hand over the port.", "2031-06-01", "hand over the port", Kestria, Valdoria);
        story.Article("b.txt", "2031-08-01").Words("Nothing about it.");

        story.Record("2031-05-20").Deadlines.ShouldHaveSingleItem().Outcome.ShouldBe(DeadlineOutcome.Open);
        story.Record("2031-08-20").Deadlines.ShouldHaveSingleItem().Outcome.ShouldBe(DeadlineOutcome.Unknown);
    }

    [Fact]
    public void What_falls_due_after_the_newest_article_is_open_however_late_one_looks()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-01").Due("Valdoria has until June 1 to hand over the port.", "2031-06-01", "hand over the port");

        story.Record("2040-01-01").Deadlines.ShouldHaveSingleItem().Outcome.ShouldBe(DeadlineOutcome.Open);
    }

    [Fact]
    public void A_report_that_the_deadline_was_missed_shows_that_it_was()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-01").Due("Valdoria has until June 1 to hand over the port.", "2031-06-01", "hand over the port");
        ArticleTeller later = story.Article("b.txt", "2031-06-03").Due("Valdoria missed the June 1 deadline for the port.", "2031-06-01", "the port");

        DeadlineEntry deadline = story.Record().Deadlines.ShouldHaveSingleItem();

        deadline.Outcome.ShouldBe(DeadlineOutcome.Missed);
        deadline.ResolvedBy.ShouldBe(later.Last);
    }

    [Fact]
    public void A_later_deadline_for_the_same_thing_extends_the_earlier_one()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-01").Due("They want a treaty on the port by June 1.", "2031-06-01", "a treaty on the port");
        story.Article("b.txt", "2031-06-01").Due("They gave themselves until July 1 for the treaty on the port.", "2031-07-01", "the treaty on the port");

        story.Record("2031-06-15").Deadlines.Select(d => d.Outcome).ShouldBe([DeadlineOutcome.Extended, DeadlineOutcome.Open]);
    }

    [Theory]
    [InlineData("2031-05-28", DeadlineOutcome.Met)]
    [InlineData("2031-06-04", DeadlineOutcome.Missed)]
    public void An_agreement_signed_in_time_meets_a_deadline_and_one_signed_later_misses_it(string signed, DeadlineOutcome outcome)
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-01")
            .Met("They met.", "2031-05-01", "Dornburg")
            .Due("They want an agreement by June 1.", "2031-06-01", "an agreement", on: Valdoria);
        story.Article("b.txt", "2031-06-10")
            .Met("They met again.", "2031-06-04", "Dornburg")
            .Acts("Valdoria signed the agreement.", "sign", Valdoria, Kestria, date: signed);

        story.Record().Deadlines.ShouldHaveSingleItem().Outcome.ShouldBe(outcome);
    }

    [Fact]
    public void Deadlines_for_different_things_on_one_day_stay_apart_in_one_article()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-01")
            .Due("By June 1 Valdoria must leave the harbour.", "2031-06-01", "leave the harbour")
            .Due("By June 1 Kestria must free the sailors.", "2031-06-01", "free the sailors");

        story.Record().Deadlines.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData(AttendanceStatus.Attends, ForecastOutcome.CameTrue)]
    [InlineData(AttendanceStatus.Absent, ForecastOutcome.DidNot)]
    public void A_forecast_of_somebodys_coming_is_resolved_by_a_report_of_whether_he_came(AttendanceStatus came, ForecastOutcome outcome)
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-14").Person("Pavo Orsk")
            .Expects("Orsk is likely to turn up in Dornburg.", Likelihood.Likely, "Orsk turns up in Dornburg")
            .And(a => a.Attends("-", "Pavo Orsk", AttendanceStatus.Unclear, "2031-05-16", "Dornburg"));
        story.Article("b.txt", "2031-05-17").Person("Pavo Orsk")
            .Attends("What Orsk did on Friday.", "Pavo Orsk", came, "2031-05-16", "Dornburg");

        story.Record().Forecasts.ShouldHaveSingleItem().Outcome.ShouldBe(outcome);
    }

    [Fact]
    public void A_forecast_whose_event_is_a_denial_stays_open()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-14").Person("Pavo Orsk")
            .Expects("Orsk is likely not to turn up in Dornburg.", Likelihood.Likely, "Orsk does not turn up in Dornburg")
            .And(a => a.Attends("-", "Pavo Orsk", AttendanceStatus.Unclear, "2031-05-16", "Dornburg"));
        story.Article("b.txt", "2031-05-17").Person("Pavo Orsk")
            .Attends("Orsk came.", "Pavo Orsk", AttendanceStatus.Attends, "2031-05-16", "Dornburg");

        story.Record().Forecasts.ShouldHaveSingleItem().Outcome.ShouldBe(ForecastOutcome.Open);
    }

    [Fact]
    public void A_meeting_forecast_for_a_day_and_held_on_another_did_not_come_about()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-14")
            .Expects("The talks will probably open on Thursday.", Likelihood.Likely, "the talks open on Thursday")
            .And(a => a.Met("-", "2031-05-15", "Dornburg", MeetingStatus.Planned));
        story.Article("b.txt", "2031-05-17").Met("They met on Friday.", "2031-05-16", "Dornburg");

        story.Record().Forecasts.ShouldHaveSingleItem().Outcome.ShouldBe(ForecastOutcome.DidNot);
    }

    [Theory]
    [InlineData("the truce holds until Sunday", "attack", ForecastOutcome.DidNot)]
    [InlineData("the truce holds until Sunday", "praise", ForecastOutcome.CameTrue)]
    [InlineData("the fighting goes on", "attack", ForecastOutcome.CameTrue)]
    [InlineData("the fighting goes on", "praise", ForecastOutcome.Open)]
    public void What_was_broken_or_attacked_afterwards_tells_of_a_truce(string happening, string act, ForecastOutcome outcome)
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-14").Met("They met.", "2031-05-13", "Dornburg").Expects("What comes is plain.", Likelihood.Likely, happening);
        story.Article("b.txt", "2031-05-20").Met("They met on 13 May.", "2031-05-13", "Dornburg").Acts("What Valdoria did.", act, Valdoria, Kestria, date: "2031-05-16");

        story.Record().Forecasts.ShouldHaveSingleItem().Outcome.ShouldBe(outcome);
    }

    [Fact]
    public void A_question_how_comes_neither_true_nor_not()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-14").Met("They met.", "2031-05-13", "Dornburg").Expects("How fast a deal comes is open.", Likelihood.Uncertain, "How fast a deal comes");
        story.Article("b.txt", "2031-05-20").Met("They met on 13 May.", "2031-05-13", "Dornburg").Acts("They signed.", "sign", Valdoria, Kestria, date: "2031-05-16");

        story.Record().Forecasts.ShouldHaveSingleItem().Outcome.ShouldBe(ForecastOutcome.Open);
    }
}
