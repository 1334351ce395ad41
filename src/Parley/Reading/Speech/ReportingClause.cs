using Parley.Text;

namespace Parley.Reading.Speech;

/// <summary>
/// Clauses that report what somebody says: in front of it ("she said that …"), behind it ("…, she said") or inside it ("…, said the
/// minister, …"). What is said begins and ends where the order of words has it; the tree says on which side it stands.
/// </summary>
internal static class ReportingClause
{
    public static bool Find(SpeechScan scan, Saying saying, SpeechVerb entry)
    {
        SpeechFrame? clause = entry.Taking(SpeechComplement.Clause), quotation = entry.Taking(SpeechComplement.Quotation);
        if ((clause ?? quotation) is not { } frame)
            return false;
        (int segmentFirst, int segmentLast) = scan.Segment(saying.Cue);
        (int first, int last) = Report(scan, saying, segmentFirst, segmentLast);
        bool quoted = first - 1 >= segmentFirst && (InQuotation(scan, saying, first - 1) || (first - 2 >= segmentFirst && scan.Document[first - 1].Form == "," && InQuotation(scan, saying, first - 2)));
        bool inside = !quoted && first > segmentFirst && scan.IsPause(first - 1) && BothSides(scan, saying, (first, last), segmentLast);
        if ((quoted || inside || clause is null || !InFront(scan, saying, segmentLast)) && !Behind(scan, saying, (first, last), (segmentFirst, segmentLast), quoted))
            return false;
        saying.Manner = frame.Manner;
        saying.Claim = frame.Content;
        return true;
    }

    private static bool InQuotation(SpeechScan scan, Saying saying, int token) => scan.QuotationOf(token) >= 0 && scan.QuotationOf(token) != scan.QuotationOf(saying.Cue);

    /// <summary>"She said (that) …": the content runs from the clause's first word to the end of the sentence, or to the next report.</summary>
    private static bool InFront(SpeechScan scan, Saying saying, int segmentLast)
    {
        Document document = scan.Document;
        int start = -1, clause = -1;
        foreach (int child in document.ChildrenOf(saying.Cue))
        {
            if (child > saying.CueLast && IsContent(document, child, saying.Cue))
            {
                clause = child;
                start = Math.Max(document.Subtree(child).First, saying.CueLast + 1);
                break;
            }
        }

        int that = That(scan, saying, segmentLast);
        if (that >= 0)
            start = start < 0 ? that : Math.Min(start, that);
        if (start < 0 && saying.Manner == SpeechManner.Speech && saying.Speaker < saying.Cue)
            start = Bare(scan, saying, segmentLast);
        if (start < 0)
            return false;
        saying.Add(start, End(scan, saying, start, clause, segmentLast), "clause");
        return true;
    }

    // The conjunction "that" behind the verb and its adverbials.
    private static int That(SpeechScan scan, Saying saying, int segmentLast)
    {
        Document document = scan.Document;
        for (int token = saying.CueLast + 1; token <= segmentLast && token - saying.CueLast < 16; token++)
        {
            if (document[token].Lower is "that" && token < segmentLast)
                return document[token + 1].Upos is Upos.PUNCT or Upos.VERB && document[token + 1].Form != "," ? -1 : token;
            if (document[token].Upos is Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.CCONJ)
                return -1;
        }

        return -1;
    }

    /// <summary>The first word behind the verb and its adverbials, where a subject and a finite verb follow; -1 where none do.</summary>
    private static int Bare(SpeechScan scan, Saying saying, int segmentLast)
    {
        Document document = scan.Document;
        int start = saying.CueLast + 1;
        while (start <= segmentLast && document[start].Head == saying.Cue && document[start].Relation is "obj" or "iobj" or "advmod" or "obl" or "obl:unmarked" or "obl:tmod" && document.Subtree(start).First == start && document.Subtree(start).Last < start + 3)
            start = document.Subtree(start).Last + 1;
        if (start >= segmentLast || document[start].Upos is not (Upos.DET or Upos.PRON or Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM or Upos.ADV) || document[start].Xpos is "WDT" or "WRB" or "WP" || document[start].Lower == "so")
            return -1;
        bool subject = false;
        for (int token = start; token <= segmentLast && !scan.IsPause(token); token++)
        {
            if (document[token].Xpos is "WDT" or "WP" or "WRB")
                return -1;
            if (subject && document[token].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
                return start;
            subject |= document[token].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON;
        }

        return -1;
    }

    private static bool IsContent(Document document, int child, int verb)
    {
        string relation = document[child].Relation;
        if (relation is "ccomp")
            return !IsInfinitive(document, child);
        if (relation is not ("advcl" or "xcomp" or "acl" or "parataxis") || document[child].Xpos is "VBG" or "VB")
            return false;
        int mark = document.Child(child, "mark");
        string? marker = mark >= 0 ? document[mark].Lower : null;
        return marker is "that" or "whether" || (marker == "if" && document[verb].Lemma is "ask" or "wonder" or "know" or "say");
    }

    private static bool IsInfinitive(Document document, int clause)
    {
        int mark = document.Child(clause, "mark");
        return mark >= 0 && document[mark].Lower == "to" && document.Child(clause, "nsubj") < 0;
    }

    /// <summary>Where the content ends: with the sentence, unless another report or the clause around it goes on before.</summary>
    private static int End(SpeechScan scan, Saying saying, int start, int clause, int segmentLast)
    {
        Document document = scan.Document;
        int verb = saying.Cue, end = segmentLast;
        string relation = document[verb].Relation;
        int head = document[verb].Head;
        if (relation is "advcl" && head > verb || relation is "acl:relcl" or "acl" && head >= 0 && document[head].Relation is "nsubj" or "nsubj:pass" && document[head].Head > verb)
        {
            // The clause around it goes on behind: up to the comma, or as far as the tree says.
            end = document.Subtree(clause >= 0 ? clause : verb).Last;
            while (end < segmentLast && document[end + 1].Form is not ("," or "—" or "–" or "--"))
                end++;
        }

        for (int token = start + 1; token < end; token++)
        {
            if (scan.QuotationOf(token) >= 0 && scan.QuotationOf(token) != scan.QuotationOf(verb))
                continue;
            if (document[token].Form == "," && EndsAt(scan, token + 1))
                return token - 1;
            if (document[token].Upos == Upos.CCONJ && JoinsReport(document, token, verb, end))
                return token - 1;
        }

        return end;
    }

    // ", adding that …", ", according to …"
    private static bool EndsAt(SpeechScan scan, int token)
    {
        Document document = scan.Document;
        if (document[token].Lower == "according")
            return true;
        if (document[token].Xpos != "VBG")
            return false;
        foreach (SpeechVerb entry in scan.Words.Verb(document[token].Lemma))
        {
            if (entry.Frames[0].Manner == SpeechManner.Speech && entry.Takes(SpeechComplement.Clause))
                return true;
        }

        return false;
    }

    // "said … and warned …", "said …, but declined to …": a verb joined to the cue itself.
    private static bool JoinsReport(Document document, int conjunction, int verb, int end)
    {
        int joined = document[conjunction].Head;
        if (joined <= conjunction || joined > end || document[joined].Relation != "conj" || (document[joined].Head != verb && Clauses.ReportAbove(document, joined) != verb) || document[joined].Upos != Upos.VERB)
            return false;
        return document[joined].Xpos == document[verb].Xpos && document.Child(joined, "nsubj") is var own && (own < 0 || own > conjunction);
    }

    /// <summary>"…, she said", "…, said the minister, …": what stands in front of the clause, and behind it where it goes on.</summary>
    private static bool Behind(SpeechScan scan, Saying saying, (int First, int Last) report, (int First, int Last) segment, bool quoted)
    {
        Document document = scan.Document;
        bool fronted = Fronted(document, saying.Cue) >= 0;
        if (report.First <= segment.First || !(quoted || scan.IsPause(report.First - 1) || (saying.Speaker > saying.Cue && fronted)))
            return false;
        if (!quoted && !fronted && !Speaks(scan, segment.First, report.First - 1, main: !SpeakerFinder.ClosesReport(scan, saying.Cue, out _)) && !BothSides(scan, saying, report, segment.Last))
            return false;
        saying.Add(AfterColon(scan, segment.First, report.First), report.First - 1, "clause");
        int resumed = report.Last + 2;
        if (resumed <= segment.Last && document[report.Last + 1].Form is "," or "—" or "–" or "--" or "-" && GoesOn(scan, saying, resumed))
            saying.Add(resumed, End(scan, saying, resumed, -1, segment.Last), "clause");
        return true;
    }

    // "But, she said, …", "The minister, she said, …": commas on both sides, and a clause behind.
    private static bool BothSides(SpeechScan scan, Saying saying, (int First, int Last) report, int segmentLast)
    {
        if (report.Last - report.First > 8 || report.Last + 2 > segmentLast || scan.Document[report.Last + 1].Form != "," || saying.Speaker < 0)
            return false;
        for (int token = report.Last + 2; token <= segmentLast; token++)
        {
            if (scan.Document[token].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
                return GoesOn(scan, saying, report.Last + 2);
        }

        return false;
    }

    /// <summary>The reporting clause itself: the verb, its subject, and the phrases behind it that say when, where and to whom.</summary>
    private static (int First, int Last) Report(SpeechScan scan, Saying saying, int segmentFirst, int segmentLast)
    {
        Document document = scan.Document;
        int verb = saying.Cue, first = verb, last = Math.Max(verb, saying.CueLast);
        if (saying.Speaker >= segmentFirst && saying.Speaker <= segmentLast)
        {
            (int speakerFirst, int speakerLast) = NounPhrase.Of(document, saying.Speaker);
            if (saying.Speaker < verb)
                first = Math.Max(speakerFirst, segmentFirst);
            else if (speakerLast + 2 <= segmentLast && document[speakerLast + 1].Form == "," && document[speakerLast + 2].Xpos is "MD" or "VBD" or "VBZ" or "VBP")
                return (first, speakerLast);
            else
                last = Math.Max(last, Math.Max(speakerLast, document.Subtree(saying.Speaker).Last));
        }

        while (first > segmentFirst && document[first - 1].Head == verb && document[first - 1].Relation is "aux" or "advmod" or "mark" or "aux:pass" && !scan.IsPause(first - 1))
            first--;
        while (last < segmentLast && !scan.IsPause(last + 1) && document[last + 1].Form is not "." && scan.QuotationOf(last + 1) == scan.QuotationOf(verb))
            last++;
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

    /// <summary>Whether something is said there: a quotation, or words with a finite verb, in a main clause if so asked.</summary>
    public static bool Speaks(SpeechScan scan, int first, int last, bool main)
    {
        bool subject = false;
        for (int token = first; token <= last; token++)
        {
            if (scan.QuotationOf(token) >= 0)
                return true;
            subject |= scan.Document[token].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM;
            if (subject && scan.Document[token].Xpos is "VBD" or "VBZ" or "VBP" or "MD" && !(main && Subordinate(scan.Document, token)))
                return true;
        }

        return false;
    }

    private static bool Subordinate(Document document, int token)
    {
        int verb = document[token].Upos == Upos.AUX && document[token].Head >= 0 ? document[token].Head : token;
        return document[verb].Relation is "acl:relcl" || (document[verb].Relation is "advcl" or "acl" && document.Child(verb, "mark") >= 0);
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

    // Behind "…, she said," what is said goes on, unless what follows only tells how or when, or describes the speaker.
    private static bool GoesOn(SpeechScan scan, Saying saying, int next)
    {
        Document document = scan.Document;
        if (scan.QuotationOf(next) >= 0)
            return true;
        // Behind "…, said the minister," only a verb goes on with what is said.
        if (saying.Speaker > saying.Cue)
            return document[next].Xpos is "MD" or "VBD" or "VBZ" or "VBP";
        if (EndsAt(scan, next) || document[next].Xpos is "VBG" or "WP" or "WDT" or "WP$")
            return false;
        return document[next].Lower is not ("as" or "when" or "while" or "after" or "before" or "during" or "referring" or "speaking" or "according" or "in" or "at" or "on");
    }
}
