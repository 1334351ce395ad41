using Parley.Reading;
using Parley.Tests.Reading.Steps;

namespace Parley.Tests.Reading;

/// <summary>Acts read from plain text: what is behind a measuring word, what others must do, what is promised and signed.</summary>
public class ActsFromTextTests
{
    [Theory]
    [InlineData("Norway says Chad must return the helicopter.", "REQUEST")]
    [InlineData("Norway declared that Chad should free the pilots.", "REQUEST")]
    [InlineData("Norway called for sanctions against Chad.", "ACCUSE")]
    [InlineData("Norway has promised to send aid to Chad.", "AGREE")]
    [InlineData("Norway and Chad signed a trade agreement on Monday.", "SUPPORT")]
    [InlineData("Norway and Chad have agreed a fishing pact.", "SUPPORT")]
    [InlineData("Norway declared a state of emergency in its northern province.", "COERCE")]
    [InlineData("Norway provided $28 million in food aid to Chad.", "AID")]
    [InlineData("Norway launched a series of air strikes on Chad.", "ASSAULT")]
    [InlineData("Norway suspended part of its aid to Chad.", "SANCTION")]
    [InlineData("Norway is committed to opening its ports to Chad.", "AGREE")]
    [InlineData("Norway denied entry to a journalist from Chad.", "REJECT")]
    [InlineData("Norway refused to respond to a request from Chad.", "REJECT")]
    public void An_act_has_the_root_of_its_words(string text, string root) => Acts(text).Select(a => a.Root).ShouldContain(root);

    [Fact]
    public void What_came_before_an_agreement_is_not_what_it_is_about() =>
        Acts("Norway and Chad agreed on a deal that would curb nuclear work, after eight days of talks that ran over their deadline.").ShouldAllBe(a => a.Issue != "talks.schedule");

    [Fact]
    public void Who_must_do_it_is_the_target_of_what_is_said()
    {
        Act act = Acts("Norway says Chad must return the helicopter.").Single(a => a.Root == "REQUEST");
        (act.Actor?.Actor?.Id, act.Target?.Actor?.Id).ShouldBe(("NOR", "TCD"));
        act.IsMove.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Norway said that it must act.")]
    [InlineData("Norway said that Chad will act.")]
    public void What_a_speaker_must_do_or_others_will_do_is_no_request(string text) => Acts(text).ShouldNotContain(a => a.Root == "REQUEST");

    [Theory]
    [InlineData("Chad walked out of truce talks in Norway on Monday.")]
    [InlineData("Chad walked out of the talks hosted by Norway's prime minister.")]
    public void Where_talks_are_held_and_who_hosts_them_is_no_target(string text) => Acts(text).Single(a => a.Type == "walk-out").Target?.Actor.ShouldBeNull();

    [Fact]
    public void What_is_to_come_before_a_step_has_not_led_to_it() =>
        Acts("Chad wants a monitoring mechanism before it pulls back from the border.").Single(a => a.Type == "withdraw").Modality.ShouldBe(Modality.Possible);

    [Fact]
    public void Hundreds_of_people_are_people() =>
        Acts("Norway deported hundreds of villagers to Chad.").ShouldContain(a => a.Root == "COERCE");

    [Fact]
    public void Who_says_that_they_will_not_do_it_refuses() =>
        Acts("The guards said that they will not end the strike.").ShouldContain(a => a.Root == "REJECT");

    [Fact]
    public void A_round_of_talks_that_ended_is_not_broken_off() =>
        Acts("Norway and Chad ended a third round of talks in Bergen.").ShouldNotContain(a => a.Root == "SANCTION");

    [Fact]
    public void Those_whom_a_list_names_have_signed()
    {
        string text = "The document was signed not by the ministers but by the contact group: UN envoy Maria Lopez, former Norwegian president Ole Berg and Chadian ambassador Idriss Malo.";
        Acts(text).Where(a => a.Type == "sign").Select(a => a.Actor?.Actor?.Id).ShouldBe(["maria-lopez", "ole-berg", "idriss-malo"], ignoreOrder: true);
    }

    [Fact]
    public void Who_denies_one_thing_and_accuses_does_accuse() =>
        Acts("Chad denied having broken the truce and accused Norway of shelling the town.").Where(a => a.Type == "accuse").ShouldAllBe(a => a.Modality == Modality.Actual && a.Actor!.Actor!.Id == "TCD");

    [Theory]
    [InlineData("Chad did nothing and blamed Norway.", "accuse")]
    [InlineData("Chad was not ready but asked Norway to wait.", "request")]
    public void What_is_denied_of_one_verb_is_not_of_the_next(string text, string type) => Acts(text).ShouldContain(a => a.Type == type && !a.Negated);

    [Theory]
    [InlineData("Norwegian rebels seized up to 40 lorries from Chad.", "COERCE")]
    [InlineData("Norway and Chad struck a deal on fish.", "SUPPORT")]
    [InlineData("Norway lifted a three-month-old state of emergency.", "CONCEDE")]
    [InlineData("We condemn the shelling of the village.", "ACCUSE")]
    public void Slips_of_the_parser_and_unnamed_speakers_hide_no_act(string text, string root) => Acts(text).ShouldContain(a => a.Root == root && a.Actor != null);

    [Fact]
    public void A_verb_with_its_particle_is_another_verb() =>
        Acts("Norway put off sanctions against 19 Chadian officials.").ShouldNotContain(a => a.Root == "SANCTION");

    private static Act[] Acts(string text) => [.. MeetingsStepTests.Read(text).Acts];
}
