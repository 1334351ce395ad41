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
        MeetingChain? near = article.Meetings.LastOrDefault(chain => chain.Places.Count > 0 && chain.Mentions.Exists(m => _document[m.Trigger].Sentence is var told && (told == sentence.Index || told == sentence.Index - 1)));
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
            && IsRightBehind(sentence) && Chain(sentence, verb, needsPlace: false) is { } chain
            ? All(verb, Who(Clauses.Patient(_document, verb)), AttendanceStatus.Absent, chain, Modality.Actual, "not")
            : null;

    /// <summary>"The leaders of X, Y and Z": all of them.</summary>
    private List<ActorReference> Together(int people)
    {
        if (Clauses.OfPhrase(_document, people) is not (>= 0 and var first))
            return [];
        return [.. Clauses.Conjuncts(_document, first).Select(article.MentionAt).Where(m => m?.Kind == NameKind.State).Select(m => m!.Party ?? m.Actor).OfType<ActorReference>().Where(party => party.Id is not null)];
    }

    /// <summary>"Neither X nor Y is taking part".</summary>
    private bool IsNeither(int token)
    {
        foreach (int member in Clauses.Conjuncts(_document, Clauses.Subject(_document, token)).Prepend(token))
        {
            foreach (int child in _document.ChildrenOf(member))
            {
                if (child < token && _document[child].Lower is "neither" or "nor")
                    return true;
            }
        }

        return false;
    }

    /// <summary>"He would go anyway", "she will not go": behind a meeting a person is still to go to, going nowhere else.</summary>
    private bool IsBareGoing(int verb) =>
        _words.Going.Contains(_document[verb].Lemma) && _document.Child(verb, "compound:prt") < 0 && Clauses.ModalityOf(_document, verb) is Modality.Planned or Modality.Conditional
        && Somebody(Subject(verb)) is { Kind: NameKind.Person } && IsRightBehind(_document.SentenceOf(verb));

    /// <summary>"X, whose team failed to turn up": X.</summary>
    private Mention? Whose(int side)
    {
        int owner = _document.Child(side, "nmod:poss");
        if (owner < 0 || _document[owner].Lower != "whose" || !MeetingVocabulary.Shipped.Sides.Contains(_document[side].Lemma))
            return null;
        for (int at = _document[side].Head; at >= 0; at = _document[at].Head)
        {
            if (_document[at].Relation == "acl:relcl")
                return Somebody(_document[at].Head);
        }

        return null;
    }
}
