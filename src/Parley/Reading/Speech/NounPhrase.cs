using Parley.Text;

namespace Parley.Reading.Speech;

/// <summary>The extent of noun phrases, cautious about wrong attachments.</summary>
internal static class NounPhrase
{
    private const int Longest = 16;

    // So far up the tree the head of a phrase is looked for.
    private const int Steps = 5;

    /// <summary>
    /// A noun phrase without what a comma, a relative clause or a verb adds behind it: "the Swedish minister for trade" of "the
    /// Swedish minister for trade, who …".
    /// </summary>
    public static (int First, int Last) Of(Document document, int head)
    {
        Sentence sentence = document.SentenceOf(head);
        int first = head, last = head;
        while (first > sentence.First && head - first < Longest && BelongsBefore(document, first - 1, head))
            first--;
        while (last + 1 < sentence.End && last - head < Longest && BelongsBehind(document, last + 1, head))
            last++;
        while (first < head && (document[first].Upos is Upos.ADP or Upos.CCONJ or Upos.SCONJ or Upos.PUNCT || document[first].Lower == "to"))
            first++;
        while (last > head && document[last].Upos is Upos.PART or Upos.ADP or Upos.PUNCT or Upos.DET or Upos.CCONJ)
            last--;
        return (first, last);
    }

    private static bool BelongsBefore(Document document, int token, int head)
    {
        string relation = document[token].Relation;
        if (document[token].Head == head)
            return relation is not ("case" or "mark" or "cc" or "punct" or "advmod" or "cop" or "aux" or "nsubj" or "acl:relcl" or "discourse");
        return document[token].Form != "," && Clauses.IsWithin(document, token, head, Steps);
    }

    private static bool BelongsBehind(Document document, int token, int head)
    {
        if (document[token].Form is "," or ";" or ":" or "—" or "–" or "--" or "(" or "\"" or "“" or "”")
            return false;
        if (document[token].Xpos is "WP" or "WDT" or "WRB" or "WP$" || document[token].Upos is Upos.VERB or Upos.AUX or Upos.SCONJ)
            return false;
        if (document[token].Head == head && document[token].Relation is "acl:relcl" or "acl" or "parataxis" or "appos" or "advmod" or "punct" or "cc" or "conj" or "obl")
            return document[token].Relation is "appos" or "cc" or "conj";
        return Clauses.IsWithin(document, token, head, Steps);
    }
}
