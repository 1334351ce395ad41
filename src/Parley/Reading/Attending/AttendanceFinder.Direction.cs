using Parley.Names;
using Parley.Reading.Meetings;
using Parley.Text;

namespace Parley.Reading.Attending;

/// <content>Which words tell of coming, and which of keeping away.</content>
internal sealed partial class AttendanceFinder
{
    /// <summary>Whether a word tells of coming (true) or of keeping away (false); null where of neither.</summary>
    private bool? Direction(int token, out bool needsPlace)
    {
        needsPlace = false;
        string lemma = _document[token].Lemma;
        if (_document[token].Lower == "missing" && (_document.Child(token, "cop") >= 0 || _document.Child(token, "aux") >= 0))
            return false;
        if (_document[token].Upos == Upos.VERB)
        {
            if (AttendanceVocabulary.Has(_words.Absent, _document, token))
                return false;
            if (AttendanceVocabulary.Has(_words.Attending, _document, token))
                return true;
            if (AttendanceVocabulary.Has(_words.Staying, _document, token) && StaysOn(token))
                return true;
            bool alone = StaysOn(token) && ((AttendanceVocabulary.Has(_words.Arriving, _document, token) && _people.IsOfPersons(_people.Subject(token))) || IsBareGoing(token));
            needsPlace = !alone && !IsInRoom(token) && (lemma != "come" || !Clauses.IsNegated(_document, token) || !StaysOn(token));
            if (_words.AbsentFrom.Contains(lemma) || AttendanceVocabulary.Has(_words.AbsentOut, _document, token))
                return false;
            return AttendanceVocabulary.Has(_words.Coming, _document, token) ? true : null;
        }

        if (_document.Child(token, "cop") < 0)
            return null;
        if (_document[token].Upos is Upos.ADV or Upos.ADJ && _words.Back.Contains(lemma))
            return _document.Child(token, "nsubj") is var subject and >= 0 && subject < token ? true : null;
        if (_document[token].Upos == Upos.ADJ)
            return lemma is "absent" or "missing" ? false : null;
        // "was not in X", "are in the room": the place is what the clause says.
        bool isRoom = _words.Rooms.Contains(lemma) && Clauses.HasMarker(_document, token, "in", "at", "around");
        needsPlace = !isRoom;
        bool isPlace = article.MentionAt(token) is { Place: { } place } && Clauses.HasMarker(_document, token, "in", "at") && article.Meetings.Any(chain => chain.Places.Contains(place) || (chain.Places.Count == 0 && chain.Time == MeetingTime.Past && article.FiledFrom == place));
        return isRoom || isPlace ? true : null;
    }

    /// <summary>"X is staying", "the envoys stayed on": not "stay calm", "stay in power", "the tariff stays".</summary>
    private bool StaysOn(int verb)
    {
        foreach (int child in _document.ChildrenOf(verb))
        {
            if (child > verb && Clauses.Plain(_document[child].Relation) is "xcomp" or "obj" or "obl" or "advcl" && !IsWhen(child))
                return false;
        }

        return true;
    }

    /// <summary>"sat at the table", "Across the table sat X".</summary>
    private bool IsInRoom(int verb) =>
        !Clauses.IsNegated(_document, verb) && Clauses.Oblique(_document, verb, "at", "across", "in", "around") is >= 0 and var room && _words.Rooms.Contains(_document[room].Lemma) && _meetings.IsRightBehind(_document.SentenceOf(verb));

    /// <summary>"on Friday", "at the last minute".</summary>
    private bool IsWhen(int token) =>
        _words.Times.Contains(_document[token].Lemma) || article.DatesIn(_document.SentenceOf(token).Span).Any(date => date.First <= token && token <= date.Last);

    /// <summary>"He would go anyway", "she will not go": behind a meeting a person is still to go to, going nowhere else.</summary>
    private bool IsBareGoing(int verb) =>
        _words.Going.Contains(_document[verb].Lemma) && _document.Child(verb, "compound:prt") < 0 && Clauses.ModalityOf(_document, verb) is Modality.Planned or Modality.Conditional
        && _people.Somebody(_people.Subject(verb)) is { Kind: NameKind.Person } && _meetings.IsRightBehind(_document.SentenceOf(verb));
}
