using Parley.Reading.Meetings;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Attending;

/// <content>Who is named beside the meeting: "talks under X", "with X attending", "in the presence of X", "among the delegation was X".</content>
internal sealed partial class AttendanceFinder
{
    private List<Attendance> Beside(Sentence sentence, int token) => _document[token].Lower switch
    {
        "under" when token + 3 < sentence.End && OfChair(sentence, token) is >= 0 and var chair => Named(sentence, chair, _meetings.IsToldBefore(sentence, token), AttendanceStatus.Attends, "under"),
        "under" => Named(sentence, token, IsOfMeeting(token) || IsUnderMediator(sentence, token), AttendanceStatus.Attends, "under"),
        "with" or "alongside" => Named(sentence, token, IsPresent(sentence, token), AttendanceStatus.Attends, "with"),
        "without" => Named(sentence, token, IsPresent(sentence, token) || IsOfMeeting(token), AttendanceStatus.Absent, "without"),
        "among" => Among(sentence, token),
        _ => token + 3 < sentence.End && _document[token + 2].Lower is "presence" or "company" && _document[token + 3].Lower == "of" && _meetings.IsToldBefore(sentence, token, 3 * Titled)
            ? Named(sentence, token + 3, true, AttendanceStatus.Attends, "with")
            : [],
    };

    /// <summary>The person, or for who is missed also the party, whose name or title stands right behind a preposition, and those joined to him.</summary>
    private List<Attendance> Named(Sentence sentence, int preposition, bool isTold, AttendanceStatus status, string rule)
    {
        if (!isTold || _meetings.Chain(sentence, preposition, needsPlace: false) is not { } chain || (PersonBehind(sentence, preposition) ?? _order.MentionRightAfter(preposition)) is not (>= 0 and var head))
            return [];
        Modality modality = chain.Time == MeetingTime.Future ? Modality.Planned : Modality.Actual;
        IEnumerable<ActorReference> who = _people.Who(head);
        return [.. All(preposition, [.. status == AttendanceStatus.Absent ? who : who.Where(_people.IsPerson)], status, chain, modality, rule)];
    }

    /// <summary>The name behind a preposition, with titles and whom he serves in front of it: "under UN envoy X".</summary>
    private int? PersonBehind(Sentence sentence, int preposition)
    {
        for (int token = preposition + 1; token < sentence.End && token <= preposition + Titled && _document[token].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.PRON or Upos.PART; token++)
        {
            if (_people.IsPerson(token))
                return article.MentionAt(token)!.Head;
        }

        return null;
    }

    /// <summary>"under UN envoy X", wherever the parser hangs it.</summary>
    private bool IsUnderMediator(Sentence sentence, int under) =>
        PersonBehind(sentence, under) is { } person && _meetings.IsToldBefore(sentence, under, 3 * Titled)
        && Enumerable.Range(under + 1, person - under).Any(token => _words.Mediators.Contains(_document[token].Lemma));

    /// <summary>The "of" of "under the chairmanship of X"; -1 where none follows.</summary>
    private int OfChair(Sentence sentence, int under)
    {
        for (int token = under + 1; token + 1 < sentence.End && token <= under + 3; token++)
        {
            if (_words.Chairing.Contains(_document[token].Lower) && _document[token + 1].Lower == "of")
                return token + 1;
        }

        return -1;
    }

    /// <summary>Whether the phrase of a preposition belongs to a noun or verb that tells of a meeting.</summary>
    private bool IsOfMeeting(int preposition)
    {
        int of = _document[preposition].Head is >= 0 and var head ? _document[head].Head : -1;
        return of >= 0 && article.Meetings.Any(chain => chain.Mentions.Exists(m => (m.Trigger == of || m.Phrase == of || (m.Predicate == of && m.Adjunct is null)) && m.Status is MeetingStatus.Held or MeetingStatus.Planned && m.Trigger < preposition));
    }

    /// <summary>"with X attending", "with X and Y at the table", "without X in the room", in a sentence that tells of a meeting.</summary>
    private bool IsPresent(Sentence sentence, int preposition)
    {
        if (!_meetings.IsToldBefore(sentence, preposition))
            return false;
        for (int token = preposition + 1; token < sentence.End && token <= preposition + 3 * Hedging && _document[token].Form is not (";" or "."); token++)
        {
            if (_words.Presence.Contains(_document[token].Lower))
                return true;
            if (_words.Rooms.Contains(_document[token].Lower) && Clauses.HasMarker(_document, token, "in", "at", "around"))
                return true;
            if (_document[token].Upos is Upos.VERB or Upos.AUX)
                return false;
        }

        return false;
    }

    /// <summary>"X and Y were among the negotiators", "Among the delegation was X".</summary>
    private List<Attendance> Among(Sentence sentence, int among)
    {
        // "officials, among them X, met in Y"
        if (among + 2 < sentence.End && _document[among + 1].Lower == "them" && article.Meetings.Any(chain => chain.Mentions.Exists(m => m.Status is MeetingStatus.Held or MeetingStatus.Planned
            && _document[m.Trigger].Sentence == sentence.Index && (m.IsOfPeople || m.Parties.Count > 1) && m.Trigger > among && Clauses.Subject(_document, m.Predicate) is >= 0 and var people && people < among)))
            return Named(sentence, among + 1, true, AttendanceStatus.Attends, "among");
        int side = _document[among].Head;
        if (side < 0 || side < among || !(MeetingVocabulary.Shipped.Sides.Contains(_document[side].Lemma) || _words.Members.Contains(_document[side].Lemma)) || _meetings.Chain(sentence, among, needsPlace: false) is not { } chain)
            return [];
        int clause = _document.Child(side, "cop") >= 0 ? side : _document[side].Head;
        int subject = clause < 0 ? -1 : _document.Child(clause, "nsubj");
        return subject < 0 || Clauses.IsNegated(_document, clause)
            ? []
            : [.. All(among, [.. _people.Who(subject).Where(_people.IsPerson)], AttendanceStatus.Attends, chain, Clauses.ModalityOf(_document, clause), "among")];
    }
}
