using Parley.Text;

namespace Parley.Reading.Deadlines;

/// <summary>What must be done: under an obligation, a plan or a condition.</summary>
internal sealed class DeadlineObligations(Document document)
{
    // So far up the tree an obligation still holds.
    private const int Steps = 8;

    private readonly DeadlineVocabulary _words = DeadlineVocabulary.Shipped;

    /// <summary>What makes a clause one that must be, or is to be, done; null if nothing does.</summary>
    public DeadlineTrigger? Of(int clause, string rule)
    {
        // "The next round is to take place within a month" announces a meeting.
        if ((Clauses.IsNegated(document, clause) && !IsCondition(clause, out _)) || (rule == "within" && Clauses.Subject(document, clause) is >= 0 and var subject && _words.Events.Contains(document[subject].Lemma)))
            return null;
        if (IsCondition(clause, out int main))
            return new("condition", clause, clause, main);
        int at = clause;
        for (int step = 0; step < Steps && at >= 0; step++)
        {
            int head = document[at].Head;
            foreach (int child in document.ChildrenOf(at))
            {
                // "We shall know by Monday": nobody has to do anything.
                if (document.Is(child, "aux") && !_words.Knowing.Contains(document[at].Lemma) && document[child].Lower is "must" or "shall" or "should" or "will" or "'ll")
                    return document[child].Lower is "will" or "'ll" ? IsExpected(at) ? null : new("plan", at, clause, -1) : new(rule, child, clause, head);
            }

            // "have to be home by Friday", where the date hangs on "have".
            if (document[at].Lemma == "have" && document.Child(at, "xcomp") is >= 0 and var task && document.Child(task, "mark") is >= 0 and var to && document[to].Lower == "to")
                return new(rule, at, task, head);
            if (IsTerm(at) || IsItem(at))
                return new("plan", at, clause, -1);
            if (IsToDo(at))
                return IsExpected(at) ? null : new(rule, at, clause, head);
            if (head < 0 || !(document.Is(at, "xcomp") || document.Is(at, "ccomp") || document.Is(at, "advcl") || document.Is(at, "acl") || document.Is(at, "conj") || document.Is(at, "obj") || document.Is(at, "obl")))
                break;
            if (_words.Obliging.Contains(document[head].Lemma) && !_words.Expecting.Contains(document[head].Lemma) && !document.Is(at, "conj"))
                return new(rule, head, clause, head);
            at = head;
        }

        if (_words.Demanding.Contains(document[clause].Lemma))
            return new(rule, clause, Clauses.Object(document, clause), clause);
        return null;
    }

    /// <summary>"unless …", "if … not …": a clause on whose failing something follows.</summary>
    public bool IsCondition(int clause, out int main)
    {
        main = -1;
        int at = clause;
        for (int step = 0; step < 4 && at >= 0; step++, at = document[at].Head)
        {
            if (IsIfNot(at, clause))
            {
                main = document[at].Head;
                return true;
            }
        }

        return false;
    }

    public bool IsExpected(int verb)
    {
        for (int step = 0; step < 3 && verb >= 0; step++, verb = document[verb].Head)
        {
            int head = document[verb].Head;
            if (head < 0)
                return false;
            if (_words.Expecting.Contains(document[head].Lemma) && document[head].Lemma is not "say")
                return true;
        }

        return false;
    }

    /// <summary>Whether a clause is introduced by "unless", or by "if" and fails.</summary>
    /// <param name="marked">The predicate that is introduced.</param>
    /// <param name="negated">The one that may be negated: the same or one under it.</param>
    public bool IsIfNot(int marked, int negated) => Clauses.Marker(document, marked) switch
    {
        "unless" => true,
        "if" => Clauses.IsNegated(document, negated) || document[marked].Lemma is "fail" or "refuse",
        _ => false,
    };

    /// <summary>"under the deal both sides pull back": what a pact says they are to do.</summary>
    private bool IsTerm(int verb)
    {
        foreach (int child in document.ChildrenOf(verb))
        {
            if (document.Is(child, "obl") && Clauses.HasMarker(document, child, "under") && ModalityVocabulary.Shipped.Terms.Contains(document[child].Lemma))
                return true;
        }

        return false;
    }

    /// <summary>"• disarm all fighters": an item of a list of what is to be done.</summary>
    private bool IsItem(int verb)
    {
        Sentence sentence = document.SentenceOf(verb);
        int first = sentence.First;
        while (first < verb && document[first].Upos == Upos.PUNCT)
            first++;
        return first == verb && document[verb].Xpos == "VB" && char.IsLower(document[verb].Form[0]);
    }

    /// <summary>"is to sign", "has to leave", "are to be freed".</summary>
    private bool IsToDo(int verb)
    {
        int first = verb;
        foreach (int child in document.ChildrenOf(verb))
            first = Math.Min(first, child);
        Sentence sentence = document.SentenceOf(verb);
        for (int token = Math.Max(sentence.First + 1, verb - 5); token < verb; token++)
        {
            if (document[token].Lower == "to" && document[token - 1].Lemma is "be" or "have" && document[token].Upos == Upos.PART)
                return true;
        }

        return false;
    }
}
