using Parley.Names;
using Parley.Text;

namespace Parley.Reading;

/// <summary>
/// The second witness beside the tree: English puts who acts in front of the verb and what it is about behind it. Asked only where the
/// tree has nothing in a place that must be filled; every search ends after a few tokens.
/// </summary>
internal sealed class WordOrder(AnnotatedArticle article)
{
    // How far from a word its phrases are looked for.
    private const int Near = 9;

    private readonly Document _document = article.Document;

    /// <summary>
    /// The head of the first mention that a preposition introduces close behind a word: "Sudland" in "a warning on Monday to Sudland".
    /// -1 if there is none.
    /// </summary>
    public int MentionAfter(int word, string preposition)
    {
        int end = EndNear(word);
        for (int token = word + 1; token < end; token++)
        {
            if (_document[token].Upos is Upos.VERB or Upos.AUX && _document[token].Lower != "to")
                return -1;
            if (_document[token].Lower != preposition)
                continue;
            for (int next = token + 1; next < Math.Min(end, token + 5); next++)
            {
                if (IsActor(next) is { } mention)
                    return mention.Head;
                if (_document[next].Upos is Upos.ADP or Upos.PUNCT or Upos.VERB)
                    break;
            }
        }

        return -1;
    }

    /// <summary>The head of the mention that stands right behind a verb, titles and articles between them aside; -1 if there is none.</summary>
    public int MentionRightAfter(int verb)
    {
        int end = EndNear(verb);
        for (int token = verb + 1; token < end; token++)
        {
            if (IsActor(token) is { } mention)
                return mention.Head;
            if (_document[token].Upos is not (Upos.ADJ or Upos.DET or Upos.NOUN or Upos.PROPN or Upos.NUM))
                return -1;
        }

        return -1;
    }

    /// <summary>The head of the mention that stands right in front of a finite verb, adverbs and auxiliaries between them aside; -1 if there is none.</summary>
    public int MentionBefore(int verb)
    {
        Sentence sentence = _document.SentenceOf(verb);
        for (int token = verb - 1; token >= sentence.First && token > verb - Near; token--)
        {
            if (_document[token].Upos is Upos.ADV or Upos.AUX or Upos.PART || _document[token].Lower is "itself" or "himself" or "herself" or "themselves")
                continue;
            if (IsActor(token) is not { } mention)
                return -1;
            bool introduced = mention.First > sentence.First && _document[mention.First - 1].Upos is Upos.ADP or Upos.VERB;
            return introduced ? -1 : mention.Head;
        }

        return -1;
    }

    /// <summary>The last noun of the noun phrase that begins right behind a verb and its particle; -1 if none does.</summary>
    public int NounAfter(int verb, int particle)
    {
        int found = -1, end = EndNear(verb);
        for (int token = verb + 1 + particle; token < end; token++)
        {
            Token word = _document[token];
            if (word.Upos is Upos.NOUN or Upos.PROPN)
                found = token;
            else if (found >= 0)
                return found;
            else if (word.Upos is not (Upos.DET or Upos.ADJ or Upos.NUM or Upos.SYM) && word.Relation is not ("nmod:poss" or "cc:preconj") && word.Form is not ("\"" or "“"))
                return -1;
        }

        return found;
    }

    /// <summary>The verb behind "to" that follows a verb, its object and adverbs between them aside; -1 if there is none.</summary>
    public int InfinitiveAfter(int verb)
    {
        int end = EndNear(verb);
        for (int token = verb + 1; token < end - 1; token++)
        {
            if (_document[token].Lower == "to" && _document[token].Upos is Upos.PART or Upos.ADP && VerbFrom(token + 1, token + 4) is var found and >= 0)
                return found;
            if (_document[token].Upos is Upos.VERB or Upos.AUX or Upos.SCONJ || _document[token].Form is ";" or ":" or ".")
                return -1;
        }

        return -1;
    }

    /// <summary>The first verb of the that-clause that follows a verb, adverbials between them aside; -1 if there is none.</summary>
    public int ClauseAfter(int verb)
    {
        int end = EndNear(verb);
        for (int token = verb + 1; token < end; token++)
        {
            if (_document[token].Lower == "that" && _document[token].Upos is Upos.SCONJ or Upos.PRON)
                return VerbFrom(token + 1, token + 12);
            if (_document[token].Upos is Upos.VERB || _document[token].Upos == Upos.PUNCT)
                return -1;
        }

        return -1;
    }

    /// <summary>
    /// Those who are joined to a mention by commas and a last "and", titles in front of their names aside: "A, B and Chancellor C". The
    /// mention alone where no "and" closes the list.
    /// </summary>
    public IEnumerable<Mention> List(Mention first)
    {
        if (first.First > 1 && _document[first.First - 1].Lower == "and" && IsActor(first.First - 2) is { } before)
            return [before, first];
        var found = new List<Mention> { first };
        bool closed = false;
        int token = first.Last + 1, end = _document.SentenceOf(first.Head).End;
        while (!closed && token < end && (_document[token].Form == "," || _document[token].Lower == "and") && found.Count < Near)
        {
            closed = _document[token].Lower == "and";
            int next = token + 1 < end && _document[token].Form == "," && _document[token + 1].Lower == "and" ? token + 2 : token + 1;
            closed |= next == token + 2;
            if (NamedFrom(next, Math.Min(end, next + 4)) is not { } mention)
                return [first];
            found.Add(mention);
            token = mention.Last + 1;
        }

        return closed ? found : [first];
    }

    /// <summary>The mention of a person whose title is this token: "Merkel" for "Chancellor"; null if it is none.</summary>
    public Mention? Titled(int title)
    {
        if (_document[title].Upos is not (Upos.NOUN or Upos.PROPN))
            return null;
        Mention? mention = NamedFrom(title + 1, Math.Min(_document.SentenceOf(title).End, title + 4));
        return mention is { Kind: NameKind.Person, Form: MentionForm.Name } ? mention : null;
    }

    private Mention? NamedFrom(int from, int to)
    {
        for (int token = from; token < to; token++)
        {
            if (IsActor(token) is { Form: MentionForm.Name or MentionForm.Nominal } mention)
                return mention;
            if (_document[token].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET))
                return null;
        }

        return null;
    }

    private int VerbFrom(int from, int to)
    {
        for (int token = from; token < Math.Min(to, _document.Tokens.Length); token++)
        {
            if (_document[token].Upos == Upos.VERB)
                return token;
        }

        return -1;
    }

    private Mention? IsActor(int token) =>
        article.MentionAt(token) is { Form: not MentionForm.Adjective } mention && (mention.Actor is not null || mention.Members.Count > 0) ? mention : null;

    private int EndNear(int word) => Math.Min(_document.SentenceOf(word).End, word + Near);
}
