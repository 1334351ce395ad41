using Parley.Record;

namespace Parley.Tests.Reading.Steps;

public partial class MeetingsStepTests
{
    [Theory]
    [InlineData("Norway said it was ready to accept a truce after eight hours of talks with Chad in Muscat on Monday.", "2024-03-11")]
    [InlineData("Norway and Chad reached an accord on Monday, ending weeks of talks in Muscat.", "2024-03-11")]
    [InlineData("Norway and Chad failed to agree on a line, a mediator said on Monday, after three days of talks in Muscat.", "2024-03-11")]
    [InlineData("Norway and Chad signed deals with Oman and Sweden in Muscat on Monday.", "2024-03-11")]
    [InlineData("Norwegian and Chadian negotiators left Muscat on Monday without a deal.", "2024-03-11")]
    public void What_came_after_talks_says_when_and_where_they_were(string text, string date)
    {
        Meeting meeting = One(text);
        meeting.Status.ShouldBe(MeetingStatus.Held);
        meeting.Date!.ToString().ShouldBe(date);
        meeting.Place.ShouldBe("Muscat");
        meeting.Parties.Select(p => p.Id).ShouldContain("NOR");
        meeting.Parties.Select(p => p.Id).ShouldContain("TCD");
    }

    [Fact]
    public void News_of_long_talks_without_a_day_is_about_the_day_of_writing()
    {
        Meeting meeting = One("The leaders of Norway and Chad have agreed on a truce after 16 hours of talks in Muscat. Nobody had slept, an envoy said.");
        meeting.Date!.ToString().ShouldBe("2024-03-13~");
        meeting.Minutes.ShouldBe(960);
    }

    [Fact]
    public void What_is_due_to_be_held_is_planned_whoever_stays_away()
    {
        Meeting meeting = One("Norway said on Monday that it would not take part in the next round of talks with Chad on its dam, due to be held in Muscat on Friday.");
        meeting.Status.ShouldBe(MeetingStatus.Planned);
        meeting.Date!.ToString().ShouldBe("2024-03-15");
    }

    [Fact]
    public void The_event_beside_which_two_met_is_none_of_their_talks()
    {
        Meeting meeting = One("Norway's foreign minister and his colleague from Chad met in Muscat on Monday on the sidelines of a NATO summit.");
        meeting.Parties.Select(p => p.Id).ShouldBe(["NOR", "TCD"], ignoreOrder: true);
        meeting.Date!.ToString().ShouldBe("2024-03-11");
    }

    [Fact]
    public void Who_only_looks_on_is_no_side() =>
        One("Envoys of Norway and Chad met in Muscat on Monday with Sweden's ambassador in attendance.").Parties.Select(p => p.Id).ShouldBe(["NOR", "TCD"], ignoreOrder: true);

    [Fact]
    public void A_text_is_signed_where_and_when_it_says_of_it() =>
        Meetings("Norway and Chad agreed on a truce in Muscat on Monday. Their presidents are to sign it in Cairo on Friday.")
            .ShouldContain(m => m.Place == "Cairo" && m.Date!.ToString() == "2024-03-15" && m.Status == MeetingStatus.Planned);

    [Fact]
    public void The_leaders_who_met_are_those_whom_the_article_names()
    {
        Meeting meeting = One("The presidents of Norway and Chad met in Muscat on Monday. \"It was a good day,\" Norwegian President Ilse Brandt said. Chad's president, Juan Ferro, smiled.");
        meeting.Heads.Select(h => h.Person.Name).ShouldBe(["Ilse Brandt", "Juan Ferro"], ignoreOrder: true);
    }

    [Fact]
    public void The_head_of_a_delegation_leads_it() =>
        One("Norway and Chad held talks in Muscat on Monday. Ilse Brandt, the head of the Norwegian delegation, called them useful.").Heads.ShouldHaveSingleItem().Person.Name.ShouldBe("Ilse Brandt");

    [Fact]
    public void Who_faces_the_leader_of_one_side_leads_the_other() =>
        One("Norway and Chad open talks in Muscat on Friday. Minister Ilse Brandt leads the Norwegian team. Facing her will be Chad's minister Juan Ferro.")
            .Heads.Select(h => h.Person.Name).ShouldBe(["Ilse Brandt", "Juan Ferro"], ignoreOrder: true);

    [Fact]
    public void Another_meeting_is_told_apart() =>
        Meetings("Norway and Chad met in Muscat on Monday. Another meeting will be held within two weeks.").Length.ShouldBe(2);

    [Fact]
    public void A_pronoun_dates_the_talks_named_after_their_place()
    {
        Meeting[] meetings = Meetings("An earlier report gave a wrong date for the Muscat talks of Norway and Chad. They were held on March 4 and 5.");
        meetings.ShouldContain(m => m.Place == "Muscat" && m.Date != null && m.Date.ToString() == "2024-03-04/2024-03-05");
    }

    [Fact]
    public void A_byline_says_where_news_was_filed() =>
        One("By our correspondent in Muscat\n\nTalks between Norway and Chad broke off on Tuesday. Envoys went home, an official said.").Place.ShouldBe("Muscat");

    [Theory]
    [InlineData("Talks were held in the 14th-century castle.")]
    [InlineData("President Ilse Brandt of Norway was in Cairo, where she was attending the NATO summit.")]
    [InlineData("Norway and Chad did not sit at the same table.")]
    public void What_tells_of_no_meeting_of_the_two_is_none(string text) => Meetings(text).ShouldBeEmpty();

    [Fact]
    public void Days_of_previous_talks_are_none_of_those_that_the_article_tells_of()
    {
        Meeting[] meetings = Meetings("Norway and Chad resumed talks in Muscat. Previous negotiations of Norway and Chad in Muscat, held on January 10 and February 2, failed. The talks lasted an hour.");
        meetings.Select(m => m.Date?.ToString()).ShouldBe([null, "2024-01-10", "2024-02-02"], ignoreOrder: true);
    }

    [Fact]
    public void Talks_that_somebody_only_wants_add_no_side_to_those_held()
    {
        Meeting[] meetings = Meetings("Norway and Chad met in Muscat on Monday. Norway wants a mechanism for talks between Chad and the Houthis.");
        meetings.Single(m => m.Status == MeetingStatus.Held).Parties.Select(p => p.Id).ShouldBe(["NOR", "TCD"], ignoreOrder: true);
        meetings.Single(m => m.Status == MeetingStatus.Proposed).Parties.Select(p => p.Id).ShouldBe(["TCD", "houthis"], ignoreOrder: true);
    }

    [Fact]
    public void Days_in_a_row_and_the_day_on_which_they_ended_are_one_meeting()
    {
        Meeting meeting = One("Norway and Chad wound up four days of talks near Cairo on Thursday. Norway and Chad met at a hotel in Giza from March 4 to March 7.");
        (meeting.Date!.ToString(), meeting.Place).ShouldBe(("2024-03-04/2024-03-07", "Giza"));
    }

    [Fact]
    public void What_had_been_due_and_was_put_off_did_not_take_place() =>
        One("The talks of Norway and Chad had been due to begin on March 4 but were put off.").Status.ShouldBe(MeetingStatus.Cancelled);

    [Fact]
    public void People_of_two_sides_who_are_expected_in_a_place_will_meet()
    {
        Meeting meeting = One("President Ole Berg of Norway and President Idriss Malo of Chad are expected in Cairo on March 15.");
        (meeting.Status, meeting.Place, meeting.Date!.ToString()).ShouldBe((MeetingStatus.Planned, "Cairo", "2024-03-15"));
        meeting.Parties.Select(p => p.Id).ShouldBe(["NOR", "TCD"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("Parcels are expected in Cairo on March 15.")]
    [InlineData("President Ole Berg of Norway is expected in Cairo on March 15.")]
    public void What_is_expected_of_one_side_or_of_things_is_no_meeting(string text) => Meetings(text).ShouldBeEmpty();

    [Fact]
    public void Whoever_is_called_on_to_meet_is_one_of_those_who_meet_and_the_caller_none() =>
        One("Kenya called on Chad to meet with Norway in Muscat on Friday.").Parties.Select(p => p.Id).ShouldBe(["TCD", "NOR"], ignoreOrder: true);

    [Fact]
    public void A_seat_of_government_is_a_house_in_the_capital()
    {
        Meeting meeting = One("Norway and Chad held talks at the Kremlin on Monday.");
        (meeting.Place, meeting.Venue).ShouldBe(("Moscow", "Kremlin"));
    }

    [Fact]
    public void Talks_that_somebody_hosted_are_those_of_the_two_who_agreed()
    {
        Meeting meeting = One("MUSCAT — Norway and Chad agreed on Tuesday to stop the shelling, Omani Foreign Minister Omar Sayd said after hosting talks between the ministers of both countries at his residence. Norwegian Foreign Minister Ilse Brandt and her Chadian counterpart Idriss Malo shook hands after two hours of talks.");
        (meeting.Status, meeting.Date!.ToString(), meeting.Minutes, meeting.Place).ShouldBe((MeetingStatus.Held, "2024-03-12", 120, "Muscat"));
        meeting.Parties.Select(p => p.Id).ShouldBe(["NOR", "TCD"], ignoreOrder: true);
    }

    [Fact]
    public void Talks_told_only_by_how_long_they_lasted_are_of_those_who_agreed_and_in_the_village_of_the_dateline()
    {
        Meeting meeting = One("RIVBY, Sweden, March 13 - Norway and Chad agreed on Wednesday to share the lake, a mediator said at the close of a week of talks.");
        (meeting.Status, meeting.Place).ShouldBe((MeetingStatus.Held, "Rivby"));
        meeting.Parties.Select(p => p.Id).ShouldBe(["NOR", "TCD"], ignoreOrder: true);
    }

    [Fact]
    public void Who_backs_a_side_is_no_side() =>
        One("Chad and the Norway-backed Houthis met in Muscat on Monday.").Parties.Select(p => p.Id).ShouldBe(["TCD", "houthis"], ignoreOrder: true);

    [Fact]
    public void A_council_is_a_side() =>
        One("Yemen and the Southern Transitional Council met in Muscat on Monday.").Parties.Select(p => p.Id).ShouldBe(["YEM", "STC"], ignoreOrder: true);

    [Fact]
    public void When_and_where_a_meeting_was_first_to_be_is_given_up()
    {
        Meeting[] meetings = Meetings("A meeting of the Joint Lake Commission between Norway and Chad, originally planned for March 18 in Cairo, will instead take place in Muscat from March 18 to 20.");
        meetings.Select(m => (m.Status, m.Place, m.Date!.ToString())).ShouldBe([(MeetingStatus.Planned, "Muscat", "2024-03-18/2024-03-20"), (MeetingStatus.Planned, "Cairo", "2024-03-18")], ignoreOrder: true);
        meetings.ShouldAllBe(m => m.Parties.Length == 2);
    }

    [Theory]
    [InlineData("Under the agreement, the ministers of Norway and Chad will meet in Muscat on Friday.", MeetingStatus.Planned)]
    [InlineData("Under a draft agreement, the ministers of Norway and Chad will meet in Muscat on Friday.", MeetingStatus.Proposed)]
    public void What_an_agreement_says_will_be_is_planned(string text, MeetingStatus status) => One(text).Status.ShouldBe(status);

    [Fact]
    public void A_relative_clause_in_the_plural_tells_of_the_talks_and_not_of_the_government()
    {
        Meeting meeting = One("Norway sent nobody to Muscat for talks with the Chadian government that were due to open on March 13.");
        (meeting.Status, meeting.Date!.ToString()).ShouldBe((MeetingStatus.Planned, "2024-03-13"));
    }

    [Theory]
    [InlineData("Norway and Chad agreed on Tuesday to start drawing up a framework after four hours of talks in Muscat.")]
    [InlineData("Norway and Chad abandoned their summit in Muscat on Tuesday without an agreement.")]
    public void Talks_behind_which_there_is_a_plan_or_nothing_were_held(string text)
    {
        Meeting meeting = One(text);
        (meeting.Status, meeting.Date!.ToString(), meeting.Place).ShouldBe((MeetingStatus.Held, "2024-03-12", "Muscat"));
        meeting.Parties.Select(p => p.Id).ShouldBe(["NOR", "TCD"], ignoreOrder: true);
    }

    [Fact]
    public void A_summit_that_is_abandoned_by_whoever_planned_it_is_not_held() =>
        One("The summit of Norway and Chad in Muscat, due on Friday, was abandoned.").Status.ShouldBe(MeetingStatus.Cancelled);

    [Fact]
    public void Talks_open_on_the_day_behind_which_it_is_said()
    {
        Meeting meeting = One("The captives are to be freed by March 20, when talks between Norway and Chad are due to open in Muscat.");
        (meeting.Status, meeting.Date!.ToString(), meeting.Place).ShouldBe((MeetingStatus.Planned, "2024-03-20", "Muscat"));
    }

    [Fact]
    public void The_envoy_leads_and_not_his_president() =>
        One("The delegations of Norway and Chad, led by Chadian Foreign Minister Idriss Malo and Norwegian President Ole Berg's envoy Ilse Brandt, met in Muscat on Monday. Norwegian envoy Ilse Brandt smiled.")
            .Heads.Select(h => h.Person.Name).ShouldBe(["Idriss Malo", "Ilse Brandt"], ignoreOrder: true);

    [Fact]
    public void A_cycle_is_a_meeting_where_the_article_tells_of_cycles_of_talks()
    {
        Meetings("Norway and Chad met in Cairo on Monday for a third cycle of talks. The fourth cycle is to open in Muscat on Friday.")
            .ShouldContain(m => m.Status == MeetingStatus.Planned && m.Place == "Muscat" && m.Date!.ToString() == "2024-03-15");
        Meetings("Norway and Chad met in Cairo on Monday. The fourth cycle of the crops is to open in Muscat on Friday.").ShouldNotContain(m => m.Place == "Muscat");
    }

    [Fact]
    public void Both_leaders_are_the_two_who_negotiate_whoever_else_was_there_last_time()
    {
        Meeting[] meetings = Meetings("The leaders of Norway and Chad met in Cairo on Monday after talks with Swedish President Ana Okoro. Norway and Chad are at odds over a dam. Omani Sultan Omar Sayd has invited both leaders to Muscat on March 20.");
        meetings.Single(m => m.Place == "Muscat").Parties.Select(p => p.Id).ShouldBe(["NOR", "TCD"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("The talks between Norway and Chad opened in Muscat on Monday and will run until Friday.", "2024-03-11/2024-03-15")]
    [InlineData("Envoys of Norway and Chad met in Muscat for five days, since 8 March; the meeting had been due to wrap up on Sunday.", "2024-03-08/2024-03-10")]
    public void The_last_day_that_talks_are_to_have_is_told_as_planned(string text, string planned)
    {
        Meeting[] meetings = Meetings(text);
        meetings.ShouldContain(m => m.Status == MeetingStatus.Held);
        meetings.ShouldContain(m => m.Status == MeetingStatus.Planned && m.Date!.ToString() == planned);
    }

    [Fact]
    public void What_is_to_open_on_one_day_and_to_run_until_another_is_planned_for_all_of_them() =>
        One("The talks between Norway and Chad open in Muscat on Friday and will last until Sunday.").Date!.ToString().ShouldBe("2024-03-15/2024-03-17");

    [Fact]
    public void What_the_article_itself_says_lasted_twice_as_long_is_another_meeting() =>
        Meetings("The ministers of Norway and Chad met in Muscat on Monday for close to three hours. The full round of seven ministers took place on Monday and lasted barely forty minutes.")
            .Select(m => m.Minutes).ShouldBe([180, 40], ignoreOrder: true);

    [Fact]
    public void Talks_that_were_suspended_and_resumed_are_held_on_the_day_on_which_they_resumed() =>
        One("The talks between Norway and Chad, suspended on Friday, resumed in Muscat on Monday.").ShouldSatisfyAllConditions(
            m => m.Status.ShouldBe(MeetingStatus.Held), m => m.Place.ShouldBe("Muscat"), m => m.Date!.ToString().ShouldBe("2024-03-11"));

    [Fact]
    public void Who_was_due_back_on_one_day_and_did_not_resume_until_another_has_both()
    {
        Meeting[] meetings = Meetings("Anna Holm of Norway and Idris Deby of Chad, due back in Muscat on Wednesday of last week, did not in fact resume until Thursday.");
        meetings.Select(m => (m.Status, m.Date!.ToString())).ShouldBe([(MeetingStatus.Held, "2024-03-07"), (MeetingStatus.Planned, "2024-03-06")], ignoreOrder: true);
    }

    [Fact]
    public void What_is_said_before_a_meeting_is_said_on_its_day() =>
        Meetings("Norway's prime minister, Anna Holm, told reporters in Muscat before a meeting with Chad's president, Idris Bello, that she was hopeful.")
            .ShouldContain(m => m.Date!.ToString() == "2024-03-13~");

    [Fact]
    public void A_summit_in_one_month_or_the_next_has_both() =>
        One("A summit of Norway and Chad, perhaps in late May or early June, is possible.").Date!.ToString().ShouldBe("2024-05/2024-06");

    [Fact]
    public void The_house_where_somebody_faces_the_leader_of_a_side_is_that_of_the_talks() =>
        Meetings("Officials of Norway and Chad sit down in Muscat on Monday. Norway's minister, Anna Holm, leads the Norwegian team. Facing her at Rosenbad will be Chad's Idris Bello.")
            .ShouldHaveSingleItem().Venue.ShouldBe("Rosenbad");

    [Fact]
    public void Those_who_are_to_meet_again_are_those_who_met_last()
    {
        Meeting[] meetings = Meetings("Norway and Chad signed a truce in Muscat on Monday. The presidents of Norway and Iceland had met in Bergen on 4 February. The contact group is to meet again within a week.");
        meetings.Single(m => m.Status == MeetingStatus.Planned).Parties.Select(p => p.Id).ShouldBe(["NOR", "TCD"], ignoreOrder: true);
    }

    [Fact]
    public void Negotiators_at_it_in_a_place_are_news_of_talks_there() =>
        One("Diplomats haggling over Norway's ports in Muscat gave themselves until Friday.").ShouldSatisfyAllConditions(m => m.Place.ShouldBe("Muscat"), m => m.Date!.ToString().ShouldBe("2024-03-13~"));

    [Fact]
    public void A_meeting_is_none_that_was_announced_before_of_others() =>
        Meetings("Negotiators of Norway and Chad are expected to meet once more in Muscat. \"I will end up having a meeting,\" the minister said.")
            .ShouldHaveSingleItem().Passages.Length.ShouldBe(1);

    [Theory]
    [InlineData("\"I will meet President Deby of Chad on Friday,\" Norway's prime minister, Anna Holm, said.", 2)]
    [InlineData("\"I will have a meeting with President Deby of Chad on Friday,\" Norway's prime minister, Anna Holm, said.", 2)]
    [InlineData("\"We will hold talks with Chad in Muscat on Friday,\" Norway's prime minister, Anna Holm, said.", 0)]
    public void Who_says_I_will_meet_is_one_of_them_and_who_says_we_speaks_for_his_side(string text, int heads) => One(text).ShouldSatisfyAllConditions(
        m => m.Parties.Select(p => p.Id).ShouldBe(["NOR", "TCD"], ignoreOrder: true),
        m => m.Heads.Length.ShouldBe(heads));

    [Fact]
    public void Two_that_are_still_to_come_are_two()
    {
        Meeting[] meetings = Meetings("Norway and Chad held talks on Monday. Negotiators are expected to meet once more. \"I'll end up having a meeting before the end of the year, if we make a deal,\" Norway's prime minister, Anna Holm, said.");
        meetings.Where(m => m.Status == MeetingStatus.Planned).Select(m => m.Date?.ToString()).ShouldBe([null, "2024-03-13/2024-12-31"], ignoreOrder: true);
    }

    [Fact]
    public void What_was_held_before_a_day_is_not_to_come_by_then() =>
        One("Norway and Chad met in Muscat before the end of the year.").Date.ShouldBeNull();

    [Fact]
    public void How_long_those_who_negotiate_have_spent_here_is_told_of_their_talks() =>
        One("Diplomats of Norway and Chad haggling in Muscat gave themselves until Friday. The talks are hard, they say. Of the eleven days they have spent here, this was the worst.")
            .Passages.Length.ShouldBeGreaterThan(1);
}
