using Parley.Articles;

namespace Parley.Tests.Articles;

public sealed class WrittenDateTests
{
    [Theory]
    [InlineData("Published 16 May 2031, 09:00", "en", "2031-05-16")]
    [InlineData("May 16th, 2031", "en", "2031-05-16")]
    [InlineData("16. Mai 2031", "de", "2031-05-16")]
    [InlineData("16 de mayo de 2031", "es", "2031-05-16")]
    [InlineData("le 16 mai 2031", "fr", "2031-05-16")]
    [InlineData("16 мая 2031 г.", "ru", "2031-05-16")]
    [InlineData("2031年5月16日", "zh", "2031-05-16")]
    [InlineData("١٦ مايو ٢٠٣١", "ar", "2031-05-16")]
    [InlineData("16.05.2031", null, "2031-05-16")]
    [InlineData("2031-05-16T09:00", null, "2031-05-16")]
    [InlineData("05/16/2031", null, "2031-05-16")]
    [InlineData("05/06/2031", "de", "2031-06-05")]
    public void A_day_is_read_as_people_write_it(string text, string? language, string day) =>
        WrittenDate.Find(text, language).ShouldNotBeNull().ToString().ShouldBe(day);

    [Theory]
    [InlineData("05/06/2031", "en")]
    [InlineData("31 February 2031", "en")]
    [InlineData("16 May", "en")]
    [InlineData("16 listopada 2031", null)]
    [InlineData("call 030 1234 5678", null)]
    [InlineData("version 3.12.2", null)]
    public void What_is_no_day_or_one_of_two_is_left_alone(string text, string? language) => WrittenDate.Find(text, language).ShouldBeNull();
}
