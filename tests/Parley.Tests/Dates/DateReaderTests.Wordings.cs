namespace Parley.Tests.Dates;

public partial class DateReaderTests
{
    [Theory]
    [InlineData("The rounds were on the 4th, 9th, 20th or 22nd of May 2031.", "the 4th=2031-05-04; 9th=2031-05-09; 20th=2031-05-20; 22nd of May 2031=2031-05-22")]
    [InlineData("The rounds will be between the 21st and 23rd.", "the 21st and 23rd=2025-07-21/2025-07-23")]
    [InlineData("They will meet on the 17 from 2 pm to 4 pm.", "the 17 from 2 pm to 4 pm=2025-07-17T14:00:00/2025-07-17T16:00:00")]
    [InlineData("They will meet on 29th at noon.", "29th at noon=2025-07-29T12:00")]
    [InlineData("They will meet on 29th Street.", "")]
    [InlineData("They will meet on Friday 2031-7-4.", "Friday 2031-7-4=2031-07-04")]
    [InlineData("They will meet this Friday (jul-18).", "this Friday (jul-18)=2025-07-18")]
    [InlineData("They will meet on Friday 7.18.", "Friday 7.18=2025-07-18")]
    [InlineData("They met tues the 8th 7 pm.", "tues the 8th 7 pm=2025-07-08T19:00")]
    [InlineData("They will meet on Thursday two weeks from now.", "Thursday two weeks from now=2025-07-31")]
    [InlineData("They met on Thursday three weeks ago.", "Thursday three weeks ago=2025-06-26")]
    [InlineData("They will meet next 5 May.", "next 5 May=2026-05-05")]
    [InlineData("They met last April 6.", "last April 6=2025-04-06")]
    [InlineData("The file is of 2031 05 16.", "2031 05 16=2031-05-16")]
    [InlineData("The file is of Wed Oct 26 15:50:06 2016.", "Wed Oct 26 15:50:06 2016=2016-10-26T15:50:06")]
    [InlineData("The rate rose in the 1st quarter of 2013 and Q1-2019.", "the 1st quarter of 2013=2013-Q1; Q1-2019=2019-Q1")]
    [InlineData("It sold at $12 December 27.", "December 27=2024-12-27")]
    [InlineData("It fell in this working week.", "this working week=2025-W29")]
    public void Further_ways_to_write_a_date(string text, string expected) => TimeExpressions.Values(text, Monday).ShouldBe(expected);

    [Theory]
    [InlineData("Call +86 138-2010-2015 or 2010-2015-86.")]
    [InlineData("The code is 133-03-03-2020.")]
    [InlineData("The list is up to date.")]
    public void Figures_in_a_row_are_codes(string text) => TimeExpressions.Read(text, Monday).ShouldBeEmpty();

    [Theory]
    [InlineData("The talks went on for 3 hours from 10 a.m.", "3 hours from 10 a.m.=10:00:00/13:00:00")]
    [InlineData("The talks went on from 9 for 2.5 hours.", "9 for 2.5 hours=09:00:00/11:30:00")]
    [InlineData("They meet on 14 August for 7 hours from 9:30am.", "14 August for 7 hours from 9:30am=2025-08-14T09:30:00/2025-08-14T16:30:00")]
    [InlineData("They met on Sunday at 8:00 early morning.", "Sunday at 8:00 early morning=2025-07-13T08:00")]
    [InlineData("They met at 11:00am central yesterday.", "11:00am central yesterday=2025-07-13T11:00")]
    [InlineData("It happened mid-afternoon yesterday.", "mid-afternoon yesterday=2025-07-13TAF")]
    public void Further_ways_to_write_a_time(string text, string expected) => TimeExpressions.Values(text, Monday).ShouldBe(expected);

    [Theory]
    [InlineData("The truce held for 72h.", "72h=PT72H")]
    [InlineData("The truce held for 10d.", "10d=P10D")]
    [InlineData("They film in 3D for 5W.", "5W=P5W")]
    [InlineData("The guns fell silent for 12.5 sec.", "12.5 sec=PT12.5S")]
    [InlineData("It missed by one second.", "one second=PT1S")]
    [InlineData("They stayed for two nights.", "two nights=P2D")]
    [InlineData("The course will last three weekends.", "three weekends=P3WE")]
    [InlineData("They worked for the last three months and two days ago they were done.", "the last three months=P3M; two days ago=2025-07-12")]
    public void Further_ways_to_write_a_length(string text, string expected) => TimeExpressions.Values(text, Monday).ShouldBe(expected);

    [Theory]
    [InlineData("They meet semi-annually.", "semi-annually=P6M")]
    [InlineData("They paid its quarterly dividend.", "")]
    [InlineData("They meet daily at noon.", "daily at noon=XXXX-XX-XXT12")]
    [InlineData("They meet at 6 p.m. every Monday.", "6 p.m. every Monday=XXXX-WXX-1T18")]
    [InlineData("It is due on the 19th of every month.", "the 19th of every month=XXXX-XX-19")]
    public void Further_ways_to_repeat(string text, string expected) => TimeExpressions.Values(text, Monday).ShouldBe(expected);
}
