using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Attending;

/// <summary>Whether somebody comes, keeps away, or may do either: by negation, modality and words of doubt.</summary>
internal sealed class AttendanceStatusReader(Document document)
{
    private readonly AttendanceVocabulary _words = AttendanceVocabulary.Shipped;

    /// <summary>Whether those whom a word of coming or of keeping away is told of come.</summary>
    /// <param name="token">The word.</param>
    /// <param name="comes">Whether it tells of coming.</param>
    /// <param name="modality">How it is told.</param>
    public AttendanceStatus Of(int token, bool comes, out Modality modality)
    {
        // "was the only leader to come" leaves nothing open.
        bool isOnly = document[token] is { Xpos: "VB", Relation: "acl", Head: >= 0 and var noun } && document.Child(noun, "cop") >= 0;
        modality = Clauses.ModalityOf(document, isOnly ? document[token].Head : token);
        bool negated = Clauses.IsNegated(document, token) || (HasBefore(token, "neither", "nobody", "none") || IsNeither(token));
        if (IsDoubted(token) || HasBefore(token, "doubts", "odds", "chances", "doubtful", "unclear", "whether"))
            return AttendanceStatus.Unclear;
        // Who cannot come is away.
        if (modality is Modality.Possible or Modality.Conditional && !(negated && Cannot(token)))
            return AttendanceStatus.Unclear;
        return comes != negated ? AttendanceStatus.Attends : AttendanceStatus.Absent;
    }

    private bool Cannot(int token)
    {
        foreach (int child in document.ChildrenOf(token))
        {
            if (document[child].Relation == "aux" && document[child].Lemma is "can" or "could")
                return true;
        }

        return false;
    }

    /// <summary>Whether one of these words stands in front, near by in the sentence.</summary>
    private bool HasBefore(int token, params ReadOnlySpan<string> words)
    {
        for (int at = token - 1; at >= 0 && at > token - 7 && document[at].Sentence == document[token].Sentence && document[at].Form is not (";" or ","); at--)
        {
            if (words.Contains(document[at].Lower))
                return true;
        }

        return false;
    }

    /// <summary>"whether X will come", "it is doubtful that", "the odds of X showing up", "not likely to travel".</summary>
    private bool IsDoubted(int token)
    {
        int at = token;
        for (int step = 0; step < 5; step++)
        {
            foreach (int child in document.ChildrenOf(at))
            {
                if (child < at && document[child].Relation is "mark" or "advmod" && _words.Doubt.Contains(document[child].Lower))
                    return true;
            }

            string relation = Clauses.Plain(document[at].Relation);
            if (document[at].Head < 0 || relation is not ("xcomp" or "ccomp" or "csubj" or "acl" or "advcl"))
                return false;
            bool isInfinitive = relation == "xcomp" && document[at].Xpos == "VB";
            at = document[at].Head;
            // "decided to come" leaves nothing open.
            if (_words.Doubt.Contains(document[at].Lemma) && !(isInfinitive && document[at].Lemma == "decide" && Clauses.IsPast(document, at) && Clauses.ModalityOf(document, at) == Modality.Actual))
                return true;
        }

        return false;
    }

    /// <summary>"Neither X nor Y is taking part".</summary>
    private bool IsNeither(int token)
    {
        foreach (int member in Clauses.Conjuncts(document, Clauses.Subject(document, token)).Prepend(token))
        {
            foreach (int child in document.ChildrenOf(member))
            {
                if (child < token && document[child].Lower is "neither" or "nor")
                    return true;
            }
        }

        return false;
    }
}
