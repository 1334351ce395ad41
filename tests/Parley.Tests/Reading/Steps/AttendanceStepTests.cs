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

    [Fact]
    public void A_journey_elsewhere_says_nothing_of_the_meeting()
    {
        Of(Talks + "Prime Minister Ilse Brandt will travel to Lima next month.", "ilse-brandt").ShouldBeEmpty();
    }

    private static Attendance[] Of(string text, string person) =>
        [.. MeetingsStepTests.Read(text).Findings.OfType<Attendance>().Where(a => a.Person.Id == person)];
}
