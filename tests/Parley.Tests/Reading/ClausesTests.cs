using Parley.Reading;
using Parley.Text;

namespace Parley.Tests.Reading;

public class ClausesTests
{
    private static readonly Document Passive = Trees.Of("""
        The      the     DET   DT  2 det
        plan     plan    NOUN  NN  4 nsubj:pass
        was      be      AUX   VBD 4 aux:pass
        rejected reject  VERB  VBN 0 root
        by       by      ADP   IN  6 case
        Norland  Norland PROPN NNP 4 obl:agent
        and      and     CCONJ CC  8 cc
        Sudland  Sudland PROPN NNP 6 conj
        """);

    private static readonly Document Control = Trees.Of("""
        Norland  Norland PROPN NNP 2 nsubj
        urged    urge    VERB  VBD 0 root
        Sudland  Sudland PROPN NNP 2 obj
        to       to      PART  TO  5 mark
        withdraw withdraw VERB VB  2 xcomp
        its      its     PRON  PRP$ 7 nmod:poss
        troops   troop   NOUN  NNS 5 obj
        """);

    private static readonly Document Relative = Trees.Of("""
        The      the     DET   DT  2 det
        offer    offer   NOUN  NN  6 nsubj
        that     that    PRON  WDT 5 obj
        Norland  Norland PROPN NNP 5 nsubj
        rejected reject  VERB  VBD 2 acl:relcl
        expired  expire  VERB  VBD 0 root
        and      and     CCONJ CC  8 cc
        lapsed   lapse   VERB  VBD 6 conj
        """);

    private static readonly Document Failed = Trees.Of("""
        Norland  Norland PROPN NNP 2 nsubj
        failed   fail    VERB  VBD 0 root
        to       to      PART  TO  4 mark
        agree    agree   VERB  VB  2 xcomp
        """);

    [Fact]
    public void A_passive_has_its_agent_in_the_by_phrase_and_its_patient_as_subject()
    {
        int verb = Passive.At("rejected");
        Clauses.IsPassive(Passive, verb).ShouldBeTrue();
        Passive.Form(Clauses.Agent(Passive, verb)).ShouldBe("Norland");
        Passive.Form(Clauses.Patient(Passive, verb)).ShouldBe("plan");
    }

    [Fact]
    public void Joint_agents_are_all_found() =>
        Clauses.Conjuncts(Passive, Passive.At("Norland")).Select(t => Passive.Form(t)).ShouldBe(["Norland", "Sudland"]);

    [Fact]
    public void Whoever_is_urged_is_the_one_to_act()
    {
        Control.Form(Clauses.Subject(Control, Control.At("withdraw"))).ShouldBe("Sudland");
        Control.Form(Clauses.Patient(Control, Control.At("withdraw"))).ShouldBe("troops");
        Control.Form(Clauses.Complement(Control, Control.At("urged"))).ShouldBe("withdraw");
    }

    [Fact]
    public void A_relative_clause_acts_on_the_noun_that_it_hangs_on() =>
        Relative.Form(Clauses.Patient(Relative, Relative.At("rejected"))).ShouldBe("offer");

    [Fact]
    public void Joined_verbs_share_their_subject() =>
        Relative.Form(Clauses.Subject(Relative, Relative.At("lapsed"))).ShouldBe("offer");

    [Fact]
    public void What_one_fails_to_do_is_negated()
    {
        Clauses.IsNegated(Failed, Failed.At("agree")).ShouldBeTrue();
        Clauses.IsNegated(Failed, Failed.At("failed")).ShouldBeFalse();
        Failed.Form(Clauses.Subject(Failed, Failed.At("agree"))).ShouldBe("Norland");
    }

    [Theory]
    [InlineData("will", Modality.Planned)]
    [InlineData("may", Modality.Possible)]
    [InlineData("has", Modality.Actual)]
    public void An_auxiliary_says_whether_it_happens(string auxiliary, Modality modality)
    {
        Document document = Trees.Of($"""
            Norland  Norland PROPN NNP 3 nsubj
            {auxiliary} {auxiliary} AUX MD 3 aux
            agree    agree   VERB  VB  0 root
            """);
        Clauses.ModalityOf(document, document.At("agree")).ShouldBe(modality);
    }

    [Fact]
    public void A_headlines_infinitive_is_planned()
    {
        Document document = Trees.Of("""
            Norland  Norland PROPN NNP 3 nsubj
            to       to      PART  TO  3 mark
            meet     meet    VERB  VB  0 root
            Sudland  Sudland PROPN NNP 3 obj
            """);
        Clauses.ModalityOf(document, document.At("meet")).ShouldBe(Modality.Planned);
    }

    [Fact]
    public void What_is_demanded_has_not_happened() =>
        Clauses.ModalityOf(Control, Control.At("withdraw")).ShouldBe(Modality.Possible);

    [Fact]
    public void A_condition_is_conditional()
    {
        Document document = Trees.Of("""
            Norland  Norland PROPN NNP 3 nsubj
            will     will    AUX   MD  3 aux
            attend   attend  VERB  VB  0 root
            if       if      SCONJ IN  6 mark
            Sudland  Sudland PROPN NNP 6 nsubj
            agrees   agree   VERB  VBZ 3 advcl
            """);
        Clauses.ModalityOf(document, document.At("agrees")).ShouldBe(Modality.Conditional);
        Clauses.ModalityOf(document, document.At("attend")).ShouldBe(Modality.Planned);
    }

    [Fact]
    public void A_noun_has_its_actor_as_possessive()
    {
        Document document = Trees.Of("""
            Norland   Norland   PROPN NNP 3 nmod:poss
            's        's        PART  POS 1 case
            rejection rejection NOUN  NN  0 root
            of        of        ADP   IN  6 case
            the       the       DET   DT  6 det
            deal      deal      NOUN  NN  3 nmod
            """);
        int noun = document.At("rejection");
        document.Form(Clauses.Possessor(document, noun)).ShouldBe("Norland");
        document.Form(Clauses.OfPhrase(document, noun)).ShouldBe("deal");
    }
}
