using Parley.Dates;

namespace Parley.Tests.Dates;

public partial class DateReaderTests
{
    [Theory]
    [InlineData("The pact was signed on May 16, 2025.", "May 16, 2025=2025-05-16")]
    [InlineData("The pact was signed on 16 May 2025.", "16 May 2025=2025-05-16")]
    [InlineData("The pact was signed on the 2nd of June 1999.", "the 2nd of June 1999=1999-06-02")]
    [InlineData("The pact was signed on Monday, June 2, 2025.", "Monday, June 2, 2025=2025-06-02")]
    [InlineData("It was dated 2019-12-09 in the file.", "2019-12-09=2019-12-09")]
    [InlineData("They met in December 2019.", "December 2019=2019-12")]
    [InlineData("They met in the summer of 1978.", "the summer of 1978=1978-SU")]
    [InlineData("They met in the early 1990s.", "the early 1990s=199")]
    [InlineData("The border was drawn in the 19th century.", "the 19th century=18")]
    [InlineData("Exports fell in the third quarter of 2014.", "the third quarter of 2014=2014-Q3")]
    [InlineData("The talks opened on 16 May 2025, a day later than announced.", "16 May 2025=2025-05-16; a day=P1D")]
    [InlineData("A truce held from 2005 to 2008.", "2005=2005; 2008=2008")]
    [InlineData("The war of 1914-18 was long.", "1914=1914; 18=1918")]
    [InlineData("Talks ran on 16-18 May 2023.", "16-18 May 2023=2023-05-16/2023-05-18")]
    [InlineData("Rounds were held on June 9 and 10, 2021.", "June 9=2021-06-09; 10, 2021=2021-06-10")]
    [InlineData("The text is due at the end of June 2031.", "the end of June 2031=2031-06")]
    public void A_date_with_its_year_needs_no_anchor(string text, string expected) =>
        TimeExpressions.Values(text).ShouldBe(expected);

    [Theory]
    [InlineData("The mayor may march on the capital in the second week.")]
    [InlineData("May Brown and April Stone met Jan Kos.")]
    [InlineData("The army lost 1,990 men and 2,014 rifles.")]
    [InlineData("It cost $1990 and rose 2014%.")]
    [InlineData("He reads the Sunday Times and knew of Bloody Sunday.")]
    [InlineData("Prices fall and springs break.")]
    [InlineData("The 38-year-old minister has a six-year-old son.")]
    public void Words_that_only_look_like_dates_are_none(string text) =>
        TimeExpressions.Read(text).Where(d => d.Type == DateType.Date).ShouldBeEmpty();

    [Fact]
    public void Without_an_anchor_the_open_parts_stay_open()
    {
        TimeExpressions.Values("They meet on Thursday, before May 16.").ShouldBe("Thursday=XXXX-WXX-4; May 16=XXXX-05-16");
        TimeExpressions.Read("They meet on Thursday, before May 16.").ShouldAllBe(d => d.Date == null);
    }

    [Fact]
    public void A_year_known_completes_a_month_and_day_but_no_weekday()
    {
        TimeExpressions.Values("They met on May 16, and again on Thursday.", "2025").ShouldBe("May 16=2025-05-16; Thursday=XXXX-WXX-4");
    }

    [Fact]
    public void A_day_that_the_calendar_lacks_has_no_value() =>
        TimeExpressions.Read("They met on February 30, 2024.").ShouldAllBe(d => d.Value == null && d.Date == null);

    [Fact]
    public void A_year_that_opens_a_paragraph_holds_for_what_follows_in_it() =>
        TimeExpressions.Values("2014: an accord on July 20. A second one on November 24.", "2015-07-14")
            .ShouldBe("2014=2014; July 20=2014-07-20; November 24=2014-11-24");
}
