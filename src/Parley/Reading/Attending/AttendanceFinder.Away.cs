using Parley.Names;
using Parley.Reading.Meetings;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Attending;

/// <content>Who is elsewhere, is stood in for, or comes without a place being named.</content>
internal sealed partial class AttendanceFinder
{
    /// <summary>"stayed in X", "remained in X", where the meeting just told of is in another place: that meeting.</summary>
    private MeetingChain? StaysElsewhere(Sentence sentence, int verb)
    {
        if (!_words.Remaining.Contains(_document[verb].Lemma) || Clauses.Oblique(_document, verb, "in", "at") is not (>= 0 and var where) || article.MentionAt(where) is not { Place: { } place } mention
            || mention.First > verb + 3 || mention.Form == MentionForm.Adjective)
            return null;
        MeetingChain? near = article.Meetings.LastOrDefault(chain => chain.Places.Count > 0 && _meetings.IsRightBehind(chain, sentence));
        return near is null || near.Places.Exists(other => MeetingCoreference.SamePlace(other, place)) ? null : near;
    }

    /// <summary>"sent Y in his place", "in her stead".</summary>
    private bool StandsIn(Sentence sentence, int verb)
    {
        for (int token = verb + 1; token + 2 < sentence.End; token++)
        {
            if ((_document[token].Lower == "in" && _document[token + 1].Xpos == "PRP$" && _words.Stead.Contains(_document[token + 2].Lower))
                || (_document[token].Lower == "instead" && _document[token + 1].Lower == "of" && _document[token + 2].Xpos == "VBG"))
                return true;
        }

        return false;
    }

    /// <summary>"took his place", "stood in for her".</summary>
    private bool Replaces(int verb)
    {
        if (AttendanceVocabulary.Has(_words.Replacing, _document, verb))
            return true;
        return _document[verb].Lemma == "take" && _document.Child(verb, "obj") is >= 0 and var place && _words.Stead.Contains(_document[place].Lower) && _document.Child(place, "nmod:poss") is >= 0 and var whose
            && _document[whose].Xpos == "PRP$";
    }

    /// <summary>"X was not invited": not there, where the article has just told of a meeting.</summary>
    private IEnumerable<Attendance>? Uninvited(Sentence sentence, int verb) =>
        Clauses.IsPassive(_document, verb) && _document[verb].Relation is not ("acl" or "amod") && Clauses.IsNegated(_document, verb) && Clauses.ModalityOf(_document, verb) == Modality.Actual && StaysOn(verb)
            && _meetings.IsRightBehind(sentence) && _meetings.Chain(sentence, verb, needsPlace: false) is { } chain
            ? All(verb, _people.Who(Clauses.Patient(_document, verb)), AttendanceStatus.Absent, chain, Modality.Actual, "not")
            : null;
}
