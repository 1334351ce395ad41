using Parley.Text;

namespace Parley.Reading.Speech;

/// <summary>
/// Reporting clauses behind or inside what they report: "…, she said", "…, said the minister, …". The tree (a parenthesis, a
/// complement in front) and the order of words (a comma or closing mark in front of the clause, nothing said behind the verb) are
/// two witnesses; one is enough.
/// </summary>
internal static class Interposed
{
    public static bool Find(SpeechScan scan, Saying saying, SpeechVerb entry)
    {
        SpeechFrame? frame = entry.Taking(SpeechComplement.Quotation) ?? entry.Taking(SpeechComplement.Clause);
        if (frame is null)
            return false;
        Document document = scan.Document;
        int verb = saying.Cue;
        (int segmentFirst, int segmentLast) = scan.Segment(verb);
        (int first, int last) = Report(document, saying, segmentFirst, segmentLast);
        bool fronted = Fronted(document, verb) >= 0;
        bool inverted = saying.Speaker > verb;
        if (first <= segmentFirst || !(scan.IsPause(first - 1) || (inverted && fronted)))
            return false;
        if (!fronted && !Speaks(scan, segmentFirst, first - 1))
            return false;
        int leftFirst = AfterColon(scan, segmentFirst, first);
        saying.Manner = frame.Manner;
        saying.Claim = frame.Content;
        saying.Add(leftFirst, first - 1, "clause");
        if (last + 2 <= segmentLast && document[last + 1].Form is "," or "—" or "–" or "--" && GoesOn(scan, verb, last, segmentLast))
            saying.Add(last + 2, segmentLast, "clause");
        return true;
    }

    /// <summary>The reporting clause itself: the verb, its subject, and the phrases behind it that say when, where and to whom.</summary>
    private static (int First, int Last) Report(Document document, Saying saying, int segmentFirst, int segmentLast)
    {
        int first = saying.Cue, last = Math.Max(saying.Cue, saying.CueLast);
        if (saying.Speaker >= 0 && saying.Speaker >= segmentFirst && saying.Speaker <= segmentLast)
        {
            (int speakerFirst, int speakerLast) = Phrases.Of(document, saying.Speaker);
            first = Math.Min(first, Math.Max(speakerFirst, segmentFirst));
            last = Math.Max(last, speakerLast);
            if (saying.Speaker > saying.Cue)
                last = Math.Max(last, document.Subtree(saying.Speaker).Last);
        }

        foreach (int child in document.ChildrenOf(saying.Cue))
        {
            if (child < saying.Cue && document[child].Relation is "aux" or "advmod" or "mark" or "aux:pass" && child < first && child >= first - 2)
                first = child;
            if (child > saying.Cue && document[child].Relation is "obl" or "obj" or "advmod" or "iobj" or "obl:tmod" or "obl:npmod" or "obl:unmarked" or "compound:prt" or "nsubj")
                last = Math.Max(last, document.Subtree(child).Last);
        }

        // "he also said", "she has said": what stands between the subject and the comma belongs to the clause.
        return (first, Math.Min(last, segmentLast));
    }

    private static int Fronted(Document document, int verb)
    {
        if (document[verb].Relation == "parataxis" && document[verb].Head >= 0)
            return document[verb].Head;
        foreach (int child in document.ChildrenOf(verb))
        {
            if (child > verb)
                break;
            if (document[child].Relation is "ccomp" or "parataxis")
                return child;
        }

        return -1;
    }

    // Something is said there: a quotation, or words with a finite verb.
    private static bool Speaks(SpeechScan scan, int first, int last)
    {
        bool subject = false;
        for (int token = first; token <= last; token++)
        {
            if (scan.QuotationOf(token) >= 0)
                return true;
            subject |= scan.Document[token].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM;
            if (subject && scan.Document[token].Xpos is "VBD" or "VBZ" or "VBP" or "MD" && !Subordinate(scan.Document, token))
                return true;
        }

        return false;
    }

    private static bool Subordinate(Document document, int token)
    {
        int verb = document[token].Upos == Upos.AUX && document[token].Head >= 0 ? document[token].Head : token;
        return document[verb].Relation is "acl:relcl" or "advcl" or "acl";
    }

    private static int AfterColon(SpeechScan scan, int first, int last)
    {
        for (int token = last - 1; token > first; token--)
        {
            if (scan.Document[token].Form == ":" && scan.QuotationOf(token) < 0)
                return token + 1;
        }

        return first;
    }

    private static bool GoesOn(SpeechScan scan, int verb, int last, int segmentLast)
    {
        int next = last + 2;
        if (scan.QuotationOf(next) >= 0)
            return true;
        int content = Fronted(scan.Document, verb);
        if (content > last)
            return true;
        if (content < 0)
            return false;
        foreach (int child in scan.Document.ChildrenOf(content))
        {
            if (child > last + 1 && child <= segmentLast && scan.Document[child].Upos != Upos.PUNCT && child != verb)
                return true;
        }

        return false;
    }
}
