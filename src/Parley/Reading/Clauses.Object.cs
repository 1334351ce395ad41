using Parley.Text;

namespace Parley.Reading;

/// <content>To whom or what it is done, and what a verb takes as its content.</content>
public static partial class Clauses
{
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
        if (UpTo(document, verb) is >= 0 and var counted)
            return counted;
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

    /// <summary>The head of the indirect object, "Kyiv" in "offered Kyiv talks"; -1 if there is none.</summary>
    public static int Recipient(Document document, int verb) => document.Child(verb, "iobj");

    /// <summary>The clause that a verb takes as its content (that-clause, infinitive, gerund); -1 if there is none.</summary>
    public static int Complement(Document document, int verb)
    {
        int clause = document.Child(verb, "ccomp");
        return clause >= 0 ? clause : document.Child(verb, "xcomp");
    }

    // "seized up to 40 lorries", where a parser takes "up" for the particle of the verb.
    private static int UpTo(Document document, int verb)
    {
        if (verb + 3 >= document.Tokens.Length || document[verb + 1].Lower != "up" || document[verb + 2].Lower != "to" || document[verb + 3].Upos != Upos.NUM)
            return -1;
        int counted = document[verb + 2].Head;
        return counted > verb && document[counted].Head == verb && Plain(document[counted].Relation) == "obl" ? counted : -1;
    }

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

    /// <summary>
    /// To whom or what an infinitive in the passive is to be done: "captives" in "calls for 40 captives to be freed", the first of several
    /// joined; -1 where the clause is none, or says so itself.
    /// </summary>
    public static int Undergoing(Document document, int clause)
    {
        if (document[clause] is not { Xpos: "VBN", Relation: "acl" or "xcomp", Head: >= 0 and var above } || document.Child(clause, "aux:pass") < 0 || document.Child(clause, "mark") < 0)
            return -1;
        int thing = document[clause].Relation == "acl" ? above : document.Child(above, "obj");
        while (thing >= 0 && document[thing] is { Relation: "conj", Head: >= 0 and var joined } && joined < thing && document[joined].Upos is Upos.NOUN or Upos.PROPN)
            thing = joined;
        return thing;
    }
}
