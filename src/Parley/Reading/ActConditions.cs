using Parley.Record;
using Parley.Text;

namespace Parley.Reading;

/// <summary>Acts that hang on a condition: "will lift the ban once …" is not yet done, "would close the border if …" threatens.</summary>
internal sealed class ActConditions(AnnotatedArticle article)
{
    // How far over an act its condition stands: "is ready to walk away if".
    private const int Near = 4;

    private readonly Document _document = article.Document;

    /// <summary>Whether an act is only to come if something else does.</summary>
    public bool IsConditional(Act act) => act.Modality == Modality.Planned && Condition(act.Trigger) >= 0;

    /// <summary>Whether an act would hurt another, is announced for a certain case, and is not done yet.</summary>
    public bool IsThreat(Act act) =>
        MoveTypes.Plover[act.Type] is "SANCTION" or "COERCE" or "ASSAULT" or "MOBILIZE" || act.Type == "walk-out" ? act.Modality is not (Modality.Actual or Modality.Denied) && Condition(act.Trigger) is >= 0 and var over && IsAnnounced(over) : false;

    /// <summary>The predicate over an act that a condition hangs on; -1 where none does.</summary>
    private int Condition(int trigger)
    {
        int at = Clauses.HeadOf(_document, trigger);
        for (int step = 0; step < Near && at >= 0; step++, at = Clauses.Plain(_document[at].Relation) is "xcomp" or "conj" ? _document[at].Head : -1)
        {
            foreach (int clause in _document.ChildrenOf(at))
            {
                if (_document[clause].Relation == "advcl" && IsCondition(clause) && !IsSaid(at, clause))
                    return at;
            }
        }

        return -1;
    }

    // "If the talks fail, it will go on, the minister warned": the condition is part of what is said.
    private bool IsSaid(int verb, int clause)
    {
        if (clause > verb || article.StatementBy(verb) is not { } statement)
            return false;
        foreach (Span part in statement.Content)
        {
            if (part.Contains(_document[clause].Start))
                return true;
        }

        return false;
    }

    // "if the talks fail", "once they sign", "should the talks stall".
    private bool IsCondition(int clause)
    {
        if (Clauses.Marker(_document, clause) is { } marker)
            return marker is not ("until" or "whether" or "lest") && ModalityVocabulary.Shipped.Conditions.Contains(marker);
        return _document.Child(clause, "aux") is >= 0 and var should && _document[should].Lower == "should" && Clauses.Subject(_document, clause) is >= 0 and var subject && should < subject;
    }

    // "will", "would", "is ready to": somebody's word, where "could" and "might" are somebody's guess.
    private bool IsAnnounced(int predicate)
    {
        foreach (int child in _document.ChildrenOf(predicate))
        {
            if (_document[child].Relation == "aux" && _document[child].Lower is "will" or "would" or "'ll" or "'d" or "wo")
                return true;
        }

        return _document[predicate].Upos == Upos.ADJ && _document.Child(predicate, "cop") >= 0;
    }
}
