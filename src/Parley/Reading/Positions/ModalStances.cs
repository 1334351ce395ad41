using Parley.Names;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Positions;

/// <summary>Positions that modals take: "Norland must withdraw", "we will not pay", "I am not going to meet them".</summary>
internal sealed class ModalStances(AnnotatedArticle article, Parties parties)
{
    private readonly Document _document = article.Document;

    public IEnumerable<PositionDraft> At(int token)
    {
        Token word = _document[token];
        if (word.Upos == Upos.AUX && word.Head >= 0)
        {
            bool shallWe = word.Lower == "shall" && Clauses.Subject(_document, word.Head) is >= 0 and var self && IsFirstPerson(self);
            if (ModalityVocabulary.Shipped.Obligations.Contains(word.Lower) && !shallWe)
                return Obligation(token, word.Head);
            if (shallWe || word.Lower is "will" or "wo" or "'ll" or "would" || (word.Lower is "can" or "could" or "may" or "might" && HasCondition(word.Head)))
                return Undertaking(token, word.Head, Clauses.IsNegated(_document, word.Head)).Concat(Exclusion(token, word.Head)).Concat(Priced(token, word.Head));
            // "cannot accept" will not; "could accept", "can live with" would.
            if (word.Lower is "can" or "ca" or "could" && PositionWords.Shipped.Acceptances.Contains(_document[word.Head].Lemma) && Clauses.IsNegated(_document, word.Head))
                return Undertaking(token, word.Head, isNegated: true);
            if (word.Lower is "can" or "could" && IsAcceptance(word.Head) && !Clauses.IsNegated(_document, word.Head))
                return Tolerance(token, word.Head);
        }

        if (word.Upos == Upos.VERB && _document.Child(token, "obj") is >= 0 and var given && IsNone(given) && GivesWay(word.Lemma))
            return Nothing(token);

        // "people need help to eat" need help, and must not eat.
        if (word is { Lemma: "have" or "need", Upos: Upos.VERB } && _document.Child(token, "xcomp") is var duty and >= 0 && IsInfinitive(duty) && _document.Child(token, "obj") < 0 && !Clauses.IsNegated(_document, token))
            return Obligation(token, duty);
        if (word is { Lower: "going", Upos: Upos.VERB } && _document.Child(token, "xcomp") is var goal and >= 0)
            return Undertaking(token, goal, Clauses.IsNegated(_document, token));
        return [];
    }

    // "X must do": what the speaker, or whoever sets out terms in the sentence, demands.
    private IEnumerable<PositionDraft> Obligation(int modal, int predicate)
    {
        // "have to leave": the clause is that of "have".
        int clause = _document[modal].Upos == Upos.VERB ? modal : predicate, subject = Clauses.Subject(_document, clause);
        if (subject < 0 || subject > modal || IsFirstPerson(subject) || Conditional(predicate) || _document[predicate].Upos == Upos.ADJ || (_document[modal].Lower == "shall" && _document[predicate].Xpos == "VBG"))
            yield break;
        foreach ((ActorReference party, ActorReference? speaker) in parties.Holders(modal))
        {
            (int first, int last) = Words(modal, clause);
            Stance stance = Clauses.IsNegated(_document, predicate) ? Stance.Refuses : Stance.Demands;
            yield return new PositionDraft(party, speaker, stance, modal, first, last, $"obligation: {_document[modal].Lower} {_document[predicate].Lemma}");
        }
    }

    // "we will not pay": what a party says of itself, or the article of a party; "it would lift the ban": what a party says that it will
    // concede. Who will not come or speak refuses no issue.
    private IEnumerable<PositionDraft> Undertaking(int modal, int predicate, bool isNegated)
    {
        int subject = Clauses.Subject(_document, predicate);
        // "would meet him if he agreed": what somebody will do on a condition is an offer, also to come and talk, and whoever reports it.
        // "will take part in the talks": who says so of itself accepts them.
        bool priced = HasCondition(predicate), joining = IsJoining(predicate), acceptance = joining || IsAcceptance(predicate);
        bool concession = !isNegated && IsMain(predicate) && !IsSending(predicate)
            && (joining || PositionWords.Shipped.Concessions.Contains(_document[predicate].Lemma) || (priced && (acceptance || !PositionWords.Shipped.Hostile.Contains(_document[predicate].Lemma))));
        if (subject < 0 || (Conditional(predicate) && !concession) || _document[predicate].Upos != Upos.VERB || Clauses.IsPassive(_document, predicate)
            || (subject > modal && !isNegated) || (!concession && !(joining && !IsPerson(subject)) && PositionWords.Shipped.Presence.Contains(_document[predicate].Lemma)) || FrameVocabulary.Acts.Silence.Contains(_document[predicate].Lemma))
        {
            yield break;
        }

        StatementMention? statement = article.StatementAt(modal);
        bool negated = isNegated ^ (statement?.Claim == Certainty.Denied && IsMain(predicate));
        bool own = IsFirstPerson(subject);
        bool told = statement is not null;
        if (!own && (negated ? !told && _document[modal].Lower == "would" : !(told || priced) || !concession))
            yield break;
        IEnumerable<(ActorReference Party, ActorReference? Speaker)> holders = parties.Holders(modal).ToList();
        if (!own)
        {
            Mention? mention = article.MentionAt(subject) is { Form: not MentionForm.Adjective, Actor: not null } named && !(IsOwn(subject) && named is { Actor.Id: null, Party: null }) ? named : null;
            if (mention is null && !(told && (IsOwn(subject) || (negated && IsUnresolved(subject)))))
                yield break;
            List<(ActorReference Party, ActorReference? Speaker)> subjects = mention is null ? [] : [.. Parties.Of(mention)];
            holders = statement is null ? subjects : mention is null ? holders : holders.Where(h => subjects.Any(s => s.Party.IsSame(h.Party)));
        }

        // "will not sign without guarantees" demands the guarantees.
        (int opening, int end) = Words(modal, predicate);
        if (negated && Without(Math.Max(opening, modal), end))
            yield break;
        // "would not hesitate to strike" threatens.
        if (negated && PositionWords.Shipped.Hesitating.Contains(_document[predicate].Lemma))
            yield break;
        // "would not object to more flights": who says that he will not refuse accepts.
        bool waives = negated && PositionWords.Shipped.Resisting.Contains(_document[predicate].Lemma);

        foreach ((ActorReference party, ActorReference? speaker) in holders)
        {
            (int first, int last) = Words(modal, predicate);
            yield return new PositionDraft(
                party, speaker, waives || (!negated && acceptance) ? Stance.Accepts : negated ? Stance.Refuses : Stance.Offers, modal, Math.Max(first, modal), last, $"undertaking: {_document[modal].Lower} {_document[predicate].Lemma}");
        }
    }

    // "the opposition said it would not negotiate": nobody else is known whom "it" could mean.
    private bool IsUnresolved(int subject) => _document[subject].Lower is "it" or "they" && article.MentionAt(subject) is null or { Actor: null };

    private bool Without(int first, int last)
    {
        for (int token = first; token < last; token++)
        {
            if (_document[token] is { Lower: "without", Relation: "case" } && IssueVocabulary.Shipped.Classify(_document, token + 1, last).Length > 0)
                return true;
        }

        return false;
    }

    // "his country", "our government", in the words of one who speaks for it.
    private bool IsOwn(int subject) =>
        PositionWords.Shipped.Own.Contains(_document[subject].Lemma.ToLowerInvariant()) && _document.Child(subject, "nmod:poss") is >= 0 and var whose && _document[whose].Upos is Upos.PRON or Upos.DET;

    // "they would be sent back only after the truce": what a party says will be done on a condition it offers.
    private IEnumerable<PositionDraft> Priced(int modal, int predicate)
    {
        if (_document[predicate].Upos != Upos.VERB || !Clauses.IsPassive(_document, predicate) || Clauses.IsNegated(_document, predicate) || !HasCondition(predicate) || !IsMain(predicate)
            || PositionWords.Shipped.Hostile.Contains(_document[predicate].Lemma) || article.StatementAt(modal) is not { } statement)
        {
            yield break;
        }

        foreach ((ActorReference party, ActorReference? speaker) in parties.Of(statement))
        {
            (int first, int last) = Words(modal, predicate);
            yield return new PositionDraft(party, speaker, Stance.Offers, modal, first, last, $"undertaking: {_document[modal].Lower} be {_document[predicate].Lower}");
        }
    }

    // "(must) go", "(has) to be lifted".
    private bool IsInfinitive(int verb) => _document[verb].Xpos == "VB" || (_document.Child(verb, "aux:pass") is var be and >= 0 && _document[be].Xpos == "VB");

    /// <summary>Whether a verb is one of giving way: "withdraw", "accept".</summary>
    public static bool GivesWay(string lemma) => PositionWords.Shipped.Acceptances.Contains(lemma) || PositionWords.Shipped.Concessions.Contains(lemma);

    private bool IsAcceptance(int verb) =>
        _document[verb].Lemma is "accept" or "agree" or "support" or "tolerate" or "consent" || (_document[verb].Lemma == "live" && Clauses.Oblique(_document, verb, "with") >= 0);

    private bool IsJoining(int verb)
    {
        if (!PositionWords.Shipped.Joining.Contains(_document[verb].Lemma))
            return false;
        int joined = _document.Child(verb, "obj");
        if (joined < 0 || _document[joined].Lower == "part")
            joined = Clauses.Oblique(_document, verb, "in", "to") is >= 0 and var oblique ? oblique : joined >= 0 ? _document.Child(joined, "nmod") : -1;
        return joined >= 0 && PositionWords.Shipped.Talks.Contains(_document[joined].Lemma);
    }

    // "said it could accept inspections": what a party says of itself.
    private IEnumerable<PositionDraft> Tolerance(int modal, int predicate)
    {
        int subject = Clauses.Subject(_document, predicate);
        if (subject < 0 || subject > modal || Conditional(predicate) || article.StatementAt(modal) is not { } statement)
            yield break;
        List<(ActorReference Party, ActorReference? Speaker)> subjects = IsFirstPerson(subject) ? [] : article.MentionAt(subject) is { Form: not MentionForm.Adjective } mention ? [.. Parties.Of(mention)] : [];
        foreach ((ActorReference party, ActorReference? speaker) in parties.Of(statement))
        {
            (int first, int last) = Words(modal, predicate);
            if (IsFirstPerson(subject) || _document[subject].Lower == "it" || IsOwn(subject) || subjects.Exists(s => s.Party.IsSame(party)))
                yield return new PositionDraft(party, speaker, Stance.Accepts, modal, Math.Max(first, modal), last, $"acceptance: {_document[modal].Lower} {_document[predicate].Lemma}");
        }
    }

    // "We withdraw nothing", "we free no prisoners": who says that he gives nothing refuses to give.
    private IEnumerable<PositionDraft> Nothing(int verb)
    {
        int subject = Clauses.Subject(_document, verb);
        if (subject < 0 || !IsFirstPerson(subject) || article.StatementAt(verb) is not { } statement)
            yield break;
        foreach ((ActorReference party, ActorReference? speaker) in parties.Of(statement))
        {
            (int first, int last) = Words(verb, verb);
            yield return new PositionDraft(party, speaker, Stance.Refuses, verb, Math.Max(first, subject), last, $"exclusion: {_document[verb].Lemma} nothing");
        }
    }

    // "would send a delegation": who is sent to talk is no concession.
    private bool IsSending(int verb) => _document.Child(verb, "obj") is >= 0 and var sent && PositionWords.Shipped.Talkers.Contains(_document[sent].Lemma);

    // "sanctions will not be lifted", "duties will not come down", "the furnaces will never stop": what a party says will not be done it
    // will not have.
    private IEnumerable<PositionDraft> Exclusion(int modal, int predicate)
    {
        int subject = Clauses.Subject(_document, predicate);
        bool never = _document.Child(predicate, "advmod") is var adverb and >= 0 && _document[adverb].Lower == "never";
        if (subject < 0 || _document[predicate].Upos != Upos.VERB || !(never || Clauses.IsPassive(_document, predicate) || PositionWords.Shipped.Yielding.Contains(_document[predicate].Lemma)) || !(Clauses.IsNegated(_document, predicate) || IsNone(subject))
            || Conditional(predicate) || (article.MentionAt(subject) is { Actor: not null } && !IsNone(subject)) || article.StatementAt(modal) is not { } statement)
        {
            yield break;
        }

        foreach ((ActorReference party, ActorReference? speaker) in parties.Of(statement))
        {
            (int first, int last) = Words(modal, predicate);
            yield return new PositionDraft(party, speaker, Stance.Refuses, modal, first, last, $"exclusion: {_document[modal].Lower} not {_document[predicate].Lemma}");
        }
    }

    // "Not one will be freed", "no soldier will be withdrawn".
    private bool IsNone(int subject)
    {
        int first = Clauses.Extent(_document, subject).First;
        return _document[first].Lower is "no" or "none" or "nothing" or "nobody" || (first < subject && _document[first].Lower is "not" && _document[first + 1].Lower is "one" or "a" or "an");
    }

    private bool HasCondition(int predicate)
    {
        foreach (int clause in _document.ChildrenOf(predicate))
        {
            if (!_document.Is(clause, "advcl"))
                continue;
            (int first, int last) = _document.Subtree(clause);
            // "may ease the ban should they make progress"
            if (PositionWords.Shipped.Conditions.Match(_document, first, last, out _) >= 0 || (first > predicate && _document[first] is { Upos: Upos.AUX, Lower: "should" or "were" }))
                return true;
        }

        return false;
    }

    // The words of a clause, without those that say who said it.
    private (int First, int Last) Words(int modal, int predicate)
    {
        (int first, int last) = Clauses.Extent(_document, predicate);
        StatementMention? statement = article.StatementAt(modal);
        while (statement is not null && last > predicate && article.StatementAt(last) != statement)
            last--;
        return (first, last);
    }

    // "will free them if …" is conditional by its condition, "if they will free them" is one.
    private bool IsMain(int predicate) => !_document.Is(predicate, "advcl") && Clauses.Marker(_document, predicate) is null or "that";

    private bool Conditional(int predicate) => Clauses.ModalityOf(_document, predicate) == Modality.Conditional;

    // A person who stays away does not refuse the talks.
    private bool IsPerson(int token) => _document[token].Lower is "i" or "he" or "she" || article.MentionAt(token) is { Kind: NameKind.Person };

    private bool IsFirstPerson(int token) => _document[token].Lower is "i" or "we";
}
