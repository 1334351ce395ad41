using Parley.Text;

namespace Parley.Reading;

/// <summary>
/// The grammar of clauses over trees of Universal Dependencies: who does what to whom, through passives, relatives, control and
/// shared subjects. The trees are a parser's, so every answer may be -1, and none goes further than a few steps up or down.
/// </summary>
public static partial class Clauses
{
    /// <summary>How far a chain of verbs is followed.</summary>
    private const int Reach = 12;

    /// <summary>Whether the token heads a clause: a verb, or an adjective or noun with a copula.</summary>
    public static bool IsPredicate(Document document, int token) =>
        document[token].Upos == Upos.VERB || document.Child(token, "cop") >= 0 || document.Child(token, "nsubj") >= 0;

    /// <summary>Whether a verb is passive: by its auxiliary, as a participle behind a noun, or because it shares the auxiliary of one.</summary>
    public static bool IsPassive(Document document, int verb)
    {
        for (int step = 0; step < Reach; step++)
        {
            bool agent = false;
            foreach (int child in document.ChildrenOf(verb))
            {
                if (document[child].Relation is "aux:pass" or "nsubj:pass" or "csubj:pass")
                    return true;
                agent |= document[child].Relation == "obl:agent";
            }

            if (agent && document.Child(verb, "nsubj") < 0 && document.Child(verb, "aux") < 0)
                return true;
            if (document[verb].Xpos != "VBN" || document.Child(verb, "aux") >= 0 || document.Child(verb, "nsubj") >= 0)
                return false;
            if (document[verb].Relation is "acl" or "advcl" or "amod")
                return document.Child(verb, "obj") < 0;
            if (document[verb].Relation != "conj" || document.Child(verb, "obj") >= 0)
                return false;
            verb = document[verb].Head;
        }

        return false;
    }

    /// <summary>A token and those joined to it by "and", "or" or commas, from left to right.</summary>
    public static IEnumerable<int> Conjuncts(Document document, int token)
    {
        if (token < 0)
            yield break;
        yield return token;
        foreach (int child in document.ChildrenOf(token))
        {
            if (document[child].Relation != "conj")
                continue;
            yield return child;
            foreach (int nested in document.ChildrenOf(child))
            {
                if (document[nested].Relation == "conj")
                    yield return nested;
            }
        }
    }

    /// <summary>The nearest predicate at or above a token; the sentence's root if there is none in reach.</summary>
    public static int HeadOf(Document document, int token)
    {
        int at = token;
        for (int step = 0; step < Reach; step++)
        {
            if (document[at].Upos == Upos.VERB && document[at].Relation is not ("amod" or "compound") || document.Child(at, "nsubj") >= 0)
                return at;
            if (document[at].Head < 0)
                return at;
            at = document[at].Head;
        }

        return at;
    }

    /// <summary>Whether a token is a head, or stands under it by fewer than so many steps.</summary>
    internal static bool IsWithin(Document document, int token, int head, int steps)
    {
        int at = token;
        for (int step = 0; step < steps && at >= 0; step++)
        {
            if (at == head)
                return true;
            at = document[at].Head;
        }

        return false;
    }

    /// <summary>The relation without its subtype: <c>nsubj</c> for <c>nsubj:pass</c>.</summary>
    internal static string Plain(string relation)
    {
        int colon = relation.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? relation : relation[..colon];
    }
}
