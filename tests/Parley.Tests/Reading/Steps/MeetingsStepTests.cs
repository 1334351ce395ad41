using Parley.Articles;
using Parley.Reading;
using Parley.Record;

namespace Parley.Tests.Reading.Steps;

public partial class MeetingsStepTests
{
    [Fact]
    public void A_round_of_talks_has_its_sides_day_place_house_and_number()
    {
        Meeting meeting = One("Norway and Chad held a second round of talks at the Alder Palace in Muscat on Tuesday.");
        meeting.Parties.Select(p => p.Id).ShouldBe(["NOR", "TCD"], ignoreOrder: true);
        meeting.Date!.ToString().ShouldBe("2024-03-12");
        meeting.Place.ShouldBe("Muscat");
        meeting.Venue.ShouldNotBeNull().ShouldContain("Alder Palace");
        meeting.Round.ShouldBe(2);
        meeting.Status.ShouldBe(MeetingStatus.Held);
    }

    [Fact]
    public void What_two_sentences_say_of_one_meeting_is_one_finding_with_both_passages()
    {
        Meeting meeting = One(
            "Norway and Chad held talks in Muscat on Tuesday, in the presence of several observers. The talks lasted 40 minutes and ended without a deal.");
        meeting.Passages.Length.ShouldBe(2);
        meeting.Minutes.ShouldBe(40);
        meeting.Date!.ToString().ShouldBe("2024-03-12");
    }

    [Theory]
    [InlineData("Norway and Chad will hold talks in Muscat on Friday.", MeetingStatus.Planned, "2024-03-15")]
    [InlineData("Norway and Chad are to meet in Muscat on Friday.", MeetingStatus.Planned, "2024-03-15")]
    [InlineData("A new round between Norway and Chad is set for Friday in Muscat.", MeetingStatus.Planned, "2024-03-15")]
    [InlineData("Talks between Norway and Chad in Muscat on Monday were called off.", MeetingStatus.Cancelled, "2024-03-11")]
    [InlineData("Norway proposed talks with Chad in Muscat on Friday.", MeetingStatus.Proposed, "2024-03-15")]
    [InlineData("Norway and Chad last held talks in Muscat in May 2021.", MeetingStatus.Held, "2021-05")]
    public void The_words_say_whether_it_was_held(string text, MeetingStatus status, string date)
    {
        Meeting meeting = One(text);
        meeting.Status.ShouldBe(status);
        meeting.Date!.ToString().ShouldBe(date);
    }

    [Theory]
    [InlineData("The ministers of Norway and Chad flew to Muscat on Monday for two days of talks.", "Muscat", "2024-03-11")]
    [InlineData("The Norwegian delegation left Muscat on Monday after ten hours of talks with Chad.", "Muscat", "2024-03-11")]
    [InlineData("Norway's foreign minister travelled to Muscat on Monday and met envoys of Chad.", "Muscat", "2024-03-11")]
    [InlineData("Norway's foreign minister flew on Monday to Muscat, where he met envoys of Chad.", "Muscat", "2024-03-11")]
    [InlineData("Envoys of Norway and Chad gathered in the Omani capital on Monday.", "Muscat", "2024-03-11")]
    [InlineData("Envoys of Norway and Chad sat down at a Muscat hotel on Monday.", "Muscat", "2024-03-11")]
    [InlineData("Envoys of Norway and Chad met at an air base near Muscat on Monday.", "Muscat", "2024-03-11")]
    public void The_journey_says_where_and_when_it_was(string text, string place, string date)
    {
        Meeting meeting = One(text);
        meeting.Place.ShouldBe(place);
        meeting.Date!.ToString().ShouldBe(date);
        meeting.Status.ShouldBe(MeetingStatus.Held);
    }

    [Theory]
    [InlineData("MUSCAT, March 12 (ABC) - Norway and Chad agreed on a truce on Tuesday after six hours of talks.", "Muscat")]
    [InlineData("MUSCAT, March 12 (ABC) - Norway and Chad will open talks on Friday, an official said.", null)]
    [InlineData("MUSCAT, March 12 (ABC) - Norway and Chad held talks in Cairo on Tuesday, an official said.", "Cairo")]
    [InlineData("OSLO, March 12 (ABC) - Norway and Chad held talks on Tuesday, an official said.", null)]
    public void What_the_lead_tells_as_news_was_where_it_was_filed(string text, string? place) => One(text).Place.ShouldBe(place);

    [Fact]
    public void A_pair_of_capitals_in_front_of_the_talks_is_who_and_not_where()
    {
        Meeting meeting = One("The Oslo-Lisbon talks will resume in Cairo on Friday.");
        meeting.Parties.Select(p => p.Id).ShouldBe(["NOR", "PRT"], ignoreOrder: true);
        meeting.Place.ShouldBe("Cairo");
    }

    [Fact]
    public void That_it_began_outweighs_the_day_for_which_it_was_set()
    {
        Meetings("The meeting between Norway and Chad, set for Monday night, began in Muscat on Tuesday.").Select(m => (m.Status, m.Date!.ToString()))
            .ShouldBe([(MeetingStatus.Held, "2024-03-12"), (MeetingStatus.Planned, "2024-03-11")], ignoreOrder: true);
    }

    [Fact]
    public void Who_moved_closer_after_talks_held_them() =>
        One("Norway and Chad moved closer to a deal on Tuesday after a third round of talks in Muscat.").Parties.Select(p => p.Id).ShouldBe(["NOR", "TCD"], ignoreOrder: true);

    [Fact]
    public void What_the_main_clause_dates_is_not_what_came_after() =>
        One("Norway handed over the bodies on Monday night, hours before its negotiators and those of Chad gathered in Muscat.").Date.ShouldBeNull();

    [Fact]
    public void Who_leads_here_and_met_elsewhere_before_leads_here()
    {
        Meeting[] meetings = Meetings(
            "Norway and Chad held talks in Muscat on Tuesday. The delegations were led by Norwegian Deputy Minister Ilse Brandt and her Chadian counterpart, Idris Koro, who last met in Cairo in January.");
        Meeting muscat = meetings.Single(m => m.Place == "Muscat"), cairo = meetings.Single(m => m.Place == "Cairo");
        muscat.Heads.Select(h => h.Person.Name).ShouldBe(["Ilse Brandt", "Idris Koro"], ignoreOrder: true);
        cairo.Parties.Select(p => p.Id).ShouldBe(["NOR", "TCD"], ignoreOrder: true);
    }

    [Fact]
    public void The_round_just_told_of_is_planned_within_its_time()
    {
        Meeting[] meetings = Meetings("Norway and Chad held talks in Muscat on Tuesday and agreed on a next round. That round is to take place in Cairo within a month, a statement said.");
        Meeting next = meetings.Single(m => m.Place == "Cairo");
        next.Status.ShouldBe(MeetingStatus.Planned);
        next.Date!.ToString().ShouldBe("2024-03-13/2024-04-13");
    }

    [Fact]
    public void What_had_been_said_before_the_talks_plans_no_meeting_that_was_only_proposed()
    {
        Meeting[] meetings = Meetings(
            "Norway and Chad held talks in Muscat on Tuesday. Norway's envoy Ilse Brandt proposed that Prime Minister Odo Brok and President Tiso Lam meet by the end of May. "
            + "An adviser had said before the talks that nobody should hope for wonders.");
        meetings.Select(m => m.Status).ShouldBe([MeetingStatus.Held, MeetingStatus.Proposed]);
        meetings[0].Passages.Length.ShouldBe(2);
    }

    [Fact]
    public void The_counterpart_of_a_side_s_leader_leads_the_other_and_who_opened_the_meeting_leads_none()
    {
        Meeting meeting = One(
            "Norway and Chad held talks in Muscat on Tuesday. Defence Minister Ilse Brandt, who led the Norwegian delegation, said that a truce had been discussed. "
            + "Her Chadian counterpart at the table, Tiso Lam, said that he was content.\n\nOmani Foreign Minister Badr Harith opened the meeting and called for a truce.");
        meeting.Heads.Select(h => (h.Party.Id, h.Person.Id)).ShouldBe([("NOR", "ilse-brandt"), ("TCD", "tiso-lam")]);
        meeting.Parties.Select(p => p.Id).ShouldBe(["NOR", "TCD"], ignoreOrder: true);
    }

    [Fact]
    public void What_was_done_is_of_no_day_that_is_to_come() =>
        Read("Norway and Chad will meet on March 25. A day earlier, Chad attacked Norway.").Findings.OfType<Move>().Single(m => m.Type == "attack").Date.ShouldBeNull();

    [Fact]
    public void Two_who_open_the_talks_are_their_sides() =>
        One("Norway and Chad opened the talks in Muscat on Tuesday.").Parties.Select(p => p.Id).ShouldBe(["NOR", "TCD"], ignoreOrder: true);

    [Fact]
    public void What_the_talks_involved_or_drew_did_not_meet() =>
        Meetings("The talks in Muscat on Monday drew criticism from Norway and involved a demand of Chad.").ShouldAllBe(m => m.Parties.IsEmpty);

    [Fact]
    public void Whom_a_meeting_brought_together_took_part() =>
        One("The meeting in Muscat on Monday brought together the ministers of Norway and Chad.").Parties.Select(p => p.Id).ShouldBe(["NOR", "TCD"], ignoreOrder: true);

    [Fact]
    public void Who_stays_away_does_not_call_a_meeting_off()
    {
        One("Prime Minister Ilse Brandt of Norway won't be attending talks with Chad in Muscat on Friday.").Status.ShouldBe(MeetingStatus.Planned);
    }

    [Fact]
    public void Two_days_of_rounds_are_two_meetings_each_with_its_place()
    {
        Meeting[] meetings = Meetings("Previous rounds between Norway and Chad, in Geneva on January 10 and in Cairo on February 20, brought no result.");
        meetings.Select(m => (m.Date!.ToString(), m.Place)).ShouldBe([("2024-01-10", "Geneva"), ("2024-02-20", "Cairo")]);
    }

    [Fact]
    public void Another_meeting_is_no_mention_of_this_one()
    {
        Meeting[] meetings = Meetings(
            "Norway and Chad held talks in Muscat on Tuesday. The next round is scheduled for March 25 in Cairo, the ministry said.");
        meetings.Select(m => (m.Date!.ToString(), m.Status)).ShouldBe([("2024-03-12", MeetingStatus.Held), ("2024-03-25", MeetingStatus.Planned)]);
    }

    [Fact]
    public void The_length_of_several_meetings_is_none_s()
    {
        Meetings("The meetings of Norway and Chad in Muscat on Monday and Tuesday totalled five hours.").ShouldAllBe(m => m.Minutes == null);
    }

    [Fact]
    public void Leaders_of_delegations_are_its_heads()
    {
        Meeting meeting = One(
            "Norway and Chad held talks in Muscat on Tuesday. The Norwegian delegation was led by Deputy Minister Ilse Brandt.");
        HeadOfDelegation head = meeting.Heads.ShouldHaveSingleItem();
        (head.Party.Id, head.Person.Id).ShouldBe(("NOR", "ilse-brandt"));
    }

    [Theory]
    [InlineData("Norway and Chad held talks on a prisoner exchange in Muscat on Tuesday.", "people.prisoners")]
    [InlineData("Norway and Chad held ceasefire talks in Muscat on Tuesday.", "ceasefire")]
    [InlineData("Norway and Chad will meet in Muscat on Friday to discuss tariffs.", "money.trade")]
    [InlineData("Talks between Norway and Chad in Muscat on Tuesday focused on a truce.", "ceasefire")]
    public void What_the_talks_are_about_is_their_agenda(string text, string issue)
    {
        One(text).Agenda.ShouldBe([issue]);
    }

    [Theory]
    [InlineData("Norway and Chad held talks on Tuesday in Muscat on the sidelines of a conference.")]
    [InlineData("Norway and Chad held direct talks in Muscat on Tuesday.")]
    [InlineData("Talks between Norway and Chad in Muscat on Tuesday did not address the truce.")]
    public void What_does_not_name_a_subject_gives_no_agenda(string text)
    {
        One(text).Agenda.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("The second round of talks between Norway and Chad in Muscat on Tuesday yielded an agreement on fishing rights.", "yielded an agreement on fishing rights")]
    [InlineData("Norway and Chad held talks in Muscat on Tuesday. The meeting lasted two hours and produced no deal.", "produced no deal")]
    [InlineData("Norway and Chad held talks in Muscat on Tuesday. The talks failed to bring progress, but both sides were polite.", "failed to bring progress")]
    [InlineData("The talks between Norway and Chad in Muscat on Tuesday ended without a breakthrough, officials said.", "ended without a breakthrough")]
    public void What_came_of_a_meeting_is_told_in_the_article_s_words(string text, string outcome)
    {
        One(text).Outcome.ShouldBe(outcome);
    }

    [Theory]
    [InlineData("Talks between Norway and Chad ended in Muscat on Tuesday.")]
    [InlineData("Talks between Norway and Chad in Muscat on Tuesday brought together several envoys.")]
    [InlineData("Talks between Norway and Chad in Muscat on Friday could yield an agreement.")]
    public void What_tells_of_no_result_is_no_outcome(string text)
    {
        One(text).Outcome.ShouldBeNull();
    }

    [Theory]
    [InlineData("The African Union-led talks between Norway and Chad in Muscat on Monday ended early.")]
    [InlineData("The Swedish-hosted talks between Norway and Chad in Muscat on Monday ended early.")]
    [InlineData("The African Union invited Norway and Chad to Muscat on Friday.")]
    public void Who_arranges_a_meeting_is_no_side_of_it(string text) =>
        One(text).Parties.Select(p => p.Id).ShouldBe(["NOR", "TCD"], ignoreOrder: true);

    [Fact]
    public void What_was_moved_is_planned_for_the_day_to_which_it_was_moved() =>
        One("The talks between Norway and Chad, originally scheduled for Monday, have been pushed back to Friday.").Date!.ToString().ShouldBe("2024-03-15");

    [Theory]
    [InlineData("A meeting of Norway and Chad that had been due on Monday was put off until Friday.")]
    [InlineData("The talks between Norway and Chad, due on March 11, were pushed back to Friday.")]
    public void What_was_moved_was_planned_for_the_day_before(string text) =>
        Meetings(text).Select(m => (m.Status, m.Date?.ToString())).ShouldBe([(MeetingStatus.Planned, "2024-03-15"), (MeetingStatus.Planned, "2024-03-11")], ignoreOrder: true);

    [Fact]
    public void Contacts_in_two_places_are_two_meetings() =>
        Meetings("Two earlier contacts between Norway and Chad, in Muscat and in Bergen, were never announced.").Select(m => m.Place).ShouldBe(["Muscat", "Bergen"], ignoreOrder: true);

    [Fact]
    public void What_was_due_and_fell_through_is_cancelled() =>
        One("An earlier meeting of Norway and Chad, due on March 8, fell through for want of a plane.").Status.ShouldBe(MeetingStatus.Cancelled);

    [Fact]
    public void What_would_be_the_first_meeting_is_still_to_be()
    {
        Meetings("Norway and Chad are to meet in Muscat on Friday. It would be the first meeting since May 2020.")
            .ShouldAllBe(m => m.Status == MeetingStatus.Planned || m.Status == MeetingStatus.Proposed);
    }

    [Fact]
    public void Negotiators_who_come_back_to_a_place_meet_there()
    {
        Meeting meeting = One("Both sides will be back in Muscat on Friday, an official said.");
        (meeting.Status, meeting.Date?.ToString(), meeting.Place).ShouldBe((MeetingStatus.Planned, "2024-03-15", "Muscat"));
    }

    [Fact]
    public void Those_whom_a_list_behind_a_noun_names_meet() =>
        One("The signatories of January - Norway, Chad and Mali - are to gather in Muscat by Friday.").Parties.Select(p => p.Id).ShouldBe(["NOR", "TCD", "MLI"], ignoreOrder: true);

    [Fact]
    public void The_day_of_somebody_else_is_not_the_meeting_s() =>
        One("The signatories of January are to gather in Muscat by Friday.").Date!.ToString().ShouldBe("2024-03-15");

    [Fact]
    public void A_text_is_signed_where_it_is_signed() =>
        One("Norwegian and Chadian commanders initialled an accord in Bergen on Saturday.").Place.ShouldBe("Bergen");

    [Fact]
    public void A_cabinet_that_is_convened_is_no_meeting_of_negotiators() =>
        Meetings("Norway's prime minister convened her security council on Tuesday to propose a police mission.").ShouldBeEmpty();

    [Fact]
    public void Where_a_war_is_fought_is_not_where_the_talks_to_end_it_are() =>
        One("Talks between Norway and Chad to end the war in Mali began on Tuesday.").Place.ShouldBeNull();

    [Fact]
    public void Rounds_held_since_a_month_are_not_of_that_month()
    {
        Meeting meeting = One("Norway and Chad have held four rounds of talks since January, most recently in Muscat on 1 March.");
        (meeting.Status, meeting.Date?.ToString()).ShouldBe((MeetingStatus.Held, "2024-03-01"));
    }

    [Fact]
    public void A_phone_call_or_a_press_conference_is_no_meeting()
    {
        Meetings("Norway's foreign minister spoke by phone with Chad's on Tuesday. A press conference was held in Oslo on Tuesday.").ShouldBeEmpty();
    }

    [Fact]
    public void A_summit_that_somebody_offers_to_host_is_of_those_who_are_to_meet() =>
        One("Iceland offered to host a summit between Norway and Chad in July.").ShouldSatisfyAllConditions(
            m => m.Status.ShouldBe(MeetingStatus.Proposed),
            m => m.Parties.Select(p => p.Id).ShouldBe(["NOR", "TCD"]));

    [Fact]
    public void A_day_that_was_planned_stays_the_day_although_the_talks_were_called_off() =>
        One("Talks between Norway and Chad planned for Friday were called off, an official said.").ShouldSatisfyAllConditions(
            m => m.Status.ShouldBe(MeetingStatus.Cancelled),
            m => m.Date!.ToString().ShouldBe("2024-03-15"));

    [Fact]
    public void A_round_that_was_put_off_is_none_that_was_held()
    {
        Meeting[] meetings = Meetings("Norway and Chad held talks in Oslo on Monday. A third round was postponed indefinitely on Monday.");
        meetings.Where(m => m.Status == MeetingStatus.Held).ShouldHaveSingleItem().Round.ShouldBeNull();
        meetings.Where(m => m.Status == MeetingStatus.Cancelled).ShouldHaveSingleItem().ShouldSatisfyAllConditions(m => m.Round.ShouldBe(3), m => m.Date.ShouldBeNull());
    }

    [Theory]
    [InlineData("The Tigray talks between Norway and Chad opened on Monday.")]
    [InlineData("Talks between Norway and Chad to end the war in Tigray opened on Monday.")]
    public void What_talks_are_about_is_not_where_they_are_held(string text) => One(text).Place.ShouldBeNull();

    [Fact]
    public void What_is_to_be_in_a_fortnight_is_of_that_day()
    {
        Meeting[] meetings = Meetings("Norway and Chad held talks in Oslo on Monday. The delegations will reconvene in a fortnight.");
        meetings.Where(m => m.Status == MeetingStatus.Planned).ShouldHaveSingleItem().Date!.ToString().ShouldBe("2024-03-27");
    }

    [Theory]
    [InlineData("A week of talks between Norway and Chad ended in Muscat on Monday.", MeetingStatus.Held, "2024-03-11")]
    [InlineData("Envoys of Norway and Chad were holding a second day of talks in Muscat on Tuesday.", MeetingStatus.Held, "2024-03-12")]
    [InlineData("Norway and Chad emerged from Tuesday's talks in Muscat without a word.", MeetingStatus.Held, "2024-03-12")]
    [InlineData("The ministers of Norway and Chad met in Muscat from 4 to 9 March.", MeetingStatus.Held, "2024-03-04/2024-03-09")]
    [InlineData("The ministers of Norway and Chad met in Muscat on 9 March, not on 8 March.", MeetingStatus.Held, "2024-03-09")]
    [InlineData("The ministers of Norway and Chad met in Muscat from Tuesday to Saturday last week.", MeetingStatus.Held, "2024-03-05/2024-03-09")]
    [InlineData("A summit of Norway and Chad due to be held in Muscat on Tuesday went ahead despite the storm.", MeetingStatus.Held, "2024-03-12")]
    [InlineData("Talks between Norway and Chad in Muscat did not resume until Tuesday.", MeetingStatus.Held, "2024-03-12")]
    [InlineData("The king spoke of a summit of Norway and Chad, planned for 4 March in Muscat and dropped for want of results.", MeetingStatus.Cancelled, "2024-03-04")]
    [InlineData("The president announced the end of the talks between Norway and Chad in Muscat on Tuesday.", MeetingStatus.Held, "2024-03-12")]
    public void Talks_that_are_measured_named_by_their_day_or_told_of_by_their_end_are_dated(string text, MeetingStatus status, string date)
    {
        Meeting meeting = One(text);
        meeting.ShouldSatisfyAllConditions(m => m.Status.ShouldBe(status), m => m.Date!.ToString().ShouldBe(date), m => m.Place.ShouldBe("Muscat"));
    }

    [Theory]
    [InlineData("The talks between Norway and Chad adjourned in Muscat on Monday and will resume on Friday in Cairo.", "2024-03-15", "Cairo")]
    [InlineData("Norway and Chad suspended their talks in Muscat on Monday until 26 March.", "2024-03-26", null)]
    [InlineData("Norway and Chad held talks in Muscat on Monday. They are to meet again within a week.", "2024-03-13/2024-03-20", null)]
    public void What_goes_on_later_is_another_meeting(string text, string next, string? place)
    {
        Meeting[] meetings = Meetings(text);
        meetings.ShouldSatisfyAllConditions(
            m => m.Length.ShouldBe(2),
            m => m.Single(one => one.Status == MeetingStatus.Held).ShouldSatisfyAllConditions(held => held.Place.ShouldBe("Muscat"), held => held.Date!.ToString().ShouldBe("2024-03-11")),
            m => m.Single(one => one.Status == MeetingStatus.Planned).ShouldSatisfyAllConditions(planned => planned.Place.ShouldBe(place), planned => planned.Date!.ToString().ShouldBe(next)));
    }

    [Fact]
    public void Days_that_are_joined_one_by_one_are_a_meeting_each() =>
        Meetings("Norway and Chad agreed to meet again on 14 March for military talks and on 22 March for talks on prisoners.").Select(m => m.Date!.ToString())
            .ShouldBe(["2024-03-14", "2024-03-22"], ignoreOrder: true);

    [Fact]
    public void A_round_that_is_named_by_its_number_alone_follows_the_one_before()
    {
        Meeting[] meetings = Meetings("Norway and Chad held a third round of talks in Muscat on Monday. The fourth is set for 26 March.");
        meetings.Single(m => m.Round == 4).ShouldSatisfyAllConditions(m => m.Status.ShouldBe(MeetingStatus.Planned), m => m.Date!.ToString().ShouldBe("2024-03-26"));
    }

    [Fact]
    public void What_is_beside_a_summit_is_where_the_summit_is() =>
        One("Norway and Chad held talks on Monday on the sidelines of a regional summit in Muscat.").Place.ShouldBe("Muscat");

    [Fact]
    public void Who_brings_two_sides_together_hosts_them() =>
        One("Iceland brought together the ministers of Norway and Chad in Muscat on Monday.").ShouldSatisfyAllConditions(
            m => m.Host!.Id.ShouldBe("ISL"),
            m => m.Parties.Select(p => p.Id).ShouldBe(["NOR", "TCD"]));

    [Fact]
    public void Capitals_that_send_envoys_are_sides_and_no_places() =>
        One("Envoys from Oslo and Lisbon met in Muscat on Monday.").ShouldSatisfyAllConditions(
            m => m.Parties.Select(p => p.Id).ShouldBe(["NOR", "PRT"]),
            m => m.Place.ShouldBe("Muscat"));

    [Fact]
    public void What_one_will_not_have_is_not_what_he_comes_to()
    {
        Meeting[] meetings = Meetings("Norway ruled out talks with Chad in Muscat on Tuesday, where the trade commission met.");
        meetings.ShouldContain(m => m.Status == MeetingStatus.Refused);
    }

    [Fact]
    public void The_day_on_which_it_was_called_off_is_not_its_day() =>
        One("Iceland last week cancelled the 26 March summit of Norway and Chad in Reykjavik.").ShouldSatisfyAllConditions(
            m => m.Status.ShouldBe(MeetingStatus.Cancelled),
            m => m.Date!.ToString().ShouldBe("2024-03-26"));

    internal static AnnotatedArticle Read(string text)
    {
        var article = new Article { Id = "a.txt", Text = text, Published = new Publication(EdtfDate.Parse("2024-03-13"), DateBasis.Given) };
        return new ArticleReader().Annotate(article, Layers.Consolidated);
    }

    private static Meeting[] Meetings(string text) => [.. Read(text).Findings.OfType<Meeting>()];

    private static Meeting One(string text) => Meetings(text).ShouldHaveSingleItem();
}
