using Parley.Dates;

namespace Parley.Tests.Dates;

public partial class DateReaderTests
{
    [Theory]
    [InlineData("The truce held for 30 days.", "30 days=P30D")]
    [InlineData("It was a 30-day truce.", "30-day=P30D")]
    [InlineData("It was a three-and-a-half-year war.", "three-and-a-half-year=P3.5Y")]
    [InlineData("It took two and a half years.", "two and a half years=P2.5Y")]
    [InlineData("It took more than four hours.", "more than four hours=PT4H")]
    [InlineData("It took nearly forty years.", "nearly forty years=P40Y")]
    [InlineData("It took several months.", "several months=PXM")]
    [InlineData("It took a year and a half.", "a year and a half=P1.5Y")]
    [InlineData("It took half an hour.", "half an hour=PT0.5H")]
    [InlineData("They meet every Monday.", "every Monday=XXXX-WXX-1")]
    [InlineData("They pay $3 million a month.", "a month=P1M")]
    public void Lengths_and_what_repeats(string text, string expected) => TimeExpressions.Values(text).ShouldBe(expected);

    [Fact]
    public void A_length_under_within_ends_on_a_day()
    {
        DateMention within = TimeExpressions.Read("Both must answer within 50 days.", Monday).ShouldHaveSingleItem();
        within.Operator.ShouldBe(DateOperator.Within);
        within.Value.ShouldBe("P50D");
        within.Date!.ToString().ShouldBe("2025-09-02");
    }

    [Theory]
    [InlineData("They left before midnight Monday.", DateType.Time, "midnight Monday", "2025-07-14T24:00", "2025-07-14", DateOperator.Before)]
    [InlineData("They left by 2:30 p.m. on Sunday.", DateType.Time, "2:30 p.m. on Sunday", "2025-07-13T14:30", "2025-07-13", DateOperator.By)]
    [InlineData("They have talked since Saturday night.", DateType.Time, "Saturday night", "2025-07-12TNI", "2025-07-12", DateOperator.Since)]
    [InlineData("No later than June 30, 2026 it must be signed.", DateType.Date, "June 30, 2026", "2026-06-30", "2026-06-30", DateOperator.By)]
    public void Times_keep_their_day_and_operators_bind(
        string text, DateType type, string words, string value, string date, DateOperator binding)
    {
        DateMention mention = TimeExpressions.Read(text, Monday).ShouldHaveSingleItem();
        mention.Span.Of(text).ShouldBe(words);
        (mention.Type, mention.Value, mention.Date!.ToString(), mention.Operator).ShouldBe((type, value, date, binding));
    }

    [Fact]
    public void The_end_of_a_period_under_by_is_its_last_day() =>
        TimeExpressions.Read("All must leave by the end of 2031.", Monday).ShouldHaveSingleItem().Date!.ToString().ShouldBe("2031-12-31");
}
