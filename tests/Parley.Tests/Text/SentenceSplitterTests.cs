namespace Parley.Tests.Text;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("The envoys met.|They left.")]
    [InlineData("\"We will not sign.\"|He left.")]
    [InlineData("“We will not sign.”|“Nor will they.”")]
    [InlineData("\"Will they sign?\" asked Holt.|\"Never!\" Anna Berg said.")]
    [InlineData("\"Will they sign?\"|The room fell silent.")]
    [InlineData("Col. Holt of the U.S. Army met Mr. J. R. Berg on Sept. 2 at 6 p.m. Orvian time.|It rained.")]
    [InlineData("They left the U.S.|The talks ended.")]
    [InlineData("The talks began at 2 a.m.|They ended at noon.")]
    [InlineData("The talks begin at 3 p. m. on Friday and at 5 p . m . Orvian time.|They end at 7 p. m.|The envoys leave.")]
    [InlineData("The answer was no.|Both sides left.")]
    [InlineData("It was over (or so they said.)|Both sides left.")]
    [InlineData("\"It was 'a mistake.'\"|Both sides left.")]
    [InlineData("They paused... and went on.|Then they stopped...|Nobody spoke.")]
    [InlineData("Why?|How?!|Nobody knows.")]
    [InlineData("Orvia and Tessia to resume talks")]
    [InlineData("\"We are in no hurry,\" Holt told reporters in Orvia City.|\"The talks will go on.\"")]
    [InlineData("“Who pays?” Mr. Holt asked.|“Not us.”")]
    [InlineData("Will there be a truce?|Mr. Holt does not think so.")]
    [InlineData("The U.N. Charter and U.S. Navy ships were named by Gen. Norman Holt and J. K. Berg.|It was over.")]
    [InlineData("He said: \"Col. Holt met No. 5.\"|Then he left.")]
    [InlineData("Some 40 people came.|12 of them spoke.")]
    public void Sentences_end_where_a_reader_ends_them(string text)
    {
        string[] expected = text.Split('|');
        Analysis.Sentences(string.Join(' ', expected)).ShouldBe(expected);
    }

    [Fact]
    public void A_missing_space_after_the_full_stop_does_not_join_sentences()
    {
        Analysis.Sentences("The round ended.The envoys left.").ShouldBe(["The round ended.", "The envoys left."]);
    }

    [Fact]
    public void Each_bullet_begins_a_sentence()
    {
        Analysis.Sentences("• a truce\n• prisoners home").ShouldBe(["• a truce", "• prisoners home"]);
    }

    [Fact]
    public void No_sentence_crosses_the_border_of_a_block()
    {
        Analysis.Sentences("Talks resume\n\nThe envoys met").ShouldBe(["Talks resume", "The envoys met"]);
    }
}
