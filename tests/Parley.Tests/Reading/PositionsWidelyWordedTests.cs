using Parley.Record;
using Parley.Tests.Reading.Steps;

namespace Parley.Tests.Reading;

/// <summary>Positions in further wordings: aside clauses, bare prepositions, waived objections, fronted conditions, asides that name a demand.</summary>
public class PositionsWidelyWordedTests
{
    [Theory]
    [InlineData("Norway is opposed to lifting the sanctions.", Stance.Refuses, "sanctions")]
    [InlineData("Norway is against replacing its peacekeepers with a police force.", Stance.Refuses, "security.foreign-troops")]
    [InlineData("The referendum, which Norway has long called for, is years away.", Stance.Demands, "territory.status")]
    [InlineData("Norway wants nothing but independence, its president said.", Stance.Demands, "territory.status")]
    [InlineData("Norway will discuss nothing but a ceasefire.", Stance.Demands, "ceasefire")]
    [InlineData("Norway does not oppose inspections of its ports.", Stance.Accepts, "verification")]
    [InlineData("A Norwegian minister said Norway would not object to inspections of its ports.", Stance.Accepts, "verification")]
    [InlineData("Norway said it was \"imperative\" that more aid be let in.", Stance.Demands, "people.aid")]
    [InlineData("Norway's president, Ola Nord, said there was no question of disarming before an accord.", Stance.Refuses, "security.groups")]
    [InlineData("\"Without the lifting of sanctions there can be no deal,\" said Ola Nord, Norway's president.", Stance.Demands, "sanctions")]
    [InlineData("Norway vetoed the draft and said further negotiations were needed.", Stance.Demands, "talks.schedule")]
    [InlineData("The lifting of sanctions, a key demand of Norway, was put off.", Stance.Demands, "sanctions")]
    [InlineData("A key demand of Norway is the release of prisoners.", Stance.Demands, "people.prisoners")]
    [InlineData("Norway may ease sanctions should Chad free the hostages.", Stance.Offers, "sanctions")]
    [InlineData("Norway said the prisoners would be sent back only after the fighting ended.", Stance.Offers, "people.prisoners")]
    [InlineData("Norway's prime minister, Ola Nord, said that his government could live with inspections.", Stance.Accepts, "verification")]
    [InlineData("Norway will not return to the talks with Chad.", Stance.Refuses, "talks.schedule")]
    [InlineData("Norway welcomed the envoy's offer to mediate.", Stance.Accepts, "talks.format")]
    [InlineData("Norway wants foreign fighters to leave by the end of the month.", Stance.Demands, "security.foreign-troops")]
    [InlineData("Norway demanded the return of 18 soldiers, whom the guards caught when the ceasefire began.", Stance.Demands, "people.prisoners")]
    [InlineData("Norway seeks an end to the sanctions as well as the release of its prisoners.", Stance.Demands, "people.prisoners")]
    [InlineData("Norway called for the return of abducted children and for a ceasefire.", Stance.Demands, "ceasefire")]
    [InlineData("\"Norway needs security guarantees,\" its president, Ola Nord, said.", Stance.Demands, "security.guarantees")]
    [InlineData("Norway opposes any state striking a trade deal at its expense.", Stance.Refuses, "money.trade")]
    public void A_stance_is_read_in_many_wordings(string text, Stance stance, string issue) =>
        Of(text).ShouldContain(p => p.Stance == stance && p.Issue == issue, string.Join(" | ", Of(text).Select(p => $"{p.Stance} {p.Issue}: {p.Text} ({p.Rule})")));

    [Theory]
    [InlineData("Norway would not object to inspections of its ports, its government said.", Stance.Refuses)]
    [InlineData("\"Without inspections there will be no deal,\" said Ola Nord, Norway's president.", Stance.Refuses)]
    [InlineData("Norway called on Chad to show goodwill and accept a ceasefire.", Stance.Accepts)]
    [InlineData("Norway's president said it would not sign a treaty without inspections.", Stance.Refuses)]
    [InlineData("Norway has dropped its demand for independence.", Stance.Accepts)]
    [InlineData("Norway's president, Ola Nord, will not attend the talks with Chad.", Stance.Refuses)]
    public void What_only_looks_like_a_stance_is_none(string text, Stance stance) => Of(text).ShouldNotContain(p => p.Stance == stance);

    [Fact]
    public void A_bare_that_clause_does_not_take_the_verb_of_the_sentence_for_its_own() =>
        MeetingsStepTests.Read("Norway repeated its demand that Chad and Niger refrain from violence and called for the release of prisoners.").Findings.OfType<Position>()
            .ShouldAllBe(p => p.Party.Id == "NOR");

    [Fact]
    public void Concessions_are_of_what_the_article_is_about()
    {
        const string Trade = "The tariffs on steel stay. Tariffs on cars rise too. Exports fell, and a new tariff on farm goods is planned. Importers fear the trade war. ";
        Of(Trade + "\"We need to see concessions from Chad,\" said Ola Nord, Norway's president.").ShouldContain(p => p.Stance == Stance.Demands && p.Issue == "money.trade");
        Of("\"We need to see concessions from Chad,\" said Ola Nord, Norway's president.").ShouldBeEmpty();
    }

    private static Position[] Of(string text) => [.. MeetingsStepTests.Read(text).Findings.OfType<Position>().Where(p => p.Party.Id == "NOR")];
}
