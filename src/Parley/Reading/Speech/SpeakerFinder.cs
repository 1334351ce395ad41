using Parley.Names;
using Parley.Text;

namespace Parley.Reading.Speech;

/// <summary>The phrase that names the speaker of a verb: right beside the verb behind a pause, else as the tree has it.</summary>
internal static class SpeakerFinder
{
    private const int LongestName = 12;

    /// <summary>The head of the phrase; -1 where nobody is named.</summary>
    public static int Of(SpeechScan scan, int verb)
    {
        Document document = scan.Document;
        if (ClosesReport(scan, verb, out int closing))
            return closing;
        if (document[verb].Xpos == "VBG" && Governor(document, verb) is >= 0 and int governor)
            return Of(scan, governor);
        if (Clauses.ReportAbove(document, verb) is >= 0 and int report)
            return Of(scan, report);
        if (Clauses.IsPassive(document, verb) && !IsOnlyVerb(scan, verb))
            return Real(document, verb, Clauses.Agent(document, verb));
        if (Aside(scan, verb) is >= 0 and int aside)
            return aside;
        if (Opening(scan, verb) is >= 0 and int opening)
            return opening;
        int subject = Nearest(document, verb);
        // A subject beyond a semicolon is another clause's.
        if (subject >= 0 && (subject < scan.Segment(verb).First || subject > scan.Segment(verb).Last))
            subject = -1;
        int beside = InFront(scan, verb);
        if (beside >= 0 && (subject < 0 || subject < FirstOf(scan, verb, beside)))
            return beside;
        if (subject >= 0 && document[subject].Xpos is "WP" or "WDT" or "WP$")
            return Real(document, verb, Clauses.Subject(document, verb));
        if (subject >= 0)
            return Real(document, verb, subject);
        int behind = Inverted(scan, verb, closing: false);
        return behind >= 0 ? behind : Real(document, verb, Clauses.Subject(document, verb));
    }

    // "…, adding that …": whoever the finite verb above has as its speaker.
    private static int Governor(Document document, int participle)
    {
        if (document[participle].Relation is not ("advcl" or "conj" or "parataxis" or "xcomp") || document.Child(participle, "nsubj") >= 0 || document.Child(participle, "aux") >= 0
            || participle == 0)
            return -1;
        int head = document[participle].Head;
        // Behind a pause it goes on with the report, not with what is reported: "said the road was open, adding …".
        while (document[participle - 1].Form == "," && head > 0 && document[head].Relation == "ccomp" && document[head].Head is >= 0 and var above && above < head)
            head = above;
        return head >= 0 && head < participle && document[head].Upos == Upos.VERB && document[head].Xpos is "VBD" or "VBZ" or "VBP" ? head : -1;
    }

    // "Ana Okoro, the minister, denied that …" with a participle for the past tense: nothing else in the sentence is finite.
    private static bool IsOnlyVerb(SpeechScan scan, int verb)
    {
        Document document = scan.Document;
        (int first, int last) = scan.Segment(verb);
        if (document[verb].Xpos != "VBN" || verb == first || document[verb - 1].Form != "," || document.Child(verb, "aux:pass") >= 0 || document.Child(verb, "ccomp") < verb)
            return false;
        (int from, int to) = document.Subtree(verb);
        for (int token = first; token <= last; token++)
        {
            if ((token < from || token > to) && document[token].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
                return false;
        }

        return true;
    }

    /// <summary>
    /// Whether a word stands where the verb of a closing report stands, whatever the tree and the tagger make of it: "…, its ministry
    /// warned.", "…,” quips Ana Okoro": words that speak, a pause, a name, the word, and no other verb before the next pause.
    /// </summary>
    public static bool ClosesReport(SpeechScan scan, int verb, out int speaker)
    {
        Document document = scan.Document;
        speaker = -1;
        if (document[verb].Xpos is "VB" or "VBG" or "MD" || document[verb].Upos is not (Upos.VERB or Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.X))
            return false;
        (int first, int last) = scan.Segment(verb);
        int pause = verb - 1;
        speaker = InFront(scan, verb);
        if (speaker < 0)
        {
            if (verb <= first || !scan.IsPause(verb - 1) || document[verb].Upos != Upos.VERB && scan.QuotationOf(verb - 1) < 0)
                return false;
            speaker = Inverted(scan, verb, closing: true);
        }
        else
        {
            while (pause > first && !scan.IsPause(pause))
                pause--;
        }

        // Behind a quotation a name and such a word are a report, whatever follows; behind a comma only if nothing does.
        bool quoted = pause >= first && scan.QuotationOf(pause) >= 0;
        if (speaker < 0 || (document[verb].Upos != Upos.VERB && !quoted && verb < last && !scan.IsPause(verb + 1) && document[verb + 1].Form != "." && speaker < verb))
            return false;
        for (int token = verb + 1; token <= last && !scan.IsPause(token); token++)
        {
            if (document[token].Xpos is "VBD" or "VBZ" or "VBP" or "MD" || document[token].Lower == "that")
                return false;
        }

        return ReportingClause.Speaks(scan, first, pause - 1, main: false);
    }

    // Where the parser gives a verb two subjects, the one beside it is its own.
    private static int Nearest(Document document, int verb)
    {
        int nearest = -1;
        foreach (int child in document.ChildrenOf(verb))
        {
            if (document.Is(child, "nsubj") && document[child].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM or Upos.ADJ or Upos.DET or Upos.SYM
                && !(child > verb && document[verb].Lemma is "tell" or "inform" or "assure" or "remind") && (nearest < 0 || Math.Abs(child - verb) < Math.Abs(nearest - verb)))
                nearest = child;
        }

        return nearest;
    }

    /// <summary>"The bridge, said Ana Okoro, will open": a verb and who speaks between two commas, whatever stands in front.</summary>
    private static int Aside(SpeechScan scan, int verb)
    {
        Document document = scan.Document;
        if (verb == 0 || document[verb - 1].Form != "," || Inverted(scan, verb, closing: false) is not (>= 0 and var speaker))
            return -1;
        int behind = scan.Article.MentionAt(speaker) is { Kind: NameKind.Person, Form: MentionForm.Name } named ? named.Last + 1 : -1;
        return behind > 0 && behind < document.SentenceOf(verb).End && document[behind].Form == "," ? speaker : -1;
    }

    /// <summary>
    /// "A minister, who asked for patience, said", "“…,” Ana Okoro, the minister, said": a comma right in front of the verb closes an
    /// aside; the name stands at the beginning, or right behind a quotation.
    /// </summary>
    private static int Opening(SpeechScan scan, int verb)
    {
        Document document = scan.Document;
        int before = verb - 1;
        (int first, _) = scan.Segment(verb);
        while (before > first && document[before].Upos is Upos.AUX or Upos.ADV)
            before--;
        if (before <= first || document[before].Form is not ("," or "—" or "–" or "--"))
            return -1;
        for (int token = before - 1; token >= first; token--)
        {
            if (scan.QuotationOf(token) >= 0 && scan.QuotationOf(token) != scan.QuotationOf(verb))
            {
                first = token + 1;
                break;
            }
        }

        while (first < before && (document[first].Upos is Upos.PUNCT or Upos.CCONJ || document[first].Lower is "but" or "and"))
            first++;
        int last = first;
        while (last < before && last - first < LongestName && (document[last].Upos is Upos.NOUN or Upos.PROPN or Upos.DET or Upos.ADJ or Upos.NUM or Upos.PART or Upos.PRON or Upos.ADP || scan.IsHyphen(last)))
            last++;
        if (last == first || last >= before || document[last].Form is not ("," or "(" or "—" or "–" or "--") || document[first].Upos is Upos.ADP || document[first].Upos is Upos.PRON && document[first].Xpos != "PRP$" && last - first > 1)
            return Apposed(scan, verb, before);
        int head = HeadOf(scan, first, last - 1);
        // "A former general, of one army and another, Ana Okoro, said": a name right in front of the verb outdoes a description.
        if (scan.Article.MentionAt(before - 1) is { Kind: NameKind.Person, Form: MentionForm.Name } beside && beside.First > last && scan.Article.MentionAt(head) is not { Kind: NameKind.Person, Form: MentionForm.Name })
            return beside.Head;
        return document[head].Xpos is "WP" or "WDT" ? -1 : head;
    }

    // "…, the chief of police, Ana Okoro, said": two noun phrases between pauses, right in front of the verb.
    private static int Apposed(SpeechScan scan, int verb, int before)
    {
        Document document = scan.Document;
        int second = Start(scan, verb, before - 1);
        if (second < 0 || second == before)
            return -1;
        int first = Start(scan, verb, second - 2);
        return first >= 0 && first < second - 1 ? HeadOf(scan, first, second - 2) : -1;
    }

    // Where a noun phrase that ends at a token begins, if a pause stands in front of it.
    private static int Start(SpeechScan scan, int verb, int last)
    {
        Document document = scan.Document;
        int sentence = document.SentenceOf(verb).First, first = last + 1;
        bool noun = false;
        while (first - 1 >= sentence && last - first < LongestName && (document[first - 1].Upos is Upos.NOUN or Upos.PROPN or Upos.DET or Upos.ADJ or Upos.NUM or Upos.PART or Upos.ADP || scan.IsHyphen(first - 1)) && !scan.IsPause(first - 1))
        {
            first--;
            noun |= document[first].Upos is Upos.NOUN or Upos.PROPN;
        }

        if (noun && first - 1 >= sentence && document[first - 1].Xpos == "PRP$")
            first--;

        return noun && first - 1 >= sentence && scan.IsPause(first - 1) && document[first].Upos != Upos.ADP ? first : -1;
    }

    /// <summary>"…, two officials said": the words between a pause and the verb.</summary>
    public static int InFront(SpeechScan scan, int verb)
    {
        Document document = scan.Document;
        int last = verb - 1, sentence = document.SentenceOf(verb).First;
        while (last >= sentence && document[last].Upos is Upos.AUX or Upos.ADV or Upos.PART)
            last--;
        if (last < sentence || !(document[last].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM || scan.Words.People.Contains(document[last].Lemma)))
            return -1;
        int first = last;
        while (first - 1 >= sentence && last - first < LongestName && (document[first - 1].Upos is Upos.NOUN or Upos.PROPN or Upos.DET or Upos.ADJ or Upos.NUM or Upos.PART or Upos.PRON or Upos.ADP || scan.IsHyphen(first - 1)) && !scan.IsPause(first - 1))
            first--;
        if (first != scan.Segment(verb).First && !scan.IsPause(first - 1) || document[first].Upos == Upos.ADP || document[first].Xpos is "WP" or "WDT" or "WRB")
            return -1;
        return HeadOf(scan, first, last);
    }

    private static int FirstOf(SpeechScan scan, int verb, int head)
    {
        int first = head;
        while (first > scan.Document.SentenceOf(verb).First && !scan.IsPause(first - 1))
            first--;
        return first;
    }

    /// <summary>"…,” said the minister": the noun phrase right behind the verb, where a pause stands right in front of it.</summary>
    private static int Inverted(SpeechScan scan, int verb, bool closing)
    {
        Document document = scan.Document;
        Sentence sentence = document.SentenceOf(verb);
        // "…, told reporters": those behind are told.
        if (verb == sentence.First || !scan.IsPause(verb - 1) || document[verb].Lemma is "tell" or "inform" or "assure" or "remind" || document[verb].Xpos is "VBG" or "VB" || (document[verb].Xpos == "VBN" && !closing))
            return -1;
        int first = verb + 1, last = verb;
        while (last + 1 < sentence.End && last - verb < LongestName && (document[last + 1].Upos is Upos.NOUN or Upos.PROPN or Upos.DET or Upos.ADJ or Upos.NUM or Upos.PRON or Upos.PART || scan.IsHyphen(last + 1)) && !scan.IsPause(last + 1))
            last++;
        if (last < first || document[first].Upos is Upos.PRON)
            return -1;
        int head = HeadOf(scan, first, last);
        // A participle needs a speaker: "…, signed Monday" is none.
        return document[verb].Xpos != "VBN" || Speakers.CanSpeak(scan.Article, head) ? head : -1;
    }

    // The word of a stretch that hangs on nothing inside it; names go by their first word in a tree.
    private static int HeadOf(SpeechScan scan, int first, int last)
    {
        Document document = scan.Document;
        if (scan.Article.MentionAt(last) is { Kind: NameKind.Person, Form: MentionForm.Name } person && person.First >= first)
            return person.Head;
        int prepositional = last;
        for (int token = first; token <= last; token++)
        {
            if (document[token].Upos == Upos.ADP && token > first)
            {
                prepositional = token - 1;
                break;
            }
        }

        for (int token = first; token <= prepositional; token++)
        {
            int head = document[token].Head;
            if (document[token].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM && (head < first || head > prepositional))
                return token;
        }

        return prepositional;
    }

    private static int Real(Document document, int verb, int speaker)
    {
        if (speaker == verb || speaker < 0)
            return -1;
        return document[speaker].Lower is "there" or "something" or "anything" or "nothing" or "everything" || document[speaker].Relation == "expl" ? -1 : speaker;
    }
}
