using Parley.Text;

namespace Parley.Reading.Forecasts;

/// <summary>Questions of what may come, and what answers them.</summary>
internal static class Asked
{
    /// <summary>"asked whether a deal was possible", "asked how likely it was": a question forecasts nothing.</summary>
    public static bool Is(Document document, int head)
    {
        int at = head;
        for (int step = 0; step < 3 && document[at].Head >= 0; step++, at = document[at].Head)
        {
            if (IsAsking(document, document[at].Head) && Clauses.Plain(document[at].Relation) is "ccomp" or "xcomp" or "advcl" or "obj")
                return true;
        }

        return false;
    }

    /// <summary>"My bet? They sign.": what follows the question; null where the words of likelihood ask nothing.</summary>
    public static Span? Ahead(Document document, Sentence sentence, LikelihoodCue cue)
    {
        if (cue.Last + 1 >= sentence.End || document[cue.Last + 1].Form != "?")
            return null;
        int first = cue.Last + 2;
        if (first < sentence.End)
            return Trimmed(document, first, EndOf(document, first, sentence.End));
        return first < document.Tokens.Length && document.SentenceOf(first) is { } next && next.Block == sentence.Block ? Trimmed(document, first, EndOf(document, first, next.End)) : null;
    }

    /// <summary>
    /// What an answer is about that says only how likely it is: "“Never,” he said when asked whether they would agree", "Will there be a deal?
    /// “Perhaps.”" Null where nothing is asked.
    /// </summary>
    /// <param name="document">The article's words.</param>
    /// <param name="sentence">The sentence of the answer.</param>
    /// <param name="cue">The words of likelihood in it.</param>
    public static Span? By(Document document, Sentence sentence, LikelihoodCue cue)
    {
        for (int token = cue.Last + 1; token < sentence.End; token++)
        {
            if (!IsAsking(document, token))
                continue;
            foreach (int clause in document.ChildrenOf(token))
            {
                if (clause > token && Clauses.Marker(document, clause) is "whether" or "if")
                    return Trimmed(document, document.Subtree(clause).First + 1, document.Subtree(clause).Last);
            }
        }

        if (sentence.First == 0)
            return null;
        Sentence before = document.SentenceOf(sentence.First - 1);
        int last = before.End - 1;
        while (last > before.First && document[last].Form is "\"" or "”" or "“")
            last--;
        return document[last].Form == "?" ? Trimmed(document, before.First, last) : null;
    }

    private static bool IsAsking(Document document, int token) => document[token].Lemma is "ask" or "inquire" or "enquire";

    /// <summary>The last token before the quotation or the sentence ends.</summary>
    private static int EndOf(Document document, int first, int end)
    {
        int last = first;
        while (last + 1 < end && document[last + 1].Form is not ("\"" or "”" or "." or ";"))
            last++;
        return last;
    }

    private static Span? Trimmed(Document document, int first, int last)
    {
        while (first < last && (document[first].Upos is Upos.PUNCT or Upos.CCONJ || document[first].Lower == "whether"))
            first++;
        while (last > first && document[last].Upos == Upos.PUNCT)
            last--;
        return last > first ? document.SpanOf(first, last) : null;
    }
}
