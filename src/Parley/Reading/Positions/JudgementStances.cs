using Parley.Names;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Positions;

/// <summary>Positions that judgements take: "a third round is not an option", "called the zone unacceptable", "there will be no concessions".</summary>
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
        return _document[token] is { Lower: "no" or "none", Head: >= 0 } ? Absence(token) : [];
    }

    // "X is unacceptable", also "to Norland".
    private IEnumerable<PositionDraft> Judgement(int token, int end, Stance stance)
    {
        int subject = -1, judging = -1;
        for (int i = token; i <= end && subject < 0; i++)
        {
            if (Judging(i) is var verb and >= 0 && Clauses.Patient(_document, verb) is var judged and >= 0 && judged < token)
                (subject, judging) = (judged, verb);
            else if (_document.Child(i, "cop") >= 0 || _document.Child(i, "nsubj") >= 0 || _document[i].Relation == "xcomp")
                subject = Clauses.IsNegated(_document, i) && _document[token].Lower is not ("not" or "no") ? -1 : Clauses.Subject(_document, i);
        }

        if ((subject < 0 || _document[subject].Lower == "it") && judging < 0 && Extraposed(token, end) is >= 0 and var clause)
        {
            // "it is vital that aid be let in", "it is too early to talk about a summit"
            (int from, int to) = Clauses.Extent(_document, clause);
            foreach ((ActorReference party, ActorReference? speaker) in parties.Holders(token))
                yield return new PositionDraft(party, speaker, stance, token, Math.Max(from, end + 1), to, $"judgement: {_document.SpanOf(token, end).Of(_document.Text)}");
            yield break;
        }

        if (subject < 0 || subject >= token || (judging < 0 && _document[token].Upos == Upos.VERB && _document.Child(token, "nsubj") >= 0 && _document.Child(token, "cop") < 0 && !Clauses.IsPassive(_document, token)))
            yield break;
        (int first, int last) = Clauses.Extent(_document, subject);
        // "anything short of a truce is unacceptable" demands the truce.
        int least = stance == Stance.Refuses ? Least(first, Math.Min(last, token - 1)) : -1;
        Mention? judge = judging >= 0 ? _arguments.In(Clauses.Agent(_document, judging)) : To(end) ?? For(token);
        foreach ((ActorReference party, ActorReference? speaker) in judge is null ? parties.Holders(token) : Parties.Of(judge))
        {
            yield return new PositionDraft(
                party, speaker, least < 0 ? stance : Stance.Demands, token, least < 0 ? first : least, Math.Min(last, token - 1), $"judgement: {_document.SpanOf(token, end).Of(_document.Text)}");
        }
    }

    // "called X unacceptable", "described X as a trap": the verb over the judgement; -1 where it is no such verb.
    private int Judging(int word)
    {
        int verb = _document[word].Head;
        for (int step = 0; step < 2 && verb >= 0; step++, verb = _document[verb].Head)
        {
            if (PositionWords.Shipped.Judging.Contains(_document[verb].Lemma) && _document[verb].Upos == Upos.VERB)
                return verb;
        }

        return -1;
    }

    /// <summary>The clause that "it is vital" or "it is too early" speaks of; -1 where it speaks of something else.</summary>
    private int Extraposed(int first, int last)
    {
        for (int word = first; word <= last; word++)
        {
            if (_document.Child(word, "cop") < 0 || Clauses.IsNegated(_document, word))
                continue;
            foreach (int child in _document.ChildrenOf(word))
            {
                if (child > word && _document[child].Upos is Upos.VERB or Upos.ADJ or Upos.NOUN && _document[child].Relation is "csubj" or "ccomp" or "xcomp" or "advcl" && (_document.Child(word, "expl") >= 0 || _document.Child(word, "nsubj") is >= 0 and var it && _document[it].Lower == "it"))
                    return child;
            }
        }

        return -1;
    }

    // "anything short of", "nothing other than": the first token behind it; -1 where the words do not begin so.
    private int Least(int first, int last)
    {
        // A parser may hold what comes behind for all of the subject.
        for (int any = Math.Max(_document.SentenceOf(first).First, first - 3); any <= first && any + 2 < last; any++)
        {
            if (_document[any].Lower is "anything" or "nothing" && _document[any + 1].Lower is "short" or "other" or "less" && _document[any + 2].Lower is "of" or "than")
                return any + 3;
        }

        // "a truce without monitors is worthless" demands the monitors.
        for (int without = first + 1; without < last; without++)
        {
            if (_document[without].Lower == "without" && IssueVocabulary.Shipped.Classify(_document, without + 1, last).Length > 0)
                return without + 1;
        }

        return -1;
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

    // "there will be no concessions": who says so refuses them; "no deal without" only demands what must come first.
    private IEnumerable<PositionDraft> Absence(int no)
    {
        int thing = _document[no].Lower == "none" ? no : _document[no].Head;
        if (thing < no || !(IsExistential(no, thing) || IsExclamation(no, thing) || IsQuestion(no, thing)) || article.StatementAt(no) is not { } statement || Clauses.Oblique(_document, thing, "without") >= 0 || HasPrecondition(no))
            yield break;
        // "there is no question of disarming": the disarming is refused.
        int first = IsQuestion(no, thing) ? thing + 2 : no == thing ? no : no + 1, last = Math.Max(thing, Clauses.Extent(_document, thing).Last);
        foreach ((ActorReference party, ActorReference? speaker) in parties.Of(statement))
            yield return new PositionDraft(party, speaker, Stance.Refuses, no, first, last, "absence: there will be no");
    }

    private bool IsQuestion(int no, int thing) =>
        _document[no].Lower == "no" && _document[thing].Lower == "question" && _document[thing + 1].Lower == "of" && no > 1 && _document[no - 1].Lemma == "be" && _document[no - 2].Lower == "there";

    // "Without inspections there will be no deal": what must come first is demanded, and the deal is not refused.
    private bool HasPrecondition(int no)
    {
        for (int token = _document.SentenceOf(no).First; token < no; token++)
        {
            if (_document[token].Lower is "without" or "until" or "unless")
                return true;
        }

        return false;
    }

    // "No foreign troops on our soil": all that somebody says, or says behind a colon.
    private bool IsExclamation(int no, int thing) =>
        _document[no].Lower == "no" && article.StatementAt(no) is { Direct: true } && (no == _document.SentenceOf(no).First || _document[no - 1].Form is "\"" or "“" or ":" or "-" or "–" or "—")
        && _document[thing].Relation is "root" or "parataxis" or "appos" or "dep" or "ccomp" or "obj" && _document[thing].Upos == Upos.NOUN && _document.Child(thing, "nsubj") < 0 && _document.Child(thing, "acl:relcl") < 0;

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
