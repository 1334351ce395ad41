using Parley.Joining;

namespace Parley.Tests.Joining;

public class RecordIndexTests
{
    private readonly string _first;
    private readonly string _second;
    private readonly TalksRecord _record;
    private readonly RecordIndex _index;

    public RecordIndexTests()
    {
        var story = new Story();
        _first = story.Article("a.txt", "2031-05-17").Met("They met on 16 May.", "2031-05-16", "Dornburg").Last;
        _second = story.Article("b.txt", "2031-05-18").Person("Runa Falk").Met("Friday's round was short.", "2031-05-16", "Dornburg").Last;
        story.Article("c.txt", "2031-05-19").Person("Runa Falck");
        _record = story.Record();
        _index = new RecordIndex(_record);
    }

    [Fact]
    public void An_entry_is_found_by_the_digits_of_any_of_its_findings()
    {
        MeetingEntry meeting = _record.Meetings.ShouldHaveSingleItem();

        _index.Find("m" + _first[1..]).Entry.ShouldBe(meeting);
        _index.Find("m" + _second[1..]).Entry.ShouldBe(meeting);
        meeting.Id.ShouldBe("m" + new[] { _first, _second }.Min(StringComparer.Ordinal)![1..]);
    }

    [Fact]
    public void A_finding_is_found_with_the_entry_that_holds_it()
    {
        RecordItem item = _index.Find(_second);

        item.Finding!.Id.ShouldBe(_second);
        item.Entry.ShouldBe(_record.Meetings[0]);
    }

    [Fact]
    public void Articles_actors_and_talks_are_found_by_their_ids()
    {
        _index.Find("b.txt").Article!.Id.ShouldBe("b.txt");
        _index.Find("runa-falck").Actor!.Ids.ShouldBe(["runa-falck", "runa-falk"]);
        _index.Find("VLD").Actor!.Name.ShouldBe("Valdoria");
        _index.Find(_record.Negotiations[0].Id).Negotiation.ShouldBe(_record.Negotiations[0]);
    }

    [Fact]
    public void The_entries_of_one_negotiation_are_found_and_none_of_another()
    {
        string talks = _record.Negotiations.ShouldHaveSingleItem().Id;

        TalksRecord own = _index.OfTalks(talks);

        own.Entries.Select(e => e.Id).ShouldBe(_record.Entries.Where(e => e.Negotiation == talks).Select(e => e.Id));
        own.Meetings.ShouldHaveSingleItem();
        own.Articles.ShouldBe(_record.Articles);
        _index.OfTalks("n0000000").Entries.ShouldBeEmpty();
        _index.Negotiation(talks).ShouldBe(_record.Negotiations[0]);
        _index.Negotiation("n0000000").ShouldBeNull();
    }

    [Fact]
    public void The_actors_of_an_article_are_those_of_whom_it_speaks()
    {
        foreach (RecordArticle article in _record.Articles)
            _index.ActorsOf[article.Id].Select(a => a.Id).ShouldBe(_record.Actors.Where(a => a.Articles.Contains(article.Id)).Select(a => a.Id));
        _index.ActorsOf["none.txt"].ShouldBeEmpty();
    }

    [Fact]
    public void The_beginning_of_an_id_is_enough_where_only_one_begins_so() =>
        _index.Find(("m" + _first[1..])[..6]).Entry.ShouldBe(_record.Meetings[0]);

    [Theory]
    [InlineData("nothing-like-it", ErrorCode.UnknownId)]
    [InlineData("", ErrorCode.UnknownId)]
    [InlineData("f", ErrorCode.AmbiguousId)]
    public void An_id_that_leads_nowhere_or_to_several_is_a_numbered_error(string id, ErrorCode code) =>
        Should.Throw<ParleyException>(() => _index.Find(id)).Code.ShouldBe(code);

    [Fact]
    public void A_decision_about_an_entry_is_about_all_its_findings() =>
        _index.Targets(_record.Meetings[0].Id).ShouldBe(_record.Meetings[0].Findings);

    [Fact]
    public void A_decision_about_an_actor_is_about_the_id_that_an_article_gives() =>
        _index.Targets("runa-falck").ShouldBe(["runa-falck"]);

    [Fact]
    public void No_decision_is_about_an_article() =>
        Should.Throw<ParleyException>(() => _index.Targets("a.txt")).Code.ShouldBe(ErrorCode.ImpossibleDecision);
}
