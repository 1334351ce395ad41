using Parley.Articles;
using Parley.Names;
using Parley.Reading;
using Parley.Reading.Steps;
using Parley.Record;
using Parley.Text;

namespace Parley.Tests.Reading;

public class ActsStepTests
{
    [Fact]
    public void An_active_verb_has_its_subject_as_actor_and_its_object_as_target()
    {
        Act act = Acts("""
            Norland  Norland PROPN NNP 2 nsubj
            attacked attack  VERB  VBD 0 root
            Sudland  Sudland PROPN NNP 2 obj
            """).ShouldHaveSingleItem();
        Told(act).ShouldBe("Norland attack Sudland");
        act.Modality.ShouldBe(Modality.Actual);
        act.Negated.ShouldBeFalse();
    }

    [Fact]
    public void A_passive_has_them_the_other_way_round() =>
        Told(Acts("""
            Sudland  Sudland PROPN NNP 3 nsubj:pass
            was      be      AUX   VBD 3 aux:pass
            invaded  invade  VERB  VBN 0 root
            by       by      ADP   IN  5 case
            Norland  Norland PROPN NNP 3 obl:agent
            """).ShouldHaveSingleItem()).ShouldBe("Norland attack Sudland");

    [Fact]
    public void The_target_of_a_rejection_is_whose_thing_is_rejected()
    {
        Act act = Acts("""
            Norland  Norland  PROPN NNP 2 nsubj
            rejected reject   VERB  VBD 0 root
            Sudland  Sudland  PROPN NNP 5 nmod:poss
            's       's       PART  POS 3 case
            offer    offer    NOUN  NN  2 obj
            of       of       ADP   IN  8 case
            a        a        DET   DT  8 det
            truce    truce    NOUN  NN  5 nmod
            """).First(a => a.Type == "reject");
        Told(act).ShouldBe("Norland reject Sudland");
        act.Issue.ShouldBe("ceasefire");
    }

    [Fact]
    public void Joint_actors_give_an_act_each() =>
        Acts("""
            Norland  Norland PROPN NNP 4 nsubj
            and      and     CCONJ CC  3 cc
            Sudland  Sudland PROPN NNP 1 conj
            agreed   agree   VERB  VBD 0 root
            on       on      ADP   IN  7 case
            a        a       DET   DT  7 det
            truce    truce   NOUN  NN  4 obl
            """).Select(Told).ShouldBe(["Norland agree Sudland", "Sudland agree Norland"]);

    [Fact]
    public void What_is_demanded_is_no_act_of_its_own() =>
        Acts("""
            Norland  Norland PROPN NNP 2 nsubj
            urged    urge    VERB  VBD 0 root
            Sudland  Sudland PROPN NNP 2 obj
            to       to      PART  TO  5 mark
            release  release VERB  VB  2 xcomp
            hostages hostage NOUN  NNS 5 obj
            """).Select(Told).ShouldBe(["Norland request Sudland"]);

    [Fact]
    public void A_light_verb_lends_its_subject_to_the_noun() =>
        Told(Acts("""
            Norland  Norland PROPN NNP 2 nsubj
            issued   issue   VERB  VBD 0 root
            a        a       DET   DT  4 det
            warning  warning NOUN  NN  2 obj
            to       to      ADP   IN  6 case
            Sudland  Sudland PROPN NNP 4 nmod
            """).ShouldHaveSingleItem()).ShouldBe("Norland warn Sudland");

    [Fact]
    public void A_noun_has_its_possessive_as_actor() =>
        Acts("""
            Norland   Norland   PROPN NNP 3 nmod:poss
            's        's        PART  POS 1 case
            rejection rejection NOUN  NN  7 nsubj
            of        of        ADP   IN  6 case
            the       the       DET   DT  6 det
            deal      deal      NOUN  NN  3 nmod
            stands    stand     VERB  VBZ 0 root
            """).Select(Told).ShouldBe(["Norland reject "]);

    [Fact]
    public void Talks_between_two_are_each_ones_meeting_with_the_other() =>
        Acts("""
            Talks    talk    NOUN  NNS 4 nsubj
            between  between ADP   IN  3 case
            Norland  Norland PROPN NNP 1 nmod
            began    begin   VERB  VBD 0 root
            and      and     CCONJ CC  6 cc
            Sudland  Sudland PROPN NNP 3 conj
            """).Select(Told).ShouldBe(["Norland meet Sudland", "Sudland meet Norland"]);

    [Fact]
    public void A_denied_acceptance_is_a_refusal()
    {
        Act act = Acts("""
            Norland  Norland PROPN NNP 4 nsubj
            did      do      AUX   VBD 4 aux
            not      not     PART  RB  4 advmod
            accept   accept  VERB  VB  0 root
            the      the     DET   DT  6 det
            truce    truce   NOUN  NN  4 obj
            """).ShouldHaveSingleItem();
        Told(act).ShouldBe("Norland refuse ");
        act.Negated.ShouldBeFalse();
    }

    [Fact]
    public void A_denied_attack_is_marked_as_negated() =>
        Acts("""
            Norland  Norland PROPN NNP 4 nsubj
            did      do      AUX   VBD 4 aux
            not      not     PART  RB  4 advmod
            attack   attack  VERB  VB  0 root
            Sudland  Sudland PROPN NNP 4 obj
            """).ShouldHaveSingleItem().Negated.ShouldBeTrue();

    [Fact]
    public void An_act_to_come_is_planned() =>
        Acts("""
            Norland  Norland PROPN NNP 3 nsubj
            will     will    AUX   MD  3 aux
            withdraw withdraw VERB VB  0 root
            its      its     PRON  PRP$ 5 nmod:poss
            troops   troop   NOUN  NNS 3 obj
            """).ShouldHaveSingleItem().Modality.ShouldBe(Modality.Planned);

    [Fact]
    public void No_actor_comes_from_another_clause() =>
        Acts("""
            Norland  Norland PROPN NNP 2 nsubj
            said     say     VERB  VBD 0 root
            the      the     DET   DT  4 det
            plan     plan    NOUN  NN  6 nsubj:pass
            was      be      AUX   VBD 6 aux:pass
            rejected reject  VERB  VBN 2 ccomp
            """).ShouldBeEmpty();

    [Fact]
    public void Leaders_of_two_states_act_for_both() =>
        Acts("""
            Leaders  leader  NOUN  NNS 6 nsubj
            of       of      ADP   IN  3 case
            Norland  Norland PROPN NNP 1 nmod
            and      and     CCONJ CC  5 cc
            Sudland  Sudland PROPN NNP 3 conj
            demanded demand  VERB  VBD 0 root
            a        a       DET   DT  8 det
            truce    truce   NOUN  NN  6 obj
            """).Select(a => a.Actor?.Actor?.Id).ShouldBe(["Norland", "Sudland"]);

    [Fact]
    public void The_order_of_words_names_the_target_that_the_tree_has_lost() =>
        Told(Acts("""
            Norland  Norland PROPN NNP 2 nsubj
            warned   warn    VERB  VBD 0 root
            Sudland  Sudland PROPN NNP 5 dep
            of       of      ADP   IN  5 case
            sanctions sanction NOUN NNS 2 obl
            """).ShouldHaveSingleItem()).ShouldBe("Norland warn Sudland");

    [Fact]
    public void Who_declines_to_comment_refuses_nothing() =>
        Acts("""
            Norland  Norland PROPN NNP 2 nsubj
            declined decline VERB  VBD 0 root
            to       to      PART  TO  4 mark
            comment  comment VERB  VB  2 xcomp
            """).ShouldBeEmpty();

    [Theory]
    [InlineData("meets", "meet", "VBZ", "", "meet", "CONSULT", "meet")]
    [InlineData("meet", "meet", "VB", "will", "meet", "AGREE", "agree")]
    [InlineData("attack", "attack", "VB", "will", "attack", "THREATEN", "threaten")]
    public void What_is_to_come_is_a_promise_or_a_threat_by_its_root(string form, string lemma, string xpos, string auxiliary, string type, string root, string rootType)
    {
        string verb = auxiliary.Length == 0 ? $"{form} {lemma} VERB {xpos} 0 root\nSudland Sudland PROPN NNP 2 obj" : $"{auxiliary} {auxiliary} AUX MD 3 aux\n{form} {lemma} VERB {xpos} 0 root\nSudland Sudland PROPN NNP 3 obj";
        Act act = Acts($"Norland Norland PROPN NNP {(auxiliary.Length == 0 ? 2 : 3)} nsubj\n{verb}").ShouldHaveSingleItem();
        (act.Type, act.Root, act.PloverType).ShouldBe((type, root, rootType));
    }

    [Fact]
    public void What_somebody_will_not_do_is_a_refusal_by_its_root()
    {
        Act act = Acts("""
            Norland Norland PROPN NNP 4 nsubj
            will    will    AUX   MD  4 aux
            not     not     PART  RB  4 advmod
            meet    meet    VERB  VB  0 root
            Sudland Sudland PROPN NNP 4 obj
            """).ShouldHaveSingleItem();
        act.Root.ShouldBe("REJECT");
        MoveTypes.Plover[act.PloverType].ShouldBe("REJECT");
    }

    [Fact]
    public void A_noun_of_a_class_is_the_object_and_what_it_is_about()
    {
        Act act = Acts("""
            Norland   Norland  PROPN NNP 2 nsubj
            suspended suspend  VERB  VBD 0 root
            fuel      fuel     NOUN  NN  4 compound
            shipments shipment NOUN  NNS 2 obj
            to        to       ADP   IN  6 case
            Sudland   Sudland  PROPN NNP 4 nmod
            """).ShouldHaveSingleItem();
        Told(act).ShouldBe("Norland sanction Sudland");
        act.Rule.ShouldContain("<exchange>");
    }

    [Fact]
    public void Who_is_named_behind_the_words_of_a_frame_is_their_target_up_to_the_next_clause()
    {
        const string Start = """
            Norland  Norland  PROPN NNP 2 nsubj
            attacked attack   VERB  VBD 0 root
            a        a        DET   DT  4 det
            bridge   bridge   NOUN  NN  2 obj

            """;
        Told(Acts(Start + """
            built    build    VERB  VBN 4 acl
            by       by       ADP   IN  7 case
            Sudland  Sudland  PROPN NNP 5 obl
            """).First(a => a.Type == "attack")).ShouldBe("Norland attack Sudland");
        Acts(Start + """
            while    while    SCONJ IN  7 mark
            Sudland  Sudland  PROPN NNP 7 nsubj
            slept    sleep    VERB  VBD 2 advcl
            """).First(a => a.Type == "attack").Target?.Actor.ShouldBeNull();
    }

    [Fact]
    public void The_subject_of_the_verb_above_acts_where_a_noun_of_an_act_names_nobody() =>
        Told(Acts("""
            Norland  Norland PROPN NNP 2 nsubj
            issued   issue   VERB  VBD 0 root
            a        a       DET   DT  4 det
            report   report  NOUN  NN  2 obj
            accusing accuse  VERB  VBG 4 acl
            Sudland  Sudland PROPN NNP 5 obj
            of       of      ADP   IN  8 case
            spying   spying  NOUN  NN  5 obl
            """).Single(a => a.Type == "accuse")).ShouldBe("Norland accuse Sudland");

    internal static AnnotatedArticle Annotated(Document document)
    {
        var article = new AnnotatedArticle(new Article { Id = "a", Text = document.Text })
        {
            Layout = new Layout([new Block(new Span(0, document.Text.Length), BlockKind.Paragraph)]),
            Document = document,
        };
        article.Mentions =
        [
            .. Enumerable.Range(0, document.Tokens.Length).Where(i => document[i].Upos == Upos.PROPN).Select(i => new Mention
            {
                Span = document[i].Span, First = i, Last = i, Head = i, Kind = NameKind.State, Form = MentionForm.Name,
                Actor = new ActorReference(document[i].Form, document[i].Form), Party = new ActorReference(document[i].Form, document[i].Form),
            }),
        ];
        return article;
    }

    private static Act[] Acts(string tree)
    {
        AnnotatedArticle article = Annotated(Trees.Of(tree));
        new ActsStep().Run(article);
        return [.. article.Acts];
    }

    private static string Told(Act act) => $"{act.Actor?.Actor?.Id} {act.Type} {act.Target?.Actor?.Id}";
}
