using Parley.Record;
using Parley.Tests.Reading.Steps;

namespace Parley.Tests.Reading;

/// <summary>Positions read from plain text: conditions, concessions, lists and red lines.</summary>
public class PositionsFromTextTests
{
    [Theory]
    [InlineData("Norway offered to lift sanctions in exchange for a ceasefire.", Stance.Offers, "sanctions", "in exchange for a ceasefire", "ceasefire")]
    [InlineData("Norway said it would lift the sanctions only if Chad withdrew its troops.", Stance.Offers, "sanctions", "only if Chad withdrew its troops", "territory.withdrawal")]
    [InlineData("Norway will not withdraw its troops until the prisoners are freed, its government said.", Stance.Refuses, "territory.withdrawal", "until the prisoners are freed", "people.prisoners")]
    public void A_condition_is_no_part_of_what_is_offered_or_refused_and_is_demanded(string text, Stance stance, string issue, string condition, string demanded)
    {
        IReadOnlyList<Position> positions = [.. Of(text, "NOR")];
        Position position = positions.Where(p => p.Stance == stance).ShouldHaveSingleItem();
        position.Issue.ShouldBe(issue);
        position.Condition.ShouldBe(condition);
        positions.Where(p => p.Stance != stance).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            price => price.Stance.ShouldBe(Stance.Demands),
            price => price.Issue.ShouldBe(demanded),
            price => condition.ShouldEndWith(price.Text!));
    }

    [Theory]
    [InlineData("\"As long as they fire, we release no prisoners,\" said Ola Nord, a spokesman for the Norwegian defence ministry.", Stance.Refuses, "people.prisoners")]
    [InlineData("Norway wants the checkpoints removed, a diplomat said, and the tariffs lifted.", Stance.Demands, "money.trade")]
    [InlineData("Norway has refused to lift the embargo. It has refused to cut tariffs.", Stance.Refuses, "money.trade")]
    [InlineData("Chad demanded a free hand for its police force in the valley. That demand Norway has rejected outright.", Stance.Refuses, null)]
    [InlineData("Norway's foreign minister, Ola Nord, said his country was not bound by the accord.", Stance.Refuses, "settlement")]
    [InlineData("Norway followed within hours: its Ministry of Trade said that it would cut tariffs.", Stance.Offers, "money.trade")]
    [InlineData("The Chadian side wants an exchange of all prisoners, the Norwegians a list first.", Stance.Demands, "people.prisoners")]
    [InlineData("Norway's trade minister, Ola Nord, said that tariffs would not come down unilaterally.", Stance.Refuses, "money.trade")]
    [InlineData("Norway's prime minister, Ola Nord, has made up his mind. \"I am not going to have a meeting with him,\" Nord said.", Stance.Refuses, "talks.summit")]
    [InlineData("\"Sanctions would have to be ended, not suspended,\" the Norwegian foreign minister, Ola Nord, said.", Stance.Demands, "sanctions")]
    [InlineData("\"Our position is clear: no foreign troops on our soil,\" the Norwegian defence minister, Ola Nord, said.", Stance.Refuses, "security.foreign-troops")]
    [InlineData("\"A truce without monitors is worthless,\" the Norwegian defence minister, Ola Nord, said.", Stance.Demands, "verification")]
    [InlineData("Norway would be ready to pull its artillery back if Chad did the same.", Stance.Offers, "security.weapons")]
    [InlineData("Norway would accept a ceasefire only if Chad freed the hostages.", Stance.Accepts, "ceasefire")]
    [InlineData("Norway has no objection to inspections of its ports.", Stance.Accepts, "verification")]
    [InlineData("Norway said it was too early to talk about a summit.", Stance.Refuses, "talks.summit")]
    [InlineData("Norway said it was vital that the prisoners be freed.", Stance.Demands, "people.prisoners")]
    [InlineData("Norway said yes to the mediators' plan for a humanitarian corridor.", Stance.Accepts, "people.aid")]
    [InlineData("The Chadian government wants a ceasefire first; Norway, the release of prisoners.", Stance.Demands, "people.prisoners")]
    [InlineData("Norway wants its army cut by half, and recognition of the border to be part of any deal.", Stance.Demands, "territory.recognition")]
    [InlineData("Chad demanded a ceasefire and the release of prisoners; Norway rejected the former.", Stance.Refuses, "ceasefire")]
    [InlineData("Chad demanded a ceasefire and the release of prisoners; Norway rejected the latter.", Stance.Refuses, "people.prisoners")]
    [InlineData("Norway can free the prisoners only once its soldiers hold the bridge, its government said.", Stance.Offers, "people.prisoners")]
    [InlineData("Norway says it can open the border, and wants a ceasefire.", Stance.Demands, "ceasefire")]
    [InlineData("Norway will take part in the talks with Chad, its government said.", Stance.Accepts, null)]
    public void A_stance_is_read_however_it_is_worded(string text, Stance stance, string? issue) =>
        Of(text, "NOR").ShouldContain(p => p.Stance == stance && (issue == null || p.Issue == issue), string.Join(" | ", Of(text, "NOR").Select(p => $"{p.Stance} {p.Issue}: {p.Text} ({p.Rule})")));

    [Theory]
    [InlineData("Norway wants the number of troops cut to a half, officials said.", "the number of troops cut to a half")]
    [InlineData("Norway wants the tariffs lifted, two envoys said, and the checkpoints removed.", "the tariffs lifted")]
    [InlineData("The tariff that Norway wants Chad to give up is high.", "The tariff")]
    [InlineData("Norway urged that hostilities cease \"at once and for good\" before anyone sat down.", "that hostilities cease \"at once and for good\"")]
    public void The_words_of_a_demand_are_whole(string text, string words) =>
        Of(text, "NOR").Where(p => p.Stance == Stance.Demands).ShouldContain(p => p.Text == words);

    [Theory]
    [InlineData("Chad proposed local elections in the valley. Norway does not want them.", "local elections")]
    [InlineData("Chad wants the arms embargo lifted. Norway won't hear of it.", "the arms embargo lifted")]
    public void What_a_pronoun_points_back_to_is_what_is_refused(string text, string words) =>
        Of(text, "NOR").ShouldContain(p => p.Stance == Stance.Refuses && p.Text == words);

    [Theory]
    [InlineData("do not touch the dam,\" the Norwegian foreign minister, Ola Nord, said.")]
    [InlineData("Please withdraw your troops,\" the Norwegian foreign minister, Ola Nord, said.")]
    public void A_text_may_begin_within_a_quotation(string text) => Should.NotThrow(() => Of(text, "NOR").ToList());

    [Fact]
    public void Armed_groups_are_not_what_they_are_armed_with() =>
        Of("Norway demanded that the armed groups leave the valley.", "NOR").ShouldNotContain(p => p.Issue == "security.weapons");

    [Theory]
    [InlineData("About two million people need help to eat, Norway says.")]
    [InlineData("Analysts expect Norway to respond to the ceasefire.")]
    [InlineData("Norway said the ceasefire would hold if Chad did not attack.")]
    public void Not_everything_said_is_a_demand(string text) => Of(text, "NOR").Where(p => p.Stance == Stance.Demands).ShouldBeEmpty();

    [Theory]
    [InlineData("Norway said it would release all prisoners.", true)]
    [InlineData("Norway said it would close its ports to Chad.", false)]
    [InlineData("Asked whether Norway would lift the sanctions, the minister left the room.", false)]
    public void Who_says_that_he_will_give_way_offers_it(string text, bool offers) => Of(text, "NOR").Any(p => p.Stance == Stance.Offers).ShouldBe(offers);

    [Fact]
    public void Things_about_issues_of_their_own_are_positions_of_their_own()
    {
        Of("Chad is demanding the release of prisoners, an end to the blockade and reparations.", "TCD").Select(p => p.Text)
            .ShouldBe(["the release of prisoners", "an end to the blockade", "reparations"], ignoreOrder: true);
        Of("Norway rules out both independence and a federation.", "NOR").ShouldHaveSingleItem();
    }

    [Fact]
    public void What_must_come_first_is_what_is_demanded()
    {
        Position position = Of("Norway demands that the rebels give up their weapons before its troops leave the valley.", "NOR").ShouldHaveSingleItem();
        position.Issue.ShouldBe("security.groups");
        position.Condition.ShouldBe("before its troops leave the valley");
    }

    [Fact]
    public void A_second_verb_is_no_thing_that_the_first_one_demands() =>
        Of("Norway has called for a truce and offered to release all prisoners.", "NOR").Select(p => (p.Stance, p.Issue))
            .ShouldBe([(Stance.Demands, "ceasefire"), (Stance.Offers, "people.prisoners")], ignoreOrder: true);

    [Fact]
    public void Who_sets_out_what_another_must_accept_accepts_nothing() =>
        Of("Norway handed over a paper with its terms: Chad must withdraw its troops, become neutral and accept limits on its army.", "NOR")
            .ShouldAllBe(p => p.Stance == Stance.Demands);

    [Fact]
    public void Mediators_take_no_position() =>
        MeetingsStepTests.Read("Mediators had hoped for a ceasefire before the feast.").Findings.OfType<Position>().ShouldBeEmpty();

    [Fact]
    public void Who_accepts_one_thing_and_not_another_refuses_the_other() =>
        Of("Norway would accept a ceasefire but not a buffer zone.", "NOR").Select(p => (p.Stance, p.Issue))
            .ShouldBe([(Stance.Accepts, "ceasefire"), (Stance.Refuses, "territory.line")], ignoreOrder: true);

    [Theory]
    [InlineData("Chad demands a truce, which Norway has ruled out.", "NOR", Stance.Refuses, "ceasefire")]
    [InlineData("Chad called for new sanctions, something Norway rejects.", "NOR", Stance.Refuses, "sanctions")]
    [InlineData("Chad's demands for a truce remain unacceptable to Oslo.", "NOR", Stance.Refuses, "ceasefire")]
    [InlineData("All foreign troops have to leave, Norway said.", "NOR", Stance.Demands, "security.foreign-troops")]
    [InlineData("Not one prisoner will be freed, Norway said.", "NOR", Stance.Refuses, "people.prisoners")]
    [InlineData("According to Oslo, the rebels must lay down their arms.", "NOR", Stance.Demands, "security.groups")]
    [InlineData("Prime Minister Ilse Brandt of Norway said her country would never accept a buffer zone.", "NOR", Stance.Refuses, "territory.line")]
    [InlineData("Prime Minister Ilse Brandt of Norway said she would meet President Idris Koro in person if the border was opened.", "NOR", Stance.Offers, "talks.summit")]
    public void A_stance_is_found_however_the_sentence_is_built(string text, string party, Stance stance, string issue) =>
        Of(text, party).Select(p => (p.Stance, p.Issue)).ShouldContain((stance, issue));

    [Theory]
    [InlineData("Norway backed away from its claim to the river.")]
    [InlineData("Norway has yet to accept the truce.")]
    [InlineData("Norway and Chad failed to agree on a truce.")]
    public void What_is_given_up_or_not_yet_said_is_no_stance(string text) => Of(text, "NOR").ShouldBeEmpty();

    [Fact]
    public void A_red_line_is_whose_it_is_said_to_be()
    {
        Position position = Of("For Chad, recognition of the border is a red line.", "TCD").ShouldHaveSingleItem();
        position.Stance.ShouldBe(Stance.Refuses);
        position.Issue.ShouldBe("territory.recognition");
    }

    [Theory]
    [InlineData("Norway sees no sense in talks about a buffer zone.", Stance.Refuses, "territory.line")]
    [InlineData("Norway has no intention of lifting the sanctions.", Stance.Refuses, "sanctions")]
    [InlineData("Norway is not prepared to accept foreign peacekeepers.", Stance.Refuses, "security.foreign-troops")]
    [InlineData("Norway remains opposed to a truce.", Stance.Refuses, "ceasefire")]
    [InlineData("Norway cannot accept a buffer zone.", Stance.Refuses, "territory.line")]
    [InlineData("Norway called the buffer zone unacceptable.", Stance.Refuses, "territory.line")]
    [InlineData("Norway threw its weight behind an arms embargo.", Stance.Accepts, "security.weapons")]
    [InlineData("Norway is in favour of a truce.", Stance.Accepts, "ceasefire")]
    [InlineData("Norway promised $40 million in food aid.", Stance.Offers, "people.aid")]
    [InlineData("Norway said it was ready for a truce.", Stance.Offers, "ceasefire")]
    [InlineData("Norway conditioned its signature on the lifting of sanctions.", Stance.Demands, "sanctions")]
    [InlineData("Norway's view is that any truce should come before the elections.", Stance.Demands, "ceasefire")]
    [InlineData("The release of all prisoners is Norway's main demand.", Stance.Demands, "people.prisoners")]
    [InlineData("It is time to lift the sanctions, Norway's foreign minister said.", Stance.Demands, "sanctions")]
    public void A_stance_is_taken_by_verbs_nouns_and_adjectives(string text, Stance stance, string issue)
    {
        Position position = Of(text, "NOR").ShouldHaveSingleItem();
        position.Stance.ShouldBe(stance);
        position.Issue.ShouldBe(issue);
    }

    [Theory]
    [InlineData("\"Lift the sanctions,\" Norway's foreign minister told Chad.", Stance.Demands)]
    [InlineData("\"The sanctions will never be lifted,\" Norway's foreign minister said.", Stance.Refuses)]
    [InlineData("\"Look at the sanctions,\" Norway's foreign minister told Chad.", null)]
    [InlineData("The sanctions will be lifted, Norway's foreign minister said.", null)]
    public void What_a_party_orders_or_excludes_in_its_own_words_is_its_position(string text, Stance? stance) =>
        Of(text, "NOR").Select(p => (Stance?)p.Stance).ShouldBe(stance is null ? [] : [stance]);

    [Fact]
    public void What_follows_terms_behind_a_dash_is_whose_terms_they_are() =>
        Of("Norway set out its terms -- Chad must free all prisoners and withdraw its troops.", "NOR").Select(p => p.Issue).ShouldContain("people.prisoners");

    [Theory]
    [InlineData("A buffer zone is not off the table, Norway's foreign minister said.")]
    [InlineData("Norway asked to be told about the truce.")]
    [InlineData("Norway was asked how soon it wanted a truce.")]
    public void A_question_or_a_judgement_denied_is_no_position(string text) => Of(text, "NOR").ShouldBeEmpty();

    [Fact]
    public void A_list_ends_at_a_semicolon() =>
        Of("Norway and Chad called for an immediate halt to the shooting; a summit, planned for May, might yet be held.", "NOR").Select(p => p.Issue).ShouldBe(["ceasefire"]);

    [Fact]
    public void A_second_clause_is_a_demand_of_its_own() =>
        Of("Norway demanded that the fighting stop at once and that foreign forces pull out.", "NOR").Select(p => p.Issue).ShouldBe(["ceasefire", "security.foreign-troops"], ignoreOrder: true);

    [Fact]
    public void Anything_short_of_it_is_refused_so_it_is_demanded()
    {
        Position position = Of("Anything other than a ceasefire would be a failure, Norway's foreign minister said.", "NOR").ShouldHaveSingleItem();
        (position.Stance, position.Issue).ShouldBe((Stance.Demands, "ceasefire"));
    }

    [Fact]
    public void At_once_is_no_condition() =>
        Of("Norway demanded that the sanctions be lifted at once and for good.", "NOR").ShouldHaveSingleItem().Condition.ShouldBeNull();

    [Theory]
    [InlineData("What Norway wants is an end to the blockade.", Stance.Demands, "an end to the blockade")]
    [InlineData("Norway's red line is the release of all hostages.", Stance.Demands, "the release of all hostages")]
    [InlineData("Norway will settle for nothing less than full membership.", Stance.Demands, "full membership")]
    [InlineData("Norway is ready to free prisoners.", Stance.Offers, "to free prisoners")]
    [InlineData("Norway's minister said it could accept inspections.", Stance.Accepts, "could accept inspections")]
    [InlineData("Norway insists on the return of all bodies before any truce.", Stance.Demands, "the return of all bodies")]
    public void Wants_of_many_wordings_are_positions(string text, Stance stance, string content)
    {
        Position position = Of(text, "NOR").ShouldHaveSingleItem();
        (position.Stance, position.Text).ShouldBe((stance, content));
    }

    [Fact]
    public void Who_gives_nothing_refuses_to_give() =>
        Of("\"We withdraw nothing,\" said a spokesman for Norway's army.", "NOR").ShouldHaveSingleItem().Stance.ShouldBe(Stance.Refuses);

    [Theory]
    [InlineData("Norway set out its terms on Monday.")]
    [InlineData("Norway prefers that option.")]
    [InlineData("Norway wants these conditions met.")]
    [InlineData("Norway would send a delegation to Muscat, its government said.")]
    [InlineData("Norway's soldiers fought the army of Chad.")]
    public void What_names_nothing_that_is_wanted_or_given_is_no_position(string text) => Of(text, "NOR").ShouldBeEmpty();

    [Fact]
    public void Soldiers_who_are_handed_over_are_prisoners_not_forces() =>
        Of("Norway demands that Chad hand over the 30 soldiers.", "NOR").ShouldHaveSingleItem().Issue.ShouldBe("people.prisoners");

    [Fact]
    public void What_stands_behind_but_never_is_refused() =>
        Of("Norway is ready to discuss wide autonomy for the valley but never independence.", "NOR").Select(p => p.Stance).ShouldBe([Stance.Offers, Stance.Refuses], ignoreOrder: true);

    [Fact]
    public void What_is_to_come_unless_another_does_his_part_is_no_offer() =>
        Of("Norway will resume enrichment if Chad does not keep the pact.", "NOR").ShouldNotContain(p => p.Stance == Stance.Offers);

    [Theory]
    [InlineData("Norway had insisted that the airport be opened, while Chad wanted it closed.", "that the airport be opened")]
    [InlineData("Norway wanted the planes to be inspected in Muscat.", "the planes to be inspected in Muscat")]
    [InlineData("Norway had called for an immediate truce without conditions since Friday.", "an immediate truce without conditions")]
    public void What_is_wanted_begins_and_ends_where_it_does(string text, string wanted) =>
        Of(text, "NOR").ShouldHaveSingleItem().Text.ShouldBe(wanted);

    [Fact]
    public void Captured_fighters_are_prisoners() =>
        Of("Norway demanded that its captured members be freed first.", "NOR").ShouldHaveSingleItem().Issue.ShouldBe("people.prisoners");

    [Theory]
    [InlineData("The Houthis met Yemeni lawmakers on Monday. The army demanded a truce.", "YEM")]
    [InlineData("The Houthis met lawmakers on Monday. The army demanded a truce.", null)]
    [InlineData("The Houthis met Yemeni lawmakers on Monday. M23 and Congo looked on. The army demanded a truce.", null)]
    public void The_army_is_that_of_the_one_state_whose_rebels_the_article_names(string text, string? state) =>
        MeetingsStepTests.Read(text).Findings.OfType<Position>().Select(p => p.Party.Id).ShouldBe(state is null ? [] : [state]);

    [Theory]
    [InlineData("Norway has given Chad two months to accept a deal.")]
    [InlineData("Norway would not hesitate to tear up the accord, its government said.")]
    public void What_another_is_given_time_for_and_what_is_threatened_is_no_position(string text) => Of(text, "NOR").ShouldBeEmpty();

    [Fact]
    public void Who_threatens_if_there_is_no_deal_wants_one()
    {
        Position position = Of("Norway has threatened to attack Chad if no agreement is reached.", "NOR").ShouldHaveSingleItem();
        (position.Stance, position.Text).ShouldBe((Stance.Demands, "agreement is reached"));
    }

    [Fact]
    public void What_is_wanted_gone_is_said_with_it() =>
        Of("The cuts do not apply to levies of 20% over fish, which Norway wants removed first.", "NOR").ShouldHaveSingleItem().Text.ShouldEndWith("which Norway wants removed first");

    [Fact]
    public void Who_speaks_is_not_what_is_spoken_of()
    {
        Position position = Of("Chad wants the Houthis to give up hostages. Their chief negotiator, Juan Ferro, has said that the Houthis would free them only if the blockade ended.", "houthis")
            .First(p => p.Stance == Stance.Offers);
        position.Issue.ShouldBe("people.prisoners");
    }

    [Fact]
    public void Negotiators_of_the_government_are_of_the_state_whose_rebels_the_article_names() =>
        Of("The Houthis met Yemeni lawmakers on Monday. Government negotiators demanded a truce.", "YEM").ShouldHaveSingleItem().Issue.ShouldBe("ceasefire");

    [Fact]
    public void What_his_men_will_not_do_their_leader_refuses() =>
        Of("Norway's president, Ole Berg, said that his men would not retreat from the valley.", "NOR").ShouldHaveSingleItem().Stance.ShouldBe(Stance.Refuses);

    private static Position[] Of(string text, string party) =>
        [.. MeetingsStepTests.Read(text).Findings.OfType<Position>().Where(p => p.Party.Id == party)];
}
