using Parley.Joining;
using Parley.Reading;
using Parley.Record;
using static Parley.Tests.Joining.Story;

namespace Parley.Tests.Joining;

public partial class JoinerTests
{
    [Fact]
    public void Figures_of_the_same_things_are_one_series_in_order_of_time()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-01").Counts("More than 2,600 people have been killed in the war.", 2600, "person", "people killed in the war", Qualifier.MoreThan);
        story.Article("b.txt", "2031-08-01").Counts("The war has killed 5,000.", 5000, "person", "people killed in war");
        story.Article("c.txt", "2031-08-01").Counts("Some 300 tanks are massed at the river.", 300, "tank", "tanks massed");

        TalksRecord record = story.Record();

        record.Figures.Length.ShouldBe(2);
        FigureEntry killed = record.Figures.Single(f => f.Unit == "person");
        killed.Values.Select(v => v.Value).ShouldBe([2600, 5000]);
        killed.Disagreements.ShouldHaveSingleItem().Kind.ShouldBe(DisagreementKind.Change);
    }

    [Fact]
    public void Figures_without_words_for_what_they_count_are_compared_by_the_words_around_them()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-01").Counts("More than 3,000 people have been killed since April, the UN said.", 3000, "person", null, Qualifier.MoreThan);
        story.Article("b.txt", "2031-08-01").Counts("Since April 5,000 people have lost their lives, by the UN's count.", 5000, "person", null);
        story.Article("c.txt", "2031-08-01").Counts("The fair drew 5,000 people to the harbour in April.", 5000, "person", null);

        story.Record().Figures.Select(f => f.Articles.Length).Order().ShouldBe([1, 2]);
    }

    [Fact]
    public void The_injured_of_a_war_are_not_its_dead()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-01").Counts("At least 550 people have been killed since April.", 550, "person", null, Qualifier.AtLeast);
        story.Article("b.txt", "2031-05-02").Counts("Hospitals count 4,900 injured in a war that has killed many since spring.", 4900, "person", "injured");
        story.Article("c.txt", "2031-06-01").Counts("Fighting since April has killed 730 people.", 730, "person", null);

        story.Record().Figures.Select(f => string.Join(' ', f.Values.Select(v => v.Value))).Order().ShouldBe(["4900", "550 730"]);
    }

    [Fact]
    public void Levies_of_one_on_the_other_are_not_those_of_the_other_on_the_one()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-01").Counts("Valdoria's duties on Kestrian goods are 145 per cent.", 145, "percent", "Valdoria's duties on Kestrian goods");
        story.Article("b.txt", "2031-05-02").Counts("Kestria's tariffs on Valdorian goods are 125 per cent.", 125, "percent", "Kestria's tariffs on Valdorian goods");
        story.Article("c.txt", "2031-05-03").Counts("Valdoria's tariffs on Kestrian goods fall to 30 per cent.", 30, "percent", "Valdoria's tariffs on Kestrian goods");

        story.Record().Figures.Select(f => f.Values.Length).Order().ShouldBe([1, 2]);
    }

    [Fact]
    public void A_bare_word_for_what_is_counted_joins_nothing()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-01").Counts("Some 300 people came to the fair.", 300, "person", "people");
        story.Article("b.txt", "2031-05-02").Counts("The flood drove 300 people out.", 300, "person", "people");
        story.Article("c.txt", "2031-05-03").Counts("The army freed 90 people.", 90, "person", "people");

        story.Record().Figures.Length.ShouldBe(3);
    }

    [Fact]
    public void Units_that_name_the_same_thing_meet_and_may_contradict()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-01").Counts("41 aircraft were hit.", 41, "aircraft", "aircraft hit");
        story.Article("b.txt", "2031-05-01").Counts("About 20 warplanes were hit.", 20, "warplane", "warplanes hit", Qualifier.About);

        story.Record().Figures.ShouldHaveSingleItem().Disagreements.ShouldHaveSingleItem().Kind.ShouldBe(DisagreementKind.Conflict);
    }

    [Fact]
    public void Several_numbers_of_one_article_are_no_disagreement()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-01")
            .Counts("Six soldiers killed on the road, the army says.", 6, "person", "soldiers killed on the road")
            .Counts("22 soldiers killed on the road, a doctor says.", 22, "person", "soldiers killed on the road");

        story.Record().Figures.SelectMany(f => f.Disagreements).ShouldBeEmpty();
    }

    [Fact]
    public void Two_numbers_of_one_sentence_are_not_one_figure_for_the_words_they_share()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-01").Counts("The stock shrinks from 10,000 kg to 300 kg of ore.", 10000, "kg", null)
            .And(a => a.Counts("-", 300, "kg", null));

        story.Record().Figures.Length.ShouldBe(2);
    }

    [Fact]
    public void Figures_for_the_same_day_that_exclude_each_other_are_a_conflict()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-01").Counts("Six soldiers killed, the army says.", 6, "person", "soldiers killed");
        story.Article("b.txt", "2031-05-01").Counts("22 soldiers killed, a doctor says.", 22, "person", "soldiers killed");

        story.Record().Figures.ShouldHaveSingleItem().Disagreements.ShouldHaveSingleItem().Kind.ShouldBe(DisagreementKind.Conflict);
    }

    [Fact]
    public void A_rounder_figure_that_allows_the_exact_one_differs_only_in_precision()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-01").Counts("More than 4,000 soldiers let go.", 4000, "person", "captured soldiers freed", Qualifier.MoreThan);
        story.Article("b.txt", "2031-05-01").Counts("4,208 soldiers let go.", 4208, "person", "captured soldiers freed");

        story.Record().Figures.ShouldHaveSingleItem().Disagreements.ShouldHaveSingleItem().Kind.ShouldBe(DisagreementKind.Precision);
    }

    [Fact]
    public void One_statement_in_two_reports_is_one_entry_led_by_the_quotation()
    {
        ActorReference orsk = ArticleTeller.PersonCalled("Pavo Orsk");
        var story = new Story();
        story.Article("a.txt", "2031-05-01").Person("Pavo Orsk").Says("Orsk said the gap between both sides over the valley was very wide.", orsk);
        story.Article("b.txt", "2031-05-02").Person("Pavo Orsk").Says("\"The gap between both sides over the valley is very wide,\" Orsk said.", orsk, direct: true);
        story.Article("c.txt", "2031-05-02").Person("Pavo Orsk").Says("Orsk thanked his hosts.", orsk);

        TalksRecord record = story.Record();

        record.Statements.Length.ShouldBe(2);
        record.Statements.Single(s => s.Articles.Length == 2).Facts.Direct.ShouldBeTrue();
    }

    [Fact]
    public void The_same_words_a_year_later_are_another_statement()
    {
        ActorReference orsk = ArticleTeller.PersonCalled("Pavo Orsk");
        var story = new Story();
        story.Article("a.txt", "2031-05-01").Says("Orsk said the gap was very wide.", orsk);
        story.Article("b.txt", "2032-05-01").Says("Orsk said the gap was very wide.", orsk);

        story.Record().Statements.Length.ShouldBe(2);
    }

    [Fact]
    public void An_act_that_several_articles_report_is_one_move_with_target_and_issue_from_any_of_them()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-01").Acts("Valdoria rejected Kestria's ceasefire plan on Thursday.", "reject", Valdoria, Kestria, null, "2031-05-01");
        story.Article("b.txt", "2031-05-02").Acts("Valdoria rejected the ceasefire plan a day ago.", "reject", Valdoria, null, "ceasefire", "2031-05-01");
        story.Article("c.txt", "2031-06-02").Acts("Valdoria rejected another ceasefire plan.", "reject", Valdoria, null, "ceasefire", "2031-06-02");

        MoveEntry move = story.Record().Moves.Single(m => m.Articles.Length == 2);

        move.Facts.Target.ShouldBe(Kestria);
        move.Facts.Issue.ShouldBe("ceasefire");
    }

    [Fact]
    public void Whether_somebody_came_is_one_entry_with_a_change()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-14").Attends("Orsk may come.", "Pavo Orsk", AttendanceStatus.Unclear, "2031-05-16", "Dornburg");
        story.Article("b.txt", "2031-05-17").Attends("Orsk stayed away.", "Pavo Orsk", AttendanceStatus.Absent, "2031-05-16", "Dornburg");

        AttendanceEntry attendance = story.Record().Attendances.ShouldHaveSingleItem();

        attendance.Facts.Status.ShouldBe(AttendanceStatus.Absent);
        attendance.Disagreements.ShouldHaveSingleItem().Kind.ShouldBe(DisagreementKind.Change);
    }

    [Fact]
    public void An_exchange_planned_and_then_held_is_one_and_other_counts_are_others()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-16").HandsOver("1,000 prisoners each are to be swapped.", 1000, ExchangeStatus.Planned);
        story.Article("b.txt", "2031-05-25").HandsOver("The last of 1,000 prisoners came home.", 1000, ExchangeStatus.Held, "2031-05-25");
        story.Article("c.txt", "2031-05-25").HandsOver("They spoke of 6,000 bodies.", 6000, ExchangeStatus.Proposed, what: ExchangeWhat.Remains);

        TalksRecord record = story.Record();

        record.Exchanges.Length.ShouldBe(2);
        record.Exchanges.Single(e => e.Facts.Count == 1000).Facts.Status.ShouldBe(ExchangeStatus.Held);
    }

    [Theory]
    [InlineData("The deadline ends in September.", null, 1)]
    [InlineData("They want the mine closed in September.", "the mine closed", 2)]
    public void A_month_in_which_one_deadline_falls_due_is_that_deadline_s_unless_something_else_is_due(string words, string? condition, int deadlines)
    {
        var story = new Story();
        story.Article("a.txt", "2031-07-15").Due("Valdoria must sign within 50 days.", "2031-09-02", "sign", Kestria, Valdoria);
        story.Article("b.txt", "2031-07-16").Due(words, "2031-09", condition);

        TalksRecord record = story.Record();

        record.Deadlines.Length.ShouldBe(deadlines);
        record.Deadlines.Single(d => d.Articles.Contains("a.txt")).Facts.Due!.ToString().ShouldBe("2031-09-02");
    }

    [Fact]
    public void What_was_held_is_no_exchange_that_was_planned_later()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-25").HandsOver("The exchange of prisoners is over.", null, ExchangeStatus.Held, "2031-05-16");
        story.Article("b.txt").Met("They met.", "2031-07-23", "Dornburg").HandsOver("They agreed to swap 1,200 prisoners.", 1200, ExchangeStatus.Planned);

        story.Record().Exchanges.Select(e => (e.Facts.Count, e.Facts.Status)).ShouldBe([(null, ExchangeStatus.Held), (1200, ExchangeStatus.Planned)]);
    }

    [Fact]
    public void A_bare_mention_is_the_exchange_of_its_article_or_else_the_only_one_that_it_can_be()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-16")
            .HandsOver("40 prisoners are to be swapped.", 40, ExchangeStatus.Planned)
            .HandsOver("The swap of prisoners is agreed.", null, ExchangeStatus.Planned, parties: []);
        story.Article("b.txt", "2031-05-17").HandsOver("90 prisoners are to be swapped.", 90, ExchangeStatus.Planned);
        story.Article("c.txt", "2031-05-18").HandsOver("A swap of prisoners is agreed.", null, ExchangeStatus.Planned, parties: []);

        TalksRecord record = story.Record();

        record.Exchanges.Single(e => e.Facts.Count == 40).Findings.Length.ShouldBe(2);
        record.Exchanges.Single(e => e.Facts.Count == 90).Findings.Length.ShouldBe(1);
        record.Exchanges.Single(e => e.Facts.Count is null).Articles.ShouldBe(["c.txt"]);
    }

    [Fact]
    public void Talks_are_named_after_their_two_parties_and_the_place_where_they_met_most()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-17").Met("They met.", "2031-05-16", "Dornburg").Acts("Ostmark hosted it.", "host", Ostmark);
        story.Article("b.txt", "2031-06-03").Met("They met.", "2031-06-02", "Dornburg").Met("They met once in Astwick.", "2030-03", "Astwick");

        Negotiation talks = story.Record().Negotiations.ShouldHaveSingleItem();

        talks.Name.ShouldBe("Kestria–Valdoria talks, Dornburg");
        talks.Parties.Select(p => p.Id).ShouldBe(["KST", "VLD"]);
        talks.Mediators.ShouldBe([Ostmark]);
        talks.From!.ToString().ShouldBe("2030-03");
        talks.Articles.ShouldBe(["a.txt", "b.txt"]);
    }

    [Fact]
    public void An_article_in_which_nobody_meets_belongs_to_the_talks_of_the_two_it_speaks_of()
    {
        var story = new Story();
        story.Article("a.txt", "2031-05-17").Met("They met.", "2031-05-16", "Dornburg");
        story.Article("b.txt", "2031-05-18").Actor(Valdoria, ActorKind.State).Actor(Kestria, ActorKind.State).Holds("Valdoria demands a truce.", Valdoria, Stance.Demands, "ceasefire");
        story.Article("c.txt", "2031-05-18").Actor(Ostmark, ActorKind.State).Holds("Ostmark demands a truce.", Ostmark, Stance.Demands, "ceasefire");

        TalksRecord record = story.Record();

        record.Negotiations.ShouldHaveSingleItem().Articles.ShouldBe(["a.txt", "b.txt"]);
        record.Positions.Single(p => p.Party == Ostmark).Negotiation.ShouldBeNull();
    }
}
