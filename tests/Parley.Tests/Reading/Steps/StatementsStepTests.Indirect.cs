using Parley.Reading;
using Parley.Record;

namespace Parley.Tests.Reading.Steps;

public sealed partial class StatementsStepTests
{
    [Theory]
    [InlineData("Ana Okoro said that the talks would go on.", "Ana Okoro: that the talks would go on")]
    [InlineData("Ana Okoro said on Monday that the talks would go on.", "Ana Okoro: that the talks would go on")]
    [InlineData("The talks would go on, Ana Okoro said.", "Ana Okoro: The talks would go on")]
    [InlineData("The talks would go on, said Ana Okoro.", "Ana Okoro: The talks would go on")]
    [InlineData("The talks, Ana Okoro said, would go on.", "Ana Okoro: The talks … would go on")]
    [InlineData("Ana Okoro, who leads the team, said that the talks would go on.", "Ana Okoro: that the talks would go on")]
    [InlineData("Ana Okoro urged both sides to stay at the table.", "Ana Okoro: both sides to stay at the table")]
    [InlineData("Ana Okoro spoke of a long road.", "Ana Okoro: a long road")]
    [InlineData("Ana Okoro issued a warning that the truce would soon be over.", "Ana Okoro: that the truce would soon be over")]
    [InlineData("Ana Okoro was confident that the truce would hold.", "Ana Okoro: that the truce would hold")]
    public void Reported_speech_has_a_speaker_and_a_content(string text, string statement)
    {
        Spoken.In(text).ShouldBe([statement]);
        Spoken.Only(text).Direct.ShouldBeFalse();
    }

    [Fact]
    public void Each_of_two_reports_in_a_sentence_has_its_own_content() =>
        Spoken.In("Ana Okoro said that the road was open; Ivo Lanz said that it was closed.")
            .ShouldBe(["Ana Okoro: that the road was open", "Ivo Lanz: that it was closed"]);

    [Fact]
    public void A_participle_goes_on_with_the_same_speaker() =>
        Spoken.In("Ana Okoro said the road was open, adding that nobody used it.")
            .ShouldBe(["Ana Okoro: the road was open", "Ana Okoro: that nobody used it"]);

    [Fact]
    public void Who_is_named_within_a_source_phrase_is_its_speaker()
    {
        const string text = "In Oslo's view, the truce was over.";
        StatementMention view = Spoken.Only(text);
        view.SpeakerSpan.ShouldNotBeNull().In(text).ToString().ShouldBe("Oslo");
    }

    [Fact]
    public void A_denial_keeps_the_claim_and_its_speaker()
    {
        StatementMention denial = Spoken.Only("Ana Okoro denied that the army had crossed the river.");
        denial.Speaker.Name.ShouldBe("Ana Okoro");
        denial.Claim.ShouldBe(Certainty.Denied);
        denial.Certainty.ShouldBe(Certainty.Stated);
    }

    [Fact]
    public void What_somebody_did_not_say_is_marked_as_not_said() =>
        Spoken.Only("Ana Okoro did not say that the road was open.").Certainty.ShouldBe(Certainty.Denied);

    [Fact]
    public void A_view_is_told_from_speech() => Spoken.Only("Analysts think that the truce will hold.").Manner.ShouldBe(SpeechManner.View);

    [Fact]
    public void An_unnamed_group_keeps_its_words_and_has_no_id()
    {
        ActorReference speaker = Spoken.Only("Two officials said that the road was open.").Speaker;
        speaker.Id.ShouldBeNull();
        speaker.Name.ShouldEndWith("officials");
    }

    [Theory]
    [InlineData("According to Ana Okoro, the road was open.", "Ana Okoro: the road was open")]
    [InlineData("The road was open, according to Ana Okoro.", "Ana Okoro: The road was open")]
    [InlineData("The road, according to Ana Okoro, was open.", "Ana Okoro: The road … was open")]
    [InlineData("The talks were opened by Ana Okoro, according to whom the road was open.", "Ana Okoro: the road was open")]
    public void A_source_may_be_named_by_a_phrase(string text, string statement) => Spoken.In(text).ShouldBe([statement]);

    [Fact]
    public void A_paper_speaks_for_whoever_issued_it() =>
        Spoken.Only("According to a list released by Norway, the delegation has nine members.").Speaker.Id.ShouldBe("NOR");

    [Fact]
    public void A_source_that_wants_no_name_has_said_nothing_by_it() =>
        Spoken.In("A diplomat asked not to be named.").ShouldBeEmpty();
}
