using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Exchanges;

/// <summary>Finds who is handed over: the people of a verb or noun, who are named there, or before, or only counted.</summary>
internal sealed class ExchangePeople(AnnotatedArticle article)
{
    // How far behind "in exchange for" those stand who are given in return.
    private const int Reach = 6;

    private readonly Document _document = article.Document;
    private readonly ExchangeVocabulary _words = ExchangeVocabulary.Shipped;

    public List<HandedOver> Of(Sentence sentence, int trigger, bool isNoun)
    {
        List<int> heads = isNoun ? OfNoun(trigger) : OfVerb(trigger);
        List<HandedOver> people = [.. heads.SelectMany(head => WithNeighbours(sentence, head, trigger)).Distinct().Select(head => Known(head, trigger)).OfType<HandedOver>()];
        if (people.Count > 0)
            return people;
        if (isNoun)
            return _document[trigger].Lemma == "swap" && heads.Count == 0 && Before(trigger) is >= 0 and var noun ? [new(_words.People[Lemma(noun)], noun, noun)] : [];
        return [.. heads.Select(head => Elliptic(head)).OfType<HandedOver>()];
    }

    /// <summary>"… in exchange for 90 prisoners": those who are given in return, in the same sentence.</summary>
    public IEnumerable<HandedOver> InReturn(Sentence sentence, int trigger)
    {
        for (int token = trigger + 1; token < sentence.End - 2; token++)
        {
            if (_document[token].Lower is not ("exchange" or "return") || _document[token - 1].Lower != "in" || _document[token + 1].Lower != "for")
                continue;
            for (int next = token + 2; next < Math.Min(sentence.End, token + 2 + Reach); next++)
            {
                if (_document[next].Upos == Upos.NOUN && Handed(next, isFreed: true) is { } what)
                    return [new(what, next, next)];
            }
        }

        return [];
    }

    /// <summary>"hostages and prisoners", "prisoners of war and remains", also where the tree joins one of them to something else.</summary>
    private IEnumerable<int> WithNeighbours(Sentence sentence, int person, int trigger)
    {
        yield return person;
        foreach (int joined in Clauses.Conjuncts(_document, Clauses.OfPhrase(_document, person)).Skip(1))
            yield return joined;
        foreach (int step in (int[])[-1, 1])
        {
            int other = person + (2 * step);
            if (other >= sentence.First && other < sentence.End && _document[person + step].Lower == "and" && other != trigger && _document[other].Upos == Upos.NOUN)
                yield return other;
        }
    }

    /// <summary>"prisoner exchange", "the exchange of prisoners and bodies", "a swap of 200 soldiers".</summary>
    private List<int> OfNoun(int noun)
    {
        List<int> people = [];
        foreach (int child in _document.ChildrenOf(noun))
        {
            if (_document[child].Relation is "compound" or "amod" or "nmod:poss" || (Clauses.Plain(_document[child].Relation) is "nmod" or "obl" && Clauses.HasMarker(_document, child, "of", "for", "involving")))
                people.AddRange(Clauses.Conjuncts(_document, child).Select(Counted).Where(head => Known(head, noun) is not null));
        }

        // The word in front, where the tree missed it.
        if (people.Count == 0 && noun > 0 && _document[noun - 1].Sentence == _document[noun].Sentence && Known(noun - 1, noun) is not null)
            people.Add(noun - 1);
        return people;
    }

    private List<int> OfVerb(int verb)
    {
        int patient = Clauses.Patient(_document, verb);
        // "let 40 captured soldiers go": those who go.
        if (_document[verb].Lemma == "let" && Clauses.Complement(_document, verb) is >= 0 and var going && Clauses.Subject(_document, going) is >= 0 and var freed && freed > verb)
            patient = freed;
        // "let go 14 captured sailors": a parser may hang them on either verb.
        if (_document[verb].Lemma == "let" && patient < 0 && Clauses.Complement(_document, verb) is >= 0 and var gone)
            patient = _document.Child(gone, "obj");
        // "handed over the bodies": the particle is taken for a preposition.
        if (patient < 0)
            patient = Clauses.Oblique(_document, verb, "over", "up", "back");
        if (patient < 0)
            patient = _document[verb].Lemma is "come" or "return" or "fly" ? Clauses.Subject(_document, verb) : -1;
        return patient < 0 ? [] : [.. Clauses.Conjuncts(_document, patient).Select(Counted)];
    }

    /// <summary>"thousands of prisoners", "a group of soldiers", "82 of the girls": what is counted.</summary>
    private int Counted(int token)
    {
        if (_document[token].Upos != Upos.NUM && _document[token].Lemma is not ("thousand" or "hundred" or "dozen" or "score" or "group" or "number" or "rest" or "all" or "some" or "most" or "many"))
            return token;
        int of = Clauses.OfPhrase(_document, token);
        return of >= 0 ? of : token;
    }

    private HandedOver? Known(int head, int trigger)
    {
        bool isFreeing = _words.Freeing.Contains(_document[trigger].Lemma) || IsGivenBack(trigger, head);
        bool isChild = Lemma(head) == "child" && _document[trigger].Lemma is "return" or "repatriate" or "repatriation";
        return Handed(head, isFreeing) is { } what ? new HandedOver(what, head, head) : isChild ? new HandedOver(ExchangeWhat.Children, head, head) : null;
    }

    /// <summary>What somebody is who is handed over; null where the word alone does not say that anybody held him.</summary>
    private ExchangeWhat? Handed(int token, bool isFreed)
    {
        string lemma = Lemma(token);
        if (_words.Others.Contains(lemma))
            return (isFreed || IsHeld(token)) && !IsOwn(token) ? Context(token) : null;
        if (!_words.People.TryGetValue(lemma, out ExchangeWhat what))
            return null;
        bool isKnown = !_words.FreePeople.Contains(lemma) || IsHeld(token) || (lemma == "body" && _document[token].Lower == "bodies");
        return isKnown || (isFreed && !IsOwn(token) && what is ExchangeWhat.Prisoners or ExchangeWhat.Civilians or ExchangeWhat.Children) ? what : null;
    }

    /// <summary>"returned the two pilots": only what is held can be given back; who "returned to the villages" went himself.</summary>
    private bool IsGivenBack(int verb, int head) =>
        _document[verb] is { Upos: Upos.VERB, Lemma: "return" or "surrender" } && Clauses.Patient(_document, verb) >= 0 && _words.People.TryGetValue(Lemma(head), out ExchangeWhat what) && what == ExchangeWhat.Prisoners;

    /// <summary>"three women", "1,200 people": what the article has called those who are held, last before, else first behind; null where it has not.</summary>
    private ExchangeWhat? Context(int token)
    {
        ExchangeWhat? found = null;
        for (int at = 0; at < _document.Tokens.Length && (at < token || found is null); at++)
        {
            if ((at < token || _document[at].Sentence != _document[token].Sentence) && _document[at].Upos == Upos.NOUN && _words.People.TryGetValue(Lemma(at), out ExchangeWhat what) && what is ExchangeWhat.Prisoners or ExchangeWhat.Hostages && !_words.FreePeople.Contains(Lemma(at)))
                found = what;
        }

        return found;
    }

    /// <summary>"freed 3,000 more", "let 4,208 go", "they will be exchanged": those of whom the sentence or the one before speaks.</summary>
    private HandedOver? Elliptic(int head)
    {
        bool isNumber = _document[head].Upos == Upos.NUM || (_document[head].Lower is "more" or "others" && _document.Child(head, "nummod") >= 0);
        if (!isNumber && _document[head].Lower is not ("they" or "them"))
            return null;
        return Before(head) is >= 0 and var noun ? new HandedOver(_words.People[Lemma(noun)], noun, head) : null;
    }

    private int Before(int token)
    {
        int start = _document.Sentences[Math.Max(0, _document[token].Sentence - 1)].First;
        for (int at = token - 1; at >= start; at--)
        {
            if (_document[at].Upos == Upos.NOUN && _words.People.TryGetValue(Lemma(at), out ExchangeWhat what) && (!_words.FreePeople.Contains(Lemma(at)) || IsHeld(at) || what == ExchangeWhat.Children))
                return at;
        }

        return -1;
    }

    /// <summary>"let your soldiers go home": who is asked for holds nobody.</summary>
    private bool IsOwn(int token) => _document.Child(token, "nmod:poss") is >= 0 and var whose && _document[whose].Lower is "your" or "our" or "my";

    /// <summary>"captured soldiers", "children taken to …", "teenagers in Sudland's jails".</summary>
    private bool IsHeld(int token)
    {
        foreach (int child in _document.ChildrenOf(token))
        {
            if (_words.HeldPeople.Contains(_document[child].Lower))
                return true;
        }

        for (int next = token + 1; next < _document.SentenceOf(token).End && next <= token + Reach && _document[next].Upos is not (Upos.VERB or Upos.PUNCT); next++)
        {
            if (_words.Jails.Contains(_document[next].Lemma))
                return true;
        }

        return false;
    }

    private string Lemma(int token) => _document[token].Lemma.ToLowerInvariant();
}
