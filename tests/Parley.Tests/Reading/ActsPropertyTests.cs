using FsCheck;
using FsCheck.Fluent;
using Parley.Reading;
using Parley.Reading.Steps;
using Parley.Text;

namespace Parley.Tests.Reading;

public class ActsPropertyTests
{
    [Fact]
    public void No_tree_makes_acts_moves_or_positions_throw() =>
        Prop.ForAll(RandomTrees.Documents(), document =>
        {
            AnnotatedArticle article = Read(document);
            return article.Findings.All(f => f.Passages.All(p => document.Text[p.Start..p.End] == p.Quote));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Every_act_names_an_actor_or_a_target_and_its_clause_lies_in_the_text() =>
        Prop.ForAll(RandomTrees.Documents(), document =>
            Read(document).Acts.All(a => (a.Actor is not null || a.Target is not null) && a.Clause.Start >= 0 && a.Clause.End <= document.Text.Length && !a.Clause.IsEmpty))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_sentence_of_ten_thousand_tokens_is_read_in_linear_time()
    {
        string lines = string.Join('\n', Enumerable.Range(0, 2500).Select(i => $"""
            Norland  Norland PROPN NNP {(4 * i) + 2} nsubj
            rejected reject  VERB  VBD {(i == 0 ? 0 : (4 * (i - 1)) + 2)} {(i == 0 ? "root" : "conj")}
            Sudland  Sudland PROPN NNP {(4 * i) + 4} nmod:poss
            offer    offer   NOUN  NN  {(4 * i) + 2} obj
            """));
        Document document = Trees.Of(lines);
        document.Tokens.Length.ShouldBe(10_000);
        Read(document).Acts.Count(a => a.Type == "reject").ShouldBe(2500);
    }

    private static AnnotatedArticle Read(Document document)
    {
        AnnotatedArticle article = ActsStepTests.Annotated(document);
        new ActsStep().Run(article);
        new PositionsStep().Run(article);
        new MovesStep().Run(article);
        return article;
    }
}
