using Parley.Text;

namespace Parley.Reading.Meetings;

/// <summary>The stretches of nouns and names in front of a verb or behind a preposition, read by their order.</summary>
internal sealed class NounRegions(Document document)
{
    /// <summary>How many words are looked at.</summary>
    public const int Reach = 24;

    /// <summary>The noun phrase that ends right before a verb, auxiliaries and adverbs left out.</summary>
    public (int First, int Last) Before(int verb)
    {
        int sentence = document[verb].Sentence, last = verb - 1;
        while (last >= 0 && document[last].Sentence == sentence && document[last].Upos is Upos.AUX or Upos.ADV or Upos.PART)
            last--;
        int first = last + 1;
        for (int token = last; token >= 0 && token > last - Reach && document[token].Sentence == sentence; token--)
        {
            if (document[token].Upos is Upos.VERB or Upos.AUX && RelativeStart(token) is >= 0 and var relative)
                token = relative;
            if (!IsNominal(token) && document[token].Lower is not ("of" or "from" or "for" or "between" or ","))
                break;
            first = token;
        }

        // A date or place in front ("on Friday, envoys …") ends at its comma.
        while (first <= last && document[first].Form == ",")
            first++;
        return (first, last);
    }

    /// <summary>The noun phrases behind a preposition, to the next verb, preposition or clause.</summary>
    public (int First, int Last) Behind(int preposition)
    {
        int sentence = document[preposition].Sentence, last = preposition;
        for (int token = preposition + 1; token < document.Tokens.Length && token < preposition + Reach && document[token].Sentence == sentence; token++)
        {
            if (!IsNominal(token) && document[token].Lower is not ("of" or "from") && !(document[token].Form == "," && ListGoesOn(token)))
                break;
            last = token;
        }

        return (preposition + 1, last);
    }

    /// <summary>The comma before the "who" or "which" of the relative clause that holds a verb; -1 where it stands in none.</summary>
    private int RelativeStart(int verb)
    {
        for (int token = verb - 1; token > 0 && token > verb - 16 && document[token].Sentence == document[verb].Sentence; token--)
        {
            if (document[token].Lower is "who" or "which" or "whose" && document[token - 1].Form == ",")
                return token - 1;
            if (document[token].Upos is Upos.VERB or Upos.SCONJ)
                break;
        }

        return -1;
    }

    private bool IsNominal(int token) =>
        document[token].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.NUM or Upos.CCONJ or Upos.PRON or Upos.PART
        && document[token].Lower is not ("but" or "who" or "which" or "that" or "whom" or "what" or "to" or "not" or "n't");

    /// <summary>Whether another name and an "and" follow a comma before anything else: "with A, B and C".</summary>
    private bool ListGoesOn(int comma)
    {
        for (int token = comma + 1; token < document.Tokens.Length && token < comma + 10 && document[token].Sentence == document[comma].Sentence; token++)
        {
            if (document[token].Lower == "and")
                return true;
            if (!IsNominal(token) && document[token].Form != ",")
                return false;
        }

        return false;
    }
}
