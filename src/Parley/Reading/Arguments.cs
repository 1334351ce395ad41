using Parley.Names;
using Parley.Text;

namespace Parley.Reading;

/// <summary>Who is meant by the phrases that fill the places of a frame.</summary>
internal sealed class Arguments(AnnotatedArticle article)
{
    // How far behind a frame's words somebody may stand whom they concern.
    private const int Near = 16;

    private readonly Document _document = article.Document;
    private readonly WordOrder _order = new(article);

    /// <summary>
    /// The mention that a phrase is, or names within itself: its possessive, its demonym, its of-phrase ("Moscow's plan", "Russian
    /// air bases", "the city of Aleppo"). A phrase for people that is no mention is made one without an actor. Null if nobody is meant.
    /// </summary>
    public Mention? In(int head)
    {
        if (head < 0)
            return null;
        // "the Supreme Leader, Ali Khamenei,", "the largest rebel group, the Liberation Front,": the name says who that is.
        Mention? named = Own(head);
        if ((named is { Form: MentionForm.Name } ? named : Apposed(head) ?? named ?? _order.Titled(head)) is { } own)
            return own;
        if (OwnOf(Clauses.Possessor(_document, head)) is { } possessor)
            return possessor;
        foreach (int modifier in Clauses.Premodifiers(_document, head))
        {
            if (OwnOf(modifier) is { } demonym)
                return demonym;
        }

        if (OwnOf(Clauses.OfPhrase(_document, head)) is { } whole)
            return whole;
        return IsPeople(head) ? Phrase(head) : null;
    }

    // The name that a comma sets off behind a noun for somebody.
    private Mention? Apposed(int head)
    {
        if (!(_document[head].Upos == Upos.NOUN || IsPeople(head)) || _document[head].Xpos is "NNS" or "NNPS" || OwnOf(_document.Child(head, "appos")) is not { Form: MentionForm.Name } named)
            return null;
        return named.Kind == NameKind.Person || (named.Kind is NameKind.Body or NameKind.Group && IsPeople(head) && named.First > 0 && _document[named.First - 1].Lower is "," or "the") ? named : null;
    }

    /// <summary>
    /// Everybody that a phrase means: what it is joined to, and, where it names nobody itself, all who are named in its of-phrase or
    /// in front of it ("the leaders of Norland and Sudland", "Norlandish and Sudlandish negotiators").
    /// </summary>
    public IEnumerable<Mention> All(IReadOnlyList<int> heads) =>
        heads.Count > 1 ? Each(heads).DistinctBy(m => (m.Actor?.Id, m.Actor?.Id is null ? m.First : -1)) : Each(heads);

    private IEnumerable<Mention> Each(IReadOnlyList<int> heads)
    {
        foreach (int head in heads)
        {
            if (In(head) is not { } mention)
                continue;
            if (heads.Count == 1 && mention is { Form: MentionForm.Name or MentionForm.Nominal, Actor.Id: not null })
            {
                foreach (Mention one in _order.List(mention))
                    yield return one;
                continue;
            }

            List<Mention> named = mention.Members.Count > 0 || mention.Actor?.Id is not null || _document[head].Upos != Upos.NOUN ? [] : [.. NamedWithin(head)];
            foreach (Mention one in named.Count > (mention.Party is null ? 0 : 1) ? named : [mention])
                yield return one;
        }
    }

    /// <summary>Whether a phrase means somebody who can act or be acted on.</summary>
    public bool IsSomebody(int head)
    {
        if (_document[head].Upos == Upos.PRON)
            return _document[head].Lower is not ("it" or "this" or "that" or "what" or "which" or "something" or "anything") || Own(head) is not null;
        return _document[head].Upos == Upos.PROPN || IsPeople(head) || Own(head) is not null;
    }

    /// <summary>The first who is named within a phrase or clause, other than those who act; null if nobody is.</summary>
    public Mention? Within(int head, IReadOnlyCollection<Mention> actors)
    {
        if (head < 0)
            return null;
        (int first, int last) = Clauses.Extent(_document, head);
        for (int token = Math.Max(first, head); token <= last; token++)
        {
            if (article.MentionAt(token) is { Actor.Id: not null, Form: not MentionForm.Pronoun } mention && IsOther(mention, actors) && !IsVenue(mention))
                return mention;
        }

        return null;
    }

    // "walked out of talks in Norland", "talks hosted by Norland's king": where talks are held and who hosts them, they are nobody's target.
    private bool IsVenue(Mention mention)
    {
        int at = mention.Head;
        for (int step = 0; step < 5 && _document[at].Head is >= 0 and var head; step++, at = head)
        {
            bool isTalk = NameWords.Shipped.HeldThere.Contains(_document[head].Lower);
            if (isTalk && (_document[at].Upos == Upos.VERB ? NameWords.Shipped.MediatingVerbs.Contains(_document[at].Lemma) : Clauses.HasMarker(_document, at, "in", "at", "near", "outside")))
                return true;
        }

        return false;
    }

    /// <summary>Whose a phrase is, where that isn't one of those who act: "Sudland" in "Sudland's offer"; null if nobody's.</summary>
    public Mention? Other(int head, IReadOnlyCollection<Mention> actors) => In(head) is { Actor: not null } whose && IsOther(whose, actors) ? whose : null;

    /// <summary>The first who is named behind the words of a frame, in the same clause, other than those who act; null if nobody is.</summary>
    public Mention? After(FrameMatch match, IReadOnlyCollection<Mention> actors)
    {
        int start = Math.Max(match.Trigger, match.ObjectNoun), end = _document.SentenceOf(start).End;
        for (int token = start + 1; token < end && token <= start + Near; token++)
        {
            if (article.MentionAt(token) is { Actor.Id: not null, Form: not MentionForm.Pronoun } mention && IsOther(mention, actors))
                return IsSubject(mention.Head) || IsVenue(mention) ? null : mention;
            if (_document[token].Xpos is "VBD" or "VBZ" or "VBP" || _document[token].Form is ";" or ":" or "\"")
                return null;
        }

        return null;
    }

    /// <summary>
    /// Who acts where the tree names only a pronoun or a paper: "intensified its shelling", "a report accusing them": whoever is the
    /// subject of the verb that the noun stands under. What was there already where nobody is.
    /// </summary>
    public List<Mention> Owner(FrameMatch match, List<Mention> actors)
    {
        int at = match.Trigger;
        // "after a raid killed nine": what does it is told, and is nobody.
        if (Clauses.IsPassive(_document, at) || (actors.Count == 0 && _document.Child(at, "nsubj") is >= 0 and var own && _document[own] is { Upos: Upos.NOUN } && Clauses.Possessor(_document, own) < 0))
            return actors;
        for (int step = 0; step < 4 && _document[at].Head >= 0; step++)
        {
            // "the guards said they would go on": whoever says so, where only a pronoun acts.
            // "adopted a resolution that demands": a document does what whoever issues it does.
            if (_document[at].Relation == "acl:relcl" && at == match.Trigger && actors.Count == 0 && FrameVocabulary.Acts.Documents.Contains(_document[_document[at].Head].Lemma) && Clauses.Agent(_document, at) == _document[at].Head)
                at = _document[at].Head;
            else if (_document[at].Relation is "acl:relcl" or "parataxis" || (_document[at].Relation == "ccomp" && (Clauses.Subject(_document, at) is var subject && (!IsThirdPerson(subject) || IsQuoted(subject)))))
                break;
            at = _document[at].Head;
            if (_document[at].Upos != Upos.VERB)
                continue;
            Mention[] named = [.. All(Clauses.Agents(_document, at)).Where(m => m.Form != MentionForm.Pronoun)];
            if (named.Length > 0 && (actors.Count == 0 || actors[0].Actor is null || named[0].Actor is { } who && who.IsSame(actors[0].Actor)))
                return [.. named];
            if (named.Length > 0)
                break;
        }

        return actors;
    }

    /// <summary>The words that name a pronoun's actor earlier in its sentence, where there are any; else the mention itself.</summary>
    public Mention Named(Mention mention)
    {
        if (mention is not { Form: MentionForm.Pronoun, Actor.Id: not null })
            return mention;
        for (int token = mention.First - 1; token >= _document.SentenceOf(mention.First).First; token--)
        {
            if (article.MentionAt(token) is { Form: MentionForm.Name or MentionForm.Nominal, Actor: not null } before && before.Actor.IsSame(mention.Actor))
                return before;
        }

        return mention;
    }

    /// <summary>A mention without an actor for a phrase that names nobody whom the article knows: "the military academy"; null for a clause.</summary>
    public Mention? Nameless(int head) => head >= 0 && _document[head].Upos is Upos.NOUN or Upos.PROPN ? Phrase(head) : null;

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
            if (OwnOf(modifier) is not null)
                return modifier;
        }

        return -1;
    }

    private bool IsThirdPerson(int token) => token >= 0 && _document[token].Lower is "they" or "it" or "he" or "she";

    // "They attacked us," he said: in his own words a speaker does not call himself so.
    private bool IsQuoted(int token)
    {
        if (article.StatementAt(token) is not { Direct: true } statement)
            return false;
        foreach (Span part in statement.Content)
        {
            if (part.Contains(_document[token].Start) && article.Text[part.Start] is '"' or '“' or '«' or '„' or '‘')
                return true;
        }

        return false;
    }

    // Who begins a clause of his own is not concerned by the one before.
    private bool IsSubject(int token) => _document.Is(token, "nsubj");

    private static bool IsOther(Mention mention, IReadOnlyCollection<Mention> actors)
    {
        foreach (Mention actor in actors)
        {
            if (mention.Actor!.IsSame(actor.Actor) || mention.Actor.IsSame(actor.Party))
                return false;
        }

        return true;
    }

    private IEnumerable<Mention> NamedWithin(int noun)
    {
        foreach (int member in Clauses.Conjuncts(_document, Clauses.OfPhrase(_document, noun)))
        {
            if (OwnOf(member) is { Actor.Id: not null } mention)
                yield return mention;
        }

        foreach (int modifier in Clauses.Premodifiers(_document, noun))
        {
            foreach (int member in Clauses.Conjuncts(_document, modifier))
            {
                if (OwnOf(member) is { Actor.Id: not null } mention)
                    yield return mention;
            }
        }
    }

    private Mention? Own(int token) =>
        article.MentionAt(token) is { Kind: not (NameKind.Work or NameKind.Outlet or NameKind.Other) } mention
        && (mention.Head == token || mention.Form == MentionForm.Adjective || _document[token].Upos == Upos.PROPN) && (mention.Actor is not null || mention.Members.Count > 0)
            ? mention
            : null;

    private Mention? OwnOf(int token) => token < 0 ? null : Own(token);

    // "villagers", "hundreds of villagers".
    private bool IsPeople(int token)
    {
        string lemma = _document[token].Lemma.ToLowerInvariant();
        return _document[token].Upos is Upos.NOUN or Upos.PROPN && FrameVocabulary.Acts.People.Contains(lemma)
            || (FrameVocabulary.Acts.Partitives.Contains(lemma) || _document[token].Upos == Upos.NUM) && Clauses.OfPhrase(_document, token) is var whole and >= 0
                && _document[whole].Upos is Upos.NOUN or Upos.PROPN && FrameVocabulary.Acts.People.Contains(_document[whole].Lemma.ToLowerInvariant());
    }

    /// <summary>A mention of nobody known: the words of a phrase.</summary>
    public Mention Phrase(int head)
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
