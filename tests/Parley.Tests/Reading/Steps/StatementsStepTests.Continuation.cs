using FsCheck;
using FsCheck.Fluent;
using Parley.Reading;

namespace Parley.Tests.Reading.Steps;

public sealed partial class StatementsStepTests
{
    [Fact]
    public void A_quotation_that_opens_the_next_paragraph_has_the_same_speaker() =>
        Spoken.In("\"We came to talk,\" Ana Okoro said.\n\n\"The road is long and nobody has a map of it.\"")
            .ShouldBe(["Ana Okoro: \"We came to talk,\"", "Ana Okoro: \"The road is long and nobody has a map of it.\""]);

    [Fact]
    public void A_paragraph_of_the_articles_own_ends_the_run_of_quotations() =>
        Spoken.In("\"We came to talk,\" Ana Okoro said.\n\nThe hall was cold.\n\n\"The road is long and nobody has a map of it.\"")
            .ShouldBe(["Ana Okoro: \"We came to talk,\""]);

    [Fact]
    public void A_pronoun_speaks_for_whom_it_refers_to()
    {
        AnnotatedArticle article = Spoken.Article("Ana Okoro arrived on Monday. \"We came to talk,\" she said.");
        article.Statements.ShouldHaveSingleItem().Speaker.Name.ShouldBe("Ana Okoro");
    }

    [Fact]
    public void A_name_and_a_colon_in_a_headline_are_speaker_and_words() =>
        Spoken.In("Norway: no talks before spring\n\nThe government in Oslo has had enough of waiting for an answer.")
            .ShouldContain("Norway: no talks before spring");

    [Theory]
    [InlineData("\"We stay, Ana Okoro said. The hall was cold. Nobody spoke. The lights went out.", "The hall was cold")]
    [InlineData("We stay,\" Ana Okoro said. The hall was cold. Nobody spoke. The lights went out.", "The hall was cold")]
    [InlineData("“We stay,“ Ana Okoro said. The hall was cold. Nobody spoke. The lights went out.", "The hall was cold")]
    public void Broken_quotation_marks_do_not_swallow_what_follows(string text, string after) =>
        Spoken.In(text).ShouldAllBe(s => !s.Contains(after, StringComparison.Ordinal));

    [Fact]
    public void No_text_makes_the_step_throw_and_every_span_lies_in_the_text()
    {
        Gen<string> words = Gen.Elements(
            "\"", "“", "”", "'", "''", "said", "Ana Okoro", "told", "reporters", ",", ".", ";", ":", "that", "according to", "who", "adding", "\n\n", "called", "it",
            "denied", "not", "will", "the minister", "?", "—", "expects", "in", "Norway's", "view", "as", "be", "to", "é", "5\"", "citing", "per", "he", "and", "claim");
        Prop.ForAll(words.ListOf().Select(w => string.Join(' ', w)).ToArbitrary(), text =>
        {
            AnnotatedArticle article = Spoken.Article(text);
            foreach (StatementMention statement in article.Statements)
            {
                statement.Content.ShouldNotBeEmpty();
                statement.Content.ShouldAllBe(c => c.Start >= 0 && c.End <= text.Length && c.Start < c.End);
                statement.Passage.Length.ShouldBePositive();
            }

            for (int token = 0; token < article.Document.Tokens.Length; token++)
                article.CertaintyOf(token, Modality.Actual);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("\" a ")]
    [InlineData("\"yes, he said ")]
    [InlineData("Ana said that ")]
    [InlineData("x, said y; ")]
    public void Long_texts_are_read_like_short_ones(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        AnnotatedArticle article = Spoken.Article(text);
        new Parley.Reading.Steps.StatementsStep().Run(article);
        article.Statements.ShouldAllBe(s => s.Content.All(c => c.End <= text.Length));
    }
}
