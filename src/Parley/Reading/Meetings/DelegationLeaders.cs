using Parley.Names;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Meetings;

/// <summary>Somebody leads a side, or the talks themselves, in one sentence.</summary>
/// <param name="Token">The word that says so.</param>
/// <param name="Side">The side led; null where the meeting itself is led, chaired or mediated.</param>
/// <param name="Person">Who leads.</param>
internal sealed record DelegationLeader(int Token, ActorReference? Side, ActorReference Person);

/// <summary>"The delegation led by X", "X heads Y's team", "Leading the talks will be X", "a team under X".</summary>
internal sealed class DelegationLeaders(AnnotatedArticle article)
{
    private const int Near = 12;

    /// <summary>So many sentences behind the leader of one side his counterpart leads the other.</summary>
    private const int Following = 1;

    private readonly Document _document = article.Document;
    private readonly MeetingVocabulary _words = MeetingVocabulary.Shipped;

    public List<DelegationLeader> Find()
    {
        List<DelegationLeader> found = [.. ByOffice()];
        foreach (Sentence sentence in _document.Sentences)
        {
            if (!article.Layout.Blocks[sentence.Block].IsRead)
                continue;
            for (int token = sentence.First; token < sentence.End; token++)
            {
                found.AddRange(At(sentence, token));
                if (found.Count > 0 && Opposite(sentence, token, found[^1]) is { } other)
                    found.Add(other);
            }
        }

        return found;
    }

    /// <summary>"the head of the Varland delegation, X": who leads by the office that the article gives him.</summary>
    private IEnumerable<DelegationLeader> ByOffice()
    {
        foreach (Office office in article.Offices)
        {
            if (office.IsFormer || office.IsPlural || !IsOfSide(office))
                continue;
            foreach ((ArticlePerson person, _) in office.Holders)
            {
                if ((office.Body ?? office.Party ?? person.Party) is { Id: not null } side)
                    yield return new DelegationLeader(office.Head, side, person.Reference);
            }
        }
    }

    /// <summary>Whether an office is that of leading a side at the table.</summary>
    private bool IsOfSide(Office office)
    {
        for (int token = office.Head + 1; _words.HeadsOfSides.Contains(_document[office.Head].Lemma) && token <= office.Last; token++)
        {
            if (_words.Sides.Contains(_document[token].Lemma) && _document[token].Xpos is "NN" or "NNP")
                return true;
        }

        return false;
    }

    private IEnumerable<DelegationLeader> At(Sentence sentence, int token)
    {
        string lemma = _document[token].Lemma;
        // "X chaired", "X presided": nothing else than the meeting just told of.
        if (_document[token].Upos == Upos.VERB && lemma is "chair" or "preside" or "moderate" or "mediate" && Clauses.Object(_document, token) < 0 && !Clauses.IsPassive(_document, token) && !Clauses.IsNegated(_document, token)
            && Clauses.ModalityOf(_document, token) is Modality.Actual or Modality.Planned && _document.Child(token, "nsubj") is >= 0 and var chair && PersonAt(chair) is { } chairing)
            return [new DelegationLeader(token, null, chairing.Person)];
        if (_document[token].Upos is Upos.VERB or Upos.NOUN or Upos.ADJ && _words.Leading.Contains(lemma) && _document[token].Xpos is not ("NN" or "NNS"))
            return Led(sentence, token);
        // "talks brokered by X", "X is mediating the talks": who does that is there; but nobody mediates a side.
        if (_document[token].Upos == Upos.VERB && _words.Presiding.Contains(lemma) && Clauses.Patient(_document, token) is >= 0 and var presided && IsMeeting(presided) && !Clauses.IsNegated(_document, token)
            && Clauses.ModalityOf(_document, token) is Modality.Actual or Modality.Planned)
            return Led(sentence, token);
        if (lemma == "under" && token > sentence.First && _words.Sides.Contains(_document[token - 1].Lemma) && Person(token + 1, Math.Min(sentence.End, token + 6)) is { } person)
            return [new DelegationLeader(token, SideOf(token - 1), person)];
        if (_document[token].Upos == Upos.VERB && Clauses.Patient(_document, token) is >= 0 and var meeting && IsMeeting(meeting) && MeetingParties.IsOpenedByOne(_document, token, meeting)
            && PersonAt(Clauses.Agent(_document, token)) is { } opener)
            return [new DelegationLeader(token, null, opener.Person)];
        return [];
    }

    /// <summary>"A, who led the team, …. His counterpart at the table, B, …"</summary>
    private DelegationLeader? Opposite(Sentence sentence, int token, DelegationLeader leader)
    {
        if (leader.Side is null || _document[token].Sentence - _document[leader.Token].Sentence > Following || !(IsCounterpart(token) || (token == sentence.First && _document[token].Lower == "facing")))
            return null;
        int from = token + 1;
        // "Facing him will be X"
        while (token == sentence.First && from < sentence.End && _document[from - 1].Lemma != "be")
            from++;
        int to = from;
        while (to < sentence.End && to < from + Near && _document[to].Upos is not (Upos.VERB or Upos.AUX))
            to++;
        for (int name = from; name < to; name++)
        {
            if (PersonAt(name) is { } other && (SideOf(token) ?? other.Party ?? OtherThan(leader.Side)) is { } side && !side.IsSame(leader.Side))
                return new DelegationLeader(token, side, other.Person);
        }

        return null;
    }

    /// <summary>The other one of the two who negotiate.</summary>
    private ActorReference? OtherThan(ActorReference side) => article.MainParties.Count == 2 ? article.MainParties.FirstOrDefault(p => !p.IsSame(side)) : null;

    private bool IsCounterpart(int token) =>
        _words.Counterparts.Contains(_document[token].Lemma) && _document[token].Xpos == "NN" && _document.Child(token, "nmod:poss") is >= 0 and var owner && _document[owner].Upos == Upos.PRON;

    private IEnumerable<DelegationLeader> Led(Sentence sentence, int verb)
    {
        int led = LedBy(sentence, verb, out bool passive);
        if (led < 0)
            return passive ? LedInTurn(sentence, verb) : [];
        bool side = _words.Sides.Contains(_document[led].Lemma.ToLowerInvariant()) || IsOne(led);
        // "the delegations of X and Y, led by A and B": each leads his own.
        ActorReference? party = side && _document[led].Xpos == "NNS" ? null : side ? SideOf(led) : null;
        IEnumerable<DelegationLeader> leaders = Leaders(sentence, verb, led, passive).Select(person => new DelegationLeader(verb, party ?? (side ? person.Party : null), person.Person));
        return passive && side ? [.. leaders, .. Others(sentence, verb)] : [.. leaders];
    }

    /// <summary>"Varland was led by A, Ostria by B": two sides, each with its leader.</summary>
    private List<DelegationLeader> LedInTurn(Sentence sentence, int verb)
    {
        List<DelegationLeader> others = [.. Others(sentence, verb)];
        int side = Clauses.Patient(_document, verb);
        return others.Count == 0 || side < 0 || article.MentionAt(side) is not { } mention || (mention.Party ?? mention.Actor) is not { Id: not null } party || Person(verb + 2, Math.Min(sentence.End, verb + Near)) is not { } person
            ? []
            : [new DelegationLeader(verb, party, person), .. others];
    }

    /// <summary>"…, the Ostrian team by B".</summary>
    private IEnumerable<DelegationLeader> Others(Sentence sentence, int verb)
    {
        foreach ((int side, int agent) in GappedAgents.Of(article, sentence, verb))
        {
            if (Person(agent, Math.Min(sentence.End, agent + Near / 2)) is { } person && article.MentionAt(side) is { } mention)
                yield return new DelegationLeader(agent, mention.Party ?? mention.Actor, person);
        }
    }

    /// <summary>The noun of what is led: a side or a meeting; -1 where the verb leads something else.</summary>
    private int LedBy(Sentence sentence, int verb, out bool passive)
    {
        passive = _document[verb].Xpos == "VBN" && verb + 1 < sentence.End && _document[verb + 1].Lower == "by";
        int patient = passive && _document[verb].Relation is "acl" or "amod" ? _document[verb].Head : Clauses.Patient(_document, verb);
        if (patient >= 0 && IsLed(patient))
            return patient;
        if (passive && patient >= 0 && _document[patient].Lower == "it")
            return SideBefore(sentence);
        // A second witness where the tree is wrong: the nearest noun on the side where it must stand.
        for (int step = 1; step <= Near; step++)
        {
            int token = passive ? verb - step : verb + step;
            if (token < sentence.First || token >= sentence.End || _document[token].Form is ";" or ".")
                break;
            if (_document[token].Upos is Upos.NOUN or Upos.PROPN && IsLed(token))
                return token;
            if (_document[token].Upos == Upos.VERB)
                break;
        }

        return -1;
    }

    /// <summary>The side of the sentence before, which "it" takes up: "The delegation is to arrive on Friday. It is led by X"; -1 where there is none.</summary>
    private int SideBefore(Sentence sentence)
    {
        for (int token = sentence.First - 1; token >= 0 && _document[token].Sentence >= sentence.Index - 1; token--)
        {
            if (_words.Sides.Contains(_document[token].Lemma))
                return token;
        }

        return -1;
    }

    private bool IsLed(int noun) => _words.Sides.Contains(_document[noun].Lemma.ToLowerInvariant()) || IsMeeting(noun) || IsOne(noun);

    /// <summary>"headed the Russian one", "leads that of the rebels", behind a delegation.</summary>
    private bool IsOne(int noun)
    {
        bool isThat = _document[noun].Lower == "that" && noun + 1 < _document.Tokens.Length && _document[noun + 1].Lower == "of";
        if (!(isThat || _document[noun].Lower == "one") || (SideOf(noun) is null && (isThat || _document.Child(noun, "amod") < 0)))
            return false;
        for (int token = noun - 1; token >= _document.SentenceOf(noun).First && noun - token < 4 * Near; token--)
        {
            if (_words.Sides.Contains(_document[token].Lemma))
                return true;
        }

        return false;
    }

    private bool IsMeeting(int noun) => _document[noun].Lemma.ToLowerInvariant() is var lemma && (_words.Nouns.Contains(lemma) || _words.WeakNouns.Contains(lemma) || lemma == "mediation");

    private IEnumerable<(ActorReference? Party, ActorReference Person)> Leaders(Sentence sentence, int verb, int led, bool passive)
    {
        int agent = passive ? -1 : Clauses.Subject(_document, verb);
        if (agent >= 0 && agent != led)
        {
            bool any = false;
            foreach (int member in Clauses.Conjuncts(_document, agent))
            {
                if (PersonAt(member) is not { } person)
                    continue;
                any = true;
                yield return person;
            }

            // "Secretary Brandt, who leads the team": the title heads the phrase in the tree.
            for (int token = verb - 1; !any && token >= sentence.First && token >= verb - 5; token--)
            {
                if (PersonAt(token) is not { } person)
                    continue;
                any = true;
                yield return person;
            }

            yield break;
        }

        // "led by A and by B", "Leading the team will be A".
        int from = (passive ? verb : Math.Max(verb, led)) + 1, misses = 0;
        bool linked = passive;
        for (int token = from; token < sentence.End && misses < Near; token++)
        {
            if (_document[token].Form is ";" or "." or ":" || (_document[token].Upos == Upos.VERB && linked))
                yield break;
            linked |= _document[token].Lemma == "be";
            Mention? mention = article.MentionAt(token);
            // "President A's envoy B": A does not lead.
            if (token + 1 < sentence.End && _document[token + 1].Lower == "'s")
                continue;
            if (linked && mention is { Kind: NameKind.Person, Form: not MentionForm.Pronoun, Actor.Id: not null } && mention.Last == token)
            {
                yield return (mention.Party, mention.Actor);
                misses = 0;
                // "Deputy Minister | Ana Okoro": an office and who holds it.
                if (article.MentionAt(token + 1) is { } holder && mention.Actor.IsSame(holder.Actor))
                    continue;
                if (token + 1 < sentence.End && _document[token + 1].Lower != "and")
                    yield break;
            }
            else
            {
                misses++;
            }
        }
    }

    private (ActorReference? Party, ActorReference Person)? PersonAt(int token) =>
        article.MentionAt(token) is { Kind: NameKind.Person, Actor: { Id: not null } actor } mention ? (mention.Party, actor) : null;

    private ActorReference? Person(int from, int to)
    {
        for (int token = from; token < to; token++)
        {
            if (PersonAt(token) is { } person)
                return person.Person;
        }

        return null;
    }

    /// <summary>Whose side: "the Russian delegation", "Ukraine's team", "the negotiators of the rebels".</summary>
    private ActorReference? SideOf(int noun)
    {
        if (article.MentionAt(noun) is { Kind: not NameKind.Place, Party: { } own })
            return own;
        foreach (int child in _document.ChildrenOf(noun))
        {
            if (_document[child].Relation is "amod" or "compound" or "nmod:poss" or "nmod" && article.MentionAt(child) is { } mention && (mention.Party ?? mention.Actor) is { Id: not null } party)
                return party;
        }

        return null;
    }
}
