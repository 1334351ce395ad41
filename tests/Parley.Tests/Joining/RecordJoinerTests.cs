using Parley.Joining;
using Parley.Reading;
using Parley.Record;
using static Parley.Tests.Joining.Story;

namespace Parley.Tests.Joining;

/// <summary>What is joined again, and what stays as it was.</summary>
public class RecordJoinerTests
{
    private static readonly ActorReference Lethia = new("LTH", "Lethia"), Umbria = new("UMB", "Umbria");
    private readonly Dictionary<string, ArticleReading> _held = [];
    private readonly List<string> _asked = [];
    private readonly RecordJoiner _joiner;

    public RecordJoinerTests()
    {
        _joiner = new RecordJoiner(ids => ids.Select(id =>
        {
            lock (_asked)
                _asked.Add(id);
            return _held[id];
        }));
        Take(Told("a.txt", "2031-05-02", Valdoria, Kestria, "2031-05-01"));
        Take(Told("b.txt", "2031-05-03", Valdoria, Kestria, "2031-05-01"));
        Take(Told("c.txt", "2031-06-02", Lethia, Umbria, "2031-06-01"));
        Join();
        _asked.Clear();
    }

    [Fact]
    public void A_record_of_nothing_has_no_newest_day_and_no_parts()
    {
        var joiner = new RecordJoiner(_ => []);
        joiner.Newest(new(2031, 3, 1)).ShouldBeNull();
        joiner.Join(EdtfDate.Parse("2031-03-01")).Articles.ShouldBeEmpty();
    }

    [Fact]
    public void A_new_article_has_the_talks_joined_again_that_it_is_about_and_no_others()
    {
        Take(Told("d.txt", "2031-05-04", Valdoria, Kestria, "2031-05-01"));

        Join("2031-07-01").Meetings.Select(m => m.Articles.Length).Order().ShouldBe([1, 3]);

        _asked.Order().ShouldBe(["a.txt", "b.txt", "d.txt"]);
    }

    [Fact]
    public void An_earlier_day_shares_the_talks_of_which_all_was_known_by_then()
    {
        Join("2031-05-20").Articles.Length.ShouldBe(2);
        Join().Articles.Length.ShouldBe(3);

        _asked.ShouldBeEmpty();
    }

    [Fact]
    public void Talks_are_joined_again_once_something_in_them_fell_due_by_the_newest_article()
    {
        Take(new Story().Article("e.txt", "2031-05-04").Met("They met in Dornburg.", "2031-05-01", "Dornburg")
            .Due("Valdoria has until June 20 to hand over the port.", "2031-06-20", "hand over the port", Kestria, Valdoria).Reading);
        Join().Deadlines.ShouldHaveSingleItem().Outcome.ShouldBe(DeadlineOutcome.Open);
        Take(Told("f.txt", "2031-06-10", Lethia, Umbria, "2031-06-01"));
        _asked.Clear();
        Join();
        _asked.Order().ShouldBe(["c.txt", "f.txt"]);
        _asked.Clear();
        Take(Told("g.txt", "2031-06-30", Lethia, Umbria, "2031-06-01"));

        Join().Deadlines.ShouldHaveSingleItem().Outcome.ShouldBe(DeadlineOutcome.Unknown);

        _asked.Order().ShouldBe(["a.txt", "b.txt", "c.txt", "e.txt", "f.txt", "g.txt"]);
    }

    [Fact]
    public void A_decision_has_the_talks_joined_again_that_it_is_about_and_no_others()
    {
        string finding = _held["c.txt"].Findings[0].Id;
        _joiner.Take(new Story().Decide(DecisionAction.Reject, finding).Decisions);

        Join().Rejected.ShouldBe([finding]);

        _asked.Distinct().ShouldBe(["c.txt"]);
    }

    [Fact]
    public void What_a_person_joins_across_talks_is_one_entry()
    {
        _joiner.Take(new Story().Decide(DecisionAction.Join, _held["a.txt"].Findings[0].Id, _held["c.txt"].Findings[0].Id).Decisions);

        Join().Meetings.ShouldHaveSingleItem().Articles.ShouldBe(["a.txt", "b.txt", "c.txt"]);
    }

    [Fact]
    public void Parts_are_the_record_and_nothing_of_one_is_in_another()
    {
        TalksRecord all = Join();

        TalksRecord[] parts = [.. _joiner.OfParts(EdtfDate.Parse("2031-07-01"), part => part)];

        parts.SelectMany(p => p.Articles).OrderBy(a => a.Id).ShouldBe(all.Articles.OrderBy(a => a.Id));
        parts.SelectMany(p => p.Entries).Select(e => e.Id).Order().ShouldBe(all.Entries.Select(e => e.Id).Order());
        parts.SelectMany(p => p.Negotiations).Select(n => n.Id).Order().ShouldBe(all.Negotiations.Select(n => n.Id).Order());
        parts.SelectMany(p => p.Findings.Keys).Order().ShouldBe(all.Findings.Keys.Order());
    }

    private static ArticleReading Told(string id, string published, ActorReference one, ActorReference two, string day) =>
        new Story().Article(id, published).Met($"{one.Name} met {two.Name} in Dornburg.", day, "Dornburg", parties: [one, two]).Reading;

    private void Take(ArticleReading reading)
    {
        _held[reading.Article.Id] = reading;
        _joiner.Take(reading);
    }

    private TalksRecord Join(string asOf = "2031-07-01") => _joiner.Join(EdtfDate.Parse(asOf));
}
