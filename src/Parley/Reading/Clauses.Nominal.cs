using Parley.Text;

namespace Parley.Reading;

/// <content>The arguments of nouns that stand for acts: "Moscow's rejection of the plan by Kyiv".</content>
public static partial class Clauses
{
    /// <summary>The head of the possessive of a noun, pronouns included: "Kyiv" in "Kyiv's offer", "their"; -1 if there is none.</summary>
    public static int Possessor(Document document, int noun)
    {
        foreach (int child in document.ChildrenOf(noun))
        {
            if (child > noun)
                break;
            if (document[child].Relation is "nmod:poss" || (document[child].Relation == "nmod" && document.Child(child, "case") is var mark and >= 0 && document[mark].Lower is "'s" or "'"))
                return child;
        }

        return -1;
    }

    /// <summary>
    /// The adjectives and nouns in front of a noun that may name who acts, nearest to the front first: "Russian" in "a Russian
    /// offer", "government" in "government demands". Whether one is a demonym or a name is not for the grammar to say.
    /// </summary>
    public static IEnumerable<int> Premodifiers(Document document, int noun)
    {
        foreach (int child in document.ChildrenOf(noun))
        {
            if (child >= noun)
                yield break;
            if (document[child].Relation is "amod" or "compound" or "nmod" or "nmod:desc" or "flat")
                yield return child;
        }
    }

    /// <summary>
    /// Who and what stand in an of-phrase, "the withdrawal of the army"; for "talks between A and B" and "among", both prepositions
    /// serve as well. -1 if there is none.
    /// </summary>
    public static int OfPhrase(Document document, int noun) => Oblique(document, noun, "of");

    /// <summary>
    /// The verb that lends its grammar to a noun, "issued" in "issued a warning", "made" in "an offer made by Kyiv"; -1 if there is none.
    /// </summary>
    public static int Support(Document document, int noun)
    {
        if (document[noun].Relation is "obj" or "nsubj:pass" && document[noun].Head is var verb and >= 0 && document[verb].Upos == Upos.VERB)
            return verb;
        int participle = document.Child(noun, "acl");
        return participle >= 0 && document[participle].Upos == Upos.VERB ? participle : -1;
    }
}
