using Parley.Joining;
using Parley.Record;

namespace Parley.Tests.Joining;

public partial class JoinerTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("2031-05-12/2031-06-20")]
    public void What_is_announced_as_the_next_meeting_is_the_next_one_that_the_parties_hold(string? window)
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-12").Met("They met on Sunday.", "2031-05-11", "Dornburg").Met("The two teams are to meet again within weeks.", window, null, MeetingStatus.Planned);
        story.Article("b.txt", "2031-06-11").Met("They met in Hallin on Tuesday.", "2031-06-10", "Hallin");
        story.Article("c.txt", "2031-07-02").Met("They met in Hallin on 1 July.", "2031-07-01", "Hallin");

        TalksRecord record = story.Record();

        record.Meetings.Select(m => (m.Facts.Date!.ToString(), m.Articles.Length)).ShouldBe([("2031-05-11", 1), ("2031-06-10", 2), ("2031-07-01", 1)]);
        record.Meetings[1].Joins.ShouldHaveSingleItem().Why.ShouldContain("again");
    }

    [Fact]
    public void What_is_announced_as_the_next_meeting_is_none_of_other_parties_nor_one_that_its_article_tells_of()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-12").Met("They met on Sunday.", "2031-05-11", "Dornburg").Met("The two teams are to meet again within weeks.", null, null, MeetingStatus.Planned);
        story.Article("b.txt", "2031-06-11").Met("It met another on Tuesday.", "2031-06-10", "Hallin", parties: [Story.Valdoria, Story.Ostmark]);

        story.Record().Meetings.Length.ShouldBe(3);
    }

    [Fact]
    public void A_week_within_which_talks_began_is_no_disagreement_and_one_that_passed_is()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-03").Met("They are to meet again in Dornburg within five days.", "2031-05-03/2031-05-08", "Dornburg", MeetingStatus.Planned);
        story.Article("b.txt", "2031-05-12").Met("They met there from Wednesday to Monday.", "2031-05-07/2031-05-12", "Dornburg");
        story.Record().Meetings.ShouldHaveSingleItem().Disagreements.ShouldNotContain(d => d.Field == "date");

        var late = new Story();
        late.Article("a.txt", "2031-05-03").Met("They are to meet again within five days.", "2031-05-03/2031-05-08", null, MeetingStatus.Planned);
        late.Article("b.txt", "2031-05-21").Met("They met in Dornburg on Tuesday.", "2031-05-20", "Dornburg");
        late.Record().Meetings.ShouldHaveSingleItem().Disagreements.Single(d => d.Field == "date").Values.Select(v => v.Value).ShouldBe(["2031-05-03/2031-05-08", "2031-05-20"]);
    }

    [Fact]
    public void Talks_that_were_to_run_until_one_day_and_ran_until_another_changed_their_end()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-04").Met("They began on Sunday and will run until Thursday.", "2031-05-04", "Dornburg").Met("They began on Sunday and will run until Thursday.", "2031-05-04/2031-05-08", "Dornburg", MeetingStatus.Planned);
        story.Record().Meetings.ShouldHaveSingleItem().Disagreements.ShouldNotContain(d => d.Field == "date");

        story.Article("b.txt", "2031-05-10").Met("After seven days of talks they agreed on Saturday.", "2031-05-10", "Dornburg");

        MeetingEntry meeting = story.Record().Meetings.ShouldHaveSingleItem();
        meeting.Facts.Date!.ToString().ShouldBe("2031-05-04/2031-05-10");
        meeting.Disagreements.Single(d => d.Field == "date").Values.Select(v => v.Value).ShouldBe(["2031-05-08", "2031-05-10"]);
    }

    [Fact]
    public void What_one_sentence_tells_as_set_for_one_day_and_begun_on_another_is_one_meeting_and_was_held_as_its_article_says()
    {
        var story = new Story();
        const string Told = "The meeting, set for Monday, began on Tuesday.";
        story.Article("a.txt", "2031-05-07").Met(Told, "2031-05-06", "Dornburg").Met(Told, "2031-05-05", "Dornburg", MeetingStatus.Planned);

        MeetingEntry meeting = story.Record().Meetings.ShouldHaveSingleItem();

        meeting.Disagreements.Select(d => d.Field).ShouldBe(["date"]);
        meeting.Disagreements[0].Values.Select(v => v.Value).ShouldBe(["2031-05-05", "2031-05-06"]);
    }

    [Fact]
    public void What_is_told_during_talks_that_lasted_days_is_told_of_them()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-06").Met("Those haggling in Dornburg gave themselves until Friday.", "2031-05-06~", "Dornburg");
        story.Article("b.txt", "2031-05-14").Met("After eighteen days of talks they agreed on Wednesday.", "2031-05-14", "Dornburg");

        story.Record().Meetings.ShouldHaveSingleItem().Articles.ShouldBe(["a.txt", "b.txt"]);
    }

    [Fact]
    public void What_an_article_itself_says_lasted_twice_as_long_stays_another_meeting()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-06").Met("They met for three hours.", "2031-05-05", "Dornburg", minutes: 180).Met("The full round lasted forty minutes.", "2031-05-05", "Dornburg", minutes: 40);

        story.Record().Meetings.Length.ShouldBe(2);
    }
}
