using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Meetings;

/// <content>The status of what a noun tells of: by its participles and adjectives, and by the verb that it stands under.</content>
internal sealed partial class MeetingStatusReader
{
    // So far behind a noun, names between, a comma opens what is said of it.
    private const int Trail = 8;

    /// <summary>"a summit of the four, planned for May": the participle right behind the comma, where the parser hangs it on the verb of the sentence; -1 where there is none.</summary>
    public int Trailing(int noun)
    {
        Sentence sentence = _document.SentenceOf(noun);
        for (int token = noun + 1; token + 1 < sentence.End && token - noun <= Trail; token++)
        {
            if (_document[token].Form == ",")
            {
                int participle = token + 1;
                while (participle + 1 < sentence.End && participle < token + 4 && _document[participle].Lower is "due" or "to" or "be")
                    participle++;
                return _document[participle] is { Upos: Upos.VERB, Xpos: "VBN", Relation: "advcl" or "acl" or "conj" } planned && (_words.Planned.Contains(planned.Lemma) || IsToBe(participle)) ? participle : -1;
            }

            if (_document[token].Upos is not (Upos.ADP or Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.PART or Upos.PRON or Upos.CCONJ) && _document[token].Form is not ("\"" or "“" or "”" or "'"))
                return -1;
        }

        return -1;
    }

    /// <summary>"to be held", "due to be signed".</summary>
    private bool IsToBe(int participle) => participle > 1 && _document[participle - 1].Lower == "be" && _document[participle - 2].Lower == "to";

    private MeetingStatus? OfNoun(MeetingMention mention)
    {
        int noun = mention.Trigger;
        if (mention.IsMoved)
            return MeetingStatus.Planned;
        if (IsPutOff(mention))
            return MeetingStatus.Cancelled;
        // "The meeting had been due to wrap up on Wednesday": it was on.
        if (mention.PlannedEnd is not null && Clauses.IsPluperfect(_document, mention.Predicate))
            return MeetingStatus.Held;
        if (OfCopula(noun) is { } said)
            return said;
        if (mention.IsPaused && _words.Pausing.Contains(_document[mention.Predicate].Lemma))
            return MeetingStatus.Held;
        if (ByParticiple(noun) is { } told)
            return told is MeetingStatus.Planned or MeetingStatus.Cancelled && HasBegun(mention) ? MeetingStatus.Held : told == MeetingStatus.Planned && FellThrough(mention) ? MeetingStatus.Cancelled : told;
        if (mention.Adjunct is "before" or "ahead")
            return Clauses.IsPluperfect(_document, mention.Predicate) ? MeetingStatus.Held : MeetingStatus.Planned;
        if (mention.Adjunct is "after" or "following" or "during" or "since" or "throughout" or "into" or "at" && Clauses.IsPast(_document, mention.Predicate))
            return MeetingStatus.Held;
        if (IsStay(_document, mention) || CameAfterHours(mention))
            return MeetingStatus.Held;
        // "stayed away on the first day of the talks", "agreed to return after a meeting on Tuesday"
        bool isDayOf = mention.Phrase != noun && Clauses.HasMarker(_document, mention.Phrase, "on") && Clauses.IsPast(_document, mention.Predicate);
        if (isDayOf || (mention.Adjunct is "after" or "following" && mention.Dates is [var day, ..] && article.Article.Published.Date is { } written && day.Last <= written.Last))
            return MeetingStatus.Held;
        MeetingStatus? worded = ByAdjective(noun);
        int verb = mention.Predicate;
        if (IsDue(verb) && Clauses.Plain(_document[mention.Phrase].Relation) == "nsubj")
            return MeetingStatus.Planned;
        // "Talks open in X": parsers take the verb for the adjective.
        if (_document[mention.Phrase].Head is >= 0 and var head && _document[head] is { Lower: "open", Upos: Upos.ADJ } && Clauses.Plain(_document[mention.Phrase].Relation) == "nsubj" && _document.Child(head, "cop") < 0)
            return MeetingStatus.Held;
        if (verb == noun || _document[verb].Upos != Upos.VERB)
            return worded ?? ByNoun(noun);
        if (_words.Verbs.ContainsKey(_document[verb].Lemma))
            return OfVerb(mention, verb) ?? worded;
        if (worded != MeetingStatus.Held && ByNoun(noun) is { } named)
            return named;
        string lemma = _document[verb].Lemma;
        string relation = Clauses.Plain(_document[mention.Phrase].Relation);
        bool negated = (Clauses.IsNegated(_document, verb) && !IsLate(verb)) || HasNo(noun);
        Modality modality = Clauses.ModalityOf(_document, verb);
        // Who does not come says nothing against the meeting.
        if (negated && _words.Coming.Contains(lemma) && relation != "nsubj")
            return worded ?? (modality == Modality.Planned ? MeetingStatus.Planned : null);
        bool isArgument = relation is "nsubj" or "obj" or "obl" or "nmod";
        if (isArgument && Has(_words.Cancelled, verb) && modality is Modality.Actual && !negated)
            return IsBrokenOff(mention, verb) ? MeetingStatus.Held : MeetingStatus.Cancelled;
        if (relation is "obj" or "obl" && Has(_words.Refused, verb) && !negated && relation != "nsubj")
            return MeetingStatus.Refused;
        if (relation is "obj" or "obl" or "nmod" && _words.Proposed.Contains(lemma))
            return worded == MeetingStatus.Held ? worded : MeetingStatus.Proposed;
        if (relation is "obj" or "nsubj" or "obl" && _words.Planned.Contains(lemma) && worded != MeetingStatus.Held)
            return negated ? worded : MeetingStatus.Planned;
        // "sent X to the talks" does not say that they have begun.
        if (worded == MeetingStatus.Held || (lemma == "send" && mention.IsDefinite))
            return worded;
        if (relation is "nsubj" or "obj" && _words.Held.Contains(lemma) && negated)
            return modality == Modality.Planned || Clauses.IsPast(_document, verb) ? MeetingStatus.Cancelled : null;
        if (relation is "nsubj" or "obj" or "obl" && (_words.Held.Contains(lemma) || _words.TakingPart.Contains(lemma)))
            return ByModality(verb, modality) ?? worded;
        // "crossed the river for talks with X"
        if (Clauses.HasMarker(_document, mention.Phrase, "for") && _words.Coming.Contains(lemma) && !negated)
            return ByModality(verb, modality) ?? worded;
        return worded;
    }

    /// <summary>"agreed to draw up a text after four hours of talks": what they agreed on is to come, the talks are over.</summary>
    private bool CameAfterHours(MeetingMention mention)
    {
        if (mention.Adjunct is not ("after" or "following") || _document[mention.Phrase].Lemma is not ("hour" or "minute"))
            return false;
        int verb = mention.Predicate;
        while (_document[verb] is { Head: >= 0 and var head, Relation: "xcomp" or "advcl" or "ccomp" or "conj" } && !Clauses.IsPast(_document, verb))
            verb = head;
        return Clauses.IsPast(_document, verb);
    }

    /// <summary>"X and Y abandoned their summit without an agreement": those who sat at it broke it off.</summary>
    private bool IsBrokenOff(MeetingMention mention, int verb) =>
        _words.BreakingOff.Contains(_document[verb].Lemma) && mention.Parties.Count >= 2 && !Clauses.IsPassive(_document, verb) && Clauses.Object(_document, verb) == mention.Phrase && Clauses.Oblique(_document, verb, "without") >= 0;

    /// <summary>"It would be the first meeting in years": of a meeting that is still to be.</summary>
    private MeetingStatus? OfCopula(int noun) => _document.Child(noun, "cop") < 0 ? null : Clauses.ModalityOf(_document, noun) switch
    {
        Modality.Planned => MeetingStatus.Planned,
        Modality.Possible or Modality.Conditional => MeetingStatus.Proposed,
        _ => null,
    };

    /// <summary>"The talks had been due to begin on Friday but were put off": what was planned, and what is joined to it.</summary>
    private bool IsPutOff(MeetingMention mention)
    {
        if (Clauses.Plain(_document[mention.Phrase].Relation) != "nsubj")
            return false;
        Sentence sentence = _document.SentenceOf(mention.Trigger);
        bool wasDue = false;
        for (int token = mention.Phrase + 1; token < sentence.End && _document[token].Form is not (";" or ","); token++)
        {
            if (_document[token].Upos == Upos.VERB && Has(_words.Cancelled, token) && wasDue)
                return _document[token].Relation == "conj" && Clauses.IsPast(_document, token) && Clauses.IsPassive(_document, token) && !Clauses.IsNegated(_document, token) && _document.Child(token, "nsubj:pass") < 0;
            wasDue |= _words.Planned.Contains(_document[token].Lemma);
        }

        return false;
    }

    /// <summary>"The meeting, due on Friday, fell through".</summary>
    private bool FellThrough(MeetingMention mention) =>
        mention.Predicate is var verb && _document[mention.Phrase].Head == verb && Clauses.Plain(_document[mention.Phrase].Relation) == "nsubj" && Has(_words.Cancelled, verb)
        && Clauses.ModalityOf(_document, verb) == Modality.Actual && !Clauses.IsNegated(_document, verb);

    /// <summary>"the prospect of a meeting", "preparations for talks".</summary>
    private MeetingStatus? ByNoun(int noun)
    {
        int at = noun;
        bool isFor = Clauses.HasMarker(_document, noun, "for");
        for (int step = 0; step < 3 && Clauses.Plain(_document[at].Relation) is "nmod" or "compound" or "conj" or "appos" && _document[at].Head >= 0; step++)
        {
            at = _document[at].Head;
            if (_document[at].Upos != Upos.NOUN)
                break;
            // "a wrong date for the London talks": of talks that are known nobody proposes anything.
            if (_document[at].Lemma == "date" && _document.Child(noun, "det") is >= 0 and var known && _document[known].Lower == "the")
                return null;
            // "turned down an offer of talks"
            if (_words.Proposing.Contains(_document[at].Lemma))
                return _document[at].Relation == "obj" && Has(_words.Refused, _document[at].Head) && !Clauses.IsNegated(_document, _document[at].Head) ? MeetingStatus.Refused : MeetingStatus.Proposed;
            if (_words.Planning.Contains(_document[at].Lemma))
                return MeetingStatus.Planned;
            // "announced the end of the summit"
            if (_words.Ending.Contains(_document[at].Lemma) && Clauses.HeadOf(_document, at) is var told && Clauses.IsPast(_document, told) && Clauses.ModalityOf(_document, told) == Modality.Actual)
                return MeetingStatus.Held;
            // "wants a framework for talks"
            if (isFor && _document[at] is { Relation: "obj", Head: >= 0 and var wish } && _words.Proposed.Contains(_document[wish].Lemma))
                return MeetingStatus.Proposed;
        }

        return null;
    }

    /// <summary>"talks held in May", "a meeting scheduled for Friday", "talks to be held", "which was called off".</summary>
    private MeetingStatus? ByParticiple(int noun)
    {
        int trailing = Trailing(noun);
        foreach (int child in trailing >= 0 ? Behind(noun).Append(trailing) : Behind(noun))
        {
            if (child != trailing && (child < noun || Clauses.Plain(_document[child].Relation) is not ("acl" or "amod") || _document[child].Upos is not (Upos.VERB or Upos.ADJ)))
                continue;
            string lemma = _document[child].Lemma;
            if (Clauses.Conjuncts(_document, child).Any(told => Has(_words.Cancelled, told)) || (child == trailing && IsDropped(child)))
                return MeetingStatus.Cancelled;
            if ((_words.Planned.Contains(lemma) && _document[child].Xpos is "VBN" or "VBD" or "JJ" or "IN") || IsDue(child))
                return MeetingStatus.Planned;
            if (_words.Proposed.Contains(lemma) && _document[child].Xpos is "VBN" or "VBD")
                return MeetingStatus.Proposed;
            // "talks to end the war" says what they are for.
            if (_words.Held.Contains(lemma) && !(_document[child].Xpos == "VB" && _document.Child(child, "obj") >= 0))
            {
                if (_document[child].Xpos == "VB" || IsToBe(child))
                    return MeetingStatus.Planned;
                return _document[child].Relation == "acl:relcl" ? ByModality(child, Clauses.ModalityOf(_document, child)) : _document[child].Xpos is "VBN" or "VBD" ? MeetingStatus.Held : null;
            }
        }

        return null;
    }

    /// <summary>"talks that were due to open", where the tree hangs "due to" from the verb.</summary>
    private bool IsDue(int verb) => verb > 1 && _document[verb - 1].Lower == "to" && _document[verb - 2].Lower == "due" && _words.Held.Contains(_document[verb].Lemma);

    /// <summary>"planned for May and dropped for want of results".</summary>
    private bool IsDropped(int participle)
    {
        for (int token = participle + 1; token + 1 < _document.SentenceOf(participle).End && token - participle <= 2 * Trail && _document[token].Form != ","; token++)
        {
            if (_document[token].Lower is "and" or "but" && Has(_words.Cancelled, token + 1))
                return true;
        }

        return false;
    }

    /// <summary>
    /// What depends on the noun, and on the names behind it: in "talks between X and Y scheduled for May" trees hang the participle
    /// from the last name.
    /// </summary>
    private IEnumerable<int> Behind(int noun)
    {
        foreach (int child in _document.ChildrenOf(noun))
        {
            yield return child;
            if (child < noun || !(_document[child].Upos == Upos.PROPN || IsParted(noun, child)))
                continue;
            foreach (int part in _document.ChildrenOf(child))
            {
                yield return part;
                foreach (int last in _document.ChildrenOf(part))
                    yield return last;
            }
        }
    }

    /// <summary>"talks with the government that were due to open": of several talks, and not of one government.</summary>
    private bool IsParted(int noun, int other) =>
        _document[noun].Xpos == "NNS" && _document[other] is { Upos: Upos.NOUN, Xpos: "NN" } && _document.Child(other, "acl:relcl") is > 0 and var clause
        && WordBefore(clause) is "were" or "are" or "have";

    /// <summary>The word in front of a verb, "due to" left out.</summary>
    private string WordBefore(int verb)
    {
        int before = verb - 1;
        while (before > 0 && _document[before].Lower is "to" or "due")
            before--;
        return _document[before].Lower;
    }

    private MeetingStatus? ByAdjective(int noun)
    {
        foreach (int child in _document.ChildrenOf(noun))
        {
            if (child > noun)
                break;
            string word = _document[child].Lower;
            if (_words.Past.Contains(word))
                return MeetingStatus.Held;
            if (_words.Future.Contains(word))
                return MeetingStatus.Planned;
            if (_words.Possible.Contains(word))
                return MeetingStatus.Proposed;
        }

        return null;
    }

    private bool HasNo(int noun) => _document.Child(noun, "det") is >= 0 and var determiner && _document[determiner].Lower is "no" or "neither";
}
