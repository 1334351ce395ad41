using NodaTime;

namespace Parley.Tests.Dates;

public partial class DateReaderTests
{
    [Theory]
    [InlineData("Show the votes of the next four days.", "the next four days=2025-07-15/2025-07-19")]
    [InlineData("Show the votes of the last two months.", "the last two months=2025-05-14/2025-07-14")]
    [InlineData("Show the votes of the three past weeks.", "the three past weeks=2025-06-23/2025-07-14")]
    [InlineData("Show the votes of the past two quarters.", "the past two quarters=2025-01-01/2025-07-01")]
    [InlineData("Keep the hall for 3 days starting from next Tuesday.", "3 days starting from next Tuesday=2025-07-22/2025-07-25")]
    [InlineData("Keep the hall for two weeks from tomorrow.", "two weeks from tomorrow=2025-07-15/2025-07-29")]
    [InlineData("Show the votes of the first ten days of May 2024.", "the first ten days of May 2024=2024-05-01/2024-05-11")]
    [InlineData("Show the votes of the last three months of 2024.", "the last three months of 2024=2024-10-01/2025-01-01")]
    [InlineData("Keep four business days free, the next 4 business days.", "four business days=P4D; the next 4 business days=P4D")]
    public void In_a_request_a_length_on_the_calendar_is_the_days_from_its_first_to_when_it_is_over(string text, string expected) => TimeExpressions.ValuesOfNote(text, Monday).ShouldBe(expected);

    [Fact]
    public void In_an_article_it_stays_a_length() =>
        TimeExpressions.Values("They will meet over the next four days.", Monday).ShouldBe("the next four days=P4D");

    [Theory]
    [InlineData("Book the hall on Thursday before 5 pm.", "Thursday before 5 pm=2025-07-17T17:00")]
    [InlineData("How many votes were cast from March to date?", "March to date=2025-03-01/2025-07-14")]
    [InlineData("Votes in the year to date.", "the year to date=2025-01-01/2025-07-14")]
    [InlineData("The fair is open 16:00, 23 Aug - 22:00, 27 August.", "16:00, 23 Aug - 22:00, 27 August=2025-08-23T16:00:00/2025-08-27T22:00:00")]
    [InlineData("Votes from 2024/aug/01 to today.", "2024/aug/01 to today=2024-08-01/2025-07-14")]
    [InlineData("Votes of 2005 to 2008 and 2011~2014.", "2005 to 2008=2005/2008; 2011~2014=2011/2014")]
    public void In_a_request_what_belongs_together_is_one_expression(string text, string expected) => TimeExpressions.ValuesOfNote(text, Monday).ShouldBe(expected);

    [Theory]
    [InlineData("Can you find an hour on Monday 10-4?", "an hour=PT1H; Monday 10-4=2025-07-14T10:00:00/2025-07-14T16:00:00")]
    [InlineData("Are they free 6-8 next Friday?", "6-8 next Friday=2025-07-18T06:00:00/2025-07-18T08:00:00")]
    [InlineData("I am out five to seven today.", "five to seven today=2025-07-14T05:00:00/2025-07-14T07:00:00")]
    [InlineData("Call the envoys at 6.", "6=T06")]
    [InlineData("Nothing before four, please.", "four=T04")]
    [InlineData("The envoys arrive tomorrow three.", "tomorrow three=2025-07-15T03:00")]
    [InlineData("Meet me next month in morning.", "next month=2025-08; morning=TMO")]
    public void In_a_request_bare_hours_are_times(string text, string expected) => TimeExpressions.ValuesOfNote(text, Monday).ShouldBe(expected);

    [Theory]
    [InlineData("The team won Sunday 6-4.", "Sunday=2025-07-13")]
    [InlineData("They are ranked at 6.", "")]
    [InlineData("A third of the seats, 5/6 of the votes.", "")]
    public void In_an_article_they_are_not(string text, string expected) => TimeExpressions.Values(text, Monday).ShouldBe(expected);

    [Theory]
    [InlineData("Please find half an hour on 8/20, 8/22 or 8/25.", "half an hour=PT0.5H; 8/20=2025-08-20; 8/22=2025-08-22; 8/25=2025-08-25")]
    [InlineData("Can we meet 5/20?", "5/20=2026-05-20")]
    [InlineData("He is looking at 18 and 19 June.", "18=2026-06-18; 19 June=2026-06-19")]
    [InlineData("Will they be back in two days? Or in a week?", "two days=2025-07-16; a week=2025-07-21")]
    [InlineData("A party at the EOY, a report by EOM.", "the EOY=2025; EOM=2025-07")]
    [InlineData("Was it last week or this?", "last week=2025-W28; this=2025-W29")]
    [InlineData("Can we talk this or next week?", "this=2025-W29; next week=2025-W30")]
    public void A_request_looks_ahead_where_it_tells_of_nothing_past(string text, string expected) => TimeExpressions.ValuesOfNote(text, Monday).ShouldBe(expected);

    [Theory]
    [InlineData("They meet daily.", "daily=P1D")]
    [InlineData("They meet weekly.", "weekly=P1W")]
    [InlineData("They meet every weekend.", "every weekend=P1WE")]
    [InlineData("They run every morning.", "every morning=TMO")]
    [InlineData("They meet 4 pm each day.", "4 pm each day=T16")]
    [InlineData("They meet every day at 7:40 p.m.", "every day at 7:40 p.m.=T19:40")]
    [InlineData("They are out in the mornings.", "the mornings=TMO")]
    public void In_a_request_what_repeats_is_told_by_its_period_or_hour(string text, string expected) => TimeExpressions.ValuesOfNote(text, Monday).ShouldBe(expected);

    [Theory]
    [InlineData("The call begins in ten minutes.", "ten minutes=2025-07-14T15:40")]
    [InlineData("He called half an hour ago.", "half an hour ago=2025-07-14T15:00")]
    [InlineData("Who will call in the next two hours?", "the next two hours=2025-07-14T15:30:00/2025-07-14T17:30:00")]
    [InlineData("They fell silent last minute.", "last minute=2025-07-14T15:29:00/2025-07-14T15:30:00")]
    [InlineData("The call lasted ten minutes.", "ten minutes=PT10M")]
    public void Hours_and_minutes_are_counted_from_the_time_of_writing_where_it_is_known(string text, string expected) =>
        string.Join("; ", TimeExpressions.At(text, new LocalDate(2025, 7, 14) + new LocalTime(15, 30)).Select(d => $"{d.Span.Of(text)}={d.Value}")).ShouldBe(expected);

    [Fact]
    public void Without_it_they_stay_lengths() => TimeExpressions.ValuesOfNote("The call begins in ten minutes.", Monday).ShouldBe("ten minutes=PT10M");
}
