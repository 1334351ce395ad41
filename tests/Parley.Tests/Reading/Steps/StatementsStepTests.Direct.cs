namespace Parley.Tests.Reading.Steps;

public sealed partial class StatementsStepTests
{
    [Theory]
    [InlineData("\"We will not sign,\" Ana Okoro said.", "Ana Okoro: \"We will not sign,\"")]
    [InlineData("\"We will not sign,\" said Ana Okoro.", "Ana Okoro: \"We will not sign,\"")]
    [InlineData("“We will not sign”, said Ana Okoro, the foreign minister.", "Ana Okoro: “We will not sign”")]
    [InlineData("Ana Okoro said: \"We will not sign.\"", "Ana Okoro: \"We will not sign.\"")]
    [InlineData("\"We will not sign,\" Ana Okoro told reporters in the harbour.", "Ana Okoro: \"We will not sign,\"")]
    public void A_quotation_has_the_speaker_of_its_reporting_clause(string text, string statement)
    {
        Spoken.In(text).ShouldBe([statement]);
        Spoken.Only(text).Direct.ShouldBeTrue();
    }

    [Fact]
    public void A_reporting_clause_inside_a_quotation_leaves_both_parts() =>
        Spoken.In("\"We came to talk,\" Ana Okoro said. \"We leave with nothing.\"")
            .ShouldBe(["Ana Okoro: \"We came to talk,\" … \"We leave with nothing.\""]);

    [Fact]
    public void A_quotation_of_several_sentences_is_one_statement() =>
        Spoken.In("\"We came to talk. We leave with nothing. That is all,\" Ana Okoro said.")
            .ShouldBe(["Ana Okoro: \"We came to talk. We leave with nothing. That is all,\""]);

    [Fact]
    public void A_report_may_be_in_quotation_marks_in_part()
    {
        const string text = "Ana Okoro said the offer was \"a first step\" and no more.";
        Spoken.In(text).ShouldBe(["Ana Okoro: the offer was \"a first step\" and no more"]);
        Spoken.Only(text).Direct.ShouldBeTrue();
    }

    [Fact]
    public void What_something_is_called_is_a_statement() =>
        Spoken.In("Ana Okoro called the plan \"a bad joke\".").ShouldBe(["Ana Okoro: the plan \"a bad joke\""]);

    [Fact]
    public void Whoever_stands_in_front_of_a_colon_speaks_the_quotation_behind_it() =>
        Spoken.In("Ana Okoro was blunt about it: \"Nobody here has read the map.\"").ShouldBe(["Ana Okoro: \"Nobody here has read the map.\""]);

    [Fact]
    public void A_borrowed_word_is_no_statement() => Spoken.In("The \"harbour clause\" was dropped on Monday.").ShouldBeEmpty();
}
