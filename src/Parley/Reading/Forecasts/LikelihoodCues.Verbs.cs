using Parley.Reading.Speech;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Forecasts;

/// <content>Verbs of expectation and belief, adverbs and modals.</content>
internal static partial class LikelihoodCues
{
    // "is expected to", "expects … to", "doubts that"
    private static LikelihoodCue? Verb(AnnotatedArticle article, int token)
    {
        Document document = article.Document;
        // A statement's cue is a verb, whatever the tagger took it for.
        // "Diplomats doubt that …", taken for a noun: it has a subject and a clause.
        bool isVerb = document[token].Upos == Upos.VERB || (document[token].Upos == Upos.NOUN && document.Child(token, "nsubj") >= 0 && document.Child(token, "ccomp") >= 0);
        if (!isVerb && article.StatementBy(token) is null || !Words.Verbs.TryGetValue(document[token].Lemma, out Likelihood likelihood) || document[token].Relation is "amod" or "case" or "mark" or "fixed"
            || (Clauses.IsPassive(document, token) && Clauses.HasMarker(document, token, "if", "unless", "whether", "lest")))
            return null;
        bool denied = Denied(document, token);
        if (document[token].Xpos is "VBN" && Clauses.IsPassive(document, token) || document[token].Xpos == "VBN" && Next(document, token) == "to")
            return Expected(document, token, Say(likelihood, denied));
        int subject = article.StatementBy(token)?.SpeakerSpan is { } speaker ? document.TokenAt(speaker.End - 1) : Clauses.Subject(document, token);
        bool command = subject < 0 && denied && document[token].Xpos == "VB";
        if (subject >= 0)
            subject = Expecting(article, token, subject);
        if (!command && (subject < 0 || !Speakers.CanSpeak(article, subject)) && !Words.Nobody.Contains(subject < 0 ? "" : document[subject].Lower))
            return null;
        (int First, int Last) content = Rest(document, token + 1);
        return content.First > token ? new LikelihoodCue(token, token, token, Say(likelihood, denied), content, command ? -1 : subject, likelihood == Likelihood.Unlikely ? 6 : 5, "expectation") : null;
    }

    // Who expects: the subject, or whom it stands for ("a firm, which expects") or is named by ("his opposite number, a minister, doubted").
    private static int Expecting(AnnotatedArticle article, int verb, int subject)
    {
        if (Speakers.CanSpeak(article, subject))
            return subject;
        Document document = article.Document;
        if (document[subject].Xpos is "WP" or "WDT" && Clauses.RelativeHead(document, verb) is >= 0 and var named)
            return named;
        int beside = document.Child(subject, "appos");
        return beside >= 0 && Speakers.CanSpeak(article, beside) ? beside : subject;
    }

    // Of what was expected once, the article knows what became.
    private static LikelihoodCue? Expected(Document document, int token, Likelihood likelihood)
    {
        foreach (int child in document.ChildrenOf(token))
        {
            if (document[child].Upos == Upos.AUX && document[child].Lower is "was" or "were" or "had" or "been")
                return null;
        }

        string next = Next(document, token);
        if (document.Child(token, "aux:pass") < 0 && next != "to")
            return null;
        (int First, int Last) clause = Clauses.Extent(document, token);
        return new LikelihoodCue(token, token, token, likelihood, (clause.First, Math.Max(clause.Last, token)), Clauses.Agent(document, token), 5, "expected");
    }

    // "thinks they will", "was sure that it would", "doesn't believe he dares"
    private static LikelihoodCue? Belief(Document document, int token)
    {
        if (document[token].Upos is not (Upos.VERB or Upos.ADJ) || !(Words.Beliefs.TryGetValue(document[token].Lemma, out Likelihood likelihood) || Words.Beliefs.TryGetValue(document[token].Lower, out likelihood)))
            return null;
        int clause = -1;
        foreach (int child in document.ChildrenOf(token))
        {
            if (child > token && document[child].Relation is "ccomp" or "advcl" or "parataxis" or "xcomp")
            {
                clause = child;
                break;
            }
        }

        if (clause < 0 || IsInfinitive(document, clause))
            return null;
        bool denied = Denied(document, token);
        if (!denied && !IsFuture(document, clause))
            return null;
        if (denied && (document[token].Upos != Upos.VERB || !IsFuture(document, clause) && !IsEventual(document, clause)))
            return null;
        return new LikelihoodCue(token, token, token, Say(likelihood, denied), document.Subtree(clause), Clauses.Subject(document, token), denied ? 6 : 3, "belief");
    }

    // "I don't see them coming back", "cannot imagine that they will sign"
    private static LikelihoodCue? Unimagined(Document document, int token)
    {
        if (document[token].Upos != Upos.VERB || !Words.Imagining.Contains(document[token].Lemma) || !Denied(document, token) || Clauses.IsPast(document, token))
            return null;
        foreach (int child in document.ChildrenOf(token))
        {
            if (child < token || document[child].Relation is not ("ccomp" or "xcomp" or "advcl" or "acl") || document[child].Upos != Upos.VERB)
                continue;
            bool foreseen = IsFuture(document, child) || (document[child].Xpos == "VBG" && (document.Child(child, "nsubj") >= 0 || document.Child(token, "obj") >= 0));
            return foreseen ? new LikelihoodCue(token, token, token, Likelihood.Unlikely, Rest(document, token + 1), Clauses.Subject(document, token), 5, "belief") : null;
        }

        return null;
    }

    // "is pessimistic about a compromise", "was confident of a result": a feeling about what is to come.
    private static LikelihoodCue? Feeling(Document document, int token)
    {
        if (document[token].Upos != Upos.ADJ || !Words.Beliefs.TryGetValue(document[token].Lower, out Likelihood likelihood) || !IsPredicate(document, token))
            return null;
        int about = Clauses.Oblique(document, token, "about", "of", "over", "on");
        // "sure of himself", "convinced of the need"
        if (about < 0 || likelihood == Likelihood.Certain || document[about].Upos is not Upos.NOUN)
            return null;
        (int first, int last) = document.Subtree(about);
        return new LikelihoodCue(token, token, token, Say(likelihood, Denied(document, token)), (first + 1, last), Clauses.Subject(document, token), 3, "feeling");
    }

    // "In my view they will come round"
    private static LikelihoodCue? Opinion(Document document, int token)
    {
        if (Words.Opinions.At(document, token, out int last) is null)
            return null;
        int clause = Clauses.HeadOf(document, HeadOf(document, token, last));
        return IsFuture(document, clause) && !IsConditional(document, clause)
            ? new LikelihoodCue(token, last, clause, Clauses.IsNegated(document, clause) ? Likelihood.Excluded : Likelihood.Certain, Clauses.Extent(document, clause), -1, 2, "opinion")
            : null;
    }

    // "doesn't think he dares" foresees; "doesn't think it is good" is an opinion.
    private static bool IsEventual(Document document, int clause) =>
        document[clause].Upos == Upos.VERB && document[clause].Lemma is not ("have" or "be" or "need" or "understand" or "know") && !IsPast(document, clause);

    private static bool IsFuture(Document document, int clause)
    {
        foreach (int child in document.ChildrenOf(clause))
        {
            if (document[child].Upos == Upos.AUX && Words.Modals.TryGetValue(document[child].Lower, out Likelihood modal) && modal == Likelihood.Certain)
                return true;
        }

        return document[clause].Lemma == "go" && document[clause].Xpos == "VBG" && document.Child(clause, "xcomp") >= 0;
    }

    // "will probably hold": the adverb outdoes the modal.
    private static LikelihoodCue? Adverb(Document document, int token)
    {
        if (document[token].Upos != Upos.ADV || !Words.Adverbs.TryGetValue(document[token].Lower, out Likelihood likelihood))
            return null;
        int verb = document[token].Head;
        bool alone = document.SentenceOf(token).First == token || (token > 0 && document[token - 1].Form is "\"" or "“");
        if (verb < 0 || !IsFuture(document, verb) && !HasModalBeside(document, token))
        {
            bool fragment = alone && token + 1 < document.SentenceOf(token).End && document[token + 1].Upos == Upos.PUNCT && likelihood is not Likelihood.Uncertain;
            return fragment ? new LikelihoodCue(token, token, token, likelihood, Around(document, token, token, token), -1, 2, "adverb") : null;
        }

        if (likelihood == Likelihood.Uncertain)
            return null;    // "may perhaps": the modal says it.
        return new LikelihoodCue(token, token, verb, Say(likelihood, Clauses.IsNegated(document, verb)), Clauses.Extent(document, verb), -1, 2, "adverb");
    }

    private static bool HasModalBeside(Document document, int token)
    {
        int first = Math.Max(document.SentenceOf(token).First, token - 3), last = Math.Min(document.SentenceOf(token).End - 1, token + 2);
        for (int at = first; at <= last; at++)
        {
            if (document[at].Lower is "will" or "would" or "'ll" or "won't" or "'d")
                return true;
        }

        return false;
    }

    // "could begin on Saturday", "might yet be held", in words about what is to come
    private static LikelihoodCue? Modal(Document document, int token)
    {
        if (document[token].Xpos != "MD" || !Words.Modals.TryGetValue(document[token].Lower, out Likelihood likelihood) || likelihood != Likelihood.Uncertain)
            return null;
        int verb = document[token].Head;
        if (verb <= token || document[token].Relation != "aux" || IsOfNow(document, verb) || IsConditional(document, verb) || IsAside(document, verb))
            return null;
        // "Shelling could be heard": it was.
        if (document[token].Lower == "could" && Clauses.IsPassive(document, verb) && Words.Perceptions.Contains(document[verb].Lemma))
            return null;
        bool denied = Clauses.IsNegated(document, verb);
        // "could not" is about ability, "mines may not be laid" a rule.
        if (denied && (document[token].Lower == "could" || (document[token].Lower == "may" && Clauses.IsPassive(document, verb))))
            return null;
        int subject = document.Child(verb, "nsubj");
        if (subject >= 0 && document.Child(subject, "det") is >= 0 and int determiner && document[determiner].Lower == "no")
            return null;
        return new LikelihoodCue(token, token, verb, Likelihood.Uncertain, Clauses.Extent(document, verb), -1, 1, "modal");
    }

    // "could have", "may be waning": about what was or is.
    private static bool IsOfNow(Document document, int verb)
    {
        foreach (int child in document.ChildrenOf(verb))
        {
            if (document[child].Upos == Upos.AUX && (document[child].Lower == "have" || (document[child].Lower == "be" && document[verb].Xpos == "VBG")))
                return true;
        }

        return false;
    }

    // A threat or a condition is no forecast.
    private static bool IsConditional(Document document, int verb)
    {
        foreach (int child in document.ChildrenOf(verb))
        {
            if (document[child].Relation == "advcl" && document[document.Subtree(child).First].Lower is "if" or "unless" or "should" or "had" or "were")
                return true;
            if (document[child].Relation == "mark" && document[child].Lower is "if" or "whether" or "so" or "unless" or "lest")
                return true;
        }

        return false;
    }

    /// <summary>
    /// "a procedure that may take a month", "how it could end", "you could say", "the idea that he might": descriptions, questions,
    /// possibilities at large. "after which it could …" goes on with the sentence and counts.
    /// </summary>
    private static bool IsAside(Document document, int verb)
    {
        (int first, _) = document.Subtree(verb);
        int subject = document.Child(verb, "nsubj");
        if (subject >= 0 && document[subject].Lower is "you" or "one" || document[first].Xpos is "WRB" or "WP")
            return true;
        return document[verb].Relation is "acl:relcl" or "acl" && document[first].Lower is not ("after" or "before" or "during" or "at" or "in");
    }

    private static string Next(Document document, int token) => token + 1 < document.SentenceOf(token).End ? document[token + 1].Lower : "";
}
