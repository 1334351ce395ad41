using Parley.Text;

namespace Parley.Reading;

/// <content>The clauses that fill the places of a frame: infinitives, that-clauses, and what is said in front.</content>
internal sealed partial class FrameMatcher
{
    private int Infinitive(int head, int other)
    {
        foreach (int candidate in (ReadOnlySpan<int>)[head, other])
        {
            if (candidate < 0)
                continue;
            foreach (int child in _document.ChildrenOf(candidate))
            {
                if (child > head && _document[child].Relation is "acl" or "advcl" or "xcomp" or "ccomp" && IsNonFinite(child) && !IsAside(child))
                    return child;
            }
        }

        return _document[head].Upos == Upos.VERB ? _order.InfinitiveAfter(head) : Mistaken(head);
    }

    // "ready to free prisoners", where the tree holds the verb for an adjective of what is freed.
    private int Mistaken(int adjective)
    {
        int to = adjective + 1;
        if (to + 2 >= _document.SentenceOf(adjective).End || _document[to].Lower != "to" || !FrameVocabulary.Acts.Verbs.ContainsKey(_document[to + 1].Lower) || _document[to + 1].Upos != Upos.ADJ)
            return -1;
        return _document[to].Relation == "case" ? _document[to].Head : -1;
    }

    // "told them so, adding that …" goes on with what they did.
    private bool IsAside(int verb) => _document[verb] is { Relation: "advcl", Xpos: "VBG" } && _document[verb - 1].Upos == Upos.PUNCT;

    private int Clause(int head)
    {
        int found = _document.Child(head, "ccomp");
        if (found < 0 && _document[head].Upos == Upos.NOUN)
            found = ThatClause(head);
        if (found >= 0)
            return IsQuestion(found) ? -1 : found;
        return _order.ClauseAfter(head) is >= 0 and var after ? after : Said(head);
    }

    // "“They are not serious,” complained Norland": what is said in front of the verb that reports it.
    private int Said(int verb)
    {
        if (_document[verb].Upos != Upos.VERB || article.StatementBy(verb) is not { Content: [var said, ..] })
            return -1;
        for (int token = _document.TokenAt(said.Start); token < _document.Tokens.Length && _document[token].Start < said.End; token++)
        {
            int above = _document[token].Head;
            if (Clauses.IsPredicate(_document, token) && (above < 0 || _document[above].Start < said.Start || _document[above].Start >= said.End))
                return token;
        }

        return -1;
    }

    // "Norland's demand that Sudland disarm"
    private int ThatClause(int noun)
    {
        foreach (int child in _document.ChildrenOf(noun))
        {
            if (_document[child].Relation == "acl" && _document.Child(child, "mark") is >= 0 and var mark && _document[mark].Lower == "that")
                return child;
        }

        return -1;
    }

    // "asked whether they came", "asked how soon they would come".
    private bool IsQuestion(int clause)
    {
        for (int token = clause - 1; token >= _document.SentenceOf(clause).First && _document[token].Upos is not (Upos.PUNCT or Upos.VERB); token--)
        {
            if (_document[token].Xpos is "WRB" or "WP")
                return true;
        }

        return Clauses.HasMarker(_document, clause, "whether", "if", "how", "why");
    }

    // "to withdraw", "withdrawing", "(to be) ready to talk": no subject of its own and no auxiliary that makes it finite.
    private bool IsNonFinite(int verb)
    {
        if (_document.Child(verb, "nsubj") >= 0)
            return false;
        if (_document[verb].Xpos == "VBG")
            return true;
        foreach (int child in _document.ChildrenOf(verb))
        {
            if (_document[child].Lower == "to" && child < verb && _document[child].Relation is "mark" or "aux")
                return true;
        }

        return verb > 0 && _document[verb - 1].Lower == "to";
    }
}
