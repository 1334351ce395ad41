using Parley.Record;

namespace Parley.Tests.Reading.Steps;

public class MovesStepTests
{
    [Theory]
    [InlineData("Norway's parliament adopted a law on autonomy for the valley.", "ratify")]
    [InlineData("Norway suspended its participation in the talks.", "walk-out")]
    [InlineData("Norway gave the rebels three days to accept the plan.", "ultimatum")]
    [InlineData("Norway pulled its troops back from the border.", "withdraw")]
    [InlineData("Norway called the plan a mistake of historic proportions.", "criticize")]
    [InlineData("Norway will veto any bill on the border.", "threaten")]
    [InlineData("Norway vowed a swift response to the raid.", "threaten")]
    [InlineData("Norway let 40 captured soldiers go.", "release")]
    [InlineData("Norway called off the two-day strike.", "concede")]
    [InlineData("Norway has sent 40 tanks to the border.", "mobilize")]
    [InlineData("Norway denied its guards had fired.", null)]
    [InlineData("Norway said that it would impose sanctions on Chad if the talks failed.", "threaten")]
    [InlineData("Norway's president, Ola Nord, spoke; in a phone call with Chad's Idriss Amadou, he urged nothing.", null)]
    public void What_somebody_does_is_a_move_of_its_type(string text, string? type) =>
        Of(text).Select(m => m.Type).Where(t => t != "agree").ShouldBe(type is null ? [] : [type]);

    [Theory]
    [InlineData("Norway gave the rebels a week to accept the plan.", "accept")]
    [InlineData("Norway's president convened his council to propose a truce.", "propose")]
    [InlineData("Norway accused Chad of having \"totally violated\" the truce.", "violate")]
    [InlineData("Norway and Chad traded accusations of breaking the ceasefire.", "violate")]
    [InlineData("Norway would lift the embargo once elections are held in Chad.", "concede")]
    [InlineData("Norway's president ordered his troops to leave the valley.", "demand")]
    [InlineData("Norway and Chad reached an agreement under which Chad will reopen its inquiry into the attack.", "investigate")]
    [InlineData("Norway accused the other of breaching the ceasefire.", "violate")]
    [InlineData("Norway insisted that Chad had to withdraw from the valley.", "withdraw")]
    [InlineData("Norway suspended the talks after an air raid killed nine.", "attack")]
    [InlineData("Norway has a day to begin to withdraw from the valley.", "withdraw")]
    [InlineData("\"They gave us an ultimatum,\" Norway's envoy, Ola Nord, said.", "ultimatum")]
    [InlineData("Norway's chancellor said she had \"no illusions\".", "reject")]
    public void What_is_only_meant_alleged_or_conditional_is_no_move(string text, string type) => Of(text).ShouldNotContain(m => m.Type == type);

    [Fact]
    public void What_another_answers_is_a_move_of_whoever_made_it()
    {
        Move[] moves = Of("Norway turned down Chad's proposal for a truce.");
        moves.ShouldContain(m => m.Type == "reject" && m.Actor.Id == "NOR");
        moves.ShouldContain(m => m.Type == "propose" && m.Actor.Id == "TCD");
    }

    [Theory]
    [InlineData("Norway rejected Chad's offer of a truce.")]
    [InlineData("Norway rejects Chad's offer of a truce")]
    public void An_offer_that_is_rejected_was_made(string text)
    {
        Move offer = Of(text).Where(m => m.Actor.Id == "TCD").ShouldHaveSingleItem();
        (offer.Type, offer.Certainty, offer.Source).ShouldBe(("offer", Certainty.Stated, null));
    }

    [Theory]
    [InlineData("Norway's president, Ola Nord, said the two sides stood on the brink of war, and asked Sweden to mediate.")]
    [InlineData("Norway's president, Ola Nord, said the talks were over and asked Sweden to mediate.")]
    public void Who_says_one_thing_and_asks_another_asks_himself(string text)
    {
        Move request = Of(text).Where(m => m.Type == "request").ShouldHaveSingleItem();
        (request.Actor.Id, request.Target?.Id, request.Source).ShouldBe(("ola-nord", "SWE", null));
    }

    [Fact]
    public void A_visit_to_a_capital_is_one_to_the_state() => Of("Norway's president, Ola Nord, travels to Helsinki on Thursday.").ShouldHaveSingleItem().Target!.Id.ShouldBe("FIN");

    [Fact]
    public void A_name_set_off_by_a_comma_says_who_acts() =>
        Of("The country's largest rebel group, the Valley Liberation Front, ambushed a patrol.").ShouldHaveSingleItem().Actor.Name.ShouldBe("Valley Liberation Front");

    [Fact]
    public void A_condition_within_a_warning_does_not_make_the_warning_conditional() =>
        Of("If the talks fail, Norway will go it alone, Ola Nord, its president, has warned.").ShouldContain(m => m.Type == "warn" && m.Actor.Id == "ola-nord");

    [Theory]
    [InlineData("Norway backed the plan, and so did Chad.", "support")]
    [InlineData("Norway recalled its ambassador and within hours Chad had done the same.", "sanction")]
    public void Who_does_what_another_did_makes_the_same_move(string text, string type) => Of(text).Where(m => m.Type == type).Select(m => m.Actor.Id).ShouldBe(["NOR", "TCD"], ignoreOrder: true);

    [Theory]
    [InlineData("The UN-brokered talks stalled on Monday.", "UN")]
    [InlineData("The African Union-led talks began on Monday.", "AU")]
    public void Talks_named_after_whoever_leads_them_are_mediated_by_him(string text, string mediator) =>
        Of(text).Where(m => m.Type == "mediate").ShouldHaveSingleItem().Actor.Id.ShouldBe(mediator);

    [Fact]
    public void Behind_a_semicolon_another_acts()
    {
        Move refusal = Of("Norway accepted the truce; Chad, which had not been asked, turned it down.").Where(m => m.Type == "reject").ShouldHaveSingleItem();
        refusal.Actor.Id.ShouldBe("TCD");
    }

    [Fact]
    public void A_headline_gives_to_the_state_what_the_text_tells_of_its_minister()
    {
        Move[] moves = Of("Norway rejects truce\n\nNorway's foreign minister, Ola Nord, rejected a truce in the valley on Tuesday. \"It comes too late,\" he said.");
        Move refusal = moves.Where(m => m.Type == "reject").ShouldHaveSingleItem();
        refusal.Actor.Name.ShouldBe("Ola Nord");
        refusal.Passages.Length.ShouldBe(2);
    }

    private static Move[] Of(string text) => [.. MeetingsStepTests.Read(text).Findings.OfType<Move>()];
}
