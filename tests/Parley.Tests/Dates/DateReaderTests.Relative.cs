namespace Parley.Tests.Dates;

public partial class DateReaderTests
{
    /// <summary>A Monday.</summary>
    private const string Monday = "2025-07-14";

    [Theory]
    [InlineData("They spoke yesterday.", "yesterday=2025-07-13")]
    [InlineData("They spoke the day before yesterday.", "the day before yesterday=2025-07-12")]
    [InlineData("They speak the day after tomorrow.", "the day after tomorrow=2025-07-16")]
    [InlineData("A summit is planned for next month.", "next month=2025-08")]
    [InlineData("A summit was held last year.", "last year=2024")]
    [InlineData("A summit was held last week.", "last week=2025-W28")]
    [InlineData("A summit was held last Monday.", "last Monday=2025-07-07")]
    [InlineData("A summit was held last April.", "last April=2025-04")]
    [InlineData("A summit was held last October.", "last October=2024-10")]
    [InlineData("It is due by the end of next month.", "the end of next month=2025-08")]
    [InlineData("It was sealed two weeks ago.", "two weeks ago=2025-W27")]
    [InlineData("It was sealed three days ago.", "three days ago=2025-07-11")]
    [InlineData("It was sealed last night.", "last night=2025-07-13TNI")]
    [InlineData("It was sealed earlier this year.", "earlier this year=2025")]
    [InlineData("It was sealed in June of last year.", "June of last year=2024-06")]
    [InlineData("It was sealed on Wednesday of last week.", "Wednesday of last week=2025-07-09")]
    [InlineData("They met on May 5, 2020 and again three days later.", "May 5, 2020=2020-05-05; three days later=2020-05-08")]
    [InlineData("They met two days before May 5, 2020.", "two days before May 5, 2020=2020-05-03")]
    [InlineData("They met on May 5, 2020. The next day it rained.", "May 5, 2020=2020-05-05; The next day=2020-05-06")]
    public void What_is_counted_from_the_day_of_writing_or_the_date_told(string text, string expected) =>
        TimeExpressions.Values(text, Monday).ShouldBe(expected);

    [Fact]
    public void A_day_in_front_of_a_noun_is_not_told_as_past_by_the_clause_behind_it() =>
        TimeExpressions.Values("The rebels were to hand in their guns in a month, that is by December 2, a plan that envoys say was never sound and that has been dropped.", Monday)
            .ShouldEndWith("December 2=2025-12-02");

    [Theory]
    [InlineData("The articles' own weekday is Monday.", "2025-07-14")]
    [InlineData("Envoys met on Sunday.", "2025-07-13")]
    [InlineData("Envoys met on Thursday.", "2025-07-10")]
    public void A_weekday_without_a_sign_of_the_future_is_the_last_one_or_today(string text, string day) =>
        TimeExpressions.Read(text, Monday).ShouldHaveSingleItem().Date!.ToString().ShouldBe(day);
}
