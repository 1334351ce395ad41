using Parley.Joining;
using Parley.Record;
using static Parley.Tests.Joining.Story;

namespace Parley.Tests.Joining;

public partial class JoinerTests
{
    [Fact]
    public void Positions_of_one_party_on_one_issue_are_one_entry_with_a_history()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-01").Met("They met.", "2031-05-01", "Dornburg").Holds("Valdoria refuses to pull out.", Valdoria, Stance.Refuses, "territory.withdrawal");
        story.Article("b.txt", "2031-06-01").Met("They met.", "2031-06-01", "Dornburg").Holds("Valdoria will not pull out.", Valdoria, Stance.Refuses, "territory.withdrawal");
        story.Article("c.txt", "2031-07-01").Met("They met.", "2031-07-01", "Dornburg").Holds("Valdoria offers to pull out.", Valdoria, Stance.Offers, "territory.withdrawal");
        story.Article("d.txt", "2031-08-01").Met("They met.", "2031-08-01", "Dornburg").Holds("Valdoria demands the heights.", Valdoria, Stance.Demands, "territory.withdrawal");

        PositionEntry position = story.Record().Positions.ShouldHaveSingleItem();

        position.History.Select(h => h.Change).ShouldBe([PositionChange.New, PositionChange.Repeated, PositionChange.Softer, PositionChange.Harder]);
        position.History.Select(h => h.Articles[0]).ShouldBe(["a.txt", "b.txt", "c.txt", "d.txt"]);
    }

    [Fact]
    public void A_reprint_repeats_nothing()
    {
        var story = new Story();
        const string body = "Valdoria refuses to pull its garrison out of the northern valley before the snow melts and the roads to the coast are open again, its envoy told reporters after the morning session in Dornburg.";
        story.Article("a.txt", "2031-05-01").Words(body).Holds("Valdoria refuses to pull out of the valley.", Valdoria, Stance.Refuses, "territory.withdrawal");
        story.Article("b.txt", "2031-05-02").Words(body).Holds("Valdoria refuses to pull out of the valley.", Valdoria, Stance.Refuses, "territory.withdrawal");

        TalksRecord record = story.Record();

        record.Articles[1].CopyOf.ShouldBe("a.txt");
        PositionEntry position = record.Positions.ShouldHaveSingleItem();
        position.Origins.ShouldBe(1);
        position.History.ShouldHaveSingleItem().Articles.ShouldBe(["a.txt", "b.txt"]);
    }

    [Fact]
    public void A_new_condition_on_an_offer_makes_it_harder()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-01").Holds("Valdoria offers a truce at sea.", Valdoria, Stance.Offers, "ceasefire");
        story.Article("b.txt", "2031-06-01").Holds("Valdoria offers a truce at sea if the port opens.", Valdoria, Stance.Offers, "ceasefire", condition: "the port opens");

        story.Record().Positions.ShouldHaveSingleItem().History[1].Change.ShouldBe(PositionChange.Harder);
    }

    [Fact]
    public void A_position_said_no_longer_to_hold_is_dropped()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-01").Holds("Valdoria demands the islands.", Valdoria, Stance.Demands, "territory.status");
        story.Article("b.txt", "2031-06-01").Holds("Valdoria denies demanding the islands.", Valdoria, Stance.Demands, "territory.status", certainty: Certainty.Denied);

        story.Record().Positions.ShouldHaveSingleItem().History[1].Change.ShouldBe(PositionChange.Dropped);
    }

    [Fact]
    public void Positions_in_two_disputes_of_one_party_do_not_mix()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-01").Met("They met.", "2031-05-01", "Dornburg").Holds("Valdoria demands a truce.", Valdoria, Stance.Demands, "ceasefire");
        story.Article("b.txt", "2031-06-01").Met("They met.", "2031-06-01", "Astwick", parties: [Valdoria, Ostmark]).Holds("Valdoria refuses a truce.", Valdoria, Stance.Refuses, "ceasefire");

        TalksRecord record = story.Record();

        record.Negotiations.Length.ShouldBe(2);
        record.Positions.Select(p => p.History.ShouldHaveSingleItem().Change).ShouldBe([PositionChange.New, PositionChange.New]);
        record.Positions.Select(p => p.Negotiation).Distinct().Count().ShouldBe(2);
    }
}
