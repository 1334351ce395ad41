using FsCheck;
using FsCheck.Fluent;
using Parley.Reading.Exchanges;
using Parley.Text;

namespace Parley.Tests.Reading;

public class FreeingVerbsTests
{
    [Fact]
    public void The_verb_takes_the_place_of_its_object_in_the_tree()
    {
        Document mended = FreeingVerbs.Mended(Trees.Of("""
            Norway norway PROPN NNP 6 nsubj
            is be AUX VBZ 6 cop
            to to ADP IN 6 mark
            free free ADJ JJ 6 amod
            90 90 NUM CD 6 nummod
            prisoners prisoner NOUN NNS 0 root
            . . PUNCT . 6 punct
            """));
        int verb = mended.At("free");
        mended[verb].ShouldSatisfyAllConditions(v => v.Upos.ShouldBe(Upos.VERB), v => v.Xpos.ShouldBe("VB"), v => v.Head.ShouldBe(-1));
        mended[mended.At("prisoners")].ShouldSatisfyAllConditions(o => o.Head.ShouldBe(verb), o => o.Relation.ShouldBe("obj"));
        mended[mended.At("Norway")].Head.ShouldBe(verb);
        mended[mended.At("is")].ShouldSatisfyAllConditions(a => a.Head.ShouldBe(verb), a => a.Relation.ShouldBe("aux"));
        mended[mended.At("90")].Head.ShouldBe(mended.At("prisoners"));
        mended[mended.At("to")].ShouldSatisfyAllConditions(t => t.Relation.ShouldBe("mark"), t => t.Upos.ShouldBe(Upos.PART));
    }

    [Fact]
    public void Where_there_is_nothing_to_mend_the_document_stays_as_it_is()
    {
        Document document = Trees.Of("""
            access access NOUN NN 0 root
            to to ADP IN 4 case
            free free ADJ JJ 4 amod
            media media NOUN NNS 1 nmod
            """);
        FreeingVerbs.Mended(document).ShouldBeSameAs(document);
    }

    [Fact]
    public void Any_tree_stays_a_tree() =>
        Prop.ForAll(RandomTrees.Documents(), document =>
        {
            Document mended = FreeingVerbs.Mended(document);
            return mended.Sentences.All(s => Enumerable.Range(s.First, s.End - s.First).All(t => Reaches(mended, t)));
        }).QuickCheckThrowOnFailure();

    private static bool Reaches(Document document, int token)
    {
        for (int step = 0; step <= document.Tokens.Length; step++)
        {
            if (document[token].Head < 0)
                return true;
            token = document[token].Head;
        }

        return false;
    }
}
