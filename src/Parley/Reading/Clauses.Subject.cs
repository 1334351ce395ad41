using Parley.Names;
using Parley.Reading.Speech;
using Parley.Text;

namespace Parley.Reading;

/// <content>The subjects of clauses: their own, shared ones, and those that a verb above gives them.</content>
public static partial class Clauses
{
    /// <summary>
    /// The head of a predicate's grammatical subject: its own, the noun that a relative clause hangs on, the subject shared with a
    /// verb that it is joined to, or the one that the verb above gives it ("wants to meet", "urged them to stop"). -1 if there is none.
    /// </summary>
    public static int Subject(Document document, int predicate)
    {
        int at = predicate;
        for (int step = 0; step < Reach && at >= 0; step++)
        {
            int own = NearestSubject(document, at);
            if (own >= 0)
                return IsRelative(document, own) ? Antecedent(document, at, own) : own;
            Token token = document[at];
            switch (Plain(token.Relation))
            {
                case "conj" when token.Head < at:
                    if (BehindSemicolon(document, at) is >= 0 and var noun)
                        return noun;
                    at = Coordinate(document, at);
                    break;
                case "xcomp":
                    int controller = Controller(document, token.Head);
                    if (controller >= 0)
                        return controller;
                    at = token.Head;
                    break;
                case "advcl":
                    int affected = Marker(document, at) is "of" or "from" or "into" ? Affected(document, token.Head) : -1;
                    if (affected >= 0)
                        return affected;
                    at = token.Head;
                    break;
                case "ccomp" when token.Xpos == "VBG":
                    at = token.Head;
                    break;
                case "ccomp":
                    return StraySubject(document, at);
                case "acl" when token.Relation != "acl:relcl" && token.Xpos is "VB":
                    return Possessor(document, token.Head) is var owner and >= 0 ? owner : GovernorSubject(document, token.Head);
                case "acl":
                    return token.Head;
                default:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>The head of a token; of a verb that is joined to another's infinitive, the verb that it really goes on with.</summary>
    internal static int HeadOfJoined(Document document, int token) =>
        document[token].Relation == "conj" && document[token].Upos == Upos.VERB ? Coordinate(document, token) : document[token].Head;

    // "set out its terms: Ukraine must withdraw, become neutral …": a bare infinitive goes on with the last verb under a modal, not with
    // the finite verb on which a parser may hang it.
    private static int Coordinate(Document document, int verb)
    {
        int head = document[verb].Head;
        // "denied having fired and accused them": a finite verb goes on with the one that governs the other's infinitive or participle.
        if (document[verb].Xpos is "VBD" or "VBZ" && head < verb && document[head] is { Relation: "xcomp", Head: >= 0 and var governor } && document[head].Xpos is "VBG" or "VB" or "VBN"
            && document[governor].Xpos == document[verb].Xpos)
            return governor;
        if (ReportAbove(document, verb) is >= 0 and var report)
            return report;
        // "repeated its demand that they refrain and called for talks": a finite verb goes on with the one over a bare "refrain".
        if (document[verb].Xpos == "VBD" && head < verb && document[head].Xpos is "VB" or "VBP" && HasMarker(document, head, "that") && document[head].Head is >= 0 and var over)
        {
            int above = document[over].Upos == Upos.NOUN ? document[over].Head : over;
            return above >= 0 && document[above].Xpos == "VBD" ? above : head;
        }

        if (document[verb].Xpos != "VB" || head >= verb || document[head].Xpos is not ("VBD" or "VBZ" or "VBP") || document.Child(verb, "aux") >= 0 || document.Child(verb, "mark") >= 0)
            return head;
        for (int token = verb - 1; token > head; token--)
        {
            if (document[token].Xpos == "VB" && document.Child(token, "aux") is >= 0 and var modal && document[modal].Xpos == "MD")
                return token;
        }

        return head;
    }

    /// <summary>
    /// "said that the talks had failed, and warned of war": the verb of saying that another one goes on with, where a parser joined it to
    /// what is said: behind a comma, or where what is said only tells how things are. -1 where it goes on with no report.
    /// </summary>
    internal static int ReportAbove(Document document, int verb)
    {
        int said = document[verb].Head;
        if (document[verb] is not { Relation: "conj", Xpos: "VBD" or "VBZ" } || said > verb || document[said] is not { Relation: "ccomp", Head: >= 0 and var report } || report > said
            || document[report].Xpos != document[verb].Xpos || Child(document, verb, "nsubj", "aux") || SpeechVocabulary.Shipped.Verb(document[verb].Lemma).IsEmpty || document[report].Upos != Upos.VERB)
            return -1;
        int joint = verb - 1;
        while (joint > said && document[joint].Upos == Upos.ADV)
            joint--;
        if (document[joint].Lower is not ("and" or "but"))
            return -1;
        return document[joint - 1].Form == "," || Child(document, said, "cop", "expl") ? report : -1;
    }

    private static bool Child(Document document, int head, string one, string other) => document.Child(head, one) >= 0 || document.Child(head, other) >= 0;

    // Of two subjects, of which a parser may hang one on the wrong verb, the last in front; else the first behind.
    private static int NearestSubject(Document document, int verb)
    {
        int nearest = -1;
        foreach (int child in document.ChildrenOf(verb))
        {
            if ((document.Is(child, "nsubj") || Anaphora.IsMistaken(document, child)) && (child < verb || nearest < 0))
                nearest = child;
        }

        return nearest;
    }

    // "They spoke by phone; a summit, planned for May, might yet be held": parsers hang the noun behind the semicolon and its verb from the verb in front.
    private static int BehindSemicolon(Document document, int verb)
    {
        foreach (int child in document.ChildrenOf(document[verb].Head))
        {
            if (child < verb && document[child] is { Relation: "parataxis", Upos: Upos.NOUN or Upos.PROPN } && document.Child(child, "cop") < 0
                && document.Subtree(child).First is var first and > 0 && (document[first].Form == ";" || document[first - 1].Form == ";"))
                return child;
        }

        return -1;
    }

    // "A truce would be a mistake, the minister said": a parser may hang both subjects on "said".
    private static int StraySubject(Document document, int clause)
    {
        int head = document[clause].Head, first = -1;
        bool ownToo = false;
        foreach (int child in document.ChildrenOf(head))
        {
            if (!document.Is(child, "nsubj"))
                continue;
            if (child < clause && first < 0)
                first = child;
            ownToo |= child > clause;
        }

        return ownToo ? first : -1;
    }

    // In "urged them to stop" the object stops; in "promised them to stop" the subject.
    private static int Controller(Document document, int matrix)
    {
        if (document[matrix].Lemma is "promise" or "vow" or "pledge" or "threaten" or "swear")
            return -1;
        // "appealed to the rebels to stop", "called on them to stop"
        if (document[matrix].Lemma is "appeal" or "plead" or "call" && Oblique(document, matrix, "to", "on", "upon", "with") is >= 0 and var asked)
            return asked;
        return Affected(document, matrix);
    }

    private static int Affected(Document document, int matrix)
    {
        if (IsPassive(document, matrix))
            return -1;
        int affected = document.Child(matrix, "iobj");
        return affected >= 0 ? affected : document.Child(matrix, "obj");
    }

    // "an offer to withdraw": nobody is named at the noun, so whoever makes the offer.
    private static int GovernorSubject(Document document, int noun) =>
        document[noun].Relation is "obj" or "xcomp" && document[noun].Head is var verb and >= 0 ? document.Child(verb, "nsubj") : -1;
}
