using Parley.Text;

namespace Parley.Reading.Speech;

/// <summary>Verbs of saying and thinking with their speaker and content, by the tree and, where it fails, by order.</summary>
internal static class VerbCues
{
    // Between a verb of naming and the name it gives.
    private const int LongestObject = 20;

    /// <summary>The saying that a verb heads; null if the verb is none of the vocabulary or heads nothing that is said.</summary>
    public static Saying? At(SpeechScan scan, int verb)
    {
        Document document = scan.Document;
        (SpeechVerb? entry, int last) = Match(scan, verb);
        if (entry is null)
            return null;
        bool isVerb = document[verb].Upos is Upos.VERB && document[verb].Relation is not ("amod" or "compound" or "case");
        if (!isVerb && !(entry.Takes(SpeechComplement.Quotation) && SpeakerFinder.ClosesReport(scan, verb, out _)) && !OpensReport(scan, verb, entry))
            return null;
        var saying = new Saying { Cue = verb, CueFirst = verb, CueLast = last, TakesQuotation = entry.Takes(SpeechComplement.Quotation), Addressee = entry.Addressee };
        saying.Speaker = SpeakerFinder.Of(scan, verb);
        saying.Manner = entry.Frames[0].Manner;
        if (!ReportingClause.Find(scan, saying, entry)
            && !Infinitive(scan, saying, entry)
            && !Predicate(scan, saying, entry)
            && !Phrase(document, saying, entry)
            && !Gerund(document, saying, entry))
        {
            Object(document, saying, entry);
        }

        return saying;
    }

    // "The envoy doubts that …" with the verb taken for a noun.
    private static bool OpensReport(SpeechScan scan, int verb, SpeechVerb entry)
    {
        Document document = scan.Document;
        return entry.Takes(SpeechComplement.Clause) && document[verb].Xpos == "NNS" && document[verb].IsRoot
            && verb + 2 < document.SentenceOf(verb).End && document[verb + 1].Lower == "that" && SpeakerFinder.InFront(scan, verb) >= 0;
    }

    /// <summary>The entry that fits best, phrases before plain verbs, and the last token of its words.</summary>
    private static (SpeechVerb? Entry, int Last) Match(SpeechScan scan, int verb)
    {
        Document document = scan.Document;
        ReadOnlySpan<SpeechVerb> entries = scan.Words.Verb(document[verb].Lemma);
        if (entries.IsEmpty && document[verb].Upos is Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.X)
            entries = scan.Words.VerbOfForm(document[verb].Lower);
        foreach (SpeechVerb entry in entries)
        {
            int last = Rest(document, verb, entry.Rest);
            if (last >= 0)
                return (entry, last);
        }

        return (null, -1);
    }

    private static int Rest(Document document, int verb, string[] rest)
    {
        int at = verb, end = document.SentenceOf(verb).End;
        foreach (string part in rest)
        {
            int next = at + 1;
            // "made it clear", "ruled it out"
            if (next + 1 < end && document[next].Upos == Upos.PRON && document[next + 1].Lower == part)
                next++;
            if (next >= end || (document[next].Lower != part && document[next].Lemma != part))
                return rest.Length == 1 ? Particle(document, verb, part) : -1;
            at = next;
        }

        return at;
    }

    private static int Particle(Document document, int verb, string particle)
    {
        int child = document.Child(verb, "compound:prt");
        return child >= 0 && document[child].Lower == particle ? verb : -1;
    }

    private static string? MarkOf(Document document, int clause)
    {
        int mark = document.Child(clause, "mark");
        return mark >= 0 ? document[mark].Lower : null;
    }

    private static bool Infinitive(SpeechScan scan, Saying saying, SpeechVerb entry)
    {
        Document document = scan.Document;
        if (entry.Taking(SpeechComplement.Infinitive) is not { } frame)
            return false;
        foreach (int child in document.ChildrenOf(saying.Cue))
        {
            if (child < saying.Cue || document[child].Relation is not ("xcomp" or "ccomp" or "advcl" or "acl") || !IsInfinitive(document, child))
                continue;
            if (scan.Words.Anonymity.Contains(document[child].Lemma))
                return false;
            (int first, int last) = document.Subtree(child);
            // Who is to do it belongs to what is said: "urged both sides to talk".
            int addressee = document.Child(saying.Cue, "obj");
            if (addressee < 0)
                addressee = document.Child(saying.Cue, "iobj");
            if (addressee > saying.Cue && addressee < first)
                first = document.Subtree(addressee).First;
            saying.Manner = frame.Manner;
            saying.Claim = frame.Content;
            saying.Add(Math.Max(first, saying.CueLast + 1), last, "infinitive");
            return true;
        }

        return false;
    }

    private static bool IsInfinitive(Document document, int clause) =>
        MarkOf(document, clause) == "to" || (document[clause].Upos == Upos.VERB && clause > 0 && document[clause - 1].Lower == "to");

    private static bool Gerund(Document document, Saying saying, SpeechVerb entry)
    {
        if (entry.Taking(SpeechComplement.Gerund) is not { } frame)
            return false;
        foreach (int child in document.ChildrenOf(saying.Cue))
        {
            if (child < saying.Cue || document[child].Relation is not ("xcomp" or "ccomp" or "advcl"))
                continue;
            (int first, int last) = document.Subtree(child);
            if (document[first].Xpos != "VBG" && document[child].Xpos != "VBG")
                continue;
            if (first > 0 && document[first - 1].Form == ",")
                continue;
            saying.Manner = frame.Manner;
            saying.Claim = frame.Content;
            saying.Add(Math.Max(first, saying.CueLast + 1), last, "gerund");
            return true;
        }

        return false;
    }

    private static bool Predicate(SpeechScan scan, Saying saying, SpeechVerb entry)
    {
        Document document = scan.Document;
        if (entry.Taking(SpeechComplement.Predicate) is not { } frame)
            return false;
        bool passive = Clauses.IsPassive(document, saying.Cue);
        int thing = passive ? -1 : document.Child(saying.Cue, "obj");
        foreach (int child in document.ChildrenOf(saying.Cue))
        {
            if (child < saying.Cue || child == thing)
                continue;
            string relation = document[child].Relation;
            bool said = relation is "xcomp" && !IsInfinitive(document, child) && document[child].Xpos != "VBG";
            if (!said && !(relation is "obl" or "advcl" or "ccomp" or "xcomp" && IsAs(document, child)))
                continue;
            (int first, int last) = document.Subtree(child);
            if (thing > saying.Cue && thing < first)
                first = document.Subtree(thing).First;
            saying.Manner = frame.Manner;
            saying.Claim = frame.Content;
            saying.Add(Math.Max(first, saying.CueLast + 1), last, "predicate");
            return true;
        }

        // "called the plan “a mistake”": what it is called stands in quotation marks, whatever the tree makes of it.
        int quotation = passive ? -1 : QuotationBehind(scan, saying.CueLast);
        if (quotation < 0)
            return false;
        saying.Manner = frame.Manner;
        saying.Claim = frame.Content;
        saying.Add(saying.CueLast + 1, scan.Quotations[quotation].Last, "predicate");
        return true;
    }

    // The next quotation, if no other clause begins before it.
    private static int QuotationBehind(SpeechScan scan, int token)
    {
        Document document = scan.Document;
        int end = Math.Min(document.SentenceOf(token).End, token + LongestObject);
        for (int at = token + 1; at < end; at++)
        {
            if (scan.QuotationOf(at) is >= 0 and int quotation)
                return quotation == scan.QuotationOf(token) ? -1 : quotation;
            if (document[at].Form is ";" or ":" or "." or "," || document[at].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
                return -1;
        }

        return -1;
    }

    private static bool IsAs(Document document, int phrase)
    {
        foreach (int child in document.ChildrenOf(phrase))
        {
            if (child < phrase && document[child].Lower == "as")
                return true;
        }

        return false;
    }

    private static bool Phrase(Document document, Saying saying, SpeechVerb entry)
    {
        foreach (int child in document.ChildrenOf(saying.Cue))
        {
            if (child < saying.Cue || document[child].Relation is not ("obl" or "advcl" or "nmod" or "ccomp" or "xcomp" or "obl:agent"))
                continue;
            (int first, int last) = document.Subtree(child);
            if (first <= saying.Cue || entry.TakingPhrase(document[first].Lower) is not { } frame)
                continue;
            saying.Manner = frame.Manner;
            saying.Claim = frame.Content;
            saying.Add(first + 1, last, "phrase");
            return true;
        }

        return false;
    }

    private static void Object(Document document, Saying saying, SpeechVerb entry)
    {
        if (entry.Taking(SpeechComplement.Object) is not { } frame)
            return;
        int thing = Clauses.Patient(document, saying.Cue);
        if (thing < 0 || thing == saying.Speaker)
            return;
        saying.Manner = frame.Manner;
        saying.Claim = frame.Content;
        (int first, int last) = document.Subtree(thing);
        if (first <= saying.Cue && last >= saying.Cue)
            (first, last) = NounPhrase.Of(document, thing);    // "the plan that Kyiv rejected"
        saying.Add(first, last, "object");
    }
}
