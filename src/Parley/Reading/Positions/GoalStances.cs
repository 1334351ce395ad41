using Parley.Names;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Positions;

/// <summary>Positions that nouns of wanting hold: "the goal is a truce", "a truce is Norland's main demand", "it is time to lift the ban".</summary>
internal sealed class GoalStances(AnnotatedArticle article, Parties parties)
{
    // How far behind its noun the "is" of a goal stands: "the demand of both sides now is".
    private const int Near = 6;

    // How far into a view its "should" stands.
    private const int Clause = 12;

    private readonly Document _document = article.Document;
    private readonly Arguments _arguments = new(article);

    public IEnumerable<PositionDraft> At(int token)
    {
        if (_document[token].Lower is "what" or "all")
            return Wanted(token);
        if (_document[token].Upos != Upos.NOUN)
            return [];
        if (_document[token].Lemma == "line" && token > 0 && _document[token - 1].Lower == "red")
            return Owner(token) is not null && Copula(token) is var line and >= 0 ? Goal(token, line) : [];
        if (_document[token].Lower == "time")
            return Due(token);
        if (PositionWords.Shipped.Views.Contains(_document[token].Lemma))
            return View(token);
        if (!PositionWords.Shipped.Goals.Contains(_document[token].Lemma))
            return [];
        return _document[token].Relation != "appos" && Copula(token) is var copula and >= 0 ? Goal(token, copula) : Named(token);
    }

    // "the goal is to reach a truce": the speaker's, or "Norland's goal".
    private IEnumerable<PositionDraft> Goal(int noun, int copula) =>
        _document[copula + 1].Upos is Upos.PART or Upos.DET or Upos.NOUN or Upos.SCONJ or Upos.ADJ
            ? Drafts(noun, Owner(noun), Stance.Demands, copula + 1, Behind(copula + 1), "goal")
            : [];

    // "What Norland wants is a truce", "what is needed, he said, is a truce": whose want it is, or the speaker's.
    private IEnumerable<PositionDraft> Wanted(int what)
    {
        Sentence sentence = _document.SentenceOf(what);
        int verb = -1, copula = -1;
        for (int token = what + 1; token < sentence.End - 1 && token < what + Clause && copula < 0; token++)
        {
            if (verb < 0 && PositionWords.Shipped.Wanting.Contains(_document[token].Lemma) && _document[token].Upos is Upos.VERB or Upos.ADJ)
                verb = token;
            else if (verb >= 0 && _document[token].Lower is "is" or "was")
                copula = token;
        }

        if (copula < 0 || what > sentence.First + 1 || Clauses.IsNegated(_document, verb))
            return [];
        Mention? owner = Clauses.Subject(_document, verb) is >= 0 and var subject && subject != what && subject < verb ? _arguments.In(subject) : null;
        bool passive = _document[verb - 1].Lower is "is" or "was" or "remains";
        return owner is null && !passive ? [] : Drafts(verb, owner, Stance.Demands, copula + 1, Behind(copula + 1), "want");
    }

    // "the release of prisoners is Norland's main demand": whose it is must stand there.
    // Also "the release of prisoners, a key demand of the rebels".
    private IEnumerable<PositionDraft> Named(int noun)
    {
        bool isAside = _document[noun] is { Relation: "appos", Head: >= 0 and var named } && named < noun;
        int subject = isAside ? _document[noun].Head : _document.Child(noun, "nsubj");
        if ((!isAside && _document.Child(noun, "cop") < 0) || Owner(noun) is not { } owner || subject < 0)
            return [];
        // A parser hangs the aside on the last noun of what it is about.
        while (isAside && _document[subject] is { Relation: "nmod", Head: >= 0 and var whole } && Clauses.HasMarker(_document, subject, "of", "to", "from"))
            subject = whole;
        (int first, int last) = Clauses.Extent(_document, subject);
        return Drafts(noun, owner, Stance.Demands, first, isAside ? Math.Min(last, Clauses.Extent(_document, noun).First - 1) : last, "goal");
    }

    // "its view is that they should go first", "the position that any talks be direct": a view demands what it says should be.
    private IEnumerable<PositionDraft> View(int noun)
    {
        int that = Copula(noun) is var copula and >= 0 ? copula + 1 : noun + 1, end = _document.SentenceOf(noun).End - 1;
        if (that >= end || _document[that].Lower != "that")
            return [];
        bool ought = false, refused = false;
        for (int token = that + 1; token < end && token < that + Clause && _document[token].Upos != Upos.PUNCT; token++)
        {
            // "that any talks be direct"
            ought |= ModalityVocabulary.Shipped.Obligations.Contains(_document[token].Lower) || (_document[token] is { Lower: "be", Upos: Upos.AUX } && _document[token - 1].Upos is Upos.NOUN or Upos.PROPN);
            refused |= ought && _document[token].Lower is "not" or "never" or "no";
        }

        return ought ? Drafts(noun, Owner(noun), refused ? Stance.Refuses : Stance.Demands, that + 1, Behind(that + 1), "view") : [];
    }

    // "it is time to lift the ban", "the time has come for talks": who says so demands it.
    private IEnumerable<PositionDraft> Due(int time)
    {
        int end = _document.SentenceOf(time).End - 1, sign = time + 1;
        while (sign < end && sign < time + 4 && _document[sign].Lower is not ("to" or "for"))
            sign++;
        bool hasCome = sign > time + 1 && _document[sign - 1].Lemma == "come";
        bool isDue = hasCome || (sign == time + 1 && _document.Child(time, "cop") >= 0);
        return sign < end && isDue && !Clauses.IsNegated(_document, time) ? Drafts(time, null, Stance.Demands, sign + 1, Behind(sign + 1), "goal") : [];
    }

    private IEnumerable<PositionDraft> Drafts(int noun, Mention? owner, Stance stance, int first, int last, string rule)
    {
        foreach ((ActorReference party, ActorReference? speaker) in owner is null ? parties.Holders(noun) : Parties.Of(owner))
            yield return new PositionDraft(party, speaker, stance, noun, first, last, $"{rule}: {_document[noun].Lemma}");
    }

    private Mention? Owner(int noun) => _arguments.In(_arguments.ActorOfNoun(noun) is >= 0 and var owner ? owner : Clauses.OfPhrase(_document, noun));

    private int Copula(int noun)
    {
        int end = _document.SentenceOf(noun).End - 1;
        for (int token = noun + 1; token < end && token < noun + Near; token++)
        {
            if (_document[token].Lower is "is" or "was" or "remains" or "remained" or "are")
                return token;
        }

        return -1;
    }

    private int Behind(int first)
    {
        int last = first, end = _document.SentenceOf(first).End - 1;
        while (last < end && _document[last + 1].Upos != Upos.PUNCT)
            last++;
        return last;
    }
}
