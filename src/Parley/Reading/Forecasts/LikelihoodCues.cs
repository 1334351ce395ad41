using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Forecasts;

/// <summary>Finds the words of likelihood that begin at a token: phrases, predicates, nouns with a scale, verbs, adverbs, modals.</summary>
internal static partial class LikelihoodCues
{
    private const int Reach = 10;

    /// <summary>So many words in quotation marks are part of the clause in which they stand.</summary>
    private const int Quoted = 4;

    private static LikelihoodVocabulary Words => LikelihoodVocabulary.Shipped;

    /// <summary>The strongest cue that begins at a token; null if none does.</summary>
    public static LikelihoodCue? At(AnnotatedArticle article, int token)
    {
        Document document = article.Document;
        return Lowering(document, token)
            ?? Phrase(document, token)
            ?? Cards(document, token)
            ?? Surprise(document, token)
            ?? Predicate(article, token)
            ?? Noun(document, token)
            ?? Verb(article, token)
            ?? Belief(document, token)
            ?? Unimagined(document, token)
            ?? Feeling(document, token)
            ?? Opinion(document, token)
            ?? Adverb(document, token)
            ?? Modal(document, token);
    }

    /// <summary>Whether one token stands above the other within a few steps, or both in one clause.</summary>
    public static bool Together(Document document, int one, int other) =>
        Clauses.IsWithin(document, one, other, Reach) || Clauses.IsWithin(document, other, one, Reach) || Clauses.HeadOf(document, one) == Clauses.HeadOf(document, other);

    // "There is little chance of …", "remains to be seen": the phrase says it all.
    private static LikelihoodCue? Phrase(Document document, int token)
    {
        if (Words.Phrases.At(document, token, out int last) is not { } likelihood)
            return null;
        int head = HeadOf(document, token, last);
        if (likelihood is Likelihood.Likely && UnderDeniedBelief(document, head))
            likelihood = Likelihood.Unlikely;
        // "little chance of a deal", "zero chance that they come": what the noun is about.
        bool ofNoun = Words.Nouns.Contains(document[last].Lemma) && last + 2 < document.SentenceOf(last).End && document[last + 1].Lower is "of" or "that" or "for";
        return new LikelihoodCue(token, last, head, likelihood, ofNoun ? Tail(document, last) : Around(document, head, token, last), -1, 5, "phrase");
    }

    // "A breakthrough is not in the cards."
    private static LikelihoodCue? Cards(Document document, int token)
    {
        if (Words.Cards.At(document, token, out int last) is null)
            return null;
        int head = HeadOf(document, token, last);
        return Clauses.IsNegated(document, head) ? new LikelihoodCue(token, last, head, Likelihood.Unlikely, Around(document, head, token, last), -1, 5, "phrase") : null;
    }

    // "played down expectations", "cast doubt on a deal"
    private static LikelihoodCue? Lowering(Document document, int token)
    {
        if (document[token].Upos != Upos.VERB)
            return null;
        int last = token;
        bool lowers = Words.Lowering.At(document, token, out last) is not null;
        if (!lowers && !Words.Doubting.Contains(document[token].Lemma))
            return null;
        int end = Math.Min(document.SentenceOf(token).End, last + 5);
        for (int at = last + 1; at < end; at++)
        {
            string lemma = document[at].Lemma;
            if (lowers ? Words.Expectations.Contains(lemma) : lemma is "doubt" or "scepticism" or "skepticism" or "pessimism")
            {
                if (!lowers && (document[at - 1].Lower == "no" || Clauses.IsNegated(document, token)))
                    return null;
                (int First, int Last) content = Tail(document, at);
                return new LikelihoodCue(token, at, token, Likelihood.Unlikely, content, Clauses.Agent(document, token), 6, lowers ? "lowered" : "doubted");
            }

            if (document[at].Upos is Upos.VERB or Upos.PUNCT)
                return null;
        }

        return null;
    }

    // "would be astonished if", "it would surprise her if"
    private static LikelihoodCue? Surprise(Document document, int token)
    {
        if (!Words.Surprise.Contains(document[token].Lower) && !Words.Surprise.Contains(document[token].Lemma))
            return null;
        bool would = false;
        int first = Math.Max(document.SentenceOf(token).First, token - 4);
        for (int at = first; at < token; at++)
            would |= document[at].Lower is "would" or "'d";
        int end = Math.Min(document.SentenceOf(token).End, token + 6);
        for (int at = token + 1; would && at < end; at++)
        {
            if (document[at].Lower is not ("if" or "that"))
                continue;
            bool denied = Clauses.IsNegated(document, token);
            return new LikelihoodCue(token, at, token, denied ? Likelihood.Likely : Likelihood.Unlikely, Rest(document, at + 1), -1, 5, "surprise");
        }

        return null;
    }

    /// <summary>Of several words, the one that hangs on nothing inside them.</summary>
    private static int HeadOf(Document document, int first, int last)
    {
        for (int token = last; token >= first; token--)
        {
            bool outside = document[token].Head < first || document[token].Head > last;
            if (outside && document[token].Upos is not (Upos.PART or Upos.ADP or Upos.DET or Upos.PUNCT))
                return token;
        }

        return last;
    }

    /// <summary>The clause around a cue; where it is no more than the cue, the sentence.</summary>
    public static (int First, int Last) Around(Document document, int head, int first, int last)
    {
        (int from, int to) = Clauses.Extent(document, Clauses.HeadOf(document, head));
        if (from >= first && to <= last)
        {
            Sentence sentence = document.SentenceOf(head);
            return (sentence.First, sentence.End - 1);
        }

        return (from, to);
    }

    // What a noun is about: "expectations for significant breakthroughs".
    private static (int First, int Last) Tail(Document document, int noun)
    {
        (_, int last) = document.Subtree(noun);
        if (noun + 2 >= document.SentenceOf(noun).End || !(document[noun + 1].Upos is Upos.ADP or Upos.SCONJ || document[noun + 1].Lower == "that"))
            return (noun, noun);
        return last > noun + 1 ? (noun + 2, last) : Rest(document, noun + 2);
    }

    private static (int First, int Last) Rest(Document document, int first)
    {
        int last = first, end = document.SentenceOf(first - 1).End;
        if (first >= end)
            return (end - 1, end - 1);
        while (last + 1 < end && document[last + 1].Form is not (";" or "." or "”"))
        {
            // A few words in quotation marks belong to the clause: "down to 60 per cent “by the summer”".
            if (document[last + 1].Form is "\"" or "“")
            {
                int close = last + 2;
                while (close < end && close <= last + 2 + Quoted && document[close].Form is not ("\"" or "”"))
                    close++;
                if (close >= end || close > last + 1 + Quoted)
                    break;
                last = close;
                continue;
            }

            last++;
        }

        return (first, last);
    }

    // "I don't think there is a good chance"
    private static bool UnderDeniedBelief(Document document, int token)
    {
        int at = document[token].Head;
        for (int step = 0; step < Reach && at >= 0; step++)
        {
            if (Words.Beliefs.ContainsKey(document[at].Lemma) && Denied(document, at))
                return true;
            at = document[at].Head;
        }

        return false;
    }

    /// <summary>Whether a predicate is denied, by its negation or by its subject: "few expected".</summary>
    private static bool Denied(Document document, int predicate)
    {
        if (Clauses.IsNegated(document, predicate))
            return true;
        int subject = document.Child(predicate, "nsubj");
        if (subject < 0)
            return false;
        int determiner = document.Child(subject, "det");
        return (Words.Nobody.Contains(document[subject].Lower) || (determiner >= 0 && Words.Nobody.Contains(document[determiner].Lower)) || (subject > 0 && Words.Nobody.Contains(document[document.Subtree(subject).First].Lower)))
            && !(document[subject].Lower == "few" && subject > 0 && document[subject - 1].Lower == "a");
    }

    private static Likelihood Say(Likelihood likelihood, bool denied) => denied ? Words.Negate(likelihood) : likelihood;
}
