using FsCheck;
using FsCheck.Fluent;
using Parley.Articles;
using Parley.Dates;
using Parley.Reading;
using Parley.Record;

namespace Parley.Tests.Dates;

public class ArticleDatingTests
{
    private static readonly ArticleReader Reader = new();

    private static AnnotatedArticle Undated(string text) => Reader.Annotate(new Article { Id = "a", Text = text }, Layers.Dates);

    private static string? Dated(string text) => ArticleDating.Infer(Undated(text).Document)?.Date.ToString();

    [Fact]
    public void A_line_that_says_when_it_was_published_gives_the_day() =>
        Dated("Talks go on\n\nPublished on 4 March 2031\n\nThe envoys of Ruvenia and Talmark met in Port Salen and will meet again, an aide said.").ShouldBe("2031-03-04");

    [Theory]
    [InlineData("PORT SALEN, 9 June 2031 - Envoys of Ruvenia and Talmark met on Friday, an aide said.")]
    [InlineData("PORT SALEN, June 9, 2031 (Harbour Wire) - Envoys of Ruvenia and Talmark met on Friday, an aide said.")]
    [InlineData("Port Salen (9 June 2031) – Envoys of Ruvenia and Talmark met on Friday, an aide said.")]
    [InlineData("PORT SALEN, Ruvenia, Monday 9 June 2031 -- Envoys of Ruvenia and Talmark met on Friday, an aide said.")]
    [InlineData("Talks go on\n\n9 June 2031\n\nEnvoys of Ruvenia and Talmark met on Friday, an aide said.")]
    [InlineData("Monday, June 9, 2031\n\nEnvoys of Ruvenia and Talmark met on Friday, an aide said.")]
    public void A_dateline_or_a_line_above_the_text_gives_the_day(string text) => Dated(text).ShouldBe("2031-06-09");

    [Theory]
    [InlineData("Envoys of Ruvenia and Talmark met in Port Salen.\n\nThey parted.\n\nThey met again.\n\nThey spoke.\n\nThey ate.\n\nThey left.\n\nThey slept.\n\nThey rose.\n\n9 June 2031\n\nA truce began.")]
    [InlineData("Envoys of Ruvenia and Talmark met in Port Salen on 9 June 2031.")]
    public void A_date_that_the_text_tells_is_not_yet_its_own(string text) => Dated(text).ShouldBeNull();

    [Fact]
    public void An_office_and_a_weekday_with_its_date_give_the_year()
    {
        // 30 November was a Thursday in 1995 and in 2000, among the years of this term.
        string? date = Dated("LONDON, Nov 30 (Harbour Wire) - President Bill Clinton arrived in Belfast on Thursday, November 30. He was accompanied by Warren Christopher, the secretary of state.");
        date.ShouldBe("1995-11-30");
    }

    [Fact]
    public void A_former_office_puts_the_article_after_its_term() =>
        Dated("Former President Jimmy Carter met Bashar al-Assad, the president.").ShouldBeNull();

    [Fact]
    public void Years_told_as_past_alone_leave_the_date_open() =>
        Dated("Ruvenia and Talmark signed a treaty in 2019. They met again in 2021.").ShouldBeNull();

    [Fact]
    public void The_first_since_a_dated_event_lies_so_long_after_it()
    {
        string? date = Dated(
            "Theresa May, the prime minister, spoke in London. Envoys of Ruvenia met those of Talmark in Port Salen for the first time in over six weeks. The previous round was held there on 3 May 2018.");
        date.ShouldBe("2018-06-14/2018-06-21");
    }

    [Fact]
    public void A_weekday_told_again_as_a_date_leaves_the_week_before_it() =>
        // 24 October 2044 is a Monday.
        Dated("Ruvenia and Talmark will open talks in Port Salen on Monday, Ruvenia said on Thursday. The talks of Ruvenia and Talmark in Port Salen will begin on 24 October 2044.")
            .ShouldBe("2044-10-20");

    [Fact]
    public void What_is_due_until_a_day_is_written_before_it() =>
        Dated("The chancellor, Olaf Scholz, met Prime Minister Liz Truss. Ruvenia will hold its fire until 15 October.").ShouldBe("2022-09-06/2022-10-14");

    [Fact]
    public void An_inferred_year_completes_months_but_no_weekdays()
    {
        AnnotatedArticle article = Undated("The chancellor, Olaf Scholz, met Prime Minister Liz Truss. Ruvenia struck on Monday. A truce was signed on September 20.");
        article.Article.Published.Basis.ShouldBe(DateBasis.Inferred);
        article.Article.Published.Date!.First.Year.ShouldBe(2022);
        article.Dates.Single(d => d.Span.Of(article.Text) == "September 20").Date.ShouldBe(EdtfDate.Parse("2022-09-20"));
        article.Dates.Single(d => d.Span.Of(article.Text) == "Monday").Date.ShouldBeNull();
    }

    [Fact]
    public void A_given_date_is_never_replaced()
    {
        var given = new Publication(EdtfDate.Parse("2001-01-01"), DateBasis.Given);
        AnnotatedArticle article = Reader.Annotate(new Article { Id = "a", Text = "Published on 4 March 2031\n\nIt rained.", Published = given }, Layers.Dates);
        article.Article.Published.ShouldBe(given);
    }

    [Fact]
    public void A_deputy_does_not_hold_the_office() =>
        Dated("Abbas Araghchi, the deputy foreign minister, met Liz Truss, the prime minister.").ShouldBe("2022-09-06/2022-10-25");

    [Fact]
    public void The_clues_are_told_in_words()
    {
        Dating dating = ArticleDating.Infer(Undated("LONDON, Nov 30 (Harbour Wire) - President Bill Clinton arrived in Belfast on Thursday, November 30. He was accompanied by Warren Christopher, the secretary of state.").Document)!;
        dating.Reasons.ShouldContain("told as past: Thursday, November 30 falls in 1989, 1995, 2000, 2006");
        dating.Reasons.ShouldContain("holder of an office (USA, foreign): Warren Christopher");
    }

    [Theory]
    [InlineData("The envoys of Ruvenia met on Monday, June 2, 2030.", "2030-06-04", "Monday, June 2, 2030 is a Sunday")]
    [InlineData("The envoys of Ruvenia met in Velden in 2031, and signed a truce.", "2029-05-01", "told as past: 2031")]
    [InlineData("The envoys of Ruvenia met on Monday, June 2. They signed a truce.", "2029-06-05", "told as past: Monday, June 2 falls in 2025, 2031, 2036")]
    public void A_given_date_that_the_text_contradicts_is_told(string text, string given, string disagreement)
    {
        AnnotatedArticle article = TimeExpressions.Annotate(text, given);
        article.DateDisagreements.ShouldBe([disagreement]);
        article.Article.Published.Date.ShouldBe(EdtfDate.Parse(given));
    }

    [Fact]
    public void A_reading_says_why_it_is_dated_so_and_what_disputes_a_given_date()
    {
        Publication inferred = Reader.Read(new Article { Id = "a", Text = "The chancellor, Olaf Scholz, met Prime Minister Liz Truss." }).Article.Published;
        inferred.Clues.ShouldContain(c => c.Contains("Liz Truss", StringComparison.Ordinal));
        inferred.Disagreements.ShouldBeEmpty();

        var given = new Publication(EdtfDate.Parse("2030-06-04"), DateBasis.Given);
        Publication disputed = Reader.Read(new Article { Id = "a", Text = "The envoys of Ruvenia met on Monday, June 2, 2030.", Published = given }).Article.Published;
        disputed.IsSameDate(given).ShouldBeTrue();
        disputed.Disagreements.ShouldBe(["Monday, June 2, 2030 is a Sunday"]);
    }

    [Fact]
    public void A_given_date_that_fits_is_not_disputed() =>
        TimeExpressions.Annotate("The envoys of Ruvenia met on Monday, June 2. They met first in 2022.", "2031-06-03").DateDisagreements.ShouldBeEmpty();

    [Fact]
    public void Any_text_can_be_dated_or_not() =>
        Prop.ForAll(Generators.Texts.ToArbitrary(), text => _ = Dated(text)).QuickCheckThrowOnFailure();
}
