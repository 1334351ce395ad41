using Parley.Reading;
using Parley.Reading.Steps;
using Parley.Record;
using Parley.Text;

namespace Parley.Tests.Reading;

public class PositionsStepTests
{
    private const string Demand = """
        Norland     Norland     PROPN NNP 2 nsubj
        demanded    demand      VERB  VBD 0 root
        a           a           DET   DT  4 det
        ceasefire   ceasefire   NOUN  NN  2 obj
        ,           ,           PUNCT ,   7 punct
        the         the         DET   DT  7 det
        release     release     NOUN  NN  4 conj
        of          of          ADP   IN  9 case
        prisoners   prisoner    NOUN  NNS 7 nmod
        and         and         CCONJ CC  12 cc
        no          no          DET   DT  12 det
        sanctions   sanction    NOUN  NNS 4 conj
        """;

    [Fact]
    public void Each_item_of_a_list_is_a_position_and_no_thing_is_a_refusal_of_it() =>
        Told(Demand).ShouldBe(["Norland Demands ceasefire: a ceasefire", "Norland Demands people.prisoners: the release of prisoners", "Norland Refuses sanctions: sanctions"], ignoreOrder: true);

    [Fact]
    public void A_want_is_a_demand_and_a_denied_want_a_refusal()
    {
        Told("""
            Norland Norland PROPN NNP 2 nsubj
            wants   want    VERB  VBZ 0 root
            a       a       DET   DT  4 det
            truce   truce   NOUN  NN  2 obj
            """).ShouldBe(["Norland Demands ceasefire: a truce"]);
        Told("""
            Norland Norland PROPN NNP 4 nsubj
            does    do      AUX   VBZ 4 aux
            not     not     PART  RB  4 advmod
            want    want    VERB  VB  0 root
            a       a       DET   DT  6 det
            truce   truce   NOUN  NN  4 obj
            """).ShouldBe(["Norland Refuses ceasefire: a truce"]);
    }

    [Fact]
    public void What_is_rejected_is_refused_and_what_is_offered_offered()
    {
        Told("""
            Norland  Norland  PROPN NNP 2 nsubj
            offered  offer    VERB  VBD 0 root
            to       to       PART  TO  4 mark
            withdraw withdraw VERB  VB  2 xcomp
            its      its      PRON  PRP$ 6 nmod:poss
            troops   troop    NOUN  NNS 4 obj
            """).ShouldBe(["Norland Offers territory.withdrawal: to withdraw its troops"]);
        Told("""
            Norland  Norland  PROPN NNP 2 nsubj
            rejected reject   VERB  VBD 0 root
            a        a        DET   DT  4 det
            truce    truce    NOUN  NN  2 obj
            """).ShouldBe(["Norland Refuses ceasefire: a truce"]);
    }

    [Fact]
    public void What_must_be_is_demanded_by_the_speaker()
    {
        Document document = Trees.Of("""
            Norland  Norland  PROPN NNP 2 nsubj
            said     say      VERB  VBD 0 root
            Sudland  Sudland  PROPN NNP 5 nsubj
            must     must     AUX   MD  5 aux
            withdraw withdraw VERB  VB  2 ccomp
            its      its      PRON  PRP$ 7 nmod:poss
            troops   troop    NOUN  NNS 5 obj
            """);
        Position position = Read(document, Said(document, "Norland", "said", "Sudland")).OfType<Position>().ShouldHaveSingleItem();
        (position.Party.Id, position.Stance, position.Issue).ShouldBe(("Norland", Stance.Demands, "territory.withdrawal"));
        position.Source!.Id.ShouldBe("Norland");
        position.Certainty.ShouldBe(Certainty.Stated);
    }

    [Fact]
    public void No_deal_without_a_thing_demands_the_thing()
    {
        Document document = Trees.Of("""
            Norland     Norland     PROPN NNP 2 nsubj
            said        say         VERB  VBD 0 root
            there       there       PRON  EX  5 expl
            is          be          VERB  VBZ 2 ccomp
            no          no          DET   DT  6 det
            deal        deal        NOUN  NN  4 nsubj
            without     without     ADP   IN  8 case
            inspections inspection  NOUN  NNS 4 obl
            """);
        Read(document, Said(document, "Norland", "said", "there")).OfType<Position>().Select(Told).ShouldBe(["Norland Demands verification: inspections"]);
    }

    [Fact]
    public void What_is_called_no_option_is_refused()
    {
        Document document = Trees.Of("""
            A          a          DET  DT  2 det
            truce      truce      NOUN NN  5 nsubj
            is         be         AUX  VBZ 5 cop
            simply     simply     ADV  RB  5 advmod
            unacceptable unacceptable ADJ JJ 7 ccomp
            ,          ,          PUNCT , 5 punct
            said       say        VERB VBD 0 root
            Norland    Norland    PROPN NNP 7 nsubj
            """);
        Read(document, Said(document, "Norland", "said", "A", "unacceptable")).OfType<Position>().Select(Told).ShouldBe(["Norland Refuses ceasefire: A truce"]);
    }

    [Fact]
    public void A_party_and_a_colon_list_what_it_wants() =>
        Told("""
            Norland    Norland    PROPN NNP 0 root
            :          :          PUNCT :   1 punct
            a          a          DET   DT  4 det
            truce      truce      NOUN  NN  1 appos
            ;          ;          PUNCT :   1 punct
            no         no         DET   DT  7 det
            inspections inspection NOUN NNS 1 appos
            """).ShouldBe(["Norland Demands ceasefire: a truce", "Norland Refuses verification: inspections"], ignoreOrder: true);

    [Fact]
    public void What_parties_agree_is_no_position() =>
        Told("""
            Norland  Norland PROPN NNP 4 nsubj
            and      and     CCONJ CC  3 cc
            Sudland  Sudland PROPN NNP 1 conj
            agreed   agree   VERB  VBD 0 root
            on       on      ADP   IN  7 case
            a        a       DET   DT  7 det
            truce    truce   NOUN  NN  4 obl
            """).ShouldBeEmpty();

    [Fact]
    public void A_demand_that_may_come_is_no_position() =>
        Told("""
            Norland Norland PROPN NNP 3 nsubj
            may     may     AUX   MD  3 aux
            demand  demand  VERB  VB  0 root
            a       a       DET   DT  5 det
            truce   truce   NOUN  NN  3 obj
            """).ShouldBeEmpty();

    [Fact]
    public void The_condition_of_a_threat_is_what_is_demanded() =>
        Told("""
            Norland    Norland    PROPN NNP 2 nsubj
            threatened threaten   VERB  VBD 0 root
            sanctions  sanction   NOUN  NNS 2 obj
            unless     unless     SCONJ IN  8 mark
            a          a          DET   DT  6 det
            truce      truce      NOUN  NN  8 nsubj:pass
            is         be         AUX   VBZ 8 aux:pass
            reached    reach      VERB  VBN 2 advcl
            """).ShouldBe(["Norland Demands ceasefire: a truce is reached"]);

    [Fact]
    public void A_goal_is_demanded_by_whose_it_is() =>
        Told("""
            Norland   Norland   PROPN NNP 3 nmod:poss
            's        's        PART  POS 1 case
            goal      goal      NOUN  NN  6 nsubj
            is        be        AUX   VBZ 6 cop
            a         a         DET   DT  6 det
            referendum referendum NOUN NN 0 root
            """).ShouldBe(["Norland Demands territory.status: a referendum"]);

    [Fact]
    public void It_is_what_was_spoken_of_last() =>
        Told("""
            Sudland  Sudland PROPN NNP 2 nsubj
            proposed propose VERB  VBD 0 root
            a        a       DET   DT  4 det
            truce    truce   NOUN  NN  2 obj

            Norland  Norland PROPN NNP 2 nsubj
            rejected reject  VERB  VBD 0 root
            it       it      PRON  PRP 2 obj
            """).ShouldBe(["Sudland Offers ceasefire: a truce", "Norland Refuses ceasefire: a truce"]);

    [Fact]
    public void The_content_starts_behind_the_preposition() =>
        Told("""
            Norland  Norland PROPN NNP 2 nsubj
            called   call    VERB  VBD 0 root
            for      for     ADP   IN  5 case
            a        a       DET   DT  5 det
            truce    truce   NOUN  NN  2 obl
            """).ShouldBe(["Norland Demands ceasefire: a truce"]);

    [Fact]
    public void A_move_keeps_its_passage_and_the_words_that_set_it_off()
    {
        Move move = Read(Trees.Of(Demand), null).OfType<Move>().First(m => m.Type == "demand");
        move.Actor.Id.ShouldBe("Norland");
        move.Issue.ShouldBe("ceasefire");
        move.Passages[0].Quote.ShouldStartWith("Norland demanded");
        move.Rule.ShouldContain("demand");
    }

    private static StatementMention Said(Document document, string speaker, string cue, string from, string? to = null) => new()
    {
        Speaker = new ActorReference(speaker, speaker),
        SpeakerSpan = document[document.At(speaker)].Span,
        Cue = document[document.At(cue)].Span,
        CueToken = document.At(cue),
        Content = [new Span(document[document.At(from)].Start, to is null ? document.Text.Length : document[document.At(to)].End)],
        Passage = document.Sentences[0].Span,
        Rule = "test",
    };

    private static string[] Told(string tree) => [.. Read(Trees.Of(tree), null).OfType<Position>().Select(Told)];

    private static string Told(Position p) => $"{p.Party.Id} {p.Stance} {p.Issue}: {p.Text}";

    private static List<Finding> Read(Document document, StatementMention? statement)
    {
        AnnotatedArticle article = ActsStepTests.Annotated(document);
        article.Statements = statement is null ? [] : [statement];
        new ActsStep().Run(article);
        new PositionsStep().Run(article);
        new MovesStep().Run(article);
        return article.Findings;
    }
}
