using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Positions;

/// <summary>Demands that conditions make: "no deal without inspections", "threatened sanctions unless a truce is reached", "if it failed to withdraw".</summary>
internal sealed class ConditionStances(Document document, Parties parties)
{
    private readonly Document _document = document;

    public IEnumerable<PositionDraft> At(int token) => _document[token].Lower switch
    {
        "without" => Precondition(token),
        "unless" or "if" => Ultimatum(token),
        _ => [],
    };

    // "no deal without X": X is demanded.
    private IEnumerable<PositionDraft> Precondition(int preposition)
    {
        int last = ClauseEnd(preposition);
        if (!NegatedBefore(preposition))
            last = Fronted(preposition);
        if (last <= preposition)
            yield break;
        foreach ((ActorReference party, ActorReference? speaker) in parties.Holders(preposition))
            yield return new PositionDraft(party, speaker, Stance.Demands, preposition, preposition + 1, last, "precondition: no … without");
    }

    // "without inspections there can be no deal": the last token of what is demanded; -1 where nothing is denied behind it.
    private int Fronted(int preposition)
    {
        if (_document[preposition] is not { Relation: "case", Head: >= 0 and var thing } || thing < preposition)
            return -1;
        int last = Clauses.Extent(_document, thing).Last, end = _document.SentenceOf(preposition).End, there = last + 1;
        while (there < end && _document[there].Upos == Upos.PUNCT)
            there++;
        if (there + 2 >= end || _document[there].Lower != "there")
            return -1;
        for (int token = there + 1; token < end && token < there + 4; token++)
        {
            if (_document[token].Lower is "no" or "not" or "n't" or "never")
                return last;
        }

        return -1;
    }

    // A threat's condition is what is wanted: "unless X" demands X, "if it fails to do X" too, "if it goes on doing X" that it stops.
    private IEnumerable<PositionDraft> Ultimatum(int conjunction)
    {
        int last = ClauseEnd(conjunction);
        int first = _document[conjunction].Lower == "unless" ? conjunction + 1 : Unwanted(conjunction + 1, last);
        if (first < 0 || first > last)
            yield break;
        if (Threat(conjunction) is not { Actor: { } actor } threat)
            yield break;
        foreach ((ActorReference party, ActorReference? speaker) in Parties.Of(actor))
            yield return new PositionDraft(party, speaker, Stance.Demands, conjunction, first, last, $"condition: {threat.Type} {_document[conjunction].Lower}");
    }

    // "if it does not withdraw", "if it fails to withdraw", "if it rejected a truce", "if it goes on shelling": where the content of the
    // demand starts, which is the opposite; -1 where the condition is nothing that anybody should do or leave.
    private int Unwanted(int first, int last)
    {
        // "if no deal is reached": the deal.
        if (first < last && _document[first].Lower == "no")
            return first + 1;
        for (int token = first; token < last; token++)
        {
            if (_document[token].Lower is "not" or "n't" or "no" || _document[token].Lemma is "continue" or "keep" or "persist"
                || (_document[token].Lemma == "go" && _document[token + 1].Lower == "on"))
            {
                return first;
            }

            if (_document[token].Lemma is "fail" or "refuse" or "reject")
                return _document[token + 1].Lower == "to" && token + 1 < last ? token + 2 : token + 1;
        }

        return -1;
    }

    private Act? Threat(int conjunction)
    {
        Act? found = null;
        foreach (Act act in parties.ActsBefore(conjunction, _document.SentenceOf(conjunction).First))
        {
            if (act.Type is "warn" or "threaten" or "ultimatum" && !act.Negated)
                found = act;
        }

        return found;
    }

    private int ClauseEnd(int from)
    {
        int end = _document.SentenceOf(from).End - 1, at = from;
        while (at < end && (_document[at + 1].Upos != Upos.PUNCT || _document[at + 1].Form is "\"" or "“" or "”" or "-"))
            at++;
        return at;
    }

    private bool NegatedBefore(int token)
    {
        for (int at = token - 1; at >= _document.SentenceOf(token).First && at > token - 10; at--)
        {
            if (_document[at].Lower is "no" or "not" or "n't" or "nothing" or "never")
                return true;
        }

        return false;
    }
}
