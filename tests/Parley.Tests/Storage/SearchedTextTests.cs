using Parley.Storage;

namespace Parley.Tests.Storage;

public class SearchedTextTests
{
    private const string Text = "Ruvenia's envoys came on Monday, left on Tuesday, came again on Friday and at last, in Port Salen, agreed to a truce of forty days.";

    [Theory]
    [InlineData("envoys", "Ruvenia's ‹envoys› came on Monday, left on Tuesday, came again on Friday and at last…")]
    [InlineData("truce", "…Port Salen, agreed to a ‹truce› of forty days.")]
    [InlineData("truce \"port salen\"", "…Friday and at last, in ‹Port Salen›, agreed to a ‹truce› of forty days.")]
    public void An_excerpt_shows_where_most_of_the_words_stand_together(string words, string excerpt)
    {
        var text = new SearchedText(Text, SearchWords.Parse(words)!);
        text.HasAll.ShouldBeTrue();
        text.Excerpt().ShouldBe(excerpt);
    }

    [Theory]
    [InlineData("RUVENIA")]
    [InlineData("fort*")]
    [InlineData("\"came again\"")]
    [InlineData("tuesday-came")]
    public void Words_are_found_as_the_full_text_search_finds_them(string words) => new SearchedText(Text, SearchWords.Parse(words)!).HasAll.ShouldBeTrue();

    [Theory]
    [InlineData("fort")]
    [InlineData("\"again came\"")]
    [InlineData("truce treaty")]
    public void All_words_must_occur(string words) => new SearchedText(Text, SearchWords.Parse(words)!).HasAll.ShouldBeFalse();

    [Fact]
    public void A_quick_look_lets_every_line_pass_that_holds_the_words()
    {
        SearchWords asked = SearchWords.Parse("celik")!;
        asked.MayBeIn("""{"quote":"Çelik came"}""").ShouldBeTrue();
        asked.MayBeIn("""{"quote":"\u00c7elik came"}""").ShouldBeTrue();
        asked.MayBeIn("""{"quote":"“CELIK” came"}""").ShouldBeTrue();
        asked.MayBeIn("""{"quote":"Ada came"}""").ShouldBeFalse();
    }
}
