using Parley.Dates;
using Parley.Names;
using Parley.Text;

namespace Parley.Reading;

/// <content>What fills the places of a frame.</content>
internal sealed partial class FrameMatcher
{
    // Fills the slots from the head, or from the other word of a light verb and its noun.
    private bool Fill(FrameMatch match, Frame frame, int head, int other)
    {
        foreach (FrameSlot slot in frame.Slots)
        {
            int filler = Find(slot, head, other, match);
            if (filler >= 0 && slot.Kind == SlotKind.Someone && slot.Required && !_arguments.IsSomebody(filler))
                filler = -1;
            if (filler >= 0 && slot.Kind == SlotKind.That && frame.IsObligation && (match.Target = Obliged(head, filler)) < 0)
                filler = -1;
            if (filler < 0)
            {
                if (slot.Required)
                    return false;
                continue;
            }

            match.Score += slot.Required ? 2 : 1;
            if (slot.Kind == SlotKind.Actor)
                match.Actors = [.. Clauses.Conjuncts(_document, filler)];
            else if (slot.Kind == SlotKind.Someone)
                match.Target = filler;
            else
                match.Content = filler;
        }

        return true;
    }

    // Who must do what a clause says, if that isn't the speaker; -1 if nobody else must.
    private int Obliged(int verb, int clause)
    {
        bool must = false;
        foreach (int child in _document.ChildrenOf(clause))
            must |= _document[child].Relation == "aux" && ModalityVocabulary.Shipped.Obligations.Contains(_document[child].Lower);
        int subject = must ? Clauses.Subject(_document, clause) : -1;
        if (subject < 0 || _arguments.In(subject) is not { Form: not MentionForm.Pronoun } obliged)
            return -1;
        return _arguments.In(Clauses.Subject(_document, verb)) is { Actor: { } speaker } && obliged.Actor is { } other && other.IsSame(speaker) ? -1 : subject;
    }

    private int Find(FrameSlot slot, int head, int other, FrameMatch match)
    {
        int found = slot switch
        {
            { Preposition: { } preposition } => Phrase(head, other, preposition, slot.Kind),
            { Kind: SlotKind.Do } => Infinitive(head, other),
            { Kind: SlotKind.That } => Clause(head),
            { Kind: SlotKind.Place } => Site(head),
            { Kind: SlotKind.Someone } => DirectSomeone(head, match),
            _ => NoTime(DirectSomething(head, match.Frame.Particle.Length)),
        };
        return found != match.ObjectNoun ? found : -1;
    }

    private int Site(int verb) => Clauses.Patient(_document, verb) is >= 0 and var site && article.MentionAt(site) is { Kind: NameKind.Place or NameKind.Facility, Form: MentionForm.Name } ? site : -1;

    // "gave both sides three days": time is nothing that is given.
    private int NoTime(int thing) => thing >= 0 && IsPartOfDate(thing) ? -1 : thing;

    private int Phrase(int head, int other, string preposition, SlotKind kind)
    {
        int found = Timeless(head, preposition);
        if (found < 0 && kind == SlotKind.Something)
            found = GerundUnder(head, preposition);
        if (found < 0 && other >= 0 && kind == SlotKind.Something)
            found = GerundUnder(other, preposition);
        if (found < 0 && other >= 0)
            found = Timeless(other, preposition);
        if (found < 0 && _document.Child(head, "obj") is var own and >= 0)
            found = Timeless(own, preposition);
        if (found < 0 && kind is SlotKind.Someone or SlotKind.Actor)
            found = _order.MentionAfter(head, preposition);
        return found < 0 && kind == SlotKind.Something ? Stranded(head, preposition) : found;
    }

    /// <summary>"a vote that Norland has called for": what a relative clause with a bare preposition hangs on; -1 where it has none.</summary>
    private int Stranded(int verb, string preposition)
    {
        int bare = verb + 1;
        if (_document[verb].Relation != "acl:relcl" || bare >= _document.SentenceOf(verb).End || _document[bare].Lower != preposition
            || _document[bare + 1].Upos is Upos.DET or Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM)
        {
            return -1;
        }

        int subject = Clauses.Subject(_document, verb);
        return subject >= 0 && subject != _document[verb].Head ? _document[verb].Head : -1;
    }

    // "agreed on Thursday on a truce": a date is not what it is about.
    private int Timeless(int head, string preposition)
    {
        foreach (int phrase in Clauses.Obliques(_document, head, preposition))
        {
            if (!IsPartOfDate(phrase))
                return phrase;
        }

        return -1;
    }

    private bool IsPartOfDate(int token)
    {
        foreach (DateMention date in article.DatesIn(_document.SentenceOf(token).Span))
        {
            if (date.Span.Contains(_document[token].Start))
                return true;
        }

        return false;
    }

    // "accused of shelling": a clause, which the preposition introduces as its mark.
    private int GerundUnder(int head, string preposition)
    {
        foreach (int child in _document.ChildrenOf(head))
        {
            if (child > head && _document[child].Relation is "advcl" or "ccomp" or "xcomp" && Clauses.HasMarker(_document, child, preposition))
                return child;
        }

        return -1;
    }

    private int DirectSomeone(int head, FrameMatch match)
    {
        if (_document[head].Upos is Upos.NOUN or Upos.PROPN)
            return -1;
        int recipient = Clauses.Recipient(_document, head);
        if (recipient >= 0)
            return recipient;
        int direct = NoSubject(head, Clauses.Patient(_document, head));
        // "let 40 captured soldiers go": those who go.
        if (direct < 0 && _document[head].Lemma == "let" && _document.Child(head, "xcomp") is >= 0 and var going && _document.Child(going, "nsubj") is var goer && goer > head)
            return goer;
        if (direct < 0 && match.ObjectNoun < 0 && !Clauses.IsPassive(_document, head))
            return NoSubject(head, _order.MentionRightAfter(head));
        return direct == match.ObjectNoun ? -1 : direct;
    }

    // "denied its guards had fired": who stands behind the verb does what its clause says.
    private int NoSubject(int verb, int found) => found > verb && _document[found].Relation is "nsubj" or "nsubj:pass" && _document[found].Head is var clause && clause != verb && _document[clause].Relation == "ccomp" ? -1 : found;

    private int DirectSomething(int head, int particle)
    {
        if (_document[head].Upos is Upos.NOUN or Upos.PROPN)
            return -1;
        int own = _document.Child(head, "obj");
        if (own >= 0 && Clauses.IsPassive(_document, head))
            return own;
        int found = Clauses.Patient(_document, head);
        if (found >= 0 || _document[head].Upos != Upos.VERB || Clauses.IsPassive(_document, head))
            return found;
        if (RelativeObject(head) is >= 0 and var antecedent)
            return antecedent;
        if (NoSubject(head, _order.NounAfter(head, particle)) is >= 0 and var behind)
            return behind;
        return particle > 0 && BehindParticle(head) is >= 0 and var led ? led : Fronted(head);
    }

    // "called off the two-day strike", where a parser takes the particle for a preposition or its object for an adverbial.
    private int BehindParticle(int verb)
    {
        int particle = verb + 1;
        if (particle >= _document.Tokens.Length)
            return -1;
        if (_document[particle].Relation == "case")
            return _document[particle].Head is var led && led > particle && _document[led].Head == verb ? led : -1;
        foreach (int child in _document.ChildrenOf(verb))
        {
            if (child > particle && _document[child] is { Relation: "obl", Upos: Upos.NOUN } && _document.Child(child, "case") < 0 && !IsPartOfDate(child))
                return child;
        }

        return -1;
    }

    /// <summary>"That demand Norland has rejected": what opens the sentence in front of the subject, where it is no time.</summary>
    private int Fronted(int verb)
    {
        int subject = Clauses.Subject(_document, verb);
        if (subject < 0 || subject > verb || _document[subject].Head != verb)
            return -1;
        foreach (int child in _document.ChildrenOf(verb))
        {
            if (child < subject && _document[child].Relation is "obl:unmarked" or "nsubj" or "dislocated" or "nmod:unmarked" && Clauses.Extent(_document, child) is var (first, last)
                && first == _document.SentenceOf(verb).First && last == Clauses.Extent(_document, subject).First - 1)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>"sanctions, something that Norland rejects": what a relative clause without an object of its own is about.</summary>
    private int RelativeObject(int verb)
    {
        if (_document[verb].Relation != "acl:relcl" || Clauses.Subject(_document, verb) is not (>= 0 and var subject) || subject > verb || _document[subject].Xpos is "WDT" or "WP" || _document[verb].Head > subject)
            return -1;
        int thing = _document[verb].Head;
        return _document[thing].Lower is "something" or "anything" or "thing" && _document[thing].Relation is "appos" or "parataxis" && _document[_document[thing].Head].Upos == Upos.NOUN ? _document[thing].Head : thing;
    }
}
