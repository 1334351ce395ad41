using Parley.Text;

namespace Parley.Reading.Meetings;

/// <summary>Under which verb a noun of meeting stands, and whether it is only a circumstance there.</summary>
internal sealed class MeetingGovernor(Document document)
{
    private const int Reach = 12;

    private readonly MeetingVocabulary _words = MeetingVocabulary.Shipped;

    /// <summary>The verb of whose clause the noun is part; the noun itself where there is none.</summary>
    public int Of(int noun, out string? adjunct)
    {
        adjunct = null;
        if (OwnVerb(noun) is >= 0 and var own)
            return own;
        int at = noun;
        for (int step = 0; step < Reach && document[at].Head >= 0; step++)
        {
            if (Clauses.Plain(document[at].Relation) is "obl" or "nmod" or "advcl" && Clauses.Marker(document, at) is { } marker && _words.Adjuncts.Contains(marker))
                adjunct = marker;
            if (adjunct is not null && AfterComma(noun))
                return MainVerb(noun);
            at = document[at].Head;
            // "emerged smiling from the talks"
            if (document[at] is { Upos: Upos.VERB, Xpos: "VBG", Relation: "xcomp", Head: >= 0 and var outer } && _words.TakingPart.Contains(document[outer].Lemma))
                return outer;
            // "agreed on steps to end the war at a meeting", "was ready to sign after talks": they did not end it there.
            if (adjunct is "at" or "after" or "following" && document[at] is { Upos: Upos.VERB, Xpos: "VB", Relation: "acl" or "xcomp" or "advcl" } && document.Child(at, "aux") < 0)
                continue;
            if (document[at].Upos == Upos.VERB && Behind(noun, at) is >= 0 and var told)
                return told;
            if (document[at].Upos == Upos.VERB || (document.Child(at, "cop") >= 0 && document.Child(at, "nsubj") >= 0))
                return at;
        }

        return noun;
    }

    /// <summary>"The talks, suspended on Friday, resumed on Monday": the verb behind the second comma, where the parser takes the participle for the verb of the sentence; -1 where it does not.</summary>
    private int Behind(int noun, int verb)
    {
        if (noun > verb || document[verb - 1].Form != "," || document[verb].Xpos != "VBD")
            return -1;
        foreach (int child in document.ChildrenOf(verb))
        {
            if (child > verb && document[child] is { Xpos: "VBD", Relation: "advcl" or "conj" or "parataxis" } && document[child - 1].Form == "," && document.Child(child, "nsubj") < 0)
                return child;
        }

        return -1;
    }

    /// <summary>"They spoke on Friday; their only talks, in May, led nowhere": the verb behind, where the parser hangs the noun on what stands before the semicolon.</summary>
    private int OwnVerb(int noun)
    {
        int head = document[noun].Head;
        if (head < 0 || head > noun || document[noun].Relation is "obj" or "nmod" || document.Child(noun, "case") >= 0)
            return -1;
        int stop = -1;
        for (int token = head + 1; token < noun; token++)
        {
            if (document[token].Form == ";")
                stop = token;
        }

        for (int token = noun + 1; stop >= 0 && token < document.SentenceOf(noun).End && document[token].Form != ";"; token++)
        {
            if (document[token].Upos == Upos.VERB && document[token].Xpos is "VBD" or "VBZ" or "VBP")
                return Clauses.Plain(document[token].Relation) != "acl" && document.Child(token, "nsubj") < 0 ? token : -1;
        }

        return -1;
    }

    /// <summary>"…, after eight days of talks", "…, nine days into negotiations": the comma parts the phrase from what stands right before it.</summary>
    private bool AfterComma(int noun)
    {
        bool marked = false;
        for (int token = noun - 1; token > 0 && noun - token < 12 && document[token].Sentence == document[noun].Sentence; token--)
        {
            marked |= _words.Adjuncts.Contains(document[token].Lower);
            if (document[token].Form == ",")
                return marked;
            if (document[token].Upos is Upos.VERB or Upos.AUX or Upos.PUNCT)
                return false;
        }

        return false;
    }

    /// <summary>The verb of the main clause; under a verb of saying, that of its content.</summary>
    private int MainVerb(int token)
    {
        Sentence sentence = document.SentenceOf(token);
        for (int at = sentence.First; at < sentence.End; at++)
        {
            if (document[at].IsRoot)
                return document.Child(at, "ccomp") is >= 0 and var said ? said : at;
        }

        return token;
    }
}
