using System.Globalization;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Forecasts;

/// <content>Predicates and nouns: "is unlikely to", "it is doubtful that", "the odds seem slim".</content>
internal static partial class LikelihoodCues
{
    private static LikelihoodCue? Predicate(AnnotatedArticle article, int token)
    {
        Document document = article.Document;
        if (Words.Adjectives.At(document, token, out int last) is not { } likelihood)
            return null;
        int head = HeadOf(document, token, last);
        // "if their safety is guaranteed": a condition.
        if ((!IsPredicate(document, head) && !IsAnswer(article, head)) || Clauses.HasMarker(document, head, "if", "unless", "whether", "lest"))
            return null;
        int clause = Complement(document, head);
        // Sure and certain are beliefs of a person, and likelihoods of an event.
        if (clause >= 0 && Words.Beliefs.ContainsKey(document[head].Lower) && !IsInfinitive(document, clause))
            return null;
        if (clause >= 0 && (IsPast(document, clause) || (document[head].Lower == "possible" && IsInfinitive(document, clause))))
            return null;
        int more = Compared(document, token);
        bool denied = Denied(document, head) != (more < 0);
        if (more > 0 && likelihood is not Likelihood.Likely and not Likelihood.Unlikely and not Likelihood.Uncertain)
            return null;
        return new LikelihoodCue(token, last, head, Say(likelihood, denied), Event(document, head, clause), -1, 4, "predicate");
    }

    // "Possible, not probable": a quotation of nothing else.
    private static bool IsAnswer(AnnotatedArticle article, int head)
    {
        Document document = article.Document;
        if (article.StatementAt(head) is not { Content: [var said] })
            return false;
        for (int token = document.TokenAt(said.Start); token < document.Tokens.Length && document[token].Start < said.End; token++)
        {
            if (document[token].Upos is not (Upos.ADJ or Upos.ADV or Upos.PART or Upos.PUNCT or Upos.CCONJ or Upos.INTJ))
                return false;
        }

        return true;
    }

    // -1 for "less likely", 1 for "more likely", 0 for neither.
    private static int Compared(Document document, int token)
    {
        string before = token > 0 ? document[token - 1].Lower : "";
        return before is "less" or "least" ? -1 : before is "more" or "most" ? 1 : 0;
    }

    private static bool IsPredicate(Document document, int head)
    {
        string relation = document[head].Relation;
        if (relation is "amod" or "advmod" or "compound" or "fixed" or "case" or "mark" or "det" or "nmod:desc")
            return false;
        if (document.Child(head, "cop") >= 0)
            return true;
        int governor = document[head].Head;
        if (relation is "xcomp" && governor >= 0)
            return document[governor].Lemma is "seem" or "look" or "appear" or "remain" or "become" or "sound" or "prove" or "be" or "deem" or "consider" or "see" or "stay" or "hang";
        return document.Child(head, "nsubj") >= 0 || relation is "root" && document[head].Upos is Upos.ADJ;
    }

    private static int Complement(Document document, int head)
    {
        foreach (int child in document.ChildrenOf(head))
        {
            // ", boasted the general": an aside.
            if (document[child].Relation is "acl" or "advcl" && document[document.Subtree(child).First].Upos == Upos.PUNCT)
                continue;
            if (document[child].Relation is "ccomp" or "xcomp" or "csubj" or "csubj:outer" or "advcl" or "acl" && child != head && (document[child].Upos is Upos.VERB or Upos.AUX or Upos.ADJ or Upos.NOUN || document.Child(child, "cop") >= 0) && (child > head || document[child].Relation.StartsWith("csubj", StringComparison.Ordinal)))
                return child;
        }

        return -1;
    }

    private static bool IsInfinitive(Document document, int clause)
    {
        int mark = document.Child(clause, "mark");
        return mark >= 0 && document[mark].Lower == "to";
    }

    // A clause about what has happened: "unclear whether he had signed".
    private static bool IsPast(Document document, int clause)
    {
        bool past = document[clause].Xpos == "VBD";
        foreach (int child in document.ChildrenOf(clause))
        {
            if (document[child].Upos != Upos.AUX)
                continue;
            if (document[child].Xpos == "MD")
                return false;
            past |= document[child].Lower is "was" or "were" or "had" or "has" or "have" or "did";
        }

        return past;
    }

    private static (int First, int Last) Event(Document document, int head, int clause)
    {
        int subject = document.Child(head, "nsubj");
        if (subject < 0 && document[head].Relation == "xcomp")
            subject = document.Child(document[head].Head, "nsubj");
        (int First, int Last) phrase = clause >= 0 ? document.Subtree(clause) : (-1, -1);
        if (subject < 0 || document[subject].Lower is "it" or "that" or "this" or "what" or "which" || document[subject].Relation == "expl")
            return phrase.First >= 0 ? phrase : Around(document, head, head, head);
        (int First, int Last) named = document.Subtree(subject);
        return phrase.First >= 0 ? (Math.Min(named.First, phrase.First), Math.Max(named.Last, phrase.Last)) : named;
    }

    // "little chance of", "the prospects … remain uncertain", "hopes of a truce have faded"
    private static LikelihoodCue? Noun(Document document, int token)
    {
        if (document[token].Upos is not (Upos.NOUN or Upos.PROPN) || !Words.Nouns.Contains(document[token].Lemma))
            return null;
        (int First, int Last) content = Tail(document, token);
        foreach (int child in document.ChildrenOf(token))
        {
            if (child < token && document[child].Relation is "amod" or "det" or "advmod" or "nummod" && Words.Scales.TryGetValue(document[child].Lower, out Likelihood scale))
                return new LikelihoodCue(Math.Min(child, token), Math.Max(child, token), token, Say(scale, UnderDeniedBelief(document, token)), content, -1, 4, "scale");
        }

        if (Share(document, token) is var (first, percent))
            return new LikelihoodCue(Math.Min(first, token), Math.Max(first, token), token, Say(Words.OfShare(percent), UnderDeniedBelief(document, token)), content, -1, 5, "share");
        int predicate = document[token].Head;
        if (predicate < 0)
            return null;
        if (document[token].Relation is "nsubj" or "nsubj:pass")
        {
            // The lemmas of rare verbs may lack their -e.
            if (Words.Falling.Contains(document[predicate].Lemma) || Words.Falling.Contains(document[predicate].Lemma + "e"))
                return new LikelihoodCue(Math.Min(token, predicate), Math.Max(token, predicate), token, Likelihood.Unlikely, content, -1, 4, "falling");
            if (document[token].Lemma != "hope" && Words.Rising.Contains(document[predicate].Lemma) && !Clauses.IsNegated(document, predicate))
                return new LikelihoodCue(Math.Min(token, predicate), Math.Max(token, predicate), token, Likelihood.Likely, content, -1, 4, "rising");
            int scaled = document.Child(predicate, "xcomp") is >= 0 and int xcomp && xcomp > predicate ? xcomp : predicate;
            if (Words.Scales.TryGetValue(document[scaled].Lower, out Likelihood said))
                return new LikelihoodCue(Math.Min(token, scaled), Math.Max(token, scaled), token, Say(said, Clauses.IsNegated(document, predicate)), content, -1, 5, "scale");
        }

        if (ScaleBehind(document, token) is not { Scale: >= 0 } behind)
            return null;
        if (document[token + 1].Lower == "of" && behind.Measure > token + 2)
            content = (token + 2, behind.Measure - 1);
        return new LikelihoodCue(Math.Min(token, behind.Scale), Math.Max(token, behind.Scale), token, behind.Likelihood, content, -1, 4, "scale");
    }

    // "a 70 percent chance", "70% odds": the share and where it begins; null where none stands in front.
    private static (int First, double Percent)? Share(Document document, int noun)
    {
        int start = document.SentenceOf(noun).First, unit = noun - 1;
        if (unit - 1 < start)
            return null;
        int number = document[unit].Lower is "percent" or "%" or "per-cent" ? unit - 1 : document[unit].Lower == "cent" && document[unit - 1].Lower == "per" ? unit - 2 : -1;
        if (number >= start && document[number].Form is "-")
            number--;
        return number >= start && double.TryParse(document[number].Form, NumberStyles.Number, CultureInfo.InvariantCulture, out double percent) && percent is >= 0 and <= 100 ? (number, percent) : null;
    }

    // "put the odds of a deal at “slim”": a scale behind "at" or "as" in the same sentence.
    private static (int Measure, int Scale, Likelihood Likelihood) ScaleBehind(Document document, int noun)
    {
        int measure = -1, end = Math.Min(document.SentenceOf(noun).End, noun + 24);
        for (int at = noun + 1; at < end; at++)
        {
            if (measure < 0 && document[at].Lower is "at" or "as" or "is" or "are" or "were" or "was" or "seem" or "seems" or "look" or "looks" or "remain" or "remains")
                measure = at;
            if (measure >= 0 && document[at].Upos == Upos.ADJ && document[at].Relation != "amod" && Words.Scales.TryGetValue(document[at].Lower, out Likelihood scale))
                return (measure, at, scale);
            if (document[at].Form is ";" or ".")
                break;
        }

        return (-1, -1, default);
    }
}
