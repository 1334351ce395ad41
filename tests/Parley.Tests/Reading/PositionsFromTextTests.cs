using Parley.Record;
using Parley.Tests.Reading.Steps;

namespace Parley.Tests.Reading;

/// <summary>Positions read from plain text: conditions, concessions, lists and red lines.</summary>
public class PositionsFromTextTests
{
    [Theory]
    [InlineData("Norway offered to lift sanctions in exchange for a ceasefire.", Stance.Offers, "sanctions", "in exchange for a ceasefire")]
    [InlineData("Norway said it would lift the sanctions only if Chad withdrew its troops.", Stance.Offers, "sanctions", "only if Chad withdrew its troops")]
    [InlineData("Norway will not withdraw its troops until the prisoners are freed, its government said.", Stance.Refuses, "territory.withdrawal", "until the prisoners are freed")]
    public void A_condition_is_no_part_of_what_is_offered_or_refused(string text, Stance stance, string issue, string condition)
    {
        Position position = Of(text, "NOR").ShouldHaveSingleItem();
        position.Stance.ShouldBe(stance);
        position.Issue.ShouldBe(issue);
        position.Condition.ShouldBe(condition);
    }

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
    public void Who_accepts_one_thing_and_not_another_refuses_the_other() =>
        Of("Norway would accept a ceasefire but not a buffer zone.", "NOR").Select(p => (p.Stance, p.Issue))
            .ShouldBe([(Stance.Accepts, "ceasefire"), (Stance.Refuses, "territory.line")], ignoreOrder: true);

    [Fact]
    public void A_red_line_is_whose_it_is_said_to_be()
    {
        Position position = Of("For Chad, recognition of the border is a red line.", "TCD").ShouldHaveSingleItem();
        position.Stance.ShouldBe(Stance.Refuses);
        position.Issue.ShouldBe("territory.recognition");
    }

    private static Position[] Of(string text, string party) =>
        [.. MeetingsStepTests.Read(text).Findings.OfType<Position>().Where(p => p.Party.Id == party)];
}
