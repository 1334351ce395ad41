using Parley.Joining;
using Parley.Record;

namespace Parley.Tests.Joining;

public class AsOfTests
{
    [Theory]
    [InlineData("2031-05-01", true)]
    [InlineData("2031-05-02", true)]
    [InlineData("2031-05-03", false)]
    [InlineData("2031-05", true)]
    [InlineData("2032", false)]
    [InlineData(null, true)]
    public void An_article_is_known_once_it_may_have_appeared(string? published, bool known)
    {
        var story = new Story();
        story.Article("a.txt", published);

        story.Record("2031-05-02").Articles.Any().ShouldBe(known);
    }

    [Fact]
    public void A_record_knows_what_came_of_things_up_to_its_newest_article()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-02");
        story.Article("b.txt", "2031-04");

        AsOf.Horizon(story.Readings.Select(r => r.Article.Published), EdtfDate.Parse("2040-01-01")).ToString().ShouldBe("2031-05-02");
        AsOf.Horizon(story.Readings.Select(r => r.Article.Published), EdtfDate.Parse("2031-05-01")).ToString().ShouldBe("2031-05-01");
    }
}
