using Parley.Record;

namespace Parley.Tests.Reading.Steps;

public class AttendanceStepTests
{
    private const string Talks = "Norway and Chad will hold talks in Muscat on Friday. ";

    [Theory]
    [InlineData("Prime Minister Ilse Brandt will attend the talks.", AttendanceStatus.Attends)]
    [InlineData("Prime Minister Ilse Brandt will not attend the talks.", AttendanceStatus.Absent)]
    [InlineData("Prime Minister Ilse Brandt is skipping the talks.", AttendanceStatus.Absent)]
    [InlineData("It is unclear whether Prime Minister Ilse Brandt will attend the talks.", AttendanceStatus.Unclear)]
    [InlineData("Prime Minister Ilse Brandt will travel to Muscat.", AttendanceStatus.Attends)]
    public void Whether_somebody_comes_is_told_with_the_day_and_place_of_the_meeting(string sentence, AttendanceStatus status)
    {
        Attendance attendance = Of(Talks + sentence, "ilse-brandt").ShouldHaveSingleItem();
        attendance.Status.ShouldBe(status);
        attendance.Date!.ToString().ShouldBe("2024-03-15");
        attendance.Place.ShouldBe("Muscat");
    }

    [Fact]
    public void Whoever_leads_a_delegation_attends()
    {
        Of(Talks + "The Norwegian delegation will be led by Deputy Minister Ilse Brandt.", "ilse-brandt").ShouldHaveSingleItem()
            .Status.ShouldBe(AttendanceStatus.Attends);
    }

    [Theory]
    [InlineData("Norway is sending its deputy minister, Ilse Brandt, to Muscat.", "ilse-brandt", AttendanceStatus.Attends)]
    [InlineData("Sweden sent nobody to Muscat.", "SWE", AttendanceStatus.Absent)]
    [InlineData("Sweden did not send anyone to Muscat.", "SWE", AttendanceStatus.Absent)]
    public void Whom_somebody_sends_comes_and_who_sends_nobody_stays_away(string sentence, string person, AttendanceStatus status) =>
        Of(Talks + sentence, person).ShouldHaveSingleItem().Status.ShouldBe(status);

    [Theory]
    [InlineData("Ilse Brandt, on crutches since May, is staying.", AttendanceStatus.Attends)]
    [InlineData("Ilse Brandt will be back on Friday evening.", AttendanceStatus.Attends)]
    [InlineData("Ilse Brandt is expected back tonight.", AttendanceStatus.Attends)]
    [InlineData("Facing him in Muscat will be Deputy Minister Ilse Brandt.", AttendanceStatus.Attends)]
    [InlineData("Her successor, Ilse Brandt, was not in Muscat.", AttendanceStatus.Absent)]
    [InlineData("Ilse Brandt was not there.", AttendanceStatus.Absent)]
    [InlineData("Ilse Brandt could not come.", AttendanceStatus.Absent)]
    public void Who_is_at_the_talks_is_told_without_naming_them(string sentence, AttendanceStatus status) =>
        Of(Talks + sentence, "ilse-brandt").ShouldHaveSingleItem().Status.ShouldBe(status);

    [Fact]
    public void Everybody_in_a_list_of_observers_attends()
    {
        string text = Talks + "The United Nations, the regional bloc ECOWAS and Sweden are in the room as observers.";
        foreach (string observer in (string[])["UN", "ECOWAS", "SWE"])
            Of(text, observer).ShouldHaveSingleItem().Status.ShouldBe(AttendanceStatus.Attends);
    }

    [Theory]
    [InlineData("Prime Minister Ilse Brandt received the ambassador of Peru in Oslo.")]
    [InlineData("Prime Minister Ilse Brandt will not come to the aid of the rebels.")]
    [InlineData("The 20% that Ilse Brandt slapped on grain stays.")]
    [InlineData("They discussed setting up a future meeting between Ilse Brandt and Omar Deby.")]
    public void Other_doings_say_nothing_of_the_meeting(string sentence) => Of(Talks + sentence, "ilse-brandt").ShouldBeEmpty();

    [Fact]
    public void A_journey_elsewhere_says_nothing_of_the_meeting()
    {
        Of(Talks + "Prime Minister Ilse Brandt will travel to Lima next month.", "ilse-brandt").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Whether he brings along Ilse Brandt, the police minister, remains to be seen.", AttendanceStatus.Unclear)]
    [InlineData("Facing him at the palace, the seat of the government, will be Vice President Ilse Brandt.", AttendanceStatus.Attends)]
    [InlineData("Prime Minister Tor Lind is staying. So is Ilse Brandt.", AttendanceStatus.Attends)]
    public void Who_is_brought_along_faces_another_or_does_as_he_does_is_told_of_too(string sentence, AttendanceStatus status) =>
        Of(Talks + sentence, "ilse-brandt").ShouldHaveSingleItem().Status.ShouldBe(status);

    [Fact]
    public void Nobody_attends_a_meeting_that_may_be_set_up() =>
        Of("The envoys spoke of potentially setting up a meeting between Prime Minister Ilse Brandt of Norway and President Idris Sow of Chad on Friday.", "ilse-brandt").ShouldBeEmpty();

    [Theory]
    [InlineData("The United Nations, the regional bloc IGAD and the United States are in the room as observers.", "USA")]
    [InlineData("The United Nations, the regional bloc IGAD and the United States are in the room as observers.", "IGAD")]
    [InlineData("Chad's delegation includes the army chief, Omar Deby, and the interior minister, Ilse Brandt.", "ilse-brandt")]
    [InlineData("The Chadian side was represented by Ilse Brandt.", "ilse-brandt")]
    [InlineData("\"Ilse Brandt will come,\" the mediator said.", "ilse-brandt")]
    [InlineData("They had sent Ilse Brandt and Per Dahl, men without the right to sign anything.", "ilse-brandt")]
    public void Delegations_lists_and_who_was_sent_tell_who_is_there(string sentence, string person) =>
        Of(Talks + sentence, person).ShouldHaveSingleItem().Status.ShouldBe(AttendanceStatus.Attends);

    [Fact]
    public void Who_is_sent_elsewhere_is_not_at_the_meeting() => Of(Talks + "They had sent Ilse Brandt to Lima.", "ilse-brandt").ShouldBeEmpty();

    [Fact]
    public void Who_has_not_made_up_his_mind_may_come_or_not() =>
        Of("Norway and Chad are to meet in Muscat on Friday. Ilse Brandt has not made up her mind.", "ilse-brandt").ShouldHaveSingleItem().Status.ShouldBe(AttendanceStatus.Unclear);

    [Theory]
    [InlineData("The talks will be brokered by Ilse Brandt.", AttendanceStatus.Attends)]
    [InlineData("Norway and Chad met in Muscat on Monday, flanked by Ilse Brandt.", AttendanceStatus.Attends)]
    [InlineData("Norway and Chad met in Muscat on Monday with Ilse Brandt attending.", AttendanceStatus.Attends)]
    [InlineData("Norway and Chad met in Muscat on Monday in the presence of UN envoy Ilse Brandt.", AttendanceStatus.Attends)]
    [InlineData("Norway and Chad opened a first round of talks in Muscat on Monday under UN mediator Ilse Brandt.", AttendanceStatus.Attends)]
    [InlineData("Norway and Chad met in Muscat on Monday without Ilse Brandt in the room.", AttendanceStatus.Absent)]
    [InlineData("Ilse Brandt was among the negotiators.", AttendanceStatus.Attends)]
    [InlineData("The Norwegian team was led by Per Dahl, the Chadian one by Ilse Brandt.", AttendanceStatus.Attends)]
    [InlineData("Neither Per Dahl nor his rival Ilse Brandt is taking part.", AttendanceStatus.Absent)]
    [InlineData("Ilse Brandt sent Per Dahl to the talks in her place.", AttendanceStatus.Absent)]
    [InlineData("Per Dahl did not show up; Ilse Brandt took his place.", AttendanceStatus.Attends)]
    [InlineData("Ilse Brandt stayed in Lima.", AttendanceStatus.Absent)]
    [InlineData("Ilse Brandt was not invited.", AttendanceStatus.Absent)]
    [InlineData("Ilse Brandt decided to come only at the last minute.", AttendanceStatus.Attends)]
    public void Whoever_is_beside_the_sides_stands_in_or_is_kept_away_is_told_of(string sentence, AttendanceStatus status) =>
        Of(Talks + sentence, "ilse-brandt").ShouldHaveSingleItem().Status.ShouldBe(status);

    [Fact]
    public void The_leaders_of_several_states_are_there_for_each_of_them()
    {
        const string sentence = "The leaders of Kenya, Mali and Somalia were there.";
        foreach (string state in (string[])["KEN", "MLI", "SOM"])
            Of(Talks + sentence, state).ShouldHaveSingleItem().Status.ShouldBe(AttendanceStatus.Attends);
    }

    [Fact]
    public void Whoever_owns_the_government_that_talks_need_not_be_there() =>
        Of("Ilse Brandt's government and Chad's rebels held talks in Muscat on Monday.", "ilse-brandt").ShouldBeEmpty();

    [Fact]
    public void Whoever_a_meeting_was_attended_by_was_there() =>
        Of("Norway and Chad held talks in Muscat on Monday. The talks were attended by Ilse Brandt and Juan Ferro.", "juan-ferro").ShouldHaveSingleItem().Status.ShouldBe(AttendanceStatus.Attends);

    [Fact]
    public void Nobody_stays_away_from_the_meeting_that_was_his_own()
    {
        Attendance[] attendances = Of("Norway and Chad held talks in Muscat on Monday. Minister Ilse Brandt, who met Juan Ferro in Cairo on Friday, did not take part.", "ilse-brandt");
        attendances.ShouldContain(a => a.Status == AttendanceStatus.Absent && a.Date!.ToString() == "2024-03-11");
        attendances.ShouldNotContain(a => a.Status == AttendanceStatus.Absent && a.Place == "Cairo");
    }

    [Fact]
    public void Who_sent_nobody_to_the_talks_just_told_of_stays_away() =>
        Of("Norway and Chad held talks in Muscat on Monday. Sweden sent nobody, an official said.", "SWE").ShouldHaveSingleItem().Status.ShouldBe(AttendanceStatus.Absent);

    [Fact]
    public void Who_is_expected_back_on_another_day_comes_then() =>
        Of("Norway and Chad held talks in Muscat on Monday. Ilse Brandt will be back on Friday.", "ilse-brandt").ShouldHaveSingleItem().Date!.ToString().ShouldBe("2024-03-15");

    [Theory]
    [InlineData("\"We will not attend the talks,\" Norwegian Foreign Minister Ilse Brandt said.", AttendanceStatus.Absent)]
    [InlineData("Norway did not send a delegation to Muscat.", AttendanceStatus.Absent)]
    [InlineData("Norway sent a delegation to Muscat.", AttendanceStatus.Attends)]
    public void A_side_comes_or_stays_away_by_its_own_word_and_by_whom_it_sends(string sentence, AttendanceStatus status) =>
        Of(Talks + sentence, "NOR").ShouldHaveSingleItem().Status.ShouldBe(status);

    [Fact]
    public void Who_sends_a_team_of_doctors_does_not_come() =>
        Of(Talks + "Sweden sent a team of doctors to Muscat.", "SWE").ShouldBeEmpty();

    [Fact]
    public void Whose_minister_is_not_sent_may_come_all_the_same() =>
        Of(Talks + "Norway did not send its foreign minister to Muscat.", "NOR").ShouldBeEmpty();

    private static Attendance[] Of(string text, string person) =>
        [.. MeetingsStepTests.Read(text).Findings.OfType<Attendance>().Where(a => a.Person.Id == person)];
}
