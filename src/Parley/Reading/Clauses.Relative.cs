using Parley.Text;

namespace Parley.Reading;

/// <content>Relative clauses and the nouns that they hang on.</content>
public static partial class Clauses
{
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

    private static bool IsNominal(Upos upos) => upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM or Upos.ADJ;
}
