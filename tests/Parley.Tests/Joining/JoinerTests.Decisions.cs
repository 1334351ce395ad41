using Parley.Joining;
using Parley.Record;

namespace Parley.Tests.Joining;

public partial class JoinerTests
{
    [Fact]
    public void A_split_takes_a_finding_out_of_its_meeting_and_loses_nothing()
    {
        (Story story, string first, string second) = TwoReportsOfOneMeeting();

        TalksRecord record = story.Decide(DecisionAction.Split, first, second).Record();

        record.Meetings.Select(m => m.Findings.ShouldHaveSingleItem()).Order().ShouldBe(new[] { first, second }.Order());
    }

    [Fact]
    public void A_join_puts_together_what_the_program_keeps_apart_and_says_who_decided()
    {
        var story = new Story();
        ArticleTeller a = story.Article("a.txt", "2031-05-17").Met("They met on 16 May.", "2031-05-16", "Dornburg");
        ArticleTeller b = story.Article("b.txt", "2031-05-19").Met("They met on 18 May.", "2031-05-18", "Astwick");

        MeetingEntry meeting = story.Decide(DecisionAction.Join, a.Last, b.Last).Record().Meetings.ShouldHaveSingleItem();

        JoinReason join = meeting.Joins.ShouldHaveSingleItem();
        join.Score.ShouldBe(1);
        join.Why.ShouldBe("joined by Ilse Brandt on 2031-02-03");
        meeting.Disagreements.Select(d => (d.Field, d.Kind)).ShouldContain(("date", DisagreementKind.Conflict));
    }

    [Fact]
    public void Of_a_join_and_a_split_of_the_same_two_the_later_one_holds()
    {
        (Story story, string first, string second) = TwoReportsOfOneMeeting();

        story.Decide(DecisionAction.Split, first, second).Decide(DecisionAction.Join, first, second).Record().Meetings.Length.ShouldBe(1);
        story.Decide(DecisionAction.Split, first, second).Record().Meetings.Length.ShouldBe(2);
    }

    [Fact]
    public void What_a_person_joined_stays_together_when_one_of_them_is_split_from_a_third()
    {
        (Story story, string first, string second) = TwoReportsOfOneMeeting();
        string other = story.Article("c.txt", "2031-08-02").Met("They met on 1 August.", "2031-08-01", "Dornburg").Last;

        TalksRecord record = story.Decide(DecisionAction.Join, first, other).Decide(DecisionAction.Split, first, second).Record();

        record.Meetings.Select(m => m.Findings).ShouldContain(f => f.Length == 2 && f.Contains(first) && f.Contains(other));
        record.Meetings.Length.ShouldBe(2);
    }

    [Fact]
    public void A_rejected_finding_is_in_no_entry_and_still_there()
    {
        (Story story, string first, string second) = TwoReportsOfOneMeeting();

        TalksRecord record = story.Decide(DecisionAction.Reject, first).Record();

        record.Meetings.ShouldHaveSingleItem().Findings.ShouldBe([second]);
        record.Rejected.ShouldBe([first]);
        record.Findings.Keys.ShouldContain(first);
    }

    [Fact]
    public void A_correction_changes_the_field_and_keeps_the_id()
    {
        (Story story, string first, string second) = TwoReportsOfOneMeeting();

        TalksRecord record = story.Correct(first, "date", "2031-05-20").Record();

        record.Meetings.Select(m => m.Facts.Date!.ToString()).ShouldBe(["2031-05-16", "2031-05-20"]);
        record.Findings[first].Id.ShouldBe(first);
        record.Findings.Keys.ShouldBe([first, second], ignoreOrder: true);
    }

    [Fact]
    public void A_correction_that_no_longer_fits_leaves_the_finding_as_read()
    {
        (Story story, string first, _) = TwoReportsOfOneMeeting();

        story.Correct(first, "speaker", "VLD").Record().Meetings.Length.ShouldBe(1);
    }

    [Fact]
    public void People_join_and_split_actors_by_the_ids_that_articles_give()
    {
        var story = new Story();
        story.Article("a.txt").Words("One.").Person("Volodar Zelensky");
        story.Article("b.txt").Words("Two.").Person("Volodar Zelenskyy");
        story.Article("c.txt").Words("Three.").Person("The Lion");

        story.Decide(DecisionAction.Split, "volodar-zelensky", "volodar-zelenskyy").Record().Actors.Length.ShouldBe(3);
        RecordActor joined = story.Decide(DecisionAction.Join, "the-lion", "volodar-zelenskyy").Record().Actors.Single(a => a.Ids.Contains("the-lion"));

        joined.Ids.ShouldBe(["the-lion", "volodar-zelenskyy"]);
        joined.Joins.ShouldContain(j => j.Why.StartsWith("joined by Ilse Brandt", StringComparison.Ordinal));
    }

    [Fact]
    public void A_correction_of_an_unknown_field_is_refused_with_the_fields_there_are()
    {
        (Story story, string first, _) = TwoReportsOfOneMeeting();
        TalksRecord record = story.Record();

        ParleyException error = Should.Throw<ParleyException>(
            () => Corrections.Apply(record.Findings[first], story.Readings[0].Article.Text, "colour", "red"));

        error.Code.ShouldBe(ErrorCode.WrongValue);
        error.Remedy.ShouldContain("venue");
    }

    [Theory]
    [InlineData("date", "Thursday")]
    [InlineData("status", "over")]
    [InlineData("round", "second")]
    public void A_correction_to_a_value_that_the_field_cannot_have_is_refused(string field, string value)
    {
        (Story story, string first, _) = TwoReportsOfOneMeeting();
        TalksRecord record = story.Record();

        Should.Throw<ParleyException>(() => Corrections.Apply(record.Findings[first], story.Readings[0].Article.Text, field, value))
            .Code.ShouldBe(ErrorCode.WrongValue);
    }

    [Fact]
    public void Actors_of_a_correction_may_be_given_by_their_ids_alone()
    {
        (Story story, string first, _) = TwoReportsOfOneMeeting();
        Finding finding = story.Record().Findings[first];

        var corrected = (Meeting)Corrections.Apply(finding, story.Readings[0].Article.Text, "parties", "VLD, OSM");

        corrected.Parties.Select(p => p.Id).ShouldBe(["VLD", "OSM"]);
    }

    private static (Story Story, string First, string Second) TwoReportsOfOneMeeting()
    {
        var story = new Story();
        ArticleTeller a = story.Article("a.txt", "2031-05-17").Met("They met on 16 May.", "2031-05-16", "Dornburg");
        ArticleTeller b = story.Article("b.txt", "2031-05-18").Met("Friday's round was short.", "2031-05-16", "Dornburg");
        return (story, a.Last, b.Last);
    }
}
