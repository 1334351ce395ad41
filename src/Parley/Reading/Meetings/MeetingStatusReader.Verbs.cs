using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Meetings;

/// <content>The status of what a verb tells of: by its mood and tense, and by what an infinitive depends on.</content>
internal sealed partial class MeetingStatusReader
{
    private MeetingStatus? OfVerb(MeetingMention mention, int verb)
    {
        Modality modality = Clauses.ModalityOf(_document, verb);
        bool negated = Clauses.IsNegated(_document, verb) && !IsLate(verb);
        if (mention.Kind == MeetingTrigger.Inviting)
            return MeetingStatus.Proposed;
        if (Clauses.IsCounterfactual(_document, verb))
            return MeetingStatus.Cancelled;
        if (OfInfinitive(verb) is { } intended)
            return intended;
        if (negated)
            return modality == Modality.Planned ? MeetingStatus.Refused : mention.Dates.Count > 0 ? MeetingStatus.Cancelled : Clauses.IsPast(_document, verb) && modality == Modality.Actual ? null : MeetingStatus.Refused;
        return modality switch
        {
            Modality.Planned => MeetingStatus.Planned,
            Modality.Possible when IsAgreed(verb) => MeetingStatus.Planned,
            Modality.Possible or Modality.Conditional => IsReported(verb) ? MeetingStatus.Planned : MeetingStatus.Proposed,
            Modality.Denied => null,
            _ => Clauses.IsPast(_document, verb) ? MeetingStatus.Held : IsBeforeThat(verb) ? MeetingStatus.Planned : Present(verb),
        };
    }

    /// <summary>"are to report home before they meet again": a clause behind "before" tells of what is still to come.</summary>
    private bool IsBeforeThat(int verb) => _document[verb].Relation == "advcl" && Clauses.Marker(_document, verb) == "before" && _document[verb].Xpos is "VBP" or "VBZ";

    /// <summary>"Under the agreement, commanders will meet on Tuesday": what a pact says will be, but not what a plan or a draft would have.</summary>
    private bool IsAgreed(int verb) =>
        Clauses.Oblique(_document, verb, "under") is >= 0 and var pact && _words.Binding.Contains(_document[pact].Lemma) && _document.Child(pact, "det") is >= 0 and var determiner && _document[determiner].Lower is "the" or "that" or "this"
        && _document.Child(pact, "amod") < 0 && _document.Child(verb, "aux") is >= 0 and var will && _document[will].Lower == "will";

    /// <summary>"said that he would meet": the future as seen from the past.</summary>
    private bool IsReported(int verb)
    {
        bool would = false;
        foreach (int child in _document.ChildrenOf(verb))
        {
            if (child > verb)
                break;
            would |= _document[child].Lower == "would" && _document[child].Relation == "aux";
            if (_document[child].Relation == "advcl" || _document[child].Lower == "if")
                return false;
        }

        int head = _document[verb].Head;
        return would && head >= 0 && _document[verb].Relation is "ccomp" or "parataxis" && _document[head].Xpos == "VBD" && HasNoIf(verb);
    }

    private bool HasNoIf(int verb)
    {
        Sentence sentence = _document.SentenceOf(verb);
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (_document[token].Lower is "if" or "unless")
                return false;
        }

        return true;
    }

    /// <summary>
    /// "are to meet", "wants to meet", "challenged him to meet": the word before the infinitive decides, the names between left out.
    /// Read by order, because the tree often hangs such infinitives elsewhere.
    /// </summary>
    private MeetingStatus? OfInfinitive(int verb)
    {
        int sentence = _document[verb].Sentence, at = verb - 1;
        if (_document[verb].Xpos != "VB" || at < 0 || _document[at].Lower != "to" || _document[at].Sentence != sentence)
            return null;
        bool negated = at > 0 && _document[at - 1].Lower == "not";
        for (at -= negated ? 2 : 1; at >= 0 && at > verb - 12 && _document[at].Sentence == sentence; at--)
        {
            string lemma = _document[at].Lemma;
            if (_words.Refused.Contains(lemma))
                return MeetingStatus.Refused;
            if (_words.Proposed.Contains(lemma) || _words.Proposing.Contains(lemma) || lemma is "ready" or "willing" or "open" or "like")
                return MeetingStatus.Proposed;
            if (lemma is "be" or "have" || _words.Planned.Contains(lemma) || _words.Planning.Contains(lemma))
                return negated ? MeetingStatus.Refused : HasNoIf(verb) ? MeetingStatus.Planned : MeetingStatus.Proposed;
            if (_document[at].Upos is not (Upos.PROPN or Upos.PRON or Upos.NOUN or Upos.ADJ or Upos.DET or Upos.ADV or Upos.PART))
                return null;
        }

        return null;
    }
}
