using Parley.Articles;
using Parley.Names;
using Parley.Reading.Meetings;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Exchanges;

/// <summary>Finds where an article tells that people or remains are handed over.</summary>
internal sealed class ExchangeFinder(AnnotatedArticle article)
{
    private const int Reach = 10;

    private readonly Document _document = article.Document;
    private readonly ExchangeVocabulary _words = ExchangeVocabulary.Shipped;
    private readonly ExchangePeople _people = new(article);

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
        bool isVerb = !isNoun && IsVerb(token);
        if (!isNoun && !isVerb && !IsBarter(token))
            return [];
        List<HandedOver> people = _people.Of(sentence, token, isNoun);
        if (people.Count == 0 || (isNoun || isVerb ? Status(sentence, token, isNoun) : Bartered(token)) is not { } status)
            return [];
        return people.Concat(isNoun && InReturn(token) ? [] : _people.InReturn(sentence, token)).Select(who => Finding(sentence, token, who, status, isNoun)).ToList();
    }

    /// <summary>"offered 54 captured soldiers in return": a verb of offering or giving, with what it is for.</summary>
    private bool IsBarter(int verb)
    {
        if (_document[verb].Upos != Upos.VERB || !(_words.Proposed.Contains(_document[verb].Lemma) || _words.Planned.Contains(_document[verb].Lemma)))
            return false;
        for (int token = verb + 1; token < _document.SentenceOf(verb).End && token <= verb + Reach; token++)
        {
            if (InReturn(token))
                return true;
        }

        return false;
    }

    private ExchangeStatus? Bartered(int verb) =>
        Clauses.IsNegated(_document, verb) || Clauses.ModalityOf(_document, verb) is not (Modality.Actual or Modality.Planned) ? null : Worded(verb, Upos.NOUN);

    /// <summary>"in exchange", "in return".</summary>
    private bool InReturn(int token) => token > 0 && _document[token].Lower is "exchange" or "return" && _document[token - 1].Lower == "in";

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

    private ExchangeStatus? Status(Sentence sentence, int token, bool isNoun)
    {
        if (!isNoun)
        {
            bool negated = Clauses.IsNegated(_document, token);
            Modality own = Clauses.ModalityOf(_document, token);
            // "refused to release them"
            if (negated && Above(token) == ExchangeStatus.Refused)
                return ExchangeStatus.Refused;
            if (own == Modality.Actual && !negated && IsTold(token))
                return Above(token) ?? ExchangeStatus.Held;
            if (negated)
                return own == Modality.Actual ? null : ExchangeStatus.Refused;
            return own switch
            {
                Modality.Planned => IsOffered(token) ? ExchangeStatus.Proposed : ExchangeStatus.Planned,
                Modality.Denied => null,
                // "will free 50 hostages under the deal"
                Modality.Possible when IsToCome(token) => ExchangeStatus.Planned,
                _ => Above(token) ?? (own == Modality.Actual ? InList(sentence) : ExchangeStatus.Proposed),
            };
        }

        return Above(token) ?? InList(sentence);
    }

    /// <summary>A past tense; "let", whose forms a tagger cannot tell apart, with a subject and nothing that makes it an infinitive.</summary>
    private bool IsTold(int verb) =>
        _document[verb].Xpos is "VBD" or "VBN" || Clauses.IsPast(_document, verb)
        || (_document[verb].Lower == "let" && _document.Child(verb, "nsubj") >= 0 && _document.Child(verb, "aux") < 0 && _document.Child(verb, "mark") < 0);

    private bool IsToCome(int verb)
    {
        foreach (int child in _document.ChildrenOf(verb))
        {
            if (_document[child].Relation == "aux" && _document[child].Lower is "will" or "'ll" or "shall")
                return true;
        }

        return false;
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
        if (trigger != Upos.NOUN || !isVerb || !_words.Completed.Contains(lemma) || negated)
            return null;
        // "to secure the return of the captives" is what is wanted.
        return _document[word].Xpos == "VB" && _document.Child(word, "mark") >= 0 ? ExchangeStatus.Proposed : ExchangeStatus.Held;
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

    private Exchange Finding(Sentence sentence, int trigger, HandedOver who, ExchangeStatus status, bool isNoun)
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
            Passages = [.. new[] { who.Noun, trigger }.Select(token => _document.SentenceOf(token).Span).Distinct().OrderBy(s => s.Start).Select(article.Cut)],
            Certainty = article.CertaintyOf(trigger, modality),
            Source = article.SourceOf(trigger),
            Rule = $"exchange.{(isNoun ? "noun" : "verb")}: {_document[trigger].Lower} {_document[who.Counted].Lower}",
            What = who.What,
            Parties = [.. Parties(sentence, trigger, who.Counted)],
            Date = status == ExchangeStatus.Proposed ? null : article.DateOf(Dated(trigger, isNoun)),
            Count = Count(sentence, who.Counted),
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
            // "3,000 more", "82 of the girls"
            counts |= quantity.Number == people || (_document[people].Relation == "nmod" && quantity.Number == _document[people].Head);
            if (counts && quantity.Value is not null && quantity.Kind == QuantityKind.Count)
                return quantity.Value;
        }

        // "the remains of four hostages"
        if (_document[people].Lemma is not ("remains" or "remain" or "body"))
            return null;
        int whose = Clauses.OfPhrase(_document, people) is >= 0 and var of ? of : Clauses.Possessor(_document, people);
        return whose >= 0 ? Count(sentence, whose) : null;
    }

    /// <summary>Who hands over, who receives, and whose people they are; else the two who meet in the same sentence.</summary>
    private List<ActorReference> Parties(Sentence sentence, int trigger, int people)
    {
        List<ActorReference> parties = [];
        int verb = Clauses.HeadOf(_document, trigger);
        // "the release is to be overseen by X": X stands between the two.
        Add(parties, _document[verb].Upos == Upos.VERB && !MeetingVocabulary.Shipped.Mediating.Contains(_document[verb].Lemma) ? Clauses.Agent(_document, verb) : -1);
        foreach (int child in _document.ChildrenOf(trigger))
        {
            if (Clauses.HasMarker(_document, child, "between", "by", "to", "with") || _document[child].Relation is "nmod:poss" or "amod")
                Add(parties, child);
        }

        // "Palestinian prisoners" in an exchange of two tells whose they are, and names no third.
        foreach (int child in _document.ChildrenOf(people))
        {
            if (parties.Count < 2)
                Add(parties, child);
        }

        if (parties.Count < 2 && article.Meetings.FirstOrDefault(m => m.Parties.Count == 2 && m.Mentions.Exists(x => _document[x.Trigger].Sentence == sentence.Index)) is { } meeting)
            parties = [.. meeting.Parties];
        // Of two who negotiate, as a meeting of theirs or one of them here shows, one holds the other's people.
        if (parties.Count < 2 && article.MainParties.Count == 2 && parties.TrueForAll(p => article.MainParties.Any(p.IsSame))
            && (parties.Count == 1 || article.Meetings.Any(m => m.Parties.Count == 2 && m.Parties.All(p => article.MainParties.Any(p.IsSame)))))
            parties = [.. article.MainParties];
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
