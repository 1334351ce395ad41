using Parley.Articles;
using Parley.Names;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Exchanges;

/// <summary>Finds where an article tells that people or remains are handed over.</summary>
internal sealed class ExchangeFinder(AnnotatedArticle article)
{
    private const int Reach = 10;

    private readonly Document _document = article.Document;
    private readonly ExchangeVocabulary _words = ExchangeVocabulary.Shipped;

    public IEnumerable<Exchange> Find()
    {
        foreach (Sentence sentence in _document.Sentences)
        {
            if (!article.Layout.Blocks[sentence.Block].IsRead)
                continue;
            for (int token = sentence.First; token < sentence.End; token++)
            {
                foreach (Exchange exchange in At(sentence, token))
                    yield return exchange;
            }
        }
    }

    private IEnumerable<Exchange> At(Sentence sentence, int token)
    {
        bool isNoun = _document[token].Upos == Upos.NOUN && _words.Nouns.Contains(_document[token].Lemma);
        if (!isNoun && !IsVerb(token))
            return [];
        List<int> people = isNoun ? PeopleOfNoun(token) : PeopleOfVerb(token);
        people = [.. people.SelectMany(person => WithNeighbours(sentence, person, token)).Distinct()];
        if (people.Count == 0 || Status(sentence, token, isNoun) is not { } status)
            return [];
        return people.Select(person => Finding(sentence, token, person, status, isNoun)).OfType<Exchange>().ToList();
    }

    /// <summary>"hostages and prisoners", also where the tree joins one of them to something else.</summary>
    private IEnumerable<int> WithNeighbours(Sentence sentence, int person, int trigger)
    {
        yield return person;
        foreach (int step in (int[])[-1, 1])
        {
            int other = person + (2 * step);
            if (other >= sentence.First && other < sentence.End && _document[person + step].Lower == "and" && other != trigger && _document[other].Upos == Upos.NOUN && IsPeople(other, trigger))
                yield return other;
        }
    }

    private bool IsVerb(int token)
    {
        if (_document[token].Upos != Upos.VERB || !TryVerb(token, out System.Collections.Frozen.FrozenSet<string>? particles))
            return false;
        if (particles.Contains(""))
            return true;
        for (int next = token + 1; next < _document.Tokens.Length && next <= token + Reach && _document[next].Sentence == _document[token].Sentence; next++)
        {
            if (particles.Contains(_document[next].Lower))
                return true;
        }

        return false;
    }

    /// <summary>By the dictionary form, or by a past that only adds a "d".</summary>
    private bool TryVerb(int token, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out System.Collections.Frozen.FrozenSet<string>? particles) =>
        _words.Verbs.TryGetValue(_document[token].Lemma, out particles)
        || (_document[token].Lower.EndsWith("eed", StringComparison.Ordinal) && _words.Verbs.TryGetValue(_document[token].Lower[..^1], out particles));

    /// <summary>"prisoner exchange", "the exchange of prisoners and bodies", "a swap of 200 soldiers".</summary>
    private List<int> PeopleOfNoun(int noun)
    {
        List<int> people = [];
        foreach (int child in _document.ChildrenOf(noun))
        {
            if (_document[child].Relation is "compound" or "amod" or "nmod:poss" || (Clauses.Plain(_document[child].Relation) is "nmod" or "obl" && Clauses.HasMarker(_document, child, "of", "for", "involving")))
                people.AddRange(Clauses.Conjuncts(_document, child).Select(Counted).Where(member => IsPeople(member, noun)));
        }

        // The word in front, where the tree missed it.
        if (people.Count == 0 && noun > 0 && _document[noun - 1].Sentence == _document[noun].Sentence && IsPeople(noun - 1, noun))
            people.Add(noun - 1);
        return people;
    }

    private List<int> PeopleOfVerb(int verb)
    {
        int patient = Clauses.Patient(_document, verb);
        // "let 40 captured soldiers go": those who go.
        if (_document[verb].Lemma == "let" && Clauses.Complement(_document, verb) is >= 0 and var going && Clauses.Subject(_document, going) is >= 0 and var freed)
            patient = freed;
        // "handed over the bodies": the particle is taken for a preposition.
        if (patient < 0)
            patient = Clauses.Oblique(_document, verb, "over", "up", "back");
        if (patient < 0)
            patient = _document[verb].Lemma is "come" or "return" ? Clauses.Subject(_document, verb) : -1;
        return patient < 0 ? [] : [.. Clauses.Conjuncts(_document, patient).Select(Counted).Where(member => IsPeople(member, verb))];
    }

    /// <summary>"thousands of prisoners", "a group of soldiers": what is counted.</summary>
    private int Counted(int token)
    {
        if (_document[token].Lemma is not ("thousand" or "hundred" or "dozen" or "score" or "group" or "number" or "rest" or "all" or "some" or "most" or "many"))
            return token;
        int of = Clauses.OfPhrase(_document, token);
        return of >= 0 ? of : token;
    }

    private bool IsPeople(int token, int trigger)
    {
        string lemma = _document[token].Lemma.ToLowerInvariant();
        if (!_words.People.TryGetValue(lemma, out _))
            return false;
        return !_words.FreePeople.Contains(lemma) || IsHeld(token) || (_words.Freeing.Contains(_document[trigger].Lemma) && !IsOwn(token) && _words.People[lemma] is ExchangeWhat.Prisoners or ExchangeWhat.Civilians) || (lemma is "body" && _document[token].Lower == "bodies") || (lemma == "child" && _document[trigger].Lemma is "return" or "repatriate" or "repatriation");
    }

    /// <summary>"let your soldiers go home": who is asked for holds nobody.</summary>
    private bool IsOwn(int token) => _document.Child(token, "nmod:poss") is >= 0 and var whose && _document[whose].Lower is "your" or "our" or "my";

    /// <summary>"captured soldiers", "children taken to …".</summary>
    private bool IsHeld(int token)
    {
        foreach (int child in _document.ChildrenOf(token))
        {
            if (_words.HeldPeople.Contains(_document[child].Lower) || (Clauses.Plain(_document[child].Relation) == "acl" && _words.HeldPeople.Contains(_document[child].Lower)))
                return true;
        }

        return false;
    }

    private ExchangeStatus? Status(Sentence sentence, int token, bool isNoun)
    {
        if (!isNoun)
        {
            bool negated = Clauses.IsNegated(_document, token);
            Modality own = Clauses.ModalityOf(_document, token);
            if (own == Modality.Actual && !negated && _document[token].Xpos is "VBD" or "VBN")
                return Above(token) ?? ExchangeStatus.Held;
            if (negated)
                return own == Modality.Actual ? null : ExchangeStatus.Refused;
            return own switch
            {
                Modality.Planned => IsOffered(token) ? ExchangeStatus.Proposed : ExchangeStatus.Planned,
                Modality.Denied => null,
                _ => Above(token) ?? (own == Modality.Actual ? InList(sentence) : ExchangeStatus.Proposed),
            };
        }

        return Above(token) ?? InList(sentence);
    }

    /// <summary>"is ready to release them", "was prepared to hand them over": what one side is willing to do.</summary>
    private bool IsOffered(int verb) =>
        Clauses.Plain(_document[verb].Relation) is "xcomp" or "ccomp" or "advcl" && _document[verb].Head is >= 0 and var willing && _document[willing].Xpos is "JJ" or "VBN" && _words.Offering.Contains(_document[willing].Lower);

    /// <summary>What the words over the trigger say; the nearest that says anything decides.</summary>
    private ExchangeStatus? Above(int token)
    {
        int at = token;
        for (int step = 0; step < Reach; step++)
        {
            string relation = Clauses.Plain(_document[at].Relation);
            bool isObject = relation is "obj" or "obl" or "nmod" or "xcomp" or "ccomp" or "acl" or "nsubj" or "compound";
            if (at != token && _document[at].Upos is Upos.VERB or Upos.NOUN or Upos.ADJ && Worded(at, _document[token].Upos) is { } worded)
                return worded;
            if (_document[at].Head < 0 || relation is "parataxis" || (_document[at].Relation == "acl:relcl") || (!isObject && relation is not ("conj" or "advcl")))
                break;
            at = _document[at].Head;
        }

        return null;
    }

    private ExchangeStatus? Worded(int word, Upos trigger)
    {
        string lemma = _document[word].Lemma;
        bool isVerb = _document[word].Upos == Upos.VERB;
        Modality modality = isVerb ? Clauses.ModalityOf(_document, word) : Modality.Actual;
        bool negated = isVerb && Clauses.IsNegated(_document, word);
        if (_words.Refused.Contains(lemma))
            return negated ? null : ExchangeStatus.Refused;
        if (_words.Proposed.Contains(lemma))
            return ExchangeStatus.Proposed;
        if (isVerb && modality is Modality.Possible or Modality.Conditional)
            return ExchangeStatus.Proposed;
        if (_words.Planned.Contains(lemma) || modality == Modality.Planned)
            return ExchangeStatus.Planned;
        return trigger == Upos.NOUN && isVerb && _words.Completed.Contains(lemma) && !negated ? ExchangeStatus.Held : null;
    }

    /// <summary>An item of a list of terms is a demand, or a plan where they are agreed.</summary>
    private ExchangeStatus? InList(Sentence sentence)
    {
        Block block = article.Layout.Blocks[sentence.Block];
        if (block.Kind != BlockKind.ListItem)
            return null;
        if (block.Intro < 0)
            return ExchangeStatus.Proposed;
        Span intro = article.Layout.Blocks[block.Intro].Span;
        for (int token = _document.TokenAt(intro.Start); token < _document.Tokens.Length && _document[token].Start < intro.End; token++)
        {
            if (_document[token].Lemma is "agree" or "agreement" or "pledge" or "deal" or "accord" or "sign" or "undertake")
                return ExchangeStatus.Planned;
        }

        return ExchangeStatus.Proposed;
    }

    private Exchange Finding(Sentence sentence, int trigger, int people, ExchangeStatus status, bool isNoun)
    {
        Modality modality = status switch
        {
            ExchangeStatus.Planned => Modality.Planned,
            ExchangeStatus.Proposed => Modality.Possible,
            _ => Modality.Actual,
        };
        return new Exchange
        {
            Article = article.Article.Id,
            Passages = [article.Cut(sentence.Span)],
            Certainty = article.CertaintyOf(trigger, modality),
            Source = article.SourceOf(trigger),
            Rule = $"exchange.{(isNoun ? "noun" : "verb")}: {_document[trigger].Lower} {_document[people].Lower}",
            What = _words.People[_document[people].Lemma.ToLowerInvariant()],
            Parties = [.. Parties(sentence, trigger, people)],
            Date = status == ExchangeStatus.Proposed ? null : article.DateOf(Dated(trigger, isNoun)),
            Count = Count(sentence, people),
            Status = status,
        };
    }

    /// <summary>The word whose date is the exchange's: in "the talks of Monday led to an exchange" its noun, not the verb.</summary>
    private int Dated(int trigger, bool isNoun)
    {
        int clause = Clauses.HeadOf(_document, trigger);
        return isNoun && _words.Causing.Contains(_document[clause].Lemma) ? trigger : clause;
    }

    private double? Count(Sentence sentence, int people)
    {
        foreach (Quantity quantity in article.QuantitiesIn(sentence.Span))
        {
            bool counts = quantity.Counted == people || (quantity.First <= people && people <= quantity.Last) || (quantity.Number < people && people - quantity.Number <= 3 && quantity.Unit is null or "person");
            if (counts && quantity.Value is not null && quantity.Kind == QuantityKind.Count)
                return quantity.Value;
        }

        // "the remains of four hostages"
        return _document[people].Lemma is "remains" or "remain" or "body" && Clauses.OfPhrase(_document, people) is >= 0 and var whose ? Count(sentence, whose) : null;
    }

    /// <summary>Who hands over, who receives, and whose people they are; else the two who meet in the same sentence.</summary>
    private List<ActorReference> Parties(Sentence sentence, int trigger, int people)
    {
        List<ActorReference> parties = [];
        int verb = Clauses.HeadOf(_document, trigger);
        Add(parties, _document[verb].Upos == Upos.VERB ? Clauses.Agent(_document, verb) : -1);
        foreach (int child in _document.ChildrenOf(trigger))
        {
            if (Clauses.HasMarker(_document, child, "between", "by", "to", "with") || _document[child].Relation is "nmod:poss" or "amod")
                Add(parties, child);
        }

        foreach (int child in _document.ChildrenOf(people))
            Add(parties, child);
        if (parties.Count < 2 && article.Meetings.FirstOrDefault(m => m.Parties.Count == 2 && m.Mentions.Exists(x => _document[x.Trigger].Sentence == sentence.Index)) is { } meeting)
            parties = [.. meeting.Parties];
        return parties;
    }

    private void Add(List<ActorReference> parties, int head)
    {
        foreach (int member in Clauses.Conjuncts(_document, head))
        {
            if (article.MentionAt(member) is not { } mention)
                continue;
            ActorReference? own = mention.Party ?? (mention.Kind is NameKind.State or NameKind.Body or NameKind.Group ? mention.Actor : null);
            foreach (ActorReference party in mention.Members.Count > 0 || own is null ? mention.Members : [own])
            {
                if (party.Id is not null && !parties.Exists(p => p.IsSame(party)))
                    parties.Add(party);
            }
        }
    }
}
