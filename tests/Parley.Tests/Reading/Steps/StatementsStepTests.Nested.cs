using Parley.Reading;
using Parley.Record;

namespace Parley.Tests.Reading.Steps;

public sealed partial class StatementsStepTests
{
    [Fact]
    public void In_nested_speech_each_speaker_has_a_statement() =>
        Spoken.In("Ana Okoro said that Ivo Lanz had promised that the road would open.")
            .ShouldBe(["Ana Okoro: that Ivo Lanz had promised that the road would open", "Ivo Lanz: that the road would open"]);

    [Fact]
    public void Others_words_inside_a_quotation_count_and_the_speakers_own_do_not() =>
        Spoken.In("\"I think Ivo Lanz said that the road would open,\" Ana Okoro said.")
            .ShouldBe(["Ana Okoro: \"I think Ivo Lanz said that the road would open,\"", "Ivo Lanz: that the road would open"]);

    [Fact]
    public void The_source_of_a_token_is_the_innermost_speaker()
    {
        AnnotatedArticle article = Spoken.Article("Ana Okoro said that Ivo Lanz had claimed that the road was open. It rained.");
        article.SourceOf(Token(article, "claimed"))!.Name.ShouldBe("Ana Okoro");
        article.SourceOf(Token(article, "open"))!.Name.ShouldBe("Ivo Lanz");
        article.SourceOf(Token(article, "said")).ShouldBeNull();
        article.SourceOf(Token(article, "rained")).ShouldBeNull();
    }

    [Fact]
    public void Certainty_follows_the_cue_around_and_the_wording_itself()
    {
        AnnotatedArticle article = Spoken.Article("Ana Okoro said that the road was open. Ivo Lanz denied that the army had moved. It rained.");
        article.CertaintyOf(Token(article, "open"), Modality.Actual).ShouldBe(Certainty.Attributed);
        article.CertaintyOf(Token(article, "moved"), Modality.Actual).ShouldBe(Certainty.Denied);
        article.CertaintyOf(Token(article, "rained"), Modality.Actual).ShouldBe(Certainty.Stated);
        article.CertaintyOf(Token(article, "open"), Modality.Planned).ShouldBe(Certainty.Planned);
        article.CertaintyOf(Token(article, "rained"), Modality.Possible).ShouldBe(Certainty.Possible);
    }

    [Theory]
    [InlineData("\"We stay,\" Ana Okoro told Reuters.", "Reuters")]
    [InlineData("Ana Okoro told the weekly Harbour Light that the road was open.", "Harbour Light")]
    [InlineData("Ana Okoro wrote on Telegram that the road was open.", "Telegram")]
    [InlineData("Ana Okoro said in an interview with Reuters that the road was open.", "Reuters")]
    [InlineData("\"We stay,\" Ana Okoro told reporters.", null)]
    [InlineData("Ana Okoro said that the road was open.", null)]
    public void An_outlet_that_carried_the_words_is_the_way_they_came(string text, string? via)
    {
        ActorReference? carrier = Spoken.Only(text).Via;
        if (via is null)
            carrier.ShouldBeNull();
        else
            carrier!.Name.ShouldContain(via);
    }

    [Fact]
    public void The_articles_own_outlet_carried_nothing() =>
        Spoken.Article("\"We stay,\" Ana Okoro told the Harbour Courier.", outlet: "The Harbour Courier").Statements[0].Via.ShouldBeNull();

    private static int Token(AnnotatedArticle article, string form)
    {
        for (int token = 0; token < article.Document.Tokens.Length; token++)
        {
            if (article.Document[token].Form == form)
                return token;
        }

        throw new ArgumentException($"No token {form}.", nameof(form));
    }
}
