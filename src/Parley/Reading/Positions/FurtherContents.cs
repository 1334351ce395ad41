using Parley.Names;
using Parley.Text;

namespace Parley.Reading.Positions;

/// <summary>What belongs to the content of a demand, offer or refusal though a parser hangs it elsewhere, and what another wants behind it.</summary>
internal sealed class FurtherContents(AnnotatedArticle article)
{
    private readonly Document _document = article.Document;

    /// <summary>
    /// Clauses and things joined to the trigger instead of to the content: "demanded that the shooting stop and that the troops leave",
    /// "pressed for a truce, unhindered aid and …", "wants the fees cut, two envoys said, and the ban lifted".
    /// </summary>
    public IEnumerable<(int First, int Last)> Of(int trigger, int content)
    {
        bool isNoun = _document[content].Upos == Upos.NOUN;
        foreach (int joined in Joined(trigger))
        {
            if (joined <= content || ContentItems.IsParted(_document, content, joined))
                continue;
            (int first, int last) = Clauses.Extent(_document, joined);
            if (isNoun && (IsDone(joined, trigger, content) || (_document[joined].Head == trigger && IsThing(joined) && _document[joined].Xpos != _document[trigger].Xpos)))
                yield return (first, last);
            foreach (int mark in _document.ChildrenOf(joined))
            {
                if (mark < joined && _document[mark] is { Relation: "mark", Lower: "that" })
                    yield return (mark, last);
            }
        }

        // "wants the army cut, and recognition to be part of any deal"
        if (isNoun && Participle(trigger, content) is var done and >= 0)
        {
            foreach (int joined in _document.ChildrenOf(done))
            {
                if (joined > done && _document[joined].Relation == "conj" && !ContentItems.IsParted(_document, content, joined) && (IsThing(joined) || IsDone(joined, trigger, content)))
                    yield return Clauses.Extent(_document, joined);
            }
        }
    }

    /// <summary>The first token of what is to be done with the thing to which it is: "wants | the planes to be inspected".</summary>
    public int Undergoing(int trigger, int content, int first) =>
        Clauses.Undergoing(_document, content) is >= 0 and var thing && thing > trigger && thing < first && article.MentionAt(thing)?.Actor?.Id is null
            ? _document.Subtree(thing).First : first;

    /// <summary>The last token of a thing with what is to be done to it: "wants the number of tanks | cut to a half".</summary>
    public int Done(int trigger, int content, int last)
    {
        // "these conditions met" tells no more than "these conditions"; "opposes any state striking a deal" speaks of the deal.
        int done = Participle(trigger, content) is >= 0 and var participle ? participle : _document.Child(trigger, "xcomp") is >= 0 and var doing && _document[doing].Xpos == "VBG" ? doing : -1;
        if (done != last + 1 || PositionWords.Shipped.Anaphors.Contains(_document[content].Lemma))
            return last;
        (int _, int end) = Clauses.Extent(_document, done);
        foreach (int child in _document.ChildrenOf(done))
        {
            if (child > done && _document[child].Relation is "conj" or "parataxis")
                end = Math.Min(end, Clauses.Extent(_document, child).First - 1);
        }

        return Math.Max(done, ContentItems.Bare(_document, done, end).Last);
    }

    /// <summary>
    /// What another wants in the same words: "the state wants a swap of all, the rebels a list first", "the state wants a truce; the rebels, a
    /// settlement". With the comma or semicolon that parts them.
    /// </summary>
    public (Mention Rival, int Comma, (int First, int Last) Theirs)? OfAnother(int content)
    {
        int end = _document.SentenceOf(content).End - 1;
        for (int comma = content + 1; comma < end - 2; comma++)
        {
            if (_document[comma].Upos is Upos.AUX || _document[comma].Xpos is "VBD" or "VBZ" or "VBP" or "WDT" or "WP")
                return null;
            if (_document[comma].Form is not ("," or ";"))
                continue;
            int start = comma + 1;
            while (start < end && _document[start].Upos is Upos.DET or Upos.CCONJ)
                start++;
            if (article.MentionAt(start) is { Form: not MentionForm.Adjective, Kind: NameKind.State or NameKind.Body or NameKind.Group or NameKind.Person } rival
                && Theirs(rival.Last + 1, _document[comma].Form == ";", end) is var (first, last))
            {
                return (rival, comma, (first, last));
            }
        }

        return null;
    }

    /// <summary>A noun phrase and no verb, up to the next comma.</summary>
    private (int First, int Last)? Theirs(int first, bool isParted, int end)
    {
        if (isParted && first < end && _document[first].Form == ",")
            first++;
        if (first >= end || _document[first].Upos is not (Upos.DET or Upos.NUM or Upos.ADJ or Upos.NOUN))
            return null;
        int last = first, nouns = 0;
        while (last <= end && _document[last].Upos != Upos.PUNCT)
        {
            if (_document[last].Upos == Upos.AUX || _document[last].Xpos is "VBD" or "VBZ" or "VBP")
                return null;
            nouns += _document[last++].Upos == Upos.NOUN ? 1 : 0;
        }

        return nouns > 0 ? (first, last - 1) : null;
    }

    // What is joined to the trigger, or to a "two envoys said" that is put in between.
    private IEnumerable<int> Joined(int trigger)
    {
        foreach (int child in _document.ChildrenOf(trigger))
        {
            if (_document[child].Relation == "conj")
                yield return child;
            if (child <= trigger || _document[child].Relation != "parataxis")
                continue;
            foreach (int joined in _document.ChildrenOf(child))
            {
                if (_document[joined].Relation == "conj" && _document[joined].Head != trigger)
                    yield return joined;
            }
        }
    }

    // "(and) the tariffs lifted", beside "the checkpoints removed": a thing with its participle, for which a parser may hold a past tense.
    private bool IsDone(int verb, int trigger, int content)
    {
        if (_document[verb].Xpos is not ("VBN" or "VBD") || _document.Child(verb, "nsubj") is not (>= 0 and var thing) || thing > verb || _document.Child(verb, "aux") >= 0 || _document.Child(verb, "obj") >= 0 || article.MentionAt(thing) is not null)
            return false;
        return (_document[verb].Xpos == "VBN" && _document[verb].Head == trigger) || Participle(trigger, content) >= 0;
    }

    /// <summary>What is to be done to a content: "the checkpoints removed"; -1 where nothing tells.</summary>
    private int Participle(int trigger, int content)
    {
        int own = _document.Child(content, "acl") is >= 0 and var participle ? participle : _document.Child(trigger, "xcomp");
        return own > content && _document[own].Xpos == "VBN" ? own : -1;
    }

    private bool IsThing(int token) =>
        _document[token] is { Upos: Upos.NOUN or Upos.PROPN or Upos.ADJ } or { Xpos: "VBN" } && _document.Child(token, "nsubj") < 0 && _document.Child(token, "aux") < 0 && _document.Child(token, "cop") < 0;
}
