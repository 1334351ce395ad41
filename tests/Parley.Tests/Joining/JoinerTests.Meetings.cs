using Parley.Joining;
using Parley.Reading;
using Parley.Record;
using static Parley.Tests.Joining.Story;

namespace Parley.Tests.Joining;

public partial class JoinerTests
{
    [Fact]
    public void Two_articles_on_a_meeting_of_one_day_give_one_meeting_with_what_each_adds()
    {
        var story = new Story();
        story.Article("a.txt", "2031-03-04").Met("Delegations met in Dornburg for three hours.", "2031-03-04", "Dornburg", minutes: 180);
        story.Article("b.txt", "2031-03-05").Met(
            "Runa Falk led her side at the Salt Hall.", "2031-03-04", "Dornburg", venue: "Salt Hall", heads: [(Valdoria, "Runa Falk")]);

        MeetingEntry meeting = story.Record().Meetings.ShouldHaveSingleItem();

        meeting.Articles.ShouldBe(["a.txt", "b.txt"]);
        meeting.Facts.Minutes.ShouldBe(180);
        meeting.Facts.Venue.ShouldBe("Salt Hall");
        meeting.Facts.Heads.ShouldHaveSingleItem().Person.Name.ShouldBe("Runa Falk");
        meeting.Joins.ShouldHaveSingleItem().Why.ShouldContain("same day");
    }

    [Fact]
    public void Meetings_held_on_different_days_stay_apart()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-17").Met("They met on 16 May.", "2031-05-16", "Dornburg");
        story.Article("b.txt", "2031-06-03").Met("They met on 2 June.", "2031-06-02", "Dornburg").Met("As on 16 May, they met there.", "2031-05-16", "Dornburg");

        story.Record().Meetings.Select(m => m.Facts.Date!.ToString()).ShouldBe(["2031-05-16", "2031-06-02"]);
    }

    [Fact]
    public void Different_rounds_stay_apart_even_where_the_month_is_all_that_is_known()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-17").Met("The first round was held.", "2031-05-16", "Dornburg", round: 1);
        story.Article("b.txt", "2031-06-20").Met("The second round took place in May.", "2031-05", "Dornburg", round: 2);

        story.Record().Meetings.Length.ShouldBe(2);
    }

    [Fact]
    public void A_mention_of_talks_in_a_month_joins_the_round_of_that_month()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-17").Met("They met on 16 May.", "2031-05-16", "Dornburg");
        story.Article("b.txt", "2031-06-03").Met("They met on 2 June.", "2031-06-02", "Dornburg");
        story.Article("c.txt", "2031-07-20").Met("Rounds in May led nowhere.", "2031-05", "Dornburg").Met("Nor did the one in June.", "2031-06", "Dornburg");

        TalksRecord record = story.Record();

        record.Meetings.Select(m => (m.Facts.Date!.ToString(), m.Articles.Length)).ShouldBe([("2031-05-16", 2), ("2031-06-02", 2)]);
        record.Meetings[0].Disagreements.ShouldHaveSingleItem().Kind.ShouldBe(DisagreementKind.Precision);
    }

    [Fact]
    public void A_month_in_which_two_rounds_were_held_joins_neither()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-20").Met("They met on 4 May.", "2031-05-04", "Dornburg").Met("They met again on 16 May.", "2031-05-16", "Dornburg");
        story.Article("b.txt", "2031-07-20").Met("Talks in May led nowhere.", "2031-05", "Dornburg");

        story.Record().Meetings.Length.ShouldBe(3);
    }

    [Fact]
    public void A_round_announced_for_one_day_and_held_the_next_is_one_meeting_with_a_change()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-12").Met("They are to meet on Thursday.", "2031-05-15", "Dornburg", MeetingStatus.Planned);
        story.Article("b.txt", "2031-05-17").Met("They met on Friday.", "2031-05-16", "Dornburg");

        MeetingEntry meeting = story.Record().Meetings.ShouldHaveSingleItem();

        meeting.Facts.Date!.ToString().ShouldBe("2031-05-16");
        meeting.Facts.Status.ShouldBe(MeetingStatus.Held);
        Disagreement change = meeting.Disagreements.Single(d => d.Field == "date");
        change.Kind.ShouldBe(DisagreementKind.Change);
        change.Values.Select(v => v.Value).ShouldBe(["2031-05-15", "2031-05-16"]);
    }

    [Fact]
    public void A_meeting_put_off_for_weeks_is_one_where_a_report_says_so()
    {
        var story = new Story();
        story.Article("a.txt", "2031-10-07").Met("The talks of 8 October were postponed.", "2031-10-08", "Dornburg", MeetingStatus.Cancelled);
        story.Article("b.txt", "2031-10-26").Met("They sat down on 25 October.", "2031-10-25", "Dornburg");

        MeetingEntry meeting = story.Record().Meetings.ShouldHaveSingleItem();

        meeting.Facts.Date!.ToString().ShouldBe("2031-10-25");
        meeting.Disagreements.Select(d => (d.Field, d.Kind)).ShouldContain(("date", DisagreementKind.Change));
    }

    [Fact]
    public void What_one_article_tells_of_as_called_off_and_held_days_later_is_one_meeting()
    {
        var story = new Story();
        story.Article("a.txt", "2031-02-02")
            .Met("It could not meet on Friday.", "2031-01-31", null, MeetingStatus.Cancelled, parties: [])
            .Met("When it did meet, on Saturday, two were missing.", "2031-02-01", null, parties: []);

        MeetingEntry meeting = story.Record().Meetings.ShouldHaveSingleItem();

        meeting.Facts.Date!.ToString().ShouldBe("2031-02-01");
        meeting.Disagreements.ShouldContain(d => d.Field == "date" && d.Kind == DisagreementKind.Change);
    }

    [Fact]
    public void What_is_to_come_within_a_week_is_not_what_was_held_on_its_first_day()
    {
        var story = new Story();
        story.Article("a.txt", "2031-09-05").Met("They met on Friday.", "2031-09-05", "Dornburg").Met("They are to meet again within a week.", "2031-09-05/2031-09-12", null, MeetingStatus.Planned);

        story.Record().Meetings.Select(m => m.Facts.Status).ShouldBe([MeetingStatus.Held, MeetingStatus.Planned]);
    }

    [Fact]
    public void Who_is_invited_and_comes_on_a_day_that_was_set_is_told_as_set()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-12").Met("It summoned them for Thursday.", "2031-05-15", "Dornburg", MeetingStatus.Proposed).Met("They are to meet on Thursday.", "2031-05-15", "Dornburg", MeetingStatus.Planned);
        story.Article("b.txt", "2031-05-17").Met("They met on Thursday.", "2031-05-15", "Dornburg");

        story.Record().Meetings.ShouldHaveSingleItem().Disagreements.Single(d => d.Field == "status").Values.Select(v => v.Value).ShouldBe(["planned", "held"]);
    }

    [Fact]
    public void A_meeting_called_off_elsewhere_is_not_the_one_held_later()
    {
        var story = new Story();
        story.Article("a.txt", "2031-01-14").Met("The summit of 15 January was called off.", "2031-01-15", "Astwick", MeetingStatus.Cancelled);
        story.Article("b.txt", "2031-02-12").Met("They met on 11 February.", "2031-02-11", "Dornburg");

        story.Record().Meetings.Select(m => m.Facts.Status).ShouldBe([MeetingStatus.Cancelled, MeetingStatus.Held]);
    }

    [Fact]
    public void A_report_without_a_date_joins_the_meeting_of_its_day_in_the_same_place()
    {
        var story = new Story();
        story.Article("a.txt", "2031-07-22").Met("Talks are set for Wednesday.", "2031-07-23", "Dornburg", MeetingStatus.Planned);
        story.Article("b.txt", "2031-07-24").Met("The round lasted only 40 minutes.", null, "Dornburg", minutes: 40);

        MeetingEntry meeting = story.Record().Meetings.ShouldHaveSingleItem();

        meeting.Facts.Minutes.ShouldBe(40);
        meeting.Facts.Status.ShouldBe(MeetingStatus.Held);
        meeting.Facts.Date!.ToString().ShouldBe("2031-07-23");
    }

    [Fact]
    public void An_undated_article_that_recalls_earlier_rounds_means_the_one_after_them()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-17").Met("They met on 16 May.", "2031-05-16", "Dornburg");
        story.Article("b.txt", "2031-07-22").Met("Talks are set for Wednesday.", "2031-07-23", "Dornburg", MeetingStatus.Planned);
        story.Article("c.txt")
            .Met("After the round of 16 May they met again.", "2031-05-16", "Dornburg")
            .Met("The latest round lasted only 40 minutes.", null, "Dornburg", minutes: 40);

        TalksRecord record = story.Record();

        record.Meetings.Length.ShouldBe(2);
        record.Meetings[1].Facts.Minutes.ShouldBe(40);
        record.Meetings[1].Articles.ShouldBe(["b.txt", "c.txt"]);
    }

    [Fact]
    public void A_summit_wished_for_without_a_date_is_not_the_meeting_of_delegations()
    {
        var story = new Story();
        story.Article("a.txt", "2031-07-22")
            .Met("Delegations meet on Wednesday.", "2031-07-23", "Dornburg", MeetingStatus.Planned)
            .Met("Falk proposed a summit with Orsk.", null, null, MeetingStatus.Proposed, heads: [(Valdoria, "Runa Falk"), (Kestria, "Pavo Orsk")]);
        story.Article("b.txt", "2031-07-24")
            .Met("Falk still wants to see Orsk.", null, null, MeetingStatus.Proposed, heads: [(Valdoria, "Runa Falk"), (Kestria, "Pavo Orsk")]);

        TalksRecord record = story.Record();

        record.Meetings.Length.ShouldBe(2);
        record.Meetings.Single(m => m.Facts.Date is null).Articles.ShouldBe(["a.txt", "b.txt"]);
    }

    [Fact]
    public void Lengths_that_differ_are_a_conflict_with_the_articles_of_each()
    {
        var story = new Story();
        story.Article("a.txt", "2031-02-12").Met("After 16 hours they agreed.", "2031-02-12", "Dornburg", minutes: 960);
        story.Article("b.txt", "2031-02-18").Met("The 17 hours in Dornburg are forgotten.", "2031-02-12", "Dornburg", minutes: 1020);

        Disagreement minutes = story.Record().Meetings.ShouldHaveSingleItem().Disagreements.ShouldHaveSingleItem();

        minutes.Field.ShouldBe("minutes");
        minutes.Kind.ShouldBe(DisagreementKind.Conflict);
        minutes.Values.Select(v => (v.Value, v.Articles[0])).ShouldBe([("960", "a.txt"), ("1020", "b.txt")]);
    }

    [Fact]
    public void A_country_and_a_city_in_it_are_one_place_given_less_and_more_exactly()
    {
        var story = new Story();
        story.Article("a.txt", "2031-02-11").Met("They meet in Kenya.", "2031-02-12", "Kenya", MeetingStatus.Planned);
        story.Article("b.txt", "2031-02-13").Met("They met in Nairobi.", "2031-02-12", "Nairobi");

        MeetingEntry meeting = story.Record().Meetings.ShouldHaveSingleItem();

        meeting.Facts.Place.ShouldBe("Nairobi");
        meeting.Disagreements.Single(d => d.Field == "place").Kind.ShouldBe(DisagreementKind.Precision);
    }

    [Fact]
    public void Meetings_of_different_parties_on_one_day_stay_apart()
    {
        var story = new Story();
        story.Article("a.txt", "2031-02-12").Met("The two met.", "2031-02-12", "Dornburg");
        story.Article("b.txt", "2031-02-12").Met("The others met.", "2031-02-12", "Dornburg", parties: [Valdoria, Ostmark]);

        story.Record().Meetings.Length.ShouldBe(2);
    }

    [Fact]
    public void A_new_head_of_delegation_is_a_change_of_heads()
    {
        var story = new Story();
        story.Article("a.txt", "2031-02-10").Met("Falk will lead.", "2031-02-12", "Dornburg", MeetingStatus.Planned, heads: [(Valdoria, "Runa Falk")]);
        story.Article("b.txt", "2031-02-12").Met("Brok led.", "2031-02-12", "Dornburg", heads: [(Valdoria, "Odo Brok")]);

        MeetingEntry meeting = story.Record().Meetings.ShouldHaveSingleItem();

        meeting.Facts.Heads.ShouldHaveSingleItem().Person.Name.ShouldBe("Odo Brok");
        Disagreement heads = meeting.Disagreements.Single(d => d.Field == "heads");
        heads.Kind.ShouldBe(DisagreementKind.Change);
        heads.Values.Select(v => v.Value).ShouldBe(["VLD: Runa Falk", "VLD: Odo Brok"]);
    }

    [Fact]
    public void Who_was_only_proposed_does_not_stand_as_head_of_a_meeting_that_was_held()
    {
        var story = new Story();
        story.Article("a.txt", "2031-02-10").Met("Falk offered to come.", "2031-02-12", "Dornburg", MeetingStatus.Proposed, heads: [(Valdoria, "Runa Falk")]);
        story.Article("b.txt", "2031-02-12").Met("They met.", "2031-02-12", "Dornburg", heads: [(Kestria, "Pavo Orsk")]);

        story.Record().Meetings.ShouldHaveSingleItem().Facts.Heads.ShouldHaveSingleItem().Person.Name.ShouldBe("Pavo Orsk");
    }

    [Fact]
    public void The_days_of_talks_that_lasted_are_one_meeting_from_the_first_to_the_last()
    {
        var story = new Story();
        story.Article("a.txt", "2031-10-25").Met("The talks opened on Tuesday.", "2031-10-25", "Dornburg");
        story.Article("b.txt", "2031-11-03").Met("They agreed on Wednesday, nine days into the talks.", "2031-11-02", "Dornburg");

        story.Record().Meetings.ShouldHaveSingleItem().Facts.Date!.ToString().ShouldBe("2031-10-25/2031-11-02");
    }

    [Fact]
    public void Lengths_in_days_that_differ_are_a_conflict()
    {
        var story = new Story();
        story.Article("a.txt", "2031-11-03").Met("They agreed nine days into the talks.", "2031-11-02", "Dornburg");
        story.Article("b.txt", "2031-11-13").Met("The pact was signed after ten days of haggling.", "2031-11-02", "Dornburg");

        Disagreement length = story.Record().Meetings.ShouldHaveSingleItem().Disagreements.ShouldHaveSingleItem();

        (length.Field, length.Kind).ShouldBe(("minutes", DisagreementKind.Conflict));
        length.Values.Select(v => v.Value).ShouldBe(["12960", "14400"]);
    }

    [Fact]
    public void A_session_of_hours_is_no_round_of_days()
    {
        var story = new Story();
        story.Article("a.txt", "2031-10-25").Met("They met.", "2031-10-25", "Dornburg");
        story.Article("b.txt", "2031-11-03").Met("They met for three hours, the third time in nine days of talks.", "2031-11-02", "Dornburg", minutes: 180);

        story.Record().Meetings.Length.ShouldBe(2);
    }

    [Fact]
    public void A_report_that_names_no_parties_means_those_of_whom_its_article_speaks()
    {
        var story = new Story();
        story.Article("a.txt", "2031-02-12").Met("The two met.", "2031-02-12", "Dornburg");
        story.Article("b.txt", "2031-02-13").Actor(Valdoria, ActorKind.State).Actor(Kestria, ActorKind.State)
            .Met("The meeting in Dornburg on Wednesday was short.", "2031-02-12", "Dornburg", parties: []);
        story.Article("c.txt", "2031-02-13").Actor(Ostmark, ActorKind.State)
            .Met("The fair in Astwick on Wednesday was short.", "2031-02-12", null, parties: []);

        story.Record().Meetings.Select(m => m.Articles.Length).Order().ShouldBe([1, 2]);
    }

    [Fact]
    public void One_article_that_tells_of_two_meetings_on_a_day_means_two()
    {
        var story = new Story();
        story.Article("a.txt", "2031-02-12").Met("The two met.", "2031-02-12", "Dornburg").Met("Valdoria's envoys met the press.", "2031-02-12", null, parties: [Valdoria]);

        story.Record().Meetings.Length.ShouldBe(2);
    }

    [Fact]
    public void A_meeting_announced_and_held_without_a_day_is_one_where_its_parties_and_place_are()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-14").Met("They are to meet.", null, "Dornburg", MeetingStatus.Planned);
        story.Article("b.txt", "2031-05-20").Met("They met.", null, "Dornburg");

        story.Record().Meetings.ShouldHaveSingleItem().Facts.Status.ShouldBe(MeetingStatus.Held);
    }

    [Fact]
    public void A_head_of_delegation_by_the_family_name_alone_is_no_other_one()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-16").Met("They met on 16 May.", "2031-05-16", "Dornburg", heads: [(Valdoria, "Falk")]);
        story.Article("b.txt", "2031-05-17").Met("They met.", "2031-05-16", "Dornburg", heads: [(Valdoria, "Runa Falk")]);

        story.Record().Meetings.ShouldHaveSingleItem().Disagreements.ShouldBeEmpty();
    }

    [Fact]
    public void A_round_announced_for_one_place_and_held_in_another_on_its_day_is_one_meeting_with_a_change()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-12").Met("The second round is to be in Dornburg on 19 May.", "2031-05-19", "Dornburg", round: 2, status: MeetingStatus.Planned);
        story.Article("b.txt", "2031-05-19").Met("The second round was in Salzhafen.", "2031-05-19", "Salzhafen", round: 2);

        MeetingEntry meeting = story.Record().Meetings.ShouldHaveSingleItem();

        meeting.Joins.ShouldHaveSingleItem().Why.ShouldContain("elsewhere than announced");
        meeting.Disagreements.ShouldContain(d => d.Field == "place");
    }

    [Fact]
    public void Two_rounds_of_one_number_held_in_two_places_on_a_day_stay_apart()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-19").Met("The second round was in Dornburg.", "2031-05-19", "Dornburg", round: 2);
        story.Article("b.txt", "2031-05-19").Met("The second round was in Salzhafen.", "2031-05-19", "Salzhafen", round: 2);

        story.Record().Meetings.Length.ShouldBe(2);
    }
}
