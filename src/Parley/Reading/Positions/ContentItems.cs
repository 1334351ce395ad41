using Parley.Text;

namespace Parley.Reading.Positions;

/// <summary>What stands in the place of a content, item by item: "a truce, the return of prisoners and an end to sanctions" are three.</summary>
internal static class ContentItems
{
    /// <summary>The items of a content headed by a token, as first and last tokens, both included.</summary>
    public static IEnumerable<(int First, int Last)> Of(Document document, int head)
    {
        int list = ListAfter(document, head);
        if (list >= 0)
            return Split(document, list, LastWord(document, document.SentenceOf(head).End - 1));
        // What a semicolon parts is another clause.
        return Clauses.Conjuncts(document, head).TakeWhile(item => !IsParted(document, head, item) && !IsOtherClause(document, head, item)).Select(item => Alone(document, item)).Where(i => i.Last >= i.First);
    }

    /// <summary>Whether a list follows a noun: after a colon or a dash, "including", "include".</summary>
    public static bool IsList(Document document, int head) => ListAfter(document, head) >= 0;

    /// <summary>Whether a semicolon stands between two tokens.</summary>
    public static bool IsParted(Document document, int head, int item)
    {
        for (int token = head + 1; token < item; token++)
        {
            if (document[token].Form == ";")
                return true;
        }

        return false;
    }

    /// <summary>Cuts a written list at its semicolons, else at its commas and its last "and".</summary>
    public static IEnumerable<(int First, int Last)> Split(Document document, int first, int last)
    {
        bool strong = false;
        for (int token = first; token <= last; token++)
            strong |= document[token].Form == ";";
        int start = first;
        for (int token = first; token <= last + 1; token++)
        {
            bool ends = token > last || (strong ? document[token].Form == ";" : EndsItem(document, token, last));
            if (!ends)
                continue;
            (int from, int to) = Bare(document, start, token - 1);
            if (to >= from)
                yield return (from, to);
            start = token + 1;
        }
    }

    /// <summary>A phrase without the phrases and clauses joined to it.</summary>
    private static (int First, int Last) Alone(Document document, int head)
    {
        (int first, int last) = Clauses.Extent(document, head);
        foreach (int child in document.ChildrenOf(head))
        {
            if (child > head && document[child].Relation is "conj")
            {
                last = Math.Min(last, Clauses.Extent(document, child).First - 1);
                break;
            }
        }

        // What a semicolon parts is another clause here, too.
        for (int token = head + 1; token <= last; token++)
        {
            if (document[token].Form == ";")
                last = token - 1;
        }

        return Bare(document, first, WithAdjacent(document, head, Math.Max(head, last)));
    }

    // What a parser hangs elsewhere although it goes on with the noun: "an end | to the blockade", "forces | to withdraw".
    private static int WithAdjacent(Document document, int head, int last)
    {
        if (document[head].Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM or Upos.SYM))
            return last;
        int end = document.SentenceOf(head).End - 1;
        bool isSum = document[head].Upos is Upos.SYM or Upos.NUM && last < end && document[last + 1].Lower is "in" or "worth";
        if (last >= end || !isSum && document[last + 1].Lower is not ("to" or "of" or "on" or "for" or "from" or "over" or "about" or "with" or "without" or "against" or "between"))
            return last;
        int at = last + 1;
        while (at < end && document[at + 1].Lower is not ("in" or "since" or "before" or "after" or "until" or "during") && document[at + 1].Upos is not (Upos.PUNCT or Upos.AUX or Upos.SCONJ or Upos.CCONJ) && document[at + 1].Xpos is not ("VBD" or "VBZ" or "VBP" or "WDT" or "WP"))
            at++;
        return at;
    }

    // "urged them to withdraw and repeated that …": a finite verb goes on with the sentence, not with the infinitive.
    private static bool IsOtherClause(Document document, int head, int item) =>
        document[head].Xpos == "VB" && document[item].Xpos is "VBD" or "VBZ" or "VBN";

    // "called for three things: …", "terms, including …", "the demands include -- …".
    private static int ListAfter(Document document, int head)
    {
        Sentence sentence = document.SentenceOf(head);
        for (int token = head + 1; token < sentence.End - 1 && token < head + 12; token++)
        {
            string form = document[token].Lower;
            bool spaced = form == "-" && document[token - 1].End < document[token].Start && document[token].End < document[token + 1].Start;
            if ((form is ":" or "--" or "—" or "–" || spaced) && document[token + 1].Form is not "\"" and not "“")
                return token + 1;
            if (form is "including" or "namely" || (document[token].Lemma == "include" && token < sentence.End - 2))
                return document[token + 1].Form is ":" or "--" or "—" or "–" ? token + 2 : token + 1;
            if (document[token].Upos == Upos.VERB && document[token].Relation is not ("acl" or "acl:relcl" or "amod"))
                return -1;
        }

        return -1;
    }

    private static bool EndsItem(Document document, int token, int last)
    {
        Token word = document[token];
        if (word.Form == ",")
            return token < last && StartsItem(document, token + 1);
        return word.Upos == Upos.CCONJ && word.Lower is "and" or "or" or "as" && token < last && document[token + 1].Upos is Upos.DET or Upos.SCONJ;
    }

    // After a comma a relative clause, an apposition with a preposition or an aside goes on with the same item.
    private static bool StartsItem(Document document, int token) =>
        document[token].Upos is Upos.DET or Upos.NOUN or Upos.ADJ or Upos.VERB or Upos.CCONJ or Upos.NUM or Upos.PROPN
        && document[token].Lower is not ("which" or "who" or "whose");

    /// <summary>Words without what only joins them to others: a comma or "and" at either end, a quotation mark that closes what began before.</summary>
    public static (int First, int Last) Bare(Document document, int first, int last)
    {
        while (first < last && (document[first].Upos is Upos.PUNCT && document[first].Form is not ("\"" or "“") || document[first].Upos == Upos.CCONJ))
            first++;
        last = LastWord(document, last);
        while (last > first && document[last].Form is "\"" or "”" && !Opens(document, first, last))
            last = LastWord(document, last - 1);
        return (first, last);
    }

    private static bool Opens(Document document, int first, int closing)
    {
        int marks = 0;
        for (int token = first; token < closing; token++)
            marks += document[token].Form is "\"" or "“" or "”" ? 1 : 0;
        return marks % 2 == 1;
    }

    /// <summary>The last token up to another that is no punctuation; a quotation mark or bracket that closes stays.</summary>
    public static int LastWord(Document document, int last)
    {
        while (last > 0 && (document[last].Upos == Upos.PUNCT && document[last].Form is not ("\"" or "”" or ")") || document[last].Upos == Upos.CCONJ))
            last--;
        return last;
    }
}
