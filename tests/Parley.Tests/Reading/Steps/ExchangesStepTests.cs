using Parley.Record;

namespace Parley.Tests.Reading.Steps;

public class ExchangesStepTests
{
    [Theory]
    [InlineData("Norway and Chad exchanged 200 prisoners on Tuesday.", ExchangeWhat.Prisoners, ExchangeStatus.Held, 200)]
    [InlineData("Norway and Chad will exchange 200 prisoners on Friday.", ExchangeWhat.Prisoners, ExchangeStatus.Planned, 200)]
    [InlineData("Norway wants an exchange of prisoners.", ExchangeWhat.Prisoners, ExchangeStatus.Proposed, null)]
    [InlineData("Norway agreed to a prisoner swap with Chad.", ExchangeWhat.Prisoners, ExchangeStatus.Planned, null)]
    [InlineData("Norway released 12 hostages on Tuesday.", ExchangeWhat.Hostages, ExchangeStatus.Held, 12)]
    [InlineData("Norway handed over the remains of soldiers on Tuesday.", ExchangeWhat.Remains, ExchangeStatus.Held, null)]
    [InlineData("Norway handed over the remains of four more Chadian soldiers on Tuesday.", ExchangeWhat.Remains, ExchangeStatus.Held, 4)]
    [InlineData("Norway rejected an exchange of prisoners.", ExchangeWhat.Prisoners, ExchangeStatus.Refused, null)]
    public void What_is_handed_over_how_many_and_whether_it_was(string text, ExchangeWhat what, ExchangeStatus status, int? count)
    {
        Exchange exchange = Of(text).ShouldHaveSingleItem();
        (exchange.What, exchange.Status, exchange.Count).ShouldBe((what, status, count));
    }

    [Fact]
    public void The_day_of_the_talks_that_led_to_an_exchange_is_not_its_own() =>
        Of("The round of Norway and Chad in Muscat on March 4 led to an exchange of prisoners.").ShouldHaveSingleItem().Date.ShouldBeNull();

    [Theory]
    [InlineData("Chad said that it was prepared to hand over 60 bodies.")]
    [InlineData("Chad is ready to exchange 40 prisoners.")]
    public void What_one_side_is_ready_for_is_proposed(string text) => Of(text).ShouldHaveSingleItem().Status.ShouldBe(ExchangeStatus.Proposed);

    [Fact]
    public void Whose_bodies_are_counted_counts_the_bodies() =>
        Of("Norway and Chad agreed to exchange the bodies of 70 soldiers each.").ShouldHaveSingleItem().Count.ShouldBe(70);

    [Fact]
    public void Joined_groups_are_an_exchange_each()
    {
        Of("All hostages and prisoners are to be freed.").Select(e => e.What).ShouldBe([ExchangeWhat.Hostages, ExchangeWhat.Prisoners], ignoreOrder: true);
    }

    [Fact]
    public void Releases_of_things_are_no_exchange() => Of("Norway released a statement and returned the documents on Tuesday.").ShouldBeEmpty();

    [Theory]
    [InlineData("Chad has agreed to hand over 30 Norwegian soldiers on Friday.", ExchangeStatus.Planned)]
    [InlineData("Chad freed 30 Norwegian fishermen on Tuesday.", ExchangeStatus.Held)]
    public void Who_is_handed_over_was_held_whatever_he_is_called(string text, ExchangeStatus status)
    {
        Exchange exchange = Of(text).ShouldHaveSingleItem();
        (exchange.What, exchange.Status, exchange.Count).ShouldBe((ExchangeWhat.Prisoners, status, 30));
    }

    [Fact]
    public void Who_may_send_his_own_soldiers_home_holds_nobody() => Of("\"Let your soldiers go home,\" Norway's president told Chad on Tuesday.").ShouldBeEmpty();

    [Fact]
    public void Who_is_given_in_return_is_an_exchange_of_the_same_kind() =>
        Of("Norway freed 12 hostages on Tuesday in exchange for 90 prisoners.").Select(e => (e.What, e.Count, e.Status)).ShouldBe(
            [(ExchangeWhat.Hostages, 12, ExchangeStatus.Held), (ExchangeWhat.Prisoners, 90, ExchangeStatus.Held)], ignoreOrder: true);

    [Theory]
    [InlineData("Norway swapped 40 prisoners in March. Chad said it would release 300 more.", 300, ExchangeStatus.Planned)]
    [InlineData("The rebels took 60 prisoners. They let 45 go on Tuesday.", 45, ExchangeStatus.Held)]
    public void Who_is_only_counted_is_whoever_was_named_before(string text, int count, ExchangeStatus status) =>
        Of(text).ShouldContain(e => e.What == ExchangeWhat.Prisoners && e.Count == count && e.Status == status);

    [Theory]
    [InlineData("Norway refused to release 500 prisoners.", ExchangeStatus.Refused)]
    [InlineData("Norway offered 500 captured soldiers in return.", ExchangeStatus.Proposed)]
    [InlineData("Norway will free 500 prisoners under the deal.", ExchangeStatus.Planned)]
    [InlineData("Norway let 500 captured soldiers go.", ExchangeStatus.Held)]
    [InlineData("Norway has let go all 500 captives.", ExchangeStatus.Held)]
    [InlineData("Norway's president flew to Chad to secure the return of 500 captives.", ExchangeStatus.Proposed)]
    public void How_far_an_exchange_has_come_follows_from_its_wording(string text, ExchangeStatus status) => Of(text).ShouldHaveSingleItem().Status.ShouldBe(status);

    [Fact]
    public void Words_for_anybody_mean_whom_the_article_calls_held() =>
        Of("Norway holds 60 hostages. It freed three women on Tuesday.").ShouldHaveSingleItem().What.ShouldBe(ExchangeWhat.Hostages);

    [Fact]
    public void Lists_of_prisoners_are_no_prisoners() => Of("Norway and Chad exchanged lists of prisoners on Tuesday.").ShouldBeEmpty();

    [Fact]
    public void Who_oversees_a_release_hands_nobody_over() =>
        Of("Norway and Chad met in Muscat on Monday. The release of the detainees will be overseen by the Red Cross, Norway said.").ShouldHaveSingleItem()
            .Parties.ShouldBeEmpty();

    [Theory]
    [InlineData("Norway agreed to free hostages.", ExchangeStatus.Planned)]
    [InlineData("Norway is to free 90 prisoners.", ExchangeStatus.Planned)]
    [InlineData("Norway promised to free three hostages and to open two crossings.", ExchangeStatus.Planned)]
    [InlineData("Norway will free 33 hostages.", ExchangeStatus.Planned)]
    [InlineData("Norway had refused to free hostages.", ExchangeStatus.Refused)]
    public void To_free_people_is_a_verb(string text, ExchangeStatus status) => Of(text).ShouldHaveSingleItem().Status.ShouldBe(status);

    [Theory]
    [InlineData("Norway agreed to free elections.")]
    [InlineData("Norway opposed limits to free trade.")]
    public void To_free_things_is_none(string text) => Of(text).ShouldBeEmpty();

    private static Exchange[] Of(string text) => [.. MeetingsStepTests.Read(text).Findings.OfType<Exchange>()];
}
