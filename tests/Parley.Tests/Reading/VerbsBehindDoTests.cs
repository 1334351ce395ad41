using Parley.Reading;
using Parley.Text;

namespace Parley.Tests.Reading;

public class VerbsBehindDoTests
{
    [Fact]
    public void A_noun_that_did_stands_for_is_a_verb()
    {
        Document mended = VerbsBehindDo.Mended(Trees.Of("""
            They they PRON PRP 4 nsubj
            did do AUX VBD 4 aux
            not not PART RB 4 advmod
            resume resume NOUN NN 0 root
            . . PUNCT . 4 punct
            """));
        mended[mended.At("resume")].ShouldSatisfyAllConditions(v => v.Upos.ShouldBe(Upos.VERB), v => v.Xpos.ShouldBe("VB"), v => v.Lemma.ShouldBe("resume"));
    }

    [Fact]
    public void What_is_done_stays_a_noun()
    {
        Document document = Trees.Of("""
            They they PRON PRP 2 nsubj
            did do VERB VBD 0 root
            work work NOUN NN 2 obj
            . . PUNCT . 2 punct
            """);
        VerbsBehindDo.Mended(document).ShouldBeSameAs(document);
    }
}
