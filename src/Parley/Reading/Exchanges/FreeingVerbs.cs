using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Reading.Exchanges;

/// <summary>
/// "agreed to free hostages": a tagger that learned from other texts takes "free" for an adjective, as in "access to free media". Where
/// people stand behind it who may be held, or so many of them, it is the verb, and they are its object.
/// </summary>
internal static class FreeingVerbs
{
    public static Document Mended(Document document)
    {
        Token[]? mended = null;
        foreach (Sentence sentence in document.Sentences)
        {
            for (int token = sentence.First + 1; token + 1 < sentence.End; token++)
            {
                if (document[token] is not { Lower: "free", Upos: Upos.ADJ } || People(document, token) is not (>= 0 and var people))
                    continue;
                bool isInfinitive = document[token - 1].Lower == "to";
                if (!isInfinitive && document[token - 1].Xpos != "MD")
                    continue;
                mended ??= [.. document.Tokens];
                mended[token] = mended[token] with { Upos = Upos.VERB, Xpos = "VB", Lemma = "free" };
                if (isInfinitive)
                    mended[token - 1] = mended[token - 1] with { Upos = Upos.PART, Xpos = "TO" };
                if (document[token].Head == people)
                    Turn(document, mended, token, people);
                else
                    mended[people] = mended[people] with { Head = token, Relation = "obj" };
            }
        }

        return mended is null ? document : new Document(document.Text, document.Sentences, ImmutableArray.Create(mended)) { Analysis = document.Analysis };
    }

    /// <summary>Whoever is freed; -1 where what stands behind is no people.</summary>
    private static int People(Document document, int free)
    {
        int noun = document[free].Relation == "amod" && document[free].Head > free ? document[free].Head : document.Child(free, "obj") is >= 0 and var own ? own : Behind(document, free);
        if (noun <= free || document[noun].Upos is not (Upos.NOUN or Upos.PROPN))
            return -1;
        ExchangeVocabulary words = ExchangeVocabulary.Shipped;
        bool isCounted = document.Child(noun, "nummod") is var number && number > free;
        return isCounted || words.People.ContainsKey(document[noun].Lemma) || words.Others.Contains(document[noun].Lemma) ? noun : -1;
    }

    /// <summary>"promised to free | three soldiers", where the tree hangs both from the promise.</summary>
    private static int Behind(Document document, int free)
    {
        int noun = free + 1, end = document.SentenceOf(free).End;
        while (noun < end && document[noun].Upos is Upos.NUM or Upos.DET or Upos.ADJ)
            noun++;
        return noun < end && document[noun].Head == document[free].Head && document[noun].Relation is "obl" or "obj" && document[noun].Head < free ? noun : -1;
    }

    /// <summary>The verb takes the place of its object in the tree, and what stood in front of that.</summary>
    private static void Turn(Document document, Token[] mended, int verb, int people)
    {
        Token was = document[people];
        string relation = was.Head < 0 || was.Relation is "conj" or "ccomp" or "advcl" or "xcomp" or "parataxis" ? was.Relation : document[was.Head].Upos is Upos.NOUN or Upos.PROPN ? "acl" : "xcomp";
        mended[verb] = mended[verb] with { Head = was.Head, Relation = relation };
        mended[people] = mended[people] with { Head = verb, Relation = "obj" };
        foreach (int child in document.ChildrenOf(people))
        {
            bool isOfClause = child < verb || document[child].Upos is Upos.PUNCT or Upos.VERB || document[child].Relation is "advcl" or "parataxis" or "cc";
            if (child == verb || !isOfClause || document[child].Relation is "acl" or "acl:relcl")
                continue;
            mended[child] = mended[child] with
            {
                Head = verb,
                Relation = child == verb - 1 && mended[child].Lower == "to" ? "mark" : document[child].Relation == "cop" ? "aux" : document[child].Relation,
            };
        }
    }
}
