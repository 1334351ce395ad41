using Parley.Text;

namespace Parley.Reading.Speech;

/// <summary>Nouns and adjectives that carry what is said: "issued a warning that …", "the ministry's claim that …", "was sure that …".</summary>
internal static class NounCues
{
    public static Saying? At(SpeechScan scan, int token)
    {
        Document document = scan.Document;
        if (document[token].Upos == Upos.NOUN && scan.Words.Nouns.TryGetValue(document[token].Lemma, out SpeechManner manner))
            return Noun(scan, token, manner);
        return document[token].Upos is Upos.ADJ or Upos.VERB && scan.Words.Adjectives.Contains(document[token].Lower) ? Adjective(document, token) : null;
    }

    private static Saying? Noun(SpeechScan scan, int noun, SpeechManner manner)
    {
        Document document = scan.Document;
        int verb = document[noun].Head;
        bool light = verb >= 0 && document[noun].Relation is "obj" or "nsubj:pass" && scan.Words.LightVerbs.Contains(document[verb].Lemma);
        int speaker = Owner(document, noun);
        if (speaker < 0 && light)
            speaker = Clauses.Agent(document, verb);
        if (speaker < 0)
            return null;
        var saying = new Saying
        {
            Cue = noun,
            CueFirst = light ? Math.Min(verb, noun) : noun,
            CueLast = Math.Max(light ? verb : noun, noun),
            Manner = manner,
            Speaker = speaker,
        };
        foreach (int child in document.ChildrenOf(noun))
        {
            if (child < noun || child == speaker)
                continue;
            (int first, int last) = document.Subtree(child);
            if (first <= noun)
                continue;
            // Without a verb that utters it, a noun needs a that-clause: "the ministry's claim that …".
            if (IsContent(document, child, first) && (light || document[first].Lower == "that"))
            {
                saying.Add(first, last, "noun");
                return saying;
            }

            if (light && document[child].Relation is "nmod" or "obl" && document[first].Lower is "of" or "for" or "about" or "over" or "on" or "in" or "at" or "against" or "to" or "with")
            {
                saying.Add(first + 1, last, "noun");
                return saying;
            }
        }

        // "expressed optimism over the talks" with the phrase hung on the verb.
        if (light && ClausalChild(document, verb, noun) is >= 0 and int clause)
        {
            (int first, int last) = document.Subtree(clause);
            saying.Add(Math.Max(first, noun + 1), last, "noun");
            return saying;
        }

        return null;
    }

    // A that-clause or an infinitive: what is said, warned of, hoped.
    private static bool IsContent(Document document, int child, int first) =>
        document[child].Relation is "acl" or "ccomp" or "acl:relcl" or "xcomp" or "advcl"
        && document[first].Lower is "that" or "to" or "whether"
        && !(document[first].Lower == "that" && document[first].Relation is "nsubj" or "obj" or "nsubj:pass");

    private static int ClausalChild(Document document, int verb, int noun)
    {
        foreach (int child in document.ChildrenOf(verb))
        {
            if (child > noun && document[child].Relation is "ccomp" or "advcl" or "xcomp" && document[document.Subtree(child).First].Lower is "that")
                return child;
        }

        return -1;
    }

    private static int Owner(Document document, int noun)
    {
        int owner = Clauses.Possessor(document, noun);
        return owner >= 0 ? owner : Clauses.Oblique(document, noun, "by", "from");
    }

    // "that it would …", "it would …", "to …"
    private static bool IsHeld(Document document, int clause)
    {
        if (document[clause].Relation is not ("ccomp" or "advcl" or "xcomp" or "acl"))
            return false;
        string first = document[document.Subtree(clause).First].Lower;
        return first is "that" or "to" || (document[clause].Relation == "ccomp" && document.Child(clause, "nsubj") >= 0 && document.Child(clause, "mark") < 0);
    }

    private static Saying? Adjective(Document document, int adjective)
    {
        int clause = -1;
        foreach (int child in document.ChildrenOf(adjective))
        {
            if (child > adjective && IsHeld(document, child))
            {
                clause = child;
                break;
            }
        }

        if (clause < 0 || (document.Child(adjective, "cop") < 0 && document.Child(adjective, "aux:pass") < 0 && document[adjective].Relation != "xcomp"))
            return null;
        int speaker = Clauses.Subject(document, adjective);
        if (speaker < 0 || document[speaker].Lower is "it" or "that" or "this" or "there" or "what" or "which")
            return null;
        (int first, int last) = document.Subtree(clause);
        bool infinitive = document[first].Lower == "to";
        var saying = new Saying
        {
            Cue = adjective,
            CueFirst = adjective,
            CueLast = adjective,
            Speaker = speaker,
            Manner = infinitive ? SpeechManner.Wish : SpeechManner.View,
        };
        saying.Add(Math.Max(first, adjective + 1), last, "adjective");
        return saying.Content.Count > 0 ? saying : null;
    }
}
