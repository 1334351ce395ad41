namespace Parley.Tests.Dates;

public partial class DateReaderTests
{
    [Theory]
    [InlineData("Set aside 28 July to 3 August for the round.", "28 July to 3 August=2025-07-28/2025-08-03")]
    [InlineData("Keep the hall from Friday to Monday.", "Friday to Monday=2025-07-18/2025-07-21")]
    [InlineData("Who sat in the chamber from 2005 to 2008?", "2005 to 2008=2005/2008")]
    [InlineData("All votes between May 2024 and 5 June 2025.", "May 2024 and 5 June 2025=2024-05-01/2025-06-05")]
    [InlineData("Book a room between now and July 20.", "now and July 20=2025-07-14/2025-07-20")]
    public void In_a_note_a_stretch_is_one_expression(string text, string expected) => TimeExpressions.ValuesOfNote(text, Monday).ShouldBe(expected);

    [Fact]
    public void In_an_article_its_ends_stand_apart() =>
        TimeExpressions.Values("They will sit from 28 July to 3 August.", Monday).ShouldBe("28 July=2025-07-28; 3 August=2025-08-03");

    [Theory]
    [InlineData("The envoys will meet in two weeks.", "two weeks=2025-07-28")]
    [InlineData("The levy will end in five years.", "five years=2030")]
    [InlineData("The town fell in two weeks.", "two weeks=P2W")]
    public void When_something_is_due_is_a_date_and_how_long_it_took_a_length(string text, string expected) => TimeExpressions.Values(text, Monday).ShouldBe(expected);

    [Theory]
    [InlineData("The siege ran from 18 August to 15 September 1951.", "18 August=1951-08-18; 15 September 1951=1951-09-15")]
    [InlineData("Rounds were held between November and February 1951.", "November=1950-11; February 1951=1951-02")]
    [InlineData("Rounds were held on 18 and 19 June 1951.", "18=1951-06-18; 19 June 1951=1951-06-19")]
    [InlineData("The siege ran from 3/4-5/6, 1951.", "3/4=1951-03-04; 5/6, 1951=1951-05-06")]
    [InlineData("The file is of 2015-03 or 1999-Q2.", "2015-03=2015-03; 1999-Q2=1999-Q2")]
    [InlineData("The hall was open on the 3rd of next month.", "the 3rd of next month=2025-08-03")]
    [InlineData("The guns fell silent from 10 am for 3 hours 30 minutes.", "10 am for 3 hours 30 minutes=10:00:00/13:30:00")]
    [InlineData("The guns fell silent between 0730 and 0930.", "0730 and 0930=07:30:00/09:30:00")]
    [InlineData("A vote fell on Feb 29.", "Feb 29=2024-02-29")]
    public void One_part_tells_what_the_other_leaves_out(string text, string expected) => TimeExpressions.Values(text, Monday).ShouldBe(expected);

    [Theory]
    [InlineData("They met last Sunday.", "last Sunday=2025-07-06")]
    [InlineData("They met this past Sunday.", "this past Sunday=2025-07-13")]
    [InlineData("They will meet next Tuesday.", "next Tuesday=2025-07-22")]
    [InlineData("They will meet this coming Tuesday.", "this coming Tuesday=2025-07-15")]
    [InlineData("They will meet next Wednesday.", "next Wednesday=2025-07-16")]
    public void Tomorrow_is_not_called_next_nor_yesterday_last(string text, string expected) => TimeExpressions.Values(text, Monday).ShouldBe(expected);

    [Theory]
    [InlineData("Nobody has signed to date.", "to date=PRESENT_REF")]
    [InlineData("The walls seem to date from the siege.", "")]
    public void To_date_is_now_unless_it_is_a_verb(string text, string expected) => TimeExpressions.Values(text, Monday).ShouldBe(expected);
}
