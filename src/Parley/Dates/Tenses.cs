using Parley.Text;

namespace Parley.Dates;

internal enum Tense : byte
{
    None,
    Past,
    Present,
    Future,
}

/// <summary>Whether what happens at a date lies behind or ahead, by the verb that governs the date.</summary>
internal static class Tenses
{
    private const int Reach = 12;

    private const int Near = 8;

    /// <param name="document">The document.</param>
    /// <param name="first">First token of the date expression.</param>
    /// <param name="last">Last token of it.</param>
    /// <param name="binding">"until", "for", "by", … in front look ahead of verbs such as "postpone".</param>
    /// <returns>
    /// The tense; none too where the date hangs on a noun of a clause told as past or present, which may lie elsewhere in time
    /// ("hails Thursday's accord").
    /// </returns>
    public static Tense Of(Document document, int first, int last, DateOperator binding)
    {
        if (IsSaid(document, first, last))
            return Tense.Past;
        bool due = binding is DateOperator.By or DateOperator.Until or DateOperator.Before;
        Tense tense = OfClauses(document, first, last, binding, due);
        // What is to be done by a day, or lasts until it, has it ahead.
        return due && tense == Tense.Present ? Tense.Future : tense;
    }

    /// <summary>"on Sunday said that …", "said on Sunday that …": what stands right beside a verb of saying is when it was said.</summary>
    private static bool IsSaid(Document document, int first, int last)
    {
        Sentence sentence = document.SentenceOf(first);
        int before = first - 1, after = last + 1;
        if (before > sentence.First && document[before].Lower == "on")
            before--;
        if (after < sentence.End && document[after].Lower == "'s")
            return false;
        return (after < sentence.End && Says(document[after])) || (before >= sentence.First && Says(document[before]));
    }

    private static bool Says(in Token token) => token.Xpos == "VBD" && DateVocabulary.Shipped.Saying.Contains(token.Lemma);

    private static Tense OfClauses(Document document, int first, int last, DateOperator binding, bool due)
    {
        int outer = Outer(document, first, last), at = outer;
        Tense tense = Tense.None;
        bool forward = false, binds = binding is not (DateOperator.None or DateOperator.After);
        for (int step = 0; at >= 0 && step < Reach; step++, at = document[at].Head)
        {
            ref readonly Token token = ref document[at];
            // What stands in front of a noun is no part of the relative clause behind it, whatever the tree says.
            if (token.Head > last && document.Is(at, "acl:relcl"))
                continue;
            forward |= binds && DateVocabulary.Shipped.Forward.Contains(token.Lemma);
            tense = OfClause(document, at, binds, out bool perfect);
            if (tense == Tense.None)
                continue;
            if (tense == Tense.Past && ((due && DateVocabulary.Shipped.Saying.Contains(token.Lemma)) || InfinitiveBetween(document, at, first)))
                return Tense.Future;
            // "called them for Monday", "is set for Monday"; "first called them for Monday": whether that still holds is open.
            if (tense is Tense.Past or Tense.Present && forward && !perfect)
                return IsFormer(document, at) ? Tense.None : Tense.Future;
            bool nominal = at != outer && document[outer].Upos is Upos.NOUN or Upos.PROPN or Upos.NUM;
            return nominal && tense is Tense.Present ? Beside(document, first) : tense;
        }

        return forward ? Tense.Future : Beside(document, first);
    }

    /// <summary>The token outside an expression on which it hangs; -1 where it is the root of its sentence.</summary>
    public static int Outer(Document document, int first, int last)
    {
        for (int token = last; token >= first; token--)
        {
            int head = document[token].Head;
            if (head < 0)
                return -1;
            if (head < first || head > last)
                return head;
        }

        return -1;
    }

    /// <summary>The tense of the verb close in front, where the tree gives none: "the pact signed in Velden on 2 May".</summary>
    private static Tense Beside(Document document, int date)
    {
        Sentence sentence = document.SentenceOf(date);
        for (int token = date - 1; token >= sentence.First && date - token <= Near && document[token].Upos != Upos.PUNCT; token--)
        {
            if (document[token].Upos == Upos.VERB)
                return OfClause(document, token, binds: false, out _) is Tense.Past ? Tense.Past : Tense.None;
        }

        return Tense.None;
    }

    /// <summary>"challenged him to come to Velden Thursday": an infinitive between the verb and a date that the tree hangs on the verb.</summary>
    private static bool InfinitiveBetween(Document document, int verb, int date)
    {
        for (int token = date - 1; token > verb + 1 && date - token <= Near; token--)
        {
            if (document[token].Upos == Upos.PUNCT)
                return false;
            if (document[token].Upos == Upos.VERB)
                return document[token].Xpos == "VB" && document[token - 1].Lower == "to" && Infinitive(document, token) == Tense.Future;
        }

        return false;
    }

    private static Tense OfClause(Document document, int head, bool binds, out bool perfect)
    {
        perfect = false;
        ref readonly Token token = ref document[head];
        string finite = token.Upos is Upos.VERB or Upos.AUX ? token.Xpos : "";
        string finiteLemma = token.Lemma;
        bool auxiliary = false, subjunctive = false, been = false, to = false;
        foreach (int child in document.ChildrenOf(head))
        {
            ref readonly Token below = ref document[child];
            if (child > head && below.Upos != Upos.AUX)
                break;
            if (below.Lower == "to" && below.Upos == Upos.PART)
                to = true;
            if (!document.Is(child, "aux") && !document.Is(child, "cop"))
                continue;
            auxiliary = true;
            // "proposed that it be held": a subjunctive.
            if (below is { Lower: "be", Xpos: "VB" } && document.Is(child, "aux"))
                subjunctive = true;
            if (DateVocabulary.Shipped.Ahead.Contains(below.Lower))
                return Tense.Future;
            perfect |= below.Lower is "had" or "'d";
            been |= below.Lower == "been";
            if (below.Xpos is "VBD" or "VBZ" or "VBP" && finite is not "VBD")
                (finite, finiteLemma) = (below.Xpos, below.Lemma);
        }

        if (to || (token.Xpos == "VB" && !auxiliary))
            return Infinitive(document, head);
        // "a pact signed on 2 November", "measures agreed in 2013"; but "talks planned for Monday".
        if (token.Xpos == "VBN" && !auxiliary && (document.Is(head, "acl") || document.Is(head, "amod")))
        {
            bool plans = DateVocabulary.Shipped.Forward.Contains(token.Lemma) && (binds || !DateVocabulary.Shipped.Done.Contains(token.Lemma));
            return plans ? Tense.None : Tense.Past;
        }

        // "is to brief them": the copula over an infinitive.
        if (token.Lemma == "be" && document.Child(head, "xcomp") is var plan and >= 0 && document[plan].Xpos == "VB")
            return finite == "VBD" ? (binds ? Tense.None : Tense.Past) : Tense.Future;
        if (subjunctive && finite is not ("VBD" or "VBZ" or "VBP"))
            return Tense.Future;
        if (been && finite is "VBZ" or "VBP" or "VBD")
            return Tense.Past;
        switch (finite)
        {
            case "VBD":
                return Tense.Past;
            case "VBZ" or "VBP":
                if (token.Xpos == "VBN" && finiteLemma == "have")
                    return Tense.Past;
                if (finite == "VBP" && finiteLemma == token.Lemma && DateVocabulary.Shipped.SameInPast.Contains(token.Lemma))
                    return Tense.None;
                return DateVocabulary.Shipped.Saying.Contains(token.Lemma) ? Tense.Past : Tense.Present;
            default:
                return Tense.None;
        }
    }

    private static Tense Infinitive(Document document, int head)
    {
        int above = document[head].Head;
        // "had been due to expire": the plan itself is told as over.
        if (above >= 0 && HasHad(document, above))
            return Tense.Past;
        if (above < 0 || !DateVocabulary.Shipped.Concurrent.Contains(document[above].Lemma))
            return Tense.Future;
        return Tense.None;
    }

    /// <summary>"originally planned": what has been given up since.</summary>
    public static bool IsFormer(Document document, int verb)
    {
        foreach (int child in document.ChildrenOf(verb))
        {
            if (DateVocabulary.Shipped.Former.Contains(document[child].Lower) && document.Is(child, "advmod"))
                return true;
        }

        return false;
    }

    private static bool HasHad(Document document, int verb)
    {
        foreach (int child in document.ChildrenOf(verb))
        {
            if (document[child].Lower == "had" && document.Is(child, "aux"))
                return true;
        }

        return false;
    }
}
