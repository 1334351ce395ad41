namespace Parley.Tests.Dates;

public partial class DateReaderTests
{
    [Theory]
    [InlineData("It is due in week 27 of 2031.", "week 27 of 2031=2031-W27")]
    [InlineData("It is due in the first week of 2031.", "the first week of 2031=2031-W01")]
    [InlineData("It was due in the last week of 2020.", "the last week of 2020=2020-W53")]
    [InlineData("It is due in the last week of next month.", "the last week of next month=2025-W35")]
    [InlineData("It is due on the first Monday of September 2031.", "the first Monday of September 2031=2031-09-01")]
    [InlineData("It is due on the last Friday of May 2031.", "the last Friday of May 2031=2031-05-30")]
    [InlineData("It is due on the last day of August 2031.", "the last day of August 2031=2031-08-31")]
    [InlineData("It is due in the third month of 2031.", "the third month of 2031=2031-03")]
    [InlineData("It is due in the week of August 20.", "the week of August 20=2025-W34")]
    [InlineData("It is due in the week beginning 4 August.", "the week beginning 4 August=2025-W32")]
    [InlineData("It is due on the first Monday evening of next month.", "the first Monday evening of next month=2025-08-04TEV")]
    [InlineData("It is due on the 15th day of next month.", "the 15th day of next month=2025-08-15")]
    [InlineData("It is due by end of year.", "end of year=2025")]
    public void Parts_of_a_period_are_found_by_their_number(string text, string expected) => TimeExpressions.Values(text, Monday).ShouldBe(expected);

    [Theory]
    [InlineData("They will meet next week on Thursday.", "next week on Thursday=2025-07-24")]
    [InlineData("They will meet next week, probably on Thursday.", "next week, probably on Thursday=2025-07-24")]
    [InlineData("They will meet next week - most likely Thursday - in Velden.", "next week - most likely Thursday=2025-07-24")]
    [InlineData("They will meet next week, perhaps as early as Tuesday.", "next week, perhaps as early as Tuesday=2025-07-22")]
    [InlineData("They met last week, probably on Thursday.", "last week, probably on Thursday=2025-07-10")]
    [InlineData("They will meet on Tuesday next week.", "Tuesday next week=2025-07-22")]
    [InlineData("They will meet next week on Tuesday or Thursday.", "next week on Tuesday=2025-07-22; Thursday=2025-07-24")]
    [InlineData("They will meet on Monday, Tuesday or Friday next week.", "Monday=2025-07-21; Tuesday=2025-07-22; Friday next week=2025-07-25")]
    public void A_week_holds_for_the_weekdays_beside_it(string text, string expected) => TimeExpressions.Values(text, Monday).ShouldBe(expected);

    [Theory]
    [InlineData("They met on the twenty-second of june 2031.", "the twenty-second of june 2031=2031-06-22")]
    [InlineData("They met on June twenty second 2031.", "June twenty second 2031=2031-06-22")]
    [InlineData("They met on the twenty third day of September 2031.", "the twenty third day of September 2031=2031-09-23")]
    [InlineData("They met on tuesday, in april 2031.", "tuesday=2025-07-08; april 2031=2031-04")]
    [InlineData("They will meet on Friday the 1st.", "Friday the 1st=2025-08-01")]
    [InlineData("They met on the 4th of July of 1995.", "the 4th of July of 1995=1995-07-04")]
    [InlineData("They met on April the ninth, 2031.", "April the ninth, 2031=2031-04-09")]
    [InlineData("They met from April ninth through seventeenth 2031.", "April ninth through seventeenth 2031=2031-04-09/2031-04-17")]
    [InlineData("He was born in nineteen hundred ninety-three.", "nineteen hundred ninety-three=1993")]
    public void Days_in_words_and_names_in_lower_case_are_read(string text, string expected) => TimeExpressions.Values(text, Monday).ShouldBe(expected);

    [Theory]
    [InlineData("The file is dated 20310701.", "20310701=2031-07-01")]
    [InlineData("The file is dated 16.05.2031 14:20.", "16.05.2031 14:20=2031-05-16T14:20")]
    [InlineData("The file is dated 05-Aug-2031.", "05-Aug-2031=2031-08-05")]
    [InlineData("The file is dated 2031/Aug/05.", "2031/Aug/05=2031-08-05")]
    [InlineData("They will meet on 8/20.", "8/20=2025-08-20")]
    [InlineData("A 2/3 majority and 1/2 of the seats are needed.", "")]
    public void Dates_in_figures_are_read_where_they_can_be_nothing_else(string text, string expected) => TimeExpressions.Values(text, Monday).ShouldBe(expected);

    [Theory]
    [InlineData("They met on Easter Monday 2031.", "Easter Monday 2031=2031-04-14")]
    [InlineData("They met at Orthodox Easter 2024.", "Orthodox Easter 2024=2024-05-05")]
    [InlineData("They met on Good Friday 2025.", "Good Friday 2025=2025-04-18")]
    [InlineData("They met on Thanksgiving 2023.", "Thanksgiving 2023=2023-11-23")]
    [InlineData("They met on Memorial Day 2025.", "Memorial Day 2025=2025-05-26")]
    [InlineData("They met before Eid al-Fitr 2023.", "Eid al-Fitr 2023=2023-04-21")]
    [InlineData("They met before Passover 2024.", "Passover 2024=2024-04-23")]
    [InlineData("They met after Nowruz 2025.", "Nowruz 2025=2025-03-21")]
    [InlineData("They met over Labor Day weekend 2021.", "Labor Day weekend 2021=2021-W35-WE")]
    [InlineData("They met last Easter.", "last Easter=2025-04-20")]
    [InlineData("They recalled the Yom Kippur War and the Good Friday Agreement.", "")]
    public void Feasts_fall_on_their_day_of_the_year(string text, string expected) => TimeExpressions.Values(text, Monday).ShouldBe(expected);

    [Theory]
    [InlineData("The pause lasted 1 hour and 30 minutes.", "1 hour and 30 minutes=PT1H30M")]
    [InlineData("The pause lasted 2 years, 1 month and 21 days.", "2 years, 1 month and 21 days=P2Y1M21D")]
    [InlineData("They met 2 weeks and 2 days ago.", "2 weeks and 2 days ago=2025-06-28")]
    [InlineData("The pause lasted one year and a quarter.", "one year and a quarter=P1.25Y")]
    [InlineData("The pause lasted all week.", "all week=P1W")]
    [InlineData("They meet every other Friday.", "every other Friday=XXXX-WXX-5")]
    [InlineData("They meet every Monday at 4 p.m.", "every Monday at 4 p.m.=XXXX-WXX-1T16")]
    public void Lengths_of_several_units_and_what_repeats_at_an_hour(string text, string expected) => TimeExpressions.Values(text, Monday).ShouldBe(expected);
}
