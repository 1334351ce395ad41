using Parley.Articles;
using Parley.Reading;
using Parley.Reading.Steps;
using Parley.Record;

namespace Parley.Tests.Reading.Steps;

public sealed class StatementFindingsStepTests
{
    [Fact]
    public void A_statement_rests_on_its_whole_sentence()
    {
        const string text = "It rained. Ana Okoro said that the road was open. It went on raining.";
        Statement finding = In(text).ShouldHaveSingleItem();
        finding.Passages.ShouldHaveSingleItem().Quote.ShouldBe("Ana Okoro said that the road was open.");
        finding.Text.ShouldBe("that the road was open");
        finding.Certainty.ShouldBe(Certainty.Stated);
        finding.Source.ShouldBeNull();
    }

    [Fact]
    public void The_date_is_that_of_the_saying_and_not_of_what_is_said()
    {
        const string text = "Ana Okoro said on 3 March 2021 that the road would open on 9 May 2022.";
        AnnotatedArticle article = new ArticleReader().Annotate(new Article { Id = "test", Text = text }, Layers.Statements);
        new StatementFindingsStep().Run(article);
        article.Findings.OfType<Statement>().ShouldHaveSingleItem().Date!.ToString().ShouldBe("2021-03-03");
    }

    [Theory]
    [InlineData("Ana Okoro denied having closed the road.", "Ana Okoro")]
    [InlineData("\"It is open,\" Ana Okoro, the mayor, told reporters on Monday.", "Ana Okoro")]
    [InlineData("Ana Al-Okoro, the sister of mayor Ivo Lanz-Weber, dismissed the plan as \"a daydream\".", "Ana Al-Okoro")]
    [InlineData("It rained; its mayor, Ana Okoro, called the report \"a fabrication\".", "Ana Okoro")]
    [InlineData("Ana Okoro said that the plans had failed, and warned it would rain.", "Ana Okoro")]
    [InlineData("Norway's president said late on Wednesday that the road was open.", "Norway")]
    public void The_speaker_is_who_stands_over_the_words(string text, string speaker) => In(text).ShouldHaveSingleItem().Speaker.Name.ShouldBe(speaker);

    [Fact]
    public void Who_is_accused_is_not_the_one_to_whom_it_is_said() => In("Ana Okoro accused Ivo Lanz of \"lying\".").ShouldHaveSingleItem().Via.ShouldBeNull();

    [Fact]
    public void Each_speaker_has_one_statement_in_a_sentence()
    {
        List<Statement> findings = In("Ana Okoro said the road was open, adding that \"nobody uses it\".");
        findings.ShouldHaveSingleItem().Direct.ShouldBeTrue();
    }

    [Fact]
    public void Words_that_another_passes_on_have_that_other_as_source_and_way()
    {
        Statement inner = In("Ana Okoro said that Ivo Lanz had promised that the road would open.").Single(s => s.Speaker.Name == "Ivo Lanz");
        inner.Source!.Name.ShouldBe("Ana Okoro");
        inner.Via!.Name.ShouldBe("Ana Okoro");
        inner.Certainty.ShouldBe(Certainty.Attributed);
    }

    [Fact]
    public void A_spokesman_without_a_name_speaks_for_the_state_and_an_official_for_himself()
    {
        In("A Norwegian government spokesman said that the road was open.").ShouldHaveSingleItem().Speaker.Id.ShouldBe("NOR");
        In("A Norwegian official said that the road was open.").ShouldHaveSingleItem().Speaker.Id.ShouldBeNull();
    }

    [Theory]
    [InlineData("Ana Okoro did not say that the road was open.")]
    [InlineData("Ana Okoro wants to leave.")]
    [InlineData("Ana Okoro praised the delegates.")]
    [InlineData("Ana Okoro called a meeting to propose a truce.")]
    public void What_nobody_said_is_no_statement(string text) => In(text).ShouldBeEmpty();

    [Fact]
    public void Praise_in_quotation_marks_is_a_statement() =>
        In("Ana Okoro praised the delegates for their \"endless patience\".").ShouldHaveSingleItem().Direct.ShouldBeTrue();

    private static List<Statement> In(string text)
    {
        AnnotatedArticle article = new ArticleReader().Annotate(new Article { Id = "test", Text = text }, Layers.Statements);
        new StatementFindingsStep().Run(article);
        return [.. article.Findings.OfType<Statement>()];
    }
}
