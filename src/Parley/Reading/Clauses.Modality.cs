using Parley.Text;

namespace Parley.Reading;

/// <content>Whether what a clause says happens.</content>
public static partial class Clauses
{
    /// <summary>
    /// Whether a verb, noun or adjective is negated: by "not", "never", "no …", or because it stands under a word such as "fail" or
    /// "refuse". Two negations cancel each other out.
    /// </summary>
    public static bool IsNegated(Document document, int predicate)
    {
        bool negated = HasNegation(document, predicate);
        int at = predicate;
        for (int step = 0; step < Reach; step++)
        {
            Token token = document[at];
            if (token.Head < 0)
                break;
            string relation = Plain(token.Relation);
            if (relation is "xcomp" or "acl" && token.Relation != "acl:relcl" && token.Xpos is "VB" or "VBG")
            {
                negated ^= ModalityVocabulary.Shipped.Negating.Contains(document[token.Head].Lemma) ^ HasNegation(document, token.Head);
            }
            else if (relation is "advcl" && Marker(document, at) is "without" or "instead" or "rather")
            {
                return !negated;
            }
            else if (relation is not "conj" || !SharesAuxiliary(document, at))
            {
                break;
            }
            else
            {
                negated ^= HasNegation(document, token.Head, ownOnly: false);
            }

            at = token.Head;
        }

        return negated;
    }

    /// <summary>Whether an act happened, as it is worded: by auxiliaries, adverbs, conjunctions and the verbs and nouns above it.</summary>
    public static Modality ModalityOf(Document document, int predicate)
    {
        ModalityVocabulary words = ModalityVocabulary.Shipped;
        var found = Modality.Actual;
        int at = predicate;
        bool own = true;
        for (int step = 0; step < Reach; step++)
        {
            if (own)
                found = Stronger(found, OwnModality(document, at, words));
            Token token = document[at];
            if (token.Head < 0)
                break;
            own = true;
            switch (Plain(token.Relation))
            {
                // A joined clause with a subject of its own shares what stands over both, not the other's auxiliaries.
                case "conj" when Coordinate(document, at) is var modal && modal != token.Head:
                    at = modal;
                    continue;
                case "conj":
                    own = SharesAuxiliary(document, at);
                    break;
                case "xcomp":
                case "ccomp":
                case "acl" when token.Relation != "acl:relcl" && (token.Xpos == "VB" || (token.Xpos == "VBG" && words.Embedding.GetValueOrDefault(document[token.Head].Lemma) == Modality.Denied)):
                    found = Stronger(found, Under(document, at, token.Head, words));
                    break;
                case "advcl" when Marker(document, at) is { } marker && words.Conditions.Contains(marker):
                    return Stronger(found, marker == "whether" ? Modality.Possible : Modality.Conditional);
                // "wants guarantees before it pulls back": it has not.
                case "advcl" when Marker(document, at) == "before" && token.Xpos is "VBZ" or "VBP":
                    return Stronger(found, Modality.Possible);
                default:
                    return found;
            }

            at = token.Head;
        }

        return found;
    }

    /// <summary>
    /// Whether what a noun stands for happened: by the verb that it is an argument of ("called for talks", "no agreement was
    /// reached"). <paramref name="negated"/> is turned round where that verb denies it.
    /// </summary>
    public static Modality NominalModality(Document document, int noun, ref bool negated)
    {
        ModalityVocabulary words = ModalityVocabulary.Shipped;
        negated |= NegativeDeterminer(document, noun) || HasMarker(document, noun, "without");
        int head = document[noun].Head;
        if (head < 0 || document[head].Upos is not (Upos.VERB or Upos.NOUN or Upos.ADJ))
            return Modality.Actual;
        string relation = Plain(document[noun].Relation);
        if (relation is not ("nsubj" or "obj" or "obl" or "nmod") || document[head].Upos == Upos.NOUN && relation != "nmod")
            return Modality.Actual;
        var effect = Modality.Actual;
        if (relation is "obj" or "obl" or "nmod" && words.Embedding.TryGetValue(document[head].Lemma, out Modality embedded) && !IsReporting(document[head].Lemma))
            effect = embedded;
        if (relation is "obj" && (words.Negating.Contains(document[head].Lemma) || HasNegation(document, head)))
            negated = true;
        return relation == "nmod" ? effect : Stronger(effect, ModalityOf(document, head));
    }

    /// <summary>"convened the council to propose a mission", "gave them a week to reply": what is meant to be done.</summary>
    public static bool IsPurpose(Document document, int verb)
    {
        for (int step = 0; step < Reach && verb >= 0; step++)
        {
            bool infinitive = false;
            foreach (int child in document.ChildrenOf(verb))
                infinitive |= child < verb && document[child] is { Relation: "mark", Lower: "to" };
            // "had a day to begin to leave": the infinitive over it may be the purpose.
            if (infinitive && document[verb] is not { Xpos: "VB", Relation: "xcomp" })
                return document[verb] is { Xpos: "VB", Relation: "advcl" };
            if (document[verb].Xpos != "VB" || !(infinitive || document[verb].Relation == "conj"))
                return false;
            verb = document[verb].Head;
        }

        return false;
    }

    private static Modality Under(Document document, int clause, int head, ModalityVocabulary words)
    {
        // "has yet to accept": it has not.
        if (document[clause].Xpos == "VB" && document.Child(head, "advmod") is >= 0 and var adverb && document[adverb].Lower == "yet" && adverb < clause && document[adverb + 1].Lower == "to")
            return Modality.Denied;
        // "have to withdraw", "said that they had to withdraw"; told by the article itself, "had to withdraw" says that they did.
        if (document[head].Lemma == "have" && document[clause] is { Xpos: "VB", Relation: "xcomp" } && (document[head].Xpos != "VBD" || document[head].Relation == "ccomp"))
            return Modality.Possible;
        if (!words.Embedding.TryGetValue(document[head].Lemma, out Modality effect))
            return document[clause].Xpos == "VB" && Plain(document[clause].Relation) == "acl" ? Modality.Possible : Modality.Actual;
        // Words of saying only count over an infinitive ("told them to go"), but a denial over everything.
        bool finite = Plain(document[clause].Relation) == "ccomp" && (document[clause].Xpos is "VBD" or "VBZ" or "VBP" or "VBN" || document.Child(clause, "aux") >= 0 || document.Child(clause, "cop") >= 0);
        return effect == Modality.Denied || !finite || !IsReporting(document[head].Lemma) ? effect : Modality.Actual;
    }

    private static bool IsReporting(string lemma) =>
        lemma is "say" or "tell" or "announce" or "confirm" or "claim" or "warn" or "believe" or "think" or "insist" or "suggest" or "signal"
            or "hint" or "fear" or "suspect" or "allege" or "agree" or "decide" or "swear" or "welcome" or "help";

    private static Modality OwnModality(Document document, int predicate, ModalityVocabulary words)
    {
        var found = Modality.Actual;
        bool infinitive = false;
        foreach (int child in document.ChildrenOf(predicate))
        {
            Token token = document[child];
            if (token.Relation is "aux" or "aux:pass" or "cop")
            {
                if (words.Auxiliaries.TryGetValue(token.Lower, out Modality auxiliary))
                    found = Stronger(found, auxiliary == Modality.Conditional ? Would(document, predicate) : auxiliary);
            }
            else if (token.Relation == "mark" && token.Lower == "to")
            {
                infinitive = child < predicate;
            }
            else if (token.Relation == "mark" && words.Conditions.Contains(token.Lower))
            {
                found = Stronger(found, token.Lower == "whether" ? Modality.Possible : Modality.Conditional);
            }
            else if (token.Relation == "advmod" && words.Hedges.Contains(token.Lower))
            {
                found = Stronger(found, Modality.Possible);
            }
            else if (token.Relation == "obl" && (words.Terms.Contains(token.Lemma) || (token.Lower == "which" && RelativeHead(document, predicate) is >= 0 and var pact && words.Terms.Contains(document[pact].Lemma))) && HasMarker(document, child, "under"))
            {
                found = Stronger(found, Modality.Possible);
            }
        }

        // "X is to meet Y", and the headline's "X to meet Y".
        return infinitive && document.Child(predicate, "nsubj") >= 0 ? Stronger(found, Modality.Planned) : found;
    }

    private static Modality Would(Document document, int predicate)
    {
        foreach (int child in document.ChildrenOf(predicate))
        {
            if (document[child].Relation == "advcl" && Marker(document, child) is "if" or "unless")
                return Modality.Conditional;
        }

        // News mostly reports what is to come ("it would withdraw, officials said"); a judgement is hypothetical ("would be a mistake").
        bool main = Plain(document[predicate].Relation) is "root" or "ccomp" or "parataxis" or "conj";
        return main && document.Child(predicate, "cop") < 0 ? Modality.Planned : Modality.Possible;
    }

    // Denied before conditional before possible before planned before actual: the weakest link of the chain.
    private static Modality Stronger(Modality one, Modality other) => one > other ? one : other;

    // "can restore power, and wants a truce": a finite verb has no part in an auxiliary.
    private static bool SharesAuxiliary(Document document, int verb) =>
        document[verb].Xpos != "VBZ" && (document[verb].Xpos != "VBD" || document[document[verb].Head].Xpos is "VBD" or "VBN")
        && document.Child(verb, "nsubj") < 0 && document.Child(verb, "aux") < 0 && document.Child(verb, "cop") < 0;

    // What a verb does not have for an object is nothing to the verbs joined to it: "did nothing and blamed them".
    private static bool HasNegation(Document document, int predicate, bool ownOnly = true)
    {
        ModalityVocabulary words = ModalityVocabulary.Shipped;
        foreach (int child in document.ChildrenOf(predicate))
        {
            Token token = document[child];
            if (token.Relation is "advmod" or "advmod:neg" or "det" or "cc:preconj" or "cc" or "aux" && words.Negations.Contains(token.Lower))
                return token.Lower is not "no" || !IsNoLongerWord(document, child);
            if ((token.Relation is "nsubj" or "nsubj:pass" || (ownOnly && token.Relation == "obj")) && (words.Negations.Contains(token.Lower) || NegativeDeterminer(document, child)))
                return true;
        }

        return false;
    }

    private static bool NegativeDeterminer(Document document, int noun)
    {
        int determiner = document.Child(noun, "det");
        // "not one soldier" is no soldier.
        int not = document.Child(noun, "advmod");
        return determiner >= 0 && document[determiner].Lower is "no" or "neither" || not >= 0 && not < noun && document[not].Lower == "not";
    }

    // "no" before a comparative ("no less than") does not negate the whole.
    private static bool IsNoLongerWord(Document document, int no) =>
        no + 1 < document.Tokens.Length && document[no + 1].Lower is "less" or "fewer" or "doubt";
}
