using System.Collections.Immutable;
using Parley.Articles;
using Parley.Reading;
using Parley.Reading.Steps;
using Parley.Record;

namespace Parley.Tests.Reading.Steps;

public class ConsolidateStepTests
{
    private const string Text = "Varland opens talks\n\nVarland opened talks with Ostria. It wants a truce, it said. It wants a truce at once. It wants a toll.";

    private static readonly ActorReference Varland = new("varland", "Varland"), Ostria = new("ostria", "Ostria");

    [Fact]
    public void A_fact_told_twice_is_one_finding_with_both_passages_and_all_fields()
    {
        Finding[] findings = Consolidate(Move("Varland opens talks", target: null), Move("Varland opened talks with Ostria", Ostria));
        Move move = findings.ShouldHaveSingleItem().ShouldBeOfType<Move>();
        move.Target.ShouldBe(Ostria);
        move.Passages.Select(p => p.Quote).ShouldBe(["Varland opens talks", "Varland opened talks with Ostria"]);
    }

    [Fact]
    public void What_differs_in_a_field_stays_apart()
    {
        Consolidate(Move("Varland opens talks", new ActorReference("lomia", "Lomia")), Move("Varland opened talks with Ostria", Ostria)).Length.ShouldBe(2);
    }

    [Fact]
    public void What_the_identifying_fields_do_not_tell_apart_has_an_id_each()
    {
        Finding[] findings = Consolidate(Move("Varland opened talks with Ostria", new ActorReference("lomia", "Lomia")), Move("Varland opened talks with Ostria", Ostria));
        findings.Select(f => f.Id).Distinct().Count().ShouldBe(2);
        Consolidate(Move("Varland opened talks with Ostria", new ActorReference("lomia", "Lomia")), Move("Varland opened talks with Ostria", Ostria)).Select(f => f.Id).ShouldBe(findings.Select(f => f.Id));
    }

    [Fact]
    public void Two_wants_of_one_issue_in_one_sentence_stay_apart_and_one_told_again_does_not()
    {
        Consolidate(Want("It wants a truce, it said", "a truce"), Want("It wants a truce at once", "a truce at once")).Length.ShouldBe(1);
        Consolidate(Want("It wants a truce, it said", "a truce"), Want("It wants a truce, it said", "a toll")).Length.ShouldBe(2);
    }

    [Fact]
    public void Statements_of_one_speaker_with_other_words_stay_apart()
    {
        Consolidate(Said("It wants a truce, it said"), Said("It wants a truce at once"), Said("It wants a truce at once")).Length.ShouldBe(2);
    }

    [Fact]
    public void Findings_come_in_the_order_of_the_text()
    {
        Consolidate(Want("It wants a toll", "a toll"), Move("Varland opened talks with Ostria", Ostria)).Select(f => f.Kind).ShouldBe(["move", "position"]);
    }

    private static Finding[] Consolidate(params Finding[] findings)
    {
        AnnotatedArticle article = new ArticleReader().Annotate(new Article { Id = "a", Text = Text }, Layers.Language);
        article.Findings.AddRange(findings);
        new ConsolidateStep().Run(article);
        return [.. article.Findings];
    }

    private static Move Move(string quote, ActorReference? target) =>
        new() { Article = "a", Passages = Cut(quote), Rule = "test", Type = "invite", Actor = Varland, Target = target };

    private static Position Want(string quote, string text) =>
        new() { Article = "a", Passages = Cut(quote), Rule = "test", Party = Varland, Stance = Stance.Demands, Issue = "other", Text = text };

    private static Statement Said(string quote) => new() { Article = "a", Passages = Cut(quote), Rule = "test", Speaker = Varland, Text = quote };

    private static ImmutableArray<Passage> Cut(string quote)
    {
        int at = Text.IndexOf(quote, StringComparison.Ordinal);
        return [Passage.Cut(Text, at, at + quote.Length)];
    }
}
