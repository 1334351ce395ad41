using Parley.Reading.Meetings;
using Parley.Record;

namespace Parley.Reading.Attending;

/// <content>Who is there because a meeting is told as his.</content>
internal sealed partial class AttendanceFinder
{
    // How far in front of a meeting a hedge still hedges it.
    private const int Hedging = 6;

    /// <summary>Persons who are named as meeting, signing or leading a side are there.</summary>
    private IEnumerable<Attendance> Participants(MeetingChain chain)
    {
        foreach (MeetingMention mention in chain.Mentions)
        {
            // Whether who is said to come or not comes, the verb of coming tells; nobody attends what has neither day nor place yet.
            if (mention.Status is not (MeetingStatus.Held or MeetingStatus.Planned) || IsOfComing(mention) || IsReception(mention)
                || (mention.Status == MeetingStatus.Planned && ((chain.Date is null && chain.Places.Count == 0) || IsHedged(mention.Trigger))))
            {
                continue;
            }

            foreach ((_, ActorReference person) in mention.Persons)
                yield return Finding(mention.Trigger, person, AttendanceStatus.Attends, chain, ModalityOf(mention.Status.Value), mention.Rule);
        }

        // Who is to lead talks for which there is neither a day nor a place comes to none yet.
        if (chain.Time == MeetingTime.Future && chain.Date is null && chain.Places.Count == 0)
            yield break;
        foreach (DelegationLeader leader in chain.Leaders)
            yield return Finding(leader.Token, leader.Person, AttendanceStatus.Attends, chain, Clauses.ModalityOf(_document, leader.Token), $"attendance.leads: {_document[leader.Token].Lower}");
    }

    /// <summary>"received X": who receives one guest is at home; who brings two together is with them at a meeting.</summary>
    private bool IsReception(MeetingMention mention) =>
        _words.Receiving.Contains(_document[mention.Trigger].Lemma) && mention.Persons.Count < 3 && !HasGuests(mention.Trigger);

    private bool HasGuests(int verb)
    {
        foreach (int child in _document.ChildrenOf(verb))
        {
            if (child > verb && _document[child].Relation == "obj" && _document.Child(child, "conj") >= 0)
                return true;
        }

        return false;
    }

    private bool IsOfComing(MeetingMention mention) =>
        mention.Kind == MeetingTrigger.Noun && mention.Adjunct is null && (AttendanceVocabulary.Has(_words.Attending, _document, mention.Predicate)
            || AttendanceVocabulary.Has(_words.Coming, _document, mention.Predicate) || AttendanceVocabulary.Has(_words.Absent, _document, mention.Predicate));

    // "potentially setting up a meeting", "a date for a summit could be found": nobody is said to come yet.
    private bool IsHedged(int trigger)
    {
        int clause = Clauses.HeadOf(_document, trigger);
        if (Clauses.ModalityOf(_document, clause) is Modality.Possible or Modality.Conditional)
            return true;
        for (int token = trigger - 1; token >= _document.SentenceOf(trigger).First && token > trigger - Hedging; token--)
        {
            if (ModalityVocabulary.Shipped.Hedges.Contains(_document[token].Lower))
                return true;
        }

        return false;
    }

    private static Modality ModalityOf(MeetingStatus status) => status == MeetingStatus.Planned ? Modality.Planned : Modality.Actual;
}
