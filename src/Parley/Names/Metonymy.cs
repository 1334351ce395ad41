using Parley.Text;

namespace Parley.Names;

/// <summary>Whether a capital or a seat stands for its government or is only where something is.</summary>
internal static class Metonymy
{
    /// <param name="document">The text.</param>
    /// <param name="name">The name of a capital or seat.</param>
    /// <param name="head">The token through which the name hangs in the tree.</param>
    public static bool StandsForGovernment(Document document, FoundName name, int head)
    {
        int sentenceStart = document.SentenceOf(name.First).First;
        string before = name.First > sentenceStart ? document[name.First - 1].Lower : "";
        bool hasArticle = before == "the" && name.First - 1 > sentenceStart;
        if (hasArticle)
            before = document[name.First - 2].Lower;
        string after = name.Last + 1 < document.SentenceOf(name.Last).End ? document[name.Last + 1].Lower : "";
        if (after is "'s" or "'")
            return before is not ("in" or "at" or "near" or "from" or "outside") || HasOffice(document, name.Last + 2);
        if (after == "-")
            return name.Last + 2 < document.Tokens.Length && document[name.Last + 2].Lower is "backed" or "led" or "friendly" or "controlled" or "aligned" or "imposed" or "appointed" or "installed" or "brokered" or "mediated";
        // "ahead of the London talks", "with the Minsk accords": named after where they are held.
        if (NameWords.Shipped.HeldThere.Contains(after))
            return false;
        switch (before)
        {
            case "in" or "at" or "near" or "from" or "around" or "outside" or "into" or "inside" or "via" or "through" or "throughout"
                or "across" or "toward" or "towards" or "over" or "of" or "under":
                return false;
            case "to":
                int beforeTo = name.First - (hasArticle ? 3 : 2);
                return (beforeTo >= sentenceStart && document[beforeTo].Lower == "according") || TakesRecipient(document, head);
            case "between" or "with" or "against" or "by" or "on" or "for" or "upon" or "versus":
                return true;
            case "and" or "," or "or":
                if (document[head].Relation == "conj" && document[head].Head >= 0 && document[head].Head < head)
                    return !IsPlaced(document, document[head].Head);
                break;
        }

        // "Beijing undertook …": whatever the tree says, a finite verb right behind a name at the start has it as its subject.
        if ((before is "" or "-" or "•" or "–" or "—" or "*") && name.Last + 1 < document.SentenceOf(name.Last).End && document[name.Last + 1].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
            return true;
        Token token = document[head];
        return token.Relation switch
        {
            "nsubj" or "nsubj:pass" or "obj" or "iobj" or "nmod:poss" or "obl:agent" => true,
            _ => false,
        };
    }

    private static bool IsPlaced(Document document, int head)
    {
        int marker = document.Child(head, "case");
        return marker >= 0 && document[marker].Lower is "in" or "at" or "from" or "to" or "near";
    }

    // "offered Kyiv", "gave to Moscow", against "flew to Moscow".
    private static bool TakesRecipient(Document document, int head)
    {
        int verb = document[head].Head;
        return verb >= 0 && document[verb].Lemma is "offer" or "give" or "hand" or "send" or "message" or "warning" or "appeal" or "letter" or "reply" or "respond"
            or "offer" or "proposal" or "concession" or "concede" or "ultimatum" or "deliver" or "present" or "propose" or "speak" or "talk" or "cede" or "threat" or "belong" or "loyal" or "close" or "response"
            or "acceptable" or "unacceptable" or "unpalatable" or "intolerable" or "welcome" or "anathema";
    }

    // "in Moscow's view": the possessor is the government; "in Moscow's centre" is the town.
    private static bool HasOffice(Document document, int noun) =>
        noun < document.Tokens.Length && document[noun].Lower is not ("centre" or "center" or "suburbs" or "streets" or "airport" or "square" or "outskirts" or "old" or "main");
}
