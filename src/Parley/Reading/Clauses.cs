using Parley.Names;
using Parley.Text;

namespace Parley.Reading;

/// <summary>
/// The grammar of clauses over trees of Universal Dependencies: who does what to whom, through passives, relatives, control and
/// shared subjects. The trees are a parser's, so every answer may be -1, and none goes further than a few steps up or down.
/// </summary>
public static partial class Clauses
{
    /// <summary>How far a chain of verbs is followed.</summary>
    private const int Reach = 12;

    /// <summary>Whether the token heads a clause: a verb, or an adjective or noun with a copula.</summary>
    public static bool IsPredicate(Document document, int token) =>
        document[token].Upos == Upos.VERB || document.Child(token, "cop") >= 0 || document.Child(token, "nsubj") >= 0;

    /// <summary>Whether a verb is passive: by its auxiliary, as a participle behind a noun, or because it shares the auxiliary of one.</summary>
    public static bool IsPassive(Document document, int verb)
    {
        for (int step = 0; step < Reach; step++)
        {
            bool agent = false;
            foreach (int child in document.ChildrenOf(verb))
            {
                if (document[child].Relation is "aux:pass" or "nsubj:pass" or "csubj:pass")
                    return true;
                agent |= document[child].Relation == "obl:agent";
            }

            if (agent && document.Child(verb, "nsubj") < 0 && document.Child(verb, "aux") < 0)
                return true;
            if (document[verb].Xpos != "VBN" || document.Child(verb, "aux") >= 0 || document.Child(verb, "nsubj") >= 0)
                return false;
            if (document[verb].Relation is "acl" or "advcl" or "amod")
                return document.Child(verb, "obj") < 0;
            if (document[verb].Relation != "conj" || document.Child(verb, "obj") >= 0)
                return false;
            verb = document[verb].Head;
        }

        return false;
    }

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

    /// <summary>Who does it: the subject of an active verb, the by-phrase of a passive one; -1 if nobody is named.</summary>
    public static int Agent(Document document, int verb)
    {
        if (!IsPassive(document, verb))
            return Subject(document, verb);
        int agent = document.Child(verb, "obl:agent");
        if (agent >= 0 && !IsExcluded(document, agent))
            return agent;
        foreach (int other in Obliques(document, verb, "by"))
        {
            if (!IsExcluded(document, other))
                return other;
        }

        return agent;
    }

    // "not by the four but by the envoys"
    private static bool IsExcluded(Document document, int agent) =>
        document.Child(agent, "advmod") is >= 0 and var not && not < agent && document[not].Lower == "not";

    // "signed by the envoys: A, B and C", "by the rebels A and B": a list of names behind a noun says who they are.
    private static IEnumerable<int> Listed(Document document, int agent)
    {
        if (document[agent].Upos is not (Upos.NOUN or Upos.PROPN))
            return [agent];
        foreach (int child in document.ChildrenOf(agent))
        {
            if (child > agent && document[child] is { Relation: "appos", Upos: Upos.PROPN } && (document[agent + 1].Form == ":" || (child == agent + 1 && document[agent].Upos == Upos.NOUN)) && document.Child(child, "conj") >= 0)
                return Conjuncts(document, child).SelectMany(name => Listed(document, name));
        }

        return [agent];
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
        if (document[verb].Xpos != "VB" || head >= verb || document[head].Xpos is not ("VBD" or "VBZ" or "VBP") || document.Child(verb, "aux") >= 0 || document.Child(verb, "mark") >= 0)
            return head;
        for (int token = verb - 1; token > head; token--)
        {
            if (document[token].Xpos == "VB" && document.Child(token, "aux") is >= 0 and var modal && document[modal].Xpos == "MD")
                return token;
        }

        return head;
    }

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

    /// <summary>Everybody who does it: the agent with those joined to it; of a list before "who", only those next to it.</summary>
    public static IReadOnlyList<int> Agents(Document document, int verb)
    {
        int[] joined = [.. Conjuncts(document, Agent(document, verb)).Where(agent => !IsCorrected(document, agent)).SelectMany(agent => Listed(document, agent))];
        int relative = document.Child(verb, "nsubj");
        if (joined.Length == 1 && joined[0] == relative && SecondSubject(document, verb, relative) is var second and >= 0)
            return [relative, .. Conjuncts(document, second)];
        if (joined.Length < 3 || relative < 0 || !IsRelative(document, relative))
            return joined;
        int last = Array.FindLastIndex(joined, t => t < relative);
        if (last < 0)
            return joined;
        bool pair = last > 0 && document.Child(joined[last], "cc") >= 0;
        return pair ? joined[(last - 1)..(last + 1)] : [joined[last]];
    }

    // "not by the ministers but by the envoys": those in front have not done it.
    private static bool IsCorrected(Document document, int agent) =>
        IsExcluded(document, agent) && document.Child(agent, "conj") is >= 0 and var joined && document.Child(joined, "cc") is >= 0 and var but && document[but].Lower == "but";

    /// <summary>To whom or what it is done: the object of an active verb, the subject of a passive one; -1 if there is none.</summary>
    public static int Patient(Document document, int verb)
    {
        if (!IsPassive(document, verb))
            return Object(document, verb);
        int subject = document[verb].Relation is "acl" or "amod" ? document[verb].Head : Subject(document, verb);
        return subject >= 0 ? subject : Object(document, verb);
    }

    /// <summary>The head of the direct object: its own, the noun a relative clause hangs on, or one shared with a verb joined to it.</summary>
    public static int Object(Document document, int verb)
    {
        int own = document.Child(verb, "obj");
        if (own >= 0)
            return IsRelative(document, own) ? Antecedent(document, verb, own) : own;
        if (document[verb].Relation == "acl:relcl" && LacksObject(document, verb))
            return document[verb].Head;
        int joined = document.Child(verb, "conj");
        if (joined >= 0 && document[joined].Upos == Upos.VERB && document.Child(joined, "nsubj") < 0 && NothingBetween(document, verb, joined))
            return document.Child(joined, "obj");
        if (document[verb].Relation == "conj" && document.Child(verb, "nsubj") < 0 && document[verb].Head is var first and >= 0)
        {
            int shared = document.Child(first, "obj");
            return shared > verb ? shared : -1;
        }

        return -1;
    }

    /// <summary>The noun that a verb's relative clause hangs on, "crude" in "the crude that they want them to give up"; -1 if it is in none.</summary>
    public static int RelativeHead(Document document, int verb)
    {
        for (int step = 0; step < Reach && verb >= 0; step++)
        {
            if (document[verb].Relation == "acl:relcl")
                return document[verb].Head;
            if (Plain(document[verb].Relation) is not ("xcomp" or "ccomp" or "conj"))
                return -1;
            verb = document[verb].Head;
        }

        return -1;
    }

    /// <summary>The head of the indirect object, "Kyiv" in "offered Kyiv talks"; -1 if there is none.</summary>
    public static int Recipient(Document document, int verb) => document.Child(verb, "iobj");

    /// <summary>The clause that a verb takes as its content (that-clause, infinitive, gerund); -1 if there is none.</summary>
    public static int Complement(Document document, int verb)
    {
        int clause = document.Child(verb, "ccomp");
        return clause >= 0 ? clause : document.Child(verb, "xcomp");
    }

    /// <summary>The head of the first prepositional phrase of a verb or noun with one of these prepositions; -1 if there is none.</summary>
    public static int Oblique(Document document, int head, params ReadOnlySpan<string> prepositions)
    {
        foreach (int child in document.ChildrenOf(head))
        {
            if (IsOblique(document, child) && HasMarker(document, child, prepositions))
                return child;
        }

        return -1;
    }

    /// <summary>The heads of the prepositional phrases of a verb or noun with a preposition, from left to right.</summary>
    public static IEnumerable<int> Obliques(Document document, int head, string preposition)
    {
        foreach (int child in document.ChildrenOf(head))
        {
            if (IsOblique(document, child) && HasMarker(document, child, preposition))
                yield return child;
        }
    }

    /// <summary>Whether one of these prepositions or conjunctions introduces a phrase or clause, also as the second word of two ("out of").</summary>
    public static bool HasMarker(Document document, int head, params ReadOnlySpan<string> markers)
    {
        foreach (int child in document.ChildrenOf(head))
        {
            if (child > head)
                return false;
            if (document[child].Relation is not ("case" or "mark") || document[child].Lower == "to" && !IsTo(document, child, head))
                continue;
            if (markers.Contains(document[child].Lower))
                return true;
            if (document[child].Lower is "out" or "away" or "off" && document.Child(child, "fixed") is var second and >= 0 && markers.Contains(document[second].Lower))
                return true;
        }

        return false;
    }

    /// <summary>The preposition or conjunction that introduces a phrase or clause, in lower case; null if there is none.</summary>
    public static string? Marker(Document document, int head)
    {
        foreach (int child in document.ChildrenOf(head))
        {
            if (child > head)
                break;
            if (document[child].Relation is "case" or "mark" && document[child].Lower is not ("'s" or "'" or "to" or "that") || IsTo(document, child, head))
                return document[child].Lower;
        }

        return null;
    }

    /// <summary>A token and those joined to it by "and", "or" or commas, from left to right.</summary>
    public static IEnumerable<int> Conjuncts(Document document, int token)
    {
        if (token < 0)
            yield break;
        yield return token;
        foreach (int child in document.ChildrenOf(token))
        {
            if (document[child].Relation != "conj")
                continue;
            yield return child;
            foreach (int nested in document.ChildrenOf(child))
            {
                if (document[nested].Relation == "conj")
                    yield return nested;
            }
        }
    }

    /// <summary>The nearest predicate at or above a token; the sentence's root if there is none in reach.</summary>
    public static int HeadOf(Document document, int token)
    {
        int at = token;
        for (int step = 0; step < Reach; step++)
        {
            if (document[at].Upos == Upos.VERB && document[at].Relation is not ("amod" or "compound") || document.Child(at, "nsubj") >= 0)
                return at;
            if (document[at].Head < 0)
                return at;
            at = document[at].Head;
        }

        return at;
    }

    /// <summary>The relation without its subtype: <c>nsubj</c> for <c>nsubj:pass</c>.</summary>
    internal static string Plain(string relation)
    {
        int colon = relation.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? relation : relation[..colon];
    }

    // "to" is the preposition of "to Cairo" and "to meeting", not the sign of an infinitive.
    private static bool IsTo(Document document, int child, int head) =>
        document[child].Lower == "to" && (document[head].Xpos == "VBG" || (document[child].Relation == "case" && document[head].Upos != Upos.VERB));

    // "Norland and several powers demanded": two subjects, where a parser missed that they are joined.
    private static int SecondSubject(Document document, int verb, int subject)
    {
        bool joined = false;
        for (int token = subject + 1; token < verb && token < subject + Reach; token++)
        {
            joined |= document[token].Upos == Upos.CCONJ;
            if (joined && document[token].Head == verb && Plain(document[token].Relation) == "nsubj")
                return token;
        }

        return -1;
    }

    private static bool IsOblique(Document document, int token) =>
        Plain(document[token].Relation) is "obl" or "nmod" or "advcl" or "acl" or "obj";

    private static bool IsNominal(Upos upos) => upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM or Upos.ADJ;

    private static bool IsRelative(Document document, int token) =>
        document[token].Xpos is "WDT" or "WP" or "WP$" || (document[token].Lower == "that" && document[token].Upos == Upos.PRON && document[token].Xpos != "DT");

    private static int Antecedent(Document document, int verb, int relative)
    {
        for (int step = 0; step < Reach && verb >= 0; step++)
        {
            int head = document[verb].Head;
            if (document[verb].Relation is "acl:relcl" or "acl" && head >= 0 && IsNominal(document[head].Upos))
                return head;
            if (document[verb].Relation is not ("conj" or "xcomp" or "ccomp"))
                break;
            verb = head;
        }

        return NominalBefore(document, relative);
    }

    // Where a parser hung the clause elsewhere: the last noun before "which", the last noun or name before "who".
    private static int NominalBefore(Document document, int relative)
    {
        bool person = document[relative].Lower is "who" or "whom";
        for (int token = relative - 1; token >= document.SentenceOf(relative).First && token > relative - Reach; token--)
        {
            if (document[token].Upos == Upos.NOUN && document[token].Relation != "compound" || person && document[token].Upos == Upos.PROPN)
                return token;
            if (document[token].Upos == Upos.VERB)
                return -1;
        }

        return -1;
    }

    // In "urged them to stop" the object stops; in "promised them to stop" the subject.
    private static int Controller(Document document, int matrix)
    {
        if (document[matrix].Lemma is "promise" or "vow" or "pledge" or "threaten" or "swear")
            return -1;
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

    private static bool LacksObject(Document document, int verb)
    {
        int subject = document.Child(verb, "nsubj");
        if (subject < 0 || IsRelative(document, subject) || IsPassive(document, verb))
            return false;
        foreach (int child in document.ChildrenOf(verb))
        {
            if (document[child].Relation is "ccomp" or "xcomp" or "obj" || document[child].Lower is "where" or "when" or "whom" or "why")
                return false;
        }

        return true;
    }

    private static bool NothingBetween(Document document, int first, int second)
    {
        for (int token = first + 1; token < second; token++)
        {
            if (document[token].Upos is not (Upos.CCONJ or Upos.ADV or Upos.AUX or Upos.PUNCT))
                return false;
        }

        return true;
    }
}
