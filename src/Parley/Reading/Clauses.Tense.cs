using Parley.Text;

namespace Parley.Reading;

/// <content>The tense of clauses.</content>
public static partial class Clauses
{
    /// <summary>Whether a verb is in the past or perfect, or is a participle without an auxiliary, which tells of something past.</summary>
    public static bool IsPast(Document document, int verb)
    {
        bool past = document[verb].Xpos == "VBD", auxiliary = false;
        foreach (int child in document.ChildrenOf(verb))
        {
            if (document[child].Relation is not ("aux" or "aux:pass" or "cop"))
                continue;
            auxiliary = true;
            past |= document[child].Xpos == "VBD" || document[child].Lemma == "have";
        }

        return past || (document[verb].Xpos == "VBN" && !auxiliary);
    }

    /// <summary>"had said", "had been asked": before something that is itself past.</summary>
    public static bool IsPluperfect(Document document, int verb)
    {
        foreach (int child in document.ChildrenOf(verb))
        {
            if (child < verb && document[child].Relation == "aux" && document[child].Lower is "had" or "'d" && document[child].Lemma == "have")
                return true;
        }

        return false;
    }

    /// <summary>"should have met", "was to have met": it was to be and was not.</summary>
    public static bool IsCounterfactual(Document document, int verb)
    {
        bool modal = false, perfect = false;
        foreach (int child in document.ChildrenOf(verb))
        {
            if (child > verb || document[child].Relation is not ("aux" or "aux:pass" or "mark"))
                continue;
            modal |= document[child].Lower is "should" or "could" or "would" or "ought" or "to";
            perfect |= modal && document[child].Lower == "have";
        }

        return perfect;
    }
}
