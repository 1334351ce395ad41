using Parley.Names;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Positions;

/// <summary>Positions that judgements take: "a third round is not an option", "the goal is a truce", "there will be no concessions".</summary>
internal sealed class JudgementStances(AnnotatedArticle article, Parties parties)
{
    private readonly Document _document = article.Document;
    private readonly Arguments _arguments = new(article);
    private readonly WordOrder _order = new(article);

    public IEnumerable<PositionDraft> At(int token)
    {
        int end = _document.SentenceOf(token).End - 1;
        if (PositionWords.Shipped.Judgements.Match(_document, token, end, out int last) is var phrase and >= 0)
            return Judgement(token, last, PositionWords.Shipped.StanceOf(phrase));
        if (_document[token].Upos == Upos.NOUN && PositionWords.Shipped.Goals.Contains(_document[token].Lemma))
            return Goal(token, end);
        return _document[token] is { Lower: "no" or "none", Head: >= 0 } ? Absence(token) : [];
    }

    // "X is unacceptable", also "to Norland".
    private IEnumerable<PositionDraft> Judgement(int token, int end, Stance stance)
    {
        int subject = -1;
        for (int i = token; i <= end && subject < 0; i++)
        {
            if (_document.Child(i, "cop") >= 0 || _document.Child(i, "nsubj") >= 0 || _document[i].Relation == "xcomp")
                subject = Clauses.Subject(_document, i);
        }

        if (subject < 0 || subject >= token)
            yield break;
        foreach ((ActorReference party, ActorReference? speaker) in (To(end) ?? For(token)) is { } judge ? Parties.Of(judge) : parties.Holders(token))
        {
            (int first, int last) = Clauses.Extent(_document, subject);
            yield return new PositionDraft(party, speaker, stance, token, first, Math.Min(last, token - 1), $"judgement: {_document.SpanOf(token, end).Of(_document.Text)}");
        }
    }

    // "For Norland, inspections are a red line".
    private Mention? For(int word)
    {
        int first = _document.SentenceOf(word).First;
        return _document[first].Lower == "for" ? _arguments.In(_order.MentionAfter(first, "for") is var head and >= 0 ? head : _order.MentionRightAfter(first)) : null;
    }

    private Mention? To(int word)
    {
        int head = _order.MentionAfter(word, "to");
        return _arguments.In(head >= 0 ? head : _order.MentionAfter(word, "for"));
    }

    // "the goal is to reach a truce": the speaker's, or "Norland's goal".
    private IEnumerable<PositionDraft> Goal(int noun, int end)
    {
        int copula = noun + 1;
        while (copula < end && copula < noun + 6 && _document[copula].Lower is not ("is" or "was" or "remains" or "remained" or "are"))
            copula++;
        if (copula >= end || _document[copula].Lemma is not ("be" or "remain") || _document[copula + 1].Upos is not (Upos.PART or Upos.DET or Upos.NOUN or Upos.SCONJ or Upos.ADJ))
            yield break;
        Mention? owner = _arguments.In(_arguments.ActorOfNoun(noun));
        foreach ((ActorReference party, ActorReference? speaker) in owner is null ? parties.Holders(noun) : Parties.Of(owner))
        {
            int last = copula + 1;
            while (last < end && _document[last + 1].Upos != Upos.PUNCT)
                last++;
            yield return new PositionDraft(party, speaker, Stance.Demands, noun, copula + 1, last, $"goal: {_document[noun].Lemma}");
        }
    }

    // "there will be no concessions": who says so refuses them; "no deal without" only demands what must come first.
    private IEnumerable<PositionDraft> Absence(int no)
    {
        int thing = _document[no].Lower == "none" ? no : _document[no].Head;
        if (thing < no || !IsExistential(no, thing) || article.StatementAt(no) is not { } statement || Clauses.Oblique(_document, thing, "without") >= 0)
            yield break;
        foreach ((ActorReference party, ActorReference? speaker) in parties.Of(statement))
            yield return new PositionDraft(party, speaker, Stance.Refuses, no, no == thing ? no : no + 1, Math.Max(thing, Clauses.Extent(_document, thing).Last), "absence: there will be no");
    }

    private bool IsExistential(int no, int thing)
    {
        bool there = false, future = false;
        for (int token = no - 1; token >= _document.SentenceOf(no).First && token > no - 5; token--)
        {
            there |= _document[token].Lower == "there";
            future |= _document[token].Lower is "will" or "would" or "'ll" or "can";
        }

        for (int token = thing + 1; there && token < Math.Min(_document.SentenceOf(no).End, thing + 4); token++)
        {
            if (_document[token].Lower is "without" or "until" or "unless" or "before")
                return false;
        }

        return there && future;
    }
}
