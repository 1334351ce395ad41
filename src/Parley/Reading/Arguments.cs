using Parley.Names;
using Parley.Text;

namespace Parley.Reading;

/// <summary>Who is meant by the phrases that fill the places of a frame.</summary>
internal sealed class Arguments(AnnotatedArticle article)
{
    private readonly Document _document = article.Document;

    /// <summary>
    /// The mention that a phrase is, or names within itself: its possessive, its demonym, its of-phrase ("Moscow's plan", "Russian
    /// air bases", "the city of Aleppo"). A phrase for people that is no mention is made one without an actor. Null if nobody is meant.
    /// </summary>
    public Mention? In(int head)
    {
        if (head < 0)
            return null;
        if (Own(head) is { } own)
            return own;
        if (Named(Clauses.Possessor(_document, head)) is { } possessor)
            return possessor;
        foreach (int modifier in Clauses.Premodifiers(_document, head))
        {
            if (Named(modifier) is { } named)
                return named;
        }

        if (Named(Clauses.OfPhrase(_document, head)) is { } whole)
            return whole;
        return IsPeople(head) ? Unnamed(head) : null;
    }

    /// <summary>Whether a phrase means somebody who can act or be acted on.</summary>
    public bool IsSomebody(int head)
    {
        if (_document[head].Upos == Upos.PRON)
            return _document[head].Lower is not ("it" or "this" or "that" or "what" or "which" or "something" or "anything") || Own(head) is not null;
        return _document[head].Upos == Upos.PROPN || IsPeople(head) || Own(head) is not null;
    }

    /// <summary>The head of the phrase that names who does what a noun stands for: "Moscow's offer", "a Russian offer", "an offer by Moscow".</summary>
    public int ActorOfNoun(int noun)
    {
        int possessor = Clauses.Possessor(_document, noun);
        if (possessor >= 0)
            return possessor;
        int by = Clauses.Oblique(_document, noun, "by");
        if (by >= 0)
            return by;
        foreach (int modifier in Clauses.Premodifiers(_document, noun))
        {
            if (Named(modifier) is not null)
                return modifier;
        }

        return -1;
    }

    private Mention? Own(int token) =>
        article.MentionAt(token) is { Kind: not (NameKind.Work or NameKind.Other or NameKind.Facility) } mention
        && (mention.Head == token || mention.Form == MentionForm.Adjective || _document[token].Upos == Upos.PROPN) && (mention.Actor is not null || mention.Members.Count > 0)
            ? mention
            : null;

    private Mention? Named(int token) => token < 0 ? null : Own(token);

    private bool IsPeople(int token) =>
        _document[token].Upos is Upos.NOUN or Upos.PROPN && FrameVocabulary.Acts.People.Contains(_document[token].Lemma.ToLowerInvariant());

    private Mention Unnamed(int head)
    {
        int first = head;
        while (first > 0 && _document[first - 1].Sentence == _document[head].Sentence && _document[first - 1].Head == head
            && _document[first - 1].Relation is "amod" or "compound" or "det" or "nummod" or "nmod:poss")
        {
            first--;
        }

        return new Mention
        {
            Span = _document.SpanOf(first, head), First = first, Last = head, Head = head, Kind = NameKind.Group, Form = MentionForm.Nominal,
        };
    }
}
